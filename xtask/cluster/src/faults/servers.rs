//! Servers die, freeze and leave.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use tokio::time::sleep;

use super::trial::Trial;
use crate::rig::{Rig, within};

/// How long a server may take to leave.
const LEAVING: Duration = Duration::from_secs(30);
/// How long one goes on before it sends its clients away (`AFTERWORD_DRAIN_WAIT_SECONDS`).
const WAIT: Duration = Duration::from_secs(3);
/// How long the balancer takes to notice that one is back (`rise`), and longer.
const BACK: Duration = Duration::from_secs(4);

/// F01: clients of one that is killed go on elsewhere.
pub async fn killed(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.away = Duration::from_secs(3));
    for victim in 0..rig.servers.len() {
        rig.servers[victim].kill();
        trial.writes_again("writes again after", Duration::from_secs(3)).await?;
        sleep(BACK).await;
        rig.servers[victim].again().await?;
        sleep(BACK).await;
    }
    Ok(())
}

/// F02: all are killed; nobody has to load anything again.
pub async fn all_killed(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.reloads = 1);
    for server in &mut rig.servers {
        server.kill();
    }
    for server in &mut rig.servers {
        server.begin()?;
    }
    rig.is_whole().await?;
    trial.writes_again("writes again after", Duration::from_secs(10)).await
}

/// F03: one does nothing for a while; the balancer takes it out.
pub async fn frozen(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    rig.servers[0].freeze()?;
    sleep(Duration::from_secs(10)).await;
    rig.servers[0].thaw()?;
    trial.writes_again("writes again after", Duration::from_secs(2)).await
}

/// F06: each is replaced in its turn, while `rate` requests a second come beside all others, and none fails.
pub async fn rolled(rig: &mut Rig, trial: &mut Trial, rate: f64) -> anyhow::Result<()> {
    trial.promise(|limits| limits.failures = false);
    trial.read_at_a_rate(rate);
    sleep(BACK).await;
    for server in &mut rig.servers {
        trial.drains.push(Instant::now() + WAIT);
        let took = server.leave(LEAVING * 2).await?;
        trial.took("left after", took, LEAVING);
        server.again().await?;
        let ready = async || server.status("/readyz").await == 200;
        within(LEAVING, "a server to be ready", ready).await?;
        sleep(BACK).await;
    }
    Ok(())
}

/// F07: two versions are there at once, on the schema of the later one. Each server is replaced in its turn.
pub async fn replaced(rig: &mut Rig, trial: &mut Trial, by: &Path) -> anyhow::Result<()> {
    trial.promise(|limits| limits.failures = false);
    for server in &mut rig.servers {
        server.leave(LEAVING * 2).await?;
        by.clone_into(&mut server.program);
        server.again().await?;
        // Both are there for a while.
        sleep(2 * BACK).await;
    }
    Ok(())
}

/// F27: the balancer dies, and with it all sockets at once.
pub async fn cut(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.away = Duration::from_mins(1));
    rig.restart_balancer()?;
    let began = Instant::now();
    rig.is_whole().await?;
    trial.took("the balancer was back after", began.elapsed(), Duration::from_secs(10));
    // Waits of clients double up to half a minute.
    sleep(Duration::from_secs(20)).await;
    Ok(())
}
