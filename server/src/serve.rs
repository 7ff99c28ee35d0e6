//! Listening, and leaving without breaking anything.

use std::{
    convert::Infallible,
    future::{pending, ready},
    net::SocketAddr,
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
    http::header::CONTENT_TYPE,
    response::Response,
    routing::get,
};
use hyper::body::Incoming;
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
    service::TowerToHyperService,
};
use rustix::net::sockopt::set_tcp_user_timeout;
use tokio::{
    net::{TcpListener, TcpStream},
    signal::unix::{Signal, SignalKind, signal},
};
use tokio_util::sync::CancellationToken;
use tower::{Service, ServiceExt, service_fn};

use crate::{app::App, telemetry::Figures};

/// How long a client may take to send a request's headers (`axum::serve` knows no such limit).
const HEADERS: Duration = Duration::from_secs(10);
/// How long an open connection may be without a request.
const IDLE: Duration = Duration::from_secs(75);
/// How long what was sent may stay unacknowledged, in milliseconds, before its connection is held for dead (RFC 5482). A
/// stream of events has no other way to notice that its reader is gone.
const UNANSWERED_MS: u32 = 60_000;
/// How long who has just connected is given to say what they want, before the server ends.
const HEARD: Duration = Duration::from_millis(100);
/// Bytes of headers that are read.
const HEADER_BYTES: u32 = 32 * 1024;
/// What Prometheus's text format is called (Prometheus documentation, "Exposition formats").
const METRICS_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// What answers requests: a table of routes, or something around one.
pub trait HttpService:
    Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static
{
}

impl<S> HttpService for S where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static
{
}

/// Serves until told to stop, then finishes what was begun, for at most `drain`.
pub async fn serve(
    listener: TcpListener,
    service: impl HttpService,
    stop: CancellationToken,
    drain: Duration,
) {
    let (graceful, builder) = (GracefulShutdown::new(), builder());
    loop {
        let accepted = tokio::select! {
            () = stop.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok(client) => begin(client, service.clone(), &builder, &graceful),
            Err(error) => {
                // Out of file descriptors, most likely: wait for some to be closed.
                tracing::warn!(%error, "could not accept a connection");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    for client in waiting(listener) {
        begin(client, service.clone(), &builder, &graceful);
    }
    // hyper would close what it has not heard anything from yet.
    tokio::time::sleep(HEARD).await;
    if tokio::time::timeout(drain, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

/// Closes the listener, and takes in whoever is in the system's queue: they would be cut off, and a proxy that sent a post
/// already does not send it twice.
fn waiting(listener: TcpListener) -> Vec<(TcpStream, SocketAddr)> {
    let mut clients = Vec::new();
    let Ok(listener) = listener.into_std() else { return clients };
    // It does not block.
    while let Ok((stream, peer)) = listener.accept() {
        let stream = stream.set_nonblocking(true).and_then(|()| TcpStream::from_std(stream));
        clients.extend(stream.ok().map(|stream| (stream, peer)));
    }
    clients
}

/// Serves one client, until it is done or `graceful` ends it.
fn begin(
    (stream, peer): (TcpStream, SocketAddr),
    service: impl HttpService,
    builder: &auto::Builder<TokioExecutor>,
    graceful: &GracefulShutdown,
) {
    let connection = builder
        .serve_connection_with_upgrades(prepare(stream), of_peer(service, peer))
        .into_owned();
    let connection = graceful.watch(connection);
    // A client that hangs up or is too slow is no news.
    tokio::spawn(async move { connection.await.ok() });
}

fn builder() -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    // Of HTTP/1.1, hyper reads 100 headers. To say so would cost a twentieth of its speed (its documentation, `max_headers`).
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(HEADER_BYTES as usize);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(HEADER_BYTES)
        .keep_alive_interval(Some(IDLE))
        .enable_connect_protocol();
    builder
}

fn prepare(stream: TcpStream) -> TokioIo<TcpStream> {
    // A comment is one small packet: it should not wait for a second one.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "could not set TCP_NODELAY");
    }
    if let Err(error) = set_tcp_user_timeout(&stream, UNANSWERED_MS) {
        tracing::debug!(%error, "could not set TCP_USER_TIMEOUT");
    }
    TokioIo::new(stream)
}

/// The service for the requests of one client, who is told to it.
fn of_peer(
    service: impl HttpService,
    peer: SocketAddr,
) -> impl hyper::service::Service<
    hyper::Request<Incoming>,
    Response = Response,
    Error = Infallible,
    Future: Send,
> + Clone {
    TowerToHyperService::new(service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        service.clone().oneshot(request.map(Body::new))
    }))
}

/// Metrics and health for the operator, on a listener of their own.
pub fn admin(app: App, figures: Figures) -> Router {
    let metrics = move || ready(([(CONTENT_TYPE, METRICS_TYPE)], figures.render(&app)));
    Router::new().route("/livez", get(|| ready("ok\n"))).route("/metrics", get(metrics))
}

/// Who asks the process to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A person at a terminal.
    Interrupt,
    /// The system.
    Terminate,
}

/// Hears when the process is asked to end.
#[derive(Debug)]
pub struct Signals(Option<[Signal; 2]>);

impl Signals {
    /// From now on, signals end the process no more: they are heard here.
    pub fn listen() -> Self {
        let both = signal(SignalKind::interrupt())
            .and_then(|interrupt| Ok([interrupt, signal(SignalKind::terminate())?]));
        Self(both.inspect_err(|error| tracing::warn!(%error, "signals can't be heard")).ok())
    }

    /// Waits until somebody asks.
    pub async fn next(&mut self) -> Asked {
        let Some([interrupt, terminate]) = &mut self.0 else { return pending().await };
        tokio::select! {
            _ = interrupt.recv() => Asked::Interrupt,
            _ = terminate.recv() => Asked::Terminate,
        }
    }
}
