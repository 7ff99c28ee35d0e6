//! Redis is emptied and its connections are cut while people write: nothing is lost, and nothing comes twice.

use std::time::Duration;

use futures_util::future::join_all;
use sdk::wire::{Position, ServerFrame};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

use crate::support::{Persona, Socket, TestApp, app::Page, engines};

const WRITERS: usize = 4;
/// Comments of each.
const POSTS: usize = 20;
/// All of them.
const CHANGES: i64 = 80;

#[tokio::test]
async fn emptying_redis_and_cutting_its_connections_under_load_loses_nothing() {
    let _alone = engines::redis_emptied().await;
    let app = TestApp::start().await;
    let other = app.second_node().await;
    let page = app.blog.page("p");
    let sockets =
        join_all((0..10).map(|number| watch(if number % 2 == 0 { &app } else { &other }, &page)));
    let sockets = sockets.await;
    let done = CancellationToken::new();
    let vandal = tokio::spawn(vandalise(done.clone()));

    let writers = (0..WRITERS).map(|number| {
        let ada = app.guest(&format!("Guest {number}"));
        if number % 2 == 0 { ada } else { ada.at(&other, &other.blog) }
    });
    let writers = writers.collect::<Vec<_>>();
    let writing = join_all(writers.iter().map(|writer| write(writer, &page)));
    let listening = join_all(sockets.into_iter().map(hear_all));
    let (_, heard) = tokio::join!(writing, listening);
    done.cancel();
    assert!(vandal.await.unwrap() > 3, "Redis was hit while people wrote");

    let now = app.reader().list(&page).await;
    assert_eq!((i64::from(now.thread.comments), now.position.seq), (CHANGES, CHANGES));
    assert!(heard.into_iter().all(|position| position == now.position));
    assert_eq!(other.reader().list(&page).await.comments, now.comments);
}

async fn watch(app: &TestApp, page: &Page) -> Socket {
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(Position::START)).await;
    socket
}

async fn write(writer: &Persona, page: &Page) {
    for number in 0..POSTS {
        writer.post(page, &format!("{number}")).await;
    }
}

/// Hears every change, each after the one before; where that ends.
async fn hear_all(mut socket: Socket) -> Position {
    let mut position = Position::START;
    while position.seq < CHANGES {
        match socket.hear().await {
            ServerFrame::Event(event) => {
                assert!(event.follows(position), "{event:?} after {position:?}");
                position = event.position();
            }
            ServerFrame::Ping => {}
            other => panic!("{other:?}"),
        }
    }
    position
}

/// Empties Redis and cuts its subscriptions until told to stop; how often.
async fn vandalise(done: CancellationToken) -> u32 {
    let client = redis::Client::open(engines::redis_url()).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let mut times = 0;
    while !done.is_cancelled() {
        redis::cmd("FLUSHALL").exec_async(&mut connection).await.unwrap();
        let mut kill = redis::cmd("CLIENT");
        kill.arg("KILL").arg("TYPE").arg("pubsub").exec_async(&mut connection).await.unwrap();
        times += 1;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    times
}

#[tokio::test]
async fn a_redis_that_stops_answering_stops_nobody() {
    // It takes connections and says nothing, which is worse than being away.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let app = TestApp::with_redis(&format!("redis://{}", silent.local_addr().unwrap())).await;
    let page = app.blog.page("p");
    let mut socket = watch(&app, &page).await;
    let ada = app.guest("Ada");
    for seq in 1..=5 {
        assert_eq!(ada.try_post(&page, "Hello").await.unwrap().position.seq, seq);
        assert!(matches!(socket.hear().await, ServerFrame::Event(event) if event.seq == seq));
    }
    assert_eq!(app.ask_path("GET", "/readyz").send().await.status, 200);
}

#[tokio::test]
async fn who_hangs_up_while_a_transaction_begins_leaves_no_connection_inside_of_it() {
    let app = TestApp::start().await;
    let store = &app.app.store;
    let (mut begun, mut left) = (0, 0);
    store.write(app.blog.id).await.unwrap().commit().await.unwrap();
    for turns in (0..400).cycle().take(1_600) {
        while store.registry().num_idle() < store.registry().size() as usize {
            yield_now().await;
        }
        let hangs_up = async {
            for _ in 0..turns {
                yield_now().await;
            }
        };
        tokio::select! {
            biased;
            transaction = store.write(app.blog.id) => {
                transaction.unwrap().commit().await.unwrap();
                begun += 1;
            }
            () = hangs_up => {
                // All there are at a time: the one that matters is among them.
                let mut connections = Vec::new();
                for _ in 0..store.registry().size() {
                    connections.push(store.registry().acquire().await.unwrap());
                }
                for connection in &mut connections {
                    // Inside the transaction that was begun the site would be known.
                    let is_alone = sqlx::query_scalar::<_, bool>(
                        "select coalesce(current_setting('app.site_id', true), '') = ''",
                    );
                    let is_alone = is_alone.fetch_one(&mut **connection).await.unwrap();
                    assert!(is_alone, "after {turns} turns a connection is left inside");
                }
                left += 1;
            }
        }
    }
    assert!(begun > 0 && left > 0, "{begun} began, {left} hung up");
}
