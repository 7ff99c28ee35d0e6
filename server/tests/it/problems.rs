//! Every problem code can be provoked, and says what happened without saying how.

use std::task::Poll;

use afterword_server::{
    domain::{pipeline::ModerationSettings, work::WorkPolicy},
    routes::router,
};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, header},
};
use futures_util::{StreamExt, stream};
use sdk::{
    client::idempotency_key,
    limits,
    wire::{Code, Comment, Images, Role},
};
use serde_json::{Value, json};
use tokio::time::Instant;
use tower::ServiceExt;
use uuid::Uuid;

use crate::support::{Answer, Persona, TestApp, app::Page};

/// A thread with one comment by Ada.
struct Scene {
    app: TestApp,
    ada: Persona,
    page: Page,
    comment: Comment,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
        let comment = ada.post(&page, "Hello").await;
        Self { app, ada, page, comment }
    }

    fn comments(&self) -> String {
        format!("/threads/{}/comments", self.page.thread)
    }

    fn thread(&self) -> String {
        format!("/threads/{}", self.page.thread)
    }

    fn comment(&self) -> String {
        format!("/threads/{}/comments/{}", self.page.thread, self.comment.id)
    }

    async fn sql(&self, statement: &'static str) {
        sqlx::raw_sql(statement).execute(&self.app.owner).await.unwrap();
    }

    async fn get(&self, path: &str) -> Answer {
        self.app.ask("GET", path).send().await
    }

    async fn post(&self, who: &Persona) -> Answer {
        let body = who.says(&self.page, "Once more");
        self.app.write("POST", &self.comments(), who).json(&body).send().await
    }

    async fn edit(&self, who: &Persona, version: i32) -> Answer {
        let body = json!({ "body": "other", "version": version });
        self.app.write("PATCH", &self.comment(), who).json(&body).send().await
    }

    /// A post with these headers and no others.
    async fn bare(&self, headers: &[(&str, &str)]) -> Answer {
        let ask = self.app.ask("POST", &self.comments());
        let ask = headers.iter().fold(ask, |ask, (name, value)| ask.header(name, value));
        ask.json(&self.ada.says(&self.page, "Once more")).send().await
    }
}

#[tokio::test]
async fn every_problem_code_can_be_provoked() {
    let provoked = Code::ALL.iter().map(|&code| async move {
        // The timeout has a test of its own, since it needs another clock; a decision that comes too late is told among
        // others.
        if !matches!(code, Code::Timeout | Code::AlreadyDecided) {
            let answer = provoke(code, Scene::new().await).await;
            assert_eq!(answer.code(), code);
            assert_eq!(answer.header("cache-control"), Some("private, no-store"), "{code:?}");
            let passes = matches!(code, Code::RateLimited | Code::Unavailable);
            assert_eq!(answer.header("retry-after").is_some(), passes, "{code:?}");
        }
    });
    // A server each, and one database server for all of them.
    stream::iter(provoked).buffer_unordered(12).collect::<Vec<()>>().await;
}

/// No arm is missing: a new code does not compile without one.
async fn provoke(code: Code, scene: Scene) -> Answer {
    match code {
        Code::Malformed
        | Code::InvalidCursor
        | Code::IdempotencyKeyMissing
        | Code::TooLarge
        | Code::UnsupportedMediaType
        | Code::Invalid => provoke_by_input(code, &scene).await,
        Code::SignedOut
        | Code::InvalidKey
        | Code::OriginNotAllowed
        | Code::OriginMissing
        | Code::CsrfRefused => provoke_at_the_gate(code, &scene).await,
        Code::NotYours
        | Code::EditWindowOver
        | Code::GuestsNotAllowed
        | Code::IdempotencyConflict
        | Code::ThreadClosed
        | Code::VersionConflict
        | Code::NotTaken
        | Code::ProofOfWorkNeeded
        | Code::RateLimited => provoke_by_rule(code, &scene).await,
        Code::NotFound
        | Code::SiteNotFound
        | Code::ThreadNotFound
        | Code::CommentNotFound
        | Code::MethodNotAllowed
        | Code::Misdirected
        | Code::UpgradeRequired => provoke_by_address(code, &scene).await,
        Code::Internal | Code::Unavailable => provoke_by_harm(code, &scene).await,
        Code::MembersOnly | Code::VoteNotTaken | Code::OwnComment | Code::TooManyPins => {
            provoke_at_a_comment(code, &scene).await
        }
        Code::InvalidCode
        | Code::InvalidToken
        | Code::InvalidJwt
        | Code::Banned
        | Code::NotAllowed
        | Code::StepUpNeeded
        | Code::MemberNotFound
        | Code::LastOwner => provoke_by_membership(code, &scene).await,
        Code::ImagesNotTaken | Code::ImageTooLarge | Code::NotAnImage => {
            provoke_by_image(code, &scene).await
        }
        Code::WordsGone => provoke_by_replaying(&scene).await,
        Code::Timeout | Code::AlreadyDecided | Code::Unknown => unreachable!(),
    }
}

