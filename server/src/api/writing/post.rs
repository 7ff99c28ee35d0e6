//! Posting a comment.

use std::time::Duration;

use sdk::wire::{
    Changed, Code, CommentId, Event, FieldError, NewComment, NewGuest, Role, ThreadId,
};
use sha2::{Digest, Sha256};

use super::{changed, tell};
use crate::{
    app::App,
    domain::{
        actor::{Actor, ActorId},
        address,
        body::Body,
        name,
        page::Page,
    },
    error::{Error, Result},
    extract::{Author, ClientAddress, IdempotencyKey, Rule, Site},
    store::{
        self, SiteTx,
        comments::{Locked, NewRow},
        idempotency::RequestKey,
        threads::NewThread,
    },
};

/// A comment that may be posted, as far as can be told without the database.
#[derive(Debug)]
pub struct Post {
    thread: ThreadId,
    page: Page,
    parent: Option<CommentId>,
    body: Body,
    actor: Actor,
    name: String,
    email: Option<String>,
    request: RequestKey,
}

impl Post {
    /// Checks every field, and tells of all that are wrong at once.
    pub fn check(
        site: &Site,
        thread: ThreadId,
        author: Author,
        key: IdempotencyKey,
        new: NewComment,
    ) -> Result<Self> {
        let request = RequestKey { actor: author.0.key(), key: key.0, request: digest(&new)? };
        let guest = new.guest.unwrap_or(NewGuest { name: String::new(), email: None });
        let email = guest.email.filter(|email| !email.trim().is_empty());

        let mut wrong = Vec::new();
        let mut note = |pointer: &str, detail: String| wrong.push(FieldError::new(pointer, detail));
        let page = Page::of(new.thread, |origin| site.allows(origin));
        let page = page.inspect_err(|error| note("/thread/key", error.clone()));
        let name = match &author.0 {
            Actor::Member(signed_in) => Ok(signed_in.member.name.clone()),
            Actor::Guest(_) | Actor::ApiKey(_) => name::author_name(&guest.name),
        };
        let name = name.inspect_err(|error| note("/guest/name", error.to_string()));
        let email = email.as_deref().map(name::email).transpose();
        let email = email.inspect_err(|error| note("/guest/email", error.to_string()));
        let body = Body::parse(&new.body, site.info.settings.body_chars);
        let body = body.inspect_err(|error| note("/body", error.to_string()));
        let (Ok(page), Ok(name), Ok(email), Ok(body)) = (page, name, email, body) else {
            return Err(Error::Invalid(wrong));
        };
        if page.key.thread_id(site.id) != thread {
            return Err(Error::field("/thread/key", "this key belongs to another thread"));
        }
        let (parent, actor) = (new.parent, author.0);
        Ok(Self { thread, page, parent, body, actor, name, email, request })
    }

    /// The answer to the first request with this key, if this is a repetition.
    pub async fn repeated(&self, app: &App, site: &Site) -> Result<Option<Changed>> {
        let mut tx = app.store.read(site.id).await?;
        let done = self.answered(&mut tx, site).await?;
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
    pub async fn limit(
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

    /// Keeps the comment and tells who watches.
    pub async fn write(&self, app: &App, site: &Site) -> Result<Changed> {
        let mut tx = app.store.write(site.id).await?;
        let id = CommentId::new();
        if !store::idempotency::take(&mut tx, &self.request, self.thread, id).await? {
            // The first request with this key has just ended, in this moment.
            let done = self.answered(&mut tx, site).await?;
            return done.ok_or(Error::Refused(Code::Unavailable));
        }
        let page = NewThread {
            id: self.thread,
            key: self.page.key.as_str(),
            url: self.page.url.as_deref(),
            title: self.page.title.as_deref(),
        };
        store::threads::ensure(&mut tx, &page).await?;
        let author = self.author(&mut tx).await?;
        let parent = match self.parent {
            Some(parent) => Some(answerable(&mut tx, self.thread, parent).await?),
            None => None,
        };
        let row = NewRow {
            id,
            thread: self.thread,
            parent: parent.as_ref(),
            author,
            author_name: &self.name,
            role: self.role(),
            body: &self.body,
        };
        let comment = store::comments::insert(&mut tx, &row).await?;
        let event = Event::CommentCreated(comment.clone());
        let change = store::threads::number(&mut tx, self.thread, event, 1)
            .await?
            .ok_or(Code::ThreadClosed)?;
        tx.commit().await?;
        tell(app, site, &change).await;
        metrics::counter!("afterword_comments_total").increment(1);
        Ok(changed(site, comment, change.frame.position(), author))
    }

    fn role(&self) -> Option<Role> {
        match &self.actor {
            Actor::Member(signed_in) => Some(signed_in.member.role),
            Actor::Guest(_) | Actor::ApiKey(_) => None,
        }
    }

    async fn author(&self, tx: &mut SiteTx) -> Result<ActorId> {
        match &self.actor {
            Actor::ApiKey(key) => Ok(ActorId::ApiKey(*key)),
            Actor::Member(signed_in) => Ok(ActorId::Member(signed_in.member.id)),
            Actor::Guest(secret) => {
                let guest =
                    store::guests::upsert(tx, secret, &self.name, self.email.as_deref()).await?;
                Ok(ActorId::Guest(guest))
            }
        }
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
