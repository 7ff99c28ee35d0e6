//! Coming back to a thread: what was missed is told in order and once, or the thread is to be loaded again.

use futures_util::future::join_all;
use sdk::{
    live::Notice,
    wire::{
        Code, Comment, Event, EventFrame, EventId, Position, SafeHtml, ServerFrame, SubscribeMode,
        ThreadId,
    },
};
use tokio::time::timeout;

use crate::support::{
    Persona, Socket, TestApp,
    app::{CONNECTIONS, Page},
    until::SOON,
};

/// A thread with these many changes.
async fn history(app: &TestApp, changes: usize) -> (Persona, Page) {
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    for number in 0..changes {
        ada.post(&page, &format!("comment {number}")).await;
    }
    (ada, page)
}

async fn position_at(app: &TestApp, seq: i64) -> Position {
    let eid = sqlx::query_scalar("select eid from thread_events where seq = $1");
    Position { seq, eid: EventId(eid.bind(seq).fetch_one(&app.owner).await.unwrap()) }
}

async fn mode(
    socket: &mut Socket,
    thread: ThreadId,
    after: Option<Position>,
) -> (SubscribeMode, Position) {
    match socket.subscribe(thread, after).await {
        ServerFrame::Subscribed { mode, position, .. } => (mode, position),
        other => panic!("{other:?}"),
    }
}

/// Hears changes from `position` up to number `seq`; each must be the next one.
async fn hear_to(socket: &mut Socket, mut position: Position, seq: i64) -> Vec<EventFrame> {
    let mut events = Vec::new();
    while position.seq < seq {
        let event = socket.event().await;
        assert!(event.follows(position), "{event:?} after {position:?}");
        position = event.position();
        events.push(event);
    }
    events
}

#[tokio::test]
async fn who_missed_nothing_is_told_so() {
    let app = TestApp::start().await;
    let (ada, page) = history(&app, 3).await;
    let (mut socket, now) = (app.socket().await, ada.position(&page).await);
    assert_eq!(mode(&mut socket, page.thread, Some(now)).await, (SubscribeMode::Live, now));
    let posted = ada.try_post(&page, "next").await.unwrap();
    let event = socket.event().await;
    assert_eq!(
        (event.position(), event.event),
        (posted.position, Event::CommentCreated(posted.comment))
    );
}

#[tokio::test]
async fn who_names_no_position_hears_what_is_new() {
    let app = TestApp::start().await;
    let (ada, page) = history(&app, 3).await;
    let mut socket = app.socket().await;
    let (how, position) = mode(&mut socket, page.thread, None).await;
    assert_eq!((how, position.seq), (SubscribeMode::Live, 3));
    ada.post(&page, "next").await;
    assert_eq!(socket.event().await.seq, 4);
}

#[tokio::test]
async fn a_thread_without_comments_can_be_watched() {
    let app = TestApp::start().await;
    let page = app.blog.page("new");
    let mut socket = app.socket().await;
    let begun = mode(&mut socket, page.thread, Some(Position::START)).await;
    assert_eq!(begun, (SubscribeMode::Live, Position::START));
    app.guest("Ada").post(&page, "first").await;
    hear_to(&mut socket, Position::START, 1).await;
}

#[tokio::test]
async fn what_was_missed_comes_in_order_and_once() {
    let app = TestApp::start().await;
    let (ada, page) = history(&app, 10).await;
    // From the database at first, from the memory of the node afterwards.
    for _ in 0..2 {
        for seq in [0, 1, 5, 9] {
            let after = if seq == 0 { Position::START } else { position_at(&app, seq).await };
            let mut socket = app.socket().await;
            let (how, position) = mode(&mut socket, page.thread, Some(after)).await;
            assert_eq!((how, position.seq), (SubscribeMode::Replay, 10));
            assert_eq!(
                hear_to(&mut socket, after, 10).await.len(),
                usize::try_from(10 - seq).unwrap()
            );
        }
    }
    let mut socket = app.socket().await;
    mode(&mut socket, page.thread, Some(Position::START)).await;
    ada.post(&page, "eleven").await;
    hear_to(&mut socket, Position::START, 11).await;
}

