//! Telling webhooks what happened: kept with the change itself, sent afterwards, and again until it arrives.

use anyhow::{Context, bail};
use http::{Method, Request, header};
use sdk::wire::{HookEvent, SiteId, Timestamp, Webhook};
use serde_json::{Value, json};
use url::Url;
use uuid::Uuid;

use super::job::Job;
use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        keys::Purpose,
        webhook::{Holds, Secret, message_id},
    },
    extract::Site,
    mail::{Letter, News},
    outgoing::Refusal,
    store::{
        self, SiteTx,
        deliveries::{Due, Tried},
    },
};

/// After so many tries, about three days, a delivery is given up.
pub const MOST_TRIES: i32 = 27;
/// A webhook at which nothing arrives for so long is turned off, in milliseconds.
const PATIENCE_MS: i64 = 3 * 24 * 60 * 60 * 1_000;
/// How much of an answer is kept, in characters.
const EXCERPT_CHARS: usize = 300;
/// The receiver wants no more of it (Standard Webhooks, "Retries": 410 disables the endpoint).
const GONE: u16 = 410;

/// Keeps what webhooks are to be told, and whose words that holds, together with the change that it tells of; whether there
/// is any. Call
/// [`super::Queue::wake`] after the commit then.
pub async fn leave(
    app: &App,
    tx: &mut SiteTx,
    site: &Site,
    (event, holds): (HookEvent, Holds),
    mut data: Value,
) -> sqlx::Result<bool> {
    if !site.tells(event) {
        return Ok(false);
    }
    data["site"] = json!(site.info.key);
    let body = json!({ "type": event, "timestamp": Timestamp::now(), "data": data }).to_string();
    let deliveries = store::deliveries::enqueue(tx, event, holds, &body).await?;
    for delivery in &deliveries {
        add(app, tx, *delivery).await?;
    }
    Ok(!deliveries.is_empty())
}

/// Puts a delivery into the queue.
pub async fn add(app: &App, tx: &mut SiteTx, delivery: Uuid) -> sqlx::Result<()> {
    let job = Job::Webhook { site: tx.site(), delivery };
    app.queue.add(tx.connection(), &app.keys, &job).await
}

/// Sends a delivery. An error: it may arrive another time. One that is given up is the receiver's trouble, and no failure.
pub async fn deliver(app: &App, site: SiteId, delivery: Uuid) -> anyhow::Result<()> {
    let mut tx = app.store.write(site).await?;
    let due = store::deliveries::due(&mut tx, delivery).await?;
    if due.is_none() {
        store::deliveries::give_up(&mut tx, delivery).await?;
    }
    tx.commit().await?;
    let Some(due) = due else { return Ok(()) };
    let sent = send(app, &due, delivery).await;
    let (status, excerpt) = match &sent {
        Ok((status, excerpt)) => (Some(*status), excerpt.clone()),
        Err(why) => (None, why.to_string()),
    };
    let arrived = status.is_some_and(|status| (200..300).contains(&status));
    let is_last = due.attempts + 1 >= MOST_TRIES;
    let tried = Tried { status: status.map(i32::from), excerpt: &excerpt, arrived, is_last };
    let mut tx = app.store.write(site).await?;
    let failing = store::deliveries::tried(&mut tx, due.webhook, delivery, tried).await?;
    let is_old = failing.is_some_and(|since| Timestamp::now().0 - since.0 > PATIENCE_MS);
    let is_hopeless = is_old || status == Some(GONE);
    if is_hopeless {
        turn_off(app, &mut tx, &due, &excerpt).await?;
    }
    tx.commit().await?;
    if is_hopeless {
        app.queue.wake();
    }
    if !arrived && !is_last {
        bail!("{}", status.map_or(excerpt, |status| format!("answered with {status}")));
    }
    Ok(())
}

/// Sends nothing more there. Of several deliveries that fail at once the first does it: they wait for each other at the
/// webhook's row.
async fn turn_off(app: &App, tx: &mut SiteTx, due: &Due, why: &str) -> anyhow::Result<()> {
    let found = store::webhooks::find(tx, due.webhook).await?;
    let Some(mut webhook) = found.filter(|webhook| webhook.disabled_at.is_none()) else {
        return Ok(());
    };
    webhook.disabled_at = Some(Timestamp::now());
    store::webhooks::update(tx, &webhook).await?;
    tell_owners(app, tx, &webhook).await?;
    let by = By::Server("afterword");
    let subject = Some(due.webhook.to_string());
    let details = json!({ "url": webhook.url, "why": why });
    let entry = Entry { by: &by, act: "webhook.give-up", subject, details };
    Ok(store::audit::note(tx, &entry).await?)
}

/// A letter to each owner, if this server sends any.
async fn tell_owners(app: &App, tx: &mut SiteTx, webhook: &Webhook) -> anyhow::Result<()> {
    if app.settings.post.is_none() {
        return Ok(());
    }
    let url = Url::parse(&webhook.url).ok();
    let address = url.as_ref().and_then(Url::host_str).unwrap_or_default();
    for owner in store::webhooks::owners(tx).await? {
        let path = format!("dashboard/{}/access/webhooks/{}", owner.key, webhook.id);
        let link = app.settings.public_url.join(&path)?;
        let news = News::WebhookOff { site: owner.site, address: address.to_owned(), link };
        let letter = Box::new(Letter { to: owner.email, language: owner.language, news });
        let job = Job::Mail { letter, until: None };
        app.queue.add(tx.connection(), &app.keys, &job).await?;
    }
    Ok(())
}

async fn send(app: &App, due: &Due, delivery: Uuid) -> anyhow::Result<(u16, String)> {
    let url = Url::parse(&due.url)?;
    let (id, now) = (message_id(delivery), Timestamp::now().0 / 1_000);
    let open = |sealed: &[u8]| {
        let opened = app.keys.open(Purpose::Webhook, due.webhook.as_bytes(), sealed);
        opened.map(Secret::of).context("sealed with a secret that is gone")
    };
    let mut signatures = vec![open(&due.secret)?.sign(&id, now, &due.body)];
    if let Some(old) = &due.old_secret {
        signatures.push(open(old)?.sign(&id, now, &due.body));
    }
    let request = Request::builder()
        .method(Method::POST)
        .uri(url.as_str())
        .header(header::CONTENT_TYPE, "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", now.to_string())
        .header("webhook-signature", signatures.join(" "))
        .body(due.body.clone().into_bytes())?;
    match app.settings.outgoing.ask_stranger(request).await {
        Ok(answer) => {
            let text = String::from_utf8_lossy(answer.body());
            let plain = text.chars().filter(|letter| *letter != '\0');
            Ok((answer.status().as_u16(), plain.take(EXCERPT_CHARS).collect()))
        }
        // What exactly is wrong with an address inside a network is nobody's business.
        Err(Refusal::Unanswered(_)) => bail!("no answer"),
        Err(refusal) => bail!("{refusal}"),
    }
}
