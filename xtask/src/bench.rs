//! `cargo xtask bench`: builds the benchmark optimised and becomes it.

use std::process::Command;

use anyhow::bail;
use clap::Args;

use crate::{
    dist,
    run::{self, Profile},
    setup,
};

/// What goes to the benchmark.
#[derive(Args)]
pub struct Options {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Measures the server; needs the package `afterword-bench`.
pub fn run(options: &Options) -> anyhow::Result<()> {
    if !run::root().join("bench/Cargo.toml").is_file() {
        bail!("there is no benchmark: the package afterword-bench is missing");
    }
    setup::run(setup::Need::BENCH)?;
    dist::run()?;
    let programs = run::build(Profile::Release, &["afterword-bench"])?;
    let mut bench = Command::new(programs.join("afterword-bench"));
    Err(run::become_program(bench.args(&options.arguments)))
}
