//! A whole seed on one machine, load for it, and faults. Run by `cargo xtask cluster`, `swarm`, `scale` and `faults`, in
//! the root of the checkout.
#![expect(clippy::print_stdout, reason = "a command speaks to the person who typed it")]

mod rig;
mod load;
mod up;
mod swarm;
mod scale;
mod faults;

use clap::{Parser, Subcommand};
use rustls::crypto::ring;

#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run everything until Ctrl-C.
    Cluster(up::Options),
    /// Load one server, or one that runs already, and measure it.
    Swarm(swarm::Options),
    /// Do the same with one server and with three behind HAProxy, and measure what each part takes for it.
    Scale(scale::Options),
    /// Break one part after the other under load, and check what everybody has in the end.
    Faults(faults::Options),
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    // No answer is expected: it fails only where one is installed already.
    let _ = ring::default_provider().install_default();
    // Whatever it does then, directories go away.
    tokio::select! {
        done = obey(arguments.command) => done,
        interrupted = tokio::signal::ctrl_c() => Ok(interrupted?),
    }
}

async fn obey(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Cluster(options) => up::run(options).await,
        Command::Swarm(options) => swarm::run(options).await,
        Command::Scale(options) => Box::pin(scale::run(options)).await,
        Command::Faults(options) => faults::run(options).await,
    }
}
