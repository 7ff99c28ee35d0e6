//! Closing a thread, previews, and when somebody was here. Bans and roles are told in `members`.

use sdk::wire::{Code, Event, Preview, ThreadChanged};
use serde_json::json;

use crate::support::{Persona, TestApp, app::Page, http::Answer, persona::refused};

async fn close(app: &TestApp, page: &Page, who: &Persona, closed: bool) -> Answer {
    let path = format!("/threads/{}", page.thread);
    app.write("PATCH", &path, who).json(&json!({ "closed": closed })).send().await
}

#[tokio::test]
async fn a_closed_thread_takes_no_comments_until_it_is_opened_again() {
    let app = TestApp::start().await;
    let (ada, owner, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    assert_eq!(close(&app, &page, &owner, true).await.code(), Code::ThreadNotFound);
    let comment = ada.post(&page, "Hello").await;
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(ada.position(&page).await)).await;

    let changed: ThreadChanged = close(&app, &page, &owner, true).await.read();
    let event = socket.event().await;
    assert_eq!(event.event, Event::ThreadClosed { closed: true });
    assert_eq!(event.position(), changed.position);
    let again: ThreadChanged = close(&app, &page, &owner, true).await.read();
    assert_eq!(again, changed, "again changes nothing");
    assert_eq!(refused(ada.try_post(&page, "late").await), Code::ThreadClosed);
    assert!(ada.list(&page).await.thread.closed);
    assert!(ada.delete(&page, &comment).await.is_ok(), "what stands there is still one's own");

    close(&app, &page, &owner, false).await;
    assert!(ada.try_post(&page, "in time").await.is_ok());
}

#[tokio::test]
async fn guests_and_readers_moderate_nothing() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    assert_eq!(close(&app, &page, &ada, true).await.code(), Code::MembersOnly);
    let pin = format!("/threads/{}/comments/{}/pin", page.thread, comment.id);
    let answer = app.write("PUT", &pin, &ada).json(&json!({ "pinned": true })).send().await;
    assert_eq!(answer.code(), Code::MembersOnly);
}

#[tokio::test]
async fn a_preview_is_what_the_comment_would_be_and_is_not_kept() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let text = "**Hello** <script>alert(1)</script>\n\n> quoted\n\n- [a](https://a.example)";
    let preview = async |body: &str| {
        app.write("POST", "/preview", &ada).json(&json!({ "body": body })).send().await
    };
    let shown: Preview = preview(text).await.read();
    assert_eq!(Some(shown.html), ada.post(&page, text).await.html);
    assert_eq!(app.count("select count(*) from comments").await, 1);
    assert_eq!(preview("  ").await.code(), Code::Invalid);
    assert_eq!(preview(&"a".repeat(10_001)).await.code(), Code::Invalid);
}

#[tokio::test]
async fn when_somebody_was_here_is_kept_for_who_is_known() {
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let seen = format!("/threads/{}/seen", page.thread);
    let see = async |who: &Persona| app.write("PUT", &seen, who).send().await.status;
    assert_eq!(see(&ada).await, 204, "nobody asks before the first post, but it is no error");
    assert_eq!(ada.client.mine(page.thread).await.unwrap().seen_at, None);
    ada.post(&page, "Hello").await;
    assert_eq!(see(&ada).await, 204);
    let first = ada.client.mine(page.thread).await.unwrap().seen_at.unwrap();
    assert_eq!(see(&ada).await, 204);
    assert!(ada.client.mine(page.thread).await.unwrap().seen_at.unwrap() >= first);
    assert_eq!(app.guest("Ben").client.mine(page.thread).await.unwrap().seen_at, None);
    let nobody = app
        .ask("PUT", &seen)
        .header("origin", app.blog.origin)
        .header("x-afterword-csrf", "1")
        .header("content-type", "application/json");
    assert_eq!(nobody.send().await.code(), Code::SignedOut);
    assert_eq!(app.count("select count(*) from thread_visits").await, 1);
}
