//! What is measured while load runs, by all clients together.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    sync::{
        LazyLock, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
/// Violations that are kept whole; the others are counted.
const SHOWN: usize = 20;

/// A text that says when it was begun: microseconds of this process, and something else.
pub fn stamp(rest: &str) -> String {
    format!("{} {rest}", BEGAN.elapsed().as_micros())
}

/// When a text was begun, by its HTML.
pub fn stamped(html: &str) -> Option<u64> {
    html.strip_prefix("<p>")?.split(' ').next()?.parse().ok()
}

/// All figures of a run.
#[derive(Debug, Default)]
pub struct Figures {
    /// Frames of all kinds.
    frames: AtomicU64,
    all: Mutex<All>,
}

#[derive(Debug, Default)]
struct All {
    /// By when a text was begun: how many heard of it, and when the last one did.
    news: HashMap<u64, (u32, u64)>,
    each: Vec<u32>,
    answers: BTreeMap<String, u64>,
    waits: Vec<Duration>,
    violations: Vec<String>,
    more: usize,
}

impl Figures {
    /// A socket took a frame, of whatever kind.
    pub fn framed(&self) {
        self.frames.fetch_add(1, Ordering::Relaxed);
    }

    /// Frames that were taken.
    pub fn frames(&self) -> u64 {
        self.frames.load(Ordering::Relaxed)
    }

    /// A socket heard of a text.
    pub fn heard(&self, begun: u64) {
        let now = u64::try_from(BEGAN.elapsed().as_micros()).unwrap_or(u64::MAX);
        let mut all = self.lock();
        let (count, last) = all.news.entry(begun).or_default();
        (*count, *last) = (*count + 1, now);
        all.each.push(u32::try_from(now.saturating_sub(begun)).unwrap_or(u32::MAX));
    }

    /// A request was answered.
    pub fn answered(&self, what: &str, status: u16, took: Duration) {
        let mut all = self.lock();
        *all.answers.entry(format!("{what} {status}")).or_default() += 1;
        all.waits.push(took);
    }

    /// Something that must never be.
    pub fn violated(&self, what: String) {
        let mut all = self.lock();
        if all.violations.len() < SHOWN {
            all.violations.push(what);
        } else {
            all.more += 1;
        }
    }

    /// What must never be, and was.
    pub fn violations(&self) -> Vec<String> {
        let all = self.lock();
        let more = (all.more > 0).then(|| format!("and {} more", all.more));
        all.violations.iter().cloned().chain(more).collect()
    }

    /// Answers by what was asked and their status; 0 is none.
    pub fn answers(&self) -> BTreeMap<String, u64> {
        self.lock().answers.clone()
    }

    /// How long answers took.
    pub fn waits(&self) -> Spread {
        Spread::of(self.lock().waits.clone())
    }

    /// From a post to one socket.
    pub fn each(&self) -> Spread {
        let each = self.lock().each.clone();
        Spread::of(each.into_iter().map(|took| Duration::from_micros(took.into())).collect())
    }

    /// How often something was heard.
    pub fn count(&self) -> usize {
        self.lock().each.len()
    }

    /// From a post to the last of the sockets that heard of it.
    pub fn last(&self) -> Spread {
        let last = |(begun, (_, last)): (&u64, &(u32, u64))| Duration::from_micros(last - begun);
        Spread::of(self.lock().news.iter().map(last).collect())
    }

    /// How long anything took up to now does not count.
    pub fn forget_times(&self) {
        let mut all = self.lock();
        all.news.clear();
        all.each.clear();
        all.waits.clear();
    }

    fn lock(&self) -> MutexGuard<'_, All> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Times of the same thing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spread {
    /// The median.
    pub p50: Duration,
    /// What 99 of 100 took at most.
    pub p99: Duration,
    /// The longest.
    pub max: Duration,
}

impl Spread {
    /// Of these times; zero of none.
    pub fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let at = |percent: usize| {
            let place = (times.len() * percent).div_ceil(100).max(1) - 1;
            times.get(place).copied().unwrap_or_default()
        };
        Self { p50: at(50), p99: at(99), max: at(100) }
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let (p50, p99, max) = (ms(self.p50), ms(self.p99), ms(self.max));
        write!(f, "p50 {p50:.1} ms, p99 {p99:.1} ms, max {max:.1} ms")
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Spread, stamp, stamped};

    #[test]
    fn a_text_tells_when_it_was_begun() {
        let first = stamped(&format!("<p>{}</p>", stamp("hello"))).unwrap();
        assert!(first <= stamped(&format!("<p>{}</p>", stamp("hello"))).unwrap());
        assert_eq!(stamped("<p>Hello</p>"), None);
    }

    #[test]
    fn a_spread_is_of_times_that_were() {
        let spread = Spread::of((1..=200).rev().map(Duration::from_millis).collect());
        let ms = [spread.p50, spread.p99, spread.max].map(|time| time.as_millis());
        assert_eq!(ms, [100, 198, 200]);
        assert_eq!(Spread::of(Vec::new()).max, Duration::ZERO);
    }
}
