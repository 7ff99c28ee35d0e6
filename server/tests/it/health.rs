//! What operators and their machines ask.

use afterword_server::{
    error::Error,
    serve::admin,
    telemetry::{Figures, METRICS, Metric},
};
use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use sdk::wire::{Code, close_code};
use sqlx::{Connection, PgConnection};
use tokio::{io::AsyncReadExt, net::TcpListener};
use tokio_tungstenite::tungstenite::Message;
use tower::ServiceExt;

use crate::support::{TestApp, log::Log, prometheus::figures, until};

/// What Prometheus is answered.
async fn scrape(app: &TestApp, figures: Figures) -> String {
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let response = admin(app.app.clone(), figures).oneshot(request).await.unwrap();
    let text = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    String::from_utf8(text.into()).unwrap()
}

/// The name of a series and the names of its labels, without those that Prometheus adds to histograms.
fn series(line: &str) -> (&str, Vec<&str>) {
    let (name, labels) = line.split_once(['{', ' ']).unwrap();
    let labels = match labels.rsplit_once("\"} ") {
        Some((labels, _)) => labels.split("\",").map(|label| label.split_once('=').unwrap().0),
        None => return (name, Vec::new()),
    };
    (name, labels.filter(|label| *label != "le").collect())
}

#[tokio::test]
async fn a_node_without_its_database_lives_but_is_not_ready() {
    let app = TestApp::start().await;
    for path in ["/livez", "/readyz"] {
        // Health checks come by address, whatever host they name.
        let answer = app.ask_path("GET", path).header("host", "10.0.0.7").send().await;
        assert_eq!((answer.status, answer.text().as_str()), (200, "ok\n"), "{path}");
    }
    app.app.store.close().await;
    assert_eq!(app.ask_path("GET", "/livez").send().await.status, 200);
    let answer = app.ask_path("GET", "/readyz").send().await;
    assert_eq!((answer.code(), answer.header("retry-after")), (Code::Unavailable, Some("1")));
}

#[tokio::test]
async fn a_node_that_is_leaving_is_not_ready() {
    let app = TestApp::start().await;
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
    let _logged = Log::by(subscriber);
    app.app.leaving.cancel();
    assert_eq!(app.ask_path("GET", "/readyz").send().await.code(), Code::Unavailable);
    // It was asked to: nobody needs to look why.
    let text = log.text();
    assert!(text.contains("turned away") && !text.contains("ERROR"), "{text}");
}

#[tokio::test]
async fn a_database_that_comes_back_is_found() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "before").await;
    let cut = "select count(pg_terminate_backend(pid)) from pg_stat_activity \
               where datname = current_database() and pid <> pg_backend_pid()";
    assert!(app.count(cut).await > 0);
    // The SDK repeats what may be repeated; nobody has to know.
    ada.post(&page, "after").await;
    until("the page", async || (app.reader().list(&page).await.comments.len() == 2).then_some(()))
        .await;
}

#[tokio::test]
async fn a_writer_that_waits_too_long_for_a_lock_is_told_to_come_back() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    let mut holder = app.owner.begin().await.unwrap();
    sqlx::query("select from threads for update").execute(&mut *holder).await.unwrap();
    let path = format!("/threads/{}/comments", page.thread);
    let answer = app.write("POST", &path, &ada).json(&ada.says(&page, "waits")).send().await;
    assert_eq!((answer.code(), answer.header("retry-after")), (Code::Unavailable, Some("1")));
    holder.rollback().await.unwrap();
    assert_eq!(app.count("select count(*) from comments").await, 1);
}

#[tokio::test]
async fn a_database_that_hangs_up_while_it_is_greeted_is_only_away() {
    let dying = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("postgres://nobody@{}/nothing", dying.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut client, _)) = dying.accept().await {
            let mut greeting = [0; 8];
            client.read_exact(&mut greeting).await.unwrap();
        }
    });
    let error = PgConnection::connect(&url).await.unwrap_err();
    assert!(matches!(error, sqlx::Error::Protocol(_)), "{error:?}");
    let error = Error::from(error);
    assert_eq!((error.code(), error.retry_after()), (Code::Unavailable, Some(1)));
}

#[tokio::test]
async fn what_happens_is_counted() {
    let figures = figures();
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let _watching = app.socket().await;
    let mut confused = app.socket().await;
    confused.send(Message::text("?")).await;
    assert_eq!(confused.closed().await, Some(close_code::BAD_FRAME));
    ada.post(&page, "Hello").await;
    for _ in 0..3 {
        app.reader().list(&page).await;
        app.ask("GET", &format!("/threads/{}/comments", page.thread)).send().await;
    }
    app.set(|settings| settings.posts_per_minute = 0).await;
    ada.try_post(&page, "too much").await.unwrap_err();
    let text = scrape(&app, figures).await;
    for name in [
        "afterword_requests_total{",
        "afterword_request_seconds_bucket{",
        "afterword_comments_total ",
        r#"afterword_rate_limited_total{rule="post_minute"} "#,
        r#"afterword_sockets{way="socket"} "#,
        "afterword_sockets_closed_total{code=\"4400\"} ",
        r#"afterword_cache_lookups_total{cache="answers",outcome="hit"} "#,
        r#"afterword_cache_lookups_total{cache="pages",outcome="hit"} "#,
        r#"afterword_cache_lookups_total{cache="pages",outcome="miss"} "#,
        "afterword_database_wait_seconds_bucket{le=",
        r#"afterword_database_connections_max{pool="app"} "#,
        r#"afterword_build_info{version=""#,
        "process_resident_memory_bytes ",
    ] {
        assert!(text.contains(name), "{name} in\n{text}");
    }
    let labels = r#"route="/api/v1/sites/{site}/threads/{thread}/comments",status="201""#;
    assert!(text.contains(labels), "{text}");
    assert!(!text.contains(&page.thread.to_string()), "a figure for each thread would be too many");
}

#[tokio::test]
async fn figures_are_those_of_the_table_with_their_labels_and_histograms_have_buckets() {
    let figures = figures();
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, None).await;
    ada.post(&page, "Hello").await;
    let text = until("a fan-out", async || {
        let text = scrape(&app, figures.clone()).await;
        text.contains("afterword_fan_out_seconds_bucket{le=\"5\"} ").then_some(text)
    })
    .await;
    for line in text.lines().filter(|line| line.starts_with("afterword_")) {
        let (name, labels) = series(line);
        let base = ["_bucket", "_sum", "_count"].iter().find_map(|end| name.strip_suffix(end));
        let is = |metric: &&Metric| {
            metric.name == name || metric.kind_name() == "histogram" && Some(metric.name) == base
        };
        let metric = METRICS.iter().find(is).unwrap_or_else(|| panic!("not in the table: {line}"));
        assert_eq!(labels, metric.labels, "{line}");
    }
}
