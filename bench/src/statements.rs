//! The statements of a request without the request: what the server asks of PostgreSQL, through the same functions, in
//! a bare loop.

use afterword_server::{
    domain::{
        actor::ActorId,
        body::Body,
        secret::{self, Hash, Kind},
    },
    store::{
        self, Store,
        comments::{Locked, NewRow},
        guests::GuestSays,
        idempotency::RequestKey,
        threads::NewThread,
    },
};
use anyhow::{Context, ensure};
use sdk::{
    client::{Auth, idempotency_key},
    limits,
    thread_key::ThreadKey,
    wire::{CommentId, Event, SiteId, SiteSettings, Sort, ThreadId},
};

use crate::load::Worker;

/// Guests of one writer, who take turns.
pub const GUESTS: usize = 25;
/// What everybody writes: three sentences, with some Markdown.
pub const BODY: &str = "The second half is where it gets *interesting*: keeping the history in the same transaction as the \
     comment means that nobody can see one without the other. We did the same in [our queue](https://example.com/queue), \
     and it held.\n\nOne question remains, though: what happens to `seq` after a failover?";

/// Reads first pages.
#[derive(Debug)]
pub struct Reader {
    /// The way in.
    pub store: Store,
    /// Of which site.
    pub site: SiteId,
    /// Of which thread.
    pub thread: ThreadId,
    /// Roots of a page.
    pub limit: u32,
}

impl Worker for Reader {
    async fn work(&mut self) -> anyhow::Result<()> {
        let mut tx = self.store.latest(self.site).await?;
        let thread = store::threads::find(&mut tx, self.thread).await?;
        let limit = i64::from(self.limit) + 1;
        let mut roots =
            store::pages::roots(&mut tx, self.thread, Sort::Newest, None, limit).await?;
        roots.truncate(self.limit as usize);
        let roots = roots.iter().map(|root| root.id).collect::<Vec<_>>();
        let most = i64::from(limits::FIRST_REPLIES);
        let replies = store::pages::first_replies(&mut tx, self.thread, &roots, most).await?;
        tx.commit().await?;
        ensure!(thread.is_some() && !replies.is_empty(), "the conversation is not there");
        Ok(())
    }
}

/// Posts comments.
#[derive(Debug)]
pub struct Writer {
    store: Store,
    site: SiteId,
    keys: Vec<String>,
    guests: Vec<Hash>,
    body: String,
    written: usize,
}

impl Writer {
    /// Writes to the threads with these keys, in turns.
    pub fn new(store: Store, site: SiteId, keys: Vec<String>) -> Self {
        let guest = || secret::hash(Kind::Guest, Auth::new_guest().secret());
        let guests = std::iter::repeat_with(guest).flatten().take(GUESTS).collect();
        Self { store, site, keys, guests, body: BODY.to_owned(), written: 0 }
    }

    /// Writes this instead.
    pub fn saying(self, body: String) -> Self {
        Self { body, ..self }
    }

    /// Posts one comment, or answers one.
    pub async fn write(&mut self, parent: Option<CommentId>) -> anyhow::Result<CommentId> {
        let key = ThreadKey::new(&self.keys[self.written % self.keys.len()])?;
        let guest = &self.guests[self.written % self.guests.len()];
        let (thread, id) = (key.thread_id(self.site), CommentId::new());
        self.written += 1;

        let body = Body::parse(&self.body, &SiteSettings::default())?;
        let actor = idempotency_key();
        let request = RequestKey { actor, key: idempotency_key(), request: *guest };
        let mut tx = self.store.write(self.site).await?;
        ensure!(store::idempotency::take(&mut tx, &request, thread, id).await?, "a key twice");
        let new = NewThread { id: thread, key: key.as_str(), url: None, title: None };
        store::threads::ensure(&mut tx, &new).await?;
        let says = GuestSays { name: "Ada", shape: "ada", email: None, language: "en" };
        let author = store::guests::upsert(&mut tx, guest, says).await?;
        let author = author.context("nobody else has this name")?.id;
        let parent: Option<Locked> = match parent {
            Some(parent) => store::comments::lock(&mut tx, thread, parent).await?,
            None => None,
        };
        let (author, parent) = (ActorId::Guest(author), parent.as_ref());
        let row =
            NewRow { id, thread, parent, author, author_name: "Ada", body: &body, posted_at: None };
        let comment = store::comments::insert(&mut tx, &row).await?;
        let event = Event::CommentCreated(comment);
        store::threads::number(&mut tx, thread, event, 1).await?.context("a closed thread")?;
        tx.commit().await?;
        Ok(id)
    }
}

impl Worker for Writer {
    async fn work(&mut self) -> anyhow::Result<()> {
        self.write(None).await.map(drop)
    }
}
