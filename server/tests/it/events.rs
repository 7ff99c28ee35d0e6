//! The stream of events: what the socket says, where no socket gets through.

use std::{
    panic,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use afterword_server::{
    live::{Visitor, open_events},
    store::sites,
};
use sdk::{
    client::Client,
    wire::{
        ClientFrame, Code, EventFrame, EventId, NewTyping, Position, Role, ServerFrame,
        SubscribeMode, Watch, close_code,
    },
};
use tokio::{net::TcpListener, time::interval};

use crate::{
    following::{Follower, converse},
    support::{Persona, Socket, TestApp, app::Page, deaf, until},
};

const AT_ONCE: Duration = Duration::from_secs(5);

async fn member(app: &TestApp, name: &str) -> Persona {
    Persona::member(app, &app.blog, name, Role::Member).await
}

async fn hear(socket: &mut Socket, events: usize) -> Vec<EventFrame> {
    let mut heard = Vec::new();
    for _ in 0..events {
        heard.push(socket.event().await);
    }
    heard
}

async fn subscribed(stream: &mut Socket) -> (SubscribeMode, Position) {
    match stream.hear().await {
        ServerFrame::Subscribed { mode, position, .. } => (mode, position),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_stream_says_what_a_socket_says_in_the_same_order() {
    let app = TestApp::start().await;
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(Position::START)).await;
    let mut stream = app.events(page.thread, Some(Position::START)).await;
    assert_eq!(subscribed(&mut stream).await, (SubscribeMode::Live, Position::START));
    let last = converse(&page, &ada, &ben).await;
    let events = usize::try_from(last.seq).unwrap();
    let expected = hear(&mut socket, events).await;
    assert_eq!(hear(&mut stream, events).await, expected);

    let mut late = app.events(page.thread, Some(expected[2].position())).await;
    assert_eq!(subscribed(&mut late).await, (SubscribeMode::Replay, last));
    // What was removed since then is told without its text.
    let positions =
        |events: &[EventFrame]| events.iter().map(EventFrame::position).collect::<Vec<_>>();
    let heard = hear(&mut late, events - 3).await;
    assert_eq!(positions(&heard), positions(&expected[3..]));
}

#[tokio::test]
async fn a_position_that_the_history_does_not_have_is_answered_with_a_resync() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    let mut stream = app.events(page.thread, Some(Position { seq: 1, eid: EventId(1) })).await;
    assert_eq!(subscribed(&mut stream).await.0, SubscribeMode::Resync);
    assert!(
        matches!(stream.hear().await, ServerFrame::Resync { thread, .. } if thread == page.thread)
    );
}

#[tokio::test]
async fn one_stream_watches_many_threads_and_not_too_many() {
    let app = TestApp::start().await;
    let ada = app.guest("Ada");
    let pages = (0..21).map(|number| app.blog.page(&number.to_string())).collect::<Vec<_>>();
    let watch = |page: &Page| Watch { thread: page.thread, after: None };
    let watched = pages.iter().map(watch).collect::<Vec<_>>();
    let refused = app.try_events(&watched, None).await.unwrap_err();
    assert_eq!(refused.code(), Code::Invalid);
    let mut stream = app.try_events(&watched[..20], None).await.unwrap();
    stream.hear().await;
    for _ in 0..20 {
        subscribed(&mut stream).await;
    }
    for page in [&pages[19], &pages[0]] {
        ada.post(page, "Hello").await;
        assert_eq!(stream.event().await.thread, page.thread);
    }
}

#[tokio::test]
async fn only_pages_of_the_site_and_programs_open_a_stream() {
    let app = TestApp::start().await;
    let path = format!("/live/events?watch={}", app.blog.page("p").thread);
    for (origin, code) in [
        (Some("https://evil.example"), Code::OriginNotAllowed),
        (Some("https://news.example"), Code::OriginNotAllowed),
        (Some("null"), Code::OriginNotAllowed),
        (None, Code::OriginMissing),
    ] {
        let answer = app.ask("GET", &path).maybe("origin", origin).send().await;
        assert_eq!(answer.code(), code, "{origin:?}");
        assert!(answer.header("access-control-allow-origin").is_none());
    }
    for wrong in ["?watch=*", "?watch=", "?thread=1"] {
        let ask = app.ask("GET", &format!("/live/events{wrong}"));
        assert_eq!(ask.header("origin", app.blog.origin).send().await.code(), Code::Invalid);
    }
    let bot = app.key_client().await;
    app.ask("GET", &path).header("authorization", &bot.header()).open().await.unwrap();
}

#[tokio::test]
async fn an_answer_tells_proxies_and_browsers_to_pass_it_on_at_once() {
    let app = TestApp::start().await;
    let ask = app.ask("GET", "/live/events").header("origin", app.blog.origin);
    let answer = ask.header("accept-encoding", "gzip, br").open().await.unwrap();
    let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap());
    assert_eq!(header("content-type"), Some("text/event-stream"));
    assert_eq!(header("cache-control"), Some("no-store, no-transform"));
    assert_eq!(header("x-accel-buffering"), Some("no"));
    assert_eq!(header("content-encoding"), None);
    assert_eq!(header("access-control-allow-origin"), Some(app.blog.origin));
    assert_eq!(header("access-control-allow-credentials"), Some("true"));
}

