//! The webhooks of a site, for programs that may manage it.

use axum::{extract::State, response::NoContent};
use sdk::wire::{
    ChangeWebhook, Code, HookEvent, MadeWebhook, NewWebhook, Timestamp, Webhook, Webhooks,
};
use serde::Deserialize;
use serde_json::json;
use url::Url;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        keys::Purpose,
        webhook::Secret,
    },
    error::{Error, Result},
    extract::{Created, IdempotencyKey, Json, Manager, Path, Site},
    routing::routes,
    store::{self, SiteTx, webhooks::NewHook},
};

/// Longest address, in bytes; the schema says the same.
const URL_BYTES: usize = 2_048;
/// Most webhooks of a site.
const MOST: usize = 20;
/// How long the secret before signs as well, in seconds: a day.
const ROTATION: i32 = 24 * 60 * 60;

/// The routes of webhooks.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(change, remove))
        .routes(routes!(rotate))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct WebhookPath {
    /// The webhook.
    pub webhook: Uuid,
}

/// Lists the webhooks
///
/// The oldest first, without their secrets. For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/webhooks", tag = "settings",
    responses((status = 200, body = Webhooks)), security(("key" = []))
)]
pub async fn list(State(app): State<App>, site: Site, _: Manager) -> Result<Json<Webhooks>> {
    let mut tx = app.store.latest(site.id).await?;
    let webhooks = store::webhooks::list(&mut tx).await?;
    tx.commit().await?;
    Ok(Json(Webhooks { webhooks }))
}

/// Makes a webhook
///
/// Its secret is told this once. `Idempotency-Key` becomes its id: a second request with it is `idempotency_conflict`.
/// What happens from two seconds later on is sent there. For API keys with the scope `manage`.
#[utoipa::path(
    post, path = "/webhooks", tag = "settings", params(("idempotency-key" = Uuid, Header)),
    request_body = NewWebhook, responses((status = 201, body = MadeWebhook)), security(("key" = []))
)]
pub async fn create(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    IdempotencyKey(id): IdempotencyKey,
    Json(new): Json<NewWebhook>,
) -> Result<Created<MadeWebhook>> {
    make(&app, &site, &by, id, &new).await.map(Created)
}

/// Makes a webhook of this id.
pub async fn make(
    app: &App,
    site: &Site,
    by: &By,
    id: Uuid,
    new: &NewWebhook,
) -> Result<MadeWebhook> {
    let url = check_url(app, &new.url).await?;
    let events = check_events(&new.events)?;
    let secret = Secret::generate();
    let sealed = app.keys.seal(Purpose::Webhook, id.as_bytes(), secret.bytes());
    let mut tx = app.store.write(site.id).await?;
    if store::webhooks::list(&mut tx).await?.len() >= MOST {
        return Err(Error::field("/url", format!("at most {MOST} webhooks")));
    }
    let hook = NewHook { id, url: &url, events: &events, secret: &sealed };
    if !store::webhooks::insert(&mut tx, hook).await? {
        return Err(Code::IdempotencyConflict.into());
    }
    let webhook = store::webhooks::find(&mut tx, id).await?.ok_or(Code::NotFound)?;
    note(&mut tx, by, "webhook.make", &webhook).await?;
    tx.commit().await?;
    app.sites.changed(site, &app.stale).await;
    Ok(MadeWebhook { webhook, secret: secret.text() })
}

/// Changes a webhook
///
/// Its address, what it is told of, whether anything is sent there. For API keys with the scope `manage`.
#[utoipa::path(
    patch, path = "/webhooks/{webhook}", tag = "settings", params(WebhookPath),
    request_body = ChangeWebhook, responses((status = 200, body = Webhook)), security(("key" = []))
)]
pub async fn change(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(WebhookPath { webhook }): Path<WebhookPath>,
    Json(change): Json<ChangeWebhook>,
) -> Result<Json<Webhook>> {
    alter(&app, &site, &by, webhook, &change).await.map(Json)
}

