//! Webhooks: what is told, how it is signed, and what happens when nobody listens. That others can verify it is tested with
//! the library of another language, in `widget/tests/browser/webhooks.test.mjs`.

use afterword_server::domain::webhook::Secret;
use base64::{Engine, engine::general_purpose::STANDARD};
use sdk::{
    client::{QueueQuery, idempotency_key},
    wire::{
        Code, Decision, DeliveryState, HookEvent, MadeWebhook, NewBan, NewDecisions, NewReport,
        NewWebhook, Phase, QueueItem, Reason, Role, Undecided,
    },
};
use serde_json::Value;

use crate::support::{Persona, TestApp, persona::refused, staff::Host, until};

/// A host that hears of everything.
pub async fn all_of(app: &TestApp, host: &Host) -> (Persona, MadeWebhook) {
    let bot = app.key_client().await;
    let new = NewWebhook { url: host.url.clone(), events: HookEvent::ALL.to_vec() };
    let made = bot.client.make_webhook(&new, idempotency_key()).await.unwrap();
    (bot, made)
}

/// What a host heard, as soon as it was so much.
pub async fn heard(host: &Host, count: usize) -> Vec<Value> {
    until("webhooks", async || (host.heard().len() >= count).then_some(())).await;
    host.heard().iter().map(|(_, body)| serde_json::from_str(body).unwrap()).collect()
}

fn secret_of(made: &MadeWebhook) -> Secret {
    Secret::of(STANDARD.decode(made.secret.strip_prefix("whsec_").unwrap()).unwrap())
}

#[tokio::test]
async fn what_happens_is_told_with_its_place_and_signed() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    let (bot, made) = all_of(&app, &host).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let comment = ada.post(&page, "Hello").await;
    let told = heard(&host, 1).await;
    assert_eq!(told[0]["type"], "comment.created");
    let data = &told[0]["data"];
    assert_eq!(data["site"], "blog");
    assert_eq!(data["thread"]["key"], "p");
    assert_eq!(data["position"]["seq"], 1);
    assert_eq!(data["event"]["data"]["id"], comment.id.to_string());
    let (headers, body) = host.heard().remove(0);
    let header = |name: &str| headers[name].to_str().unwrap().to_owned();
    let (id, timestamp) = (header("webhook-id"), header("webhook-timestamp").parse().unwrap());
    assert_eq!(header("webhook-signature"), secret_of(&made).sign(&id, timestamp, &body));

    let comment = ada.edit(&page, &comment, "Hello again").await.unwrap().comment;
    let report = NewReport { reason: Reason::Spam, note: None };
    app.guest("Ben").client.report(page.thread, comment.id, &report).await.unwrap();
    let (mo, ana) = (
        Persona::member(&app, &app.blog, "Mo", Role::Moderator).await,
        Persona::member(&app, &app.blog, "Ana", Role::Member).await,
    );
    mo.bans(&app, &ana, true).await;
    mo.bans(&app, &ana, false).await;
    bot.client.close_thread(page.thread, true).await.unwrap();
    bot.delete(&page, &comment).await.unwrap();
    let mut told = heard(&host, 7).await;
    told.sort_by_key(|told| told["timestamp"].as_str().unwrap().to_owned());
    let kinds = told.iter().map(|told| told["type"].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(
        kinds,
        [
            "comment.created",
            "comment.edited",
            "report.created",
            "member.banned",
            "member.unbanned",
            "thread.closed",
            "comment.removed"
        ]
    );
    let log = bot.client.deliveries(made.webhook.id, None).await.unwrap().deliveries;
    assert_eq!(log.len(), 7);
}