#[tokio::test]
async fn a_ticket_is_good_once_for_sockets_and_streams_together() {
    let app = TestApp::start().await;
    let ana = member(&app, "Ana").await;
    let ticket = ana.client.ticket().await.unwrap().ticket;
    let mut first = app.try_events(&[], Some(&ticket)).await.unwrap();
    assert!(matches!(first.hear().await, ServerFrame::Hello { .. }));
    let mut again = app.try_events(&[], Some(&ticket)).await.unwrap();
    assert_eq!(again.closed().await, Some(close_code::AUTH));
    let mut socket = app.authenticate(&app.blog, ticket).await;
    assert_eq!(socket.closed().await, Some(close_code::AUTH));
}

#[tokio::test]
async fn a_stream_ends_with_its_session_and_with_a_ban() {
    let app = TestApp::start().await;
    let (ana, ben) = (member(&app, "Ana").await, member(&app, "Ben").await);
    let mo = Persona::member(&app, &app.blog, "Mo", Role::Moderator).await;
    let thread = app.blog.page("p").thread;
    let mut of_ana = app.events_with(&ana, thread).await;
    let mut of_ben = app.events_with(&ben, thread).await;
    let mut reader = app.events(thread, None).await;
    ana.client.sign_out().await.unwrap();
    mo.bans(&app, &ben, true).await;
    assert_eq!(of_ana.closed_within(AT_ONCE).await, Some(close_code::AUTH));
    assert_eq!(of_ben.closed_within(AT_ONCE).await, Some(close_code::AUTH));
    subscribed(&mut reader).await;
    assert!(reader.hears_within(Duration::from_millis(100)).await.is_none(), "others stay");
}

#[tokio::test]
async fn a_page_that_is_taken_off_the_list_is_shown_out() {
    let app = TestApp::start().await;
    let mut stream = app.events(app.blog.page("p").thread, None).await;
    sites::remove_origin(&app.owner, app.blog.id, app.blog.origin).await.unwrap();
    assert_eq!(stream.closed_within(AT_ONCE).await, Some(close_code::FORBIDDEN));
}

#[tokio::test]
async fn a_thread_of_another_tenant_is_silent() {
    let app = TestApp::start().await;
    let nat = Persona::guest(&app, &app.news, "Nat");
    let (foreign, own) = (app.news.page("p"), app.blog.page("p"));
    nat.post(&foreign, "canary").await;
    let watched =
        [foreign.thread, own.thread].map(|thread| Watch { thread, after: Some(Position::START) });
    let mut stream = app.try_events(&watched, None).await.unwrap();
    stream.hear().await;
    assert_eq!(subscribed(&mut stream).await, (SubscribeMode::Live, Position::START));
    subscribed(&mut stream).await;
    nat.post(&foreign, "canary").await;
    app.guest("Ada").post(&own, "Hello").await;
    assert_eq!(stream.event().await.thread, own.thread, "and nothing before it");
}

