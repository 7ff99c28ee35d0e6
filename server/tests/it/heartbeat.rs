//! Readers that fall silent or take nothing. Time is the test's own: it passes as soon as there is nothing else to do.

use std::time::Duration;

use sdk::wire::{ClientFrame, Position, ServerFrame};
use tokio::time::{Instant, pause};

use crate::support::{Socket, TestApp, app::Page, until};

const LONG: Duration = Duration::from_mins(10);

#[tokio::test]
async fn a_reader_is_asked_now_and_then_whether_it_is_still_there() {
    let app = TestApp::start().await;
    let mut socket = app.socket().await;
    pause();
    for _ in 0..5 {
        let began = Instant::now();
        assert_eq!(socket.hears_within(LONG).await, Some(ServerFrame::Ping));
        assert!((19..=26).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
        socket.say(&ClientFrame::Pong).await;
    }
}

#[tokio::test]
async fn a_reader_that_does_not_answer_is_let_go() {
    let app = TestApp::start().await;
    let mut socket = app.socket().await;
    pause();
    let began = Instant::now();
    assert_eq!(socket.closed_within(LONG).await, Some(1000));
    assert!((29..=36).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
}

#[tokio::test]
async fn a_stream_beats_and_nobody_need_answer() {
    let app = TestApp::start().await;
    let mut stream = app.events(app.blog.page("p").thread, None).await;
    stream.hear().await;
    pause();
    for _ in 0..5 {
        let began = Instant::now();
        assert_eq!(stream.hears_within(LONG).await, Some(ServerFrame::Ping));
        assert!((19..=26).contains(&began.elapsed().as_secs()), "{:?}", began.elapsed());
    }
}

#[tokio::test]
async fn a_reader_that_takes_nothing_is_let_go() {
    let (app, page) = long_history().await;
    let mut socket = app.socket().await;
    let frame = socket.subscribe(page.thread, Some(Position::START)).await;
    assert!(matches!(frame, ServerFrame::Subscribed { .. }), "{frame:?}");
    let_go(&app, &page, socket).await;
}

#[tokio::test]
async fn a_reader_that_takes_nothing_of_a_stream_is_let_go() {
    let (app, page) = long_history().await;
    let mut stream = app.events(page.thread, Some(Position::START)).await;
    let frame = stream.hear().await;
    assert!(matches!(frame, ServerFrame::Subscribed { .. }), "{frame:?}");
    let_go(&app, &page, stream).await;
}

const SLOW: Duration = Duration::from_millis(500);

/// A thread with a history that no socket's buffers hold: five hundred times ten thousand characters.
async fn long_history() -> (TestApp, Page) {
    let app = TestApp::with_settings(|settings| settings.pace.slow = SLOW).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, &"long ".repeat(1_900)).await;
    let sql = "insert into thread_events (site_id, thread_id, seq, eid, prev_eid, event) \
               select site_id, thread_id, n, n, case n when 2 then eid else n - 1 end, \
                   jsonb_set(event, '{data,html}', to_jsonb(repeat(event #>> '{data,html}', 5))) \
               from thread_events, generate_series(2, 500) n";
    sqlx::query(sql).execute(&app.owner).await.unwrap();
    sqlx::query("update threads set seq = 500, eid = 500").execute(&app.owner).await.unwrap();
    (app, page)
}

/// Takes one event and no more.
async fn let_go(app: &TestApp, page: &Page, mut socket: Socket) {
    assert_eq!(socket.event().await.seq, 1);
    let began = Instant::now();
    let topic = app.app.hub.topic(app.blog.id, page.thread);
    assert!(topic.is_watched());
    until("its end", async || (!topic.is_watched()).then_some(())).await;
    assert!(began.elapsed() >= SLOW, "{:?}", began.elapsed());
    // It was not told to load the thread again: it was let go.
    socket.closed().await;
}
