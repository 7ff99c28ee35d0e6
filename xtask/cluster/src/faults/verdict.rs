//! What came of a case: its row, and what must not be and was.

use std::{
    collections::BTreeMap,
    fmt::Write,
    time::{Duration, Instant},
};

use super::footprint::Footprint;
use crate::load::{Figures, Seen, Spread};

/// Over so many seconds a server that leaves spreads its clients (`DRAIN_MS` in `server/src/live/socket/mod.rs`).
const DRAIN: u64 = 5;
/// A second may have so many times its share of those who come back.
const UNEVEN: usize = 2;
/// Fewer in a second than this are too few to tell anything.
const FEW: usize = 20;

/// What came of a case.
#[derive(Debug)]
pub struct Row {
    /// What was measured.
    pub figures: String,
    /// What must not be, and was.
    pub violations: Vec<String>,
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
    /// Whether it matters how long things take and what fails meanwhile: not on a machine that is busy with other things.
    pub times: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            away: Duration::from_mins(1),
            reloads: 0,
            failures: true,
            reconnects: true,
            times: true,
        }
    }
}

/// Everything that a case is judged by.
#[derive(Debug)]
pub struct Verdict<'a> {
    /// What was noted.
    pub figures: &'a Figures,
    /// What was promised.
    pub limits: Limits,
    /// What clients lived through.
    pub seen: &'a [Seen],
    /// When the fault began.
    pub began: Instant,
    /// When servers began to send their clients away.
    pub drains: &'a [Instant],
}

impl Verdict<'_> {
    /// The row.
    pub fn judge(
        &self,
        notes: &[String],
        posts: usize,
        late: Duration,
        before: Footprint,
        after: Footprint,
    ) -> anyhow::Result<Row> {
        let answers = self.figures.answers();
        let passing = |name: &str| name.ends_with(" 200") || name.ends_with(" 201");
        let failed = answers.iter().filter(|(name, _)| !passing(name)).collect::<Vec<_>>();
        let all = answers.values().sum::<u64>();
        let mut text = notes.join(", ");
        let comma = if text.is_empty() { "" } else { "; " };
        write!(text, "{comma}{all} requests, ")?;
        match failed.as_slice() {
            [] => text.push_str("none failed"),
            failed => write!(text, "not served: {failed:?}")?,
        }
        if self.limits.times && !self.limits.failures && !failed.is_empty() {
            self.figures.violated(format!("requests failed: {failed:?}"));
        }
        write!(text, "; {posts} comments, {}", self.sockets()?)?;
        write!(text, "; news to each {}", self.figures.each())?;
        write!(text, "; converged after {:.1} s", late.as_secs_f64())?;
        write!(text, "; {before} → {after}")?;
        Ok(Row { figures: text, violations: self.figures.violations() })
    }

    /// What became of sockets.
    fn sockets(&self) -> Result<String, std::fmt::Error> {
        let Self { figures, limits, seen, .. } = self;
        let away = Spread::of(seen.iter().flat_map(|seen| seen.away.clone()).collect());
        let reloads = seen.iter().map(|seen| seen.reloads).sum::<u32>();
        let again = seen.iter().map(|seen| seen.connected.len().saturating_sub(1)).sum::<usize>();
        let mut text = format!("{} clients: {again} reconnects", seen.len());
        if again > 0 {
            write!(text, " (away {away}; at most {} in a second)", self.busiest())?;
        }
        for drain in self.drains {
            write!(text, ", {}", self.spread(*drain))?;
        }
        write!(text, ", {reloads} resyncs")?;
        if limits.times && away.p99 > limits.away {
            figures.violated(format!("99 of 100 were away for {:.1?}", away.p99));
        }
        if limits.times && reloads as usize * 100 > limits.reloads as usize * seen.len() {
            figures.violated(format!("{reloads} of {} clients loaded again", seen.len()));
        }
        if !limits.reconnects && again > 0 {
            figures.violated(format!("{again} sockets were lost"));
        }
        Ok(text)
    }

    /// How evenly those come back whom a server sent away.
    fn spread(&self, drain: Instant) -> String {
        let seconds = self.back_after(drain);
        let back = || seconds.range(..=DRAIN + 1).map(|(_, count)| count);
        let (all, busiest) = (back().sum::<usize>(), back().max().copied().unwrap_or_default());
        let share = all / usize::try_from(DRAIN).unwrap_or(1);
        if busiest > share.max(FEW) * UNEVEN {
            let what = format!("{busiest} of {all} came back in one of {DRAIN} seconds");
            self.figures.violated(what);
        }
        format!("{all} sent away over {DRAIN} s and at most {busiest} back in one")
    }

    /// How many sockets were opened again in the busiest second.
    fn busiest(&self) -> usize {
        self.back_after(self.began).into_values().max().unwrap_or_default()
    }

    /// How many sockets were opened again in each second after `begin`.
    fn back_after(&self, begin: Instant) -> BTreeMap<u64, usize> {
        let mut seconds = BTreeMap::new();
        let again = self.seen.iter().flat_map(|seen| seen.connected.iter().skip(1));
        for after in again.filter_map(|at| at.checked_duration_since(begin)) {
            *seconds.entry(after.as_secs()).or_default() += 1;
        }
        seconds
    }
}