#[tokio::test]
async fn people_on_streams_read_and_write_together_with_those_on_sockets() {
    let app = TestApp::start().await;
    let (other, page) = (app.second_node().await, app.blog.page("p"));
    let (ana, ben) = (member(&app, "Ana").await, app.guest("Ben"));
    ben.post(&page, "Hello").await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, None).await;
    let mut of_ana = app.events_with(&ana, page.thread).await;
    let mut of_ben = other.events_with(&ben, page.thread).await;
    assert_eq!(socket.readers(page.thread, Some(3)).await, ["Ana"]);
    assert_eq!(of_ben.readers(page.thread, Some(3)).await, ["Ana"]);
    // A request may reach another node than the stream.
    let ana_there = ana.at(&other, &other.blog);
    for reader in [&mut socket, &mut of_ben] {
        let (who, _) = while_writing(&ana_there, &page, reader.writers(page.thread)).await;
        assert_eq!(who[0].name.as_deref(), Some("Ana"));
    }
    let (who, more) = while_writing(&ben, &page, of_ana.writers(page.thread)).await;
    let names = who.iter().map(|typist| typist.name.as_deref()).collect::<Vec<_>>();
    assert_eq!((names, more), (vec![Some("Ben")], 0), "the others, and not oneself");
    drop((of_ana, of_ben));
    socket.readers(page.thread, Some(1)).await;
}

/// What is heard while somebody goes on writing: a busy machine may lose what is said once.
async fn while_writing<T>(person: &Persona, page: &Page, heard: impl Future<Output = T>) -> T {
    let mut again = interval(Duration::from_secs(1));
    let writes = async {
        loop {
            again.tick().await;
            person.client.typing(page.thread, None).await.unwrap();
        }
    };
    tokio::select! {
        heard = heard => heard,
        never = writes => never,
    }
}

#[tokio::test]
async fn who_may_not_write_does_not_say_that_they_do() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    let path = format!("/threads/{}/typing", page.thread);
    let (ana, ada) = (member(&app, "Ana").await, app.guest("Ada"));
    let typing = NewTyping { parent: None };
    let from_page = || {
        let ask = app.ask("POST", &path).header("origin", app.blog.origin).json(&typing);
        ask.header("content-type", "application/json").header("x-afterword-csrf", "1")
    };
    let cookie = &ana.browser.as_ref().unwrap().cookie;
    let forged = from_page().header("cookie", cookie).send().await;
    assert_eq!(forged.code(), Code::CsrfRefused);
    assert_eq!(from_page().send().await.code(), Code::SignedOut);
    assert_eq!(app.write("POST", &path, &ana).json(&typing).send().await.status, 204);
    let bot = app.key_client().await;
    assert_eq!(app.write("POST", &path, &bot).json(&typing).send().await.code(), Code::NotAllowed);
    app.set(|settings| settings.guests = false).await;
    let refused = app.write("POST", &path, &ada).json(&typing).send().await;
    assert_eq!(refused.code(), Code::GuestsNotAllowed);
    app.set(|settings| settings.guests = true).await;
    let mut limited = 0;
    for _ in 0..320 {
        limited +=
            u32::from(app.write("POST", &path, &ada).json(&typing).send().await.status == 429);
    }
    assert!(limited > 0);
}

#[tokio::test]
async fn streams_count_as_handshakes() {
    let app = TestApp::with_settings(|settings| settings.handshakes = 4).await;
    let mut refused = 0;
    for _ in 0..10 {
        if let Err(answer) = app.try_events(&[], None).await {
            assert_eq!(answer.code(), Code::Unavailable);
            assert!(answer.header("retry-after").is_some());
            refused += 1;
        }
    }
    assert!(refused > 0);
}

