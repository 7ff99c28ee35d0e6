//! How a thread is changed: check, lock, decide, write, number, commit, tell. In that order, whatever the change.

use std::time::Duration;

use sdk::{
    limits,
    thread_key::ThreadKey,
    wire::{Changed, Code, Comment, CommentId, Event, FieldError, NewComment, Position, ThreadId, Timestamp},
};
use sha2::{Digest, Sha256};
use tracing::Instrument;
use uuid::Uuid;

use crate::{
    app::App,
    domain::{
        actor::{Actor, ActorId},
        address,
        body::Body,
        may::{self, No},
        name,
    },
    error::{Error, Result},
    extract::{Author, ClientAddress, IdempotencyKey, Rule, Site},
    live::Doorbell,
    store::{
        self, SiteTx,
        comments::{Locked, NewRow},
        idempotency::RequestKey,
        threads::{NewThread, Numbered},
    },
};

/// Runs a change in a task that the server owns: a client that hangs up can't stop it half-way.
pub async fn in_own_task<T, F>(app: &App, write: F) -> Result<T>
where
    T: Send + 'static,
    F: Future<Output = Result<T>> + Send + 'static,
{
    app.tasks.spawn(write.in_current_span()).await.map_err(Error::bug)?
}

/// A comment that may be posted, as far as can be told without the database.
#[derive(Debug)]
pub struct Post {
    thread: ThreadId,
    key: ThreadKey,
    url: Option<String>,
    title: Option<String>,
    parent: Option<CommentId>,
    body: Body,
    actor: Actor,
    name: String,
    email: Option<String>,
    request: RequestKey,
}

impl Post {
    /// Checks every field, and tells of all that are wrong at once.
    pub fn check(site: &Site, thread: ThreadId, author: Author, key: IdempotencyKey, new: NewComment) -> Result<Self> {
        let request = RequestKey { actor: actor_key(&author.0), key: key.0, request: digest(&new)? };
        let mut wrong = Vec::new();
        let mut note = |pointer: &str, detail: String| wrong.push(FieldError::new(pointer, detail));
        let thread_key = ThreadKey::new(&new.thread.key);
        match &thread_key {
            Ok(key) if key.thread_id(site.id) == thread => {}
            Ok(_) => note("/thread/key", "this key belongs to another thread".to_owned()),
            Err(error) => note("/thread/key", error.to_string()),
        }
        let url = new.thread.url.filter(|url| !url.is_empty());
        if url.as_ref().is_some_and(|url| url.len() > limits::URL_BYTES || ThreadKey::from_address(url).is_err()) {
            note("/thread/url", "not the address of a web page".to_owned());
        }
        let title = new.thread.title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
        let title = title.filter(|title| !title.is_empty());
        let bad = |c: char| c.is_control() || name::is_deceiving(c);
        if title.as_ref().is_some_and(|title| title.chars().count() > limits::TITLE_CHARS || title.contains(bad)) {
            note("/thread/title", format!("at most {} plain characters", limits::TITLE_CHARS));
        }
        let guest = new.guest.as_ref();
        let name = name::author_name(guest.map_or("", |guest| &guest.name));
        let name = name.inspect_err(|error| note("/guest/name", error.clone()));
        let email = guest.and_then(|guest| guest.email.as_deref()).filter(|email| !email.trim().is_empty());
        let email = email.map(name::email).transpose().inspect_err(|error| note("/guest/email", error.clone()));
        let body = Body::parse(&new.body, site.info.settings.body_chars);
        let body = body.inspect_err(|error| note("/body", error.to_string()));
        let (true, Ok(key), Ok(name), Ok(email), Ok(body)) = (wrong.is_empty(), thread_key, name, email, body) else {
            return Err(Error::Invalid(wrong));
        };
        Ok(Self { thread, key, url, title, parent: new.parent, body, actor: author.0, name, email, request })
    }

