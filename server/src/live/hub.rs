//! The threads that somebody on this node watches.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use sdk::wire::{SiteId, ThreadId};

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use uuid::Uuid;

use super::{CaughtUp, Desks, Doorbell, Encoded, Pushed, Topic, ephemera::Whisper};
use crate::store::{Store, threads::Numbered};

type Topics = HashMap<(SiteId, ThreadId), Arc<Topic>>;

/// Every watched thread of this node. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Hub {
    topics: Arc<Mutex<Topics>>,
    stirred: UnboundedSender<Arc<Topic>>,
    /// What other nodes know this one by.
    node: Arc<Mutex<Uuid>>,
    desks: Desks,
    /// Votes of a thread are told at most this often.
    gather: Duration,
}

impl Hub {
    /// Nothing is watched yet. Threads whose readers or writers change come out at the other end; each is there once. Votes
    /// of a thread are told once in `gather`.
    pub fn new(gather: Duration) -> (Self, UnboundedReceiver<Arc<Topic>>) {
        let (stirred, changes) = unbounded_channel();
        let node = Arc::new(Mutex::new(new_node()));
        (Self { topics: Arc::default(), stirred, node, desks: Desks::default(), gather }, changes)
    }

    /// What other nodes know this one by.
    pub fn node(&self) -> Uuid {
        *self.node.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where moderators work.
    pub fn desks(&self) -> &Desks {
        &self.desks
    }

    /// To other nodes this one is a new one from now on.
    pub fn renew_node(&self) {
        *self.node.lock().unwrap_or_else(PoisonError::into_inner) = new_node();
    }

    /// The thread, watched from now on for as long as somebody does.
    pub fn topic(&self, site: SiteId, thread: ThreadId) -> Arc<Topic> {
        let mut topics = self.topics();
        let new = || Arc::new(Topic::new(site, thread, self.stirred.clone(), self.gather));
        topics.entry((site, thread)).or_insert_with(new).clone()
    }

    /// All of them, for anti-entropy; forgets those that nobody watches any more.
    pub fn watched(&self) -> Vec<Arc<Topic>> {
        let mut topics = self.topics();
        // Whoever is about to watch holds the topic already.
        topics.retain(|_, topic| topic.is_watched() || Arc::strong_count(topic) > 1);
        topics.values().cloned().collect()
    }

    /// Tells how many there are.
    pub fn count_threads(&self) {
        let watched = self.topics().values().filter(|topic| topic.is_watched()).count();
        metrics::gauge!("afterword_watched_threads")
            .set(f64::from(u32::try_from(watched).unwrap_or(u32::MAX)));
    }

    /// Hands a change that this node just committed to who watches it here. The topic, if the change came before one
    /// that it follows: then the database must be asked.
    #[must_use]
    pub fn publish(&self, site: SiteId, change: &Numbered) -> Option<Arc<Topic>> {
        let frame = &change.frame;
        let topic = self.find(site, frame.thread)?;
        let event = Encoded::new(frame.thread, frame.seq, frame.eid, frame.prev, &change.event);
        (topic.hear(frame.seq, Some(event)) == Pushed::Gap).then_some(topic)
    }

    /// Takes news from another node. What does not fit is looked up in the database.
    pub async fn hear(&self, store: &Store, bell: &Doorbell) -> sqlx::Result<()> {
        let Some(topic) = self.find(bell.site, bell.thread) else { return Ok(()) };
        let encode = |event| Encoded::new(bell.thread, bell.seq, bell.eid, bell.prev, event);
        if topic.hear(bell.seq, bell.event.as_deref().map(encode)) == Pushed::Gap {
            metrics::counter!("afterword_ring_misses_total").increment(1);
            if topic.catch_up(store).await? == CaughtUp::Restarted {
                metrics::counter!("afterword_restarts_total").increment(1);
            }
        }
        Ok(())
    }

    /// Takes what another node whispers.
    pub fn overhear(&self, whisper: Whisper) {
        if whisper.node == self.node() {
            return;
        }
        if let Some(topic) = self.find(whisper.site, whisper.thread) {
            topic.ephemera(|known| known.hear(whisper.node, whisper.news, Instant::now()));
            topic.stir();
        }
    }

    fn find(&self, site: SiteId, thread: ThreadId) -> Option<Arc<Topic>> {
        self.topics().get(&(site, thread)).cloned()
    }

    fn topics(&self) -> MutexGuard<'_, Topics> {
        self.topics.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn new_node() -> Uuid {
    uuid::Builder::from_random_bytes(rand::random()).into_uuid()
}