#[tokio::test]
async fn a_node_that_leaves_spreads_its_streams() {
    let app = TestApp::start().await;
    let mut streams = Vec::new();
    for _ in 0..20 {
        streams.push(app.events(app.blog.page("p").thread, None).await);
    }
    app.app.stopping.cancel();
    let mut waits = Vec::new();
    for stream in &mut streams {
        subscribed(stream).await;
        match stream.hear().await {
            ServerFrame::Drain { after_ms } => waits.push(after_ms),
            other => panic!("{other:?}"),
        }
        assert_eq!(stream.closed().await, Some(1012));
    }
    assert!(waits.iter().all(|wait| *wait <= 5_000));
    assert!(waits.iter().max().unwrap() - waits.iter().min().unwrap() > 1_000, "{waits:?}");
    let late = app.try_events(&[], None).await.unwrap_err();
    assert_eq!(late.code(), Code::Unavailable);
    tokio::time::timeout(AT_ONCE, app.app.stop()).await.expect("nothing holds it up");
}

#[tokio::test]
async fn a_reader_who_hangs_up_is_gone() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    let stream = app.events(page.thread, None).await;
    let topic = app.app.hub.topic(app.blog.id, page.thread);
    until("a reader", async || topic.is_watched().then_some(())).await;
    drop(stream);
    until("its end", async || (!topic.is_watched()).then_some(())).await;
}

#[tokio::test]
async fn streams_share_a_connection_of_http2() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let client = reqwest::Client::builder().http2_prior_knowledge().build().unwrap();
    let mut streams = Vec::new();
    for _ in 0..10 {
        let watch = Watch { thread: page.thread, after: None };
        let url = app.reader().client.events_url(None, &[watch]);
        let ask = client.get(url).header("origin", app.blog.origin);
        let answer = ask.send().await.unwrap();
        assert_eq!(answer.version(), reqwest::Version::HTTP_2);
        let mut stream = Socket::reading(answer);
        stream.hear().await;
        subscribed(&mut stream).await;
        streams.push(stream);
    }
    ada.post(&page, "Hello").await;
    for stream in &mut streams {
        assert_eq!(stream.event().await.seq, 1);
    }
}

#[tokio::test]
async fn a_program_behind_a_proxy_without_websockets_has_what_the_server_has() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let app = TestApp::with_settings(|settings| settings.hosts.push(host.clone())).await;
    tokio::spawn(deaf::serve(listener, app.address));
    let (ada, ben, page) = (app.guest("Ada"), app.guest("Ben"), app.blog.page("p"));
    let client = Client::new(&format!("http://{host}"), &app.blog.key).with_origin(app.blog.origin);
    let (mut reader, mut known) = (app.reader(), ada.clone());
    known.client = client.clone().with_auth(ada.auth.clone().unwrap());
    reader.client = client;
    let mut followers = [Follower::new(reader, &page).await, Follower::new(known, &page).await];
    let position = converse(&page, &ada, &ben).await;
    let listed = app.reader().list(&page).await;
    for follower in &mut followers {
        follower.follow(&page, position).await;
        assert_eq!(follower.comments(), listed.comments);
    }
}

#[tokio::test]
async fn a_reader_who_is_gone_before_the_first_word_is_let_go_quietly() {
    static PANICS: AtomicUsize = AtomicUsize::new(0);
    // Tasks panic alone. Only those of a sink are counted: other tests share this process.
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        let of_a_sink = |place: &panic::Location<'_>| place.file().contains("/sink/");
        PANICS.fetch_add(usize::from(info.location().is_some_and(of_a_sink)), Ordering::Relaxed);
        before(info);
    }));
    let app = TestApp::start().await;
    let site = app.app.sites.get(&app.app.store, &app.blog.key).await.unwrap();
    let visitor = Visitor { site: site.unwrap(), origin: None, key: None };
    let watch = ClientFrame::Subscribe { thread: app.blog.page("p").thread, after: None };
    drop(open_events(app.app.clone(), visitor, vec![ClientFrame::Hello, watch]));
    app.app.tasks.close();
    app.app.stopping.cancel();
    app.app.tasks.wait().await;
    assert_eq!(PANICS.load(Ordering::Relaxed), 0);
}
