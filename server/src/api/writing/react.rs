//! Reacting to a comment or to the page.

use sdk::wire::{
    Changed, Code, Comment, CommentId, Event, NewReaction, PageReacted, Tally, ThreadId,
};

use super::{changed, finish};
use crate::{
    app::App,
    domain::{actor::Actor, page::Page},
    error::Result,
    extract::Site,
    store::{self, threads::NewThread},
};

/// Gives a comment an emoji, or takes it back. Again is no error: the answer is what it was.
pub async fn react(
    app: &App,
    site: &Site,
    reactor: &Actor,
    at: (ThreadId, CommentId),
    new: &NewReaction,
) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?;
    let found = found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?;
    let counted = store::reactions::to_comment(&mut tx, thread, &found, reactor.key(), new).await?;
    let Some((version, reactions)) = counted else {
        let position = store::threads::position(&mut tx, thread).await?;
        tx.commit().await?;
        return Ok(changed(site, found.comment, position, found.author));
    };
    let Comment { ups, downs, .. } = found.comment;
    let tally = Tally { id, version, ups, downs, reactions: reactions.clone() };
    let event = Event::CommentsVoted { votes: vec![tally], page: None };
    let position = finish(app, site, tx, thread, event, 0).await?;
    let comment = Comment { version, reactions, ..found.comment };
    Ok(changed(site, comment, position, found.author))
}

/// Gives a page an emoji, which makes its thread, or takes it back. Again is no error: the answer is what it was.
pub async fn react_to_page(
    app: &App,
    site: &Site,
    reactor: &Actor,
    page: &Page,
    new: &NewReaction,
) -> Result<PageReacted> {
    let thread = site.thread_of(&page.key);
    let mut tx = app.store.write(site.id).await?;
    if new.on {
        store::threads::ensure(&mut tx, &NewThread::of(page, thread)).await?;
    }
    let counted = store::reactions::to_page(&mut tx, thread, reactor.key(), new).await?;
    let (reactions, is_news) = counted.unwrap_or_default();
    if !is_news {
        let position = store::threads::position(&mut tx, thread).await?;
        tx.commit().await?;
        return Ok(PageReacted { reactions, position });
    }
    let event = Event::CommentsVoted { votes: Vec::new(), page: Some(reactions.clone()) };
    let position = finish(app, site, tx, thread, event, 0).await?;
    Ok(PageReacted { reactions, position })
}
