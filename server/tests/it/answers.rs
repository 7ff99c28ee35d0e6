//! Answers that are given again ahead of the routes: they are those of the routes, for as long as these would give them.

use std::time::Duration;

use afterword_server::{routes::router, serve::serve, store::sites};
use sdk::wire::Code;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::support::{
    Answer, TestApp,
    cluster::Counters,
    http::ask_at,
    until::{until, within},
};

/// How soon every node knows that a site has changed.
const KNOWN: Duration = Duration::from_secs(3);
const HITS: &str = "afterword_cache_lookups_total{cache=\"answers\",outcome=\"hit\"}";

/// What is asked.
#[derive(Clone, Debug)]
struct Case {
    method: &'static str,
    path: String,
    headers: Vec<(&'static str, String)>,
    /// Whether it is answered ahead of the routes when it is asked again.
    is_kept: bool,
}

impl Case {
    fn get(path: &str) -> Self {
        Self { method: "GET", path: path.to_owned(), headers: Vec::new(), is_kept: true }
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// It is answered by the routes each time.
    fn never_kept(self) -> Self {
        Self { is_kept: false, ..self }
    }

    async fn ask(&self, app: &TestApp, at: &str) -> Answer {
        let mut ask = ask_at(self.method, &format!("{at}/api/v1/sites/{}", self.path));
        if self.headers.iter().all(|(name, _)| *name != "host") {
            ask = ask.header("host", &app.address.to_string());
        }
        for (name, value) in &self.headers {
            ask = ask.header(name, value);
        }
        ask.send().await
    }
}

/// A status, headers and a body.
type Told<'a> = (u16, Vec<(&'a str, &'a [u8])>, &'a [u8]);

/// All that is to be the same: not the request's id, and not the time.
fn told(answer: &Answer) -> Told<'_> {
    let headers = answer.headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    let headers = headers.filter(|(name, _)| !matches!(*name, "x-request-id" | "date")).collect();
    (answer.status, headers, &answer.bytes)
}

/// The routes alone, on an address of their own.
async fn ordinary(app: &TestApp) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let routes = router(app.app.clone());
    tokio::spawn(serve(listener, routes, CancellationToken::new(), Duration::ZERO));
    url
}

/// Whose pages, in which form, and for whom.
fn kept(app: &TestApp, etag: &str) -> Vec<Case> {
    let (thread, origin) = (app.blog.page("p").thread, app.blog.origin);
    let list = format!("blog/threads/{thread}/comments");
    let mut cases = Vec::new();
    let pages = [
        list.clone(),
        format!("{list}?sort=oldest"),
        format!("{list}?limit=25"),
        format!("{list}?min_seq=2"),
        "blog/threads/first?key=p".to_owned(),
        "blog/threads/first?url=https://blog.example/post".to_owned(),
        "blog/threads/html?key=p&sort=best".to_owned(),
        format!("news/threads/{}/comments", app.news.page("p").thread),
        format!("news/threads/{thread}/comments"),
        format!("%62log/threads/{thread}/comments"),
    ];
    for page in &pages {
        let site_origin = if page.starts_with("news") { app.news.origin } else { origin };
        for encoding in ["br", "gzip;q=0.5, br;q=0", "identity", ""] {
            cases.push(Case::get(page).with("accept-encoding", encoding));
            let from_page = Case::get(page).with("origin", site_origin);
            cases.push(from_page.with("accept-encoding", encoding));
        }
    }
    // What the client has already.
    for tags in [etag, &format!("\"other\", {etag}"), "*", "W/\"other\"", ""] {
        cases.push(Case::get(&list).with("origin", origin).with("if-none-match", tags));
    }
    cases
}

