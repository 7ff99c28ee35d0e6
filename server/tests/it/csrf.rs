//! The whole table of a write from a browser: every origin, fetch metadata, content type, token and way to say who one
//! is. What is expected comes from the rules, not from the code (OWASP CSRF cheat sheet; Fetch Metadata).

use futures_util::{StreamExt, stream};
use sdk::{client::idempotency_key, wire::Role};
use serde_json::json;

use crate::support::{Persona, TestApp, app::Page, member::Browser};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Allowed,
    OtherSites,
    Evil,
    Null,
    Absent,
    Double,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fetch {
    Absent,
    Cors,
    NoCors,
    Navigate,
}

impl Fetch {
    fn mode_and_dest(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Absent => None,
            Self::Cors => Some(("cors", "empty")),
            Self::NoCors => Some(("no-cors", "empty")),
            Self::Navigate => Some(("navigate", "document")),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Json,
    Text,
    Form,
    Multipart,
    None,
}

impl Content {
    fn kind(self) -> Option<&'static str> {
        match self {
            Self::Json => Some("application/json"),
            Self::Text => Some("text/plain"),
            Self::Form => Some("application/x-www-form-urlencoded"),
            Self::Multipart => Some("multipart/form-data; boundary=x"),
            Self::None => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Right,
    OtherSessions,
    Absent,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Auth {
    /// A session's.
    Cookie,
    /// A session's, of a browser that keeps no cookie.
    Token,
    /// A program's.
    Key,
    None,
}

type Row = (Origin, Fetch, Content, Token, Auth);

fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    for origin in [
        Origin::Allowed,
        Origin::OtherSites,
        Origin::Evil,
        Origin::Null,
        Origin::Absent,
        Origin::Double,
    ] {
        for fetch in [Fetch::Absent, Fetch::Cors, Fetch::NoCors, Fetch::Navigate] {
            for content in
                [Content::Json, Content::Text, Content::Form, Content::Multipart, Content::None]
            {
                for token in [Token::Right, Token::OtherSessions, Token::Absent] {
                    for auth in [Auth::Cookie, Auth::Token, Auth::Key, Auth::None] {
                        rows.push((origin, fetch, content, token, auth));
                    }
                }
            }
        }
    }
    rows
}

/// The rules. JSON alone, for no form sends it. An origin, if there is one, is the site's own; without one only a
/// program's key says who asks, and it needs no more. From a page, fetch metadata are those of a script's request, the
/// header that forces a preflight is there, and whoever has a cookie shows their own session's token. An access token is
/// in a header that no browser adds by itself: it needs no other, but it is a page's alone.
fn is_accepted((origin, fetch, content, token, auth): Row) -> bool {
    let by_script = matches!(fetch, Fetch::Absent | Fetch::Cors);
    let enough = match (origin, auth) {
        (Origin::Absent, Auth::Key) => true,
        (Origin::Allowed, Auth::Key | Auth::Token) => by_script && token != Token::Absent,
        (Origin::Allowed, Auth::Cookie) => by_script && token == Token::Right,
        _ => false,
    };
    content == Content::Json && enough
}

struct Scene {
    app: TestApp,
    page: Page,
    ana: Browser,
    ben: Browser,
    bot: Persona,
    /// Signed in without a cookie.
    cleo: Persona,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let browser = async |name| {
            Persona::member(&app, &app.blog, name, Role::Member).await.browser.unwrap()
        };
        let (ana, ben) = (browser("Ana").await, browser("Ben").await);
        let (bot, page) = (app.key_client().await, app.blog.page("p"));
        let (cleo, _) = Persona::by_tokens(&app, &app.blog, "Cleo", Role::Member).await;
        Self { app, page, ana, ben, bot, cleo }
    }

    /// Sends a comment in this way; the status of the answer.
    async fn post(&self, (origin, fetch, content, token, auth): Row) -> u16 {
        let mut ask = self.app.ask("POST", &format!("/threads/{}/comments", self.page.thread));
        let origins: &[&str] = match origin {
            Origin::Allowed => &[self.app.blog.origin],
            Origin::OtherSites => &[self.app.news.origin],
            Origin::Evil => &["https://evil.example"],
            Origin::Null => &["null"],
            Origin::Absent => &[],
            Origin::Double => &[self.app.blog.origin, self.app.blog.origin],
        };
        for origin in origins {
            ask = ask.header("origin", origin);
        }
        if let Some((mode, dest)) = fetch.mode_and_dest() {
            ask = ask
                .header("sec-fetch-site", "cross-site")
                .header("sec-fetch-mode", mode)
                .header("sec-fetch-dest", dest);
        }
        let token = match token {
            Token::Right => Some(self.ana.csrf.as_str()),
            Token::OtherSessions => Some(self.ben.csrf.as_str()),
            Token::Absent => None,
        };
        let (cookie, bearer) = match auth {
            Auth::Cookie => (Some(self.ana.cookie.as_str()), None),
            Auth::Token => (None, Some(self.cleo.header())),
            Auth::Key => (None, Some(self.bot.header())),
            Auth::None => (None, None),
        };
        let body = json!({
            "thread": { "key": "p" }, "body": "x", "guest": { "name": "Somebody" }
        });
        ask.maybe("content-type", content.kind())
            .maybe("x-afterword-csrf", token)
            .maybe("cookie", cookie)
            .maybe("authorization", bearer.as_deref())
            .header("idempotency-key", &idempotency_key().to_string())
            .json(&body)
            .send()
            .await
            .status
    }
}

#[tokio::test]
async fn exactly_the_rows_that_the_rules_allow_are_accepted() {
    let (scene, rows) = (Scene::new().await, rows());
    assert_eq!(rows.len(), 1_440);
    let answers = stream::iter(rows).map(async |row| (row, scene.post(row).await));
    let answers = answers.buffer_unordered(16).collect::<Vec<_>>().await;
    let wrong = answers.iter().filter(|(row, status)| (*status == 201) != is_accepted(*row));
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<&(Row, u16)>::new());
    let odd = answers.iter().filter(|(_, status)| !matches!(status, 201 | 401 | 403 | 415));
    assert_eq!(odd.collect::<Vec<_>>(), Vec::<&(Row, u16)>::new());
    let accepted = answers.iter().filter(|(_, status)| *status == 201).count();
    println!("{accepted} of {} rows accepted", answers.len());
    assert_eq!(
        scene.app.count("select count(*) from comments").await,
        i64::try_from(accepted).unwrap()
    );
}
