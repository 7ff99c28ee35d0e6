//! Which pages may ask, and which requests may change something (CORS, CSRF).

use std::time::Duration;

use afterword_server::store::sites;
use sdk::wire::{Code, close_code};

use crate::support::{Answer, TestApp, until::within};

/// How soon every node knows that a site has changed.
const KNOWN: Duration = Duration::from_secs(3);

const PREFLIGHT: [(&str, &str); 2] = [
    ("access-control-request-method", "POST"),
    ("access-control-request-headers", "authorization,content-type"),
];

#[derive(Clone, Copy, Debug)]
struct Case {
    origins: &'static [&'static str],
    fetch: Option<(&'static str, &'static str)>,
    kind: Option<&'static str>,
    auth: Option<&'static str>,
    csrf: bool,
}

impl Case {
    const ORIGINS: [&'static [&'static str]; 8] = [
        &["https://blog.example"],
        &["https://news.example"],
        &["https://evil.example"],
        &["null"],
        &[""],
        &[],
        &["https://blog.example", "https://blog.example"],
        &["https://blog.example, https://evil.example"],
    ];
    const FETCH: [Option<(&'static str, &'static str)>; 4] =
        [None, Some(("cors", "empty")), Some(("no-cors", "empty")), Some(("navigate", "document"))];
    const KINDS: [Option<&'static str>; 4] = [
        Some("application/json"),
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
        None,
    ];

    fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for origins in Self::ORIGINS {
            for fetch in Self::FETCH {
                for kind in Self::KINDS {
                    for auth in [None, Some("guest"), Some("key")] {
                        for csrf in [false, true] {
                            all.push(Self { origins, fetch, kind, auth, csrf });
                        }
                    }
                }
            }
        }
        all
    }

    /// The rule, in other words than the server's.
    fn is_allowed(&self) -> bool {
        let by_a_script = matches!(self.fetch, None | Some(("cors", "empty"))) && self.csrf;
        let by = match self.origins {
            ["https://blog.example"] => self.auth.is_some() && by_a_script,
            [] => self.auth == Some("key"),
            _ => false,
        };
        by && self.kind == Some("application/json")
    }
}

#[tokio::test]
async fn a_write_is_taken_from_a_script_of_the_sites_own_page_or_with_a_key_and_no_other_way() {
    let app = TestApp::start().await;
    let (ada, bot, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    let path = format!("/threads/{}/comments", page.thread);
    let mut taken = 0;
    for case in Case::all() {
        let mut ask = app
            .ask("POST", &path)
            .header("idempotency-key", &sdk::client::idempotency_key().to_string())
            .maybe("content-type", case.kind)
            .maybe("sec-fetch-mode", case.fetch.map(|(mode, _)| mode))
            .maybe("sec-fetch-dest", case.fetch.map(|(_, dest)| dest))
            .maybe("x-afterword-csrf", case.csrf.then_some("1"));
        for origin in case.origins {
            ask = ask.header("origin", origin);
        }
        let who = if case.auth == Some("key") { &bot } else { &ada };
        let ask = ask.maybe("authorization", case.auth.map(|_| who.header()).as_deref());
        let answer = ask.json(&who.says(&page, "Hello")).send().await;
        taken += i64::from(answer.status == 201);
        assert_eq!(answer.status == 201, case.is_allowed(), "{case:?}: {}", answer.text());
        assert!(answer.status < 500, "{case:?}");
        let shared = (case.origins == ["https://blog.example"]).then_some("https://blog.example");
        assert_eq!(answer.header("access-control-allow-origin"), shared, "{case:?}");
        assert!(answer.list("vary").contains("origin"), "{case:?}");
    }
    assert_eq!(app.count("select count(*) from comments").await, taken);
    assert_eq!(taken, 12, "4 from pages, 8 by programs");
}

#[tokio::test]
async fn a_page_of_the_site_is_told_what_it_may_send() {
    let app = TestApp::start().await;
    let path = format!("/threads/{}/comments", app.blog.page("p").thread);
    let ask = async |origin: &str| -> Answer {
        let ask = app.ask("OPTIONS", &path).header("origin", origin);
        PREFLIGHT.iter().fold(ask, |ask, (name, value)| ask.header(name, value)).send().await
    };
    let own = ask("https://blog.example").await;
    assert_eq!((own.status, own.bytes.len()), (204, 0));
    assert_eq!(own.header("access-control-allow-origin"), Some("https://blog.example"));
    assert_eq!(own.header("access-control-allow-credentials"), Some("true"));
    assert!(own.header("access-control-max-age").is_some());
    let allowed = own.list("access-control-allow-headers");
    for name in ["authorization", "content-type", "x-afterword-csrf", "idempotency-key"] {
        assert!(allowed.contains(name), "{allowed}");
    }
    for method in ["GET", "POST", "PATCH", "DELETE"] {
        assert!(own.list("access-control-allow-methods").contains(method));
    }
    for origin in
        ["https://evil.example", "https://news.example", "null", "https://blog.example:444"]
    {
        let other = ask(origin).await;
        assert_eq!(other.code(), Code::OriginNotAllowed, "{origin}");
        let told = other.headers.keys().any(|name| name.as_str().starts_with("access-control"));
        assert!(!told, "{origin}");
    }
}

#[tokio::test]
async fn a_strangers_page_reads_nothing() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "for readers of the blog").await;
    let thread = format!("/threads/{}", page.thread);
    for path in [
        format!("{thread}/comments"),
        format!("{thread}/comments/{}", comment.id),
        format!("{thread}/comments/{}/replies", comment.id),
        format!("{thread}/mine"),
        "/threads/first?key=p".to_owned(),
        "/threads/html?key=p".to_owned(),
        "/counts?key=p".to_owned(),
        "/recent".to_owned(),
        "/recent/embed".to_owned(),
        format!("/comments/{}/embed", comment.id),
    ] {
        for origin in ["https://evil.example", "https://news.example", "null"] {
            let answer = app.ask("GET", &path).header("origin", origin).send().await;
            assert_eq!(answer.code(), Code::OriginNotAllowed, "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), None, "{path}");
        }
        let own = app.ask("GET", &path).header("origin", app.blog.origin).send().await;
        assert_eq!(
            (own.status, own.header("access-control-allow-origin")),
            (200, Some(app.blog.origin))
        );
    }
}

