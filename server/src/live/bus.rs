//! The doorbell: a node that changed a thread tells the others through Redis. A lost ring costs time, never an event.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use redis::{PushInfo, PushKind, RedisResult, Value, from_redis_value};
use sdk::wire::{EventId, Position, SiteId, ThreadId};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tokio::sync::{
    Notify,
    mpsc::{UnboundedReceiver, unbounded_channel},
};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{Connection, Hub, Redis, desks, ephemera};
use crate::store::{Store, threads::Numbered};

/// Channels that threads are spread over, so that a cluster can spread them over its nodes.
const CHANNELS: u128 = 64;
/// How the channels of doorbells end.
const EVENTS: &str = ":ev";
/// Events up to this size travel with the ring; larger ones are fetched.
const CARRIED_BYTES: usize = 4 * 1024;
/// How long a ring may take; it is never waited for by who posts.
const RING: Duration = Duration::from_millis(50);
/// How often it is proven that the channels are heard, and how soon after that failed.
const PROVE: Duration = Duration::from_millis(500);
const PROVE_AGAIN: Duration = Duration::from_millis(200);
/// Failures in a row after which the connection is given up.
const HOPELESS: u32 = 3;

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

    /// The news that a thread begins anew here: what led to it is told by no change.
    pub fn anew(site: SiteId, thread: ThreadId, at: Position) -> Self {
        Self { site, thread, seq: at.seq, eid: at.eid, prev: Position::START.eid, event: None }
    }

    /// Tells every node.
    pub async fn ring(&self, redis: &Redis) {
        let sent = async {
            let (mut connection, text) = (redis.connection()?, serde_json::to_string(self).ok()?);
            let ring = connection.publish(&channel_name(partition(self.thread)), &text);
            ring.exec_async(&mut connection).await.ok()
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
    spread(thread.0)
}

/// Which of the channels an id belongs to.
pub fn spread(id: Uuid) -> u128 {
    id.as_u128() % CHANNELS
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

/// Hears until that is hopeless. A connection that broke is made again by itself, but what it had subscribed to may be
/// lost, so that is proven again and again, and at once when there is doubt.
async fn hear(redis: &Redis, hub: &Hub, store: &Store, look: &Notify) -> RedisResult<()> {
    let (sender, pushes) = unbounded_channel();
    let connection = redis.listen(sender).await?;
    let doubts = Doubts::default();
    tokio::select! {
        () = deliver_all(pushes, redis, hub, store, &doubts) => Ok(()),
        hopeless = prove(redis, &connection, &doubts, look) => hopeless,
    }
}

/// Whether the channels are still heard.
#[derive(Debug, Default)]
struct Doubts {
    raised: AtomicU64,
    news: Notify,
}

impl Doubts {
    fn raise(&self) {
        self.raised.fetch_add(1, Ordering::Relaxed);
        self.news.notify_one();
    }

    fn raised(&self) -> u64 {
        self.raised.load(Ordering::Relaxed)
    }
}

/// Subscribes to all channels again and again: who is subscribed already loses nothing by it, and an answer proves that
/// the connection lives.
async fn prove(
    redis: &Redis,
    connection: &Connection,
    doubts: &Doubts,
    look: &Notify,
) -> RedisResult<()> {
    let all = |number| {
        [channel_name(number), ephemera::channel_name(number), desks::channel_name(number)]
    };
    let channels = (0..CHANNELS).flat_map(all).collect::<Vec<_>>();
    let mut failures = 0;
    loop {
        let before = doubts.raised();
        let proven = connection.subscribe(&channels).await;
        let is_sure = proven.is_ok() && before == doubts.raised();
        if is_sure != redis.is_subscribed() {
            redis.set_subscribed(is_sure);
            look.notify_one();
        }
        failures = if is_sure { 0 } else { failures + 1 };
        if failures == HOPELESS {
            return proven;
        }
        let pause = if is_sure { PROVE } else { PROVE_AGAIN };
        tokio::select! {
            () = doubts.news.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

async fn deliver_all(
    mut pushes: UnboundedReceiver<PushInfo>,
    redis: &Redis,
    hub: &Hub,
    store: &Store,
    doubts: &Doubts,
) {
    while let Some(push) = pushes.recv().await {
        match push.kind {
            PushKind::Message | PushKind::SMessage => deliver(hub, store, push.data).await,
            PushKind::Disconnection | PushKind::SUnsubscribe => {
                redis.set_subscribed(false);
                doubts.raise();
            }
            _ => {}
        }
    }
}

async fn deliver(hub: &Hub, store: &Store, data: Vec<Value>) {
    let Ok((channel, text)) = from_redis_value::<(String, Vec<u8>)>(Value::Array(data)) else {
        return;
    };
    let heard = if channel.ends_with(EVENTS) {
        ring_at(hub, store, &text).await
    } else if channel.ends_with(desks::DESK) {
        hub.desks().hear(&text)
    } else {
        serde_json::from_slice(&text).map(|whisper| hub.overhear(whisper))
    };
    if heard.is_err() {
        tracing::warn!("a message that can't be read: are there nodes of another version?");
    }
}

async fn ring_at(hub: &Hub, store: &Store, text: &[u8]) -> serde_json::Result<()> {
    let bell: Doorbell = serde_json::from_slice(text)?;
    metrics::counter!("afterword_doorbells_heard_total").increment(1);
    if let Err(error) = hub.hear(store, &bell).await {
        tracing::debug!(%error, "a change could not be fetched; anti-entropy will");
    }
    Ok(())
}
