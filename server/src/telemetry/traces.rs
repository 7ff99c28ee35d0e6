//! Traces, for an operator who names a collector by `OTEL_EXPORTER_OTLP_ENDPOINT` or the other variables that
//! OpenTelemetry has for it (OpenTelemetry specification, "Environment variable specification"). Without one nothing is
//! traced.

use std::{
    env,
    sync::atomic::{AtomicBool, Ordering},
};

use anyhow::Context as _;
use async_trait::async_trait;
use axum::{body::Bytes, http::HeaderMap};
use http::{Request, Response};
use opentelemetry::{
    Context,
    propagation::TextMapPropagator,
    trace::{Status, TraceContextExt, TracerProvider},
};
use opentelemetry_http::{HeaderExtractor, HttpClient, HttpError};
use opentelemetry_otlp::{SpanExporter, WithHttpConfig};
use opentelemetry_sdk::{Resource, propagation::TraceContextPropagator, trace::SdkTracerProvider};
use tokio::runtime::Handle;
use tracing::{Level, Span, Subscriber, field::display};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use tracing_subscriber::{Layer, filter::Targets, registry::LookupSpan};

use crate::{outgoing::Outgoing, store};

/// What this server is called, unless `OTEL_SERVICE_NAME` says otherwise.
const NAME: &str = "afterword";

/// Whether this process traces.
static ON: AtomicBool = AtomicBool::new(false);

/// The way to the collector.
#[derive(Debug)]
pub struct Traces(SdkTracerProvider);

impl Traces {
    /// Begins to trace, if a collector is named; at most once in a process.
    pub fn start(outgoing: &Outgoing) -> anyhow::Result<Option<Self>> {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_named =
            is_set("OTEL_EXPORTER_OTLP_ENDPOINT") || is_set("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
        let is_off =
            env::var("OTEL_SDK_DISABLED").is_ok_and(|off| off.eq_ignore_ascii_case("true"));
        if !is_named || is_off {
            return Ok(None);
        }
        let sender = Sender { outgoing: outgoing.clone(), runtime: Handle::current() };
        let exporter = SpanExporter::builder().with_http().with_http_client(sender);
        let exporter = exporter.build().context("OTEL_EXPORTER_OTLP_…")?;
        let resource = Resource::builder();
        let resource =
            if is_set("OTEL_SERVICE_NAME") { resource } else { resource.with_service_name(NAME) };
        let provider = SdkTracerProvider::builder()
            .with_batch_exporter(exporter)
            .with_resource(resource.build())
            .build();
        ON.store(true, Ordering::Relaxed);
        Ok(Some(Self(provider)))
    }

    /// Hands this server's own spans to the collector, whatever of them is logged, with each statement that went to
    /// PostgreSQL meanwhile as an event: its text and how long it took, never its values.
    pub fn layer<S>(&self) -> impl Layer<S> + use<S>
    where
        S: Subscriber + for<'a> LookupSpan<'a> + Send + Sync,
    {
        tracing_opentelemetry::layer()
            .with_tracer(self.0.tracer(NAME))
            .with_location(false)
            .with_threads(false)
            .with_filter(
                Targets::new()
                    .with_target(env!("CARGO_CRATE_NAME"), Level::INFO)
                    .with_target(store::STATEMENTS, Level::DEBUG),
            )
    }

    /// Sends what is left.
    pub async fn stop(self) {
        // It waits for a thread of its own, which waits for this runtime.
        let stopped = tokio::task::spawn_blocking(move || self.0.shutdown()).await;
        if !matches!(stopped, Ok(Ok(()))) {
            tracing::warn!("the last traces were not sent");
        }
    }
}

/// Whether this process traces.
pub fn are_on() -> bool {
    ON.load(Ordering::Relaxed)
}

/// Makes a request's span part of the trace that a proxy of ours began (W3C Trace Context).
pub fn join(span: &Span, headers: &HeaderMap) {
    let none = Context::new();
    let parent =
        TraceContextPropagator::new().extract_with_context(&none, &HeaderExtractor(headers));
    if parent.span().span_context().is_valid() && span.set_parent(parent).is_err() {
        tracing::debug!("a span that began before its parent was known");
    }
}

/// Notes the trace in the span, for the log: it leads from a line to the trace.
pub fn note(span: &Span) {
    let id = span.context().span().span_context().trace_id();
    span.record("trace.id", display(id));
}

/// Notes how a request ended.
pub fn finish(span: &Span, status: u16) {
    span.set_attribute("http.response.status_code", i64::from(status));
    if status >= 500 {
        span.set_status(Status::error(""));
    }
}

/// Sends through the server's one way out. The exporter's thread belongs to no runtime, so the work is done on ours.
#[derive(Debug)]
struct Sender {
    outgoing: Outgoing,
    runtime: Handle,
}

#[async_trait]
impl HttpClient for Sender {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let outgoing = self.outgoing.clone();
        let sent = self
            .runtime
            .spawn(async move { outgoing.ask_own(request.map(|body| body.to_vec())).await });
        let answer = sent.await?.inspect_err(|error| {
            tracing::warn!(error = error as &dyn std::error::Error, "traces were not sent");
        })?;
        Ok(answer.map(Bytes::from))
    }
}
