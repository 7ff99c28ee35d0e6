//! Deletes history that nobody resumes from any more, and sessions that are over.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::store::{
    Store, account_sessions, events, idempotency, proofs, sign_in_codes, sso_uses, widget_sessions,
    widget_tokens,
};

/// Days that a client may be away and still resume without loading its thread again.
const RESUME_DAYS: i32 = 30;
/// Rows in one statement, so that none holds its locks for long.
const BATCH: i64 = 5_000;

/// Trims every ten minutes, until told to stop. Nodes that do it at the same time only share the work.
pub async fn run(store: &Store, stop: &CancellationToken) {
    loop {
        let pause = Duration::from_secs(rand::random_range(540..=660));
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
        if let Err(error) = trim_once(store).await {
            tracing::warn!(%error, "could not trim what is old");
        }
    }
}

async fn trim_once(store: &Store) -> sqlx::Result<()> {
    let (jobs, whole) = (store.jobs(), BATCH.unsigned_abs());
    while events::trim(jobs, RESUME_DAYS, BATCH).await? == whole {}
    while idempotency::trim(jobs, BATCH).await? == whole {}
    while sign_in_codes::trim(jobs, BATCH).await? == whole {}
    while widget_tokens::trim(jobs, BATCH).await? == whole {}
    while sso_uses::trim(jobs, BATCH).await? == whole {}
    while widget_sessions::trim(jobs, BATCH).await? == whole {}
    while proofs::trim(jobs, BATCH).await? == whole {}
    while account_sessions::trim(jobs, BATCH).await? == whole {}
    Ok(())
}
