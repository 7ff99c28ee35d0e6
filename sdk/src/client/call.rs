//! A request that can be sent, and how it is sent.

use std::{borrow::Cow, future::IntoFuture, marker::PhantomData};

use super::Error;
use crate::{
    transport::{self, Boxed, Decode, Request, Response, Transport},
    work,
};

/// Attempts after the first, for what may be repeated.
const RETRIES: u32 = 3;
/// The longest wait between two attempts, in milliseconds. A server that asks for more is left alone.
const LONGEST_WAIT_MS: u64 = 8_000;

/// A request whose answer is a `T`. Await it to send it.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Call<T> {
    transport: Transport,
    pub(crate) request: Request,
    answer: PhantomData<fn() -> T>,
}

impl<T> Call<T> {
    pub(super) fn new(transport: Transport, request: Request) -> Self {
        Self { transport, request, answer: PhantomData }
    }
}

impl<T> Call<T> {
    /// The same call with the work done that was asked for: what [`work::solve`] found.
    pub fn with_proof(mut self, proof: String) -> Self {
        self.request.headers.push((work::HEADER, proof));
        self
    }
}

impl<T: Decode + 'static> IntoFuture for Call<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Boxed<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { send(&self.transport, &self.request).await?.json() })
    }
}

/// Sends a request, again where that may help and can't harm: with a proof of work, if one is asked for.
pub async fn send(transport: &Transport, request: &Request) -> Result<Response, Error> {
    let mut request = Cow::Borrowed(request);
    let mut attempt = 0;
    loop {
        match judge(transport.send(&request).await, &request, attempt) {
            Next::Done(Err(error)) if !request.is_proven() => {
                let Some(proof) = transport::prove(error.challenge()).await else {
                    return Err(error);
                };
                request.to_mut().headers.push((work::HEADER, proof));
            }
            Next::Done(answer) => return answer,
            Next::Again(wait) => transport::sleep(wait).await,
        }
        attempt += 1;
    }
}

/// What follows an attempt.
pub enum Next {
    /// This is the answer.
    Done(Result<Response, Error>),
    /// Another attempt, after this wait in milliseconds.
    Again(u64),
}

/// Judges what an attempt came to.
pub fn judge(outcome: Result<Response, Error>, request: &Request, attempt: u32) -> Next {
    let error = match outcome {
        Ok(response) if response.status < 400 => return Next::Done(Ok(response)),
        Ok(response) => Error::read(response),
        Err(error) => error,
    };
    let wait = error.wait_ms(attempt).filter(|wait| *wait <= LONGEST_WAIT_MS);
    match wait.filter(|_| request.repeat && attempt < RETRIES) {
        Some(wait) => Next::Again(wait),
        None => Next::Done(Err(error)),
    }
}
