//! What a cache in front of the server keeps away from it: many read a thread in which somebody writes every second.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::Context;
use serde::Serialize;
use tokio::{task::JoinSet, time::interval};

use crate::{
    http::Connection,
    load::Worker,
    plan::Plan,
    posts::Poster,
    process::Process,
    scene::{ORIGIN, READ, SITE, Scene},
    statistics::quantile,
    varnish::{Varnish, free_address},
};

/// Clients that read at the same time.
const READERS: usize = 32;

/// What the cache did.
#[derive(Clone, Debug, Serialize)]
pub struct Cached {
    /// Whether it was told what is old.
    pub is_told: bool,
    /// How long it was read through, in seconds.
    pub seconds: f64,
    /// First pages that were read.
    pub read: usize,
    /// Those of them that came out of the cache.
    pub hits: usize,
    /// Requests for the page that reached the server.
    pub reached: u64,
    /// Comments that were posted meanwhile.
    pub posts: usize,
    /// From a post until the first reader saw it, in milliseconds: the median.
    pub seen: f64,
    /// The longest.
    pub seen_last: f64,
}

/// When a reader first saw a page of this position or a later one.
type Seen = Arc<Mutex<BTreeMap<i64, Instant>>>;

/// Reads through Varnish that is told nothing, and through one that is told what is old.
pub async fn measure(plan: &Plan, scene: &Scene) -> anyhow::Result<Vec<Cached>> {
    let mut all = Vec::new();
    for is_told in [false, true] {
        eprintln!(
            "measuring: a cache that is told {}",
            if is_told { "what is old" } else { "nothing" }
        );
        let (admin, purge) = (free_address().await?, free_address().await?);
        let mut settings = vec![format!("--admin-listen={admin}")];
        settings.extend(is_told.then(|| format!("--purge-url=http://{purge}/")));
        let settings = settings.iter().map(String::as_str).collect::<Vec<_>>();
        let server = scene.server_with(&settings).await?;
        let directory = scene.directory.path().join(format!("varnish-{is_told}"));
        let varnish = Varnish::start(server.address, purge, &directory).await?;
        all.push(Cached { is_told, ..read(plan, scene, &server, &varnish, admin).await? });
    }
    Ok(all)
}

async fn read(
    plan: &Plan,
    scene: &Scene,
    server: &Process,
    varnish: &Varnish,
    admin: SocketAddr,
) -> anyhow::Result<Cached> {
    let mut first = Reader::new(server, varnish.address, Seen::default()).await?;
    first.read().await?;
    let (before, start, seen) = (reached(admin).await?, first.position, Seen::default());
    let (began, end) = (Instant::now(), Instant::now() + plan.cached());
    let mut reading = JoinSet::new();
    for _ in 0..READERS {
        let mut reader = Reader::new(server, varnish.address, seen.clone()).await?;
        reading.spawn(async move {
            while Instant::now() < end {
                reader.read().await?;
            }
            anyhow::Ok((reader.read, reader.hits))
        });
    }
    let posted = post(scene, server, end).await?;
    let (mut read, mut hits) = (0, 0);
    while let Some(done) = reading.join_next().await {
        let (its, of_them) = done??;
        (read, hits) = (read + its, hits + of_them);
    }
    let seconds = began.elapsed().as_secs_f64();
    let reached = reached(admin).await?.saturating_sub(before);
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    let waits = posted.iter().zip(start + 1..).filter_map(|(posted, position)| {
        let (_, first) = seen.range(position..).min_by_key(|(_, at)| **at)?;
        Some(first.saturating_duration_since(*posted))
    });
    let mut waits = waits.collect::<Vec<_>>();
    waits.sort_unstable();
    let [seen, seen_last] = [0.5, 1.0].map(|share| quantile(&waits, share).as_secs_f64() * 1e3);
    let posts = posted.len();
    Ok(Cached { is_told: false, seconds, read, hits, reached, posts, seen, seen_last })
}

/// Posts to the server once a second until the end; when each was acknowledged.
async fn post(scene: &Scene, server: &Process, end: Instant) -> anyhow::Result<Vec<Instant>> {
    let mut writer = Poster::new(server, scene, vec![READ.to_owned()]).await?;
    let (mut ticks, mut posted) = (interval(Duration::from_secs(1)), Vec::new());
    loop {
        ticks.tick().await;
        if Instant::now() >= end {
            return Ok(posted);
        }
        writer.work().await?;
        posted.push(Instant::now());
    }
}

/// How often the server has answered requests for a first page.
async fn reached(admin: SocketAddr) -> anyhow::Result<u64> {
    let mut connection = Connection::open(admin).await?;
    let request = format!("GET /metrics HTTP/1.1\r\nhost: {admin}\r\n\r\n");
    let answer = connection.expect(200, request.as_bytes()).await?;
    let lines = str::from_utf8(answer.body)?.lines().filter(|line| {
        line.starts_with("afterword_requests_total{") && line.contains("/threads/first\"")
    });
    lines.filter_map(|line| line.rsplit(' ').next()).map(|count| Ok(count.parse::<u64>()?)).sum()
}

/// Reads the first page as the loader does.
struct Reader {
    connection: Connection,
    request: Vec<u8>,
    seen: Seen,
    position: i64,
    read: usize,
    hits: usize,
}

impl Reader {
    async fn new(server: &Process, cache: SocketAddr, seen: Seen) -> anyhow::Result<Self> {
        let request = format!(
            "GET /api/v1/sites/{SITE}/threads/first?key={READ} HTTP/1.1\r\nhost: {}\r\norigin: {ORIGIN}\r\n\
             accept-encoding: gzip\r\n\r\n",
            server.address
        );
        let connection = Connection::open(cache).await?;
        Ok(Self { connection, request: request.into(), seen, position: 0, read: 0, hits: 0 })
    }

    async fn read(&mut self) -> anyhow::Result<()> {
        let answer = self.connection.expect(200, &self.request).await?;
        self.read += 1;
        self.hits += usize::from(answer.header("x-cache") == Some("HIT"));
        // The ETag begins with the position, as in `W/"17.…`.
        let tag = answer.header("etag").and_then(|tag| tag.strip_prefix("W/\"")?.split('.').next());
        let position = tag.context("a page without a position")?.parse()?;
        if position > self.position {
            self.position = position;
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.entry(position).or_insert_with(Instant::now);
        }
        Ok(())
    }
}