/// Something that was sent, and whose words are gone.
async fn provoke_by_replaying(scene: &Scene) -> Answer {
    let sql = "insert into webhooks (site_id, id, url, events, secret) \
               select id, id, 'https://a.example', '{comment.created}', '' from sites where key = 'blog'; \
               insert into webhook_deliveries (site_id, id, webhook_id, event, body, blanked_at) \
               select site_id, id, id, 'comment.created', '{}', now() from webhooks";
    scene.sql(sql).await;
    let id = scene.app.blog.id;
    let path = format!("/webhooks/{id}/deliveries/{id}/replay");
    let bot = scene.app.key_client().await;
    scene.app.write("POST", &path, &bot).json(&json!({})).send().await
}

async fn provoke_by_input(code: Code, scene: &Scene) -> Answer {
    let write = scene.app.write("POST", &scene.comments(), &scene.ada);
    match code {
        Code::Malformed => write.body("{").send().await,
        Code::InvalidCursor => scene.get(&format!("{}?cursor=junk", scene.comments())).await,
        Code::IdempotencyKeyMissing => {
            let headers = [
                ("authorization", scene.ada.header()),
                ("origin", scene.app.blog.origin.to_owned()),
                ("x-afterword-csrf", "1".to_owned()),
                ("content-type", "application/json".to_owned()),
            ];
            let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
            scene.bare(&headers).await
        }
        Code::TooLarge => write.body(" ".repeat(200_000)).send().await,
        Code::UnsupportedMediaType => scene.bare(&[("content-type", "text/plain")]).await,
        _ => write.json(&json!({ "thread": { "key": "p" }, "body": "" })).send().await,
    }
}

async fn provoke_by_harm(code: Code, scene: &Scene) -> Answer {
    if code == Code::Internal {
        scene.sql("drop table comment_revisions, comments cascade").await;
    } else {
        scene.app.app.store.close().await;
    }
    scene.get(&scene.comment()).await
}

async fn provoke_by_image(code: Code, scene: &Scene) -> Answer {
    let images = if code == Code::ImagesNotTaken { Images::Off } else { Images::Everyone };
    scene.app.set(|settings| settings.images = images).await;
    let size = if code == Code::ImageTooLarge { limits::IMAGE_BYTES as usize + 1 } else { 10 };
    let ask = scene.app.ask("POST", "/images").header("authorization", &scene.ada.header());
    let ask = ask.header("origin", scene.app.blog.origin).header("x-afterword-csrf", "1");
    ask.header("content-type", "image/png").body(vec![0; size]).send().await
}

async fn provoke_by_membership(code: Code, scene: &Scene) -> Answer {
    let member = async |name, role| Persona::member(&scene.app, &scene.app.blog, name, role).await;
    let send = async |method: &str, path: &str, who: &Persona, body: Value| {
        scene.app.write(method, path, who).json(&body).send().await
    };
    match code {
        Code::InvalidCode => {
            let junk = json!({ "code": "A".repeat(43), "verifier": "A".repeat(43) });
            send("POST", "/session/exchange", &scene.ada, junk).await
        }
        Code::InvalidToken => {
            let junk = json!({ "refresh": format!("awr_{}", "A".repeat(43)) });
            send("POST", "/session/refresh", &scene.ada, junk).await
        }
        Code::InvalidJwt => {
            send("POST", "/session/sso", &scene.ada, json!({ "jwt": "a.b.c" })).await
        }
        Code::NotAllowed => {
            let ben = member("Ben", Role::Member).await;
            send("PATCH", &scene.thread(), &ben, json!({ "closed": true })).await
        }
        Code::StepUpNeeded => {
            let mo = member("Mo", Role::Moderator).await;
            scene.sql("update widget_sessions set moderates_until = null").await;
            send("PATCH", &scene.thread(), &mo, json!({ "closed": true })).await
        }
        Code::Banned => {
            let ben = member("Ben", Role::Member).await;
            scene.sql("update members set banned_at = now()").await;
            scene.post(&ben).await
        }
        _ => {
            let olga = member("Olga", Role::Owner).await;
            let own = format!("/members/{}", olga.as_member().id);
            let path =
                if code == Code::LastOwner { own } else { format!("/members/{}", Uuid::nil()) };
            send("PATCH", &path, &olga, json!({ "role": "member" })).await
        }
    }
}