#[tokio::test]
async fn a_comment_that_waits_is_told_as_moderators_see_it_and_once_more_when_it_is_published() {
    let app = TestApp::for_staff().await;
    app.moderate(|it| it.suspect_words = vec!["crypto".to_owned()]).await;
    let host = Host::start().await;
    let (bot, _) = all_of(&app, &host).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let held = ada.try_post(&page, "All about *crypto*").await.unwrap().comment;
    let told = heard(&host, 1).await;
    assert_eq!(
        (&told[0]["type"], &told[0]["data"]["site"]),
        (&"comment.held".into(), &"blog".into())
    );
    let queue = bot.client.queue(&QueueQuery::default()).await.unwrap().items;
    let item = serde_json::from_value::<QueueItem>(told[0]["data"]["item"].clone()).unwrap();
    assert_eq!((item.id, item.findings[0].phase), (held.id, Phase::SuspectWords));
    assert_eq!(queue, [item]);
    let approve = NewDecisions {
        comments: vec![Undecided { id: held.id, last: None }],
        decision: Decision::Approve,
        reason: None,
        note: None,
    };
    bot.client.decide(&approve).await.unwrap();
    assert_eq!(heard(&host, 2).await[1]["type"], "comment.created");
}

#[tokio::test]
async fn what_only_its_author_sees_is_not_told() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    all_of(&app, &host).await;
    let page = app.blog.page("p");
    let mo = Persona::member(&app, &app.blog, "Mo", Role::Moderator).await;
    let ana = Persona::member(&app, &app.blog, "Ana", Role::Member).await;
    let ban = NewBan { member: Some(ana.as_member().id), shadow: true, ..NewBan::default() };
    mo.client.ban(&ban).await.unwrap();
    ana.try_post(&page, "Hello from the shadow").await.unwrap();
    assert_eq!(app.count("select count(*) from held_comments where shadow").await, 1);
    app.guest("Ben").post(&page, "Hello").await;
    let told = until("the comment in the light", async || {
        let told = heard(&host, 1).await;
        told.iter().any(|told| told["type"] == "comment.created").then_some(told)
    })
    .await;
    assert!(told.iter().all(|told| told["type"] != "comment.held"), "{told:?}");
    let waits = "select count(*) from webhook_deliveries where event = 'comment.held'";
    assert_eq!(app.count(waits).await, 0);
}

#[tokio::test]
async fn nothing_is_told_of_what_did_not_happen_or_elsewhere() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    all_of(&app, &host).await;
    let nat = Persona::guest(&app, &app.news, "Nat");
    nat.post(&app.news.page("p"), "elsewhere").await;
    let ada = app.guest("Ada");
    let page = app.blog.page("p");
    assert!(ada.try_post(&page, "").await.is_err());
    let stranger = Persona::program(&app, &app.news).await.client;
    assert_eq!(stranger.webhooks().await.unwrap().webhooks, []);
    ada.post(&page, "Hello").await;
    assert_eq!(heard(&host, 1).await.len(), 1);
    assert_eq!(app.count("select count(*) from webhook_deliveries").await, 1);
}

#[tokio::test]
async fn a_name_that_can_not_be_looked_up_holds_nobody_up_and_is_tried_again() {
    let app = TestApp::for_staff().await;
    let (bot, made) = all_of(&app, &Host::start().await).await;
    // It was there when the webhook was made. Nobody ever has such a name (RFC 6761, 6.4).
    let gone = "update webhooks set url = 'https://hooks.invalid/'";
    sqlx::query(gone).execute(&app.owner).await.unwrap();
    app.guest("Ada").post(&app.blog.page("p"), "Hello").await;
    until("a failure", async || {
        let log = bot.client.deliveries(made.webhook.id, None).await.unwrap().deliveries;
        let waits = |state| state == DeliveryState::Waiting;
        log.iter().find(|it| it.attempts == 1 && it.status.is_none() && waits(it.state)).map(drop)
    })
    .await;
}

