//! Redis dies, freezes, hands over and is emptied. It keeps nothing that matters, so nothing fails.

use std::time::Duration;

use anyhow::Context;
use engines::{RedisCluster, RedisNode};
use tokio::time::sleep;

use super::trial::Trial;
use crate::rig::{Rig, within};

/// How soon everyone knows what nobody was told.
const FOUND: Duration = Duration::from_secs(3);
/// How long one may take to take over, or is asked again: Redis gives that up after 5 s (`CLUSTER_MF_TIMEOUT`).
const TAKES_OVER: Duration = Duration::from_secs(6);
/// How often one hands over.
const TIMES: usize = 20;
/// Slots that move at a time.
const SLOTS: &str = "1000";

/// F19: one master dies; its replica takes over.
pub async fn one_killed(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    let victim = masters(&rig.redis).await[0];
    trial.figures.forget_times();
    rig.redis.nodes[victim].kill().await;
    sleep(Duration::from_secs(7)).await;
    trial.heard("without it", FOUND);
    rig.redis.nodes[victim].start().await?;
    Ok(rig.redis.settled().await?)
}

/// F20: all of it is away.
pub async fn all_killed(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    trial.figures.forget_times();
    for node in &mut rig.redis.nodes {
        node.kill().await;
    }
    sleep(Duration::from_secs(10)).await;
    trial.all_live(rig).await;
    trial.heard("without it", FOUND);
    for node in &mut rig.redis.nodes {
        node.start().await?;
    }
    Ok(rig.redis.settled().await?)
}

/// F21: all that it has is gone, again and again.
pub async fn emptied(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    for _ in 0..10 {
        empty(&rig.redis).await;
        sleep(Duration::from_millis(500)).await;
    }
    Ok(())
}

/// F22: slots move from one master to the next, and masters hand over, again and again.
pub async fn handed_over(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    trial.figures.forget_times();
    let masters = masters(&rig.redis).await;
    for turn in 0..2 * masters.len() {
        let from = &rig.redis.nodes[masters[turn % masters.len()]];
        let to = &rig.redis.nodes[masters[(turn + 1) % masters.len()]];
        // It refuses until all nodes have heard of the last time.
        within(TAKES_OVER, "slots to move", async || reshard(from, to).await.is_ok()).await?;
    }
    trial.heard("while slots move", FOUND);
    trial.figures.forget_times();
    for turn in 0..TIMES {
        take_over(&rig.redis, turn).await?;
    }
    trial.heard("while masters hand over", FOUND);
    Ok(rig.redis.settled().await?)
}

/// F23: a master answers nobody for a while; its replica takes over.
pub async fn frozen(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    let before = trial.figures.waits().p99;
    trial.figures.forget_times();
    let victim = masters(&rig.redis).await[0];
    rig.redis.nodes[victim].freeze();
    sleep(Duration::from_secs(10)).await;
    trial.heard("without it", FOUND);
    let now = trial.figures.waits().p99;
    let more = now.saturating_sub(before);
    trial.took("99 of 100 answers take at most so much longer:", more, Duration::from_secs(1));
    rig.redis.nodes[victim].thaw();
    Ok(rig.redis.settled().await?)
}

/// F24: a master dies after its replica: nobody serves its slots until somebody starts them again.
pub async fn orphaned(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    nothing_fails(trial);
    let master = masters(&rig.redis).await[0];
    let port = rig.redis.nodes[master].address().port().to_string();
    let mut replica = None;
    for (number, node) in rig.redis.nodes.iter().enumerate() {
        let role = node.ask(&["ROLE"]).await?;
        if role.starts_with("slave") && role.lines().any(|line| line == port) {
            replica = Some(number);
        }
    }
    let replica = replica.context("each master has a replica")?;
    trial.figures.forget_times();
    for dead in [replica, master] {
        rig.redis.nodes[dead].kill().await;
    }
    sleep(Duration::from_secs(10)).await;
    trial.all_live(rig).await;
    trial.heard("without its slots", FOUND);
    for dead in [master, replica] {
        rig.redis.nodes[dead].start().await?;
    }
    Ok(rig.redis.settled().await?)
}

/// All that a cluster has is gone.
pub async fn empty(redis: &RedisCluster) {
    for node in &redis.nodes {
        // A replica refuses, and so does one that is dead.
        let _ = node.ask(&["FLUSHALL"]).await;
    }
}

/// A replica takes over from its master.
pub async fn take_over(redis: &RedisCluster, turn: usize) -> anyhow::Result<()> {
    redis.settled().await?;
    let masters = masters(redis).await;
    let others = (0..redis.nodes.len()).filter(|number| !masters.contains(number));
    let others = others.collect::<Vec<_>>();
    let node = &redis.nodes[others[turn % others.len()]];
    within(TAKES_OVER * 5, "a replica to take over", async || {
        let asked = node.ask(&["CLUSTER", "FAILOVER"]).await.is_ok();
        asked && within(TAKES_OVER, "it", async || node.is_master().await).await.is_ok()
    })
    .await
}

/// The masters, by their places.
pub async fn masters(redis: &RedisCluster) -> Vec<usize> {
    let mut masters = Vec::new();
    for (number, node) in redis.nodes.iter().enumerate() {
        if node.is_master().await {
            masters.push(number);
        }
    }
    masters
}

async fn reshard(from: &RedisNode, to: &RedisNode) -> anyhow::Result<()> {
    let (giver, taker) =
        (from.ask(&["CLUSTER", "MYID"]).await?, to.ask(&["CLUSTER", "MYID"]).await?);
    let address = from.address().to_string();
    let command = ["--cluster", "reshard", &address, "--cluster-from", giver.trim()];
    let more = ["--cluster-to", taker.trim(), "--cluster-slots", SLOTS, "--cluster-yes"];
    from.ask(&[command, more].concat()).await.map(drop).context("move slots")
}

fn nothing_fails(trial: &mut Trial) {
    trial.promise(|limits| (limits.failures, limits.reconnects) = (false, false));
}
