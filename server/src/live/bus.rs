//! The doorbell: a node that changed a thread tells the others through Redis. A lost ring costs time, never an event.

use std::{sync::Arc, time::Duration};

use futures_util::StreamExt;
use redis::{AsyncCommands, RedisResult};
use sdk::wire::{EventId, SiteId, ThreadId};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::{Hub, Redis, ephemera};
use crate::store::{Store, threads::Numbered};

/// Channels that threads are spread over, so that a cluster can spread them over its nodes.
const CHANNELS: u128 = 64;
/// How the channels of doorbells end.
const EVENTS: &str = ":ev";
/// Events up to this size travel with the ring; larger ones are fetched.
const CARRIED_BYTES: usize = 4 * 1024;
/// How long a ring may take; it is never waited for by who posts.
const RING: Duration = Duration::from_millis(50);

/// The news that a thread has changed.
#[derive(Debug, Serialize, Deserialize)]
pub struct Doorbell {
    /// The tenant.
    pub site: SiteId,
    /// The thread.
    pub thread: ThreadId,
    /// The number of the change.
    pub seq: i64,
    /// Its id.
    pub eid: EventId,
    /// The id of the one before.
    pub prev: EventId,
    /// The change, if it is small.
    pub event: Option<Box<RawValue>>,
}

impl Doorbell {
    /// The news of a change that was just committed.
    pub fn of(site: SiteId, change: &Numbered) -> Self {
        let (frame, event) = (&change.frame, &change.event);
        let event = (event.get().len() <= CARRIED_BYTES).then(|| event.clone());
        Self { site, thread: frame.thread, seq: frame.seq, eid: frame.eid, prev: frame.prev, event }
    }

    /// Tells every node.
    pub async fn ring(&self, redis: &Redis) {
        let sent = async {
            let (mut connection, text) = (redis.connection()?, serde_json::to_string(self).ok()?);
            connection.publish::<_, _, ()>(channel_name(partition(self.thread)), text).await.ok()
        };
        if matches!(tokio::time::timeout(RING, sent).await, Ok(Some(()))) {
            metrics::counter!("afterword_doorbells_rung_total").increment(1);
        } else {
            metrics::counter!("afterword_doorbells_lost_total").increment(1);
            tracing::debug!("a doorbell was lost; anti-entropy will find the change");
        }
    }
}

/// Which of the channels is a thread's.
pub fn partition(thread: ThreadId) -> u128 {
    thread.0.as_u128() % CHANNELS
}

fn channel_name(number: u128) -> String {
    format!("aw:{{p{number}}}{EVENTS}")
}

/// Hears what other nodes ring, until told to stop. After each (re)connection news may have been missed, so the
/// anti-entropy is asked to look at once.
pub async fn listen(
    redis: Redis,
    hub: Hub,
    store: Store,
    look: Arc<Notify>,
    stop: CancellationToken,
) {
    let mut pause = Duration::from_millis(100);
    loop {
        let heard = tokio::select! {
            () = stop.cancelled() => return,
            heard = hear(&redis, &hub, &store, &look) => heard,
        };
        if redis.is_subscribed() {
            pause = Duration::from_millis(100);
        }
        redis.set_subscribed(false);
        look.notify_one();
        if let Err(error) = heard {
            tracing::debug!(%error, "no doorbells at the moment");
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => pause = (pause * 2).min(Duration::from_secs(1)),
        }
    }
}

async fn hear(redis: &Redis, hub: &Hub, store: &Store, look: &Notify) -> RedisResult<()> {
    let mut subscription = redis.client().get_async_pubsub().await?;
    let both = |number| [channel_name(number), ephemera::channel_name(number)];
    subscription.subscribe((0..CHANNELS).flat_map(both).collect::<Vec<_>>()).await?;
    redis.set_subscribed(true);
    look.notify_one();
    let mut messages = subscription.into_on_message();
    while let Some(message) = messages.next().await {
        let text = message.get_payload_bytes();
        let heard = if message.get_channel_name().ends_with(EVENTS) {
            ring_at(hub, store, text).await
        } else {
            serde_json::from_slice(text).map(|whisper| hub.overhear(whisper))
        };
        if heard.is_err() {
            tracing::warn!("a message that can't be read: are there nodes of another version?");
        }
    }
    Ok(())
}

async fn ring_at(hub: &Hub, store: &Store, text: &[u8]) -> serde_json::Result<()> {
    let bell: Doorbell = serde_json::from_slice(text)?;
    metrics::counter!("afterword_doorbells_heard_total").increment(1);
    if let Err(error) = hub.hear(store, &bell).await {
        tracing::debug!(%error, "a change could not be fetched; anti-entropy will");
    }
    Ok(())
}