#[tokio::test]
async fn every_answer_of_a_site_varies_by_origin() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    let list = format!("/threads/{}/comments", page.thread);
    let first = app.ask("GET", &list).send().await;
    let etag = first.header("etag").unwrap().to_owned();
    let mut answers = vec![(200, first)];
    answers.push((304, app.ask("GET", &list).header("if-none-match", &etag).send().await));
    answers.push((400, app.ask("GET", "/threads/x/comments").send().await));
    answers.push((403, app.ask("GET", &list).header("origin", "null").send().await));
    answers.push((404, app.ask("GET", "/nowhere").send().await));
    answers.push((404, app.ask("GET", &format!("{list}/{}", page.thread)).send().await));
    answers.push((405, app.write("PATCH", "/counts", &ada).body("{}").send().await));
    answers.push((422, app.ask("GET", &format!("{list}?limit=0")).send().await));
    app.app.store.close().await;
    answers.push((503, app.ask("GET", &format!("{list}?limit=3")).send().await));
    for (status, answer) in answers {
        assert_eq!(answer.status, status);
        assert!(answer.list("vary").contains("origin"), "{status}: {}", answer.list("vary"));
    }
}

#[tokio::test]
async fn what_a_page_may_not_see_is_not_kept_for_another() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let path = format!("/threads/{}", page.thread);
    for path in [format!("{path}/mine"), format!("{path}/comments/{}/source", comment.id)] {
        let answer = app.ask("GET", &path).header("authorization", &ada.header()).send().await;
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (200, Some("private, no-store"))
        );
    }
}

#[tokio::test]
async fn a_star_stands_for_whole_labels() {
    let app = TestApp::start().await;
    sites::add_origin(&app.owner, app.blog.id, "https://*.blog.example").await.unwrap();
    let status = async |origin: &str| {
        app.ask("GET", "/counts?key=p").header("origin", origin).send().await.status
    };
    within(KNOWN, "the new origin", async || {
        (status("https://a.blog.example").await == 200).then_some(())
    })
    .await;
    assert_eq!(status("https://a.b.blog.example").await, 200);
    for origin in [
        "https://evilblog.example",
        "https://a.blog.example.evil",
        "http://a.blog.example",
        "https://a.blog.example:444",
        "https://.blog.example",
        "https://A.blog.example",
        "https://a.blog.example.",
        "https://evil.example/.blog.example",
    ] {
        assert_eq!(status(origin).await, 403, "{origin}");
    }
}

#[tokio::test]
async fn a_page_that_is_taken_off_the_list_is_shown_out_within_three_seconds() {
    let app = TestApp::start().await;
    let mut socket = app.socket().await;
    let mut elsewhere = app.socket_of(&app.news).await;
    sites::remove_origin(&app.owner, app.blog.id, app.blog.origin).await.unwrap();
    within(KNOWN, "the refusal", async || {
        let ask = app.ask("GET", "/counts?key=p").header("origin", app.blog.origin);
        (ask.send().await.status == 403).then_some(())
    })
    .await;
    assert_eq!(socket.closed().await, Some(close_code::FORBIDDEN));
    let thread = app.news.page("p").thread;
    elsewhere.subscribe(thread, None).await;
}