    /// The answer to the first request with this key, if this is a repetition.
    pub async fn repeated(&self, app: &App, site: &Site) -> Result<Option<Changed>> {
        let mut tx = app.store.read(site.id).await?;
        let done = self.answered(&mut tx, site).await?;
        tx.commit().await?;
        Ok(done)
    }

    async fn answered(&self, tx: &mut SiteTx, site: &Site) -> Result<Option<Changed>> {
        let Some(done) = store::idempotency::find(tx, &self.request).await? else { return Ok(None) };
        if !done.same_request {
            return Err(Code::IdempotencyConflict.into());
        }
        let found = store::comments::find(tx, done.thread, done.comment).await?.ok_or(Code::CommentNotFound)?;
        let position = store::threads::position(tx, done.thread).await?;
        Ok(Some(changed(site, found.comment, position, found.author)))
    }

    /// Counts the post against its author and their address.
    pub async fn limit(&self, app: &App, site: &Site, ClientAddress(address): ClientAddress) -> Result<()> {
        const MINUTE: Duration = Duration::from_mins(1);
        let settings = &site.info.settings;
        let who = format!("{}:{}", site.id, self.request.actor);
        let per_minute = Rule { name: "post_minute", most: settings.posts_per_minute, period: MINUTE };
        app.limits.take(per_minute, &who).await?;
        let per_hour = Rule { name: "post_hour", most: settings.posts_per_hour, period: MINUTE * 60 };
        app.limits.take(per_hour, &who).await?;
        let per_address = Rule { name: "post_address", most: settings.posts_per_minute_address, period: MINUTE };
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
        let page = NewThread { id: self.thread, key: self.key.as_str(), url: self.url.as_deref(), title: self.title.as_deref() };
        store::threads::ensure(&mut tx, &page).await?;
        let author = self.author(&mut tx).await?;
        let parent = match self.parent {
            Some(parent) => Some(answerable(&mut tx, self.thread, parent).await?),
            None => None,
        };
        let row = NewRow { id, thread: self.thread, parent: parent.as_ref(), author, author_name: &self.name, body: &self.body };
        let comment = store::comments::insert(&mut tx, &row).await?;
        let event = Event::CommentCreated(comment.clone());
        let change = store::threads::number(&mut tx, self.thread, event, 1).await?.ok_or(Code::ThreadClosed)?;
        tx.commit().await?;
        tell(app, site, &change).await;
        metrics::counter!("afterword_comments_total").increment(1);
        Ok(changed(site, comment, change.frame.position(), author))
    }

    async fn author(&self, tx: &mut SiteTx) -> Result<ActorId> {
        match &self.actor {
            Actor::ApiKey(key) => Ok(ActorId::ApiKey(*key)),
            Actor::Guest(secret) => {
                let guest = store::guests::upsert(tx, secret, &self.name, self.email.as_deref()).await?;
                Ok(ActorId::Guest(guest))
            }
        }
    }
}

/// Gives a comment another text.
pub async fn edit(app: &App, site: &Site, author: &Author, at: (ThreadId, CommentId), body: &Body, version: i32) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?;
    let found = found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?;
    may_change(&mut tx, site, author, &found).await?;
    if found.comment.version != version {
        return Err(Code::VersionConflict.into());
    }
    let edited_at = store::comments::edit(&mut tx, thread, id, body).await?;
    let html = body.html().clone();
    let comment = Comment { version: version + 1, html: Some(html.clone()), edited_at: Some(edited_at), ..found.comment };
    let event = Event::CommentEdited { id, version: version + 1, html, edited_at };
    finish(app, site, tx, thread, event, 0).await.map(|position| changed(site, comment, position, found.author))
}