/// What the routes answer each time.
fn never_kept(app: &TestApp) -> Vec<Case> {
    let (thread, origin) = (app.blog.page("p").thread, app.blog.origin);
    let list = format!("blog/threads/{thread}/comments");
    let mut cases = Vec::new();
    // What is compressed while it is sent.
    cases.push(Case::get(&list).with("origin", origin).with("accept-encoding", "*").never_kept());
    // Pages that may not ask.
    for foreign in [app.news.origin, "https://evil.example", "null", "", "HTTPS://BLOG.EXAMPLE"] {
        cases.push(Case::get(&list).with("origin", foreign).never_kept());
    }
    cases.push(Case::get(&list).with("origin", origin).with("origin", origin).never_kept());
    // Another host's name.
    cases.push(Case::get(&list).with("host", "evil.example").never_kept());
    // What is somebody's own.
    let ada = app.guest("Ada");
    for (name, value) in [
        ("authorization", ada.header().as_str()),
        ("authorization", "Bearer nonsense"),
        ("cookie", "theme=dark"),
        ("x-afterword-min-lsn", "nonsense"),
    ] {
        cases.push(Case::get(&list).with("origin", origin).with(name, value).never_kept());
    }
    // What is no first page, and what is nothing.
    for path in [
        format!("{list}?limit=1"),
        format!("{list}?min_seq=99"),
        format!("{list}?limit=0"),
        format!("{list}?nonsense=1"),
        "blog/threads/first".to_owned(),
        format!("unknown/threads/{thread}/comments"),
        "blog/threads/nonsense/comments".to_owned(),
        "blog/nonsense".to_owned(),
    ] {
        cases.push(Case::get(&path).with("origin", origin).never_kept());
    }
    for method in ["HEAD", "OPTIONS", "PUT"] {
        let case = Case::get(&list).with("origin", origin).never_kept();
        cases.push(Case { method, ..case });
    }
    cases
}

#[tokio::test]
async fn what_is_asked_again_is_answered_as_the_routes_would() {
    let counters = Counters::start();
    let app = TestApp::start().await;
    let page = app.blog.page("p");
    for text in ["One", "Two"] {
        app.guest("Ada").post(&page, &text.repeat(200)).await;
    }
    let (url, ordinary) = (app.url(), ordinary(&app).await);
    let list = Case::get(&format!("blog/threads/{}/comments", page.thread));
    let etag = list.ask(&app, &ordinary).await.header("etag").unwrap().to_owned();
    for case in kept(&app, &etag).into_iter().chain(never_kept(&app)) {
        let routes = case.ask(&app, &ordinary).await;
        let first = case.ask(&app, &url).await;
        assert_eq!(told(&first), told(&routes), "{case:?}");
        // The thread's clock is looked at every two seconds: then the routes answer once.
        let again = until(&format!("the second answer to {case:?}"), async || {
            let before = counters.of(HITS);
            let again = case.ask(&app, &url).await;
            let is_hit = counters.of(HITS) > before;
            (is_hit == case.is_kept).then_some(again)
        })
        .await;
        assert_eq!(told(&again), told(&routes), "{case:?}");
        let ids = [&routes, &first, &again].map(|answer| answer.header("x-request-id").unwrap());
        assert!(ids[0] != ids[1] && ids[1] != ids[2], "{case:?}: {ids:?}");
    }
}

#[tokio::test]
async fn an_answer_is_given_again_only_while_it_is_right() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "One").await;
    let list = Case::get(&format!("blog/threads/{}/comments", page.thread));
    let list = list.with("origin", app.blog.origin);
    let ask = async || list.ask(&app, &app.url()).await;
    for _ in 0..3 {
        assert!(!ask().await.text().contains("Two"));
    }
    ada.post(&page, "Two").await;
    assert!(ask().await.text().contains("Two"), "what was posted here is seen here at once");

    app.set(|settings| settings.guests = false).await;
    assert!(ask().await.text().contains("\"guests\":false"), "the site is another");
    sites::remove_origin(&app.owner, app.blog.id, app.blog.origin).await.unwrap();
    within(KNOWN, "the new list of pages", async || (ask().await.status == 403).then_some(()))
        .await;
    assert_eq!(ask().await.code(), Code::OriginNotAllowed);
}

#[tokio::test]
async fn answers_that_are_given_again_are_counted_like_others() {
    let counters = Counters::start();
    let app = TestApp::start().await;
    let list = Case::get(&format!("blog/threads/{}/comments", app.blog.page("p").thread));
    for _ in 0..5 {
        assert_eq!(list.ask(&app, &app.url()).await.status, 200);
    }
    assert!(counters.of(HITS) > 0);
    let route = "route=\"/api/v1/sites/{site}/threads/{thread}/comments\"";
    let of = |name: &str, rest: &str| {
        counters.of(&format!("afterword_{name}{{method=\"GET\",{route}{rest}}}"))
    };
    assert_eq!(of("requests_total", ",status=\"200\""), 5);
    assert_eq!(of("request_seconds_count", ""), 5);
}
