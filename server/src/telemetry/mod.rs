//! The span around a request, its figures, and the log.

mod figures;
mod table;

use std::{
    fmt::Display,
    io::{IsTerminal, stderr},
    time::Instant,
};

pub use self::{
    figures::Figures,
    table::{METRICS, Metric},
};
use axum::{
    extract::{MatchedPath, Request},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};
use metrics::Label;
use sdk::wire::Code;
use tracing::{
    Instrument, Span,
    field::{Empty, display},
    info_span,
};
use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// A JSON object a line, for machines.
    Json,
}

/// Starts the log: `filter` as in `info,afterword_server=debug`.
pub fn start(format: LogFormat, filter: &str) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let registry = tracing_subscriber::registry().with(filter);
    match format {
        LogFormat::Text => {
            registry
                .with(fmt::layer().with_ansi(stderr().is_terminal()).with_writer(stderr))
                .init();
        }
        LogFormat::Json => {
            registry.with(fmt::layer().json().flatten_event(true).with_writer(stderr)).init();
        }
    }
}

/// Gives a request its id and its span, and counts it. The id is ours, whatever the client sent: a stranger's text has
/// no place in the log.
pub async fn observe(request: Request, next: Next) -> Response {
    let id = uuid::Builder::from_random_bytes(rand::random()).into_uuid().simple().to_string();
    let route =
        request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let method = method(&request);
    let span = info_span!(
        "request",
        request.id = %id,
        http.method = method,
        http.route = %route,
        site.id = Empty,
        thread.id = Empty,
        comment.id = Empty,
    );
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let (status, took) = (response.status().as_u16(), started.elapsed());
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

    let labels = [
        Label::from_static_parts("method", method),
        Label::new("route", route),
        Label::new("status", status.to_string()),
    ];
    metrics::histogram!("afterword_request_seconds", labels[..2].to_vec())
        .record(took.as_secs_f64());
    metrics::counter!("afterword_requests_total", labels.to_vec()).increment(1);
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
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