async fn provoke_at_a_comment(code: Code, scene: &Scene) -> Answer {
    let vote = async |who: &Persona, vote: &str| {
        let path = format!("{}/vote", scene.comment());
        scene.app.write("PUT", &path, who).json(&json!({ "vote": vote })).send().await
    };
    match code {
        Code::MembersOnly => vote(&scene.ada, "up").await,
        Code::OwnComment => {
            scene.app.set(|settings| settings.guest_votes = true).await;
            vote(&scene.ada, "up").await
        }
        Code::VoteNotTaken => {
            let ben = Persona::member(&scene.app, &scene.app.blog, "Ben", Role::Member).await;
            vote(&ben, "down").await
        }
        _ => {
            let mo = Persona::member(&scene.app, &scene.app.blog, "Mo", Role::Moderator).await;
            for number in 0..limits::PINS {
                let comment = scene.ada.post(&scene.page, &number.to_string()).await;
                mo.client.pin(scene.page.thread, comment.id, true).await.unwrap();
            }
            let path = format!("{}/pin", scene.comment());
            scene.app.write("PUT", &path, &mo).json(&json!({ "pinned": true })).send().await
        }
    }
}

async fn provoke_at_the_gate(code: Code, scene: &Scene) -> Answer {
    const JSON: (&str, &str) = ("content-type", "application/json");
    const CSRF: (&str, &str) = ("x-afterword-csrf", "1");
    let (own, guest) = (("origin", scene.app.blog.origin), scene.ada.header());
    let guest = ("authorization", guest.as_str());
    match code {
        Code::SignedOut => scene.bare(&[JSON, CSRF, own]).await,
        Code::InvalidKey => {
            let unknown = format!("Bearer awk_{}", "A".repeat(43));
            scene.bare(&[JSON, CSRF, own, ("authorization", &unknown)]).await
        }
        Code::OriginNotAllowed => {
            scene.bare(&[JSON, CSRF, guest, ("origin", "https://evil.example")]).await
        }
        Code::OriginMissing => scene.bare(&[JSON, CSRF, guest]).await,
        _ => scene.bare(&[JSON, own, guest]).await,
    }
}

async fn provoke_by_rule(code: Code, scene: &Scene) -> Answer {
    match code {
        Code::NotYours => scene.edit(&scene.app.guest("Ben"), 1).await,
        Code::EditWindowOver => {
            scene.sql("update comments set created_at = now() - interval '16 minutes'").await;
            scene.edit(&scene.ada, 1).await
        }
        Code::GuestsNotAllowed => {
            scene.app.set(|settings| settings.guests = false).await;
            scene.post(&scene.ada).await
        }
        Code::IdempotencyConflict => {
            let key = idempotency_key();
            let first = scene.ada.says(&scene.page, "something else");
            scene.ada.client.post(scene.page.thread, &first, key).await.unwrap();
            let own = ("origin", scene.app.blog.origin);
            let (guest, key) = (scene.ada.header(), key.to_string());
            let headers = [
                own,
                ("authorization", guest.as_str()),
                ("idempotency-key", &key),
                ("content-type", "application/json"),
                ("x-afterword-csrf", "1"),
            ];
            scene.bare(&headers).await
        }
        Code::ThreadClosed => {
            scene.sql("update threads set closed_at = now()").await;
            scene.post(&scene.ada).await
        }
        Code::NotTaken => {
            let banned = vec!["more".to_owned()];
            scene.app.moderate(|settings| settings.banned_words = banned).await;
            scene.post(&scene.ada).await
        }
        Code::VersionConflict => scene.edit(&scene.ada, 7).await,
        Code::ProofOfWorkNeeded => {
            let asks = |settings: &mut ModerationSettings| {
                settings.spam.proof_of_work = WorkPolicy::Newcomers;
            };
            scene.app.moderate(asks).await;
            scene.post(&scene.ada).await
        }
        _ => {
            scene.app.set(|settings| settings.posts_per_minute = 0).await;
            scene.post(&scene.ada).await
        }
    }
}

