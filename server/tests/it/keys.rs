//! Programs with an API key.

use std::time::Duration;

use afterword_server::store::api_keys;
use sdk::wire::{AuthorKind, ClientFrame, Code, SUBPROTOCOL, close_code};

use crate::support::{Persona, TestApp, persona::refused};

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
    assert!(api_keys::revoke(&app.owner, app.blog.id, bot.key.unwrap()).await.unwrap());
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
    assert!(api_keys::revoke(&app.owner, app.blog.id, bot.key.unwrap()).await.unwrap());
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
