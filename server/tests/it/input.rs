//! What clients send, and what is no comment.

use sdk::{client::idempotency_key, limits, wire::Code};
use serde_json::{Value, json};

use crate::support::{Answer, Persona, TestApp, app::Page};

struct Scene {
    app: TestApp,
    ada: Persona,
    page: Page,
}

impl Scene {
    async fn new() -> Self {
        Self::on(TestApp::start().await)
    }

    fn on(app: TestApp) -> Self {
        let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
        Self { app, ada, page }
    }

    async fn post(&self, body: impl Into<reqwest::Body>) -> Answer {
        let path = format!("/threads/{}/comments", self.page.thread);
        self.app.write("POST", &path, &self.ada).body(body).send().await
    }

    async fn post_json(&self, body: &Value) -> Answer {
        self.post(serde_json::to_vec(body).unwrap()).await
    }

    async fn is_empty(&self) {
        assert_eq!(self.app.count("select count(*) from comments").await, 0);
        assert_eq!(self.app.count("select count(*) from threads").await, 0);
        assert_eq!(self.app.count("select count(*) from guests").await, 0);
    }
}

/// A comment in which the value at a pointer is another one.
fn comment_with(pointer: &str, value: Value) -> Value {
    let mut comment = json!({
        "thread": { "key": "p", "url": "https://blog.example/p", "title": "A page" },
        "body": "Hello",
        "guest": { "name": "Ada", "email": "ada@example.com" },
    });
    let (place, name) = pointer.rsplit_once('/').unwrap();
    comment.pointer_mut(place).unwrap()[name] = value;
    comment
}

#[tokio::test]
async fn a_field_that_is_not_known_is_refused_by_name() {
    let scene = Scene::new().await;
    for pointer in [
        "/role",
        "/site",
        "/site_id",
        "/id",
        "/author",
        "/status",
        "/created_at",
        "/html",
        "/thread/id",
        "/thread/closed",
        "/guest/id",
        "/guest/kind",
        "/guest/admin",
    ] {
        let problem = scene.post_json(&comment_with(pointer, json!(1))).await.problem();
        let found = problem.errors.iter().map(|error| error.pointer.as_str()).collect::<Vec<_>>();
        assert_eq!((problem.code, found), (Code::Invalid, vec![pointer]));
    }
    scene.is_empty().await;
}

#[tokio::test]
async fn too_much_is_refused_and_never_cut() {
    let scene = Scene::new().await;
    let long = |most: usize| Value::from("é".repeat(most + 1));
    for (pointer, value) in [
        ("/body", long(limits::BODY_CHARS)),
        ("/guest/name", long(limits::NAME_CHARS)),
        ("/guest/email", format!("{}@b.example", "a".repeat(limits::EMAIL_BYTES)).into()),
        ("/thread/key", long(limits::THREAD_KEY_BYTES)),
    ] {
        let problem = scene.post_json(&comment_with(pointer, value)).await.problem();
        assert_eq!((problem.code, problem.errors[0].pointer.as_str()), (Code::Invalid, pointer));
    }
    scene.is_empty().await;
    let most = comment_with("/body", "é".repeat(limits::BODY_CHARS).into());
    assert_eq!(scene.post_json(&most).await.status, 201);
}

#[tokio::test]
async fn a_site_can_allow_less_text() {
    let scene = Scene::on(TestApp::where_blog(|settings| settings.body_chars = 10).await);
    let eleven = comment_with("/body", "01234567890".into());
    assert_eq!(scene.post_json(&eleven).await.code(), Code::Invalid);
    assert_eq!(scene.post_json(&comment_with("/body", "0123456789".into())).await.status, 201);
}

#[tokio::test]
async fn characters_that_nobody_types_are_refused_or_left_out() {
    let scene = Scene::new().await;
    for text in ["a\0b", "a\u{1b}[31mb", "a\u{7f}b"] {
        for pointer in ["/body", "/guest/name", "/guest/email", "/thread/key"] {
            let answer = scene.post_json(&comment_with(pointer, text.into())).await;
            assert_eq!(answer.code(), Code::Invalid, "{pointer} {text:?}");
        }
    }
    scene.is_empty().await;
    for (pointer, value) in
        [("/thread/title", "a\0\u{202E}b"), ("/thread/url", "https://blog.example/\0")]
    {
        let answer = scene.post_json(&comment_with(pointer, value.into())).await;
        assert_eq!(answer.status, 201, "{pointer}: {}", answer.text());
    }
}

