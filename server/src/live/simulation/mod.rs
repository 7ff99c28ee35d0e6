//! The node's state machines and the client's, run against each other: many small worlds, each made from a seed, in
//! which doorbells are lost, late and doubled, nodes crash, failovers rewind the history, sockets break, clients stall.
//! Then everything is mended, and within a bounded time it must be true that
//!
//! - C1: a change that was acknowledged is in the history once, unless a failover lost it;
//! - C2: each client was handed a chain: each event follows the one before, or the page that was loaded last;
//! - C3: each client shows what a fresh page shows. Nobody is stuck, and nothing of a lost end is left.
//!
//! A seed that fails is printed, with its last steps. `AFTERWORD_SEED=n cargo test -p afterword-server --lib simulation
//! -- --nocapture` runs that one alone and prints every step. Keep it in `seeds.txt` once it is mended: those are run
//! first. That the simulation finds what is broken is a test, too.

mod world;
mod step;
mod scenario;
mod change;
mod client;
mod node;
mod socket;
mod serving;
mod database;
mod comments;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

use self::{step::Broken, world::World};

/// Seeds in a test run.
const SEEDS: u64 = 10_000;

/// Seeds that failed once.
fn kept_seeds() -> impl Iterator<Item = u64> {
    let lines = include_str!("seeds.txt").lines();
    lines.filter_map(|line| line.split_whitespace().next()?.parse().ok())
}

/// What is wrong in a world, if anything is.
fn wrong(world: &mut World) -> Option<String> {
    let panic = catch_unwind(AssertUnwindSafe(|| world.run())).err()?;
    let why = panic.downcast_ref::<String>().cloned();
    why.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
}

/// The first of many seeds that fails, on all processors.
fn first_wrong(seeds: &[u64], broken: Broken) -> Option<u64> {
    let next = AtomicU64::new(0);
    let found = AtomicU64::new(u64::MAX);
    let search = || {
        while let Some(&seed) = usize::try_from(next.fetch_add(1, Ordering::Relaxed))
            .ok()
            .filter(|_| found.load(Ordering::Relaxed) == u64::MAX)
            .and_then(|index| seeds.get(index))
        {
            if wrong(&mut World::new(seed, broken)).is_some() {
                found.fetch_min(seed, Ordering::Relaxed);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(search);
        }
    });
    let found = found.into_inner();
    (found < u64::MAX).then_some(found)
}

#[test]
fn whatever_goes_wrong_everybody_ends_with_what_was_kept() {
    if let Ok(seed) = std::env::var("AFTERWORD_SEED") {
        return World::new(seed.parse().unwrap(), Broken::Nothing).traced(true).run();
    }
    let seeds = kept_seeds().chain(0..SEEDS).collect::<Vec<_>>();
    if let Some(seed) = first_wrong(&seeds, Broken::Nothing) {
        let mut world = World::new(seed, Broken::Nothing).traced(false);
        let why = wrong(&mut world).unwrap();
        panic!("{}\nseed {seed}: {why}", world.last_steps().join("\n"));
    }
}

#[test]
fn a_seed_is_the_same_world_every_time() {
    let last_steps = |seed| {
        let mut world = World::new(seed, Broken::Nothing).traced(false);
        world.run();
        world.last_steps()
    };
    for seed in 0..5 {
        assert_eq!(last_steps(seed), last_steps(seed));
    }
}

#[test]
fn what_is_broken_is_found() {
    let seeds = (0..1_000).collect::<Vec<_>>();
    for broken in [
        Broken::ClientsIgnorePrev,
        Broken::NodesIgnorePrev,
        Broken::NoResync,
        Broken::NoOrder,
        Broken::NoAntiEntropy,
        Broken::NumbersAlone,
        Broken::NoKeys,
    ] {
        assert!(first_wrong(&seeds, broken).is_some(), "nobody noticed: {broken:?}");
    }
}
