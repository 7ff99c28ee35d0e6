//! Keeping a comment that was judged: in its thread, or back, until a moderator has looked at it.

use sdk::wire::{Changed, Code, CommentId, GuestId, HookEvent, PersonId};
use serde_json::json;

use super::{
    answering::{Answered, answerable},
    changed, held, knowing,
    known::Knowing,
    leave_for_hooks,
    post::Post,
    publish::{Publication, publish},
    tell,
};
use crate::{
    app::App,
    domain::{actor::ActorId, pipeline::Judgement, webhook::Holds},
    error::{Error, Result},
    extract::Site,
    jobs,
    store::{
        self, SiteTx,
        comments::{Locked, NewRow},
        holding::NewHeld,
        queue::{Filter, Part},
        threads::NewThread,
    },
};

impl Post {
    /// Keeps the comment and tells who watches, or keeps it back.
    pub async fn write(&self, app: &App, site: &Site, judgement: &Judgement) -> Result<Changed> {
        let mut tx = app.store.write(site.id).await?;
        let id = CommentId::new();
        if !store::idempotency::take(&mut tx, &self.request, self.thread, id).await? {
            // The first request with this key has just ended, in this moment.
            let done = self.answered(&mut tx, site).await?;
            tx.commit().await?;
            return done.ok_or(Error::Refused(Code::Unavailable));
        }
        let (author, to_be_asked) = self.writer.keep(&mut tx).await?;
        let keeps_places = site.moderation().keep.address_days > 0;
        if let Some(block) = self.block.as_ref().filter(|_| keeps_places) {
            store::writing_blocks::saw(&mut tx, PersonId(author.uuid()), block).await?;
        }
        let parent = match self.parent {
            Some(parent) => Some(answerable(&mut tx, self.thread, parent, author).await?),
            None => None,
        };
        let known = knowing(app, &mut tx, site, Some(self.thread), &self.body).await?;
        let parent = match parent {
            Some(Answered::Own { shadow }) => {
                return self.hold(app, tx, site, (id, author), &known, (judgement, shadow)).await;
            }
            _ if judgement.is_held() => {
                return self.hold(app, tx, site, (id, author), &known, (judgement, false)).await;
            }
            Some(Answered::Published(parent)) => Some(parent),
            None => None,
        };
        let place = Place { id, author, parent: parent.as_deref(), to_be_asked };
        self.show(app, tx, site, place, &known, judgement).await
    }

    /// Puts the comment into its thread.
    async fn show(
        &self,
        app: &App,
        mut tx: SiteTx,
        site: &Site,
        place: Place<'_>,
        known: &Knowing,
        judgement: &Judgement,
    ) -> Result<Changed> {
        let Place { id, author, parent, to_be_asked } = place;
        store::threads::ensure(&mut tx, &NewThread::of(&self.page, self.thread)).await?;
        let row = NewRow {
            id,
            thread: self.thread,
            parent,
            author,
            author_name: &self.writer.name,
            body: &known.body,
            posted_at: None,
        };
        let publication = Publication {
            row,
            images: &known.images,
            named: &known.named,
            to_be_asked,
            findings: &judgement.findings,
        };
        let published = publish(app, &mut tx, &publication).await?;
        let has_hooks = leave_for_hooks(app, &mut tx, site, &published.change).await?;
        tx.commit().await?;
        tell(app, site, &published.change).await;
        if published.has_mail || has_hooks {
            app.queue.wake();
        }
        metrics::counter!("afterword_comments_total").increment(1);
        Ok(changed(site, published.comment, published.change.frame.position(), author))
    }

    /// Keeps the comment back.
    async fn hold(
        &self,
        app: &App,
        mut tx: SiteTx,
        site: &Site,
        (id, author): (CommentId, ActorId),
        known: &Knowing,
        (judgement, shadow): (&Judgement, bool),
    ) -> Result<Changed> {
        let new = NewHeld {
            id,
            thread: NewThread::of(&self.page, self.thread),
            parent: self.parent,
            author,
            author_name: &self.writer.name,
            body: &known.body,
            images: &known.images,
            findings: &judgement.findings,
            shadow: shadow || judgement.is_shadow,
        };
        store::holding::insert(&mut tx, &new).await?;
        let held = store::held::find(&mut tx, id).await?.ok_or(Code::CommentNotFound)?;
        let changed = held::changed(&mut tx, &held).await?;
        let has_hooks = !held.shadow && tell_of_held(app, &mut tx, site, id).await?;
        if !held.shadow {
            jobs::plan_letters(app, &mut tx).await?;
        }
        tx.commit().await?;
        if has_hooks {
            app.queue.wake();
        }
        Ok(changed)
    }
}

/// Leaves what a moderator sees of a comment that waits for webhooks; whether there are any.
async fn tell_of_held(app: &App, tx: &mut SiteTx, site: &Site, id: CommentId) -> Result<bool> {
    if !site.tells(HookEvent::CommentHeld) {
        return Ok(false);
    }
    let filter = Filter { id: Some(id), ..Filter::default() };
    let part = Part { after: None, oldest: false, limit: 1 };
    let item = store::queue::list(tx, &filter, part).await?.into_iter().next();
    let data = json!({ "item": item });
    let told = (HookEvent::CommentHeld, Holds::Comment(id));
    Ok(jobs::webhooks::leave(app, tx, site, told, data).await?)
}

/// Who a comment is of, and where it stands.
struct Place<'a> {
    id: CommentId,
    author: ActorId,
    parent: Option<&'a Locked>,
    to_be_asked: Option<GuestId>,
}
