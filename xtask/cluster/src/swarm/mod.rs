//! Many sockets, and how long a post takes to each.

mod bare;
mod plain;
mod report;

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use clap::Args;
use tempfile::TempDir;
use tokio::time::sleep;

use self::{
    plain::{Door, Plain},
    report::{Report, Work},
};
use crate::{
    load::{Acknowledged, Crowd, Figures, Place, Writers, read},
    rig::{LIMITS, ORIGIN, Server},
};

/// The site that a server of our own has.
const SITE: &str = "demo";
/// Sockets that are opened before memory is measured: the first ones pay for what all of them share.
const FIRST: usize = 100;
/// One in so many clients keeps the whole thread, and compares it in the end.
const KEEPS: usize = 100;
/// How long it takes at most until all who came are told of each other.
const SETTLING: Duration = Duration::from_secs(6);
/// People who read over REST, and people who begin to write.
const BESIDE: usize = 5;

/// What to do to whom.
#[derive(Clone, Debug, Args)]
pub struct Options {
    /// The program `afterword`, for a server of our own.
    #[arg(long)]
    program: PathBuf,
    /// A server that runs already, with a site `demo` that `http://localhost:8000` may embed, and high limits.
    #[arg(long)]
    url: Option<String>,
    /// The program `afterword-bench`: measures its bare sockets instead.
    #[arg(long)]
    bare: Option<PathBuf>,
    /// Clients that only read, as those of `--bare` do, in place of the machine of the SDK; and nobody beside them.
    #[arg(long)]
    plain: bool,
    /// Sockets in all.
    #[arg(long, default_value_t = 10_000)]
    sockets: usize,
    /// Threads that they are spread over.
    #[arg(long, default_value_t = 1)]
    threads: usize,
    /// Comments in a second, in all.
    #[arg(long, default_value_t = 1.0)]
    rate: f64,
    /// How long it is measured.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
}

/// Measures, and fails if anything was seen that must never be.
pub async fn run(options: Options) -> anyhow::Result<()> {
    let report = match &options.bare {
        Some(program) => bare::measure(&options, program).await?,
        None => measure(&options).await?,
    };
    println!("{report}");
    for violation in &report.violations {
        println!("  {violation}");
    }
    ensure!(report.violations.is_empty(), "{} violations", report.violations.len());
    Ok(())
}

async fn measure(options: &Options) -> anyhow::Result<Report> {
    let folder = TempDir::with_prefix("afterword-swarm-")?;
    let own = match &options.url {
        Some(_) => None,
        None => Some(start(options, &folder).await?),
    };
    let url = match (&options.url, &own) {
        (Some(url), _) => url.clone(),
        (None, Some(server)) => format!("http://{}", server.address),
        (None, None) => String::new(),
    };
    if options.plain {
        return measure_plain(options, &url, own.as_ref()).await;
    }
    let memory = || own.as_ref().map(|server| server.process()?.memory()).transpose();
    let figures = Arc::<Figures>::default();
    let first = Place::find(&url, SITE, "first", 1).await?;
    let shared = Crowd::gather(&first, FIRST, FIRST, &Arc::default()).await?;
    let place = Place::find(&url, SITE, "page", options.threads).await?;
    let before = memory()?;
    let mut crowd = Crowd::gather(&place, options.sockets, KEEPS, &figures).await?;
    let grown = before.zip(memory()?).map(|(before, after)| after.saturating_sub(before));
    drop(shared);

    crowd.type_on(BESIDE);
    figures.forget_times();
    let work = own.as_ref().map(|own| Work::begin(own.process()?.id(), &figures)).transpose()?;
    let readers = read(&place, BESIDE, Duration::from_secs(1), &figures);
    let acknowledged = write(options, &place, &figures).await;
    drop(readers);
    let ended = Instant::now();
    let seen = crowd.converge(&acknowledged).await?;
    let done = seen.iter().filter_map(|seen| seen.done);
    let late = done.map(|done| done.saturating_duration_since(ended)).max().unwrap_or_default();
    Ok(Report {
        name: "afterword",
        sockets: options.sockets,
        threads: options.threads,
        rate: options.rate,
        posts: acknowledged.len(),
        last: figures.last(),
        each: figures.each(),
        answers: Some((figures.answers(), figures.waits())),
        work: work.map(|work| work.end()).transpose()?,
        memory: grown.map(|grown| grown / options.sockets as u64),
        reconnects: seen.iter().map(|seen| seen.connected.len().saturating_sub(1)).sum(),
        reloads: seen.iter().map(|seen| seen.reloads).sum(),
        converged: late,
        violations: figures.violations(),
    })
}

/// Measures clients that only read.
async fn measure_plain(
    options: &Options,
    url: &str,
    own: Option<&Server>,
) -> anyhow::Result<Report> {
    ensure!(options.threads == 1, "plain clients watch one thread");
    let server = own.context("plain clients need a server of our own")?.process()?;
    let figures = Arc::<Figures>::default();
    let place = Place::find(url, SITE, "page", 1).await?;
    let (mut plain, door) = (Plain::new(&figures), Door::ours(url, SITE, place.pages[0].1)?);
    plain.gather(&door, FIRST).await?;
    let before = server.memory()?;
    plain.gather(&door, options.sockets - FIRST).await?;
    let grown = server.memory()?.saturating_sub(before);
    // Who came is told to all, a little later.
    sleep(SETTLING).await;

    figures.forget_times();
    let work = Work::begin(server.id(), &figures)?;
    let posts = write(options, &place, &figures).await.len();
    let ended = Instant::now();
    plain.heard(posts).await;
    Ok(Report {
        name: "afterword, plain clients",
        sockets: options.sockets,
        threads: 1,
        rate: options.rate,
        posts,
        last: figures.last(),
        each: figures.each(),
        answers: Some((figures.answers(), figures.waits())),
        work: Some(work.end()?),
        memory: Some(grown / (options.sockets - FIRST) as u64),
        reconnects: 0,
        reloads: 0,
        converged: ended.elapsed(),
        violations: figures.violations(),
    })
}

/// Lets people write for as long as is measured; what they wrote.
async fn write(options: &Options, place: &Place, figures: &Arc<Figures>) -> Vec<Acknowledged> {
    let people = writers(options.rate);
    let every = Duration::from_secs_f64(f64::from(people) / options.rate);
    let writers = Writers::begin(place, people as usize, every, figures);
    sleep(Duration::from_secs(options.seconds)).await;
    writers.finish().await
}

/// As many people as the rate needs: nobody writes more than once in a second.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rates are small")]
fn writers(rate: f64) -> u32 {
    rate.ceil().max(1.0) as u32
}

async fn start(options: &Options, folder: &TempDir) -> anyhow::Result<Server> {
    // As root, the engines run as another user, who must be able to walk through.
    std::fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o711))?;
    let settings = vec![
        ("AFTERWORD_DATA_DIR", folder.path().join("data").to_string_lossy().into_owned()),
        ("AFTERWORD_HANDSHAKES", "100000".to_owned()),
    ];
    let log = folder.path().join("server.log");
    let server = Server::start(&options.program, settings, None, log).await?;
    server.make_sites(&[SITE], ORIGIN, &LIMITS).await?;
    Ok(server)
}
