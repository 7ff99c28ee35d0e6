//! What the owner of a site sets, for programs.

use axum::extract::State;
use sdk::{
    limits,
    wire::{
        Code, CommentId, Cursor, FieldError, SettingChanged, SettingsChange, SettingsHistory,
        SiteConfig, Timestamp,
    },
};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use super::paging;
use crate::{
    app::App,
    domain::{
        audit::By,
        settings::{self, Wrong},
    },
    error::{Error, Result},
    extract::{Json, Manager, Query, Site},
    routing::routes,
    store::{
        self,
        settings::{Past, Saved},
    },
};

/// The routes of settings.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, replace)).routes(routes!(history))
}

/// What is set
///
/// For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/settings", tag = "settings",
    responses((status = 200, body = SiteConfig)), security(("key" = []))
)]
pub async fn show(State(app): State<App>, site: Site, _: Manager) -> Result<Json<SiteConfig>> {
    Ok(Json(current(&app, &site).await?))
}

/// What is set now, in the database.
pub async fn current(app: &App, site: &Site) -> Result<SiteConfig> {
    let found = store::sites::by_key(app.store.registry(), &site.info.key).await?;
    Ok(found.ok_or(Code::SiteNotFound)?.config())
}

/// Sets everything
///
/// As a whole: begin with what is set. A setting that is left out gets its default. If somebody changed something after
/// the `version` that is sent, the answer is `version_conflict`. For API keys with the scope `manage`.
#[utoipa::path(
    put, path = "/settings", tag = "settings",
    request_body = SiteConfig, responses((status = 200, body = SiteConfig)), security(("key" = []))
)]
pub async fn replace(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Json(config): Json<SiteConfig>,
) -> Result<Json<SiteConfig>> {
    let told = |wrong: &Wrong| FieldError::new(&wrong.at, wrong.why.to_string());
    let config = settings::check(config)
        .map_err(|wrong| Error::Invalid(wrong.iter().map(told).collect()))?;
    match save(&app, &site, &by, &config).await? {
        Saved::Done(config) => Ok(Json(config)),
        Saved::Meanwhile(_, missed) => Err(changed_meanwhile(&missed)),
    }
}

/// Tells what somebody else changed after the version that was sent.
pub fn changed_meanwhile(missed: &[Past]) -> Error {
    let fields = missed.iter().flat_map(|past| past.changes.keys().cloned());
    let why = format!("changed meanwhile: {}", fields.collect::<Vec<_>>().join(", "));
    Error::Explained(Code::VersionConflict, why.into())
}

/// Sets everything, as it was checked; this node knows it when it returns.
pub async fn save(app: &App, site: &Site, by: &By, config: &SiteConfig) -> Result<Saved> {
    let mut tx = app.store.write(site.id).await?;
    let saved = store::settings::save(tx.connection(), site.id, by, config).await?;
    if matches!(saved, Saved::Done(_)) {
        tx.commit().await?;
        app.sites.changed(site, &app.stale).await;
    }
    Ok(saved)
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct HistoryQuery {
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// What was changed, by whom
///
/// The newest first. For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/settings/history", tag = "settings", params(HistoryQuery),
    responses((status = 200, body = SettingsHistory)), security(("key" = []))
)]
pub async fn history(
    State(app): State<App>,
    site: Site,
    _: Manager,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<SettingsHistory>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let before = query.cursor.as_ref().map(|cursor| paging::after(paging::List::Settings, cursor));
    let before = before.transpose()?.map(|CommentId(id)| id);
    let mut tx = app.store.latest(site.id).await?;
    let mut past =
        store::settings::history(&mut tx, store::settings::ACT, before, i64::from(limit) + 1)
            .await?;
    tx.commit().await?;
    let more = past.len() > limit as usize;
    past.truncate(limit as usize);
    let last = past.last().filter(|_| more);
    let next = last.map(|last| paging::cursor(paging::List::Settings, CommentId(last.id)));
    Ok(Json(SettingsHistory { changes: past.into_iter().map(told).collect(), next }))
}

fn told(past: Past) -> SettingsChange {
    let field = |(field, [before, after]): (String, [serde_json::Value; 2])| SettingChanged {
        field,
        before: before.to_string(),
        after: after.to_string(),
    };
    SettingsChange {
        id: past.id,
        at: time_of(past.id),
        by: past.by,
        fields: past.changes.into_iter().map(field).collect(),
    }
}

/// When a UUIDv7 was made.
pub fn time_of(id: Uuid) -> Timestamp {
    let at = id.get_timestamp().map_or((0, 0), |at| at.to_unix());
    let ms = at.0.saturating_mul(1_000).saturating_add(u64::from(at.1 / 1_000_000));
    Timestamp(i64::try_from(ms).unwrap_or_default())
}
