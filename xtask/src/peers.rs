//! `cargo xtask peers`: other widgets' published builds beside ours, in size and in time.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use clap::Args;

use crate::{
    dist, npm,
    run::{self, Profile},
    setup,
};

const SOURCE: &str = "bench/peers";

/// What to measure.
#[derive(Args)]
pub struct Options {
    /// Only what they weigh.
    #[arg(long)]
    sizes: bool,
    /// Only what a comment that comes costs a page that is read.
    #[arg(long, conflicts_with = "sizes")]
    live: bool,
    /// How often each page is visited; the median counts.
    #[arg(long, default_value_t = 5)]
    visits: u32,
}

/// Installs them, and measures.
pub fn run(options: &Options) -> anyhow::Result<()> {
    setup::run(setup::Need::PEERS)?;
    dist::run()?;
    install()?;
    let mut node = Command::new("node");
    node.arg(Path::new(SOURCE).join("main.mjs"));
    node.env("AFTERWORD_NPM", npm::folder()).env("AFTERWORD_TARGET", run::target());
    if options.sizes {
        node.arg("--sizes");
    } else {
        let programs = run::build(Profile::Release, &["afterword"])?;
        node.arg(format!("--visits={}", options.visits)).args(options.live.then_some("--live"));
        node.env("AFTERWORD_PROGRAM", programs.join("afterword"));
    }
    run::check(&mut node)
}

/// Installs what their registries have, as the lock and the requirements say.
fn install() -> anyhow::Result<()> {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    for file in ["package.json", "package-lock.json", "requirements.txt"] {
        fs::copy(Path::new(SOURCE).join(file), folder.join(file))?;
    }
    let npm = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run::check(Command::new("npm").args(npm).current_dir(&folder))?;
    run::check(Command::new("python3").args(["-m", "venv", "python"]).current_dir(&folder))?;
    let pip = ["install", "--quiet", "--requirement", "requirements.txt"];
    run::check(Command::new(folder.join("python/bin/pip")).args(pip).current_dir(&folder))
}

fn folder() -> PathBuf {
    run::target().join("tools/peers")
}
