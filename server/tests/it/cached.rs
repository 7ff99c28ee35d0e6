//! A server behind nginx and Varnish that keep what may be kept, as `deploy/` configures them: nobody gets the answer of
//! another (A22), readers are not shown what is old for longer than is said, and what the cache is told is old goes.

use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use afterword_server::cache::Purge;
use axum::{
    Router,
    extract::Request,
    http::{HeaderMap, StatusCode},
};
use reqwest::Client;
use sdk::{client::idempotency_key, wire::CommentPage};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::{
    proxied::RENAMED,
    support::{
        TestApp,
        front::Front,
        proxy::{HOST, Kind, free_address},
        until,
        until::within,
    },
};

/// For how long a page may be kept: `max-age`.
const KEPT: Duration = Duration::from_secs(5);
/// For how much longer it may be shown while a newer one is fetched: `stale-while-revalidate`.
const SHOWN: Duration = Duration::from_secs(30);

/// Readers of a site through a cache.
struct Readers {
    front: Front,
    client: Client,
    scheme: &'static str,
}

impl Readers {
    async fn behind(kind: Kind) -> Self {
        let front = Front::start(kind).await;
        let scheme = if matches!(kind, Kind::Varnish { .. }) { "http" } else { "https" };
        let client = Client::builder().tls_backend_preconfigured(front.proxy.tls("h2"));
        let client = client.resolve(HOST, front.proxy.address).build().unwrap();
        Self { front, client, scheme }
    }

    /// Both, one after the other.
    fn kinds() -> [Kind; 2] {
        [Kind::CachingNginx, Kind::Varnish { purge: free_address() }]
    }

    fn get(&self, path: &str) -> reqwest::RequestBuilder {
        self.client.get(format!("{}://{HOST}{path}", self.scheme))
    }

    /// Reads an address of the blog as a page of the blog does.
    async fn read(&self, path: &str) -> (HeaderMap, String) {
        let ask = self.get(&format!("/api/v1/sites/blog{path}"));
        let answer = ask.header("origin", self.front.app.blog.origin).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        (answer.headers().clone(), answer.text().await.unwrap())
    }

    /// The first page of a thread, with a comment of which the reader knows.
    async fn page(&self, min_seq: Option<i64>) -> CommentPage {
        let query = min_seq.map(|seq| format!("?min_seq={seq}")).unwrap_or_default();
        let (_, text) = self.read(&format!("{}{query}", self.list())).await;
        serde_json::from_str(&text).unwrap()
    }

    fn list(&self) -> String {
        format!("/threads/{}/comments", self.front.app.blog.page("p").thread)
    }

    async fn post(&self, text: &str) {
        let (app, guest) = (&self.front.app, self.front.app.guest("Ada"));
        let path = format!("{}://{HOST}/api/v1/sites/blog{}", self.scheme, self.list());
        let ask = self
            .client
            .post(path)
            .header("origin", app.blog.origin)
            .header("authorization", guest.header())
            .header("x-afterword-csrf", "1")
            .header("content-type", "application/json")
            .header("idempotency-key", idempotency_key().to_string())
            .body(serde_json::to_vec(&guest.says(&app.blog.page("p"), text)).unwrap());
        assert_eq!(ask.send().await.unwrap().status(), 201);
    }

    /// How often the server itself was asked for something.
    fn asked(&self, path: &str) -> usize {
        self.front.seen().iter().filter(|seen| seen.target.ends_with(path)).count()
    }
}

/// Whether an answer came from the cache, and what pages may read it.
fn kept(headers: &HeaderMap) -> (bool, Option<&str>) {
    let of = |name: &str| headers.get(name).map(|value| value.to_str().unwrap());
    (of("x-cache") == Some("HIT"), of("access-control-allow-origin"))
}

