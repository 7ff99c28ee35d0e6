//! What sockets ask of the history in the database: piece by piece, so that a reader who takes nothing holds little;
//! and a few sockets at a time, so that whoever reads and writes comments gets a connection whatever sockets ask for.

use sdk::wire::{Position, SiteId, ThreadId};
use tokio::sync::Semaphore;

use super::{Encoded, Topic};
use crate::store::{self, Store};

/// Sockets that ask at a time: a quarter of the usual number of connections.
const PLACES: usize = 4;
/// Changes that are fetched at a time.
const PIECE: i64 = 16;
/// Bytes of frames that a socket holds at a time, beside one that is larger.
const PIECE_BYTES: usize = 64 * 1024;

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

    /// What came after number `seq`, or the beginning of it; none if that is gone, or can't be asked for.
    pub async fn after(&self, topic: &Topic, seq: i64) -> Option<Vec<Encoded>> {
        let _place = self.places.acquire().await;
        let mut tx = self.store.latest(topic.site).await.ok()?;
        let events = store::events::after(&mut tx, topic.thread, seq, PIECE).await.ok()?;
        tx.commit().await.ok()?;
        let follows = events.first().is_none_or(|event| event.seq == seq + 1);
        follows.then(|| piece(events.iter().map(|event| topic.encode(event))))
    }
}

/// As many as a socket may hold, and one at least.
pub fn piece(events: impl Iterator<Item = Encoded>) -> Vec<Encoded> {
    let mut bytes = 0;
    let fits = |event: &Encoded| {
        let is_first = bytes == 0;
        bytes += event.text.len();
        is_first || bytes <= PIECE_BYTES
    };
    events.take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use sdk::wire::EventId;

    use super::*;

    #[test]
    fn a_socket_holds_little_at_a_time_and_one_change_however_large() {
        let held = |bytes: usize, count: i64| {
            let event = |seq| Encoded {
                seq,
                eid: EventId(seq),
                prev: EventId(seq - 1),
                text: "x".repeat(bytes).into(),
                forgets: false,
                known_at: std::time::Instant::now(),
            };
            piece((1..=count).map(event)).iter().map(|event| event.seq).collect::<Vec<_>>()
        };
        assert_eq!(held(1_000, 3), [1, 2, 3]);
        assert_eq!(held(PIECE_BYTES / 2, 9), [1, 2]);
        assert_eq!(held(PIECE_BYTES + 1, 9), [1]);
        assert!(held(1_000, 0).is_empty());
    }
}
