//! A server behind nginx and HAProxy as `deploy/` configures them: who people are taken for, what the server is called,
//! live connections, versions of HTTP, and nodes that leave.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use futures_util::future::join_all;
use reqwest::{Client, Version};
use sdk::wire::{ClientFrame, SUBPROTOCOL, ServerFrame};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use crate::support::{
    Socket, engines,
    front::{self, CLIENT, Front, message},
    h2,
    proxy::{HOST, Kind, Proxy},
    until,
};

/// Both, one after the other.
const PROXIES: [Kind; 2] = [Kind::Nginx, Kind::HaProxy];
const SOMEBODY_ELSE: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 3);

/// Headers that say who somebody is, or make a proxy forget to.
const LIES: &[&[(&str, &str)]] = &[
    &[],
    &[("X-Forwarded-For", "192.0.2.1")],
    &[("X-Forwarded-For", "192.0.2.2, 127.0.0.1")],
    &[("X-Forwarded-For", "192.0.2.3"), ("X-Forwarded-For", "127.0.0.1")],
    &[("X-Forwarded-For", "192.0.2.4,")],
    &[("X_Forwarded_For", "192.0.2.5")],
    &[("Connection", "X-Forwarded-For"), ("X-Forwarded-For", "192.0.2.6")],
    &[("Forwarded", "for=192.0.2.7")],
    &[("X-Real-IP", "192.0.2.8")],
    &[("X-Client-IP", "192.0.2.9"), ("True-Client-IP", "192.0.2.9")],
    &[("CF-Connecting-IP", "192.0.2.10"), ("X-Cluster-Client-IP", "192.0.2.10")],
];

#[tokio::test]
async fn people_are_where_the_proxy_saw_them_whatever_they_say() {
    let _counting = engines::redis_kept().await;
    for kind in PROXIES {
        let front = Front::start(kind).await;
        front.app.counts_in_redis().await;
        front.app.set(|settings| settings.posts_per_minute_address = 1).await;
        let answers = join_all(LIES.iter().map(|lie| front.post_from(CLIENT, lie))).await;
        let taken = answers.iter().filter(|answer| answer.starts_with("HTTP/1.1 201")).count();
        let held = answers.iter().filter(|answer| answer.starts_with("HTTP/1.1 429")).count();
        assert_eq!((taken, held), (1, LIES.len() - 1), "{kind:?} {answers:#?}");
        let other = front.post_from(SOMEBODY_ELSE, &[]).await;
        assert!(other.starts_with("HTTP/1.1 201"), "{kind:?} {other}");
    }
}

/// What somebody may call the server: a target and the headers.
const HOSTS: &[(&str, &str)] = &[
    ("/{path}", "Host: evil.example"),
    ("/{path}", "Host: comments.example.org@evil.example"),
    ("/{path}", "Host: evil.example#comments.example.org"),
    ("/{path}", "Host: comments.example.org\r\nHost: evil.example"),
    ("/{path}", "Host: evil.example\r\nHost: comments.example.org"),
    ("/{path}", "Host: comments.example.org\r\n Host: evil.example"),
    ("/{path}", "Host : evil.example"),
    ("/{path}", "X: y"),
    ("https://evil.example/{path}", "Host: comments.example.org"),
    ("https://evil.example/{path}", "Host: evil.example"),
    ("https://comments.example.org/{path}", "Host: evil.example"),
    ("https://comments.example.org@evil.example/{path}", "Host: comments.example.org"),
];

/// Names for what another proxy was asked for.
pub const RENAMED: &[(&str, &str)] = &[
    ("x-forwarded-host", "evil.example"),
    ("x-forwarded-server", "evil.example"),
    ("x-forwarded-proto", "evil"),
    ("x-forwarded-scheme", "evil"),
    ("x-forwarded-port", "666"),
    ("x-forwarded-prefix", "/evil"),
    ("x-original-url", "/evil"),
    ("x-rewrite-url", "/evil"),
    ("x-host", "evil.example"),
    ("forwarded", "host=evil.example;proto=evil"),
];

/// An answer without what each has of its own.
fn lasting(answer: &str) -> Vec<&str> {
    let own = ["x-request-id", "date"];
    let is_own = |line: &&str| own.iter().any(|name| line.to_lowercase().starts_with(name));
    answer.lines().filter(|line| !is_own(line)).collect()
}