#[tokio::test]
async fn a_cache_gives_nobody_the_answer_of_another() {
    for kind in Readers::kinds() {
        let readers = Readers::behind(kind).await;
        let app = &readers.front.app;
        let origin = app.blog.origin;

        // The same address from everywhere, twice.
        let mut hits = 0;
        for from in
            [Some(origin), Some("https://evil.example"), None, Some("null"), Some(origin), None]
        {
            let mut ask = readers.get("/api/v1/sites/blog/threads/first?key=p");
            if let Some(from) = from {
                ask = ask.header("origin", from);
            }
            let answer = ask.send().await.unwrap();
            let (hit, readable) = kept(answer.headers());
            hits += usize::from(hit);
            let status = answer.status().as_u16();
            match from {
                Some(from) if from == origin => assert_eq!((status, readable), (200, Some(origin))),
                Some(_) => assert_eq!((status, readable), (403, None)),
                None => assert_eq!((status, readable), (200, None)),
            }
        }
        assert_eq!(hits, 2, "{kind:?}: one copy for pages of the blog, one for programs");

        // What is somebody's own, whatever its address ends in.
        let (ada, ben) = (app.guest("Ada"), app.guest("Ben"));
        for path in [readers.list().replace("comments", "mine"), "/session".to_owned()] {
            for ending in ["", "/x.css", ";.js", "%2fx.css", "?x.css", "/..%2f..%2fembed.js"] {
                for who in [&ada, &ada, &ben] {
                    let ask = readers.get(&format!("/api/v1/sites/blog{path}{ending}"));
                    let ask = ask.header("authorization", who.header()).header("origin", origin);
                    let answer = ask.send().await.unwrap();
                    assert_eq!(answer.headers()["x-cache"], "MISS", "{kind:?} {path}{ending}");
                }
            }
        }

        // A name that somebody else made up is in nobody's page.
        for path in ["/embed.js", "/api/v1/sites/blog/threads/html?key=q"] {
            let poison = RENAMED
                .iter()
                .fold(readers.get(path), |ask, (name, value)| ask.header(*name, *value));
            let poisoned = poison.send().await.unwrap();
            assert_eq!(poisoned.headers()["x-cache"], "MISS", "{kind:?} {path}");
            let answer = readers.get(path).send().await.unwrap();
            assert_eq!(answer.headers()["x-cache"], "HIT", "{kind:?} {path}");
            assert!(!answer.text().await.unwrap().contains("evil"), "{kind:?} {path}");
        }
    }
}

#[tokio::test]
async fn a_page_is_fetched_once_for_all_who_read_it() {
    for kind in Readers::kinds() {
        let readers = Readers::behind(kind).await;
        let (path, origin) = ("/threads/first?key=p", readers.front.app.blog.origin);
        for cookie in ["", "a=b", "__Host-afterword=somebody", "a=c; d=e"] {
            let ask = readers.get(&format!("/api/v1/sites/blog{path}"));
            let ask = ask.header("origin", origin).header("cookie", cookie);
            let answer = ask.send().await.unwrap();
            assert_eq!(answer.status(), 200, "{kind:?}");
            assert_eq!(answer.headers().get("set-cookie"), None, "{kind:?}");
        }
        assert_eq!(readers.asked(path), 1, "{kind:?}");
        for encoding in ["br", "gzip", "identity"] {
            let ask = readers.get(&format!("/api/v1/sites/blog{path}"));
            let ask = ask.header("origin", origin).header("accept-encoding", encoding);
            let answer = ask.send().await.unwrap();
            let used = answer.headers().get("content-encoding").map(|used| used.to_str().unwrap());
            assert!(used.is_none_or(|used| used == encoding), "{kind:?} {encoding}: {used:?}");
        }
        let assets = ["/embed.js", "/embed.js"].map(|path| readers.get(path).send());
        for answer in assets {
            assert_eq!(answer.await.unwrap().headers()["access-control-allow-origin"], "*");
        }
        assert_eq!(readers.asked("/embed.js"), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_client_that_has_the_page_is_told_so_by_the_cache() {
    for kind in Readers::kinds() {
        let readers = Readers::behind(kind).await;
        readers.post("Hello").await;
        let path = readers.list();
        let (headers, _) = readers.read(&path).await;
        let ask = readers.get(&format!("/api/v1/sites/blog{path}"));
        let ask = ask.header("origin", readers.front.app.blog.origin);
        let answer = ask.header("if-none-match", &headers["etag"]).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), readers.asked(&path)), (304, 2), "{kind:?}");
        assert_eq!(answer.headers()["etag"], headers["etag"], "{kind:?}");
    }
}

#[tokio::test]
async fn a_comment_is_seen_as_soon_as_is_said() {
    let readers = Readers::behind(Kind::CachingNginx).await;
    readers.post("Hello").await;
    let (before, _) = readers.read(&readers.list()).await;
    let tag = before["etag"].to_str().unwrap();
    let began = Instant::now();
    // When the time is over, the cache asks whether its page is still good, and it is: 304.
    within(KEPT + SHOWN, "a question", async || {
        readers.read(&readers.list()).await;
        let seen = readers.front.seen();
        seen.iter().any(|seen| seen.has.as_deref() == Some(tag)).then_some(())
    })
    .await;
    assert!(began.elapsed() + Duration::from_secs(1) >= KEPT, "{:?}", began.elapsed());
    readers.post("News").await;
    let (headers, _) = within(KEPT + SHOWN, "the news", async || {
        let (headers, text) = readers.read(&readers.list()).await;
        text.contains("News").then_some((headers, text))
    })
    .await;
    assert_ne!(headers["etag"], before["etag"]);
    // Once for each time that a page was kept, however many asked.
    let most = began.elapsed().as_secs() / KEPT.as_secs() + 2;
    assert!(readers.asked(&readers.list()) as u64 <= most + 2, "{:?}", readers.front.seen());
}

