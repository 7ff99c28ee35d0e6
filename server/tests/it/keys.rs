//! Programs with an API key.

use std::time::Duration;

use afterword_server::{domain::scope, store::api_keys};
use sdk::wire::{AuthorKind, ClientFrame, Code, Role, SUBPROTOCOL, Scope, close_code};

use crate::support::{Persona, TestApp, persona::refused, until};

#[tokio::test]
async fn a_program_posts_as_a_bot_and_changes_its_own_whenever_it_likes() {
    let app = TestApp::start().await;
    let (bot, page) = (app.key_client().await, app.blog.page("p"));
    let posted = bot.try_post(&page, "beep").await.unwrap();
    let author = posted.comment.author.clone().unwrap();
    assert_eq!((author.kind, author.guest, author.name.as_str()), (AuthorKind::Bot, None, "Bot"));
    assert_eq!(posted.editable_until, None);
    sqlx::query("update comments set created_at = now() - interval '1 year'")
        .execute(&app.owner)
        .await
        .unwrap();
    let edited = bot.edit(&page, &posted.comment, "boop").await.unwrap();
    assert_eq!(bot.client.source(page.thread, edited.comment.id).await.unwrap().body, "boop");
    bot.delete(&page, &edited.comment).await.unwrap();
}

#[tokio::test]
async fn a_program_changes_only_its_own_words_but_moderates_for_the_owner() {
    let app = TestApp::start().await;
    let (one, other, page) = (app.key_client().await, app.key_client().await, app.blog.page("p"));
    let comment = one.post(&page, "beep").await;
    assert_eq!(refused(other.edit(&page, &comment, "boop").await), Code::NotYours);
    assert!(other.delete(&page, &comment).await.unwrap().comment.removed);
}

#[tokio::test]
async fn a_revoked_key_is_refused_at_once() {
    let app = TestApp::start().await;
    let (bot, page) = (app.key_client().await, app.blog.page("p"));
    bot.post(&page, "beep").await;
    assert!(api_keys::revoke(&app.owner, app.blog.id, bot.key.unwrap()).await.unwrap().is_some());
    assert_eq!(refused(bot.try_post(&page, "boop").await), Code::InvalidKey);
    assert_eq!(
        refused(bot.client.mine(page.thread).await),
        Code::InvalidKey,
        "even where none is needed"
    );
}

#[tokio::test]
async fn the_socket_of_a_revoked_key_is_closed() {
    let app = TestApp::start().await;
    let bot = app.key_client().await;
    let headers = [("sec-websocket-protocol", SUBPROTOCOL), ("authorization", &*bot.header())];
    let mut socket = app.shake_hands(&app.blog, &headers).await.unwrap();
    socket.say(&ClientFrame::Hello).await;
    assert!(api_keys::revoke(&app.owner, app.blog.id, bot.key.unwrap()).await.unwrap().is_some());
    assert_eq!(socket.closed_within(Duration::from_secs(5)).await, Some(close_code::FORBIDDEN));
}

#[tokio::test]
async fn a_key_opens_one_site() {
    let app = TestApp::start().await;
    let bot = Persona::program(&app, &app.news).await;
    let page = app.blog.page("p");
    let answer = app.ask("POST", &format!("/threads/{}/comments", page.thread));
    let answer =
        answer.header("authorization", &bot.header()).header("content-type", "application/json");
    assert_eq!(answer.json(&bot.says(&page, "beep")).send().await.code(), Code::InvalidKey);
    let headers = [("sec-websocket-protocol", SUBPROTOCOL), ("authorization", &*bot.header())];
    assert_eq!(app.shake_hands(&app.blog, &headers).await.unwrap_err(), 401);
}

#[tokio::test]
async fn a_program_needs_no_page_to_watch() {
    let app = TestApp::start().await;
    let bot = app.key_client().await;
    let headers = [("sec-websocket-protocol", SUBPROTOCOL), ("authorization", &*bot.header())];
    app.shake_hands(&app.blog, &headers).await.unwrap();
}

#[tokio::test]
async fn a_program_keeps_the_same_limits_as_people() {
    let app = TestApp::where_blog(|settings| settings.posts_per_minute = 1).await;
    app.counts_in_redis().await;
    let (bot, page) = (app.key_client().await, app.blog.page("p"));
    let path = format!("/threads/{}/comments", page.thread);
    let mut statuses = Vec::new();
    for _ in 0..2 {
        let new = bot.says(&page, "beep");
        statuses.push(app.write("POST", &path, &bot).json(&new).send().await.status);
    }
    assert_eq!(statuses, [201, 429]);
}

