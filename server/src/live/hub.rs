//! The threads that somebody on this node watches.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use sdk::wire::{SiteId, ThreadId};

use super::{CaughtUp, Doorbell, Encoded, Pushed, Topic};
use crate::store::{Store, threads::Numbered};

type Topics = HashMap<(SiteId, ThreadId), Arc<Topic>>;

/// Every watched thread of this node. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Hub {
    topics: Arc<Mutex<Topics>>,
}

impl Hub {
    /// The thread, watched from now on for as long as somebody does.
    pub fn topic(&self, site: SiteId, thread: ThreadId) -> Arc<Topic> {
        let mut topics = self.topics();
        topics.entry((site, thread)).or_insert_with(|| Arc::new(Topic::new(site, thread))).clone()
    }

    /// All of them, for anti-entropy; forgets those that nobody watches any more.
    pub fn watched(&self) -> Vec<Arc<Topic>> {
        let mut topics = self.topics();
        // Whoever is about to watch holds the topic already.
        topics.retain(|_, topic| topic.is_watched() || Arc::strong_count(topic) > 1);
        topics.values().cloned().collect()
    }

    /// Hands a change that this node just committed to who watches it here. The topic, if the change came before one
    /// that it follows: then the database must be asked.
    #[must_use]
    pub fn publish(&self, site: SiteId, change: &Numbered) -> Option<Arc<Topic>> {
        let frame = &change.frame;
        let topic = self.find(site, frame.thread)?;
        let event = Encoded::new(frame.thread, frame.seq, frame.eid, frame.prev, &change.event);
        (topic.push(event) == Pushed::Gap).then_some(topic)
    }

    /// Takes news from another node. What does not fit is looked up in the database.
    pub async fn hear(&self, store: &Store, bell: &Doorbell) -> sqlx::Result<()> {
        let Some(topic) = self.find(bell.site, bell.thread) else { return Ok(()) };
        let pushed = match &bell.event {
            Some(event) => {
                topic.push(Encoded::new(bell.thread, bell.seq, bell.eid, bell.prev, event))
            }
            None if topic.head().is_some_and(|head| head.seq >= bell.seq) => Pushed::Known,
            None => Pushed::Gap,
        };
        if pushed == Pushed::Gap {
            metrics::counter!("afterword_ring_misses_total").increment(1);
            if topic.catch_up(store).await? == CaughtUp::Restarted {
                metrics::counter!("afterword_resyncs_total").increment(1);
            }
        }
        Ok(())
    }

    fn find(&self, site: SiteId, thread: ThreadId) -> Option<Arc<Topic>> {
        self.topics().get(&(site, thread)).cloned()
    }

    fn topics(&self) -> MutexGuard<'_, Topics> {
        self.topics.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
