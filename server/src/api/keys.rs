//! The API keys of a site, for programs that may manage it.

use axum::{extract::State, response::NoContent};
use sdk::wire::{ApiKey, ApiKeys, Code, MadeApiKey, NewApiKey, Scope};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        secret::{self, Kind},
        settings,
    },
    error::{Error, Result},
    extract::{Created, IdempotencyKey, Json, Manager, Path, Site},
    routing::routes,
    store::{self, api_keys::NewKey},
};

/// The routes of keys.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(revoke))
}

/// Lists the API keys
///
/// The oldest first, without their secrets. For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/keys", tag = "settings",
    responses((status = 200, body = ApiKeys)), security(("key" = []))
)]
pub async fn list(State(app): State<App>, site: Site, _: Manager) -> Result<Json<ApiKeys>> {
    let mut tx = app.store.latest(site.id).await?;
    let keys = store::api_keys::list(tx.connection(), site.id).await?;
    tx.commit().await?;
    Ok(Json(ApiKeys { keys }))
}

/// Makes an API key
///
/// Its secret is told this once. `Idempotency-Key` becomes its id: a second request with it is `idempotency_conflict`.
/// For API keys with the scope `manage`.
#[utoipa::path(
    post, path = "/keys", tag = "settings", params(("idempotency-key" = Uuid, Header)),
    request_body = NewApiKey, responses((status = 201, body = MadeApiKey)), security(("key" = []))
)]
pub async fn create(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    IdempotencyKey(id): IdempotencyKey,
    Json(new): Json<NewApiKey>,
) -> Result<Created<MadeApiKey>> {
    let name = settings::name(&new.name).map_err(|why| Error::field("/name", why.to_string()))?;
    if new.scopes.is_empty() {
        return Err(Error::field("/scopes", "at least one"));
    }
    make(&app, &site, &by, id, NewApiKey { name, ..new }).await.map(Created)
}

/// Makes a key of this id, as it was checked.
pub async fn make(app: &App, site: &Site, by: &By, id: Uuid, new: NewApiKey) -> Result<MadeApiKey> {
    let scopes = Scope::ALL.into_iter().filter(|scope| new.scopes.contains(scope)).collect();
    let mut key = ApiKey {
        id,
        name: new.name,
        scopes,
        created_at: sdk::wire::Timestamp(0),
        last_used_on: None,
        revoked_at: None,
    };
    let secret = secret::generate(Kind::ApiKey);
    let hash = secret::hash(Kind::ApiKey, &secret).ok_or_else(|| Error::bug("no key"))?;
    let mut tx = app.store.write(site.id).await?;
    let row = NewKey { id, name: &key.name, scopes: &key.scopes, hash: &hash };
    let made = store::api_keys::insert(tx.connection(), site.id, row).await?;
    key.created_at = made.ok_or(Code::IdempotencyConflict)?;
    let details = serde_json::json!({ "name": key.name, "scopes": key.scopes });
    let entry = Entry { by, act: "key.make", subject: Some(id.to_string()), details };
    store::audit::note(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(MadeApiKey { key, secret })
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct KeyPath {
    /// The key.
    api_key: Uuid,
}

/// Revokes an API key
///
/// At once: its live sockets are closed within seconds. Again is no error. For API keys with the scope `manage`.
#[utoipa::path(
    delete, path = "/keys/{api_key}", tag = "settings", params(KeyPath),
    responses((status = 204)), security(("key" = []))
)]
pub async fn revoke(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(KeyPath { api_key }): Path<KeyPath>,
) -> Result<NoContent> {
    if end(&app, &site, &by, api_key).await? { Ok(NoContent) } else { Err(Code::NotFound.into()) }
}

/// Revokes a key. `false`: there is none.
pub async fn end(app: &App, site: &Site, by: &By, key: Uuid) -> Result<bool> {
    let mut tx = app.store.write(site.id).await?;
    let Some(name) = store::api_keys::revoke(tx.connection(), site.id, key).await? else {
        let keys = store::api_keys::list(tx.connection(), site.id).await?;
        return Ok(keys.iter().any(|known| known.id == key));
    };
    let details = serde_json::json!({ "name": name });
    let entry = Entry { by, act: "key.revoke", subject: Some(key.to_string()), details };
    store::audit::note(&mut tx, &entry).await?;
    tx.commit().await?;
    app.sites.changed(site, &app.stale).await;
    Ok(true)
}
