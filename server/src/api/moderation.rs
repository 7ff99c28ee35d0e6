//! What moderators change in a thread. They delete where everyone does, and ban in [`super::members`].

use axum::extract::State;
use sdk::wire::{ChangeThread, Changed, PinComment, ThreadChanged};

use super::{
    comments::{CommentPath, ThreadPath},
    writing,
};
use crate::{
    app::App,
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
    _: Moderator,
    Path(path): Path<CommentPath>,
    Json(pin): Json<PinComment>,
) -> Result<Json<Changed>> {
    let (this, at) = (app.clone(), (path.thread, path.comment));
    let write = async move { writing::pin(&this, &site, at, pin.pinned).await };
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
    _: Moderator,
    Path(path): Path<ThreadPath>,
    Json(change): Json<ChangeThread>,
) -> Result<Json<ThreadChanged>> {
    let (this, thread) = (app.clone(), path.thread);
    let write = async move { writing::close(&this, &site, thread, change.closed).await };
    Ok(Json(writing::in_own_task(&app, path.thread, write).await?))
}
