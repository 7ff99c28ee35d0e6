//! Faults of a whole seed under load: each row of the table is a case of `docs/faults.md`.

mod trial;
mod servers;
mod databases;
mod redis;

use std::path::PathBuf;

use anyhow::ensure;
use clap::Args;

use self::trial::{Row, Trial};
use crate::rig::{Layout, Rig};

/// What to break.
#[derive(Debug, Args)]
pub struct Options {
    /// The program `afterword`.
    #[arg(long)]
    program: PathBuf,
    /// Only these cases, such as `F01,F06`; all of them without it.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
}

/// The cases, in this order: after the last one the first primary is gone.
const CASES: [(&str, &str); 11] = [
    ("F01", "kill -9 of a server, three times"),
    ("F02", "kill -9 of all servers at once"),
    ("F03", "a server that is frozen for 10 s"),
    ("F06", "rolling restart of all servers"),
    ("F08", "kill -9 of the primary, which starts again"),
    ("F12", "a primary that is frozen for 10 s"),
    ("F19", "kill -9 of a Redis master"),
    ("F20", "all of Redis is away for 10 s"),
    ("F21", "all of Redis is emptied, ten times"),
    ("F27", "1,000 sockets are cut at once"),
    ("F09", "kill -9 of the primary, the standby takes over"),
];

/// Runs the cases one after the other, prints each, and fails if one failed.
pub async fn run(options: Options) -> anyhow::Result<()> {
    let layout = Layout { program: options.program, servers: 3, strict: true, extras: false };
    let mut rig = Rig::start(&layout).await?;
    println!("| case | figures | result |\n|---|---|---|");
    let mut failed = 0;
    for (case, title) in CASES {
        if !options.only.is_empty() && !options.only.iter().any(|only| only == case) {
            continue;
        }
        let row = match one(case, &mut rig).await {
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
    let panics = rig.logs().matches("panicked").count();
    ensure!(panics == 0, "{panics} panics are in the logs");
    ensure!(failed == 0, "{failed} cases failed");
    Ok(())
}

async fn one(case: &'static str, rig: &mut Rig) -> anyhow::Result<Row> {
    rig.is_whole().await?;
    let sockets = if case == "F27" { 1_000 } else { 150 };
    let mut trial = Trial::begin(rig, case, sockets).await?;
    match case {
        "F01" => servers::killed(rig, &mut trial).await?,
        "F02" => servers::all_killed(rig, &mut trial).await?,
        "F03" => servers::frozen(rig, &mut trial).await?,
        "F06" => servers::rolled(rig, &mut trial).await?,
        "F27" => servers::cut(rig, &mut trial).await?,
        "F08" => databases::restarted(rig, &mut trial).await?,
        "F09" => databases::promoted(rig, &mut trial).await?,
        "F12" => databases::frozen(rig, &mut trial).await?,
        "F19" => redis::one_killed(rig, &mut trial).await?,
        "F20" => redis::all_killed(rig, &mut trial).await?,
        _ => redis::emptied(rig, &mut trial).await?,
    }
    trial.end(rig).await
}
