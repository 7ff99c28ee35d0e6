//! What moderators change.

use sdk::{
    limits,
    wire::{Changed, Code, Comment, CommentId, Event, ThreadChanged, ThreadId},
};
use serde_json::json;

use super::{changed, finish, leave_for_hooks, tell};
use crate::{
    app::App,
    domain::audit::{By, Entry},
    error::{Error, Result},
    extract::Site,
    store::{self, SiteTx},
};

/// Puts a root before all others, or back among them. Again is no error.
pub async fn pin(
    app: &App,
    site: &Site,
    by: &By,
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
    let act = if pinned { "comment.pin" } else { "comment.unpin" };
    note(&mut tx, by, act, at).await?;
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

/// Features a comment, or no longer. Again is no error.
pub async fn feature(
    app: &App,
    site: &Site,
    by: &By,
    at: (ThreadId, CommentId),
    featured: bool,
) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?;
    let found = found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?;
    if found.comment.featured == featured {
        let position = store::threads::position(&mut tx, thread).await?;
        tx.commit().await?;
        return Ok(changed(site, found.comment, position, found.author));
    }
    store::changes::feature(&mut tx, thread, id, featured).await?;
    let act = if featured { "comment.feature" } else { "comment.unfeature" };
    note(&mut tx, by, act, at).await?;
    let version = found.comment.version + 1;
    let event = Event::CommentFeatured { id, version, featured };
    let position = finish(app, site, tx, thread, event, 0).await?;
    let comment = Comment { version, featured, ..found.comment };
    Ok(changed(site, comment, position, found.author))
}

/// Closes a thread for new comments, or opens it again. Again is no error.
pub async fn close(
    app: &App,
    site: &Site,
    by: &By,
    thread: ThreadId,
    closed: bool,
) -> Result<ThreadChanged> {
    let mut tx = app.store.write(site.id).await?;
    let Some(change) = store::threads::set_closed(&mut tx, thread, closed).await? else {
        let found = store::threads::find(&mut tx, thread).await?.ok_or(Code::ThreadNotFound)?;
        tx.commit().await?;
        return Ok(ThreadChanged { closed, position: found.position });
    };
    let act = if closed { "thread.close" } else { "thread.open" };
    let subject = Some(thread.to_string());
    let entry = Entry { by, act, subject, details: json!({}) };
    store::audit::note(&mut tx, &entry).await?;
    let has_hooks = leave_for_hooks(app, &mut tx, site, &change).await?;
    tx.commit().await?;
    tell(app, site, &change).await;
    if has_hooks {
        app.queue.wake();
    }
    Ok(ThreadChanged { closed, position: change.frame.position() })
}

/// An entry about a comment in the site's log of acts.
pub async fn note(
    tx: &mut SiteTx,
    by: &By,
    act: &'static str,
    (thread, comment): (ThreadId, CommentId),
) -> Result<()> {
    let details = json!({ "thread": thread });
    let entry = Entry { by, act, subject: Some(comment.to_string()), details };
    Ok(store::audit::note(tx, &entry).await?)
}
