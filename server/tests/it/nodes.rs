//! Several nodes, and what they tell each other.

use std::time::Duration;

use afterword_server::{
    domain::{actor::ActorId, body::Body},
    store::{
        comments,
        guests::{self, GuestSays},
        threads,
    },
};
use sdk::wire::{CommentId, Event, Position, ServerFrame, SiteSettings};

use crate::support::{Socket, TestApp, app::Page, until::within};

/// How soon everyone knows what nobody was told.
const FOUND: Duration = Duration::from_secs(3);
/// A Redis that nobody answers at.
const NO_REDIS: &str = "redis://127.0.0.1:1";

/// A comment whose node dies between the commit and the doorbell.
async fn post_and_die(app: &TestApp, page: &Page) -> Position {
    let mut tx = app.app.store.write(app.blog.id).await.unwrap();
    let new = threads::NewThread { id: page.thread, key: &page.name.key, url: None, title: None };
    threads::ensure(&mut tx, &new).await.unwrap();
    let says = GuestSays { name: "Ada", shape: "ada", email: None, language: "en" };
    let ada = guests::upsert(&mut tx, &[7; 32], says).await.unwrap().unwrap();
    let author = ActorId::Guest(ada.id);
    let body = Body::parse("last words", &SiteSettings::default()).unwrap();
    let (id, thread) = (CommentId::new(), page.thread);
    let row = comments::NewRow {
        id,
        thread,
        parent: None,
        author,
        author_name: "Ada",
        body: &body,
        posted_at: None,
    };
    let event = Event::CommentCreated(comments::insert(&mut tx, &row).await.unwrap());
    let change = threads::number(&mut tx, thread, event, 1).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    change.frame.position()
}

async fn watching(app: &TestApp, page: &Page) -> Socket {
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, None).await;
    socket
}

#[tokio::test]
async fn a_comment_posted_at_one_node_reaches_sockets_of_the_other() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let (mut here, mut there) = (watching(&app, &page).await, watching(&other, &page).await);
    for number in 1..=20 {
        let who = if number % 2 == 0 { ada.clone() } else { ada.at(&other, &other.blog) };
        who.post(&page, "Hello").await;
        assert_eq!((here.event().await.seq, there.event().await.seq), (number, number));
    }
}

#[tokio::test]
async fn an_event_too_large_for_the_doorbell_is_fetched() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut there = watching(&other, &page).await;
    let posted = ada.post(&page, &"long ".repeat(1_900)).await;
    assert_eq!(there.event().await.event, Event::CommentCreated(posted));
}

#[tokio::test]
async fn a_crash_between_commit_and_doorbell_reaches_everyone_within_three_seconds() {
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let page = app.blog.page("p");
    let (mut here, mut there) = (watching(&app, &page).await, watching(&other, &page).await);
    for seq in 1..=2 {
        let position = post_and_die(&app, &page).await;
        let (one, two) = tokio::join!(here.hears_within(FOUND), there.hears_within(FOUND));
        for heard in [one, two] {
            let Some(ServerFrame::Event(event)) = heard else { panic!("{heard:?}") };
            assert_eq!((event.position(), event.seq), (position, seq));
        }
        // The page of a node without any doorbell is as old as its cache allows.
        within(FOUND, "the page", async || {
            (other.reader().list(&page).await.position == position).then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn nodes_without_redis_find_what_others_wrote_within_three_seconds() {
    let app = TestApp::with_redis(NO_REDIS).await;
    let other = app.second_node_with(NO_REDIS).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut there = watching(&other, &page).await;
    for number in 1..=3 {
        ada.post(&page, "Hello").await;
        let heard = there.hears_within(FOUND).await;
        let Some(ServerFrame::Event(event)) = heard else { panic!("{heard:?}") };
        assert_eq!(event.seq, number);
    }
}

#[tokio::test]
async fn a_history_that_was_rewritten_is_loaded_again() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    for _ in 0..3 {
        ada.post(&page, "Hello").await;
    }
    let mut socket = watching(&app, &page).await;
    ada.post(&page, "Hello").await;
    assert_eq!(socket.event().await.seq, 4);
    // A failover lost the last change, and another one took its number.
    let rewrite = "update thread_events set eid = 42 where seq = 4; update threads set eid = 42";
    sqlx::raw_sql(rewrite).execute(&app.owner).await.unwrap();
    let frame = socket.hears_within(FOUND).await;
    assert!(matches!(frame, Some(ServerFrame::Resync { .. })), "{frame:?}");
    let now = ada.position(&page).await;
    let begun = socket.subscribe(page.thread, Some(now)).await;
    assert!(
        matches!(begun, ServerFrame::Subscribed { position, .. } if position == now),
        "{begun:?}"
    );
    ada.post(&page, "and on it goes").await;
    assert_eq!(socket.event().await.seq, 5);
}

#[tokio::test]
async fn a_history_that_lost_its_end_is_loaded_again() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    let mut socket = watching(&app, &page).await;
    ada.post(&page, "lost").await;
    assert_eq!(socket.event().await.seq, 2);
    let rewind = "update threads set seq = 1, eid = (select eid from thread_events where seq = 1), comments = 1; \
                  delete from comments where source = 'lost'; delete from thread_events where seq = 2";
    sqlx::raw_sql(rewind).execute(&app.owner).await.unwrap();
    let frame = socket.hears_within(FOUND).await;
    assert!(matches!(frame, Some(ServerFrame::Resync { .. })), "{frame:?}");
    within(FOUND, "the page", async || {
        (app.reader().list(&page).await.comments.len() == 1).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_node_that_is_about_to_leave_serves_and_asks_for_nobody() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut socket = watching(&app, &page).await;
    assert_eq!(app.ask_path("GET", "/readyz").send().await.header("connection"), None);
    app.app.leaving.cancel();
    let health = app.ask_path("GET", "/readyz").send().await;
    assert_eq!((health.status, health.header("connection")), (503, Some("close")));
    assert_eq!(app.ask_path("GET", "/livez").send().await.status, 200);
    // Balancers take their time to notice: who still comes is served.
    ada.post(&page, "Hello").await;
    assert_eq!(socket.event().await.seq, 1);
    watching(&app, &page).await;
}

#[tokio::test]
async fn a_node_that_leaves_sends_its_sockets_to_others() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    let mut socket = watching(&app, &page).await;
    app.app.stopping.cancel();
    let frame = socket.hear().await;
    assert!(matches!(frame, ServerFrame::Drain { after_ms } if after_ms <= 5_000), "{frame:?}");
    assert_eq!(socket.closed().await, Some(1012));
    let headers = [("sec-websocket-protocol", sdk::wire::SUBPROTOCOL), ("origin", app.blog.origin)];
    assert_eq!(app.shake_hands(&app.blog, &headers).await.unwrap_err(), 503);
}

#[tokio::test]
async fn a_node_that_leaves_finishes_what_it_began() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    let mut holder = app.owner.begin().await.unwrap();
    sqlx::query("select from threads for update").execute(&mut *holder).await.unwrap();
    let posting = tokio::spawn({
        let (ada, page) = (ada.clone(), page.clone());
        async move { ada.try_post(&page, "last").await }
    });
    let waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    within(FOUND, "the post to wait", async || (app.count(waiting).await > 0).then_some(())).await;
    app.app.stopping.cancel();
    app.stop.cancel();
    holder.rollback().await.unwrap();
    assert_eq!(posting.await.unwrap().unwrap().position.seq, 2);
    app.app.stop().await;
    within(FOUND, "the port to be closed", async || {
        tokio::net::TcpStream::connect(app.address).await.is_err().then_some(())
    })
    .await;
}
