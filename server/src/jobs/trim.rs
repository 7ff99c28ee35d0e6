//! Deletes history that nobody resumes from any more, sessions that are over, and pictures that no comment shows.

use std::time::Duration;

use sdk::wire::SiteId;
use tokio_util::sync::CancellationToken;

use crate::{
    accounts::leaving,
    app::App,
    domain::pipeline::KeepSettings,
    store::{
        Store, account_sessions, deliveries, events, holding, idempotency, images, invitations,
        profiles, proofs, removed, sign_in_codes, sites, sso_uses, widget_sessions, widget_tokens,
        writing_blocks,
    },
};

/// Days that a client may be away and still resume without loading its thread again.
const RESUME_DAYS: i32 = 30;
/// Rows in one statement, so that none holds its locks for long.
const BATCH: i64 = 5_000;
/// Pictures in one statement: they are large.
const IMAGES: i64 = 200;
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

/// Deletes once what is too old.
pub async fn trim_once(store: &Store) -> sqlx::Result<()> {
    let (jobs, whole) = (store.jobs(), BATCH.unsigned_abs());
    let KeepSettings { removed_days, address_days } = KeepSettings::default();
    while events::trim(jobs, RESUME_DAYS, BATCH).await? == whole {}
    while idempotency::trim(jobs, BATCH).await? == whole {}
    while sign_in_codes::trim(jobs, BATCH).await? == whole {}
    while widget_tokens::trim(jobs, BATCH).await? == whole {}
    while sso_uses::trim(jobs, BATCH).await? == whole {}
    while widget_sessions::trim(jobs, BATCH).await? == whole {}
    while writing_blocks::trim(jobs, address_days.into(), BATCH).await? == whole {}
    while proofs::trim(jobs, BATCH).await? == whole {}
    while invitations::trim(jobs, BATCH).await? == whole {}
    while deliveries::trim(jobs, BATCH).await? == whole {}
    while images::trim(jobs, IMAGES).await? == IMAGES.unsigned_abs() {}
    while account_sessions::trim(jobs, BATCH).await? == whole {}
    for site in sites::all(store.registry()).await? {
        while refused(store, site, removed_days.into()).await? == whole {}
        while blank(store, site, removed_days.into()).await? == whole {}
    }
    Ok(())
}

async fn refused(store: &Store, site: SiteId, days: i32) -> sqlx::Result<u64> {
    let mut tx = store.write(site).await?;
    let done = holding::trim(&mut tx, days, BATCH).await?;
    tx.commit().await?;
    Ok(done)
}

async fn blank(store: &Store, site: SiteId, days: i32) -> sqlx::Result<u64> {
    let mut tx = store.write(site).await?;
    let done = removed::blank(&mut tx, days, BATCH).await?;
    tx.commit().await?;
    Ok(done)
}
