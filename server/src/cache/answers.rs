//! Whole answers, given again to whoever asks the very same, ahead of the routes.
//!
//! Between two comments a first page is read a thousand times, and most of what it costs then is the way to it: routes,
//! layers, checks, headers. Nothing is decided here. An answer that the routes gave is kept with what it rests on, by
//! every part of the request that had a say in it; whatever is not known here, or does not hold any more, goes the
//! ordinary way.

use std::{sync::Arc, time::Instant};

use axum::{
    Router,
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::Request,
    http::{HeaderName, Method, header, response},
    response::{IntoResponse, Response},
};
use metrics::Counter;
use moka::future::Cache;
use sdk::wire::{Position, SEEN_HEADER, STALE_HEADER, ThreadId};
use tower::{ServiceExt, service_fn};

use super::REMEMBERED;
use crate::{
    app::App,
    error::Error,
    extract::Site,
    serve::HttpService,
    telemetry::{self, Tally},
};

/// Bytes of answers that are kept. A body is often that of a page, and then takes no memory of its own.
const CAPACITY: u64 = 64 * 1024 * 1024;
/// About what an answer takes beside its question and its body, in bytes.
const HEAD_BYTES: usize = 2_048;
/// Where the addresses begin whose answers are kept.
const PREFIX: &str = "/api/v1/sites/";
/// Headers that have a say in an answer that is kept.
const ASKED: [HeaderName; 4] =
    [header::HOST, header::ORIGIN, header::ACCEPT_ENCODING, header::IF_NONE_MATCH];
/// Headers that say who asks, or what they have seen: the answer is theirs alone.
const PERSONAL: [HeaderName; 3] =
    [header::AUTHORIZATION, header::COOKIE, HeaderName::from_static(SEEN_HEADER)];

/// What an answer rests on: it is right as long as this is how things stand. A handler puts it into an answer that is the
/// same for all who ask the same.
#[derive(Clone, Debug)]
pub struct Grounds {
    /// The site, as it was.
    pub site: Site,
    /// The thread.
    pub thread: ThreadId,
    /// Where its clock stood.
    pub position: Position,
}

impl Grounds {
    async fn hold(&self, app: &App) -> bool {
        app.sites.is_current(&self.site).await
            && app.pages.is_current(self.site.id, self.thread, self.position).await
    }
}

/// Every part of a request that has a say in its answer.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Question(Vec<u8>);

impl Question {
    /// None: the answer depends on more.
    fn of(request: &Request) -> Option<Self> {
        let (uri, headers) = (request.uri(), request.headers());
        let target = uri.path_and_query()?.as_str();
        let is_plain = request.method() == Method::GET && target.starts_with(PREFIX);
        if !is_plain || PERSONAL.iter().any(|name| headers.contains_key(name)) {
            return None;
        }
        let mut question = Vec::with_capacity(256);
        // Neither an address nor a header has a line break in it.
        question.extend_from_slice(
            uri.authority().map_or("", |authority| authority.as_str()).as_bytes(),
        );
        question.extend_from_slice(target.as_bytes());
        for name in ASKED {
            question.push(b'\n');
            let mut values = headers.get_all(name).iter();
            if let Some(value) = values.next() {
                question.push(b'=');
                question.extend_from_slice(value.as_bytes());
            }
            if values.next().is_some() {
                return None;
            }
        }
        Some(Self(question))
    }
}

#[derive(Debug)]
struct Answer {
    grounds: Grounds,
    head: response::Parts,
    body: Bytes,
    tally: Tally,
    hits: Counter,
}

impl Answer {
    /// Gives it once more, and counts it as the ordinary way does.
    fn give(&self, asked: Instant) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.status_mut() = self.head.status;
        response.headers_mut().clone_from(&self.head.headers);
        telemetry::name(&mut response, &telemetry::new_id());
        self.hits.increment(1);
        self.tally.count(asked.elapsed());
        response
    }
}

/// The answers that a node keeps.
#[derive(Debug)]
pub struct Answers(Cache<Question, Arc<Answer>>);

impl Default for Answers {
    fn default() -> Self {
        let weigh = |question: &Question, answer: &Arc<Answer>| {
            let bytes = question.0.len() + answer.body.len() + HEAD_BYTES;
            u32::try_from(bytes).unwrap_or(u32::MAX)
        };
        let cache = Cache::builder().max_capacity(CAPACITY).weigher(weigh);
        Self(cache.time_to_idle(REMEMBERED).build())
    }
}

impl Answers {
    /// The answer to a question, if it still is the answer.
    async fn find(&self, app: &App, question: &Question) -> Option<Arc<Answer>> {
        // What is said in these times is said differently.
        if app.store.is_stale() || app.leaving.is_cancelled() {
            return None;
        }
        let answer = self.0.get(question).await?;
        answer.grounds.hold(app).await.then_some(answer)
    }

    /// Keeps an answer, if it says what it rests on.
    async fn keep(&self, question: Question, response: Response) -> Response {
        let (mut head, body) = response.into_parts();
        let (grounds, tally) = (head.extensions.remove(), head.extensions.remove());
        let (Some(grounds), Some(tally)) = (grounds, tally) else {
            return Response::from_parts(head, body);
        };
        // A body of unknown length is made while it is sent.
        if body.size_hint().exact().is_none() || head.headers.contains_key(STALE_HEADER) {
            return Response::from_parts(head, body);
        }
        let body = match to_bytes(body, usize::MAX).await {
            Ok(body) => body,
            Err(error) => return Error::bug(error).into_response(),
        };
        let response = Response::from_parts(head.clone(), Body::from(body.clone()));
        super::count("answers", false);
        let hits = super::counter("answers", true);
        let answer = Answer { grounds, head, body, tally, hits };
        self.0.insert(question, Arc::new(answer)).await;
        response
    }
}

/// Serves the routes; what they answered before is answered ahead of them, as long as it holds.
pub fn service(app: App, router: Router) -> impl HttpService {
    service_fn(move |request| {
        let (app, router) = (app.clone(), router.clone());
        async move { Ok(answer(&app, router, request).await) }
    })
}

async fn answer(app: &App, router: Router, request: Request) -> Response {
    let asked = Instant::now();
    // Whoever follows each request follows it on the ordinary way.
    let question = Question::of(&request).filter(|_| !telemetry::follows_each());
    if let Some(question) = &question
        && let Some(answer) = app.answers.find(app, question).await
    {
        return answer.give(asked);
    }
    let Ok(response) = router.oneshot(request).await;
    match question {
        Some(question) => app.answers.keep(question, response).await,
        None => response,
    }
}
