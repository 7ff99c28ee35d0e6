//! `cargo xtask browser`: the tests in Chromium and Firefox, run by node's own test runner.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use clap::Args;

use crate::{
    dist, npm, run, setup,
    test::counts::{self, Counts},
};
use anyhow::bail;

/// How long one file's tests may take, in milliseconds; none takes a third of it.
const PATIENCE: &str = "--test-timeout=300000";

/// Which tests to run.
#[derive(Args)]
pub struct Options {
    /// Only tests whose name has this in it.
    name: Option<String>,
}

/// Builds what the tests need, and runs them.
pub fn run(options: &Options) -> anyhow::Result<()> {
    setup::run(setup::Need::BROWSER)?;
    dist::run()?;
    run::check(&mut run::cargo(&["build", "--package", "afterword-server", "--bin", "afterword"]))?;
    let pattern = options.name.as_ref().map(|name| format!("--test-name-pattern={name}"));
    let Counts { failed, .. } = test(pattern.as_slice())?;
    if failed > 0 {
        bail!("{failed} failed");
    }
    Ok(())
}

/// Runs the tests with what is built already. A browser has many parts that nobody here wrote: a file in which a test
/// failed gets a second go, and is named if it takes that.
pub fn test(options: &[String]) -> anyhow::Result<Counts> {
    let mut all = Counts::default();
    let mut unsure = Vec::new();
    // One file at a time: each starts an app of its own, and there are two cores.
    for file in files()? {
        let mut counts = test_file(&file, options)?;
        if counts.failed > 0 {
            println!("=== {}: once more", file.display());
            counts = test_file(&file, options)?;
            unsure.extend((counts.failed == 0).then_some(file));
        }
        all += counts;
    }
    for file in unsure {
        println!("{} failed, and passed when it ran again: look into it", file.display());
    }
    Ok(all)
}

fn test_file(file: &Path, options: &[String]) -> anyhow::Result<Counts> {
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"]);
    // What a test forgot to end, or could not, must hold nobody up for ever.
    node.args([PATIENCE, "--test-force-exit"]).args(options).arg(file);
    node.env("AFTERWORD_NPM", npm::folder()).env("AFTERWORD_TARGET", run::target());
    counts::stream(&mut node, counts::of_node_line)
}

fn files() -> anyhow::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir("widget/tests/browser")?
        .map(|entry| Ok(entry?.path()))
        .collect::<anyhow::Result<_>>()?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}
