//! A server behind a proxy, as people reach it; and what came through to it.

use std::{
    fmt::Write as _,
    net::Ipv4Addr,
    sync::{Arc, Mutex},
    time::Duration,
};

use afterword_server::{cache::Purge, routes::router, serve::serve};
use axum::{extract::Request, middleware};
use sdk::{client::idempotency_key, wire::SUBPROTOCOL};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    time::timeout,
};
use tokio_tungstenite::MaybeTlsStream;
use tokio_util::sync::CancellationToken;

use super::{
    Socket, TestApp,
    proxy::{HOST, Kind, Proxy},
};

/// Where people are, unless a test says otherwise; the proxy itself is at 127.0.0.1.
pub const CLIENT: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);
/// How long an answer to nonsense is waited for: some proxies wait for its end.
const PATIENCE: Duration = Duration::from_secs(2);

/// A server behind a proxy.
pub struct Front {
    /// The server.
    pub app: TestApp,
    /// What stands in front of it.
    pub proxy: Proxy,
    seen: Arc<Mutex<Vec<Seen>>>,
}

/// A request, as the server got it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// What was asked for.
    pub target: String,
    /// Who the proxy said that it is from: the last hop it named. A request that no proxy wrote has none.
    pub from: Option<String>,
    /// What it called the server.
    pub host: Option<String>,
    /// The answer that it has already, by its `ETag`.
    pub has: Option<String>,
}

impl Front {
    /// Starts both, as the documentation says to.
    pub async fn start(kind: Kind) -> Self {
        let app = TestApp::with_settings(|settings| {
            settings.public_url = format!("https://{HOST}").parse().unwrap();
            settings.trusted_proxies.push("127.0.0.1/32".parse().unwrap());
            if let Kind::Varnish { purge } = kind {
                let address = format!("http://{purge}/").parse().unwrap();
                settings.purge = Some(Purge::new(address, None).unwrap());
            }
        })
        .await;
        let seen = Arc::<Mutex<Vec<Seen>>>::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = router(app.app.clone()).layer(middleware::map_request({
            let seen = seen.clone();
            move |request: Request| {
                note(&seen, &request);
                async { request }
            }
        }));
        tokio::spawn(serve(listener, router, CancellationToken::new(), Duration::ZERO));
        let proxy = Proxy::start(kind, address).await;
        let is_encrypted = !matches!(kind, Kind::Varnish { .. });
        let front = Self { app, proxy, seen };
        if !is_encrypted {
            return front;
        }
        // HAProxy asks a node how it is before it sends anybody there.
        super::until("an answer", async || {
            front.get("/livez").await.starts_with("HTTP/1.1 200").then_some(())
        })
        .await;
        front.seen.lock().unwrap().clear();
        front
    }

    /// What came through up to now, but for the proxy's own questions.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// What is answered to these bytes.
    pub async fn raw(&self, request: &[u8]) -> String {
        self.raw_from(CLIENT, request).await
    }

    /// The same, from somewhere else.
    pub async fn raw_from(&self, from: Ipv4Addr, request: &[u8]) -> String {
        let mut stream = self.proxy.connect(from, "http/1.1").await;
        let _refused_half_way = stream.write_all(request).await;
        String::from_utf8_lossy(&read(&mut stream).await).into_owned()
    }

    /// Opens a live connection of a page; the status of a refusal.
    pub async fn socket(&self, origin: &str) -> Result<Socket, u16> {
        let stream = self.proxy.connect(CLIENT, "http/1.1").await;
        let url = format!("wss://{HOST}/api/v1/sites/{}/live", self.app.blog.key);
        let headers = [("sec-websocket-protocol", SUBPROTOCOL), ("origin", origin)];
        Socket::open(&url, &headers, MaybeTlsStream::Rustls(stream)).await
    }

    /// Posts a comment as somebody new, with further headers.
    pub async fn post_from(&self, from: Ipv4Addr, more: &[(&str, &str)]) -> String {
        let (guest, page) = (self.app.guest("Ada"), self.app.blog.page("p"));
        let (proof, key) = (guest.header(), idempotency_key().to_string());
        let own = [
            ("host", HOST),
            ("origin", self.app.blog.origin),
            ("authorization", &*proof),
            ("x-afterword-csrf", "1"),
            ("content-type", "application/json"),
            ("idempotency-key", &*key),
        ];
        let path = format!("/api/v1/sites/blog/threads/{}/comments", page.thread);
        let body = serde_json::to_string(&guest.says(&page, "Hello")).unwrap();
        let message = message("POST", &path, &[&own, more].concat(), &body);
        self.raw_from(from, message.as_bytes()).await
    }

    /// What is answered to somebody who asks for a path.
    pub async fn get(&self, path: &str) -> String {
        self.raw(message("GET", path, &[("host", HOST)], "").as_bytes()).await
    }
}

/// A request of HTTP/1.1 after which the connection is closed.
pub fn message(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> String {
    let mut text = format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n");
    for (name, value) in headers {
        write!(text, "{name}: {value}\r\n").unwrap();
    }
    if !body.is_empty() {
        write!(text, "content-length: {}\r\n", body.len()).unwrap();
    }
    text + "\r\n" + body
}

/// All that comes until the other side closes, or says no more.
pub async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Vec<u8> {
    let mut answer = Vec::new();
    let _until_closed = timeout(PATIENCE, stream.read_to_end(&mut answer)).await;
    answer
}

fn note(seen: &Mutex<Vec<Seen>>, request: &Request) {
    if request.uri().path() == "/readyz" {
        return;
    }
    let last = |name| {
        let value = request.headers().get_all(name).iter().next_back()?;
        Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    let from = last("x-forwarded-for");
    let from = from.as_deref().and_then(|hops| hops.rsplit(',').next()).map(str::trim);
    seen.lock().unwrap().push(Seen {
        target: format!("{} {}", request.method(), request.uri()),
        from: from.map(str::to_owned),
        host: last("host"),
        has: last("if-none-match"),
    });
}