#[tokio::test]
async fn every_kind_of_change_is_replayed_without_words_that_were_taken_back() {
    let app = TestApp::start().await;
    let (ada, page) = history(&app, 1).await;
    let comment = app.reader().list(&page).await.comments[0].clone();
    let edited = ada.edit(&page, &comment, "other").await.unwrap().comment;
    ada.delete(&page, &edited).await.unwrap();
    let mut socket = app.socket().await;
    mode(&mut socket, page.thread, Some(Position::START)).await;
    let events = hear_to(&mut socket, Position::START, 3).await;
    let [created, changed, removed] = events.map_to_events();
    let blank = Comment { author: None, html: None, ..comment.clone() };
    assert_eq!(created, Event::CommentCreated(blank));
    let (id, edited_at) = (comment.id, edited.edited_at.unwrap());
    let html = SafeHtml(String::new());
    assert_eq!(changed, Event::CommentEdited { id, version: 2, html, long: false, edited_at });
    assert_eq!(removed, Event::CommentRemoved { id, version: 3, counts: Vec::new() });
}

trait MapToEvents {
    fn map_to_events(self) -> [Event; 3];
}

impl MapToEvents for Vec<EventFrame> {
    fn map_to_events(self) -> [Event; 3] {
        self.into_iter().map(|frame| frame.event).collect::<Vec<_>>().try_into().unwrap()
    }
}

#[tokio::test]
async fn what_the_node_remembers_no_more_comes_from_the_database() {
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    let mut watching = app.socket().await;
    mode(&mut watching, page.thread, None).await;
    let _three_hundred = history(&app, 300).await;
    hear_to(&mut watching, Position::START, 300).await;
    let after = position_at(&app, 5).await;
    let mut socket = app.socket().await;
    assert_eq!(mode(&mut socket, page.thread, Some(after)).await.0, SubscribeMode::Replay);
    hear_to(&mut socket, after, 300).await;
}

#[tokio::test]
async fn much_is_told_in_order_however_many_pieces_it_comes_in() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut watching = app.socket().await;
    mode(&mut watching, page.thread, None).await;
    for letter in 'a'..='z' {
        ada.post(&page, &letter.to_string().repeat(10_000)).await;
    }
    // From the memory of this node, which watches, and from the database.
    for node in [&app, &app.second_node().await] {
        let mut socket = node.socket().await;
        mode(&mut socket, page.thread, Some(Position::START)).await;
        ada.post(&page, "short").await;
        hear_to(&mut socket, Position::START, ada.position(&page).await.seq).await;
    }
}

#[tokio::test]
async fn a_position_of_another_history_leads_to_a_reload() {
    let app = TestApp::start().await;
    let (ada, page) = history(&app, 5).await;
    let now = ada.position(&page).await;
    for after in [
        Position { seq: 3, eid: EventId(1) },
        Position { seq: 5, eid: EventId(1) },
        Position { seq: 0, eid: EventId(1) },
        Position { seq: 6, eid: now.eid },
        Position { seq: 1_000, eid: EventId(7) },
        Position { seq: -1, eid: EventId(0) },
        Position { seq: i64::MAX, eid: EventId(i64::MAX) },
        Position { seq: i64::MIN, eid: EventId(i64::MIN) },
    ] {
        let mut socket = app.socket().await;
        let (how, position) = mode(&mut socket, page.thread, Some(after)).await;
        assert_eq!((how, position), (SubscribeMode::Resync, now), "{after:?}");
        let frame = socket.hear().await;
        assert!(
            matches!(frame, ServerFrame::Resync { thread, .. } if thread == page.thread),
            "{frame:?}"
        );
        // After the reload it goes on.
        assert_eq!(mode(&mut socket, page.thread, Some(now)).await.0, SubscribeMode::Live);
    }
}

