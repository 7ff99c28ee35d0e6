//! What moderators change in a thread. They delete where everyone does, and ban in [`super::members`].

use axum::extract::State;
use sdk::wire::{ChangeThread, Changed, FeatureComment, PinComment, ThreadChanged};

use super::{
    comments::{CommentPath, ThreadPath},
    writing,
};
use crate::{
    app::App,
    domain::audit::By,
    error::Result,
    extract::{Json, Moderator, Path, Site},
};

/// Pins a comment
///
/// Puts a comment that answers the page before all others, or back among them. For moderators and API keys.
#[utoipa::path(
    put, path = "/threads/{thread}/comments/{comment}/pin", tag = "comments", params(CommentPath),
    request_body = PinComment, responses((status = 200, body = Changed)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn pin(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(path): Path<CommentPath>,
    Json(pin): Json<PinComment>,
) -> Result<Json<Changed>> {
    let (this, at, by) = (app.clone(), (path.thread, path.comment), By::of(&actor));
    let write = async move { writing::pin(&this, &site, &by, at, pin.pinned).await };
    Ok(Json(writing::in_own_task(&app, path.thread, write).await?))
}

/// Features a comment
///
/// Marks it, and puts it into the site's list of what is featured; or takes it out. For moderators and API keys.
#[utoipa::path(
    put, path = "/threads/{thread}/comments/{comment}/feature", tag = "comments", params(CommentPath),
    request_body = FeatureComment, responses((status = 200, body = Changed)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn feature(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(path): Path<CommentPath>,
    Json(feature): Json<FeatureComment>,
) -> Result<Json<Changed>> {
    let (this, at, by) = (app.clone(), (path.thread, path.comment), By::of(&actor));
    let write = async move { writing::feature(&this, &site, &by, at, feature.featured).await };
    Ok(Json(writing::in_own_task(&app, path.thread, write).await?))
}

/// Closes a thread or opens it again
///
/// A closed thread takes no more comments; what stands there can still be read, voted on and moderated. For moderators
/// and API keys.
#[utoipa::path(
    patch, path = "/threads/{thread}", tag = "threads", params(ThreadPath),
    request_body = ChangeThread, responses((status = 200, body = ThreadChanged)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn change_thread(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(path): Path<ThreadPath>,
    Json(change): Json<ChangeThread>,
) -> Result<Json<ThreadChanged>> {
    let (this, thread, by) = (app.clone(), path.thread, By::of(&actor));
    let write = async move { writing::close(&this, &site, &by, thread, change.closed).await };
    Ok(Json(writing::in_own_task(&app, path.thread, write).await?))
}
