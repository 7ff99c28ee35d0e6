//! `cargo xtask test`: every check and test, cheap ones first; what CI runs.
//!
//! All steps build the whole workspace with the same features and flags, so that nothing is
//! compiled twice: once checked (clippy, beside a database, for the queries) and once built (the tests and the programs).

pub mod counts;
mod report;

use std::process::Command;

use crate::{
    browser::{self, Pictures},
    cluster, deploy, dist, npm, prepare, run, setup, tidy,
};
use counts::Counts;
use report::Report;

/// Runs all of it, even after a failure, and fails at the end if anything did.
pub fn run() -> anyhow::Result<()> {
    let mut report = Report::default();
    report.check("setup", || setup::run(setup::Need::ALL).and_then(|()| npm::install()));
    report.check("format", || run::check(&mut run::cargo(&["fmt", "--all", "--check"])));
    report.check("tidy", tidy::run);
    report.check("clippy and queries", || {
        prepare::check(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
    });
    report.check("deploy", deploy::check);
    report
        .check("build", || run::check(&mut run::cargo(&["build", "--workspace", "--all-targets"])));
    report.check("clippy for WASM", dist::lint);
    report.check("dist", dist::build);
    report.count("unit tests", || cargo_test(&["--lib", "--bins"], &[]));
    report.count("integration tests", || {
        cargo_test(&["--test", "*"], &[("AFTERWORD_XSS_CORPUS", attacks()?)])
    });
    report.check("faults", cluster::quick_faults);
    report.count("documentation tests", || cargo_test(&["--doc"], &[]));
    report.count("browser tests", || browser::test(&[], Pictures::Spared));
    report.finish()
}

/// Runs a kind of cargo's tests, all of them even after a failure.
fn cargo_test(kind: &[&str], settings: &[(&str, String)]) -> anyhow::Result<Counts> {
    let mut command: Command = run::cargo(&["test", "--workspace", "--no-fail-fast"]);
    command.args(kind).envs(settings.iter().map(|(name, value)| (name, value)));
    counts::stream(run::in_memory(&mut command), counts::of_cargo_line)
}

/// Where the published attacks by markup are, of which the tests try each.
fn attacks() -> anyhow::Result<String> {
    let mut node = Command::new("node");
    node.arg("widget/tests/browser/support/corpora.mjs");
    node.env("AFTERWORD_NPM", npm::folder()).env("AFTERWORD_TARGET", run::target());
    Ok(run::capture(&mut node)?.trim().to_owned())
}
