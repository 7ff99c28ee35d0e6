//! Everything, until Ctrl-C.

use std::path::PathBuf;

use clap::Args;

use crate::{
    load::{Figures, Place, Writers},
    rig::{Layout, ORIGIN, Rig, SITES},
};

/// What to run.
#[derive(Debug, Args)]
pub struct Options {
    /// The program `afterword`.
    #[arg(long)]
    program: PathBuf,
    /// How many servers.
    #[arg(long, default_value_t = 3)]
    servers: usize,
    /// Acknowledge a change only when the standby has it as well.
    #[arg(long)]
    strict: bool,
    /// Says something once in so many seconds, so that there is something to see; never at 0.
    #[arg(long, default_value_t = 2)]
    every: u64,
}

/// Runs it.
pub async fn run(options: Options) -> anyhow::Result<()> {
    let Options { program, servers, strict, every } = options;
    let rig = Rig::start(&Layout { program, servers, strict, relays: false, extras: true }).await?;
    let url = format!("http://{}", rig.address());
    let place = Place::find(&url, SITES[0], "page", 1).await?;
    println!("balancer (HAProxy)\t{url}");
    for (name, process) in &rig.extras {
        println!("{name}\thttp://{}", process.address);
    }
    for (number, server) in (1..).zip(&rig.servers) {
        println!(
            "server {number}\thttp://{}\tfigures http://{}/metrics",
            server.address, server.admin
        );
    }
    println!("PostgreSQL, primary\t{}", rig.primary.url());
    println!("PostgreSQL, standby\t{}", rig.standby.url());
    println!("Redis Cluster\t{}", rig.redis.urls());
    println!("logs\t{}", rig.folder().display());
    println!("a thread\t{url}/api/v1/sites/{}/threads/html?key=page-0", SITES[0]);
    println!(
        "embed it at {ORIGIN}: <script async src=\"{url}/embed.js\" data-site=\"{}\"></script>",
        SITES[0]
    );
    println!("Ctrl-C ends it");

    let figures = std::sync::Arc::<Figures>::default();
    let pause = std::time::Duration::from_secs(every.max(1));
    let _writing = (every > 0).then(|| Writers::begin(&place, 1, pause, &figures));
    std::future::pending().await
}
