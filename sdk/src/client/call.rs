//! A request that can be sent, and how it is sent.

use std::{future::IntoFuture, marker::PhantomData};

use super::Error;
use crate::transport::{self, Boxed, Decode, Request, Response, Transport};

/// Attempts after the first, for what may be repeated.
const RETRIES: u32 = 3;
/// The longest wait between two attempts, in milliseconds. A server that asks for more is left alone.
const LONGEST_WAIT_MS: u64 = 8_000;

/// A request whose answer is a `T`. Await it to send it.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct Call<T> {
    transport: Transport,
    request: Request,
    answer: PhantomData<fn() -> T>,
}

/// A request whose answer becomes an `M`, whatever it was before: many kinds of calls can be run by one function.
#[must_use = "nothing is sent until it is run"]
pub struct Task<M> {
    transport: Transport,
    request: Request,
    read: Box<dyn FnOnce(Result<Response, Error>) -> M>,
}

impl<T> Call<T> {
    pub(super) fn new(transport: Transport, request: Request) -> Self {
        Self { transport, request, answer: PhantomData }
    }

    /// Makes a message of the answer.
    pub fn map<M>(self, message: impl FnOnce(Result<T, Error>) -> M + 'static) -> Task<M>
    where
        T: Decode,
    {
        let Self { transport, request, .. } = self;
        let read =
            Box::new(|answer: Result<Response, Error>| message(answer.and_then(Response::json)));
        Task { transport, request, read }
    }
}

impl<T: Decode + 'static> IntoFuture for Call<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Boxed<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { send(&self.transport, &self.request).await?.json() })
    }
}

impl<M> Task<M> {
    /// Sends the request.
    pub async fn run(self) -> M {
        (self.read)(send(&self.transport, &self.request).await)
    }
}

/// Sends a request, again where that may help and can't harm.
pub async fn send(transport: &Transport, request: &Request) -> Result<Response, Error> {
    let mut attempt = 0;
    loop {
        let error = match transport.send(request).await {
            Ok(response) if response.status < 400 => return Ok(response),
            Ok(response) => Error::read(response),
            Err(error) => error,
        };
        let wait = error.wait_ms(attempt).filter(|wait| *wait <= LONGEST_WAIT_MS);
        match wait.filter(|_| request.repeat && attempt < RETRIES) {
            Some(wait) => transport::sleep(wait).await,
            None => return Err(error),
        }
        attempt += 1;
    }
}
