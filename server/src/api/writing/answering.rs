//! What a comment answers: a published one, or one of its author's own that waits.

use sdk::wire::{CommentId, ThreadId};

use crate::{
    domain::actor::ActorId,
    error::{Error, Result},
    store::{self, SiteTx, comments::Locked},
};

/// What somebody answers.
pub enum Answered {
    /// A comment, with its branch locked.
    Published(Box<Locked>),
    /// What they wrote themselves and is not published; `shadow`: they were not told.
    Own {
        /// Whether they were not told.
        shadow: bool,
    },
}

/// A comment that may be answered.
pub async fn answerable(
    tx: &mut SiteTx,
    thread: ThreadId,
    parent: CommentId,
    author: ActorId,
) -> Result<Answered> {
    let found = store::comments::lock(tx, thread, parent).await?;
    if let Some(found) = found.filter(|found| !found.comment.removed) {
        return Ok(Answered::Published(Box::new(found)));
    }
    let own = store::held::find(tx, parent).await?;
    let own = own.filter(|held| held.author == author && held.decision.is_none());
    own.map(|held| Answered::Own { shadow: held.shadow })
        .ok_or_else(|| Error::field("/parent", "no such comment to answer in this thread"))
}
