//! Faults of a whole seed under load: each row of the table is a case of `docs/faults.md`. For all of them: C1 every
//! acknowledged comment is there once, C2 each client hears everything once and in order, C3 all have the same in the end,
//! C4 nobody hears of another site, C5 no answer but those that ask to try again, C6 memory and files as before, C7 servers
//! live while what they depend on is away.

mod trial;
mod verdict;
mod footprint;
mod servers;
mod partitions;
mod networks;
mod readers;
mod clocks;
mod databases;
mod disks;
mod redis;
mod nemesis;

use std::path::PathBuf;

use anyhow::{Context, ensure};
use clap::Args;

use self::{trial::Trial, verdict::Row};
use crate::rig::{Disk, Layout, Rig};

/// What to break.
#[derive(Debug, Args)]
pub struct Options {
    /// The program `afterword`.
    #[arg(long, overrides_with = "program")]
    program: PathBuf,
    /// An earlier version of it, which F07 replaces; without it F07 changes the schema under the same program.
    #[arg(long)]
    old: Option<PathBuf>,
    /// Only these cases, such as `F01,F06`; all of them without it.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Only those that are soon done, however long they take: for machines that are busy.
    #[arg(long)]
    quick: bool,
    /// Requests a second beside all others in F06.
    #[arg(long, default_value_t = 100.0)]
    rate: f64,
    /// Clients of F06.
    #[arg(long, default_value_t = 300)]
    sockets: usize,
    /// How long F34 goes on.
    #[arg(long, default_value_t = 120)]
    seconds: u64,
    /// What F34 does: the same for the same number.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// The cases, in this order: after the last one the first primary is gone.
const CASES: [(&str, &str); 23] = [
    ("F01", "kill -9 of a server, three times"),
    ("F02", "kill -9 of all servers at once"),
    ("F03", "a server that is frozen for 10 s"),
    ("F06", "rolling restart of all servers behind HAProxy"),
    ("F06n", "the same behind nginx"),
    ("F07", "two versions at once"),
    ("F08", "kill -9 of the primary, which starts again"),
    ("F12", "a primary that is frozen for 10 s"),
    ("F16", "no connection left, then a lock that is held for 8 s"),
    ("F17", "a full disk of the primary"),
    ("F19", "kill -9 of a Redis master"),
    ("F20", "all of Redis is away for 10 s"),
    ("F21", "all of Redis is emptied, ten times"),
    ("F22", "6,000 slots move, and masters hand over twenty times"),
    ("F23", "a Redis master that is frozen for 10 s"),
    ("F24", "slots that nobody serves for 10 s"),
    ("F25", "a server that is cut off on one side, in nine ways"),
    ("F26", "networks that are slow, far away, or break off"),
    ("F27", "1,000 sockets are cut at once"),
    ("F28", "30 clients that do not read"),
    ("F29", "a clock that jumps by hours and by seconds"),
    ("F34", "everything at random"),
    ("F09", "kill -9 of the primary, the standby takes over"),
];
/// Those that `cargo xtask test` runs.
const QUICK: [&str; 2] = ["F02", "F08"];

/// Lines of logs that are shown of a case that failed.
const SHOWN: usize = 10;

/// Runs the cases one after the other, prints each, and fails if one failed.
pub async fn run(options: Options) -> anyhow::Result<()> {
    let mut rig = start(&options, &options.program).await?;
    println!("| case | figures | result |\n|---|---|---|");
    let mut failed = 0;
    for (case, title) in CASES.into_iter().filter(|(case, _)| options.asks_for(case)) {
        let row = match one(case, &options, &mut rig).await {
            Ok(row) => row,
            Err(error) => Row { figures: format!("{error:#}"), violations: vec!["gave up".into()] },
        };
        let result = if row.violations.is_empty() { "pass" } else { "**fail**" };
        println!("| {case} {title} | {} | {result} |", row.figures);
        for violation in &row.violations {
            eprintln!("{case}: {violation}");
        }
        failed += usize::from(!row.violations.is_empty());
    }
    ensure!(failed == 0, "{failed} cases failed");
    Ok(())
}

impl Options {
    fn asks_for(&self, case: &str) -> bool {
        if self.only.is_empty() {
            return !self.quick || QUICK.contains(&case);
        }
        self.only.iter().any(|only| only == case)
    }
}

async fn start(options: &Options, program: &std::path::Path) -> anyhow::Result<Rig> {
    let (servers, program) = (3, program.to_owned());
    // What is soon done has one server fewer to start.
    let servers = if options.quick { servers - 1 } else { servers };
    Rig::start(&Layout { program, servers, strict: true, relays: true, extras: false }).await
}

/// F17 has a seed of its own, for a primary with a disk of its own.
async fn full(options: &Options) -> anyhow::Result<Row> {
    let disk = Disk::mount()?;
    let program = options.program.clone();
    let layout = Layout { program, servers: 3, strict: true, relays: true, extras: false };
    let mut rig = Rig::start_on(&disk.data(), &layout).await?;
    let mut trial = Trial::begin(&rig, "F17", 150).await?;
    disks::full(&disk, &mut rig, &mut trial).await?;
    finish(trial, &rig).await
}

async fn one(case: &'static str, options: &Options, rig: &mut Rig) -> anyhow::Result<Row> {
    if let ("F07", Some(old)) = (case, &options.old) {
        let mut rig = start(options, old).await.context("with the earlier version")?;
        let mut trial = Trial::begin(&rig, case, 150).await?;
        servers::replaced(&mut rig, &mut trial, &options.program).await?;
        return finish(trial, &rig).await;
    }
    rig.is_whole().await?;
    match case {
        "F17" => return full(options).await,
        "F26" => return networks::bad(rig).await,
        _ => {}
    }
    if case == "F06n" {
        rig.balance_with_nginx()?;
        rig.is_whole().await?;
    }
    let sockets = match case {
        "F06" | "F06n" => options.sockets,
        "F27" => 1_000,
        _ if options.quick => 50,
        _ => 150,
    };
    let mut trial = Trial::begin(rig, case, sockets).await?;
    trial.promise(|limits| limits.times = !options.quick);
    happens(case, options, rig, &mut trial).await?;
    let row = finish(trial, rig).await?;
    if case == "F06n" {
        rig.restart_balancer()?;
    }
    Ok(row)
}

/// What is broken, and how it is mended.
async fn happens(
    case: &str,
    options: &Options,
    rig: &mut Rig,
    trial: &mut Trial,
) -> anyhow::Result<()> {
    match case {
        "F01" => servers::killed(rig, trial).await,
        "F02" => servers::all_killed(rig, trial).await,
        "F03" => servers::frozen(rig, trial).await,
        "F06" | "F06n" => servers::rolled(rig, trial, options.rate).await,
        "F07" => databases::expanded(rig, trial).await,
        "F08" => databases::restarted(rig, trial).await,
        "F09" => databases::promoted(rig, trial).await,
        "F12" => databases::frozen(rig, trial).await,
        "F16" => databases::used_up(rig, trial).await,
        "F19" => redis::one_killed(rig, trial).await,
        "F20" => redis::all_killed(rig, trial).await,
        "F21" => redis::emptied(rig, trial).await,
        "F22" => redis::handed_over(rig, trial).await,
        "F23" => redis::frozen(rig, trial).await,
        "F24" => redis::orphaned(rig, trial).await,
        "F25" => partitions::cut_off(rig, trial).await,
        "F27" => servers::cut(rig, trial).await,
        "F28" => readers::deaf(rig, trial).await,
        "F29" => clocks::jumped(rig, trial).await,
        _ => nemesis::rage(rig, trial, options.seconds, options.seed).await,
    }
}

/// What everybody has in the end; nothing panicked.
async fn finish(trial: Trial, rig: &Rig) -> anyhow::Result<Row> {
    let mut row = trial.end(rig).await?;
    let panics = rig.logs().matches("panicked").count();
    if panics > 0 {
        row.violations.push(format!("C5: {panics} panics are in the logs"));
    }
    if !row.violations.is_empty() {
        let why = |line: &&str| line.contains("code=\"internal\"") || line.contains("panicked");
        row.violations.extend(rig.logs().lines().filter(why).map(str::to_owned).take(SHOWN));
    }
    Ok(row)
}