#[tokio::test]
async fn json_that_is_none_is_refused() {
    let scene = Scene::new().await;
    let deep = format!("{{\"body\":{}", "[".repeat(10_000));
    let wide = format!("{{\"{}\":1}}", "k".repeat(100_000));
    let comment = |body: &str| {
        format!(r#"{{"thread":{{"key":"p"}},"guest":{{"name":"Ada"}},"body":{body}}}"#)
    };
    let bombs = [
        "[".repeat(10_000),
        "{\"a\":".repeat(10_000),
        deep,
        wide,
        comment(r#""a","body":"b""#),
        comment("1e400"),
        comment(r#""\ud800""#),
        comment(r#""\udc00\ud800""#),
        comment(r#""a"} {"#),
        comment("null"),
        comment("NaN"),
        comment("'a'"),
        String::new(),
        "null".to_owned(),
        "\u{feff}{}".to_owned(),
    ];
    for bomb in bombs {
        let answer = scene.post(bomb.clone()).await;
        let start = bomb.chars().take(60).collect::<String>();
        assert!(matches!(answer.code(), Code::Malformed | Code::Invalid), "{start}");
        assert!(answer.bytes.len() < 1_000, "{start}: a refusal is short");
    }
    let latin = [comment("\"a").as_bytes(), b"\xff\"}"].concat();
    assert_eq!(scene.post(latin).await.code(), Code::Malformed);
    scene.is_empty().await;
}

#[tokio::test]
async fn a_body_has_a_size_and_is_not_compressed() {
    let scene = Scene::new().await;
    assert_eq!(scene.post("x".repeat(128 * 1024 + 1)).await.code(), Code::TooLarge);
    let path = format!("/threads/{}/comments", scene.page.thread);
    let write = scene.app.write("POST", &path, &scene.ada).header("content-encoding", "gzip");
    assert_eq!(write.body("{}").send().await.code(), Code::UnsupportedMediaType);
    scene.is_empty().await;
}

#[tokio::test]
async fn parameters_are_checked_as_strictly() {
    let scene = Scene::new().await;
    let thread = format!("/threads/{}/comments", scene.page.thread);
    let long = format!("/threads/first?key={}", "k".repeat(limits::THREAD_KEY_BYTES + 1));
    for (path, code) in [
        (format!("{thread}?limit=0"), Code::Invalid),
        (format!("{thread}?limit=101"), Code::Invalid),
        (format!("{thread}?limit=-1"), Code::Malformed),
        (format!("{thread}?limit=1e400"), Code::Malformed),
        (format!("{thread}?sort=best';--"), Code::Malformed),
        (format!("{thread}?site_id[]=1"), Code::Malformed),
        (format!("{thread}?min_seq=99999999999999999999"), Code::Malformed),
        ("/threads/not-an-id/comments".to_owned(), Code::Malformed),
        ("/threads/%00/comments".to_owned(), Code::Malformed),
        ("/threads/first".to_owned(), Code::Invalid),
        ("/threads/first?key=%00".to_owned(), Code::Invalid),
        ("/threads/first?url=javascript:alert(1)".to_owned(), Code::Invalid),
        (long, Code::Invalid),
        ("/counts".to_owned(), Code::Invalid),
        ("/counts?key=%0A".to_owned(), Code::Invalid),
        (format!("/counts?{}", "key=a&".repeat(101)), Code::Invalid),
        ("/counts?other=a".to_owned(), Code::Invalid),
    ] {
        let answer = scene.app.ask("GET", &path).send().await;
        assert_eq!(answer.code(), code, "{path}");
    }
}

#[tokio::test]
async fn an_idempotency_key_is_a_uuid() {
    let scene = Scene::new().await;
    let path = format!("/threads/{}/comments", scene.page.thread);
    for key in ["", "1", "not-a-uuid", &format!("{}0", idempotency_key())] {
        let answer = scene
            .app
            .ask("POST", &path)
            .header("authorization", &scene.ada.header())
            .header("origin", scene.app.blog.origin)
            .header("x-afterword-csrf", "1")
            .header("content-type", "application/json")
            .header("idempotency-key", key);
        let answer = answer.json(&scene.ada.says(&scene.page, "Hello")).send().await;
        assert_eq!(answer.code(), Code::Malformed, "{key}");
    }
}

#[tokio::test]
async fn the_threads_key_and_its_id_must_belong_together() {
    let scene = Scene::new().await;
    let problem = scene.post_json(&comment_with("/thread/key", "other".into())).await.problem();
    assert_eq!(problem.errors[0].pointer, "/thread/key");
    scene.is_empty().await;
}
