//! How fast a thread goes.

use axum::{extract::State, response::NoContent};
use sdk::{
    limits,
    wire::{Code, Pace, ThreadId},
};
use serde_json::json;
use utoipa_axum::router::OpenApiRouter;

use super::comments::ThreadPath;
use crate::{
    app::App,
    domain::audit::{By, Entry},
    error::{Error, Result},
    extract::{Json, Moderator, Path, Site},
    routing::routes,
    store,
};

/// The routes of it.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(pace))
}

/// Slows a thread down, or lets it go
///
/// Whoever wrote in it a short while ago is refused with `rate_limited`, and told when they may write again. Those who
/// moderate, and programs, write as they like. For moderators and API keys.
#[utoipa::path(
    put, path = "/threads/{thread}/pace", tag = "threads", params(ThreadPath),
    request_body = Pace, responses((status = 204)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn pace(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(ThreadPath { thread }): Path<ThreadPath>,
    Json(pace): Json<Pace>,
) -> Result<NoContent> {
    slow_down_as(&app, &site, &By::of(&actor), thread, pace).await.map(|()| NoContent)
}

/// Slows a thread down, or lets it go, as whoever is named so.
pub async fn slow_down_as(
    app: &App,
    site: &Site,
    by: &By,
    thread: ThreadId,
    pace: Pace,
) -> Result<()> {
    let seconds = pace.slow_seconds.filter(|seconds| *seconds > 0);
    if seconds.is_some_and(|seconds| seconds > limits::SLOW_SECONDS) {
        let why = format!("at most {} seconds", limits::SLOW_SECONDS);
        return Err(Error::field("/slow_seconds", why));
    }
    let mut tx = app.store.write(site.id).await?;
    let kept = seconds.and_then(|seconds| i32::try_from(seconds).ok());
    if !store::aliases::slow_down(&mut tx, thread, kept).await? {
        return Err(Code::ThreadNotFound.into());
    }
    let details = json!({ "slow_seconds": seconds });
    let subject = Some(thread.to_string());
    store::audit::note(&mut tx, &Entry { by, act: "thread.pace", subject, details }).await?;
    tx.commit().await?;
    Ok(())
}
