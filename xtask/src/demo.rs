//! `cargo xtask demo`: one command from a fresh clone to a live conversation.

use std::process::Command;

use clap::Args;

use crate::{
    dist,
    run::{self, Profile},
    setup,
};

/// How to run the demo.
#[derive(Args)]
pub struct Options {
    /// Builds the server optimised.
    #[arg(long)]
    release: bool,
    /// What `afterword demo` takes.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<String>,
}

/// Gets what is missing, builds, and becomes the demo, so that Ctrl-C stops all of it.
pub fn run(options: &Options) -> anyhow::Result<()> {
    setup::run(setup::Need::ENGINES)?;
    dist::run()?;

    let profile = if options.release { Profile::Release } else { Profile::Debug };
    let program = run::build(profile, &["afterword"])?.join("afterword");
    Err(run::become_program(Command::new(program).arg("demo").args(&options.arguments)))
}
