//! F34: for a while, whatever comes to a mind that is known by its seed: servers die, freeze and are cut off, databases
//! freeze and die, Redis dies, freezes, hands over and is emptied; sometimes two of these at once.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use anyhow::Context;
use rand::{RngExt, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use tokio::time::sleep;

use super::{redis, trial::Trial};
use crate::rig::{Cut, PATIENCE, Rig, Side, within};

/// This server only freezes and is never started anew, so that its memory tells of leaks.
const STEADY: usize = 1;
/// How long a fault lasts, and how long it is calm after it, in milliseconds.
const LASTS: std::ops::Range<u64> = 1_000..5_000;
const CALM: std::ops::Range<u64> = 1_000..4_000;

/// What may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    KillServer,
    FreezeServer,
    CutOff,
    KillPrimary,
    FreezePrimary,
    FreezeStandby,
    KillRedis,
    FreezeRedis,
    HandOverRedis,
    EmptyRedis,
}

/// What may happen at once: one of each line.
const SERVERS: &[Act] = &[Act::KillServer, Act::FreezeServer, Act::CutOff];
const DATABASES: &[Act] = &[Act::KillPrimary, Act::FreezePrimary, Act::FreezeStandby];
const REDIS: &[Act] = &[Act::KillRedis, Act::FreezeRedis, Act::HandOverRedis, Act::EmptyRedis];

/// Goes on for so many seconds.
pub async fn rage(rig: &mut Rig, trial: &mut Trial, seconds: u64, seed: u64) -> anyhow::Result<()> {
    // A primary that dies while a standby is frozen holds everybody up until both are back.
    trial.promise(|limits| limits.reloads = 100);
    let mut chance = StdRng::seed_from_u64(seed);
    let mut done = BTreeMap::<Act, u32>::new();
    let (began, memory) = (Instant::now(), rig.servers[STEADY].process()?.memory()?);
    while began.elapsed() < Duration::from_secs(seconds) {
        let kinds = [SERVERS, DATABASES, REDIS];
        let count = chance.random_range(1..=2);
        let kinds = kinds.sample(&mut chance, count).copied().collect::<Vec<_>>();
        let mut acts = Vec::new();
        for kind in kinds {
            let act = *kind.choose(&mut chance).context("there are some")?;
            let place = chance.random_range(0..6_usize);
            *done.entry(act).or_default() += 1;
            begin(act, place, rig).await?;
            acts.push((act, place));
        }
        sleep(Duration::from_millis(chance.random_range(LASTS))).await;
        // A server that finds no database when it starts ends; what minds services starts it until it stays.
        acts.sort_by_key(|(act, _)| SERVERS.contains(act));
        for (act, place) in acts {
            end(act, place, rig).await?;
        }
        rig.is_whole().await.with_context(|| format!("after {done:?} of seed {seed}"))?;
        within(PATIENCE, "Redis", async || rig.redis.settled().await.is_ok()).await?;
        sleep(Duration::from_millis(chance.random_range(CALM))).await;
    }
    let grown = rig.servers[STEADY].process()?.memory()?.saturating_sub(memory);
    trial.notes.push(format!("seed {seed}, {seconds} s: {done:?}"));
    trial.notes.push(format!("the server that was never killed took {} kB more", grown / 1_000));
    Ok(())
}

/// Servers that may be killed.
fn victim(place: usize) -> usize {
    if place.is_multiple_of(2) { 0 } else { 2 }
}

fn side(place: usize) -> (Side, Cut) {
    let cuts = [Cut::Refused, Cut::There, Cut::Back];
    (Side::ALL[place % 3], cuts[(place + place / 3) % 3])
}

async fn begin(act: Act, place: usize, rig: &mut Rig) -> anyhow::Result<()> {
    match act {
        Act::KillServer => rig.servers[victim(place)].kill(),
        Act::FreezeServer => rig.servers[place % 3].freeze()?,
        Act::CutOff => rig.links.cut(side(place).0, side(place).1),
        Act::KillPrimary => rig.primary.kill().await,
        Act::FreezePrimary => rig.primary.freeze(),
        Act::FreezeStandby => rig.standby.freeze(),
        Act::KillRedis => rig.redis.nodes[place].kill().await,
        Act::FreezeRedis => rig.redis.nodes[place].freeze(),
        Act::HandOverRedis => redis::take_over(&rig.redis, place).await?,
        Act::EmptyRedis => redis::empty(&rig.redis).await,
    }
    Ok(())
}

async fn end(act: Act, place: usize, rig: &mut Rig) -> anyhow::Result<()> {
    match act {
        Act::KillServer => rig.servers[victim(place)].begin()?,
        Act::FreezeServer => rig.servers[place % 3].thaw()?,
        Act::CutOff => rig.links.cut(side(place).0, Cut::Whole),
        Act::KillPrimary => rig.primary.start().await?,
        Act::FreezePrimary => rig.primary.thaw(),
        Act::FreezeStandby => rig.standby.thaw(),
        Act::KillRedis => rig.redis.nodes[place].start().await?,
        Act::FreezeRedis => rig.redis.nodes[place].thaw(),
        Act::HandOverRedis | Act::EmptyRedis => {}
    }
    Ok(())
}
