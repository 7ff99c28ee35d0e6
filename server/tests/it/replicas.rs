//! Reads from copies of the database, and what happens when servers lag, freeze, die and take over. Each test has a
//! PostgreSQL with a streaming standby of its own.

use std::time::{Duration, Instant};

use sdk::{
    client::{ListQuery, idempotency_key},
    wire::{Code, CommentId, ServerFrame},
};

use crate::support::{
    Answer, Persona, TestApp,
    app::Page,
    cluster::{Cluster, Counters, ask, run},
    engines, until,
    until::within,
};

/// The longest that an anonymous reader may see what is old.
const STANDSTILL: Duration = Duration::from_secs(5);

impl TestApp {
    /// A comment at its address, which nobody keeps in a cache.
    async fn link(&self, page: &Page, id: CommentId, seen: Option<&str>) -> Answer {
        let path = format!("/threads/{}/comments/{id}", page.thread);
        self.ask("GET", &path).maybe("x-afterword-min-lsn", seen).send().await
    }

    /// Posts without the SDK: once, and whatever comes of it.
    async fn posts(&self, who: &Persona, page: &Page, body: &str, key: &str) -> Answer {
        let path = format!("/api/v1/sites/{}/threads/{}/comments", self.blog.key, page.thread);
        self.ask_path("POST", &path)
            .header("authorization", &who.header())
            .header("x-afterword-csrf", "1")
            .header("origin", self.blog.origin)
            .header("content-type", "application/json")
            .header("idempotency-key", key)
            .json(&who.says(page, body))
            .send()
            .await
    }
}

