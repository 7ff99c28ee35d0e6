//! The primary dies, freezes and is replaced. Durability is strict.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use engines::Options;
use tokio::time::sleep;

use super::trial::{PAGES, Trial};
use crate::{
    load::{Figures, Writers},
    rig::{Hog, Rig, sql},
};

/// Ends the connections of all clients but one.
const NOBODY_ELSE: &str = "select pg_terminate_backend(pid) from pg_stat_activity \
                           where backend_type = 'client backend' and application_name <> 'hog'";

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

/// F07: an expanding migration of a later version comes under running servers.
pub async fn expanded(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| (limits.failures, limits.reconnects) = (false, false));
    for table in ["sites", "threads", "thread_events", "comments", "guests"] {
        sql(&rig.primary, &format!("alter table {table} add column later text")).await?;
    }
    sql(&rig.primary, "create table later (id uuid primary key)").await?;
    sleep(Duration::from_secs(5)).await;
    Ok(())
}

/// F16: somebody takes all connections, and somebody holds a lock on a thread.
pub async fn used_up(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.reconnects = false);
    let mut hog = Hog::new(&rig.primary).await?;
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(8) {
        hog.tell(NOBODY_ELSE).await?;
        hog.take_all().await?;
        trial.all_live(rig).await;
        sleep(Duration::from_millis(200)).await;
    }
    let refused = trial.figures.answers().get("post 503").copied().unwrap_or_default();
    if refused == 0 {
        trial.figures.violated("connections were used up, and nobody was told".to_owned());
    }
    drop(hog);
    trial.writes_again("writes again after connections are free:", Duration::from_secs(5)).await?;

    sleep(Duration::from_secs(3)).await;
    let mut holder = Hog::new(&rig.primary).await?;
    let place = trial.places[0].clone();
    let (_, locked) = &place.pages[0];
    holder
        .tell(&format!("begin; select from threads where id = '{}' for update", locked.0))
        .await?;
    let (here, there) = (Arc::<Figures>::default(), Arc::<Figures>::default());
    let every = Duration::from_millis(500);
    let waiting = Writers::begin(&place.part(0..1), 4, every, &here);
    let others = Writers::begin(&place.part(1..PAGES), 4, every, &there);
    sleep(Duration::from_secs(8)).await;
    if waiting.posted() > 0 || !here.answers().contains_key("post 503") {
        trial.figures.violated(format!("behind a lock, posts are answered {:?}", here.answers()));
    }
    if there.answers().keys().any(|answer| answer != "post 201") {
        trial.figures.violated(format!("beside a lock, posts are answered {:?}", there.answers()));
    }
    trial.took("who waits for a lock is told within", here.waits().p99, Duration::from_secs(6));
    trial.took("others have an answer within", there.waits().p99, Duration::from_secs(2));
    drop(holder);
    trial.finish(waiting).await;
    trial.finish(others).await;
    for violation in here.violations().into_iter().chain(there.violations()) {
        trial.figures.violated(violation);
    }
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
