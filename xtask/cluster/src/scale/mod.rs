//! The same work for one server and for three behind HAProxy, in turns, and what each part of the seed takes for it: what
//! costs the same however many nodes there are, what grows with them, and what they don't help.

mod usage;
mod side;
mod report;

use std::path::PathBuf;

use anyhow::ensure;
use clap::Args;

use self::{
    report::Row,
    side::{Audience, Side},
    usage::Cost,
};

/// What is done how often.
#[derive(Clone, Debug, Args)]
pub struct Options {
    /// The program `afterword`.
    #[arg(long)]
    program: PathBuf,
    /// How often each does everything.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// How long they are watched doing nothing, in each round.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// First pages that are read from the cache, in each round.
    #[arg(long, default_value_t = 20_000)]
    cached: usize,
    /// Pages that no cache has, in each round.
    #[arg(long, default_value_t = 2_000)]
    uncached: usize,
    /// Comments that are posted where nobody watches, in each round.
    #[arg(long, default_value_t = 1_500)]
    posts: usize,
    /// Comments that are posted where sockets hear of them, in each round.
    #[arg(long, default_value_t = 150)]
    heard: usize,
    /// Sockets.
    #[arg(long, default_value_t = 3_000)]
    sockets: usize,
    /// Threads that they watch, first few and then many.
    #[arg(long, num_args = 2, default_values_t = [30, 800])]
    threads: Vec<usize>,
}

/// Measures, and fails if a client saw what must never be.
pub async fn run(options: Options) -> anyhow::Result<()> {
    eprintln!("starting a seed with one server, and one with three");
    let sides = [Side::start(&options, 1).await?, Side::start(&options, 3).await?];
    println!(
        "Processor time of one, in µs. What nothing costs in the same time is subtracted, but from"
    );
    println!("sockets that are opened.");
    let alone = in_turns(&options, &sides, "a second of nothing", async |side, options| {
        side.rest(options.seconds).await
    })
    .await?;
    println!("{alone}");
    let mut parts = [
        in_turns(&options, &sides, "a first page that is kept", async |side, options| {
            side.read_cached(options.cached).await
        })
        .await?,
        in_turns(&options, &sides, "the same, if only its clock is asked for", async |side, _| {
            side.read_seldom(1).await
        })
        .await?,
        in_turns(&options, &sides, "a page from the database", async |side, options| {
            side.read_uncached(options.uncached).await
        })
        .await?,
        in_turns(&options, &sides, "a post on 100 threads", async |side, options| {
            side.post(options.posts).await
        })
        .await?,
    ];
    for row in &mut parts {
        row.subtract(&alone);
        println!("{row}");
    }
    for threads in &options.threads {
        with_sockets(&options, &sides, *threads).await?;
    }
    let violations = sides.iter().flat_map(|side| side.figures.violations()).collect::<Vec<_>>();
    ensure!(violations.is_empty(), "{violations:#?}");
    Ok(())
}

/// What sockets cost that hear nothing, and what a post costs that they hear of.
async fn with_sockets(options: &Options, sides: &[Side; 2], threads: usize) -> anyhow::Result<()> {
    let crowd = format!("{} sockets on {threads} threads", options.sockets);
    let mut opened = Row::new(format!("a socket that is opened, of {crowd}"));
    let mut audiences = Vec::new();
    for (number, side) in sides.iter().enumerate() {
        eprintln!("opening {crowd}: {}", side.name());
        let audience = Audience::gather(side, options.sockets, threads).await?;
        opened.add(number, audience.opened);
        audiences.push(audience);
    }
    let mut silence = Row::new(format!("a second of {crowd} that hear nothing"));
    let mut news = Row::new(format!("a post to {}, {crowd}", options.sockets / threads));
    for _ in 0..options.rounds {
        for ((number, side), audience) in (0..).zip(sides).zip(&mut audiences) {
            silence.add(number, side.rest(options.seconds).await?);
            news.add(number, audience.hear(side, options.heard).await?);
        }
    }
    news.subtract(&silence);
    println!("{opened}\n{silence}\n{news}");
    for audience in audiences {
        audience.leave().await?;
    }
    Ok(())
}

/// Both do the same, one after the other, in each round.
async fn in_turns(
    options: &Options,
    sides: &[Side; 2],
    what: &str,
    work: impl AsyncFn(&Side, &Options) -> anyhow::Result<Cost>,
) -> anyhow::Result<Row> {
    eprintln!("measuring: {what}");
    let mut row = Row::new(what.to_owned());
    for _ in 0..options.rounds {
        for (number, side) in sides.iter().enumerate() {
            row.add(number, work(side, options).await?);
        }
    }
    Ok(row)
}