/// Takes a comment away. Again is no error: the answer is what it was.
pub async fn remove(app: &App, site: &Site, author: &Author, at: (ThreadId, CommentId)) -> Result<Changed> {
    let (thread, id) = at;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::lock(&mut tx, thread, id).await?.ok_or(Code::CommentNotFound)?;
    if found.comment.removed && is_author(&mut tx, author, &found).await? {
        let position = store::threads::position(&mut tx, thread).await?;
        return Ok(changed(site, found.comment, position, found.author));
    }
    may_change(&mut tx, site, author, &found).await?;
    store::comments::remove(&mut tx, thread, &found).await?;
    let version = found.comment.version + 1;
    let comment = Comment { version, removed: true, author: None, html: None, edited_at: None, ..found.comment };
    let event = Event::CommentRemoved { id, version };
    finish(app, site, tx, thread, event, -1).await.map(|position| changed(site, comment, position, found.author))
}

/// Numbers the change, commits, and tells who watches.
async fn finish(app: &App, site: &Site, mut tx: SiteTx, thread: ThreadId, event: Event, comments: i32) -> Result<Position> {
    let change = store::threads::number(&mut tx, thread, event, comments).await?.ok_or(Code::ThreadNotFound)?;
    tx.commit().await?;
    tell(app, site, &change).await;
    Ok(change.frame.position())
}

/// Nobody hears of what was not kept: this comes after the commit. Whoever does not hear of it finds it by itself.
async fn tell(app: &App, site: &Site, change: &Numbered) {
    app.hub.publish(site.id, change);
    app.pages.saw(site.id, change.frame.thread, change.frame.position()).await;
    let (redis, bell) = (app.redis.clone(), Doorbell::of(site.id, change));
    app.tasks.spawn(async move { bell.ring(&redis).await });
}

/// A comment that may be answered, with its branch locked.
async fn answerable(tx: &mut SiteTx, thread: ThreadId, parent: CommentId) -> Result<Locked> {
    let found = store::comments::lock(tx, thread, parent).await?;
    found
        .filter(|found| !found.comment.removed)
        .ok_or_else(|| Error::field("/parent", "no such comment to answer in this thread"))
}

/// Whether who asks may change a comment now.
pub async fn may_change(tx: &mut SiteTx, site: &Site, author: &Author, found: &Locked) -> Result<()> {
    let Some(who) = actor_id(tx, author).await? else { return Err(Code::NotYours.into()) };
    let may = may::change(&site.info.settings, who, found.author, found.comment.created_at, Timestamp::now());
    may.map_err(|no| match no {
        No::NotYours => Code::NotYours.into(),
        No::WindowOver => Code::EditWindowOver.into(),
    })
}

async fn is_author(tx: &mut SiteTx, author: &Author, found: &Locked) -> Result<bool> {
    Ok(actor_id(tx, author).await? == Some(found.author))
}

/// Who asks, if they have ever written here.
async fn actor_id(tx: &mut SiteTx, author: &Author) -> Result<Option<ActorId>> {
    match &author.0 {
        Actor::ApiKey(key) => Ok(Some(ActorId::ApiKey(*key))),
        Actor::Guest(secret) => Ok(store::guests::find(tx, secret).await?.map(|guest| ActorId::Guest(guest.id))),
    }
}

fn changed(site: &Site, comment: Comment, position: Position, author: ActorId) -> Changed {
    let guests = matches!(author, ActorId::Guest(_)) && !comment.removed;
    let until = guests.then(|| may::editable_until(&site.info.settings, comment.created_at)).flatten();
    Changed { comment, position, editable_until: until }
}

/// Who repeats a request: a guest may not have an id yet, so theirs comes from their secret.
fn actor_key(actor: &Actor) -> Uuid {
    match actor {
        Actor::ApiKey(key) => *key,
        Actor::Guest(hash) => Uuid::new_v5(&Uuid::nil(), hash),
    }
}

/// Tells one request from another.
fn digest(new: &NewComment) -> Result<[u8; 32]> {
    Ok(Sha256::digest(serde_json::to_vec(new).map_err(Error::bug)?).into())
}
