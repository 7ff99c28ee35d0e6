//! The primary dies, freezes and is replaced. Durability is strict.

use std::time::{Duration, Instant};

use engines::Options;
use tokio::time::sleep;

use super::trial::Trial;
use crate::rig::{Rig, sql};

/// F08: it is killed, and starts again on what it has.
pub async fn restarted(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.reconnects = false);
    rig.primary.kill().await;
    sleep(Duration::from_secs(2)).await;
    trial.all_live(rig).await;
    rig.primary.start().await?;
    trial.writes_again("writes again after its start:", Duration::from_secs(5)).await
}

/// F12: it does nothing for a while. Nobody waits for long, and all goes on soon after.
pub async fn frozen(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.reconnects = false);
    rig.primary.freeze();
    for _ in 0..5 {
        sleep(Duration::from_secs(2)).await;
        trial.all_live(rig).await;
    }
    rig.primary.thaw();
    trial.writes_again("writes again after it went on:", Duration::from_secs(2)).await?;
    let longest = trial.figures.waits().max;
    trial.took("the longest answer", longest, Duration::from_secs(8));
    Ok(())
}

/// F09: it is killed and never comes back. The standby takes over, and gets a standby of its own.
pub async fn promoted(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.reconnects = false);
    rig.primary.kill().await;
    let began = Instant::now();
    sql(&rig.standby, "select pg_promote()").await?;
    let next = rig.standby.standby("next", &Options::throwaway()?).await?;
    sql(&rig.standby, "alter system set synchronous_standby_names = 'ANY 1 (*)'").await?;
    sql(&rig.standby, "select pg_reload_conf()").await?;
    let prepared = began.elapsed();
    trial.took("a new standby after", prepared, Duration::from_secs(20));
    trial.writes_again("writes again", Duration::from_secs(10)).await?;
    let promoted = std::mem::replace(&mut rig.standby, next);
    rig.primary = promoted;
    Ok(())
}
