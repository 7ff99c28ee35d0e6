//! `cargo xtask browser`: the tests in Chromium and Firefox, run by node's own test runner.

use std::{
    fs,
    panic::resume_unwind,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, PoisonError},
    thread,
};

use clap::Args;

use crate::{
    dist, npm,
    run::{self, Profile},
    setup,
    test::counts::{self, Counts},
};
use anyhow::bail;

/// How long one file's tests may take, in milliseconds.
const PATIENCE: &str = "--test-timeout=300000";

/// Files that take a minute or more.
const SLOW: [&str; 14] = [
    "astro",
    "desk",
    "fallbacks",
    "firefox",
    "gallery",
    "gallery-shapes",
    "moderators-day",
    "nextjs",
    "providers",
    "states",
    "states-shapes",
    "ways",
    "window",
    "xss",
];

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
    run::build(Profile::Debug, &["afterword"])?;
    let pattern = options.name.as_ref().map(|name| format!("--test-name-pattern={name}"));
    let Counts { failed, .. } = test(pattern.as_slice(), Pictures::Taken)?;
    if failed > 0 {
        bail!("{failed} failed");
    }
    Ok(())
}

/// Whether tests take pictures of what they see, into `target/screenshots/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// For somebody to look at.
    Taken,
    /// Nobody would look at them.
    Spared,
}

/// Files that are run at once: each starts an app and a browser of its own, and waits for them half of the time.
const LANES: usize = 2;

/// Runs the tests with what is built already. A browser has many parts that nobody here wrote: a file in which a test
/// failed gets a second go, by itself, and is named if it takes that.
pub fn test(options: &[String], pictures: Pictures) -> anyhow::Result<Counts> {
    let files = Mutex::new(files()?.into_iter());
    let runner = |file: &Path| runner(file, options, pictures);
    let next = || files.lock().unwrap_or_else(PoisonError::into_inner).next();
    let lane = || {
        let mut lane = Vec::new();
        while let Some(file) = next() {
            let counts = counts::collect(&mut runner(&file), counts::of_node_line)?;
            lane.push((file, counts));
        }
        anyhow::Ok(lane)
    };
    let lanes = thread::scope(|scope| {
        let lanes = [(); LANES].map(|()| scope.spawn(lane));
        lanes.map(|lane| lane.join().unwrap_or_else(|panic| resume_unwind(panic)))
    });

    let mut all = Counts::default();
    for lane in lanes {
        for (file, mut counts) in lane? {
            if counts.failed > 0 {
                println!("=== {}: once more", file.display());
                counts = counts::stream(&mut runner(&file), counts::of_node_line)?;
                if counts.failed == 0 {
                    println!(
                        "{} failed, and passed when it ran again: look into it",
                        file.display()
                    );
                }
            }
            all += counts;
        }
    }
    Ok(all)
}

fn runner(file: &Path, options: &[String], pictures: Pictures) -> Command {
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"]);
    // What a test forgot to end, or could not, must hold nobody up for ever.
    node.args([PATIENCE, "--test-force-exit"]).args(options).arg(file);
    node.env("AFTERWORD_NPM", npm::folder()).env("AFTERWORD_TARGET", run::target());
    if pictures == Pictures::Spared {
        node.env("AFTERWORD_PICTURES", "none");
    }
    run::in_memory(&mut node);
    node
}

/// The files, those first that take longest: what is left for one lane alone at the end should be short.
fn files() -> anyhow::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir("widget/tests/browser")?
        .map(|entry| Ok(entry?.path()))
        .collect::<anyhow::Result<_>>()?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    files.sort_by_key(|file| !SLOW.iter().any(|slow| file.ends_with(format!("{slow}.test.mjs"))));
    Ok(files)
}
