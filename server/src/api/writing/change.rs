//! Changing a comment that is there.

use sdk::wire::{Changed, Code, Comment, CommentId, Event, ThreadId, Timestamp};

use super::{changed, finish, may_change};
use crate::{
    app::App,
    domain::{
        body::Body,
        may::{self, No},
    },
    error::Result,
    extract::{Author, Site},
    store,
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
    may_change(&mut tx, site, author, &found).await?.map_err(Code::from)?;
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
    match may_change(&mut tx, site, author, &found).await? {
        Ok(()) => (),
        Err(No::WindowOver) if found.comment.removed => (),
        Err(no) => may::remove(&author.0, no, Timestamp::now())?,
    }
    if found.comment.removed {
        let position = store::threads::position(&mut tx, thread).await?;
        tx.commit().await?;
        return Ok(changed(site, found.comment, position, found.author));
    }
    let counts = store::changes::remove(&mut tx, thread, &found).await?;
    let version = found.comment.version + 1;
    let comment = Comment {
        version,
        removed: true,
        author: None,
        html: None,
        edited_at: None,
        pinned: false,
        ..found.comment
    };
    finish(app, site, tx, thread, Event::CommentRemoved { id, version, counts }, -1)
        .await
        .map(|position| changed(site, comment, position, found.author))
}
