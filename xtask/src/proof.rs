//! `cargo xtask proof`: how long proof of work takes in a browser, and whether a page notices.

use std::process::Command;

use crate::{npm, run, setup};

/// Measures it.
pub fn run() -> anyhow::Result<()> {
    setup::run(setup::Need::BROWSER)?;
    npm::install()?;
    let mut node = Command::new("node");
    node.arg("bench/proof/main.mjs");
    node.env("AFTERWORD_NPM", npm::folder()).env("AFTERWORD_TARGET", run::target());
    run::check(&mut node)
}
