//! The same key never makes a second comment.

use futures_util::future::join_all;
use sdk::{
    client::idempotency_key,
    wire::{Changed, Code},
};

use crate::support::{TestApp, persona::refused};

#[tokio::test]
async fn a_hundred_posts_with_one_key_make_one_comment() {
    let app = TestApp::start().await;
    let (ada, page, key) = (app.guest("Ada"), app.blog.page("p"), idempotency_key().to_string());
    let path = format!("/threads/{}/comments", page.thread);
    let post = async || {
        let ask = app.ask("POST", &path).header("authorization", &ada.header());
        let ask = ask.header("origin", app.blog.origin).header("x-afterword-csrf", "1");
        let ask = ask.header("content-type", "application/json").header("idempotency-key", &key);
        ask.json(&ada.says(&page, "once")).send().await
    };
    let answers = join_all((0..100).map(|_| post())).await;
    assert!(answers.iter().all(|answer| answer.status == 201));
    let ids = answers.iter().map(|answer| answer.read::<Changed>().comment.id).collect::<Vec<_>>();
    assert!(ids.iter().all(|id| *id == ids[0]));
    assert_eq!(app.count("select count(*) from comments").await, 1);
    assert_eq!(app.count("select count(*) from thread_events").await, 1);
}

#[tokio::test]
async fn a_key_that_was_used_for_something_else_is_refused() {
    let app = TestApp::start().await;
    let (ada, page, key) = (app.guest("Ada"), app.blog.page("p"), idempotency_key());
    ada.client.post(page.thread, &ada.says(&page, "one"), key).await.unwrap();
    let other = ada.client.post(page.thread, &ada.says(&page, "two"), key).await;
    assert_eq!(refused(other), Code::IdempotencyConflict);
    assert_eq!(app.count("select count(*) from comments").await, 1);
}

#[tokio::test]
async fn keys_of_different_people_have_nothing_to_do_with_each_other() {
    let app = TestApp::start().await;
    let (ada, ben, bot) = (app.guest("Ada"), app.guest("Ben"), app.key_client().await);
    let (page, key) = (app.blog.page("p"), idempotency_key());
    for who in [&ada, &ben, &bot] {
        who.client.post(page.thread, &who.says(&page, "mine"), key).await.unwrap();
    }
    assert_eq!(app.count("select count(*) from comments").await, 3);
}

#[tokio::test]
async fn a_post_that_is_repeated_later_gets_the_comment_as_it_is_now() {
    let app = TestApp::start().await;
    let (ada, page, key) = (app.guest("Ada"), app.blog.page("p"), idempotency_key());
    let new = ada.says(&page, "once");
    let first = ada.client.post(page.thread, &new, key).await.unwrap();
    let edited = ada.edit(&page, &first.comment, "twice").await.unwrap();
    let again = ada.client.post(page.thread, &new, key).await.unwrap();
    assert_eq!((again.comment, again.position), (edited.comment.clone(), edited.position));

    ada.delete(&page, &edited.comment).await.unwrap();
    let again = ada.client.post(page.thread, &new, key).await.unwrap();
    assert!(again.comment.removed && again.comment.id == first.comment.id);
    assert!(again.comment.author.is_none() && again.comment.html.is_none());
    assert_eq!(app.count("select count(*) from comments").await, 1);
}

#[tokio::test]
async fn a_refused_post_leaves_its_key_free() {
    let app = TestApp::start().await;
    let (ada, page, key) = (app.guest("Ada"), app.blog.page("p"), idempotency_key());
    let root = ada.post(&page, "root").await;
    sqlx::query("update threads set closed_at = now()").execute(&app.owner).await.unwrap();
    let new = ada.says(&page, "later");
    assert_eq!(refused(ada.client.post(page.thread, &new, key).await), Code::ThreadClosed);
    assert_eq!(app.count("select count(*) from idempotency_keys").await, 1, "that of the root");
    sqlx::query("update threads set closed_at = null").execute(&app.owner).await.unwrap();
    let posted = ada.client.post(page.thread, &new, key).await.unwrap();
    assert_ne!(posted.comment.id, root.id);
}

#[tokio::test]
async fn a_post_is_the_same_whatever_its_page_is_called_meanwhile() {
    let app = TestApp::start().await;
    let (ada, page, key) = (app.guest("Ada"), app.blog.page("p"), idempotency_key());
    let mut new = ada.says(&page, "one");
    let first = ada.client.post(page.thread, &new, key).await.unwrap();
    new.thread.title = Some("(1) Another title".to_owned());
    new.thread.url = Some(format!("{}/p?from=mail", app.blog.origin));
    assert_eq!(ada.client.post(page.thread, &new, key).await.unwrap(), first);
    assert_eq!(app.count("select count(*) from comments").await, 1);
}
