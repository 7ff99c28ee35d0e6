//! What a socket asked for, and how far it has been served.

use sdk::{
    limits,
    wire::{Code, Position, ServerFrame, SubscribeMode, ThreadId},
};

use super::{Ended, Message, Socket};
use crate::{
    live::{Encoded, Topic, topic::Subscription},
    store,
};

/// The longest wait before a client loads a thread again.
const RESYNC_AFTER_MS: u32 = 2_000;

/// A subscription and how far it has been served.
pub(super) struct Watched {
    subscription: Subscription,
    seq: i64,
    epoch: u64,
}

impl Socket {
    /// Watches first and reads the position second: what happens in between is seen twice, never missed.
    pub(super) async fn subscribe(
        &mut self,
        thread: ThreadId,
        after: Option<Position>,
    ) -> Result<(), Ended> {
        let Some(slot) = self.slot(thread) else {
            let code = Code::RateLimited.as_str().to_owned();
            return self.say(&ServerFrame::Error { code, thread: Some(thread) }).await;
        };
        let topic = self.app.hub.topic(self.visitor.site.id, thread);
        let bit = u32::try_from(slot).unwrap_or_default();
        let subscription = topic.watch(&self.waker, bit);
        let asked = match topic.head() {
            Some(head) if after.is_none_or(|after| after.seq <= head.seq) => Ok(()),
            _ => topic.catch_up(&self.app.store).await.map(drop),
        };
        let found = topic.with_ring(|ring| {
            (ring.head(), ring.epoch(), after.is_none_or(|after| ring.knows(after)))
        });
        let (Ok(()), Some((head, epoch, in_ring))) = (asked, found) else {
            let code = Code::Unavailable.as_str().to_owned();
            return self.say(&ServerFrame::Error { code, thread: Some(thread) }).await;
        };
        let after = after.unwrap_or(head);
        let known = in_ring || self.history_has(thread, after).await;
        let mode = match known {
            false => SubscribeMode::Resync,
            true if after == head => SubscribeMode::Live,
            true => SubscribeMode::Replay,
        };
        self.say(&ServerFrame::Subscribed { thread, mode, position: head }).await?;
        if !known {
            return self.resync(thread).await;
        }
        self.watching[slot] = Some(Watched { subscription, seq: after.seq, epoch });
        self.deliver(1 << bit).await
    }

    pub(super) fn unsubscribe(&mut self, thread: ThreadId) {
        for slot in &mut self.watching {
            slot.take_if(|watched| watched.subscription.topic().thread == thread);
        }
    }

    async fn history_has(&self, thread: ThreadId, position: Position) -> bool {
        let Ok(mut tx) = self.app.store.read(self.visitor.site.id).await else { return false };
        let known = store::events::knows(&mut tx, thread, position).await;
        tx.commit().await.is_ok() && known.is_ok_and(|known| known)
    }

    /// The slot of a thread that is watched already, or a free one.
    fn slot(&mut self, thread: ThreadId) -> Option<usize> {
        let watches = |slot: &Option<Watched>| {
            slot.as_ref().is_some_and(|watched| watched.subscription.topic().thread == thread)
        };
        let slot = self
            .watching
            .iter()
            .position(watches)
            .or_else(|| self.watching.iter().position(Option::is_none));
        if slot.is_none() && self.watching.len() < limits::SUBSCRIPTIONS {
            self.watching.push(None);
            return Some(self.watching.len() - 1);
        }
        slot
    }

    /// Sends what is new in the slots whose bit is set.
    pub(super) async fn deliver(&mut self, news: u32) -> Result<(), Ended> {
        for slot in 0..self.watching.len() {
            if news & (1 << slot) != 0 {
                self.deliver_slot(slot).await?;
            }
        }
        Ok(())
    }

    async fn deliver_slot(&mut self, slot: usize) -> Result<(), Ended> {
        let Some(watched) = &self.watching[slot] else { return Ok(()) };
        let (topic, seq, epoch) =
            (watched.subscription.topic().clone(), watched.seq, watched.epoch);
        let found = topic.with_ring(|ring| {
            let same = ring.epoch() == epoch;
            let events = ring.after(seq).filter(|_| same);
            (same, events.map(|events| events.cloned().collect::<Vec<_>>()))
        });
        let events = match found {
            Some((true, Some(events))) => events,
            Some((true, None)) => match Box::pin(self.missed(&topic, seq)).await {
                Some(events) => events,
                None => return self.give_up(slot).await,
            },
            _ => return self.give_up(slot).await,
        };
        let Some(last) = events.last().map(|event| event.seq) else { return Ok(()) };
        for event in events {
            self.feed(Message::Text(event.text)).await?;
        }
        self.flush().await?;
        if let Some(watched) = &mut self.watching[slot] {
            watched.seq = last;
        }
        // More may have come while the database was asked or the reader was slow.
        if topic.head().is_some_and(|head| head.seq != last) {
            self.waker.wake(u32::try_from(slot).unwrap_or_default());
        }
        Ok(())
    }

    /// What the ring keeps no more, from the database; none if it is too much to replay.
    async fn missed(&self, topic: &Topic, seq: i64) -> Option<Vec<Encoded>> {
        let limit = limits::REPLAY_EVENTS;
        let mut tx = self.app.store.read(topic.site).await.ok()?;
        let most = i64::try_from(limit).unwrap_or(i64::MAX) + 1;
        let events = store::events::after(&mut tx, topic.thread, seq, most).await.ok()?;
        tx.commit().await.ok()?;
        let whole =
            events.len() <= limit && events.first().is_none_or(|event| event.seq == seq + 1);
        whole.then(|| events.iter().map(|event| topic.encode(event)).collect())
    }

    async fn give_up(&mut self, slot: usize) -> Result<(), Ended> {
        let Some(watched) = self.watching[slot].take() else { return Ok(()) };
        self.resync(watched.subscription.topic().thread).await
    }

    async fn resync(&mut self, thread: ThreadId) -> Result<(), Ended> {
        self.say(&ServerFrame::Resync { thread, after_ms: RESYNC_AFTER_MS }).await
    }
}
