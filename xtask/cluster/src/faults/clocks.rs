//! The clock of one server is wrong, and jumps.

use std::{fs, time::Duration};

use anyhow::Context;
use tokio::time::sleep;

use super::trial::Trial;
use crate::rig::{Rig, within};

/// How far the clock is ahead first, in seconds.
const FIRST: i64 = 3_600;
/// How far it is ahead, and what that is called.
const CLOCKS: [(&str, i64); 5] = [
    ("an hour ahead", FIRST),
    ("an hour behind", -3_600),
    ("half a minute ahead", 30),
    ("half a minute behind", -30),
    ("right again", 0),
];
/// How long the clock stays as it is.
const LASTS: Duration = Duration::from_secs(10);
/// How soon a server has the time that it is given, or is ready.
const PATIENCE: Duration = Duration::from_mins(1);

/// F29: nobody who reads and writes notices.
pub async fn jumped(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.failures = false);
    let clock = rig.folder().join("clock");
    fs::write(&clock, "+0")?;
    rig.servers[0].clock = Some(clock.clone());
    restarted(rig).await?;
    for (name, seconds) in CLOCKS {
        fs::write(&clock, format!("{seconds:+}"))?;
        if seconds == FIRST {
            // Later it can't be told by the dates of answers: hyper writes the same one until the clock is past it again.
            let is_so = async || ahead(rig).await.is_ok_and(|ahead| (ahead - FIRST).abs() < 3);
            within(PATIENCE, "another time", is_so).await.context("is libfaketime there?")?;
        }
        trial.figures.forget_times();
        sleep(LASTS).await;
        trial.all_live(rig).await;
        trial.heard(name, Duration::from_secs(1));
    }
    rig.servers[0].clock = None;
    restarted(rig).await
}

/// By how many seconds the first server is ahead of the second.
async fn ahead(rig: &Rig) -> anyhow::Result<i64> {
    Ok(rig.servers[0].time().await? - rig.servers[1].time().await?)
}

/// The first server is replaced by one that has the clock that it is given.
async fn restarted(rig: &mut Rig) -> anyhow::Result<()> {
    let server = &mut rig.servers[0];
    server.leave(PATIENCE).await?;
    server.again().await?;
    let ready = async || server.status("/readyz").await == 200;
    within(PATIENCE, "a server to be ready", ready).await?;
    // Those whom it sent away are back.
    sleep(LASTS).await;
    Ok(())
}
