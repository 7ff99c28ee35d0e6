//! Finds what no doorbell told: compares the clocks of all watched threads with the database.

use std::{collections::HashMap, sync::Arc, time::Duration};

use sdk::wire::{Position, SiteId, ThreadId};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::{CaughtUp, Hub, Redis, Topic};
use crate::store::{self, Store};

/// Threads in one query.
const CHUNK: usize = 1_000;

/// Looks every 2 seconds, every half while no doorbells are heard, and at once when asked, until told to stop.
pub async fn run(hub: Hub, store: Store, redis: Redis, look: Arc<Notify>, stop: CancellationToken) {
    loop {
        let pause = if redis.is_subscribed() { 2_000 } else { 500 };
        // Spread by a fifth, so that nodes don't ask in step.
        let pause = Duration::from_millis(rand::random_range(pause * 4 / 5..=pause * 6 / 5));
        tokio::select! {
            () = stop.cancelled() => return,
            () = look.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
        for topics in hub.watched().chunks(CHUNK) {
            if let Err(error) = compare(topics, &store).await {
                tracing::warn!(%error, "could not compare threads with the database");
                break;
            }
        }
    }
}

async fn compare(topics: &[Arc<Topic>], store: &Store) -> sqlx::Result<()> {
    let ids = topics.iter().map(|topic| (topic.site, topic.thread)).collect::<Vec<_>>();
    let before = topics.iter().map(|topic| topic.head()).collect::<Vec<_>>();
    let heads = store::events::heads(store.jobs(), &ids).await?;
    let heads = heads
        .into_iter()
        .map(|head| ((head.site, head.thread), head.position))
        .collect::<HashMap<(SiteId, ThreadId), Position>>();
    for (topic, before) in topics.iter().zip(before) {
        let Some(before) = before else { continue };
        let head = heads.get(&(topic.site, topic.thread)).copied().unwrap_or(Position::START);
        if !topic.log(|log| log.agrees(before, head)) {
            metrics::counter!("afterword_anti_entropy_finds_total").increment(1);
            if topic.catch_up(store).await? == CaughtUp::Restarted {
                metrics::counter!("afterword_restarts_total").increment(1);
            }
        }
    }
    Ok(())
}
