//! What somebody wrote that is not published: their own to change and to take back.

use sdk::wire::{Changed, Code, Comment, CommentId, Source, ThreadId};

use super::{actor_id, knowing};
use crate::{
    app::App,
    domain::body::Body,
    error::Result,
    extract::{Author, Site},
    store::{self, SiteTx, held::Held},
};

/// The answer to a write of what is not published. One of which its author is not told looks like any other.
pub async fn changed(tx: &mut SiteTx, held: &Held) -> Result<Changed> {
    let position = store::threads::position(tx, held.thread).await?;
    let comment = held.comment.clone();
    Ok(Changed { comment, position, editable_until: None, held: !held.shadow })
}

/// A comment of somebody's own that is not published and that nobody decided about yet.
pub async fn own(
    tx: &mut SiteTx,
    author: &Author,
    thread: ThreadId,
    id: CommentId,
) -> Result<Option<Held>> {
    let Some(who) = actor_id(tx, &author.0).await? else { return Ok(None) };
    let held = store::held::lock(tx, id).await?;
    Ok(held.filter(|held| held.thread == thread && held.author == who))
}

/// The Markdown of what somebody wrote that waits.
pub async fn source(
    tx: &mut SiteTx,
    author: &Author,
    (thread, id): (ThreadId, CommentId),
) -> Result<Source> {
    let held = own(tx, author, thread, id).await?.ok_or(Code::CommentNotFound)?;
    Ok(Source { body: held.source, version: held.comment.version })
}

/// Gives it another text.
pub async fn edit(
    app: &App,
    site: &Site,
    mut tx: SiteTx,
    mut held: Held,
    body: &Body,
) -> Result<Changed> {
    if held.decision.is_some() {
        return Err(Code::CommentNotFound.into());
    }
    let known = knowing(app, &mut tx, site, Some(held.thread), body).await?;
    store::holding::edit(&mut tx, held.comment.id, &known.body, &known.images).await?;
    held.comment.html = Some(known.body.html().clone());
    let changed = changed(&mut tx, &held).await?;
    tx.commit().await?;
    Ok(changed)
}

/// Its author takes it back, or needs to be told no more that it was not published.
pub async fn remove(mut tx: SiteTx, held: &Held) -> Result<Changed> {
    store::holding::delete(&mut tx, held.comment.id).await?;
    let changed = changed(&mut tx, held).await?;
    tx.commit().await?;
    let comment = Comment {
        version: held.comment.version + 1,
        removed: true,
        author: None,
        html: None,
        long: false,
        ..changed.comment
    };
    Ok(Changed { comment, ..changed })
}
