//! Putting a new comment into its thread: one that was just posted, or one that a moderator lets through.

use sdk::wire::{Code, Comment, CommentId, Event, Finding, GuestId, ImageId, Verdict};

use super::replies::{self, Posted};
use crate::{
    app::App,
    domain::actor::ActorId,
    error::Result,
    store::{self, SiteTx, comments::NewRow, threads::Numbered},
};

/// A comment to be published, in a thread that exists.
#[derive(Debug)]
pub struct Publication<'a> {
    /// The comment.
    pub row: NewRow<'a>,
    /// The pictures that it shows.
    pub images: &'a [ImageId],
    /// Whom it names.
    pub named: &'a [(CommentId, ActorId)],
    /// The guest who is to be asked whether their address is theirs.
    pub to_be_asked: Option<GuestId>,
    /// What the pipeline found in it.
    pub findings: &'a [Finding],
}

/// A comment that is published as soon as the transaction is committed.
#[derive(Debug)]
pub struct Published {
    /// The comment.
    pub comment: Comment,
    /// Its place in the history.
    pub change: Numbered,
    /// Whether there is mail to be sent.
    pub has_mail: bool,
}

/// Publishes a comment. A closed thread takes only what was posted before (`row.posted_at`).
pub async fn publish(app: &App, tx: &mut SiteTx, new: &Publication<'_>) -> Result<Published> {
    let (row, thread) = (&new.row, new.row.thread);
    let comment = store::comments::insert(tx, row).await?;
    store::images::show(tx, thread, row.id, new.images).await?;
    if !new.findings.is_empty() {
        let is_marked = row.posted_at.is_none()
            && new.findings.iter().any(|finding| finding.verdict >= Verdict::Mark);
        store::restoring::note(tx, thread, row.id, new.findings, is_marked).await?;
    }
    let parent = row.parent.filter(|parent| !parent.comment.removed);
    let posted = Posted {
        thread,
        comment: row.id,
        author: row.author,
        parent,
        named: new.named,
        to_be_asked: new.to_be_asked,
    };
    let has_mail = replies::leave(app, tx, posted).await?;
    let event = match row.parent {
        // Clients don't have what was gone.
        Some(parent) if !parent.comment.is_shown() => {
            let above = store::restoring::above_new(tx, thread, &parent.comment).await?;
            let comment = Box::new(comment.clone());
            Event::CommentRestored { comment, above: above.gone, counts: above.counts }
        }
        _ => Event::CommentCreated(comment.clone()),
    };
    let change = match row.posted_at {
        None => store::threads::number_post(tx, thread, event).await?,
        Some(_) => store::threads::number(tx, thread, event, 1).await?,
    };
    let change = change.ok_or(Code::ThreadClosed)?;
    Ok(Published { comment, change, has_mail })
}
