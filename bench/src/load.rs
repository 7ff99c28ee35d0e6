//! Two sides that do the same work, in turns.

use std::time::{Duration, Instant};

use serde::Serialize;
use tokio::task::JoinSet;

use crate::{
    plan::Plan,
    process::processor_time,
    statistics::{median, quantile},
};

/// Before the first round each side runs this long uncounted.
const WARM_UP: Duration = Duration::from_millis(500);

/// Does one piece of work after the other.
pub trait Worker: Send + 'static {
    /// Does one piece.
    fn work(&mut self) -> impl Future<Output = anyhow::Result<()>> + Send;
}

/// Works for a time.
pub trait Competitor {
    /// Who it is.
    fn name(&self) -> &'static str;

    /// Works for this long; how fast it was.
    fn run(&mut self, time: Duration) -> impl Future<Output = anyhow::Result<Speed>>;
}

/// Workers that work at the same time, and the process whose processor time counts.
#[derive(Debug)]
pub struct Side<W> {
    /// Who they are.
    pub name: &'static str,
    /// The workers.
    pub workers: Vec<W>,
    /// The process that does the work.
    pub process: u32,
}

/// How fast a side was.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Speed {
    /// Pieces of work a second.
    pub rate: f64,
    /// The median of the time that one took, in milliseconds.
    pub p50: f64,
    /// What 99 of 100 took at most, in milliseconds.
    pub p99: f64,
    /// Processor time that one took, in microseconds.
    pub processor: f64,
}

/// Two sides and how fast they were.
#[derive(Clone, Debug, Serialize)]
pub struct Contest {
    /// What they did.
    pub what: String,
    /// Ours, and its name.
    pub ours: (&'static str, Speed),
    /// What it is measured by, and its name.
    pub bare: (&'static str, Speed),
    /// Every round of ours.
    pub our_rounds: Vec<Speed>,
    /// Every round of the other.
    pub bare_rounds: Vec<Speed>,
}

/// Lets both sides work in turns; the medians of the rounds count.
pub async fn contest(
    plan: &Plan,
    what: impl Into<String>,
    mut ours: impl Competitor,
    mut bare: impl Competitor,
) -> anyhow::Result<Contest> {
    let what = what.into();
    eprintln!("measuring: {what}");
    ours.run(WARM_UP).await?;
    bare.run(WARM_UP).await?;
    let (mut our_rounds, mut bare_rounds) = (Vec::new(), Vec::new());
    for _ in 0..plan.rounds {
        our_rounds.push(ours.run(plan.round()).await?);
        bare_rounds.push(bare.run(plan.round()).await?);
    }
    let (ours, bare) =
        ((ours.name(), Speed::median(&our_rounds)), (bare.name(), Speed::median(&bare_rounds)));
    Ok(Contest { what, ours, bare, our_rounds, bare_rounds })
}

impl<W: Worker> Competitor for Side<W> {
    fn name(&self) -> &'static str {
        self.name
    }

    async fn run(&mut self, time: Duration) -> anyhow::Result<Speed> {
        let (started, used) = (Instant::now(), processor_time(self.process)?);
        let mut working = JoinSet::new();
        for mut worker in self.workers.drain(..) {
            working.spawn(async move {
                let times = work_until(&mut worker, started + time).await?;
                anyhow::Ok((worker, times))
            });
        }
        let mut times = Vec::new();
        while let Some(done) = working.join_next().await {
            let (worker, its_times) = done??;
            self.workers.push(worker);
            times.extend(its_times);
        }
        let (took, used) = (started.elapsed(), processor_time(self.process)?.saturating_sub(used));
        Ok(Speed::of(times, took, used))
    }
}

async fn work_until(worker: &mut impl Worker, end: Instant) -> anyhow::Result<Vec<Duration>> {
    let (mut times, mut before) = (Vec::with_capacity(64 * 1024), Instant::now());
    while before < end {
        worker.work().await?;
        let now = Instant::now();
        times.push(now - before);
        before = now;
    }
    Ok(times)
}

impl Speed {
    /// How fast pieces of work were that took so long each, in all this time, with this much processor time.
    #[expect(clippy::cast_precision_loss, reason = "no run does 2^52 pieces of work")]
    pub fn of(mut times: Vec<Duration>, took: Duration, used: Duration) -> Self {
        times.sort_unstable();
        let count = times.len() as f64;
        Self {
            rate: count / took.as_secs_f64(),
            p50: quantile(&times, 0.5).as_secs_f64() * 1e3,
            p99: quantile(&times, 0.99).as_secs_f64() * 1e3,
            processor: used.as_secs_f64() * 1e6 / count,
        }
    }

    fn median(rounds: &[Self]) -> Self {
        let of = |figure: fn(&Self) -> f64| median(rounds.iter().map(figure));
        Self {
            rate: of(|speed| speed.rate),
            p50: of(|speed| speed.p50),
            p99: of(|speed| speed.p99),
            processor: of(|speed| speed.processor),
        }
    }
}
