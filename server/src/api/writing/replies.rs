//! What a post leaves to be done by mail. It is decided when it is done: meanwhile the comment may be gone.

use sdk::wire::{CommentId, GuestId, ThreadId};

use crate::{
    app::App,
    domain::actor::ActorId,
    error::Result,
    jobs::Job,
    store::{SiteTx, comments::Locked, follows},
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
    /// Whom it names: a comment of each, and who they are.
    pub named: &'a [(CommentId, ActorId)],
    /// The guest who is to be asked whether their address is theirs.
    pub to_be_asked: Option<GuestId>,
}

/// Leaves the mail that follows from a post, in its transaction. `true`: there is some, so wake the queue.
pub async fn leave(app: &App, tx: &mut SiteTx, posted: Posted<'_>) -> Result<bool> {
    if app.settings.post.is_none() {
        return Ok(false);
    }
    let site = tx.site();
    let answered = posted.parent.map(|parent| (parent.comment.id, parent.author));
    // Whoever is answered and named hears of it once.
    let named = posted.named.iter().copied();
    let named = named.filter(|(_, who)| answered.is_none_or(|(_, answered)| *who != answered));
    let told = answered.into_iter().chain(named);
    let told = told.filter(|(_, who)| is_somebody_else(*who, posted.author));
    let replies = told.map(|(parent, _)| Job::Reply {
        site,
        thread: posted.thread,
        comment: posted.comment,
        parent,
    });
    let ask = posted.to_be_asked.map(|guest| Job::AskGuest { site, guest });
    let mut any = false;
    for job in replies.chain(ask) {
        app.queue.add(tx.connection(), &app.keys, &job).await?;
        any = true;
    }
    if let Some(seconds) = follows::plan(tx, posted.thread, posted.author).await? {
        let digest = Job::Digest { site, thread: posted.thread };
        app.queue.add_later(tx.connection(), &app.keys, &digest, seconds).await?;
        any = true;
    }
    Ok(any)
}

/// Programs read no mail.
fn is_somebody_else(answered: ActorId, author: ActorId) -> bool {
    answered != author && !matches!(answered, ActorId::ApiKey(_))
}
