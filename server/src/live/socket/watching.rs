//! What a socket asked for, and how far it has been served.

use std::time::Instant;

use sdk::{
    limits,
    wire::{Code, CommentId, Position, ServerFrame, SubscribeMode, ThreadId},
};

use super::{Ended, Socket};
use crate::live::{
    Beginning, Cursor, Next, Slots, Subscription,
    ephemera::{Answering, LIFE},
};

/// The longest wait before a client loads a thread again.
const RESYNC_AFTER_MS: u32 = 2_000;

/// A subscription and how far it has been served.
pub(super) struct Watched {
    subscription: Subscription,
    cursor: Cursor,
    /// What came before was no news to this socket, and not sent as fast as can be.
    since: Instant,
    /// The numbers of the last frames about who reads and who is writing.
    presence: u64,
    typing: u64,
    /// Whether the client was told that somebody else is writing.
    names: bool,
    /// What this client said that it answers, and when.
    typed: Option<(Answering, Instant)>,
}

impl Watched {
    /// What this client is writing an answer to, if it is.
    fn types(&self) -> Option<Answering> {
        self.typed.filter(|(_, at)| at.elapsed() < LIFE).map(|(what, _)| what)
    }
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
        let mut subscription = topic.watch(&self.waker, bit);
        let asked = if topic.log(|log| log.lacks(after)) {
            self.app.history.catch_up(&topic).await
        } else {
            Ok(())
        };
        let found = topic.log(|log| Beginning::new(log, after));
        let (Ok(()), Some(mut beginning)) = (asked, found) else {
            let code = Code::Unavailable.as_str().to_owned();
            return self.say(&ServerFrame::Error { code, thread: Some(thread) }).await;
        };
        if !beginning.is_known {
            let site = self.visitor.site.id;
            beginning.is_known = self.app.history.knows(site, thread, beginning.after).await;
        }
        let (mode, position) = (beginning.mode(), beginning.head);
        self.say(&ServerFrame::Subscribed { thread, mode, position }).await?;
        if mode == SubscribeMode::Resync {
            return self.resync(thread).await;
        }
        subscription.show(self.visitor.site.info.settings.presence.then(|| self.who.clone()));
        self.watching[slot] = Some(Watched {
            subscription,
            cursor: beginning.cursor(),
            since: Instant::now(),
            presence: 0,
            typing: 0,
            names: false,
            typed: None,
        });
        self.deliver(Slots { changes: 1 << bit, whispers: 1 << bit }).await
    }

    /// Is counted among the readers of all that it watches, or of nothing, as the site wants it now.
    pub(super) fn show_all(&mut self) {
        let shows = self.visitor.site.info.settings.presence;
        for watched in self.watching.iter_mut().flatten() {
            if watched.subscription.is_shown() != shows {
                watched.subscription.show(shows.then(|| self.who.clone()));
            }
        }
    }

    /// Whoever this is writes, if that is news and anybody's business.
    pub(super) fn types(&mut self, thread: ThreadId, parent: Option<CommentId>) {
        if !self.who.may_type(self.visitor.site.info.settings.guests) {
            return;
        }
        let (what, every) = (Answering(parent), LIFE / 3);
        for watched in self.watching.iter_mut().flatten() {
            let said =
                watched.typed.is_some_and(|(last, when)| last == what && when.elapsed() < every);
            if watched.subscription.topic().thread == thread && !said {
                watched.typed = Some((what, Instant::now()));
                watched.subscription.types(parent);
            }
        }
    }

    pub(super) fn unsubscribe(&mut self, thread: ThreadId) {
        for slot in &mut self.watching {
            slot.take_if(|watched| watched.subscription.topic().thread == thread);
        }
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
    pub(super) async fn deliver(&mut self, news: Slots) -> Result<(), Ended> {
        for slot in 0..self.watching.len() {
            if news.changes & (1 << slot) != 0 {
                self.deliver_events(slot).await?;
            }
            if news.whispers & (1 << slot) != 0 {
                self.deliver_whispers(slot).await?;
            }
        }
        Ok(())
    }

    /// Sends the newest of what is true for a moment; what was true before that is of no use to anyone.
    async fn deliver_whispers(&mut self, slot: usize) -> Result<(), Ended> {
        let Some(watched) = self.watching[slot].as_mut() else { return Ok(()) };
        if !watched.subscription.is_shown() {
            return Ok(());
        }
        let topic = watched.subscription.topic().clone();
        let (presence, (typing, writing)) =
            topic.ephemera(|known| (known.presence(), known.typing()));
        let mut frames = Vec::new();
        if std::mem::replace(&mut watched.presence, presence.number) != presence.number {
            frames.push(presence.text);
        }
        if std::mem::replace(&mut watched.typing, typing.number) != typing.number {
            let rest = writing.without(&self.who, watched.types());
            let names = !rest.as_ref().unwrap_or(&writing).is_empty();
            if std::mem::replace(&mut watched.names, names) || names {
                let rest =
                    rest.and_then(|rest| serde_json::to_string(&rest.frame(topic.thread)).ok());
                frames.push(rest.map_or(typing.text, Into::into));
            }
        }
        self.send(frames).await
    }

    /// Sends what came next, piece by piece: in between, others are served.
    async fn deliver_events(&mut self, slot: usize) -> Result<(), Ended> {
        let Some(watched) = &self.watching[slot] else { return Ok(()) };
        let (topic, mut cursor, since) =
            (watched.subscription.topic().clone(), watched.cursor, watched.since);
        let events = match topic.log(|log| cursor.next(log)) {
            Next::Send(events) => Some(events),
            Next::Fetch => Box::pin(self.app.history.after(&topic, &cursor)).await,
            Next::GiveUp => None,
        };
        let Some(events) = events else { return self.give_up(slot).await };
        let Some(last) = events.last().map(|event| event.seq) else { return Ok(()) };
        let news = events.iter().map(|event| event.known_at).filter(|at| *at >= since);
        let news = news.collect::<Vec<_>>();
        self.send(events.into_iter().map(|event| event.text)).await?;
        for known_at in news {
            topic.fan_out.record(known_at.elapsed());
        }
        // There may be more, and more may have come while the database was asked or the reader was slow.
        if topic.log(|log| cursor.sent(last, log)) {
            self.waker.change(u32::try_from(slot).unwrap_or_default());
        }
        if let Some(watched) = &mut self.watching[slot] {
            watched.cursor = cursor;
        }
        Ok(())
    }

    async fn give_up(&mut self, slot: usize) -> Result<(), Ended> {
        let Some(watched) = self.watching[slot].take() else { return Ok(()) };
        self.resync(watched.subscription.topic().thread).await
    }

    async fn resync(&mut self, thread: ThreadId) -> Result<(), Ended> {
        metrics::counter!("afterword_resyncs_total").increment(1);
        self.say(&ServerFrame::Resync { thread, after_ms: RESYNC_AFTER_MS }).await
    }
}
