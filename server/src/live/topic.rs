//! One thread that somebody on this node watches.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use metrics::Histogram;
use sdk::{
    limits,
    wire::{CommentId, Position, SiteId, ThreadId},
};
use slab::Slab;
use tokio::sync::mpsc::UnboundedSender;

use super::{
    CaughtUp, Encoded, Found, Identity, Log, Pace, Pushed, Waker,
    ephemera::{Ephemera, Outlook, Settled},
};
use crate::store::{self, Store, events::StoredEvent};

/// Sockets that are told of readers and writers at a time, and the pause before the next ones are: a change, which is
/// more urgent, waits behind few of a large crowd.
const TOLD_AT_ONCE: usize = 500;
const TOLD_NEXT: Duration = Duration::from_millis(20);

/// One thread that somebody on this node watches: its last changes, and who is told.
#[derive(Debug)]
pub struct Topic {
    /// The tenant.
    pub site: SiteId,
    /// The thread.
    pub thread: ThreadId,
    state: Mutex<State>,
    /// Apart from the rest: who was woken looks at that while others are being woken.
    watchers: Mutex<Slab<(Arc<Waker>, u32)>>,
    ephemera: Mutex<Ephemera>,
    /// Where it waits to be looked at when its readers or writers change.
    stirred: UnboundedSender<Arc<Topic>>,
    /// Held while the database is asked, so that it is asked once.
    catching_up: tokio::sync::Mutex<()>,
    /// Votes are told at most this often.
    gather: Duration,
    /// How long changes take to sockets.
    pub fan_out: Histogram,
}

#[derive(Debug, Default)]
struct State {
    log: Log,
    /// Votes were told a moment ago: those that come now wait for each other.
    gathers: bool,
}

/// A socket's interest in a topic; dropping it ends the interest.
#[derive(Debug)]
pub struct Subscription {
    topic: Arc<Topic>,
    number: usize,
    /// Who is counted as a reader, if readers are.
    shown: Option<Arc<Identity>>,
}

impl Topic {
    /// Nothing is known of it yet. Changes of its readers and writers are told to `stirred`, votes once in `gather`.
    pub fn new(
        site: SiteId,
        thread: ThreadId,
        stirred: UnboundedSender<Arc<Topic>>,
        gather: Duration,
    ) -> Self {
        Self {
            site,
            thread,
            state: Mutex::default(),
            watchers: Mutex::default(),
            ephemera: Mutex::default(),
            stirred,
            catching_up: tokio::sync::Mutex::default(),
            gather,
            fan_out: metrics::histogram!("afterword_fan_out_seconds"),
        }
    }

    /// Watches for news from now on.
    pub fn watch(self: &Arc<Self>, waker: &Arc<Waker>, slot: u32) -> Subscription {
        let number = self.watchers().insert((waker.clone(), slot));
        metrics::gauge!("afterword_subscriptions").increment(1);
        Subscription { topic: self.clone(), number, shown: None }
    }

