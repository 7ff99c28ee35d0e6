//! What sockets ask of the history in the database: piece by piece, so that a reader who takes nothing holds little;
//! and a few sockets at a time, so that whoever reads and writes comments gets a connection whatever sockets ask for.

use sdk::wire::{Position, SiteId, ThreadId};
use tokio::sync::Semaphore;

use super::{Cursor, Encoded, Topic};
use crate::store::{self, Store};

/// Sockets that ask at a time: a quarter of the usual number of connections.
const PLACES: usize = 4;
/// Changes that are fetched at a time.
const PIECE: i64 = 16;

/// The kept history, for sockets.
#[derive(Debug)]
pub struct History {
    store: Store,
    places: Semaphore,
}

impl History {
    /// Of this database.
    pub fn new(store: Store) -> Self {
        Self { store, places: Semaphore::new(PLACES) }
    }

    /// Lets the topic ask what it does not know.
    pub async fn catch_up(&self, topic: &Topic) -> sqlx::Result<()> {
        let _place = self.places.acquire().await;
        topic.catch_up(&self.store).await.map(drop)
    }

    /// Whether a thread's history has this position; not, if it can't be asked.
    pub async fn knows(&self, site: SiteId, thread: ThreadId, position: Position) -> bool {
        let _place = self.places.acquire().await;
        let Ok(mut tx) = self.store.latest(site).await else { return false };
        let known = store::events::knows(&mut tx, thread, position).await;
        tx.commit().await.is_ok() && known.is_ok_and(|known| known)
    }

    /// What is next for a subscription, or the beginning of it; none if that is gone, or can't be asked for.
    pub async fn after(&self, topic: &Topic, cursor: &Cursor) -> Option<Vec<Encoded>> {
        let _place = self.places.acquire().await;
        let mut tx = self.store.latest(topic.site).await.ok()?;
        let events = store::events::after(&mut tx, topic.thread, cursor.seq(), PIECE).await.ok()?;
        tx.commit().await.ok()?;
        let events = events.iter().map(|event| topic.encode(event));
        topic.log(|log| cursor.fetched(events, log))
    }
}