#[tokio::test]
async fn who_missed_too_much_loads_the_thread_again() {
    let app = TestApp::start().await;
    let (_, page) = history(&app, 1).await;
    // The history of five hundred and ten changes, without writing that many comments.
    let sql = "insert into thread_events (site_id, thread_id, seq, eid, prev_eid, event) \
               select site_id, thread_id, n, n, case n when 2 then eid else n - 1 end, event \
               from thread_events, generate_series(2, 511) n";
    sqlx::query(sql).execute(&app.owner).await.unwrap();
    sqlx::query("update threads set seq = 511, eid = 511").execute(&app.owner).await.unwrap();
    let mut socket = app.socket().await;
    mode(&mut socket, page.thread, Some(Position::START)).await;
    let frame = socket.hear().await;
    assert!(matches!(frame, ServerFrame::Resync { .. }), "{frame:?}");
    let after = position_at(&app, 11).await;
    assert_eq!(mode(&mut socket, page.thread, Some(after)).await.0, SubscribeMode::Replay);
    hear_to(&mut socket, after, 511).await;
}

#[tokio::test]
async fn a_history_that_was_trimmed_is_not_replayed_with_a_gap() {
    let app = TestApp::start().await;
    let (_, page) = history(&app, 6).await;
    let (third, fifth) = (position_at(&app, 3).await, position_at(&app, 5).await);
    sqlx::query("delete from thread_events where seq <= 4").execute(&app.owner).await.unwrap();
    let mut socket = app.socket().await;
    assert_eq!(mode(&mut socket, page.thread, Some(third)).await.0, SubscribeMode::Resync);
    assert!(matches!(socket.hear().await, ServerFrame::Resync { .. }));
    mode(&mut socket, page.thread, Some(Position::START)).await;
    assert!(matches!(socket.hear().await, ServerFrame::Resync { .. }));
    assert_eq!(mode(&mut socket, page.thread, Some(fifth)).await.0, SubscribeMode::Replay);
    hear_to(&mut socket, fifth, 6).await;

    sqlx::query("delete from thread_events").execute(&app.owner).await.unwrap();
    mode(&mut socket, page.thread, Some(Position::START)).await;
    assert!(matches!(socket.hear().await, ServerFrame::Resync { .. }), "not: nothing is new");
}

#[tokio::test]
async fn who_comes_while_the_database_is_busy_is_served_later() {
    let app = TestApp::start().await;
    let (ada, page) = history(&app, 1).await;
    // All connections that there are for requests.
    let held = join_all((0..CONNECTIONS).map(|_| app.app.store.latest(app.blog.id))).await;
    let mut live = app.reader().client.live();
    live.subscribe(page.thread, Position::START).await;
    assert_eq!(live.next().await, Some(Notice::Connected));
    let mut socket = app.socket().await;
    let refused = socket.subscribe(page.thread, Some(Position::START)).await;
    let code = Code::Unavailable.as_str().to_owned();
    assert_eq!(refused, ServerFrame::Error { code, thread: Some(page.thread) });
    drop(held);

    let now = ada.try_post(&page, "next").await.unwrap().position;
    let mut position = Position::START;
    let heard = async {
        while position != now {
            match live.next().await.unwrap() {
                Notice::Event(event) if event.follows(position) => position = event.position(),
                Notice::Presence { .. } => {}
                other => panic!("{other:?} after {position:?}"),
            }
        }
    };
    timeout(SOON, heard).await.expect("it asks again");
}

#[tokio::test]
async fn what_was_removed_is_not_told_to_who_comes_later() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut watcher = app.socket().await;
    mode(&mut watcher, page.thread, None).await;
    let regretted = ada.post(&page, "a secret").await;
    let edited = ada.edit(&page, &regretted, "another secret").await.unwrap().comment;
    ada.delete(&page, &edited).await.unwrap();
    hear_to(&mut watcher, Position::START, 3).await;

    // From this node's memory and from the database.
    for node in [&app, &app.second_node().await] {
        let mut socket = node.socket().await;
        mode(&mut socket, page.thread, Some(Position::START)).await;
        let told = hear_to(&mut socket, Position::START, 3).await;
        let told = serde_json::to_string(&told).unwrap();
        assert!(!told.contains("secret") && !told.contains("Ada"), "{told}");
    }
    let kept = app.count("select count(*) from thread_events where event::text like '%secret%'");
    assert_eq!(kept.await, 0);
}
