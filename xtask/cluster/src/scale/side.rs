//! One of the two seeds, and what is done to it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use sdk::{
    client::idempotency_key,
    wire::{NewComment, NewGuest, ThreadId, ThreadRef},
};
use tokio::{task::JoinSet, time::sleep};

use super::{
    Options,
    usage::{Cost, Usage},
};
use crate::{
    load::{Acknowledged, Crowd, Figures, Place, Writers},
    rig::{Layout, ORIGIN, Rig, SITES, within},
};

/// The page that is read: as many roots as a page shows, with as many replies each.
const ROOTS: usize = 25;
const REPLIES: usize = 2;
/// Readers at a time.
const READERS: usize = 32;
/// Writers at a time, and the pages that they write on.
const WRITERS: usize = 16;
const PAGES: usize = 100;
/// Pages that are read so seldom that their clocks are not known any more: a node believes a clock for two seconds.
const SELDOM: usize = 1_000;
const FORGOTTEN: Duration = Duration::from_millis(2_200);
/// After so many looks at them every server keeps almost all of them.
const LOOKS: usize = 9;
/// A pause of a writer that means none.
const AT_ONCE: Duration = Duration::from_millis(1);
/// Writers where sockets listen: each once a second.
const SPEAKERS: usize = 10;
const SECOND: Duration = Duration::from_secs(1);
/// How long a load may take.
const PATIENCE: Duration = Duration::from_mins(2);
/// One in so many sockets keeps the whole thread, and compares it in the end.
const KEEPS: usize = 100;

/// A seed with one server, or with three behind HAProxy.
#[derive(Debug)]
pub struct Side {
    rig: Rig,
    /// Where clients come in.
    url: String,
    reading: Place,
    seldom: Place,
    writing: Place,
    /// What clients saw.
    pub figures: Arc<Figures>,
}

impl Side {
    /// Starts one, and writes the page that is read. A single server is asked directly.
    pub async fn start(options: &Options, servers: usize) -> anyhow::Result<Self> {
        let program = options.program.clone();
        let layout = Layout { program, servers, strict: false, relays: false, extras: false };
        let rig = Rig::start(&layout).await?;
        let address = if servers == 1 { rig.servers[0].address } else { rig.address() };
        let url = format!("http://{address}");
        let reading = Place::find(&url, SITES[0], "read", 1).await?;
        let seldom = Place::find(&url, SITES[0], "seldom", SELDOM).await?;
        let writing = Place::find(&url, SITES[0], "write", PAGES).await?;
        let side = Self { rig, url, reading, seldom, writing, figures: Arc::default() };
        side.write_page().await?;
        // Caches and pools fill.
        side.read_cached(1_000).await?;
        side.read_uncached(1_000).await?;
        side.read_seldom(LOOKS).await?;
        Ok(side)
    }

    /// For people.
    pub fn name(&self) -> &'static str {
        if self.rig.servers.len() == 1 { "one server" } else { "three behind HAProxy" }
    }

    /// Nothing is done, second by second.
    pub async fn rest(&self, seconds: u64) -> anyhow::Result<Cost> {
        self.measure(async {
            sleep(Duration::from_secs(seconds)).await;
            Ok(usize::try_from(seconds)?)
        })
        .await
    }

    /// A first page is read so many times; every server keeps it.
    pub async fn read_cached(&self, times: usize) -> anyhow::Result<Cost> {
        let page = pages(&self.reading);
        self.measure(read(&page, times)).await
    }

    /// As much of it as nobody keeps: only pages with the usual number of roots are.
    pub async fn read_uncached(&self, times: usize) -> anyhow::Result<Cost> {
        let page = pages(&self.reading);
        let page = page.iter().map(|page| format!("{page}?limit={}", ROOTS - 1)).collect();
        self.measure(read(&page, times)).await
    }

    /// Pages are read that are kept, each so many times, with a pause in which the servers forget where their clocks stand.
    pub async fn read_seldom(&self, times: usize) -> anyhow::Result<Cost> {
        let pages = pages(&self.seldom);
        self.measure(async {
            let mut all = 0;
            for _ in 0..times {
                sleep(FORGOTTEN).await;
                all += read(&pages, SELDOM).await?;
            }
            Ok(all)
        })
        .await
    }

    /// Comments are posted where nobody watches, so many at least.
    pub async fn post(&self, comments: usize) -> anyhow::Result<Cost> {
        self.measure(async {
            let writers = Writers::begin(&self.writing, WRITERS, AT_ONCE, &self.figures);
            within(PATIENCE, "posts", async || writers.posted() >= comments).await?;
            Ok(writers.finish().await.len())
        })
        .await
    }

    async fn measure(
        &self,
        work: impl Future<Output = anyhow::Result<usize>>,
    ) -> anyhow::Result<Cost> {
        let (before, began) = (Usage::of(&self.rig)?, Instant::now());
        let pieces = work.await?;
        Ok(Cost { pieces, lasted: began.elapsed(), used: Usage::of(&self.rig)?.since(before) })
    }

    async fn write_page(&self) -> anyhow::Result<()> {
        let guest = self.reading.guest();
        let (key, thread) = &self.reading.pages[0];
        for number in 0..ROOTS {
            let mut parent = None;
            for _ in 0..=REPLIES {
                let new = NewComment {
                    thread: ThreadRef { key: key.clone(), url: None, title: None },
                    parent,
                    body: format!("Something about number {number} that is *worth* reading. ")
                        .repeat(4),
                    guest: Some(NewGuest { name: "Ada".to_owned(), email: None }),
                };
                let posted = guest.post(*thread, &new, idempotency_key()).await?;
                parent = parent.or(Some(posted.comment.id));
            }
        }
        Ok(())
    }
}

