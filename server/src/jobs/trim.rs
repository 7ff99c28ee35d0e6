//! Deletes history that nobody resumes from any more, and sessions that are over.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::{
    accounts::leaving,
    app::App,
    store::{
        Store, account_sessions, events, idempotency, profiles, proofs, sign_in_codes, sso_uses,
        widget_sessions, widget_tokens,
    },
};

/// Days that a client may be away and still resume without loading its thread again.
const RESUME_DAYS: i32 = 30;
/// Rows in one statement, so that none holds its locks for long.
const BATCH: i64 = 5_000;
/// Names in one step.
const NAMES: i64 = 500;

/// Trims every ten minutes, until told to stop. Nodes that do it at the same time only share the work.
pub async fn run(app: &App, stop: &CancellationToken) {
    let store = &app.store;
    if let Err(error) = catch_up(store).await {
        tracing::warn!(%error, "could not complete what was made by an older server; the next start will");
    }
    loop {
        let pause = Duration::from_secs(rand::random_range(540..=660));
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
        if let Err(error) = trim_once(store).await {
            tracing::warn!(%error, "could not trim what is old");
        }
        if let Err(error) = leaving::let_go(app).await {
            tracing::warn!(%error, "somebody who leaves could not go yet");
        }
    }
}

/// Fills in what a migration could not: it has no tables of Unicode.
async fn catch_up(store: &Store) -> sqlx::Result<()> {
    while profiles::shape_names(store.registry(), NAMES).await? > 0 {}
    Ok(())
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