#[tokio::test]
async fn what_does_not_arrive_is_tried_again_and_can_be_sent_again() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    host.says(500, &[], "out of order");
    let (bot, made) = all_of(&app, &host).await;
    app.guest("Ada").post(&app.blog.page("p"), "Hello").await;
    let log = async || {
        let mut log = bot.client.deliveries(made.webhook.id, None).await.unwrap().deliveries;
        log.remove(0)
    };
    let failed =
        until("a failure", async || Some(log().await).filter(|delivery| delivery.attempts == 1))
            .await;
    assert_eq!((failed.state, failed.status), (DeliveryState::Waiting, Some(500)));
    assert_eq!(failed.excerpt.as_deref(), Some("out of order"));
    let failing = bot.client.webhooks().await.unwrap().webhooks.remove(0);
    assert!(failing.failing_since.is_some());
    host.says(204, &[], "");
    sqlx::query("update jobs set due_at = now()").execute(&app.owner).await.unwrap();
    app.app.queue.wake();
    let done = until("its arrival", async || {
        Some(log().await).filter(|delivery| delivery.state == DeliveryState::Delivered)
    })
    .await;
    assert_eq!(done.attempts, 2);
    let healed = bot.client.webhooks().await.unwrap().webhooks.remove(0);
    assert_eq!(healed.failing_since, None);
    bot.client.replay(made.webhook.id, done.id).await.unwrap();
    heard(&host, 3).await;
    let ids = host.heard().into_iter().map(|(headers, _)| headers["webhook-id"].clone());
    let ids = ids.collect::<std::collections::HashSet<_>>();
    assert_eq!(ids.len(), 1, "a receiver knows that it is the same");
    let nowhere = bot.client.replay(made.webhook.id, idempotency_key()).await;
    assert_eq!(refused(nowhere), Code::NotFound);
}

#[tokio::test]
async fn two_secrets_sign_while_one_is_changed_for_another() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    let (bot, first) = all_of(&app, &host).await;
    let second = bot.client.rotate_webhook(first.webhook.id).await.unwrap();
    assert_ne!(first.secret, second.secret);
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    ada.post(&page, "Hello").await;
    heard(&host, 1).await;
    let signatures = |index: usize| {
        let (headers, body) = host.heard().remove(index);
        let header = |name: &str| headers[name].to_str().unwrap().to_owned();
        let (id, timestamp) = (header("webhook-id"), header("webhook-timestamp").parse().unwrap());
        let sign = |made| secret_of(made).sign(&id, timestamp, &body);
        (header("webhook-signature"), sign(&first), sign(&second))
    };
    let (sent, by_first, by_second) = signatures(0);
    assert_eq!(sent, format!("{by_second} {by_first}"));
    sqlx::query("update webhooks set old_until = now()").execute(&app.owner).await.unwrap();
    ada.post(&page, "A day later").await;
    heard(&host, 2).await;
    let (sent, _, by_second) = signatures(1);
    assert_eq!(sent, by_second);
}

#[tokio::test]
async fn an_owner_makes_one_on_the_dashboard_and_sees_what_was_sent() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    let mut olga = app.staff(&app.blog, "olga", Role::Owner).await;
    let (page, action) = ("/dashboard/blog/access", "/dashboard/blog/access/webhooks");
    let once = idempotency_key().to_string();
    let wrong = [("once", once.as_str()), ("url", "http://10.0.0.1/")];
    let answer = olga.submit(page, action, &wrong).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("value=\"http://10.0.0.1/\""), "{}", answer.text());
    let fields = [("once", once.as_str()), ("url", &host.url), ("event", "comment.created")];
    let made = olga.submit(page, action, &fields).await.text();
    assert!(made.contains("whsec_"), "{made}");
    let address = format!("{action}/{once}");
    assert!(!olga.get(&address).await.text().contains("whsec_"), "it is shown once");
    app.guest("Ada").post(&app.blog.page("p"), "Hello").await;
    until("the delivery", async || {
        olga.get(&address).await.text().contains(">arrived<").then_some(())
    })
    .await;
    let log = olga.get(&address).await.text();
    let delivery =
        log.split("name=\"delivery\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let done = olga.submit(&address, &format!("{address}/replay"), &[("delivery", delivery)]).await;
    assert!(done.header("location").unwrap().ends_with("done=replayed"));
    let renewed = olga.submit(&address, &format!("{address}/secret"), &[]).await.text();
    assert!(renewed.contains("whsec_"));
    assert_eq!(olga.submit(&address, &format!("{address}/off"), &[]).await.status, 303);
    assert!(olga.get(&address).await.text().contains(">off<"));
    assert_eq!(olga.submit(&address, &format!("{address}/remove"), &[]).await.status, 303);
    assert_eq!(olga.get(&address).await.status, 404);
}
