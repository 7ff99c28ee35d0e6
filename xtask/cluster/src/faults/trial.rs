//! Load around a fault, and what is found when it is over.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::{task::JoinSet, time::sleep};

use super::{
    footprint::Footprint,
    verdict::{Limits, Row, Verdict},
};
use crate::{
    load::{Acknowledged, Crowd, Figures, Place, Writers, read, read_at_a_rate},
    rig::{PATIENCE, Rig, SITES, within},
};

/// Pages of each site.
pub const PAGES: usize = 5;
/// People who write on each site, each once in a second.
const WRITERS: usize = 8;
/// People who read over REST on each site, each four times in a second.
const READERS: usize = 5;
/// One in so many clients has the whole thread.
const KEEPS: usize = 5;
/// Of these many clients one is at the other site.
const OTHERS: usize = 5;
/// How long everybody goes on before and after a fault.
const CALM: Duration = Duration::from_secs(3);

/// A case that is under way.
#[derive(Debug)]
pub struct Trial {
    /// What only this case measures.
    pub notes: Vec<String>,
    /// Everything is noted there.
    pub figures: Arc<Figures>,
    /// When servers began to send their clients away.
    pub drains: Vec<Instant>,
    /// Where people write and read, by site.
    pub places: Vec<Place>,
    sites: Vec<(Crowd, Writers)>,
    /// What others wrote on the first site.
    beside: Vec<Acknowledged>,
    readers: Vec<JoinSet<()>>,
    began: Instant,
    before: Footprint,
    limits: Limits,
}

impl Trial {
    /// Everybody begins, and goes on for a while.
    pub async fn begin(rig: &Rig, case: &str, sockets: usize) -> anyhow::Result<Self> {
        Self::begin_at(rig.address(), rig, case, sockets).await
    }

    /// The same for clients that reach the seed at another address than that of its balancer.
    pub async fn begin_at(
        address: SocketAddr,
        rig: &Rig,
        case: &str,
        sockets: usize,
    ) -> anyhow::Result<Self> {
        let url = format!("http://{address}");
        let figures = Arc::<Figures>::default();
        let (mut places, mut sites, mut readers) = (Vec::new(), Vec::new(), Vec::new());
        for (site, size) in SITES.into_iter().zip([sockets - sockets / OTHERS, sockets / OTHERS]) {
            let place = Place::find(&url, site, case, PAGES).await?;
            let crowd = Crowd::gather(&place, size, KEEPS, &figures).await?;
            let writers = Writers::begin(&place, WRITERS, Duration::from_secs(1), &figures);
            readers.push(read(&place, READERS, Duration::from_millis(250), &figures));
            sites.push((crowd, writers));
            places.push(place);
        }
        sleep(CALM).await;
        Ok(Self {
            notes: Vec::new(),
            figures,
            drains: Vec::new(),
            places,
            sites,
            beside: Vec::new(),
            readers,
            began: Instant::now(),
            before: Footprint::of(rig),
            limits: Limits::default(),
        })
    }

    /// What this case promises.
    pub fn promise(&mut self, change: impl FnOnce(&mut Limits)) {
        change(&mut self.limits);
    }

    /// So many requests a second more, which wait for nobody.
    pub fn read_at_a_rate(&mut self, rate: f64) {
        self.readers.push(read_at_a_rate(&self.places[0], rate, &self.figures));
    }

    /// Writers beside all others are done: what they were told must be there, too.
    pub async fn finish(&mut self, writers: Writers) {
        self.beside.extend(writers.finish().await);
    }

    /// How many comments are acknowledged.
    pub fn posted(&self) -> usize {
        self.sites.iter().map(|(_, writers)| writers.posted()).sum()
    }

    /// Waits until somebody's comment is acknowledged; must be within `limit` from now. What was on its way already counts.
    pub async fn writes_again(&mut self, what: &str, limit: Duration) -> anyhow::Result<()> {
        let (before, began) = (self.posted(), Instant::now());
        within(PATIENCE, "a comment", async || self.posted() > before).await?;
        self.took(what, began.elapsed(), limit);
        Ok(())
    }

    /// Notes how long something took, and that it was too long.
    pub fn took(&mut self, what: &str, took: Duration, limit: Duration) {
        self.notes.push(format!("{what} {:.1} s", took.as_secs_f64()));
        if self.limits.times && took > limit {
            self.figures.violated(format!("{what} took {took:.1?}, more than {limit:?}"));
        }
    }

    /// Notes how soon 99 of 100 heard of what was written since times were forgotten.
    pub fn heard(&mut self, what: &str, limit: Duration) {
        let each = self.figures.each();
        self.took(&format!("{what}, news to 99 of 100 within"), each.p99, limit);
    }

    /// C7: servers live while what they depend on is away.
    pub async fn all_live(&self, rig: &Rig) {
        for server in &rig.servers {
            let status = server.status("/livez").await;
            if status != 200 {
                self.figures.violated(format!("C7: /livez of {} says {status}", server.address));
            }
        }
    }

    /// Everybody goes on for a while, finishes, and what they have is compared with what the server has.
    pub async fn end(mut self, rig: &Rig) -> anyhow::Result<Row> {
        rig.is_whole().await?;
        sleep(CALM).await;
        let after = self.before.settled(rig, &self.figures).await;
        self.readers.clear();
        let (mut seen, mut posts) = (Vec::new(), 0);
        let mut late = Duration::ZERO;
        for (crowd, writers) in std::mem::take(&mut self.sites) {
            let mut acknowledged = writers.finish().await;
            acknowledged.append(&mut self.beside);
            let ended = Instant::now();
            posts += acknowledged.len();
            let all = crowd.converge(&acknowledged).await?;
            let done = all.iter().filter_map(|seen| seen.done);
            late = late.max(
                done.map(|done| done.saturating_duration_since(ended)).max().unwrap_or_default(),
            );
            seen.extend(all);
        }
        let Self { notes, figures, drains, began, before, limits, .. } = self;
        let verdict = Verdict { figures: &figures, limits, seen: &seen, began, drains: &drains };
        verdict.judge(&notes, posts, late, before, after)
    }
}
