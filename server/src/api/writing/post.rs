//! Posting a comment.

use std::time::Duration;

use sdk::wire::{Changed, Code, CommentId, FieldError, NewComment, SiteId, ThreadId, Verdict};
use sha2::{Digest, Sha256};

use super::{
    changed, held, in_own_task,
    judging::{self, Draft, Standing},
    others, working,
    writer::Writer,
};
use crate::{
    app::App,
    domain::{actor::Actor, address, ban, body::Body, page::Page, secret::Hash, work::Bound},
    error::{Error, Result},
    extract::{Author, ClientAddress, IdempotencyKey, Proof, Rule, Site, banned},
    live::DeskNews,
    store::{self, Durability, SiteTx, durability, idempotency::RequestKey},
    texts::Language,
};

/// A comment that may be posted, as far as can be told without the database.
#[derive(Debug)]
pub struct Post {
    pub(super) thread: ThreadId,
    pub(super) page: Page,
    pub(super) parent: Option<CommentId>,
    pub(super) body: Body,
    pub(super) writer: Writer,
    pub(super) request: RequestKey,
    pub(super) fell_into_trap: bool,
    pub(super) is_shadow_banned: bool,
    /// From which block of addresses it comes, as bans name it; not of what the server writes itself.
    pub(super) block: Option<Hash>,
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
        let thread = site.resolve(thread);
        if site.thread_of(&page.key) != thread {
            return Err(Error::field("/thread/key", "this key belongs to another thread"));
        }
        Ok(Self {
            thread,
            page,
            parent: new.parent,
            body,
            writer,
            request,
            fell_into_trap: false,
            is_shadow_banned: false,
            block: None,
        })
    }

    /// A field of its form is filled in that people don't see, if so.
    #[must_use]
    pub fn with_trap(mut self, fell_into_it: bool) -> Self {
        self.fell_into_trap = fell_into_it;
        self
    }

    /// Its author is banned and is not told, if so: only they will see it.
    #[must_use]
    pub fn in_shadow(mut self, is_shadow_banned: bool) -> Self {
        self.is_shadow_banned = is_shadow_banned;
        self
    }

    /// Who posts it.
    pub(super) fn actor(&self) -> &Actor {
        self.writer.actor()
    }

    fn draft(&self) -> Draft<'_> {
        Draft {
            actor: self.writer.actor(),
            thread: self.thread,
            body: &self.body,
            email: self.writer.email(),
            request: self.request.key,
            fell_into_trap: self.fell_into_trap,
            is_shadow_banned: self.is_shadow_banned,
            is_new: true,
        }
    }

    /// What a proof of work must belong to.
    pub(super) fn bound(&self, site: SiteId) -> Bound<'_> {
        let RequestKey { actor, key, request } = &self.request;
        Bound { site, thread: self.thread, actor: *actor, key: *key, request }
    }

    /// Posts it, unless that was done already.
    pub async fn send(
        mut self,
        app: &App,
        site: Site,
        client: ClientAddress,
        proof: &Proof,
    ) -> Result<Changed> {
        let standing = match self.ask(app, &site).await? {
            Known::Repeated(done) => return Ok(*done),
            Known::New(standing) => standing,
        };
        if let Some(email) = self.writer.email() {
            self.is_shadow_banned |= banned::check_domain(app, &site, email).await?.0;
        }
        let unproven = working::demand(app, &site, &self, standing, client, proof).await?;
        self.limit(app, &site, client).await?;
        let mut judgement = judging::judge(app, &site, &self.draft(), standing).await;
        if judgement.verdict() != Verdict::Reject {
            let (page, name) = (self.page.url.as_deref(), self.writer.name.as_str());
            let question = others::about(&site, page, name, &self.body, client);
            let others = others::ask(app, &site, self.actor(), &question).await?;
            judgement = judgement.with(unproven).with(others);
        }
        if judgement.verdict() == Verdict::Reject {
            return Err(Code::NotTaken.into());
        }
        self.block = Some(ban::mark(&app.keys, site.id, address::block(client.0)));
        let (this, thread, id) = (app.clone(), self.thread, site.id);
        let is_marked = judgement.verdict() == Verdict::Mark;
        let write = async move { self.write(&this, &site, &judgement).await };
        let changed = in_own_task(app, thread, write).await?;
        if changed.held || is_marked {
            app.tell_desks(id, &DeskNews::Arrived);
        }
        Ok(changed)
    }

    /// Asks the database about it, once.
    async fn ask(&self, app: &App, site: &Site) -> Result<Known> {
        let mut tx = app.store.facts(site.id).await?;
        let known = match self.answered(&mut tx, site).await? {
            Some(done) => {
                if app.store.durability() == Durability::Strict {
                    // Whoever had no answer to the first request must not learn from the second what no standby has.
                    durability::prove(tx.connection()).await?;
                }
                Known::Repeated(Box::new(done))
            }
            None => Known::New(judging::standing(&mut tx, site, &self.draft()).await?),
        };
        tx.commit().await?;
        Ok(known)
    }

    pub(super) async fn answered(&self, tx: &mut SiteTx, site: &Site) -> Result<Option<Changed>> {
        let Some(done) = store::idempotency::find(tx, &self.request).await? else {
            return Ok(None);
        };
        if !done.same_request {
            return Err(Code::IdempotencyConflict.into());
        }
        let Some(found) = store::comments::find(tx, done.thread, done.comment).await? else {
            let held = store::held::find(tx, done.comment).await?.ok_or(Code::CommentNotFound)?;
            return held::changed(tx, &held).await.map(Some);
        };
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
}

/// What the database knows of a post.
enum Known {
    /// It is a repetition; the answer to the first request with this key.
    Repeated(Box<Changed>),
    /// It is a new one, of an author in this standing.
    New(Standing),
}

/// Tells one request from another, whatever the page says of itself: its title may be another one when a post is repeated
/// on the next visit.
fn digest(new: &NewComment) -> Result<[u8; 32]> {
    let asked = (&new.thread.key, new.parent, &new.body, &new.guest);
    Ok(Sha256::digest(serde_json::to_vec(&asked).map_err(Error::bug)?).into())
}
