//! One thread that somebody on this node watches.

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicU32, Ordering},
};

use sdk::{
    limits,
    wire::{Position, SiteId, ThreadId},
};
use tokio::sync::Notify;

use super::{Encoded, Pushed, Ring};
use crate::store::{self, Store, events::StoredEvent};

/// Wakes one socket, and says which of its subscriptions have news: a bit each.
#[derive(Debug, Default)]
pub struct Waker {
    news: AtomicU32,
    notify: Notify,
}

const _: () = assert!(limits::SUBSCRIPTIONS <= u32::BITS as usize);

impl Waker {
    /// There is news for the subscription in this slot.
    pub fn wake(&self, slot: u32) {
        self.news.fetch_or(1 << slot, Ordering::Release);
        self.notify.notify_one();
    }

    /// Waits for news; the slots that have some.
    pub async fn news(&self) -> u32 {
        self.notify.notified().await;
        self.news.swap(0, Ordering::Acquire)
    }
}

/// One thread that somebody on this node watches: its last changes, and who is told.
#[derive(Debug)]
pub struct Topic {
    /// The tenant.
    pub site: SiteId,
    /// The thread.
    pub thread: ThreadId,
    state: Mutex<State>,
    /// Held while the database is asked, so that it is asked once.
    catching_up: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct State {
    /// None until the database was asked for the first time.
    ring: Option<Ring>,
    watchers: Vec<(Arc<Waker>, u32)>,
}

/// A socket's interest in a topic; dropping it ends the interest.
#[derive(Debug)]
pub struct Subscription {
    topic: Arc<Topic>,
    waker: Arc<Waker>,
    slot: u32,
}

/// What asking the database for news of a thread ended in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaughtUp {
    /// There was nothing new.
    Same,
    /// What was missing is here now.
    Filled,
    /// The history is another one, or too far ahead: watchers must load the thread again.
    Restarted,
}

impl Topic {
    /// Nothing is known of it yet.
    pub fn new(site: SiteId, thread: ThreadId) -> Self {
        Self { site, thread, state: Mutex::default(), catching_up: tokio::sync::Mutex::default() }
    }

    /// Watches for news from now on.
    pub fn watch(self: &Arc<Self>, waker: &Arc<Waker>, slot: u32) -> Subscription {
        self.state().watchers.push((waker.clone(), slot));
        Subscription { topic: self.clone(), waker: waker.clone(), slot }
    }

    /// Whether anybody watches.
    pub fn is_watched(&self) -> bool {
        !self.state().watchers.is_empty()
    }

    /// The newest position that this node knows of, once the database was asked.
    pub fn head(&self) -> Option<Position> {
        self.state().ring.as_ref().map(Ring::head)
    }

    /// Reads the ring, once the database was asked.
    pub fn with_ring<T>(&self, read: impl FnOnce(&Ring) -> T) -> Option<T> {
        self.state().ring.as_ref().map(read)
    }

    /// Offers a change, and wakes who watches if it was the next one.
    pub fn push(&self, event: Encoded) -> Pushed {
        let mut state = self.state();
        let Some(ring) = &mut state.ring else { return Pushed::Gap };
        let pushed = ring.push(event);
        if pushed == Pushed::Appended {
            state.wake();
        }
        pushed
    }

    /// Asks the database what happened after the newest position known here.
    pub async fn catch_up(&self, store: &Store) -> sqlx::Result<CaughtUp> {
        let _asking = self.catching_up.lock().await;
        let head = self.head();
        let mut tx = store.read(self.site).await?;
        let Some(head) = head else {
            let position = store::threads::position(&mut tx, self.thread).await?;
            tx.commit().await?;
            self.state().ring = Some(Ring::new(position));
            return Ok(CaughtUp::Same);
        };

        let limit = limits::REPLAY_EVENTS;
        let known = store::events::knows(&mut tx, self.thread, head).await?
            || store::threads::position(&mut tx, self.thread).await? == head;
        let missed = if known {
            store::events::after(
                &mut tx,
                self.thread,
                head.seq,
                i64::try_from(limit).unwrap_or(i64::MAX),
            )
            .await?
        } else {
            Vec::new()
        };
        if !known || missed.len() == limit {
            let position = store::threads::position(&mut tx, self.thread).await?;
            tx.commit().await?;
            let mut state = self.state();
            if let Some(ring) = &mut state.ring {
                ring.restart(position);
            }
            state.wake();
            return Ok(CaughtUp::Restarted);
        }
        tx.commit().await?;
        let news = !missed.is_empty();
        for event in missed {
            self.push(self.encode(&event));
        }
        Ok(if news { CaughtUp::Filled } else { CaughtUp::Same })
    }

    /// A kept change as a frame.
    pub fn encode(&self, event: &StoredEvent) -> Encoded {
        Encoded::new(self.thread, event.seq, event.eid, event.prev, &event.event)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn wake(&self) {
        for (waker, slot) in &self.watchers {
            waker.wake(*slot);
        }
    }
}

impl Subscription {
    /// What is watched.
    pub fn topic(&self) -> &Arc<Topic> {
        &self.topic
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let mut state = self.topic.state();
        let mine = |(waker, slot): &(Arc<Waker>, u32)| {
            Arc::ptr_eq(waker, &self.waker) && *slot == self.slot
        };
        if let Some(index) = state.watchers.iter().position(mine) {
            state.watchers.swap_remove(index);
        }
    }
}
