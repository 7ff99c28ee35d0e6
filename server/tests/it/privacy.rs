//! What is told of people: their name and nothing else; and for how long things are kept.

use afterword_server::store::{events, idempotency};
use sdk::{
    client::idempotency_key,
    wire::{NewComment, NewGuest, Position, ServerFrame},
};

use crate::support::TestApp;

#[tokio::test]
async fn an_email_address_is_told_to_nobody() {
    const CANARY: &str = "canary@example.com";
    let app = TestApp::start().await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut socket = app.socket().await;
    socket.subscribe(page.thread, Some(Position::START)).await;
    let guest = Some(NewGuest { name: "Ada".to_owned(), email: Some(CANARY.to_owned()) });
    let new = NewComment { guest, ..page.comment("Hello") };
    let posted = ada.client.post(page.thread, &new, idempotency_key()).await.unwrap();
    ada.reply(&page, &posted.comment, "without an address").await;
    assert_eq!(
        app.count("select count(*) from guests where email is not null").await,
        1,
        "it is kept"
    );
    assert!(ada.client.mine(page.thread).await.unwrap().guest.unwrap().has_email);

    let (thread, id) = (page.thread, posted.comment.id);
    let mut told = vec![format!("{posted:?}")];
    for path in [
        format!("/threads/{thread}/comments"),
        format!("/threads/{thread}/comments?limit=1"),
        format!("/threads/{thread}/comments/{id}"),
        format!("/threads/{thread}/comments/{id}/replies"),
        format!("/threads/{thread}/comments/{id}/source"),
        format!("/threads/{thread}/mine"),
        "/threads/first?key=p".to_owned(),
        "/threads/html?key=p".to_owned(),
        "/counts?key=p".to_owned(),
    ] {
        let answer = app.ask("GET", &path).header("authorization", &ada.header()).send().await;
        assert_eq!(answer.status, 200, "{path}");
        told.push(answer.text());
    }
    for _ in 0..2 {
        let ServerFrame::Event(event) = socket.hear().await else { panic!() };
        told.push(format!("{event:?}"));
    }
    let secret = ada.auth.as_ref().unwrap().secret();
    for text in told {
        assert!(!text.contains(CANARY) && !text.contains(secret), "{text}");
    }
}

#[tokio::test]
async fn a_secret_is_kept_as_its_hash() {
    let app = TestApp::start().await;
    let (ada, bot, page) = (app.guest("Ada"), app.key_client().await, app.blog.page("p"));
    ada.post(&page, "Hello").await;
    bot.post(&page, "Hello").await;
    let rows = sqlx::query_scalar::<_, String>(
        "select t::text from guests t union all select t::text from api_keys t \
         union all select t::text from comments t union all select t::text from idempotency_keys t",
    );
    for row in rows.fetch_all(&app.owner).await.unwrap() {
        for who in [&ada, &bot] {
            assert!(!row.contains(who.auth.as_ref().unwrap().secret()), "{row}");
        }
    }
}

#[tokio::test]
async fn history_is_kept_for_a_month_and_answers_for_a_day() {
    let app = TestApp::start().await;
    let (ada, page, key) = (app.guest("Ada"), app.blog.page("p"), idempotency_key());
    let new = ada.says(&page, "Hello");
    for number in 0..3 {
        let key = if number == 0 { key } else { idempotency_key() };
        ada.client.post(page.thread, &new, key).await.unwrap();
    }
    let age = "update thread_events set created_at = now() - interval '31 days' where seq = 1; \
               update thread_events set created_at = now() - interval '29 days' where seq = 2; \
               update idempotency_keys set created_at = now() - interval '23 hours'";
    sqlx::raw_sql(age).execute(&app.owner).await.unwrap();
    let jobs = app.app.store.jobs();
    assert_eq!(events::trim(jobs, 30, 1_000).await.unwrap(), 1);
    assert_eq!(idempotency::trim(jobs, 1_000).await.unwrap(), 0);
    ada.client.post(page.thread, &new, key).await.unwrap();
    assert_eq!(app.count("select count(*) from comments").await, 3);

    let age = "update idempotency_keys set created_at = now() - interval '25 hours'";
    sqlx::raw_sql(age).execute(&app.owner).await.unwrap();
    assert_eq!(idempotency::trim(jobs, 2).await.unwrap(), 2, "in batches");
    assert_eq!(idempotency::trim(jobs, 2).await.unwrap(), 1);
}
