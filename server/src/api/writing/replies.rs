//! What a post leaves to be done by mail. It is decided when it is done: meanwhile the comment may be gone.

use sdk::wire::{CommentId, GuestId, ThreadId};

use crate::{
    app::App,
    domain::actor::ActorId,
    error::Result,
    jobs::Job,
    store::{SiteTx, comments::Locked},
};

/// A new comment.
#[derive(Clone, Copy, Debug)]
pub struct Posted<'a> {
    /// Where.
    pub thread: ThreadId,
    /// Which.
    pub comment: CommentId,
    /// Who wrote it.
    pub author: ActorId,
    /// What it answers.
    pub parent: Option<&'a Locked>,
    /// The guest who is to be asked whether their address is theirs.
    pub to_be_asked: Option<GuestId>,
}

/// Leaves the mail that follows from a post, in its transaction. `true`: there is some, so wake the queue.
pub async fn leave(app: &App, tx: &mut SiteTx, posted: Posted<'_>) -> Result<bool> {
    if app.settings.post.is_none() {
        return Ok(false);
    }
    let site = tx.site();
    let reply = posted.parent.filter(|parent| is_somebody_else(parent.author, posted.author));
    let reply = reply.map(|parent| Job::Reply {
        site,
        thread: posted.thread,
        comment: posted.comment,
        parent: parent.comment.id,
    });
    let ask = posted.to_be_asked.map(|guest| Job::AskGuest { site, guest });
    let mut any = false;
    for job in reply.into_iter().chain(ask) {
        app.queue.add(tx.connection(), &app.keys, &job).await?;
        any = true;
    }
    Ok(any)
}

/// Programs read no mail.
fn is_somebody_else(answered: ActorId, author: ActorId) -> bool {
    answered != author && !matches!(answered, ActorId::ApiKey(_))
}
