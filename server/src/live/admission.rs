//! How many sockets may be opened at a time: after a network hiccup all readers of a node come back at once.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use sdk::wire::Code;
use tokio::time::Instant;

use crate::error::{Error, Result};

/// A reader who is turned away comes back after a random wait of at most this long, in seconds.
const LATER: u64 = 10;

/// Lets so many handshakes a second through, a second's worth at once (generic cell rate algorithm).
#[derive(Debug)]
pub struct Admission {
    interval: Duration,
    /// When the next one would be due, if they came one after the other.
    due: Mutex<Instant>,
}

impl Admission {
    /// At most `a_second`.
    pub fn new(a_second: u32) -> Self {
        let interval = Duration::from_secs(1) / a_second.max(1);
        Self { interval, due: Mutex::new(Instant::now()) }
    }

    /// Lets one through, or says when to come back.
    pub fn enter(&self) -> Result<()> {
        if self.takes(Instant::now()) {
            return Ok(());
        }
        metrics::counter!("afterword_handshakes_refused_total").increment(1);
        let wait = Duration::from_secs(rand::random_range(1..=LATER));
        Err(Error::Later(Code::Unavailable, wait))
    }

    fn takes(&self, now: Instant) -> bool {
        let mut due = self.due.lock().unwrap_or_else(PoisonError::into_inner);
        let next = (*due).max(now) + self.interval;
        let takes = next <= now + Duration::from_secs(1);
        if takes {
            *due = next;
        }
        takes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_s_worth_comes_at_once_and_then_one_after_the_other() {
        let (admission, now) = (Admission::new(10), Instant::now());
        let taken = |after: u64| {
            let now = now + Duration::from_millis(after);
            (0..100).filter(|_| admission.takes(now)).count()
        };
        assert_eq!([0, 50, 100, 350, 10_000].map(taken), [10, 0, 1, 2, 10]);
    }
}
