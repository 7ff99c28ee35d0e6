//! Wakes one socket, and says what for.

use std::sync::atomic::{AtomicU32, Ordering};

use sdk::limits;
use tokio::sync::Notify;

/// Wakes one socket, and says which of its subscriptions have news of which kind: a bit each.
#[derive(Debug, Default)]
pub struct Waker {
    changes: AtomicU32,
    whispers: AtomicU32,
    notify: Notify,
}

/// The slots that have news.
#[derive(Clone, Copy, Debug, Default)]
pub struct Slots {
    /// Changes of the thread.
    pub changes: u32,
    /// Who reads and who is writing.
    pub whispers: u32,
}

const _: () = assert!(limits::SUBSCRIPTIONS <= u32::BITS as usize);

impl Waker {
    /// The thread in this slot has changed.
    pub fn change(&self, slot: u32) {
        self.changes.fetch_or(1 << slot, Ordering::Release);
        self.notify.notify_one();
    }

    /// There is something to tell of who reads and who is writing there.
    pub fn whisper(&self, slot: u32) {
        self.whispers.fetch_or(1 << slot, Ordering::Release);
        self.notify.notify_one();
    }

    /// Waits for news; the slots that have some.
    pub async fn news(&self) -> Slots {
        self.notify.notified().await;
        let take = |slots: &AtomicU32| slots.swap(0, Ordering::Acquire);
        Slots { changes: take(&self.changes), whispers: take(&self.whispers) }
    }
}