#[tokio::test]
async fn the_server_is_called_by_its_own_name_or_not_answered() {
    for kind in PROXIES {
        let front = Front::start(kind).await;
        for (target, headers) in HOSTS {
            let target = target.replace("{path}", "embed.js");
            let text = format!("GET {target} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n\r\n");
            let answer = front.raw(text.as_bytes()).await;
            assert!(!answer.contains("evil"), "{kind:?} {text} {answer}");
            let is_taken = answer.starts_with("HTTP/1.1 200");
            let last = front.seen().pop();
            assert!(
                is_taken || answer.starts_with("HTTP/1.1 4") || answer.is_empty(),
                "{kind:?} {text} {answer}"
            );
            if is_taken {
                assert_eq!(last.unwrap().host.as_deref(), Some(HOST), "{kind:?} {text}");
            }
        }
        let usual = front.get("/embed.js").await;
        assert!(usual.contains(&format!("https://{HOST}")), "{kind:?} {usual}");
        for renamed in RENAMED {
            let ask = message("GET", "/embed.js", &[("host", HOST), *renamed], "");
            let answer = front.raw(ask.as_bytes()).await;
            assert_eq!(lasting(&answer), lasting(&usual), "{kind:?} {renamed:?}");
        }
    }
}

#[tokio::test]
async fn a_live_connection_goes_through_from_pages_of_the_site_alone() {
    for kind in PROXIES {
        let front = Front::start(kind).await;
        for origin in ["https://evil.example", "null", "https://news.example"] {
            assert_eq!(front.socket(origin).await.unwrap_err(), 403, "{kind:?} {origin}");
        }
        let mut socket = front.socket(front.app.blog.origin).await.unwrap();
        socket.say(&ClientFrame::Hello).await;
        assert!(matches!(socket.hear().await, ServerFrame::Hello { .. }), "{kind:?}");
        socket.subscribe(front.app.blog.page("p").thread, None).await;
        for seq in 1..=3 {
            let answer = front.post_from(CLIENT, &[]).await;
            assert!(answer.starts_with("HTTP/1.1 201"), "{kind:?} {answer}");
            assert_eq!(socket.event().await.seq, seq, "{kind:?}");
        }
        assert!(front.seen().iter().all(|request| request.from.is_some()));
    }
}

/// A client of one version.
fn client(front: &Front, version: Version) -> Client {
    let protocol = if version == Version::HTTP_2 { "h2" } else { "http/1.1" };
    Client::builder()
        .tls_backend_preconfigured(front.proxy.tls(protocol))
        .resolve(HOST, front.proxy.address)
        .local_address(IpAddr::from(CLIENT))
        .build()
        .unwrap()
}

