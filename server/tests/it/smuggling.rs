//! A24: requests that a proxy and the server could read differently. Each that reaches the server is one that the proxy
//! wrote, and is answered to whoever sent it.

use futures_util::{StreamExt, future::join_all, stream};

use crate::support::{
    front::{CLIENT, Front},
    h2,
    proxy::{HOST, Kind},
};

/// What is smuggled: a whole request, which the proxy would take for something else.
const CANARY: &str =
    "POST /smuggled HTTP/1.1\r\nHost: comments.example.org\r\nContent-Length: 0\r\n\r\n";

/// Attacks that go on side by side: a proxy that waits for more holds up few others.
const AT_ONCE: usize = 40;

/// Headers that frame a body, and the body: `{canary}` is the request in it, `{length}` the whole body's length, `{hex}`
/// the canary's, as chunks say it.
const FRAMES: &[(&str, &str)] = &[
    // Two lengths.
    ("Content-Length: {length}\r\nTransfer-Encoding: chunked", "0\r\n\r\n{canary}"),
    ("Transfer-Encoding: chunked\r\nContent-Length: {length}", "0\r\n\r\n{canary}"),
    ("Content-Length: 4\r\nTransfer-Encoding: chunked", "{hex}\r\n{canary}\r\n0\r\n\r\n"),
    ("Content-Length: 0\r\nContent-Length: {length}", "{canary}"),
    ("Content-Length: {length}\r\nContent-Length: 0", "{canary}"),
    ("Content-Length: 0, {length}", "{canary}"),
    ("Content-Length: {length}, 0", "{canary}"),
    ("Content-Length: 0\r\n\tContent-Length: {length}", "{canary}"),
    // A length that is none.
    ("Content-Length: -1", "{canary}"),
    ("Content-Length: +0", "{canary}"),
    ("Content-Length: 0x0", "{canary}"),
    ("Content-Length : {length}", "{canary}"),
    ("Content-Length:\u{b}{length}", "{canary}"),
    ("Content-Length: 0 {length}", "{canary}"),
    ("Content-Length: 18446744073709551616", "{canary}"),
    ("Content_Length: {length}", "{canary}"),
    // An encoding that one of them may not know.
    ("Content-Length: {length}\r\nTransfer-Encoding: xchunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer-Encoding : chunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer-Encoding:\tchunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer-Encoding:\u{b}chunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer-Encoding: \"chunked\"", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer-Encoding: chunked, identity", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer-Encoding: identity, chunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer-Encoding: CHUNKED", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\n Transfer-Encoding: chunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer-Encoding:\r\n chunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nX: y\nTransfer-Encoding: chunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nX: y\rTransfer-Encoding: chunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nX: y\0\r\nTransfer-Encoding: chunked", "0\r\n\r\n{canary}"),
    ("Content-Length: {length}\r\nTransfer_Encoding: chunked", "0\r\n\r\n{canary}"),
    ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n{canary}"),
    ("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked", "0\r\n\r\n{canary}"),
    ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n{canary}"),
    // Chunks that end elsewhere.
    ("Transfer-Encoding: chunked", "0\n\n{canary}"),
    ("Transfer-Encoding: chunked", "0\r\nX: y\n\n{canary}"),
    ("Transfer-Encoding: chunked", "0;\n\r\n\r\n{canary}"),
    ("Transfer-Encoding: chunked", "1;\nx\r\n{hex}\r\n0\r\n\r\n{canary}\r\n0\r\n\r\n"),
    ("Transfer-Encoding: chunked", "2\r\nxx{hex}\r\n{canary}\r\n0\r\n\r\n"),
    ("Transfer-Encoding: chunked", "0x0\r\n\r\n{canary}"),
    ("Transfer-Encoding: chunked", "-0\r\n\r\n{canary}"),
    ("Transfer-Encoding: chunked", "10000000000000000\r\n\r\n{canary}"),
    // Without any length there is no body.
    ("X: y", "{canary}"),
    ("Connection: Content-Length\r\nContent-Length: {length}", "{canary}"),
    ("Connection: Transfer-Encoding\r\nTransfer-Encoding: chunked", "0\r\n\r\n{canary}"),
    ("Expect: 100-continue\r\nContent-Length: {length}", "{canary}"),
    ("Expect: x\r\nContent-Length: {length}", "{canary}"),
    // A tunnel that there isn't.
    (
        "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
        "{canary}",
    ),
    ("Connection: Upgrade\r\nUpgrade: h2c", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n{canary}"),
    ("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 777", "{canary}"),
];

/// First lines of a request with its body's length.
const FIRST_LINES: &[&str] = &[
    "POST /front HTTP/1.1",
    "GET /front HTTP/1.1",
    "POST /front HTTP/1.0",
    "POST /front HTTP/1.1 ",
    "POST /front HTTP/1.2",
    "CONNECT comments.example.org:443 HTTP/1.1",
    "OPTIONS * HTTP/1.1",
    "POST /front?x= HTTP/1.1\tHTTP/1.1",
];

fn filled(text: &str, body: &str) -> String {
    text.replace("{length}", &body.len().to_string())
        .replace("{hex}", &format!("{:x}", CANARY.len()))
        .replace("{canary}", CANARY)
}

fn attacks() -> Vec<String> {
    let frames = FRAMES.iter().flat_map(|(headers, body)| {
        let body = filled(body, "");
        let headers = filled(headers, &body);
        [FIRST_LINES[0], FIRST_LINES[1]].map(|line| (line, headers.clone(), body.clone()))
    });
    let lines = FIRST_LINES.iter().flat_map(|line| {
        let length = format!("Content-Length: {}", CANARY.len());
        let chunked = "Transfer-Encoding: chunked".to_owned();
        [(*line, length, CANARY.to_owned()), (*line, chunked, format!("0\r\n\r\n{CANARY}"))]
    });
    let whole = frames
        .chain(lines)
        .map(|(line, headers, body)| format!("{line}\r\nHost: {HOST}\r\n{headers}\r\n\r\n{body}"));
    let bare =
        format!("POST /front HTTP/1.1\nHost: {HOST}\nContent-Length: {}\n\n{CANARY}", CANARY.len());
    whole.chain([bare, format!("POST /front\r\n{CANARY}")]).collect()
}

/// Somebody asks for something of their own: is it that what they get?
async fn innocents_get_their_own(front: &Front) -> usize {
    const INNOCENTS: usize = 40;
    let asked = (0..INNOCENTS).map(|number| async move {
        let key = format!("innocent-{number}");
        let answer = front.get(&format!("/api/v1/sites/blog/counts?key={key}")).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains(&key), "{answer}");
    });
    join_all(asked).await.len()
}

fn answers(text: &str) -> usize {
    // Only the server names requests.
    text.to_lowercase().matches("\r\nx-request-id: ").count()
}

async fn nothing_is_smuggled(kind: Kind) {
    let front = Front::start(kind).await;
    let texts: Vec<String> = stream::iter(attacks())
        .map(async |bytes| front.raw(bytes.as_bytes()).await)
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    let answered: usize = texts.iter().map(|text| answers(text)).sum();
    let innocents = innocents_get_their_own(&front).await;
    let seen = front.seen();
    for request in &seen {
        assert_eq!(request.from.as_deref(), Some(&*CLIENT.to_string()), "{request:?}");
    }
    assert_eq!(seen.len(), answered + innocents, "{seen:#?}");
    assert!(texts.iter().all(|text| !text.contains("101 Switching")));
    // Some are refused, and some mean the same to everybody.
    assert!(texts.iter().any(|text| text.starts_with("HTTP/1.1 400")), "{texts:#?}");
    assert!(seen.iter().any(|request| request.target == "POST /front"), "{seen:#?}");
}

#[tokio::test]
async fn nothing_is_smuggled_through_nginx() {
    nothing_is_smuggled(Kind::Nginx).await;
}

#[tokio::test]
async fn nothing_is_smuggled_through_haproxy() {
    nothing_is_smuggled(Kind::HaProxy).await;
}

/// Fields that mean something else, or more, in HTTP/1.1; and a body.
const DOWNGRADES: &[(&[(&str, &str)], &str)] = &[
    (&[], "{canary}"),
    (&[("transfer-encoding", "chunked")], "0\r\n\r\n{canary}"),
    (&[("content-length", "0")], "{canary}"),
    (&[("content-length", "4")], "0\r\n\r\n{canary}"),
    (&[("content-length", "0"), ("content-length", "{length}")], "{canary}"),
    (&[("connection", "keep-alive, transfer-encoding")], "{canary}"),
    (&[("x", "y\r\ntransfer-encoding: chunked")], "0\r\n\r\n{canary}"),
    (&[("x", "y\r\n\r\n{canary}")], ""),
    (&[("x", "y\n\n{canary}")], ""),
    (&[("x: y\r\ntransfer-encoding", "chunked")], "0\r\n\r\n{canary}"),
    (&[("x y", "z")], "{canary}"),
    (&[("X", "y")], "{canary}"),
    (&[(":path", "/smuggled")], ""),
    (&[(":x", "/smuggled")], ""),
    (&[("upgrade", "h2c"), ("http2-settings", "AAMAAABkAAQAAP__")], "{canary}"),
    (&[("host", "x\r\n\r\n{canary}")], ""),
];

/// Pseudo fields of the same kind.
const TARGETS: &[[&str; 3]] = &[
    ["POST", "/front HTTP/1.1\r\nhost: comments.example.org\r\n\r\n{canary}", HOST],
    ["POST", "/front x", HOST],
    ["POST", "front", HOST],
    ["POST /smuggled HTTP/1.1\r\n", "/front", HOST],
    ["GET", "/front", "comments.example.org\r\nx: y"],
    ["GET", "/front", "comments.example.org\r\n\r\n{canary}"],
];

async fn nothing_is_smuggled_by_a_newer_version(kind: Kind) {
    let front = Front::start(kind).await;
    let fields = DOWNGRADES.iter().map(|(more, body)| (["POST", "/front", HOST], *more, *body));
    let targets = TARGETS.iter().map(|target| (*target, &[][..], ""));
    let asked: Vec<String> = stream::iter(fields.chain(targets))
        .map(async |(target, more, body)| {
            let body = filled(body, "");
            let names = [":method", ":path", ":authority"].into_iter().zip(target);
            let fields = names.chain([(":scheme", "https")]).chain(more.iter().copied());
            let fields: Vec<(&str, String)> =
                fields.map(|(name, value)| (name, filled(value, &body))).collect();
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, &**value)).collect();
            let mut stream = front.proxy.connect(CLIENT, "h2").await;
            h2::ask(&mut stream, &fields, body.as_bytes()).await
        })
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    let innocents = innocents_get_their_own(&front).await;
    let seen = front.seen();
    for request in &seen {
        assert_eq!(request.from.as_deref(), Some(&*CLIENT.to_string()), "{request:?}");
    }
    let through = seen.iter().filter(|request| !request.target.contains("innocent")).count();
    assert!(through <= asked.len() && seen.len() == innocents + through, "{seen:#?}");
    assert!(seen.iter().all(|request| !request.target.contains("smuggled")), "{seen:#?}");
    assert!(seen.iter().any(|request| request.target == "POST /front"), "{seen:#?}");
}

#[tokio::test]
async fn nothing_is_smuggled_through_nginx_by_a_newer_version() {
    nothing_is_smuggled_by_a_newer_version(Kind::Nginx).await;
}

#[tokio::test]
async fn nothing_is_smuggled_through_haproxy_by_a_newer_version() {
    nothing_is_smuggled_by_a_newer_version(Kind::HaProxy).await;
}