/// Changes a webhook.
pub async fn alter(
    app: &App,
    site: &Site,
    by: &By,
    id: Uuid,
    change: &ChangeWebhook,
) -> Result<Webhook> {
    let url = match &change.url {
        Some(url) => Some(check_url(app, url).await?),
        None => None,
    };
    let events = change.events.as_ref().map(|events| check_events(events)).transpose()?;
    let mut tx = app.store.write(site.id).await?;
    let mut webhook = store::webhooks::find(&mut tx, id).await?.ok_or(Code::NotFound)?;
    webhook.url = url.unwrap_or(webhook.url);
    webhook.events = events.unwrap_or(webhook.events);
    match change.enabled {
        Some(true) => webhook.disabled_at = None,
        Some(false) => webhook.disabled_at = Some(Timestamp::now()),
        None => {}
    }
    store::webhooks::update(&mut tx, &webhook).await?;
    note(&mut tx, by, "webhook.change", &webhook).await?;
    let webhook = store::webhooks::find(&mut tx, id).await?.ok_or(Code::NotFound)?;
    tx.commit().await?;
    app.sites.changed(site, &app.stale).await;
    Ok(webhook)
}

/// Removes a webhook
///
/// With all that was sent there. For API keys with the scope `manage`.
#[utoipa::path(
    delete, path = "/webhooks/{webhook}", tag = "settings", params(WebhookPath),
    responses((status = 204)), security(("key" = []))
)]
pub async fn remove(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(WebhookPath { webhook }): Path<WebhookPath>,
) -> Result<NoContent> {
    end(&app, &site, &by, webhook).await.map(|()| NoContent)
}

/// Removes a webhook.
pub async fn end(app: &App, site: &Site, by: &By, id: Uuid) -> Result<()> {
    let mut tx = app.store.write(site.id).await?;
    let webhook = store::webhooks::find(&mut tx, id).await?.ok_or(Code::NotFound)?;
    store::webhooks::delete(&mut tx, id).await?;
    note(&mut tx, by, "webhook.remove", &webhook).await?;
    tx.commit().await?;
    app.sites.changed(site, &app.stale).await;
    Ok(())
}

/// Gives a webhook another secret
///
/// It is told this once. For a day the one before signs as well. For API keys with the scope `manage`.
#[utoipa::path(
    post, path = "/webhooks/{webhook}/secret", tag = "settings", params(WebhookPath),
    responses((status = 200, body = MadeWebhook)), security(("key" = []))
)]
pub async fn rotate(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(WebhookPath { webhook }): Path<WebhookPath>,
) -> Result<Json<MadeWebhook>> {
    renew(&app, &site, &by, webhook).await.map(Json)
}

/// Gives a webhook another secret.
pub async fn renew(app: &App, site: &Site, by: &By, id: Uuid) -> Result<MadeWebhook> {
    let secret = Secret::generate();
    let sealed = app.keys.seal(Purpose::Webhook, id.as_bytes(), secret.bytes());
    let mut tx = app.store.write(site.id).await?;
    let webhook = store::webhooks::find(&mut tx, id).await?.ok_or(Code::NotFound)?;
    store::webhooks::rotate(&mut tx, id, &sealed, ROTATION).await?;
    note(&mut tx, by, "webhook.rotate", &webhook).await?;
    tx.commit().await?;
    Ok(MadeWebhook { webhook, secret: secret.text() })
}

async fn note(tx: &mut SiteTx, by: &By, act: &'static str, webhook: &Webhook) -> sqlx::Result<()> {
    let details = json!({
        "url": webhook.url, "events": webhook.events, "enabled": webhook.disabled_at.is_none()
    });
    let entry = Entry { by, act, subject: Some(webhook.id.to_string()), details };
    store::audit::note(tx, &entry).await
}

/// An address that anybody could reach; it is judged again each time that something is sent there.
async fn check_url(app: &App, text: &str) -> Result<String> {
    let url = Url::parse(text.trim()).ok().filter(|_| text.len() <= URL_BYTES);
    let wrong = || Error::field("/url", "an https address that anybody could reach");
    let url = url.ok_or_else(wrong)?;
    if app.settings.outgoing.may_visit(&url).await { Ok(url.into()) } else { Err(wrong()) }
}

fn check_events(events: &[HookEvent]) -> Result<Vec<HookEvent>> {
    let events = HookEvent::ALL.iter().copied().filter(|event| events.contains(event));
    let events = events.collect::<Vec<_>>();
    if events.is_empty() { Err(Error::field("/events", "at least one")) } else { Ok(events) }
}
