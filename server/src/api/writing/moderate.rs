//! What moderators change.

use sdk::{
    limits,
    wire::{Changed, Code, Comment, CommentId, Event, ThreadChanged, ThreadId},
};

use super::{changed, tell};
use crate::{
    app::App,
    error::{Error, Result},
    extract::Site,
    store,
};

/// Puts a root before all others, or back among them. Again is no error.
pub async fn pin(
    app: &App,
    site: &Site,
    at: (ThreadId, CommentId),
    pinned: bool,
) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?;
    let found = found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?;
    if !found.comment.is_root() {
        return Err(Error::field("/pinned", "only a comment that answers the page can be pinned"));
    }
    if found.comment.pinned == pinned {
        let position = store::threads::position(&mut tx, thread).await?;
        tx.commit().await?;
        return Ok(changed(site, found.comment, position, found.author));
    }
    store::changes::pin(&mut tx, thread, id, pinned).await?;
    let version = found.comment.version + 1;
    let event = Event::CommentPinned { id, version, pinned };
    let change =
        store::threads::number(&mut tx, thread, event, 0).await?.ok_or(Code::ThreadNotFound)?;
    // The number locks the thread: whoever else pins has been counted, or waits.
    if pinned && store::changes::pins(&mut tx, thread).await? > i64::from(limits::PINS) {
        return Err(Code::TooManyPins.into());
    }
    tx.commit().await?;
    tell(app, site, &change).await;
    let comment = Comment { version, pinned, ..found.comment };
    Ok(changed(site, comment, change.frame.position(), found.author))
}

/// Closes a thread for new comments, or opens it again. Again is no error.
pub async fn close(
    app: &App,
    site: &Site,
    thread: ThreadId,
    closed: bool,
) -> Result<ThreadChanged> {
    let mut tx = app.store.write(site.id).await?;
    let Some(change) = store::threads::set_closed(&mut tx, thread, closed).await? else {
        let found = store::threads::find(&mut tx, thread).await?.ok_or(Code::ThreadNotFound)?;
        tx.commit().await?;
        return Ok(ThreadChanged { closed, position: found.position });
    };
    tx.commit().await?;
    tell(app, site, &change).await;
    Ok(ThreadChanged { closed, position: change.frame.position() })
}
