//! `cargo xtask test`: every check and test, cheap ones first; what CI runs.
//!
//! All steps build the whole workspace with the same features and flags, so that nothing is
//! compiled twice: once checked (clippy, prepare) and once built (the tests and the programs).

pub mod counts;
mod report;

use std::process::Command;

use crate::{browser, cluster, deploy, dist, npm, prepare, run, setup, tidy};
use counts::Counts;
use report::Report;

/// Runs all of it, even after a failure, and fails at the end if anything did.
pub fn run() -> anyhow::Result<()> {
    let mut report = Report::default();
    report.check("setup", || setup::run(setup::Need::ALL).and_then(|()| npm::install()));
    report.check("format", || run::check(&mut run::cargo(&["fmt", "--all", "--check"])));
    report.check("tidy", tidy::run);
    report.check("clippy", || {
        let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
        run::check(&mut run::cargo(&arguments))
    });
    report.check("deploy", deploy::check);
    report.check("queries", prepare::check);
    report
        .check("build", || run::check(&mut run::cargo(&["build", "--workspace", "--all-targets"])));
    report.check("clippy for WASM", dist::lint);
    report.check("dist", dist::build);
    report.count("unit tests", || cargo_test(&["--lib", "--bins"]));
    report.count("integration tests", || cargo_test(&["--test", "*"]));
    report.check("faults", cluster::quick_faults);
    report.count("documentation tests", || cargo_test(&["--doc"]));
    report.count("browser tests", || browser::test(&[]));
    report.finish()
}

/// Runs a kind of cargo's tests, all of them even after a failure.
fn cargo_test(kind: &[&str]) -> anyhow::Result<Counts> {
    let mut command: Command = run::cargo(&["test", "--workspace", "--no-fail-fast"]);
    command.args(kind);
    counts::stream(&mut command, counts::of_cargo_line)
}