/// The first pages of a place.
fn pages(place: &Place) -> Arc<[String]> {
    let Place { server, site, pages, .. } = place;
    let page =
        |thread: &ThreadId| format!("{server}/api/v1/sites/{site}/threads/{}/comments", thread.0);
    pages.iter().map(|(_, thread)| page(thread)).collect()
}

/// Pages are read in turns, so many in all, by several at a time.
async fn read(pages: &Arc<[String]>, times: usize) -> anyhow::Result<usize> {
    let (mut readers, next) = (JoinSet::new(), Arc::<AtomicUsize>::default());
    for _ in 0..READERS {
        readers.spawn(read_on(pages.clone(), next.clone(), times));
    }
    while let Some(done) = readers.join_next().await {
        done??;
    }
    Ok(times)
}

/// As a browser's script does, over one connection.
async fn read_on(pages: Arc<[String]>, next: Arc<AtomicUsize>, times: usize) -> anyhow::Result<()> {
    let http = reqwest::Client::new();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= times {
            return Ok(());
        }
        let page = &pages[number % pages.len()];
        let request = http.get(page).header("origin", ORIGIN).header("accept-encoding", "br");
        let answer = request.timeout(PATIENCE).send().await?;
        ensure!(answer.status() == 200, "{page} was answered {}", answer.status());
        answer.bytes().await.context("a page that ends too early")?;
    }
}

/// Sockets that listen.
#[derive(Debug)]
pub struct Audience {
    place: Place,
    crowd: Crowd,
    /// How many hear of a comment.
    each: usize,
    heard: Vec<Acknowledged>,
    figures: Arc<Figures>,
    /// What it cost to open them, and to tell each of a first comment.
    pub opened: Cost,
}

impl Audience {
    /// Opens sockets, spread over pages.
    pub async fn gather(side: &Side, sockets: usize, threads: usize) -> anyhow::Result<Self> {
        let sockets = sockets / threads * threads;
        let prefix = format!("watch-{threads}");
        let place = Place::find(&side.url, SITES[0], &prefix, threads).await?;
        let mut crowd = None;
        let opened = side.measure(async {
            crowd = Some(Crowd::gather(&place, sockets, KEEPS, &side.figures).await?);
            Ok(sockets)
        });
        let opened = opened.await?;
        let crowd = crowd.context("it was gathered")?;
        let (each, figures) = (sockets / threads, side.figures.clone());
        Ok(Self { place, crowd, each, heard: Vec::new(), figures, opened })
    }

    /// Comments are posted, so many at least; it lasts until everybody has heard of all.
    pub async fn hear(&mut self, side: &Side, comments: usize) -> anyhow::Result<Cost> {
        side.measure(async {
            self.figures.forget_times();
            let writers = Writers::begin(&self.place, SPEAKERS, SECOND, &self.figures);
            within(PATIENCE, "posts", async || writers.posted() >= comments).await?;
            let posted = writers.finish().await;
            let all = posted.len() * self.each;
            within(PATIENCE, "everybody to hear", async || self.figures.count() >= all).await?;
            self.heard.extend_from_slice(&posted);
            Ok(posted.len())
        })
        .await
    }

    /// They compare what they have with what the server has, and go.
    pub async fn leave(self) -> anyhow::Result<()> {
        self.crowd.converge(&self.heard).await.map(drop)
    }
}
