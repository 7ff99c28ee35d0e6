//! The project's commands: `cargo xtask help`.
//!
//! This program stays light, so that `cargo xtask` answers at once: what needs heavy dependencies
//! is a program of its own, built when it is asked for (`xtask/dist`, `xtask/services`,
//! `xtask/cluster`).
#![expect(clippy::print_stdout, reason = "a command speaks to the person who typed it")]

mod bench;
mod browser;
mod cluster;
mod demo;
mod deploy;
mod dist;
mod npm;
mod peers;
mod prepare;
mod proof;
mod run;
mod services;
mod setup;
mod spam;
mod test;
mod tidy;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use self::cluster::Task;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Afterword's commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds and runs the demo: the app and three pages that embed it.
    Demo(demo::Options),
    /// Runs every check and test there is; what CI runs.
    Test,
    /// Installs what is missing on this machine.
    Setup,
    /// Builds what readers download into `dist/`, and holds it to its budgets.
    Dist,
    /// Checks what is in `deploy/`.
    Deploy,
    /// Checks the house rules.
    Tidy,
    /// Writes `.sqlx`: what the query macros know of the schema.
    Prepare(prepare::Options),
    /// Runs a throw-away PostgreSQL and Redis until Ctrl-C, and prints their addresses.
    Services,
    /// Runs only the browser tests.
    Browser(browser::Options),
    /// Runs a whole seed on this machine until Ctrl-C: databases, Redis Cluster, servers, balancer, cache, Prometheus.
    Cluster(cluster::Options),
    /// Loads a server with many live sockets, checks what each sees, and measures (`--sockets`, `--threads`, `--rate`, …).
    Swarm(cluster::Options),
    /// Measures what one server, and three behind HAProxy, take for the same work.
    Scale(cluster::Options),
    /// Breaks one part of a whole seed after the other under load, and checks what everybody has in the end.
    Faults(cluster::Options),
    /// Measures the server (arguments go to the benchmark).
    Bench(bench::Options),
    /// Measures how long proof of work takes in a browser.
    Proof,
    /// Measures how well the classifier knows spam, on a public corpus.
    Spam(spam::Options),
    /// Measures other widgets beside ours: what they weigh, and how long a reader waits for the first comment.
    Peers(peers::Options),
}

fn main() -> ExitCode {
    match obey(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> anyhow::Result<()> {
    std::env::set_current_dir(run::root())?;
    match command {
        Command::Demo(options) => demo::run(&options),
        Command::Test => test::run(),
        Command::Setup => {
            setup::run(setup::Need::ALL)?;
            npm::install()?;
            println!("setup: nothing is missing");
            Ok(())
        }
        Command::Dist => dist::run(),
        Command::Deploy => deploy::run(),
        Command::Tidy => tidy::run(),
        Command::Prepare(options) => prepare::run(&options),
        Command::Services => services::run(),
        Command::Browser(options) => browser::run(&options),
        Command::Cluster(options) => cluster::run(Task::Cluster, &options),
        Command::Swarm(options) => cluster::run(Task::Swarm, &options),
        Command::Scale(options) => cluster::run(Task::Scale, &options),
        Command::Faults(options) => cluster::run(Task::Faults, &options),
        Command::Bench(options) => bench::run(&options),
        Command::Proof => proof::run(),
        Command::Spam(options) => spam::run(&options),
        Command::Peers(options) => peers::run(&options),
    }
}
