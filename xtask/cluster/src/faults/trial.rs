//! Load around a fault, and the checks that hold for all of them: C1 every acknowledged comment is there once, C2 each
//! client hears everything once and in order, C3 all have the same in the end, C4 nobody hears of another site, C5 no
//! answer but those that ask to try again.

use std::{
    fmt::Write,
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::{task::JoinSet, time::sleep};

use crate::{
    load::{Crowd, Figures, Place, Seen, Spread, Writers, read},
    rig::{PATIENCE, Rig, SITES, within},
};

/// Pages of each site.
const PAGES: usize = 5;
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

/// What came of a case.
#[derive(Debug)]
pub struct Row {
    /// What was measured.
    pub figures: String,
    /// What must not be, and was.
    pub violations: Vec<String>,
}

/// A case that is under way.
#[derive(Debug)]
pub struct Trial {
    /// What only this case measures.
    pub notes: Vec<String>,
    /// Everything is noted there.
    pub figures: Arc<Figures>,
    sites: Vec<(Crowd, Writers)>,
    readers: Vec<JoinSet<()>>,
    began: Instant,
    files: usize,
    limits: Limits,
}

/// What a case promises beside what all promise.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long 99 of 100 clients are without a socket, at most.
    pub away: Duration,
    /// How many clients of a hundred may have to load their thread again.
    pub reloads: u32,
    /// Whether a request may fail at all.
    pub failures: bool,
    /// Whether sockets may be lost at all.
    pub reconnects: bool,
}

impl Trial {
    /// Everybody begins, and goes on for a while.
    pub async fn begin(rig: &Rig, case: &str, sockets: usize) -> anyhow::Result<Self> {
        let files = files(rig);
        let url = format!("http://{}", rig.address());
        let figures = Arc::<Figures>::default();
        let (mut sites, mut readers) = (Vec::new(), Vec::new());
        for (site, size) in SITES.into_iter().zip([sockets - sockets / OTHERS, sockets / OTHERS]) {
            let place = Place::find(&url, site, case, PAGES).await?;
            let crowd = Crowd::gather(&place, size, KEEPS, &figures).await?;
            let writers = Writers::begin(&place, WRITERS, Duration::from_secs(1), &figures);
            readers.push(read(&place, READERS, Duration::from_millis(250), &figures));
            sites.push((crowd, writers));
        }
        sleep(CALM).await;
        let limits =
            Limits { away: Duration::from_mins(1), reloads: 0, failures: true, reconnects: true };
        let began = Instant::now();
        Ok(Self { notes: Vec::new(), figures, sites, readers, began, files, limits })
    }

    /// What this case promises.
    pub fn promise(&mut self, change: impl FnOnce(&mut Limits)) {
        change(&mut self.limits);
    }

    /// Waits until somebody's comment is acknowledged; must be within `limit` from now. What was on its way already counts.
    pub async fn writes_again(&mut self, what: &str, limit: Duration) -> anyhow::Result<()> {
        let count = |sites: &[(Crowd, Writers)]| {
            sites.iter().map(|(_, writers)| writers.posted()).sum::<usize>()
        };
        let (before, began) = (count(&self.sites), Instant::now());
        within(PATIENCE, "a comment", async || count(&self.sites) > before).await?;
        self.took(what, began.elapsed(), limit);
        Ok(())
    }

    /// Notes how long something took, and that it was too long.
    pub fn took(&mut self, what: &str, took: Duration, limit: Duration) {
        self.notes.push(format!("{what} {:.1} s", took.as_secs_f64()));
        if took > limit {
            self.figures.violated(format!("{what} took {took:.1?}, more than {limit:?}"));
        }
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
        self.readers.clear();
        let (mut seen, mut posts) = (Vec::new(), 0);
        let mut late = Duration::ZERO;
        for (crowd, writers) in std::mem::take(&mut self.sites) {
            let acknowledged = writers.finish().await;
            let ended = Instant::now();
            posts += acknowledged.len();
            let all = crowd.converge(&acknowledged).await?;
            let done = all.iter().filter_map(|seen| seen.done);
            late = late.max(
                done.map(|done| done.saturating_duration_since(ended)).max().unwrap_or_default(),
            );
            seen.extend(all);
        }
        let figures = self.judge(&seen, posts, late, files(rig))?;
        Ok(Row { figures, violations: self.figures.violations() })
    }

    fn judge(
        &self,
        seen: &[Seen],
        posts: usize,
        late: Duration,
        files: usize,
    ) -> Result<String, std::fmt::Error> {
        let Self { figures, limits, .. } = self;
        let away = Spread::of(seen.iter().flat_map(|seen| seen.away.clone()).collect());
        let reloads = seen.iter().map(|seen| seen.reloads).sum::<u32>();
        let again = seen.iter().map(|seen| seen.connected.len().saturating_sub(1)).sum::<usize>();
        let answers = figures.answers();
        let passing = |name: &str| name.ends_with(" 200") || name.ends_with(" 201");
        let failed = answers.iter().filter(|(name, _)| !passing(name)).collect::<Vec<_>>();
        let all = answers.values().sum::<u64>();

        let mut text = self.notes.join(", ");
        let comma = if text.is_empty() { "" } else { "; " };
        write!(text, "{comma}{all} requests, ")?;
        match failed.as_slice() {
            [] => text.push_str("none failed"),
            failed => write!(text, "not served: {failed:?}")?,
        }
        write!(text, "; {posts} comments, {} clients: {again} reconnects", seen.len())?;
        if again > 0 {
            write!(text, " (away {away}; at most {} in a second)", self.busiest(seen))?;
        }
        write!(text, ", {reloads} resyncs; news to each {}", figures.each())?;
        write!(
            text,
            "; converged after {:.1} s; files {} → {files}",
            late.as_secs_f64(),
            self.files
        )?;

        if away.p99 > limits.away {
            figures.violated(format!("99 of 100 were away for {:.1?}", away.p99));
        }
        if reloads as usize * 100 > limits.reloads as usize * seen.len() {
            figures.violated(format!("{reloads} of {} clients loaded again", seen.len()));
        }
        if !limits.failures && !failed.is_empty() {
            figures.violated(format!("requests failed: {failed:?}"));
        }
        if !limits.reconnects && again > 0 {
            figures.violated(format!("{again} sockets were lost"));
        }
        Ok(text)
    }

    /// How many sockets were opened again in the busiest second.
    fn busiest(&self, seen: &[Seen]) -> usize {
        let mut seconds = std::collections::BTreeMap::<u64, usize>::new();
        for at in seen.iter().flat_map(|seen| seen.connected.iter().skip(1)) {
            *seconds.entry(at.saturating_duration_since(self.began).as_secs()).or_default() += 1;
        }
        seconds.into_values().max().unwrap_or_default()
    }
}

/// Open files of all servers (C6).
fn files(rig: &Rig) -> usize {
    let files = |server: &crate::rig::Server| server.process()?.files();
    rig.servers.iter().filter_map(|server| files(server).ok()).sum()
}