#[tokio::test]
async fn every_version_of_http_says_the_same() {
    let path = format!("https://{HOST}/api/v1/sites/blog/preview");
    for kind in PROXIES {
        let front = Front::start(kind).await;
        for version in [Version::HTTP_11, Version::HTTP_2] {
            let client = client(&front, version);
            let origin = front.app.blog.origin;
            let guest = front.app.guest("Ada");
            for _ in 0..3 {
                let ask = client
                    .post(&path)
                    .header("origin", origin)
                    .header("authorization", guest.header())
                    .header("x-afterword-csrf", "1")
                    .header("content-type", "application/json")
                    .body(r#"{"body":"Good *morning*"}"#);
                let answer = ask.send().await.unwrap();
                assert_eq!(
                    (answer.status().as_u16(), answer.version()),
                    (200, version),
                    "{kind:?}"
                );
                let text = answer.text().await.unwrap();
                assert!(text.contains("<em>morning</em>"), "{kind:?} {text}");
            }
        }
        let old =
            front.raw(format!("GET /livez HTTP/1.0\r\nHost: {HOST}\r\n\r\n").as_bytes()).await;
        assert!(old.contains(" 200 ") && old.ends_with("ok\n"), "{kind:?} {old}");
        let chunked = format!(
            "POST /api/v1/sites/blog/preview HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nX-Afterword-CSRF: 1\r\nOrigin: {}\r\n\
             Transfer-Encoding: chunked\r\n\r\n6\r\n{{\"body\r\n9\r\n\":\"*yes*\"\r\n1\r\n}}\r\n0\r\n\r\n",
            front.app.blog.origin
        );
        let answer = front.raw(chunked.as_bytes()).await;
        assert!(answer.contains("<em>yes</em>"), "{kind:?} {answer}");
    }
}

#[tokio::test]
async fn events_go_through_at_once_in_every_version_of_http() {
    for kind in PROXIES {
        let front = Front::start(kind).await;
        let page = front.app.blog.page("p");
        let query = format!("watch={}", page.thread);
        let address = format!("https://{HOST}/api/v1/sites/blog/live/events?{query}");
        for version in [Version::HTTP_11, Version::HTTP_2] {
            let ask = client(&front, version).get(&address).header("origin", front.app.blog.origin);
            let answer = ask.header("accept-encoding", "gzip").send().await.unwrap();
            assert_eq!((answer.status().as_u16(), answer.version()), (200, version), "{kind:?}");
            let mut stream = Socket::reading(answer);
            assert!(matches!(stream.hear().await, ServerFrame::Hello { .. }), "{kind:?}");
            assert!(matches!(stream.hear().await, ServerFrame::Subscribed { .. }), "{kind:?}");
            front.post_from(CLIENT, &[]).await;
            assert_eq!(stream.event().await.thread, page.thread, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn a_live_connection_may_be_a_stream_of_http_2() {
    // nginx speaks no RFC 8441; browsers open a connection of HTTP/1.1 for it.
    let front = Front::start(Kind::HaProxy).await;
    let origin = front.app.blog.origin;
    for (origin, is_let_in) in [(origin, true), ("https://evil.example", false)] {
        let fields = [
            (":method", "CONNECT"),
            (":protocol", "websocket"),
            (":scheme", "https"),
            (":authority", HOST),
            (":path", "/api/v1/sites/blog/live"),
            ("sec-websocket-version", "13"),
            ("sec-websocket-protocol", SUBPROTOCOL),
            ("origin", origin),
        ];
        // A text with a mask of zeros (RFC 6455, 5.2): it stands there as it is.
        let hello = serde_json::to_vec(&ClientFrame::Hello).unwrap();
        let length = u8::try_from(hello.len()).unwrap();
        let frame = [&[0x81, 0x80 | length, 0, 0, 0, 0], &*hello].concat();
        let mut stream = front.proxy.connect(CLIENT, "h2").await;
        let answer = h2::tunnel(&mut stream, &fields, &frame).await;
        assert_eq!(answer.contains("hello"), is_let_in, "{answer}");
    }
}

#[tokio::test]
async fn a_node_that_leaves_is_sent_nobody_any_more() {
    let front = Front::start(Kind::HaProxy).await;
    front.app.app.stopping.cancel();
    until("the proxy to know", async || {
        let answer = front.get("/livez").await;
        // The node itself goes on answering; it names its requests.
        (answer.starts_with("HTTP/1.1 503") && !answer.contains("x-request-id")).then_some(())
    })
    .await;
}

/// A node that hangs up on every request but for its health; how many those were.
async fn node_that_hangs_up() -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (address, asked) = (listener.local_addr().unwrap(), Arc::<AtomicUsize>::default());
    tokio::spawn({
        let asked = asked.clone();
        async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut request = [0; 1024];
                let length = stream.read(&mut request).await.unwrap_or(0);
                if request.starts_with(b"GET /readyz") {
                    let _ = stream.write_all(b"HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n").await;
                } else if length > 0 {
                    asked.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
    });
    (address, asked)
}

#[tokio::test]
async fn a_post_that_a_node_began_to_read_is_not_sent_again() {
    for kind in PROXIES {
        let (node, asked) = node_that_hangs_up().await;
        let proxy = Proxy::start(kind, node).await;
        let mut stream = proxy.connect(CLIENT, "http/1.1").await;
        let post = message("POST", "/front", &[("host", HOST)], "Hello");
        stream.write_all(post.as_bytes()).await.unwrap();
        let answer = String::from_utf8(front::read(&mut stream).await).unwrap();
        assert!(answer.starts_with("HTTP/1.1 502"), "{kind:?} {answer}");
        assert_eq!(asked.load(Ordering::Relaxed), 1, "{kind:?}");
    }
}
