//! What a flood of sign-ins does to who only reads: the cached first page, at a modest rate.

use std::{
    net::SocketAddr,
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use afterword_server::accounts::places;
use serde::Serialize;
use tokio::{
    runtime,
    task::{JoinSet, spawn_blocking},
    time::{interval_at, sleep},
};
use tokio_util::sync::CancellationToken;

use crate::{
    http::Connection,
    load::Worker,
    plan::Plan,
    process::Process,
    reads,
    scene::Scene,
    sign_ins::{Hash, SignIn},
    statistics::{median, quantile},
};

/// People who sign in at the same time: more than the server lets wait.
const CLIENTS: usize = 500;
/// Whoever is told to come back does so after a second or so, in milliseconds: not all at once.
const LATER: Range<u64> = 500..1_500;
/// People who read.
const READERS: u32 = 4;
/// How often each of them does.
const EVERY: Duration = Duration::from_millis(20);
/// A flood takes a moment to rise.
const RISES: Duration = Duration::from_secs(1);

/// How long readers wait.
#[derive(Clone, Debug, Serialize)]
pub struct Readers {
    /// Pages that are read in a second.
    pub rate: f64,
    /// People who sign in.
    pub clients: usize,
    /// Of them, how many did, in a second.
    pub signed_in: f64,
    /// And how many were told to come back.
    pub turned_away: f64,
    /// With nobody who signs in.
    pub alone: Wait,
    /// Beside the flood.
    pub sign_ins: Wait,
    /// Beside as many bare hashes at a time as the server makes, in another process.
    pub hashes: Wait,
}

/// Times in milliseconds.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Wait {
    /// The median.
    pub p50: f64,
    /// What 99 of 100 took at most.
    pub p99: f64,
}

/// Measures readers without and with the flood, in turns; the medians of the rounds count.
pub async fn measure(
    plan: &Plan,
    scene: &Scene,
    server: &Process,
    people: &Arc<[String]>,
) -> anyhow::Result<Readers> {
    eprintln!("measuring: readers beside a flood of sign-ins");
    let page = reads::cached(server, scene)?;
    let (tally, mut flood) = (Arc::new(Tally::default()), Vec::new());
    for number in 0..CLIENTS {
        let sign_in = SignIn::new(server, people, number);
        flood.push(Flooder { sign_in, tally: tally.clone() });
    }
    let (mut hashes, mut flooded) = (Hash::workers(places(), places()), Duration::ZERO);

    let mut rounds: [Vec<Wait>; 3] = Default::default();
    for _ in 0..plan.rounds {
        let reading = || read(server.address, page.clone(), plan.round());
        rounds[0].push(reading().await?);
        let began = Instant::now();
        rounds[1].push(beside(&mut flood, reading()).await?);
        flooded += began.elapsed();
        rounds[2].push(beside(&mut hashes, reading()).await?);
    }
    let [alone, sign_ins, hashes] = rounds.map(|rounds| Wait::median(&rounds));
    let per_second =
        |count: &AtomicU32| f64::from(count.load(Ordering::Relaxed)) / flooded.as_secs_f64();
    let rate = f64::from(READERS) / EVERY.as_secs_f64();
    let (signed_in, turned_away) = (per_second(&tally.signed_in), per_second(&tally.turned_away));
    Ok(Readers { rate, clients: CLIENTS, signed_in, turned_away, alone, sign_ins, hashes })
}

#[derive(Debug, Default)]
struct Tally {
    signed_in: AtomicU32,
    turned_away: AtomicU32,
}

struct Flooder {
    sign_in: SignIn,
    tally: Arc<Tally>,
}

impl Worker for Flooder {
    async fn work(&mut self) -> anyhow::Result<()> {
        if self.sign_in.try_once().await? {
            self.tally.signed_in.fetch_add(1, Ordering::Relaxed);
        } else {
            self.tally.turned_away.fetch_add(1, Ordering::Relaxed);
            sleep(Duration::from_millis(rand::random_range(LATER))).await;
        }
        Ok(())
    }
}

/// Lets the workers work until something else is done.
async fn beside<W: Worker, T>(
    workers: &mut Vec<W>,
    what: impl Future<Output = anyhow::Result<T>>,
) -> anyhow::Result<T> {
    let (enough, mut working) = (CancellationToken::new(), JoinSet::new());
    for mut worker in workers.drain(..) {
        let enough = enough.clone();
        working.spawn(async move {
            while !enough.is_cancelled() {
                worker.work().await?;
            }
            anyhow::Ok(worker)
        });
    }
    sleep(RISES).await;
    let done = what.await;
    enough.cancel();
    while let Some(worker) = working.join_next().await {
        workers.push(worker??);
    }
    done
}

/// Reads for so long, in a thread of its own: readers wait for the server, not behind those who sign in.
async fn read(address: SocketAddr, page: Vec<u8>, time: Duration) -> anyhow::Result<Wait> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    spawn_blocking(move || runtime.block_on(read_here(address, &page, time))).await?
}

async fn read_here(address: SocketAddr, page: &[u8], time: Duration) -> anyhow::Result<Wait> {
    let (mut reading, begin) = (JoinSet::new(), tokio::time::Instant::now());
    for number in 0..READERS {
        let page = page.to_vec();
        let mut due = interval_at(begin + EVERY * number / READERS, EVERY);
        reading.spawn(async move {
            let mut connection = Connection::open(address).await?;
            let (mut times, mut before) = (Vec::new(), Instant::now());
            while begin.elapsed() < time {
                // A reader whose last page came late is late for this one, and that counts; a late timer does not.
                let due = due.tick().await.into_std();
                let asked = if before > due { due } else { Instant::now() };
                connection.expect(200, &page).await?;
                before = Instant::now();
                times.push(before - asked);
            }
            anyhow::Ok(times)
        });
    }
    let mut times = Vec::new();
    while let Some(its_times) = reading.join_next().await {
        times.extend(its_times??);
    }
    times.sort_unstable();
    let at = |share| quantile(&times, share).as_secs_f64() * 1e3;
    Ok(Wait { p50: at(0.5), p99: at(0.99) })
}

impl Wait {
    fn median(rounds: &[Self]) -> Self {
        let of = |figure: fn(&Self) -> f64| median(rounds.iter().map(figure));
        Self { p50: of(|wait| wait.p50), p99: of(|wait| wait.p99) }
    }
}