#[tokio::test]
async fn what_is_no_secret_is_said_to_be_none() {
    let app = TestApp::start().await;
    let path = format!("/threads/{}/mine", app.blog.page("p").thread);
    for (header, code) in [
        ("Guest", Code::Malformed),
        ("Guest awg_short", Code::Malformed),
        ("Guest awk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", Code::Malformed),
        ("Basic YTpi", Code::Malformed),
        ("Bearer awg_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", Code::InvalidKey),
        ("Bearer ", Code::Malformed),
        ("Bearer 'or 1=1--", Code::InvalidKey),
    ] {
        let answer = app.ask("GET", &path).header("authorization", header).send().await;
        assert!(
            matches!(answer.code(), found if found == code || found == Code::Malformed),
            "{header}"
        );
        assert!(!answer.text().contains("awg_A") && !answer.text().contains("1=1"), "{header}");
    }
}

#[tokio::test]
async fn a_key_does_what_its_scopes_say_on_every_route() {
    let app = TestApp::start().await;
    let openapi = serde_json::to_value(afterword_server::routes::openapi()).unwrap();
    let mut routes = Vec::new();
    for (path, item) in openapi["paths"].as_object().unwrap() {
        let methods =
            item.as_object().unwrap().iter().filter(|(_, operation)| operation.is_object());
        routes.extend(methods.map(|(method, _)| (method.to_uppercase(), path.clone())));
    }
    let mut table =
        scope::TABLE.iter().map(|(method, path, _)| (*method, *path)).collect::<Vec<_>>();
    let mut known = routes.iter().map(|(method, path)| (&**method, &**path)).collect::<Vec<_>>();
    table.sort_unstable();
    known.sort_unstable();
    assert_eq!(table, known, "the table has each route once, and no other");
    let mut keys = Vec::new();
    for scope in Scope::ALL {
        keys.push((scope, Persona::program_with(&app, &app.blog, &[scope]).await));
    }
    let id = sdk::client::idempotency_key().to_string();
    for (method, path) in &routes {
        let needed = scope::needed(method, path);
        let named =
            path.split('/').map(|part| if part.starts_with('{') { id.as_str() } else { part });
        let address = named.collect::<Vec<_>>().join("/");
        for (scope, key) in keys.iter().filter(|(scope, _)| *scope != needed) {
            let answer = app
                .ask(method, &address)
                .header("authorization", &key.header())
                .header("content-type", "application/json")
                .send()
                .await;
            assert_eq!(answer.code(), Code::NotAllowed, "{method} {path} with {scope:?}");
            assert!(answer.text().contains(needed.as_str()), "{}", answer.text());
        }
    }
}

#[tokio::test]
async fn a_key_is_made_once_shown_once_and_revoked() {
    let app = TestApp::for_staff().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let page = olga.get("/dashboard/blog/access").await;
    let once = sdk::client::idempotency_key().to_string();
    let token = crate::support::tab::token(&page);
    let fields = [
        ("token", token.as_str()),
        ("once", &once),
        ("name", "Greeter <b>"),
        ("scope", "read"),
        ("scope", "write"),
    ];
    let action = "/dashboard/blog/access/keys";
    let made = olga.post(action, &fields, "same-origin").await.text();
    let secret = made.split("awk_").nth(1).unwrap();
    let secret = format!("awk_{}", secret.split('<').next().unwrap());
    let again = olga.post(action, &fields, "same-origin").await;
    assert_eq!((again.status, again.text().contains("awk_")), (409, false), "loaded again");
    let list = olga.get("/dashboard/blog/access").await.text();
    assert!(list.contains("Greeter &lt;b&gt;") && list.contains("never used"));
    assert!(!list.contains(&secret));
    let ask = || app.ask("GET", "/recent").header("authorization", &format!("Bearer {secret}"));
    assert_eq!(ask().send().await.status, 200);
    until("the day of its use", async || {
        let list = olga.get("/dashboard/blog/access").await.text();
        list.contains("last used on 20").then_some(())
    })
    .await;
    let fields = [("token", token.as_str()), ("key", &once)];
    let done = olga.post("/dashboard/blog/access/keys/revoke", &fields, "same-origin").await;
    assert_eq!(done.status, 303);
    assert_eq!(ask().send().await.code(), Code::InvalidKey);
    let acts = app.count("select count(*) from audit_log where act in ('key.make', 'key.revoke')");
    assert_eq!(acts.await, 2);
    for (name, scopes) in [("", vec!["read"]), ("x", vec![])] {
        let mut fields = vec![("token", token.as_str()), ("once", once.as_str()), ("name", name)];
        fields.extend(scopes.into_iter().map(|scope| ("scope", scope)));
        assert_eq!(olga.post(action, &fields, "same-origin").await.status, 422, "{name}");
    }
}
