//! What a decision does to its comment: publishing, refusing, removing, and undoing these.

use sdk::wire::{Code, Comment, Decision, Event, ThreadId};

use super::{
    knowing, known,
    publish::{Publication, publish},
};
use crate::{
    app::App,
    domain::{body::Body, moderation::Step},
    error::{Error, Result},
    extract::Site,
    store::{
        self, SiteTx,
        comments::{Locked, NewRow},
        held::Held,
        threads::Numbered,
    },
};

/// The comment that something was decided about, locked.
pub struct About {
    /// Where it is, or would be.
    pub thread: ThreadId,
    /// It, if it is held or was.
    pub held: Option<Held>,
    /// It, if it is published or was.
    pub found: Option<Locked>,
    /// What was decided.
    pub decision: Decision,
}

impl About {
    /// Does what was decided: the change of the thread, if it is one, and whether there is mail.
    pub async fn take(
        &self,
        app: &App,
        site: &Site,
        tx: &mut SiteTx,
        step: Step,
    ) -> Result<(Option<Numbered>, bool)> {
        match (step, &self.held, &self.found) {
            (Step::Publish, Some(held), None) => {
                store::holding::decide(tx, held.comment.id, Some(Decision::Approve)).await?;
                let (change, has_mail) = publish_held(app, site, tx, held).await?;
                return Ok((Some(change), has_mail));
            }
            // It stood there before.
            (Step::Publish, Some(held), Some(found)) => {
                store::holding::decide(tx, held.comment.id, Some(Decision::Approve)).await?;
                return Ok((Some(self.restore(app, site, tx, found).await?), false));
            }
            (Step::Refuse, Some(held), _) => {
                store::holding::decide(tx, held.comment.id, Some(self.decision)).await?;
            }
            (Step::Requeue, Some(held), _) => {
                store::holding::decide(tx, held.comment.id, None).await?;
            }
            (Step::Withdraw, Some(held), Some(found)) => {
                store::holding::decide(tx, held.comment.id, None).await?;
                return Ok((Some(self.remove(tx, found).await?), false));
            }
            (Step::Remove, _, Some(found)) => {
                store::restoring::call(tx, self.thread, found.comment.id, self.decision).await?;
                return Ok((Some(self.remove(tx, found).await?), false));
            }
            (Step::Restore, _, Some(found)) => {
                return Ok((Some(self.restore(app, site, tx, found).await?), false));
            }
            (Step::Note, _, Some(found)) if found.comment.removed => {
                store::restoring::call(tx, self.thread, found.comment.id, self.decision).await?;
            }
            (Step::Note, _, Some(found)) => {
                store::restoring::unmark(tx, self.thread, found.comment.id).await?;
                store::reports::resolve_all(tx, self.thread, found.comment.id).await?;
            }
            _ => return Err(Error::bug("a decision about a comment that is not where it is")),
        }
        Ok((None, false))
    }

    async fn remove(&self, tx: &mut SiteTx, found: &Locked) -> Result<Numbered> {
        let (id, version) = (found.comment.id, found.comment.version + 1);
        let counts = store::changes::remove(tx, self.thread, found).await?;
        let event = Event::CommentRemoved { id, version, counts };
        let change = store::threads::number(tx, self.thread, event, -1).await?;
        Ok(change.ok_or(Code::ThreadNotFound)?)
    }

    async fn restore(
        &self,
        app: &App,
        site: &Site,
        tx: &mut SiteTx,
        found: &Locked,
    ) -> Result<Numbered> {
        let (comment, above): (Comment, _) =
            store::restoring::restore(tx, self.thread, found).await?;
        let images = known::images(app, tx, site, &found.source).await?;
        store::images::show(tx, self.thread, comment.id, &images).await?;
        let comment = Box::new(comment);
        let event = Event::CommentRestored { comment, above: above.gone, counts: above.counts };
        let change = store::threads::number(tx, self.thread, event, 1).await?;
        Ok(change.ok_or(Code::ThreadNotFound)?)
    }
}

/// Puts a held comment into its thread, which is made if it is not there.
async fn publish_held(
    app: &App,
    site: &Site,
    tx: &mut SiteTx,
    held: &Held,
) -> Result<(Numbered, bool)> {
    store::threads::ensure(tx, &held.new_thread()).await?;
    let parent = match held.comment.parent {
        Some(parent) => Some(
            store::comments::lock(tx, held.thread, parent)
                .await?
                .ok_or_else(|| Error::field("/comment", "what it answers is not published"))?,
        ),
        None => None,
    };
    let body = Body::kept(&held.source, &site.info.settings);
    let known = knowing(app, tx, site, Some(held.thread), &body).await?;
    let row = NewRow {
        id: held.comment.id,
        thread: held.thread,
        parent: parent.as_ref(),
        author: held.author,
        author_name: &held.author_name,
        body: &known.body,
        posted_at: Some(held.comment.created_at),
    };
    let publication = Publication {
        row,
        images: &known.images,
        named: &known.named,
        to_be_asked: None,
        findings: &held.findings,
    };
    let published = publish(app, tx, &publication).await?;
    Ok((published.change, published.has_mail))
}
