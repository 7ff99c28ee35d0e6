//! Webhooks at which nothing arrives any more: they are turned off, and whose they are is told.

use afterword_server::{domain::password::Cost, outgoing::Outgoing};
use sdk::{
    client::idempotency_key,
    wire::{ChangeWebhook, HookEvent, NewWebhook, Role},
};

use crate::{
    support::{TestApp, mailbox::Mailbox, staff::Host, until},
    told::until_done,
    webhooks::all_of,
};

/// A server that sends mail, and visits hosts of this machine.
async fn with_mail() -> (TestApp, Mailbox) {
    let mailbox = Mailbox::new();
    let app = TestApp::with_settings(|settings| {
        let here = vec!["127.0.0.0/8".parse().unwrap()];
        settings.password_cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };
        settings.trusted_proxies.clone_from(&here);
        settings.outgoing = Outgoing::new(None, here).unwrap();
        mailbox.of(settings);
    })
    .await;
    (app, mailbox)
}

#[tokio::test]
async fn a_host_that_is_gone_or_silent_for_days_is_turned_off() {
    let app = TestApp::for_staff().await;
    let host = Host::start().await;
    let (bot, made) = all_of(&app, &host).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    host.says(500, &[], "");
    sqlx::query("update webhooks set failing_since = now() - interval '4 days'")
        .execute(&app.owner)
        .await
        .unwrap();
    ada.post(&page, "Hello").await;
    let off = async || {
        let webhook = bot.client.webhooks().await.unwrap().webhooks.remove(0);
        webhook.disabled_at
    };
    until("it is off", &off).await;
    let noted = app.count("select count(*) from audit_log where act = 'webhook.give-up'").await;
    assert_eq!(noted, 1);
    let on = ChangeWebhook { enabled: Some(true), ..ChangeWebhook::default() };
    let webhook = bot.client.change_webhook(made.webhook.id, &on).await.unwrap();
    assert_eq!((webhook.disabled_at, webhook.failing_since), (None, None));
    host.says(410, &[], "");
    ada.post(&page, "Hello again").await;
    until("it is off at once", &off).await;
}

#[tokio::test]
async fn each_owner_is_told_by_mail_once_and_in_their_language() {
    let (app, mailbox) = with_mail().await;
    let host = Host::start().await;
    for (name, role) in [("olga", Role::Owner), ("otto", Role::Owner), ("adam", Role::Admin)] {
        app.staff(&app.blog, name, role).await;
    }
    app.staff(&app.news, "nora", Role::Owner).await;
    let german = "update accounts set language = 'de' where email = 'otto@example.org'";
    sqlx::query(german).execute(&app.owner).await.unwrap();
    let bot = app.key_client().await;
    let url = format!("{}/a-secret-of-theirs", host.url);
    let new = NewWebhook { url, events: vec![HookEvent::CommentCreated] };
    let made = bot.client.make_webhook(&new, idempotency_key()).await.unwrap();
    host.says(410, &[], "");
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    futures_util::future::join(ada.post(&page, "Hello"), ada.post(&page, "Hello again")).await;

    let letter = mailbox.letter("olga@example.org", "A webhook of blog was turned off").await;
    let (page, host) =
        (format!("/dashboard/blog/access/webhooks/{}", made.webhook.id), "127.0.0.1");
    assert_eq!(letter.link(), page);
    assert!(letter.text.contains(host) && !letter.text.contains("a-secret"), "{}", letter.text);
    let german = mailbox.letter("otto@example.org", "wurde ausgeschaltet").await;
    assert!(german.text.contains("kommt nichts mehr an"), "{}", german.text);
    until_done(&app).await;
    let letters = ["olga", "otto", "adam", "nora"];
    let letters = letters.map(|name| mailbox.all(&format!("{name}@example.org")).len());
    assert_eq!(letters, [1, 1, 0, 0]);
    assert_eq!(
        app.count("select count(*) from audit_log where act = 'webhook.give-up'").await,
        1,
        "it stands in the log once"
    );
}
