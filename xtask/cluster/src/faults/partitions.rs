//! F25: one server is cut off from one of its sides, in both directions or in one.

use std::time::Duration;

use anyhow::Context;
use tokio::time::sleep;

use super::trial::Trial;
use crate::rig::{Cut, Rig, Side, within};

/// How long it is cut off: not longer than clients wait for a sign of life.
const AWAY: Duration = Duration::from_secs(6);
/// How long it may take to be ready again.
const BACK: Duration = Duration::from_secs(10);
/// How soon everyone who is not cut off knows what was written.
const FOUND: Duration = Duration::from_secs(3);
/// The same for those behind a silent connection: as long as that, and longer.
const AFTER_ALL: Duration = Duration::from_secs(10);

/// Every side in every way.
pub async fn cut_off(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    for side in Side::ALL {
        for cut in [Cut::Refused, Cut::There, Cut::Back] {
            trial.figures.forget_times();
            let failed = failures(trial);
            rig.links.cut(side, cut);
            sleep(AWAY).await;
            trial.all_live(rig).await;
            // Without its databases it wants nobody; without the others it can serve everybody.
            let server = rig.servers.last().context("there are servers")?;
            let is_ready = server.status("/readyz").await == 200;
            if is_ready != (side != Side::Databases) {
                let what = format!("a server without {side:?} ({cut:?}) is ready: {is_ready}");
                trial.figures.violated(what);
            }
            rig.links.cut(side, Cut::Whole);
            let ready = async || server.status("/readyz").await == 200;
            within(BACK, "it to be ready again", ready).await?;
            let limit = if side == Side::Redis { FOUND } else { AFTER_ALL };
            trial.heard(&format!("{side:?} {cut:?}"), limit);
            if side == Side::Redis && failures(trial) > failed {
                trial.figures.violated(format!("{side:?} {cut:?}: requests failed"));
            }
            // Balancers notice, and waits for what is not there are over.
            sleep(AWAY / 2).await;
        }
    }
    Ok(())
}

fn failures(trial: &Trial) -> u64 {
    let answers = trial.figures.answers();
    let failed =
        answers.iter().filter(|(name, _)| !name.ends_with(" 200") && !name.ends_with(" 201"));
    failed.map(|(_, count)| count).sum()
}