async fn provoke_by_address(code: Code, scene: &Scene) -> Answer {
    match code {
        Code::NotFound => scene.app.ask_path("GET", "/nowhere").send().await,
        Code::SiteNotFound => {
            scene.app.ask_path("GET", "/api/v1/sites/no-such/counts").send().await
        }
        Code::ThreadNotFound => {
            // Nothing deletes a thread while it has comments, so the database is told to hide it.
            scene
                .sql(
                    "create function hide() returns trigger language plpgsql as 'begin return null; end'; \
                     create trigger hide before update on threads for each row execute function hide()",
                )
                .await;
            scene.edit(&scene.ada, 1).await
        }
        Code::CommentNotFound => {
            let unknown = format!("{}/{}", scene.comments(), idempotency_key());
            scene.get(&unknown).await
        }
        Code::MethodNotAllowed => scene.app.write("DELETE", "/counts", &scene.ada).send().await,
        Code::Misdirected => {
            scene.app.ask("GET", "/counts").header("host", "evil.example").send().await
        }
        _ => scene.app.ask("GET", "/live").header("origin", scene.app.blog.origin).send().await,
    }
}

#[tokio::test]
async fn a_body_that_does_not_arrive_is_not_waited_for_longer_than_half_a_minute() {
    let scene = Scene::new().await;
    // Once its body is asked for, time passes as soon as there is nothing else to do. Until then the
    // server asks its database who this is, and time that jumps would run out for those answers.
    let mut began = None;
    let (asked, hears) = std::sync::mpsc::channel();
    let body = stream::poll_fn(move |_| {
        began.get_or_insert_with(|| {
            tokio::time::pause();
            asked.send(Instant::now())
        });
        Poll::<Option<Result<Vec<u8>, std::io::Error>>>::Pending
    });
    let request = Request::post(format!("/api/v1/sites/blog{}", scene.comments()))
        .header(header::HOST, scene.app.address.to_string())
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ORIGIN, scene.app.blog.origin)
        .header(header::AUTHORIZATION, scene.ada.header())
        .header("x-afterword-csrf", "1")
        .header("idempotency-key", idempotency_key().to_string())
        .extension(ConnectInfo(scene.app.address))
        .body(Body::from_stream(body))
        .unwrap();
    let sent = Instant::now();
    let response = router(scene.app.app.clone()).oneshot(request).await.unwrap();
    assert_eq!(response.status().as_u16(), Code::Timeout.status());
    let (all, waited) = (sent.elapsed(), hears.recv().unwrap().elapsed());
    assert!(all.as_secs() >= 30 && waited.as_secs() < 32, "{waited:?} of {all:?}");
    let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
    assert!(String::from_utf8_lossy(&body).contains(r#""code":"timeout""#));
}

#[tokio::test]
async fn an_invalid_comment_is_told_all_its_mistakes_at_once() {
    let scene = Scene::new().await;
    let body =
        json!({ "thread": { "key": "p" }, "body": " ", "guest": { "name": "", "email": "x" } });
    let answer = scene.app.write("POST", &scene.comments(), &scene.ada).json(&body).send().await;
    let problem = answer.problem();
    let pointers = problem.errors.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>();
    assert_eq!(
        (problem.code, pointers),
        (Code::Invalid, vec!["/guest/name", "/guest/email", "/body"])
    );
}

#[tokio::test]
async fn the_type_of_a_problem_leads_to_its_description() {
    let scene = Scene::new().await;
    let problem = scene.get("/nowhere").await.problem();
    let (path, fragment) = problem.kind.split_once('#').unwrap_or((&problem.kind, ""));
    let docs = scene.app.ask_path("GET", path).send().await;
    assert_eq!(docs.status, 200, "{}", problem.kind);
    assert!(docs.text().contains(&format!("id=\"{fragment}\"")));
}
