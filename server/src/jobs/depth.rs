//! How much work waits, for the operator.

use std::{collections::BTreeMap, time::Duration};

use tokio_util::sync::CancellationToken;

use crate::{
    app::App,
    store::jobs::{self, Waiting},
};

/// How often the jobs are counted.
const LOOK: Duration = Duration::from_secs(15);

/// Counts the jobs, until told to stop.
pub async fn run(app: App, stop: CancellationToken) {
    let mut by_kind = BTreeMap::new();
    loop {
        match jobs::waiting(app.store.jobs()).await {
            Ok(waiting) => tell(&mut by_kind, waiting),
            Err(error) => tracing::debug!(%error, "could not count the jobs"),
        }
        if stop.run_until_cancelled(tokio::time::sleep(LOOK)).await.is_none() {
            return;
        }
    }
}

/// A kind of which there is none any more is told as well: else its last figure would stay.
fn tell(by_kind: &mut BTreeMap<String, (i64, i64)>, waiting: Vec<Waiting>) {
    for counts in by_kind.values_mut() {
        *counts = (0, 0);
    }
    let oldest = waiting.iter().map(|row| row.oldest_seconds).fold(0.0, f64::max);
    metrics::gauge!("afterword_jobs_oldest_seconds").set(oldest);
    by_kind.extend(waiting.into_iter().map(|row| (row.kind, (row.ready, row.later))));
    for (kind, (ready, later)) in by_kind {
        for (state, count) in [("ready", ready), ("later", later)] {
            metrics::gauge!("afterword_jobs_waiting", "kind" => kind.clone(), "state" => state)
                .set(f64::from(u32::try_from(*count).unwrap_or(u32::MAX)));
        }
    }
}
