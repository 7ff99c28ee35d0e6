//! How programs get at a site: API keys, and webhooks.

mod hook;
mod keys;
mod webhooks;

use axum::{Router, extract::State, response::Response};
use serde::Deserialize;
use view::Element;

use self::webhooks::HookDraft;
use super::{
    super::{shell, visit::Visit},
    frame::{Page, Section},
    staff::{Admin, Staff},
};
use crate::{
    app::App,
    error::Result,
    extract::Query,
    routing::{form, get, post},
};

/// The routes of access.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/dashboard/{site}/access", get(page))
        .route("/dashboard/{site}/access/keys", post(keys::make))
        .route("/dashboard/{site}/access/keys/revoke", post(keys::revoke))
        .route("/dashboard/{site}/access/webhooks", post(webhooks::make))
        .route("/dashboard/{site}/access/webhooks/{id}", form(hook::page, hook::save))
        .route("/dashboard/{site}/access/webhooks/{id}/{act}", post(hook::act))
}

/// What was just done.
#[derive(Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

async fn page(
    State(app): State<App>,
    visit: Visit,
    Admin(staff): Admin,
    Query(done): Query<Done>,
) -> Response {
    let said = match done.done.as_deref() {
        Some("revoked") => Some(visit.say("key-revoked")),
        Some("removed") => Some(visit.say("hook-removed")),
        _ => None,
    };
    match content(&app, &visit, &staff, &keys::Draft::default(), &HookDraft::default()).await {
        Ok(content) => Page::new(&visit, &staff, Section::Access).saying(said).show(content),
        Err(error) => shell::failed(visit.language, &error),
    }
}

async fn content(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    draft: &keys::Draft,
    hook: &HookDraft,
) -> Result<Vec<Element>> {
    Ok(vec![
        keys::section(app, visit, staff, draft).await?,
        webhooks::section(app, visit, staff, hook).await?,
    ])
}
