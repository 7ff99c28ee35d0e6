//! Trying rules of moderation on a comment that is made up.

use std::time::Duration;

use axum::extract::State;
use sdk::wire::{Trial, TryModeration};
use utoipa_axum::router::OpenApiRouter;

use super::{
    moderation_settings,
    writing::{self, MadeUp},
};
use crate::{
    app::App,
    domain::{body::Body, name, pipeline::ModerationSettings},
    error::{Error, Result},
    extract::{Json, Manager, Rule, Site},
    routing::routes,
};

/// Comments of a site that are tried: each builds the rules anew.
const A_MINUTE: Rule = Rule { name: "moderation_try", most: 30, period: Duration::from_mins(1) };

/// The route of trying.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(try_out))
}

/// Tries moderation
///
/// What the rules, as they are set or as they are sent, would do with a comment that is made up: the verdict, and what each
/// phase says. It passes the very rules that posts pass; nothing is published or kept, and no service elsewhere is asked.
/// What only a real post shows is named as `unknown`. For API keys with the scope `manage`.
#[utoipa::path(
    post, path = "/moderation/try", tag = "settings",
    request_body = TryModeration, responses((status = 200, body = Trial)), security(("key" = []))
)]
pub async fn try_out(
    State(app): State<App>,
    site: Site,
    _: Manager,
    Json(new): Json<TryModeration>,
) -> Result<Json<Trial>> {
    let settings = match new.settings {
        Some(sent) => moderation_settings::read(sent)?,
        None => moderation_settings::current(&app, &site).await?.settings,
    };
    let body = Body::parse(&new.body, &site.info.settings)
        .map_err(|error| Error::field("/body", error.to_string()))?;
    let name = new.name.filter(|name| !name.trim().is_empty());
    let name = name.as_deref().map(name::author_name).transpose();
    let name = name.map_err(|error| Error::field("/name", error.to_string()))?;
    let name = name.unwrap_or_default();
    let made_up = MadeUp { body: &body, name: &name, author: new.author };
    Ok(Json(tried(&app, &site, settings, made_up).await?))
}

/// Tries rules, for the API and for the dashboard, if that was not done too often.
pub async fn tried(
    app: &App,
    site: &Site,
    settings: ModerationSettings,
    made_up: MadeUp<'_>,
) -> Result<Trial> {
    app.limits.take(A_MINUTE, &site.id.to_string()).await?;
    writing::try_out(app, site, settings, made_up).await
}
