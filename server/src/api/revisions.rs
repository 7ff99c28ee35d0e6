//! What a comment said before.

use axum::extract::State;
use sdk::{
    limits,
    wire::{Code, CommentId, Revision, Revisions, ThreadId},
};

use super::comments::CommentPath;
use crate::{
    app::App,
    error::Result,
    extract::{Json, Path, Site},
    store::{self, Seen, SiteTx},
};

/// Lists the texts of a comment
///
/// What it says now and what it said before, the newest first: at most 50. One that was removed has none.
#[utoipa::path(
    get, path = "/threads/{thread}/comments/{comment}/revisions", tag = "comments", params(CommentPath),
    responses((status = 200, body = Revisions))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    Path(path): Path<CommentPath>,
) -> Result<Json<Revisions>> {
    let revisions = find(&app, &site, &seen, (path.thread, path.comment)).await?;
    Ok(Json(Revisions { revisions }))
}

/// The texts of a comment that is there.
pub async fn find(
    app: &App,
    site: &Site,
    seen: &Seen,
    (thread, comment): (ThreadId, CommentId),
) -> Result<Vec<Revision>> {
    let read = |mut tx: SiteTx| async move {
        let found = store::comments::find(&mut tx, thread, comment).await?;
        let revisions = match found.filter(|found| !found.comment.removed) {
            Some(found) => {
                Some(store::revisions::of(&mut tx, thread, &found, limits::REVISIONS.into()).await?)
            }
            None => None,
        };
        tx.commit().await.map(|()| revisions)
    };
    let found = app.store.read(site.id, seen, read).await?;
    Ok(found.ok_or(Code::CommentNotFound)?)
}
