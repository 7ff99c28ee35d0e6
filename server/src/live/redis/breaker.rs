//! Spares who asks from waiting for somebody who does not answer.

use std::time::{Duration, Instant};

/// Failures in a row after which nobody is asked for a while: one may be an accident.
const FAILURES: u32 = 3;
/// How long that is. After it one more is let through, to see.
const PAUSE: Duration = Duration::from_secs(1);

/// Whether it makes sense to ask at the moment.
#[derive(Debug, Default)]
pub struct Breaker {
    failures: u32,
    /// When somebody is let through again, once it is open.
    next: Option<Instant>,
}

impl Breaker {
    /// Whether to ask. While it is open, one a second is let through.
    pub fn lets_through(&mut self, now: Instant) -> bool {
        match self.next {
            Some(next) if now < next => false,
            Some(_) => {
                self.next = Some(now + PAUSE);
                true
            }
            None => true,
        }
    }

    /// Notes how it went.
    pub fn note(&mut self, answered: bool, now: Instant) {
        if answered {
            *self = Self::default();
            return;
        }
        self.failures = self.failures.saturating_add(1);
        if self.failures >= FAILURES {
            self.next = Some(now + PAUSE);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Breaker, FAILURES, PAUSE};

    fn open(now: Instant) -> Breaker {
        let mut breaker = Breaker::default();
        for _ in 0..FAILURES {
            assert!(breaker.lets_through(now));
            breaker.note(false, now);
        }
        breaker
    }

    #[test]
    fn failures_in_a_row_open_it_and_a_success_between_them_does_not() {
        let now = Instant::now();
        assert!(!open(now).lets_through(now));
        let mut breaker = Breaker::default();
        for _ in 0..10 * FAILURES {
            breaker.note(false, now);
            breaker.note(true, now);
        }
        assert!(breaker.lets_through(now));
    }

    #[test]
    fn one_a_pause_is_let_through_and_closes_it_if_it_is_answered() {
        let now = Instant::now();
        let mut breaker = open(now);
        let later = now + PAUSE;
        assert!(breaker.lets_through(later) && !breaker.lets_through(later));
        breaker.note(false, later + Duration::from_millis(1));
        assert!(!breaker.lets_through(later + PAUSE));
        let last = later + 2 * PAUSE;
        assert!(breaker.lets_through(last));
        breaker.note(true, last);
        assert!(breaker.lets_through(last) && breaker.lets_through(last));
    }
}
