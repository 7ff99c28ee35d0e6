//! What is measured, for how long.

use std::{path::PathBuf, time::Duration};

use clap::{Args, Parser};
use serde::Serialize;

use crate::role::Role;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "afterword-bench", about, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// For the children of a run.
    #[command(subcommand)]
    pub role: Option<Role>,
    #[command(flatten)]
    pub plan: Plan,
}

/// How much is measured.
#[derive(Clone, Debug, Args, Serialize)]
pub struct Plan {
    /// Seconds of one round of one side.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..=30))]
    seconds: u64,

    /// Sockets that hear of a comment, on each side.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(10..=9_000))]
    sockets: u32,

    /// Rounds of each figure; the median counts.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(3..=9))]
    pub rounds: u32,

    /// A short look: rounds of a second, 200 sockets.
    #[arg(long)]
    quick: bool,

    /// Measures only these.
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Part>,

    /// What the server logs, as in `warn`; by default what it logs by default, to a file.
    #[arg(long, value_name = "FILTER")]
    pub log: Option<String>,

    /// Writes every figure to this file, too.
    #[arg(long, value_name = "FILE")]
    #[serde(skip)]
    pub json: Option<PathBuf>,
}

/// A part of the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// First pages a second.
    Reads,
    /// What a cache in front of the server keeps away from it.
    Cdn,
    /// Posts a second.
    Posts,
    /// From a post to the last socket.
    Sockets,
    /// Sign-ins a second, who reads beside them, and whether their time tells who has an account.
    SignIns,
    /// What sockets that mean harm do to the others.
    Hostile,
}

impl Plan {
    /// Whether a part is to be measured.
    pub fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }

    /// One round of one side.
    pub fn round(&self) -> Duration {
        Duration::from_secs(if self.quick { 1 } else { self.seconds })
    }

    /// How long readers come through a cache: several times what it keeps a page for.
    pub fn cached(&self) -> Duration {
        Duration::from_secs(if self.quick { 12 } else { 40 })
    }

    /// Sockets of one side.
    pub fn sockets(&self) -> usize {
        if self.quick { 200 } else { self.sockets as usize }
    }

    /// Comments of one round that the sockets hear of.
    pub fn heard(&self) -> u32 {
        if self.quick { 10 } else { 20 }
    }

    /// Wrong passwords of somebody, and as many of nobody.
    pub fn guesses(&self) -> usize {
        if self.quick { 50 } else { 500 }
    }

    /// Well-behaved sockets beside hostile ones.
    pub fn neighbours(&self) -> usize {
        self.sockets() / 2
    }

    /// What is measured of a hostile crowd, where a short look should not wait for its end.
    pub fn hostile(&self, whole: Duration) -> Duration {
        if self.quick { Duration::from_secs(3) } else { whole }
    }
}
