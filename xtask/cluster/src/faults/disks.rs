//! The disk of the primary is full. Durability is strict.

use std::time::Duration;

use tokio::time::sleep;

use super::trial::Trial;
use crate::rig::{Disk, PATIENCE, Rig, sql, within};

/// How soon people write again once there is room.
const MENDED: Duration = Duration::from_secs(10);

/// F17: there is no room, first for tables, then for the log of changes either, without which the primary can't run.
/// Reading goes on, from the standby if need be.
pub async fn full(disk: &Disk, rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.reconnects = false);
    nothing_fits(disk, rig, trial).await?;
    disk.free()?;
    trial.writes_again("writes again once there is room:", MENDED).await?;

    disk.fill()?;
    let has_ended = async || {
        // Each of them wants another file.
        let switched = sql(&rig.primary, "select pg_switch_wal()").await;
        switched.is_err() && sql(&rig.primary, "select 1").await.is_err()
    };
    within(PATIENCE, "the primary to end", has_ended).await?;
    nothing_fits(disk, rig, trial).await?;
    disk.free()?;
    // As what minds services does.
    rig.primary.kill().await;
    rig.primary.start().await?;
    trial.writes_again("and again after the start of a primary that died of it:", MENDED).await?;

    let answers = trial.figures.answers();
    let is_refused = answers.get("post 503").copied().unwrap_or_default() > 0;
    let is_read = answers.keys().all(|answer| !answer.starts_with("read 5"));
    if !is_refused || !is_read {
        trial.figures.violated(format!("on a full disk, the answers are {answers:?}"));
    }
    Ok(())
}

/// Some seconds with a disk that stays full.
async fn nothing_fits(disk: &Disk, rig: &Rig, trial: &Trial) -> anyhow::Result<()> {
    for _ in 0..4 {
        disk.fill()?;
        sleep(Duration::from_secs(2)).await;
        trial.all_live(rig).await;
    }
    Ok(())
}
