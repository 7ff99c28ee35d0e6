//! `cargo xtask dist`: hands over to the program of `xtask/dist`, which holds the heavy parts.

use std::process::Command;

use crate::{
    npm,
    run::{self, Profile},
    setup,
};

/// Builds `dist/` where its inputs changed, and checks its budgets.
pub fn run() -> anyhow::Result<()> {
    setup::run(setup::Need::DIST)?;
    npm::install()?;
    run::build(Profile::Debug, &["xtask-dist"])?;
    build()
}

/// The same with the program that a build of the whole workspace left.
pub fn build() -> anyhow::Result<()> {
    run::check(&mut program())
}

/// Runs clippy over the code that only browsers run.
pub fn lint() -> anyhow::Result<()> {
    run::check(program().arg("--lint"))
}

fn program() -> Command {
    let compiler = if setup::rustup_wasm_target() { "rustup" } else { "debian" };
    let mut program = Command::new(run::target().join("debug/xtask-dist"));
    program.arg("--npm").arg(npm::folder()).arg("--target").arg(run::target());
    program.args(["--compiler", compiler]);
    program
}
