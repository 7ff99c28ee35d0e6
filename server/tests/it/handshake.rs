//! Opening a live socket, and what closes it.

use sdk::{
    limits,
    wire::{ClientFrame, Code, SUBPROTOCOL, ServerFrame, close_code},
};
use serde_json::json;
use tokio_tungstenite::tungstenite::{
    Message,
    protocol::frame::{
        Frame,
        coding::{Data, OpCode},
    },
};

use crate::support::{Socket, TestApp, app::Site};

const PROTOCOL: (&str, &str) = ("sec-websocket-protocol", SUBPROTOCOL);

#[tokio::test]
async fn only_pages_of_the_site_open_a_socket() {
    let app = TestApp::start().await;
    let ada = app.guest("Ada");
    let own = ("origin", "https://blog.example");
    app.shake_hands(&app.blog, &[PROTOCOL, own]).await.unwrap();
    for origin in
        ["https://evil.example", "https://news.example", "null", "", "https://blog.example:444"]
    {
        let refused = app.shake_hands(&app.blog, &[PROTOCOL, ("origin", origin)]).await;
        assert_eq!(refused.unwrap_err(), 403, "{origin}");
    }
    assert_eq!(app.shake_hands(&app.blog, &[PROTOCOL]).await.unwrap_err(), 403, "no origin");
    assert_eq!(app.shake_hands(&app.blog, &[PROTOCOL, own, own]).await.unwrap_err(), 403, "two");
    let guest = ("authorization", &*ada.header());
    assert_eq!(
        app.shake_hands(&app.blog, &[PROTOCOL, guest]).await.unwrap_err(),
        403,
        "a guest is no program"
    );
    let cookie = ("cookie", "session=1");
    assert_eq!(app.shake_hands(&app.blog, &[PROTOCOL, cookie]).await.unwrap_err(), 403);
    let bot = app.key_client().await.header();
    let stranger = [PROTOCOL, ("authorization", &bot), ("origin", "https://evil.example")];
    assert_eq!(
        app.shake_hands(&app.blog, &stranger).await.unwrap_err(),
        403,
        "a browser has no key"
    );
}

#[tokio::test]
async fn a_socket_needs_its_subprotocol_and_a_known_site() {
    let app = TestApp::start().await;
    let own = ("origin", app.blog.origin);
    for protocols in [None, Some("afterword.v2"), Some("graphql-ws, chat")] {
        let mut headers = vec![own];
        headers.extend(protocols.map(|protocols| ("sec-websocket-protocol", protocols)));
        assert_eq!(app.shake_hands(&app.blog, &headers).await.unwrap_err(), 426, "{protocols:?}");
    }
    let several = ("sec-websocket-protocol", "chat, afterword.v1");
    app.shake_hands(&app.blog, &[own, several]).await.unwrap();
    let plain = app.ask("GET", "/live").header("origin", app.blog.origin).send().await;
    assert_eq!(plain.code(), Code::UpgradeRequired);
    let unknown = Site { key: "nowhere".parse().unwrap(), ..app.blog.clone() };
    assert_eq!(app.shake_hands(&unknown, &[PROTOCOL, own]).await.unwrap_err(), 404);
}

#[tokio::test]
async fn a_greeting_tells_the_limits() {
    let app = TestApp::start().await;
    let mut socket = open(&app).await;
    socket.say(&ClientFrame::Hello).await;
    let ServerFrame::Hello { heartbeat_ms, limits: told } = socket.hear().await else { panic!() };
    assert_eq!((heartbeat_ms, told.subscriptions as usize), (25_000, limits::SUBSCRIPTIONS));
    assert_eq!(told.frame_bytes as usize, limits::CLIENT_FRAME_BYTES);
}

