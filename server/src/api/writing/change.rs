//! Changing a comment that is there.

use sdk::wire::{Changed, Code, Comment, CommentId, Event, Position, ThreadId};

use super::{actor_id, changed, may_change, tell};
use crate::{
    app::App,
    domain::body::Body,
    error::Result,
    extract::{Author, Site},
    store::{self, SiteTx, comments::Locked},
};

/// Gives a comment another text.
pub async fn edit(
    app: &App,
    site: &Site,
    author: &Author,
    at: (ThreadId, CommentId),
    body: &Body,
    version: i32,
) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?;
    let found = found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?;
    may_change(&mut tx, site, author, &found).await?;
    if found.text_version > version || version > found.comment.version {
        return Err(Code::VersionConflict.into());
    }
    let edited_at = store::changes::edit(&mut tx, thread, id, body).await?;
    let html = body.html().clone();
    let version = found.comment.version + 1;
    let comment =
        Comment { version, html: Some(html.clone()), edited_at: Some(edited_at), ..found.comment };
    let event = Event::CommentEdited { id, version, html, edited_at };
    finish(app, site, tx, thread, event, 0)
        .await
        .map(|position| changed(site, comment, position, found.author))
}

/// Takes a comment away. Again is no error: the answer is what it was.
pub async fn remove(
    app: &App,
    site: &Site,
    author: &Author,
    at: (ThreadId, CommentId),
) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?.ok_or(Code::CommentNotFound)?;
    if found.comment.removed && is_author(&mut tx, author, &found).await? {
        let position = store::threads::position(&mut tx, thread).await?;
        return Ok(changed(site, found.comment, position, found.author));
    }
    may_change(&mut tx, site, author, &found).await?;
    store::changes::remove(&mut tx, thread, &found).await?;
    let version = found.comment.version + 1;
    let comment = Comment {
        version,
        removed: true,
        author: None,
        html: None,
        edited_at: None,
        ..found.comment
    };
    let event =
        Event::CommentRemoved { id, version, parent: comment.parent, root: Some(comment.root) };
    finish(app, site, tx, thread, event, -1)
        .await
        .map(|position| changed(site, comment, position, found.author))
}

/// Numbers the change, commits, and tells who watches.
async fn finish(
    app: &App,
    site: &Site,
    mut tx: SiteTx,
    thread: ThreadId,
    event: Event,
    comments: i32,
) -> Result<Position> {
    let change = store::threads::number(&mut tx, thread, event, comments)
        .await?
        .ok_or(Code::ThreadNotFound)?;
    tx.commit().await?;
    tell(app, site, &change).await;
    Ok(change.frame.position())
}

async fn is_author(tx: &mut SiteTx, author: &Author, found: &Locked) -> Result<bool> {
    Ok(actor_id(tx, author).await? == Some(found.author))
}
