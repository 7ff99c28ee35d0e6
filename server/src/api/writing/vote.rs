//! Voting.

use sdk::wire::{Changed, Code, Comment, CommentId, Event, Tally, ThreadId, Vote};

use super::{actor_id, changed, finish};
use crate::{app::App, domain::actor::Actor, error::Result, extract::Site, store};

/// Makes `vote` what somebody thinks of a comment. Again is no error: the answer is what it was.
pub async fn vote(
    app: &App,
    site: &Site,
    voter: &Actor,
    at: (ThreadId, CommentId),
    vote: Vote,
) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?;
    let found = found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?;
    if actor_id(&mut tx, voter).await? == Some(found.author) {
        return Err(Code::OwnComment.into());
    }
    let Some(counted) = store::votes::cast(&mut tx, thread, &found, voter.key(), vote).await?
    else {
        let position = store::threads::position(&mut tx, thread).await?;
        tx.commit().await?;
        return Ok(changed(site, found.comment, position, found.author));
    };
    let store::votes::Votes { version, ups, downs } = counted;
    let reactions = found.comment.reactions.clone();
    let tally = Tally { id, version, ups, downs, reactions };
    let event = Event::CommentsVoted { votes: vec![tally], page: None };
    let position = finish(app, site, tx, thread, event, 0).await?;
    let comment = Comment { version, ups, downs, ..found.comment };
    Ok(changed(site, comment, position, found.author))
}
