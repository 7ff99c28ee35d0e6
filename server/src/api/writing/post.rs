//! Posting a comment.

use std::time::Duration;

use sdk::wire::{Changed, Code, CommentId, Event, FieldError, NewComment, ThreadId};
use sha2::{Digest, Sha256};

use super::{
    changed, in_own_task,
    replies::{self, Posted},
    tell,
    writer::Writer,
};
use crate::{
    app::App,
    domain::{address, body::Body, page::Page},
    error::{Error, Result},
    extract::{Author, ClientAddress, IdempotencyKey, Rule, Site},
    store::{
        self, Durability, SiteTx,
        comments::{Locked, NewRow},
        durability,
        idempotency::RequestKey,
        threads::NewThread,
    },
    texts::Language,
};

/// A comment that may be posted, as far as can be told without the database.
#[derive(Debug)]
pub struct Post {
    thread: ThreadId,
    page: Page,
    parent: Option<CommentId>,
    body: Body,
    writer: Writer,
    request: RequestKey,
}

impl Post {
    /// Checks every field, and tells of all that are wrong at once.
    pub fn check(
        site: &Site,
        thread: ThreadId,
        author: Author,
        language: Language,
        key: IdempotencyKey,
        new: NewComment,
    ) -> Result<Self> {
        let request = RequestKey { actor: author.0.key(), key: key.0, request: digest(&new)? };

        let mut wrong = Vec::new();
        let page = Page::of(new.thread, |origin| site.allows(origin));
        let page = page.map_err(|error| wrong.push(FieldError::new("/thread/key", error)));
        let writer = Writer::check(author, language, new.guest);
        let writer = writer.map_err(|found| wrong.extend(found));
        let body = Body::parse(&new.body, &site.info.settings);
        let body = body.map_err(|error| wrong.push(FieldError::new("/body", error.to_string())));
        let (Ok(page), Ok(writer), Ok(body)) = (page, writer, body) else {
            return Err(Error::Invalid(wrong));
        };
        if page.key.thread_id(site.id) != thread {
            return Err(Error::field("/thread/key", "this key belongs to another thread"));
        }
        Ok(Self { thread, page, parent: new.parent, body, writer, request })
    }

    /// Posts it, unless that was done already.
    pub async fn send(self, app: &App, site: Site, client: ClientAddress) -> Result<Changed> {
        if let Some(done) = self.repeated(app, &site).await? {
            return Ok(done);
        }
        self.limit(app, &site, client).await?;
        let (this, thread) = (app.clone(), self.thread);
        in_own_task(app, thread, async move { self.write(&this, &site).await }).await
    }

    /// The answer to the first request with this key, if this is a repetition.
    async fn repeated(&self, app: &App, site: &Site) -> Result<Option<Changed>> {
        let mut tx = app.store.latest(site.id).await?;
        let done = self.answered(&mut tx, site).await?;
        if done.is_some() && app.store.durability() == Durability::Strict {
            // Whoever had no answer to the first request must not learn from the second what no standby has.
            durability::prove(tx.connection()).await?;
        }
        tx.commit().await?;
        Ok(done)
    }

    async fn answered(&self, tx: &mut SiteTx, site: &Site) -> Result<Option<Changed>> {
        let Some(done) = store::idempotency::find(tx, &self.request).await? else {
            return Ok(None);
        };
        if !done.same_request {
            return Err(Code::IdempotencyConflict.into());
        }
        let found = store::comments::find(tx, done.thread, done.comment)
            .await?
            .ok_or(Code::CommentNotFound)?;
        let position = store::threads::position(tx, done.thread).await?;
        Ok(Some(changed(site, found.comment, position, found.author)))
    }

    /// Counts the post against its author and their address.
    async fn limit(
        &self,
        app: &App,
        site: &Site,
        ClientAddress(address): ClientAddress,
    ) -> Result<()> {
        const MINUTE: Duration = Duration::from_mins(1);
        let settings = &site.info.settings;
        let who = format!("{}:{}", site.id, self.request.actor);
        let per_minute =
            Rule { name: "post_minute", most: settings.posts_per_minute, period: MINUTE };
        app.limits.take(per_minute, &who).await?;
        let per_hour =
            Rule { name: "post_hour", most: settings.posts_per_hour, period: MINUTE * 60 };
        app.limits.take(per_hour, &who).await?;
        let per_address =
            Rule { name: "post_address", most: settings.posts_per_minute_address, period: MINUTE };
        app.limits.take(per_address, &format!("{}:{}", site.id, address::block(address))).await
    }

    fn named(&self) -> NewThread<'_> {
        NewThread {
            id: self.thread,
            key: self.page.key.as_str(),
            url: self.page.url.as_deref(),
            title: self.page.title.as_deref(),
        }
    }

    /// Keeps the comment and tells who watches.
    pub async fn write(&self, app: &App, site: &Site) -> Result<Changed> {
        let mut tx = app.store.write(site.id).await?;
        let id = CommentId::new();
        if !store::idempotency::take(&mut tx, &self.request, self.thread, id).await? {
            // The first request with this key has just ended, in this moment.
            let done = self.answered(&mut tx, site).await?;
            tx.commit().await?;
            return done.ok_or(Error::Refused(Code::Unavailable));
        }
        store::threads::ensure(&mut tx, &self.named()).await?;
        let (author, to_be_asked) = self.writer.keep(&mut tx).await?;
        let parent = match self.parent {
            Some(parent) => Some(answerable(&mut tx, self.thread, parent).await?),
            None => None,
        };
        let row = NewRow {
            id,
            thread: self.thread,
            parent: parent.as_ref(),
            author,
            author_name: &self.writer.name,
            body: &self.body,
        };
        let comment = store::comments::insert(&mut tx, &row).await?;
        let event = Event::CommentCreated(comment.clone());
        let change = store::threads::number(&mut tx, self.thread, event, 1)
            .await?
            .ok_or(Code::ThreadClosed)?;
        let (thread, parent) = (self.thread, parent.as_ref());
        let posted = Posted { thread, comment: id, author, parent, to_be_asked };
        let has_mail = replies::leave(app, &mut tx, posted).await?;
        tx.commit().await?;
        tell(app, site, &change).await;
        if has_mail {
            app.queue.wake();
        }
        metrics::counter!("afterword_comments_total").increment(1);
        Ok(changed(site, comment, change.frame.position(), author))
    }
}

/// A comment that may be answered, with its branch locked.
async fn answerable(tx: &mut SiteTx, thread: ThreadId, parent: CommentId) -> Result<Locked> {
    let found = store::comments::lock(tx, thread, parent).await?;
    found
        .filter(|found| !found.comment.removed)
        .ok_or_else(|| Error::field("/parent", "no such comment to answer in this thread"))
}

/// Tells one request from another.
fn digest(new: &NewComment) -> Result<[u8; 32]> {
    Ok(Sha256::digest(serde_json::to_vec(new).map_err(Error::bug)?).into())
}
