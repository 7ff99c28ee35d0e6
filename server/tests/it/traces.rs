//! Traces, as a collector gets them from the program.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
};

use axum::{Router, body::Bytes, extract::State, routing::post};
use opentelemetry_proto::tonic::{
    collector::trace::v1::ExportTraceServiceRequest,
    common::v1::{KeyValue, any_value::Value},
    trace::v1::{ResourceSpans, Span, span::SpanKind},
};
use prost::Message;
use rustix::process::{Pid, Signal, kill_process};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket},
};

use crate::support::{TestApp, app::KEYS, engines, until};

/// Like that of W3C Trace Context, section 3.2.
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT: &str = "00f067aa0ba902b7";
/// A proxy that the operator trusts; everybody else comes from 127.0.0.1.
const PROXY: &str = "127.0.0.2";

type Received = Arc<Mutex<Vec<ResourceSpans>>>;

/// A collector: takes OTLP over HTTP.
async fn collector() -> (SocketAddr, Received) {
    async fn take(State(received): State<Received>, body: Bytes) {
        let request = ExportTraceServiceRequest::decode(body).unwrap();
        received.lock().unwrap().extend(request.resource_spans);
    }
    let received = Received::default();
    let router = Router::new().route("/v1/traces", post(take)).with_state(received.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, received)
}

/// The program, serving what a node of the test serves.
struct Program {
    address: SocketAddr,
    process: Child,
}

impl Program {
    async fn start(app: &TestApp, settings: &[(&str, String)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        let process = Command::new(env!("CARGO_BIN_EXE_afterword"))
            .arg("serve")
            .env_clear()
            .env("AFTERWORD_DATABASE_URL", app.database_url())
            .env("AFTERWORD_REDIS_URL", engines::redis_url())
            .env("AFTERWORD_SECRET_KEYS", KEYS)
            .env("AFTERWORD_LISTEN", address.to_string())
            .env("AFTERWORD_PUBLIC_URL", format!("http://{address}"))
            .env("AFTERWORD_LOG", "error")
            .envs(settings.iter().map(|(name, value)| (*name, value)))
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        let program = Self { address, process };
        until("the program", async || program.ask("127.0.0.1", "").await).await;
        program
    }

    /// Asks for counts, from an address; the request's id.
    async fn ask(&self, from: &str, headers: &str) -> Option<String> {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(SocketAddr::new(from.parse().unwrap(), 0)).unwrap();
        let mut stream = socket.connect(self.address).await.ok()?;
        let request = format!(
            "GET /api/v1/sites/blog/counts HTTP/1.1\r\nhost: {}\r\n{headers}connection: close\r\n\r\n",
            self.address
        );
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.ok()?;
        let id = answer.lines().find_map(|line| line.strip_prefix("x-request-id: "));
        Some(id.unwrap_or_else(|| panic!("{answer}")).to_owned())
    }

    /// Asks it to leave, and waits until it has.
    async fn leave(&mut self) {
        let pid = Pid::from_child(&self.process);
        kill_process(pid, Signal::TERM).unwrap();
        let ended = until("its end", async || self.process.try_wait().unwrap()).await;
        assert!(ended.success(), "{ended}");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _has_ended = self.process.kill();
        let _status = self.process.wait();
    }
}

fn attributes(of: &[KeyValue]) -> BTreeMap<String, String> {
    let text = |value: &Value| match value {
        Value::StringValue(text) => text.clone(),
        Value::IntValue(number) => number.to_string(),
        other => format!("{other:?}"),
    };
    let value = |pair: &KeyValue| pair.value.as_ref().and_then(|any| any.value.as_ref()).map(text);
    of.iter().map(|pair| (pair.key.clone(), value(pair).unwrap_or_default())).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// The span of a request.
fn of_request(received: &[ResourceSpans], id: &str) -> Span {
    let scopes = received.iter().flat_map(|resource| &resource.scope_spans);
    let mut spans = scopes.flat_map(|scope| &scope.spans).filter(|span| {
        attributes(&span.attributes).get("request.id").is_some_and(|found| found == id)
    });
    let span = spans.next().unwrap_or_else(|| panic!("no span of {id} in {received:#?}")).clone();
    assert!(spans.next().is_none(), "two spans of one request");
    span
}

/// The statements that went to PostgreSQL in a request.
fn statements(received: &[ResourceSpans]) -> Vec<String> {
    let scopes = received.iter().flat_map(|resource| &resource.scope_spans);
    let requests =
        scopes.flat_map(|scope| &scope.spans).filter(|span| span.name.starts_with("GET "));
    let events = requests.flat_map(|span| &span.events).map(|event| attributes(&event.attributes));
    events.filter_map(|mut event| event.remove("db.statement")).collect()
}

#[tokio::test]
async fn a_collector_gets_each_request_and_only_a_proxy_s_trace_goes_on() {
    let app = TestApp::start().await;
    let (address, received) = collector().await;
    let mut program = Program::start(
        &app,
        &[
            ("OTEL_EXPORTER_OTLP_ENDPOINT", format!("http://{address}")),
            // Nothing is sent before the program leaves.
            ("OTEL_BSP_SCHEDULE_DELAY", "600000".to_owned()),
            ("AFTERWORD_TRUSTED_PROXIES", format!("{PROXY}/32")),
        ],
    )
    .await;
    let traceparent = format!("traceparent: 00-{TRACE}-{PARENT}-01\r\n");
    let plain = program.ask("127.0.0.1", "").await.unwrap();
    let proxied = program.ask(PROXY, &traceparent).await.unwrap();
    let forged = program.ask("127.0.0.1", &traceparent).await.unwrap();
    assert!(received.lock().unwrap().is_empty());
    program.leave().await;

    let received = received.lock().unwrap();
    let of_server = attributes(&received[0].resource.as_ref().unwrap().attributes);
    assert_eq!(of_server["service.name"], "afterword");
    let span = of_request(&received, &plain);
    let route = "/api/v1/sites/{site}/counts";
    assert_eq!((span.name, span.kind), (format!("GET {route}"), SpanKind::Server as i32));
    let found = attributes(&span.attributes);
    assert_eq!((&*found["http.method"], &*found["http.route"]), ("GET", route));
    assert_eq!(found["trace.id"], hex(&span.trace_id));
    assert!(span.parent_span_id.is_empty());
    let asked = statements(&received);
    assert!(asked.iter().any(|text| text.contains("from sites")), "{asked:?}");

    let proxied = of_request(&received, &proxied);
    assert_eq!(
        (hex(&proxied.trace_id), hex(&proxied.parent_span_id)),
        (TRACE.into(), PARENT.into())
    );
    let forged = of_request(&received, &forged);
    assert!(hex(&forged.trace_id) != TRACE && forged.parent_span_id.is_empty());
}
