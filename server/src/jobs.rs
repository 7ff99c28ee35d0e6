//! What a node does now and then: deletes history that nobody resumes from any more.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::store::{Store, events, idempotency};

/// Days that a client may be away and still resume without loading its thread again.
const RESUME_DAYS: i32 = 30;
/// Rows in one statement, so that none holds its locks for long.
const BATCH: i64 = 5_000;

/// Trims every ten minutes, until told to stop. Nodes that do it at the same time only share the work.
pub async fn trim(store: &Store, stop: &CancellationToken) {
    loop {
        let pause = Duration::from_secs(rand::random_range(540..=660));
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
        if let Err(error) = trim_once(store).await {
            tracing::warn!(%error, "could not trim old events");
        }
    }
}

async fn trim_once(store: &Store) -> sqlx::Result<()> {
    while events::trim(store.jobs(), RESUME_DAYS, BATCH).await? == BATCH.unsigned_abs() {}
    while idempotency::trim(store.jobs(), BATCH).await? == BATCH.unsigned_abs() {}
    Ok(())
}