#[tokio::test]
async fn who_knows_of_a_change_is_not_shown_a_page_without_it() {
    for kind in Readers::kinds() {
        let readers = Readers::behind(kind).await;
        for seq in 1..=3 {
            // Too early: what is answered must be in nobody's way later.
            for _ in 0..2 {
                assert_eq!(readers.page(Some(seq)).await.position.seq, seq - 1, "{kind:?}");
            }
            readers.post("News").await;
            assert_eq!(readers.page(Some(seq)).await.position.seq, seq, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn a_cache_that_is_told_what_is_old_shows_it_no_more() {
    let readers = Readers::behind(Kind::Varnish { purge: free_address() }).await;
    readers.post("Hello").await;
    let other = readers.read("/threads/first?key=q").await.0;
    assert_eq!(other.get("surrogate-key"), None, "it is the cache's alone");
    // Not before the second time that the cache is told of that.
    tokio::time::timeout(SHOWN, async { while readers.page(None).await.position.seq < 1 {} })
        .await
        .unwrap();
    let began = Instant::now();
    readers.post("News").await;
    until("the news", async || (readers.page(None).await.position.seq == 2).then_some(())).await;
    assert!(began.elapsed() < KEPT, "{:?}", began.elapsed());
    // Pages of other threads stay.
    assert_eq!(readers.asked("/threads/first?key=q"), 1);
}

/// What a cache was told: its headers and its body.
type Told = Arc<Mutex<Vec<(HeaderMap, Value)>>>;

/// Somebody who can be told what is old, and answers with this status.
async fn listener(status: StatusCode) -> (SocketAddr, Told) {
    let (told, listener) = (Told::default(), TcpListener::bind("127.0.0.1:0").await.unwrap());
    let address = listener.local_addr().unwrap();
    let heard = told.clone();
    let hear = async move |request: Request| {
        let (parts, body) = request.into_parts();
        let body = axum::body::to_bytes(body, 10_000).await.unwrap();
        heard.lock().unwrap().push((parts.headers, serde_json::from_slice(&body).unwrap()));
        status
    };
    let router = Router::new().route("/purge", axum::routing::post(hear));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, told)
}

async fn app_that_tells(address: SocketAddr) -> TestApp {
    TestApp::with_settings(|settings| {
        let address = format!("http://{address}/purge").parse().unwrap();
        settings.purge = Some(Purge::new(address, Some("Fastly-Key: proof")).unwrap());
    })
    .await
}

#[tokio::test]
async fn a_cache_is_told_once_of_many_changes_and_once_more() {
    let (address, told) = listener(StatusCode::OK).await;
    let app = app_that_tells(address).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    for _ in 0..20 {
        ada.post(&page, "Hello").await;
    }
    app.set(|settings| settings.guests = false).await;
    let (thread, site) = (format!("thread-{}", page.thread), format!("site-{}", app.blog.id));
    let times = |tag: &str| {
        let told = told.lock().unwrap();
        let has = |(_, body): &&(HeaderMap, Value)| {
            body["tags"].as_array().unwrap().contains(&json!(tag))
        };
        told.iter().filter(has).count()
    };
    until("both, twice", async || (times(&thread) >= 2 && times(&site) >= 2).then_some(())).await;
    assert!(times(&thread) <= 8, "{told:?}");
    let tags = app.ask("GET", "/threads/first?key=p").send().await;
    assert_eq!(tags.header("surrogate-key"), Some(&*format!("{site} {thread}")));
    assert_eq!(tags.header("cache-tag"), Some(&*format!("{site},{thread}")));
    let recent = format!("recent-{}", app.blog.id);
    assert!((2..=8).contains(&times(&recent)), "{told:?}");
    let tags = app.ask("GET", "/recent").send().await;
    assert_eq!(tags.header("surrogate-key"), Some(&*format!("{site} {recent}")));
    for (headers, body) in &*told.lock().unwrap() {
        assert_eq!(headers["fastly-key"], "proof");
        let text = |name: &str, by: char| {
            let value = headers[name].to_str().unwrap();
            value.split(by).map(str::to_owned).collect::<BTreeSet<_>>()
        };
        let tags = body["tags"].as_array().unwrap();
        let tags = tags.iter().map(|tag| tag.as_str().unwrap().to_owned()).collect();
        assert_eq!(
            [text("surrogate-key", ' '), text("cache-tag", ',')],
            [&tags, &tags].map(BTreeSet::clone)
        );
    }
}

#[tokio::test]
async fn a_cache_that_cannot_be_told_is_in_nobodys_way() {
    let (failing, told) = listener(StatusCode::INTERNAL_SERVER_ERROR).await;
    for address in [failing, free_address()] {
        let app = app_that_tells(address).await;
        let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
        ada.post(&page, "Hello").await;
        assert_eq!(app.reader().list(&page).await.position.seq, 1);
    }
    until("the cache to be told again", async || (told.lock().unwrap().len() >= 2).then_some(()))
        .await;
}
