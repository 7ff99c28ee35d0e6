//! Redis dies and is emptied. It keeps nothing that matters, so nothing fails.

use std::time::Duration;

use tokio::time::sleep;

use super::trial::Trial;
use crate::rig::Rig;

/// F19: one master dies; its replica takes over.
pub async fn one_killed(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    let mut victim = 0;
    while !rig.redis.nodes[victim].is_master().await {
        victim += 1;
    }
    trial.figures.forget_news();
    rig.redis.nodes[victim].kill().await;
    sleep(Duration::from_secs(7)).await;
    let each = trial.figures.each();
    trial.took("without it, news to 99 of 100 within", each.p99, Duration::from_secs(3));
    rig.redis.nodes[victim].start().await?;
    Ok(rig.redis.settled().await?)
}

/// F20: all of it is away.
pub async fn all_killed(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    trial.figures.forget_news();
    for node in &mut rig.redis.nodes {
        node.kill().await;
    }
    sleep(Duration::from_secs(10)).await;
    trial.all_live(rig).await;
    let each = trial.figures.each();
    trial.took("without it, news to 99 of 100 within", each.p99, Duration::from_secs(3));
    for node in &mut rig.redis.nodes {
        node.start().await?;
    }
    Ok(rig.redis.settled().await?)
}

/// F21: all that it has is gone, again and again.
pub async fn emptied(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    for _ in 0..10 {
        for node in &rig.redis.nodes {
            // A replica refuses.
            let _ = node.ask(&["FLUSHALL"]).await;
        }
        sleep(Duration::from_millis(500)).await;
    }
    Ok(())
}

fn nothing_fails(trial: &mut Trial) {
    trial.promise(|limits| (limits.failures, limits.reconnects) = (false, false));
}