#[tokio::test]
async fn who_writes_reads_what_they_wrote_however_far_replicas_are_behind() {
    let cluster = Cluster::start().await;
    let (app, page) = (&cluster.app, cluster.app.blog.page("lag"));
    let ana = app.guest("Ana");
    ana.post(&page, "before").await;
    cluster.delay(700).await;

    let counters = Counters::start();
    let (mut stale, mut newest) = (0, 0);
    for number in 0..300 {
        let posted = ana.try_post(&page, &format!("number {number}")).await.unwrap();
        let query = ListQuery { limit: Some(1), ..ListQuery::default() };
        let read = ana.client.comments(page.thread, &query).await.unwrap();
        assert_eq!(read.comments[0].id, posted.comment.id, "it is the newest");
        assert!(read.position.seq >= newest, "no reader goes back");
        newest = read.position.seq;
        let answer = app.link(&page, posted.comment.id, None).await;
        stale += u32::from(answer.status == 404);
    }
    assert!(stale > 0, "others read what is old");
    assert!(counters.of(r#"afterword_reads_total{from="primary"}"#) >= 300);
    assert!(counters.of(r#"afterword_reads_total{from="replica"}"#) > 0);
}

#[tokio::test]
async fn others_read_what_is_old_for_five_seconds_at_most() {
    let cluster = Cluster::start().await;
    let (app, page) = (&cluster.app, cluster.app.blog.page("pause"));
    let ana = app.guest("Ana");
    let before = ana.post(&page, "before").await;
    until("the standby", async || {
        (app.link(&page, before.id, None).await.status == 200).then_some(())
    })
    .await;
    cluster.pause().await;
    let (paused, posted) = (Instant::now(), ana.post(&page, "after").await);
    assert_eq!(app.link(&page, posted.id, None).await.status, 404);
    within(STANDSTILL * 2, "the primary", async || {
        (app.link(&page, posted.id, None).await.status == 200).then_some(())
    })
    .await;
    assert!(paused.elapsed() < STANDSTILL + Duration::from_secs(1), "{:?}", paused.elapsed());
}

#[tokio::test]
async fn a_reader_sees_no_thread_older_than_the_one_they_saw() {
    let cluster = Cluster::start().await;
    let (app, page) = (&cluster.app, cluster.app.blog.page("monotonic"));
    let ana = app.guest("Ana");
    ana.post(&page, "before").await;
    cluster.pause().await;
    let seq = ana.try_post(&page, "after").await.unwrap().position.seq;
    for _ in 0..20 {
        let query = ListQuery { min_seq: Some(seq), limit: Some(7), ..ListQuery::default() };
        let read = app.reader().client.comments(page.thread, &query).await.unwrap();
        assert_eq!(read.position.seq, seq);
    }
}

#[tokio::test]
async fn a_place_that_nobody_signed_says_nothing() {
    let cluster = Cluster::start().await;
    let (app, page) = (&cluster.app, cluster.app.blog.page("forged"));
    let ana = app.guest("Ana");
    cluster.pause().await;
    let answer = app.posts(&ana, &page, "after", &idempotency_key().to_string()).await;
    let place = answer.header("x-afterword-min-lsn").unwrap().to_owned();
    assert!(answer.list("access-control-expose-headers").contains("x-afterword-min-lsn"));
    let id: CommentId = serde_json::from_value(answer.json()["comment"]["id"].clone()).unwrap();

    assert_eq!(app.link(&page, id, Some(&place)).await.status, 200, "from the primary");
    let (told, mac) = place.split_once('.').unwrap();
    let later = format!("{}f.{mac}", &told[..told.len() - 1]);
    for forged in ["", "junk", told, &later, &format!("{told}.")] {
        assert_eq!(
            app.link(&page, id, Some(forged)).await.status,
            404,
            "{forged}: from the replica"
        );
    }
}

#[tokio::test]
async fn replicas_serve_nearly_all_reads() {
    let cluster = Cluster::start().await;
    let (app, page) = (&cluster.app, cluster.app.blog.page("share"));
    let posted = app.guest("Ana").post(&page, "hello").await;
    until("the standby", async || {
        (app.link(&page, posted.id, None).await.status == 200).then_some(())
    })
    .await;
    let counters = Counters::start();
    for _ in 0..200 {
        assert_eq!(app.link(&page, posted.id, None).await.status, 200);
    }
    let replica = counters.of(r#"afterword_reads_total{from="replica"}"#);
    assert!(replica > 180, "{replica} of 200");
}

#[tokio::test]
async fn a_replica_that_dies_fails_no_read() {
    let mut cluster = Cluster::start().await;
    let page = cluster.app.blog.page("dying");
    let posted = cluster.app.guest("Ana").post(&page, "hello").await;
    until("the standby", async || {
        (cluster.app.link(&page, posted.id, None).await.status == 200).then_some(())
    })
    .await;
    // One that is frozen is worse than one that is dead: it takes connections.
    cluster.standby.freeze();
    let frozen = Instant::now();
    let mut reads = 0;
    while frozen.elapsed() < Duration::from_secs(2) {
        assert_eq!(cluster.app.link(&page, posted.id, None).await.status, 200);
        reads += 1;
    }
    assert!(!cluster.fresh() && reads > 10, "{reads} reads");
    cluster.standby.thaw();
    cluster.has_fresh_replica().await;

    for killed in [true, false] {
        if killed {
            cluster.standby.kill().await;
        } else {
            cluster.standby.start().await.unwrap();
        }
        let began = Instant::now();
        while cluster.fresh() == killed {
            assert_eq!(cluster.app.link(&page, posted.id, None).await.status, 200);
            assert!(!killed || began.elapsed() < STANDSTILL);
        }
    }
}

#[tokio::test]
async fn a_standby_that_takes_over_is_found_and_what_was_lost_is_forgotten() {
    let mut cluster = Cluster::start().await;
    let page = cluster.app.blog.page("failover");
    let (ana, bob) = (cluster.app.guest("Ana"), cluster.app.guest("Bob"));
    let kept = ana.post(&page, "kept").await;
    let position = ana.position(&page).await;
    let mut socket = cluster.app.socket().await;
    socket.subscribe(page.thread, Some(position)).await;

    // The end of the history never gets to the standby.
    until("the standby", async || {
        (ask(&cluster.standby, "select count(*)::text from comments").await == "1").then_some(())
    })
    .await;
    cluster.cut().await;
    for body in ["lost", "lost too"] {
        ana.post(&page, body).await;
        socket.event().await;
    }
    cluster.primary.kill().await;
    let died = Instant::now();
    cluster.promote().await;

    let posted = within(Duration::from_secs(15), "a place to write", async || {
        let answer = cluster.app.posts(&bob, &page, "new", &idempotency_key().to_string()).await;
        match answer.status {
            201 => Some(answer),
            _ => {
                assert_eq!(answer.code(), Code::Unavailable);
                None
            }
        }
    })
    .await;
    assert!(died.elapsed() < Duration::from_secs(10), "{:?}", died.elapsed());
    assert_eq!(posted.json()["position"]["seq"], 2, "a number that was used before");
    assert!(matches!(socket.hear().await, ServerFrame::Resync { .. }));
    let page_now = bob.list(&page).await;
    let bodies = page_now.comments.iter().map(|comment| comment.id).collect::<Vec<_>>();
    assert_eq!(bodies.len(), 2, "no phantom");
    assert!(bodies.contains(&kept.id));
    socket.subscribe(page.thread, Some(page_now.position)).await;
    bob.post(&page, "newer").await;
    assert_eq!(socket.event().await.seq, 3);

    keeps_to_the_new_one(&mut cluster, &bob, &page).await;
}

/// The former primary comes back, and nobody has kept it from that.
async fn keeps_to_the_new_one(cluster: &mut Cluster, bob: &Persona, page: &Page) {
    cluster.primary.start().await.unwrap();
    let comments = "select count(*)::text from comments";
    let had = ask(&cluster.primary, comments).await;
    let cut = "select pg_terminate_backend(pid) from pg_stat_activity \
               where application_name = 'afterword' and pid <> pg_backend_pid()";
    run(&cluster.standby, cut).await;
    for number in 0..10 {
        until("a post", async || bob.try_post(page, &format!("after {number}")).await.ok()).await;
    }
    assert_eq!(ask(&cluster.primary, comments).await, had, "nothing is written to it");
    assert_eq!(ask(&cluster.standby, comments).await, "13");
}

#[tokio::test]
async fn strictly_nothing_is_acknowledged_that_no_standby_has() {
    let cluster = Cluster::strict().await;
    let (app, page) = (&cluster.app, cluster.app.blog.page("strict"));
    let ana = app.guest("Ana");
    for number in 0..20 {
        ana.post(&page, &format!("number {number}")).await;
    }

    cluster.standby.freeze();
    let key = idempotency_key().to_string();
    let asked = Instant::now();
    let answer = app.posts(&ana, &page, "unknown", &key).await;
    assert_eq!(answer.code(), Code::Unavailable);
    assert!(answer.header("retry-after").is_some());
    assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());

    // PostgreSQL calls a commit done whose wait is cancelled.
    let cancelled = idempotency_key().to_string();
    let cancel = "select count(pg_cancel_backend(pid))::text from pg_stat_activity \
                  where wait_event = 'SyncRep'";
    let cancelling = async {
        until("a commit that waits", async || {
            (ask(&cluster.primary, cancel).await != "0").then_some(())
        })
        .await;
    };
    let (answer, ()) = tokio::join!(app.posts(&ana, &page, "cancelled", &cancelled), cancelling);
    assert_eq!(answer.code(), Code::Unavailable);
    let again = app.posts(&ana, &page, "cancelled", &cancelled).await;
    assert_eq!(again.code(), Code::Unavailable, "not by asking again, either");

    cluster.standby.thaw();
    for (body, key) in [("unknown", &key), ("cancelled", &cancelled)] {
        until("an answer", async || {
            (app.posts(&ana, &page, body, key).await.status == 201).then_some(())
        })
        .await;
    }
    let comments = ask(&cluster.standby, "select count(*)::text from comments").await;
    assert_eq!(comments, "22", "each once, and on the standby");
}

#[tokio::test]
async fn strictly_nobody_waits_for_what_others_left_in_memory() {
    let cluster = Cluster::strict().await;
    let (app, page) = (&cluster.app, cluster.app.blog.page("strict"));
    let (ana, key) = (app.guest("Ana"), idempotency_key().to_string());
    assert_eq!(app.posts(&ana, &page, "once", &key).await.status, 201);

    for _ in 0..10 {
        cluster.leave_in_memory().await;
        assert_eq!(app.posts(&ana, &page, "once", &key).await.status, 201);
    }
}

#[tokio::test]
async fn without_a_primary_reads_go_on_and_say_that_they_may_be_old() {
    let cluster = Cluster::start().await;
    let (app, page) = (&cluster.app, cluster.app.blog.page("away"));
    let ana = app.guest("Ana");
    let posted = ana.post(&page, "hello").await;
    until("the standby", async || {
        (app.link(&page, posted.id, None).await.status == 200).then_some(())
    })
    .await;
    let fresh = app.link(&page, posted.id, None).await;
    assert_eq!(fresh.header("x-afterword-stale"), None);

    cluster.primary.freeze();
    let asked = Instant::now();
    let answer = app.posts(&ana, &page, "nowhere", &idempotency_key().to_string()).await;
    assert_eq!(answer.code(), Code::Unavailable);
    assert!(asked.elapsed() < Duration::from_millis(3_500), "{:?}", asked.elapsed());
    // The heartbeat stands still by then, and nobody else is there.
    let until_still = Instant::now() + STANDSTILL;
    let mut stale = None;
    while Instant::now() < until_still || stale.is_none() {
        let answer = app.link(&page, posted.id, None).await;
        assert_eq!(answer.status, 200);
        stale = answer.header("x-afterword-stale").map(str::to_owned);
    }
    assert_eq!(stale.as_deref(), Some("true"));
    let path = format!("/threads/{}/comments", page.thread);
    let list = app.ask("GET", &path).send().await;
    assert_eq!((list.status, list.header("cache-control")), (200, Some("public, max-age=1")));
    assert_eq!(app.ask_path("GET", "/readyz").send().await.status, 200);
    let newer = app.ask("GET", &format!("{path}?min_seq=2")).send().await;
    assert_eq!(newer.code(), Code::Unavailable, "nothing older than what the reader saw");

    cluster.primary.thaw();
    until("a post", async || ana.try_post(&page, "again").await.ok()).await;
    until("fresh reads", async || {
        let answer = app.link(&page, posted.id, None).await;
        answer.header("x-afterword-stale").is_none().then_some(())
    })
    .await;
}

#[tokio::test]
async fn the_doctor_looks_at_every_server() {
    let cluster = Cluster::start().await;
    let (primary, standby) = (cluster.primary.url(), cluster.standby.url());
    let output = tokio::process::Command::new(env!("CARGO_BIN_EXE_afterword"))
        .arg("doctor")
        .env_clear()
        .env("AFTERWORD_LISTEN", "127.0.0.1:0")
        .env("AFTERWORD_DATABASE_URL", format!("{standby},{primary}"))
        .env("AFTERWORD_DATABASE_REPLICAS", format!("{standby},{primary}"))
        .env("AFTERWORD_REDIS_URL", engines::redis_url())
        .env("AFTERWORD_DURABILITY", "strict")
        .output()
        .await
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    for line in [
        "✓ schema: current",
        "✓ replica 1: follows",
        "✓ replica 2: is the primary itself",
        "✗ durability: no synchronous standby is named",
    ] {
        assert!(said.contains(line), "{line} in {said}");
    }
}
