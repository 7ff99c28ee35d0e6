//! The span around a request, its figures, and the log.

mod figures;
mod log;
mod table;
mod traces;

use std::{
    fmt::Display,
    net::SocketAddr,
    time::{Duration, Instant},
};

pub use self::{
    figures::Figures,
    log::{LogFormat, start},
    table::{METRICS, Metric},
    traces::Traces,
};
use axum::{
    extract::{ConnectInfo, MatchedPath, Request, State},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};
use metrics::{Counter, Histogram, Label};
use sdk::wire::Code;
use tracing::{
    Instrument, Level, Span,
    field::{Empty, display},
    info_span,
};

use crate::{app::App, domain::address};

/// Gives a request its id and its span, and counts it. The id is ours, whatever the client sent: a stranger's text has
/// no place in the log.
pub async fn observe(State(app): State<App>, request: Request, next: Next) -> Response {
    let id = new_id();
    let route =
        request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let method = method(&request);
    let span = span(&id, method, &route);
    if traces::are_on() {
        if is_from_proxy(&app, &request) {
            traces::join(&span, request.headers());
        }
        traces::note(&span);
    }
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let took = started.elapsed();
    log(&span, method, &response, took);
    if traces::are_on() {
        traces::finish(&span, response.status().as_u16());
    }
    let tally = Tally::of(method, route, response.status().as_u16());
    tally.count(took);
    response.extensions_mut().insert(tally);
    name(&mut response, &id);
    response
}

/// A request's id.
pub fn new_id() -> String {
    uuid::Builder::from_random_bytes(rand::random()).into_uuid().simple().to_string()
}

/// Says in an answer which request it answers.
pub fn name(response: &mut Response, id: &str) {
    if let Ok(id) = HeaderValue::from_str(id) {
        response.headers_mut().insert("x-request-id", id);
    }
}

/// Whether somebody wants to hear of each request by itself; otherwise it is enough to count those that went well.
pub fn follows_each() -> bool {
    traces::are_on() || tracing::enabled!(Level::DEBUG)
}

/// Where requests for one route that end the same are counted. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Tally {
    requests: Counter,
    seconds: Histogram,
}

impl Tally {
    fn of(method: &'static str, route: String, status: u16) -> Self {
        let labels = [
            Label::from_static_parts("method", method),
            Label::new("route", route),
            Label::new("status", status.to_string()),
        ];
        Self {
            seconds: metrics::histogram!("afterword_request_seconds", labels[..2].to_vec()),
            requests: metrics::counter!("afterword_requests_total", labels.to_vec()),
        }
    }

    /// Counts one more, and how long it took.
    pub fn count(&self, took: Duration) {
        self.requests.increment(1);
        self.seconds.record(took.as_secs_f64());
    }
}

/// A request's span; handlers fill in what they know. Its name and kind are for traces alone.
fn span(id: &str, method: &str, route: &str) -> Span {
    info_span!(
        "request",
        otel.name = traces::are_on().then(|| format!("{method} {route}")),
        otel.kind = traces::are_on().then_some("server"),
        trace.id = Empty,
        request.id = %id,
        http.method = method,
        http.route = %route,
        site.id = Empty,
        thread.id = Empty,
        comment.id = Empty,
    )
}

fn log(span: &Span, method: &str, response: &Response, took: Duration) {
    let status = response.status().as_u16();
    let code = response.extensions().get::<Code>().map_or("", |code| code.as_str());
    let took_us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    span.in_scope(|| {
        // Pages are read a thousand times for each comment that is written: that all went well is told by the figures.
        if matches!(method, "GET" | "HEAD") && status < 400 {
            tracing::debug!(status, code, took_us, "served");
        } else {
            tracing::info!(status, code, took_us, "served");
        }
    });
}

/// Whether a proxy that we trust sent this request: only then its `traceparent` is more than a stranger's word.
fn is_from_proxy(app: &App, request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    peer.is_some_and(|peer| address::is_trusted(peer, &app.settings.trusted_proxies))
}

/// The method, if it is one that a route may have: a client can invent others without end, and each would be counted
/// by itself.
fn method(request: &Request) -> &'static str {
    match request.method().as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

/// Fills in a field of the request's span, once it is known.
pub fn note(field: &'static str, value: impl Display) {
    Span::current().record(field, display(value));
}
