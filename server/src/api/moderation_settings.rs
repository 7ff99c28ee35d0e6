//! What the owner of a site sets about moderation, for programs.

use axum::extract::State;
use sdk::wire::{Code, FieldError, ModerationConfig};
use serde_json::{Map, Value};
use utoipa_axum::router::OpenApiRouter;

use super::settings::changed_meanwhile;
use crate::{
    app::App,
    domain::{
        audit::By,
        pipeline::{
            ModerationSettings,
            named::{self, Moderation},
        },
    },
    error::{Error, Result},
    extract::{Json, Manager, Site},
    routing::routes,
    store::{self, settings::Saved},
};

/// The routes of these settings.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, replace))
}

/// What is set about moderation
///
/// For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/moderation/settings", tag = "settings",
    responses((status = 200, body = ModerationConfig)), security(("key" = []))
)]
pub async fn show(
    State(app): State<App>,
    site: Site,
    _: Manager,
) -> Result<Json<ModerationConfig>> {
    current(&app, &site).await.map(|now| Json(config(&now)))
}

/// Sets everything about moderation
///
/// As a whole: begin with what is set. A setting that is left out gets its default. If somebody changed something of it after
/// the `version` that is sent, the answer is `version_conflict`. For API keys with the scope `manage`.
#[utoipa::path(
    put, path = "/moderation/settings", tag = "settings",
    request_body = ModerationConfig, responses((status = 200, body = ModerationConfig)), security(("key" = []))
)]
pub async fn replace(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Json(sent): Json<ModerationConfig>,
) -> Result<Json<ModerationConfig>> {
    let new = Moderation { version: sent.version, settings: read(sent.settings)? };
    match save(&app, &site, &by, &new).await? {
        Saved::Done(now) => Ok(Json(config(&now))),
        Saved::Meanwhile(_, missed) => Err(changed_meanwhile(&missed)),
    }
}

fn config(now: &Moderation) -> ModerationConfig {
    ModerationConfig { version: now.version, settings: named::list(&now.settings) }
}

/// What a program sent as `settings`, or all that is wrong with it.
pub fn read(sent: Map<String, Value>) -> Result<ModerationSettings> {
    let (mut listed, mut wrong) = (named::list(&ModerationSettings::default()), Vec::new());
    for (name, value) in sent {
        if listed.insert(name.clone(), value).is_none() {
            let at = format!("/settings/{}", name.replace('~', "~0").replace('/', "~1"));
            wrong.push(FieldError::new(&at, "there is no such setting"));
        }
    }
    let told = |wrong: &crate::domain::settings::Wrong| {
        FieldError::new(&format!("/settings{}", wrong.at), wrong.why.to_string())
    };
    wrong.extend(named::check(&listed).iter().map(told));
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    named::read(listed).map_err(|why| Error::field("/settings", why.to_string()))
}

/// What is set about moderation now, in the database.
pub async fn current(app: &App, site: &Site) -> Result<Moderation> {
    let found = store::sites::by_key(app.store.registry(), &site.info.key).await?;
    let found = found.ok_or(Code::SiteNotFound)?;
    Ok(Moderation { version: found.version, settings: found.moderation })
}

/// Sets everything about moderation, as it was checked; this node knows it when it returns.
pub async fn save(app: &App, site: &Site, by: &By, new: &Moderation) -> Result<Saved<Moderation>> {
    let mut tx = app.store.write(site.id).await?;
    let saved = store::moderation_settings::save(tx.connection(), site.id, by, new).await?;
    if matches!(saved, Saved::Done(_)) {
        tx.commit().await?;
        app.sites.changed(site, &app.stale).await;
    }
    Ok(saved)
}
