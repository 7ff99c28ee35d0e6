//! `cargo xtask cluster`, `swarm`, `scale` and `faults`: builds the program of `xtask/cluster` and becomes it.

use std::process::Command;

use clap::Args;

use crate::{
    dist,
    run::{self, Profile},
    setup,
};

/// What goes to that program.
#[derive(Args)]
pub struct Options {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// What is asked of that program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Run everything until Ctrl-C.
    Cluster,
    /// Load one server, and measure it: optimised.
    Swarm,
    /// Measure what one server and what three take for the same work: optimised.
    Scale,
    /// Break one part after the other.
    Faults,
}

/// The faults that are soon done, as a check.
pub fn quick_faults() -> anyhow::Result<()> {
    let programs = run::target().join("debug");
    let mut command = Command::new(programs.join("xtask-cluster"));
    command.arg("faults").arg("--program").arg(programs.join("afterword")).arg("--quick");
    run::check(run::in_memory(&mut command))
}

/// Gets what is missing, builds, and becomes it.
pub fn run(task: Task, options: &Options) -> anyhow::Result<()> {
    setup::run(setup::Need::CLUSTER)?;
    if task == Task::Cluster {
        dist::run()?;
    }
    let (profile, name) = match task {
        Task::Cluster => (Profile::Debug, "cluster"),
        Task::Swarm => (Profile::Release, "swarm"),
        Task::Scale => (Profile::Release, "scale"),
        Task::Faults => (Profile::Debug, "faults"),
    };
    let mut programs = vec!["afterword", "xtask-cluster"];
    if task == Task::Swarm {
        // `--bare target/release/afterword-bench` measures the other side.
        programs.push("afterword-bench");
    }
    let programs = run::build(profile, &programs)?;
    let mut command = Command::new(programs.join("xtask-cluster"));
    command.arg(name).arg("--program").arg(programs.join("afterword"));
    Err(run::become_program(command.args(&options.arguments)))
}