    /// Reads or changes what is known of readers and writers.
    pub fn ephemera<T>(&self, with: impl FnOnce(&mut Ephemera) -> T) -> T {
        with(&mut self.ephemera.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Readers or writers changed, here or elsewhere: there may be something to tell.
    pub fn stir(self: &Arc<Self>) {
        if self.ephemera(Ephemera::queue) {
            // Nobody listens any more when the node leaves.
            let _ = self.stirred.send(self.clone());
        }
    }

    /// Somebody is writing an answer to `parent`, with a subscription or without one.
    pub fn types(
        self: &Arc<Self>,
        who: &Identity,
        subscription: Option<usize>,
        parent: Option<CommentId>,
    ) {
        self.ephemera(|known| known.types(who, subscription, parent, Instant::now()));
        self.stir();
    }

    /// Looks what there is to tell of readers and writers, and wakes who watches.
    pub fn settle(self: &Arc<Self>, pace: &Pace, outlook: Outlook<'_>) -> Settled {
        let sockets = self.watchers().len();
        let settled = self.ephemera(|known| known.settle(self.thread, sockets, pace, outlook));
        if settled.wake && self.whisper(0) {
            let topic = self.clone();
            tokio::spawn(async move {
                let mut first = TOLD_AT_ONCE;
                loop {
                    tokio::time::sleep(TOLD_NEXT).await;
                    if !topic.whisper(first) {
                        return;
                    }
                    first += TOLD_AT_ONCE;
                }
            });
        }
        settled
    }

    /// Wakes some of those who watch, from this number on. Whether there may be more.
    fn whisper(&self, first: usize) -> bool {
        let (watchers, next) = (self.watchers(), first + TOLD_AT_ONCE);
        for (waker, slot) in (first..next).filter_map(|number| watchers.get(number)) {
            waker.whisper(*slot);
        }
        next < watchers.capacity()
    }

    /// Whether anybody watches.
    pub fn is_watched(&self) -> bool {
        !self.watchers().is_empty()
    }

    /// The newest position that this node knows of, once the database was asked.
    pub fn head(&self) -> Option<Position> {
        self.log(Log::head)
    }

    /// Reads what is known of the history.
    pub fn log<T>(&self, read: impl FnOnce(&Log) -> T) -> T {
        read(&self.state().log)
    }

    /// Hears of change number `seq`, and wakes who watches if it was the next one: for a vote at once if none was told for
    /// a while, else when that while is over.
    pub fn hear(self: &Arc<Self>, seq: i64, event: Option<Encoded>) -> Pushed {
        let mut state = self.state();
        let pushed = state.log.hear(seq, event);
        let is_first = pushed == Pushed::Held && !std::mem::replace(&mut state.gathers, true);
        if is_first {
            state.log.release();
            tokio::spawn(self.clone().gather());
        }
        drop(state);
        if is_first || pushed == Pushed::Appended {
            self.wake();
        }
        pushed
    }

    /// Tells the votes of each while together, until one was without.
    async fn gather(self: Arc<Self>) {
        loop {
            tokio::time::sleep(self.gather).await;
            let mut state = self.state();
            state.gathers = state.log.release();
            if !state.gathers {
                return;
            }
            drop(state);
            self.wake();
        }
    }

    /// Asks the database what happened after the newest position known here, and wakes who watches if there was
    /// something.
    pub async fn catch_up(&self, store: &Store) -> sqlx::Result<CaughtUp> {
        let _asking = self.catching_up.lock().await;
        let found = self.ask(store, self.head()).await?;
        let caught_up = self.state().log.take(found);
        if caught_up != CaughtUp::Same {
            self.wake();
        }
        Ok(caught_up)
    }

    /// Asks the database what came after a position; for its clock alone, if there is none.
    async fn ask(&self, store: &Store, after: Option<Position>) -> sqlx::Result<Found> {
        let mut tx = store.latest(self.site).await?;
        let head = store::threads::position(&mut tx, self.thread).await?;
        let mut missed = Some(Vec::new());
        if let Some(after) = after.filter(|after| *after != head) {
            missed = None;
            if store::events::knows(&mut tx, self.thread, after).await? {
                let limit = i64::try_from(limits::REPLAY_EVENTS).unwrap_or(i64::MAX);
                let events = store::events::after(&mut tx, self.thread, after.seq, limit).await?;
                missed = Some(events.iter().map(|event| self.encode(event)).collect());
            }
        }
        tx.commit().await?;
        Ok(Found { head, missed })
    }

    /// A kept change as a frame.
    pub fn encode(&self, event: &StoredEvent) -> Encoded {
        Encoded::new(self.thread, event.seq, event.eid, event.prev, &event.event)
    }

    /// Tells all who watch that the thread has changed: after the change is in the log.
    fn wake(&self) {
        for (_, (waker, slot)) in self.watchers().iter() {
            waker.change(*slot);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn watchers(&self) -> MutexGuard<'_, Slab<(Arc<Waker>, u32)>> {
        self.watchers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Subscription {
    /// What is watched.
    pub fn topic(&self) -> &Arc<Topic> {
        &self.topic
    }

    /// From now on this is who is counted as a reader; none: nobody.
    pub fn show(&mut self, who: Option<Arc<Identity>>) {
        let former = self.shown.take();
        self.topic.ephemera(|known| {
            if let Some(who) = &who {
                known.join(who);
            }
            if let Some(former) = &former {
                known.leave(former, self.number);
            }
        });
        if who.is_some() || former.is_some() {
            self.topic.stir();
        }
        self.shown = who;
    }

    /// Whether somebody is counted.
    pub fn is_shown(&self) -> bool {
        self.shown.is_some()
    }

    /// Who is counted is writing an answer to `parent`.
    pub fn types(&self, parent: Option<CommentId>) {
        let Some(who) = &self.shown else { return };
        self.topic.types(who, Some(self.number), parent);
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.show(None);
        metrics::gauge!("afterword_subscriptions").decrement(1);
        self.topic.watchers().remove(self.number);
    }
}