#[tokio::test]
async fn what_can_not_be_read_closes_the_socket() {
    let app = TestApp::start().await;
    let subscribe = json!({ "type": "subscribe", "thread": app.blog.page("p").thread, "more": 1 });
    for frame in [
        Message::text(""),
        Message::text("hello"),
        Message::text("{}"),
        Message::text(r#"{"type":"shout"}"#),
        Message::text(r#"{"type":"subscribe"}"#),
        Message::text(r#"{"type":"subscribe","thread":"*"}"#),
        Message::text(subscribe.to_string()),
        Message::text("[".repeat(10_000)),
        Message::binary(vec![1, 2, 3]),
    ] {
        let mut socket = app.socket().await;
        socket.send(frame.clone()).await;
        assert_eq!(socket.closed().await, Some(close_code::BAD_FRAME), "{frame:?}");
    }
}

#[tokio::test]
async fn who_does_not_greet_first_is_not_heard() {
    let app = TestApp::start().await;
    let mut socket = open(&app).await;
    let thread = app.blog.page("p").thread;
    socket.say(&ClientFrame::Subscribe { thread, after: None }).await;
    assert_eq!(socket.closed().await, Some(close_code::BAD_FRAME));
}

#[tokio::test]
async fn who_says_nothing_is_not_waited_for() {
    let app = TestApp::start().await;
    let mut socket = open(&app).await;
    // From here on time passes as soon as there is nothing else to do.
    tokio::time::pause();
    assert_eq!(socket.closed().await, Some(close_code::HELLO_TIMEOUT));
}

#[tokio::test]
async fn a_frame_that_is_too_large_closes_the_socket() {
    let app = TestApp::start().await;
    let mut socket = app.socket().await;
    socket.send(Message::text("x".repeat(limits::CLIENT_FRAME_BYTES + 1))).await;
    assert_eq!(socket.closed().await, Some(1009));
}

#[tokio::test]
async fn what_is_no_websocket_closes_the_socket() {
    let app = TestApp::start().await;
    let frame = |bytes: &'static [u8], kind| {
        Message::Frame(Frame::message(bytes, OpCode::Data(kind), true))
    };
    for (bytes, kind, code) in [
        (&b"\xff\xfe"[..], Data::Text, 1007),
        (&b"{}"[..], Data::Reserved(3), 1002),
        (&b"{}"[..], Data::Continue, 1002),
    ] {
        let mut socket = app.socket().await;
        socket.send(frame(bytes, kind)).await;
        assert_eq!(socket.closed().await, Some(code), "{kind:?}");
    }
}

#[tokio::test]
async fn frames_are_not_compressed() {
    let app = TestApp::start().await;
    let offer = ("sec-websocket-extensions", "permessage-deflate; client_max_window_bits");
    app.shake_hands(&app.blog, &[PROTOCOL, ("origin", app.blog.origin), offer]).await.unwrap();
}

#[tokio::test]
async fn a_flood_closes_the_socket() {
    let app = TestApp::start().await;
    for frame in [Message::text(r#"{"type":"pong"}"#), Message::Ping(vec![1].into())] {
        let mut socket = app.socket().await;
        for _ in 0..200 {
            socket.send(frame.clone()).await;
        }
        assert_eq!(socket.closed().await, Some(close_code::RATE));
    }
}

#[tokio::test]
async fn the_twenty_first_thread_is_refused_and_the_socket_stays() {
    let app = TestApp::start().await;
    let (ada, mut socket) = (app.guest("Ada"), app.socket().await);
    let pages = (0..21).map(|number| app.blog.page(&number.to_string())).collect::<Vec<_>>();
    for page in &pages[..20] {
        let begun = socket.subscribe(page.thread, None).await;
        assert!(matches!(begun, ServerFrame::Subscribed { .. }), "{begun:?}");
    }
    let refused = socket.subscribe(pages[20].thread, None).await;
    let code = Code::RateLimited.as_str().to_owned();
    assert_eq!(refused, ServerFrame::Error { code, thread: Some(pages[20].thread) });
    // Not a second time, but again: it has its place already.
    let again = socket.subscribe(pages[3].thread, None).await;
    assert!(matches!(again, ServerFrame::Subscribed { .. }), "{again:?}");

    ada.post(&pages[0], "Hello").await;
    assert_eq!(socket.event().await.thread, pages[0].thread);
    socket.say(&ClientFrame::Unsubscribe { thread: pages[0].thread }).await;
    let begun = socket.subscribe(pages[20].thread, None).await;
    assert!(matches!(begun, ServerFrame::Subscribed { .. }), "there is room again");
    ada.post(&pages[0], "not heard").await;
    ada.post(&pages[20], "heard").await;
    assert_eq!(socket.event().await.thread, pages[20].thread);
}

#[tokio::test]
async fn a_thread_of_another_tenant_is_silent() {
    let app = TestApp::start().await;
    let nat = crate::support::Persona::guest(&app, &app.news, "Nat");
    let (foreign, own) = (app.news.page("p"), app.blog.page("p"));
    nat.post(&foreign, "canary").await;
    let mut socket = app.socket().await;
    let begun = socket.subscribe(foreign.thread, None).await;
    let ServerFrame::Subscribed { position, .. } = begun else { panic!("{begun:?}") };
    assert_eq!(position.seq, 0, "to this site it is a thread that nobody wrote in");
    socket.subscribe(own.thread, None).await;
    nat.post(&foreign, "canary").await;
    let ada = app.guest("Ada");
    ada.post(&own, "Hello").await;
    assert_eq!(socket.event().await.thread, own.thread, "and nothing before it");
}

async fn open(app: &TestApp) -> Socket {
    app.shake_hands(&app.blog, &[PROTOCOL, ("origin", app.blog.origin)]).await.unwrap()
}
