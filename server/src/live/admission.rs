//! How many sockets may be opened at a time: after a network hiccup all readers of a node come back at once. Whoever
//! opens one after the other without end leaves others their share.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use ipnet::IpNet;
use sdk::wire::Code;
use tokio::time::Instant;

use crate::{
    domain::address,
    error::{Error, Result},
};

/// A reader who is turned away comes back after a random wait of at most this long, in seconds.
const LATER: u64 = 10;
/// One address gets this part of all handshakes at most: a half.
const SHARE: u32 = 2;
/// As many come at once as in this time.
const BURST: Duration = Duration::from_secs(1);

/// Lets so many handshakes a second through, a second's worth at once (generic cell rate algorithm).
#[derive(Debug)]
pub struct Admission {
    interval: Duration,
    due: Mutex<Due>,
}

/// When the next one would be due, if they came one after the other.
#[derive(Debug)]
struct Due {
    all: Instant,
    /// Of those who came a moment ago.
    by_block: HashMap<IpNet, Instant>,
    /// How many of them are known before those that are over are forgotten.
    most: usize,
}

impl Admission {
    /// At most `a_second`.
    pub fn new(a_second: u32) -> Self {
        let interval = BURST / a_second.max(1);
        let most = usize::try_from(a_second).unwrap_or(usize::MAX).max(64);
        let due = Due { all: Instant::now(), by_block: HashMap::new(), most };
        Self { interval, due: Mutex::new(due) }
    }

    /// Lets one through, or says when to come back.
    pub fn enter(&self, client: IpAddr) -> Result<()> {
        if self.takes(address::block(client), Instant::now()) {
            return Ok(());
        }
        metrics::counter!("afterword_handshakes_refused_total").increment(1);
        let wait = Duration::from_secs(rand::random_range(1..=LATER));
        Err(Error::Later(Code::Unavailable, wait))
    }

    fn takes(&self, block: IpNet, now: Instant) -> bool {
        let mut due = self.due.lock().unwrap_or_else(PoisonError::into_inner);
        let all = next(Some(due.all), self.interval, now);
        let own = next(due.by_block.get(&block).copied(), self.interval * SHARE, now);
        let (Some(all), Some(own)) = (all, own) else { return false };
        due.all = all;
        if due.by_block.len() >= due.most {
            due.by_block.retain(|_, due| *due > now);
        }
        due.by_block.insert(block, own);
        true
    }
}

/// When the one after this would be due; none if this one comes too early.
fn next(due: Option<Instant>, interval: Duration, now: Instant) -> Option<Instant> {
    let next = due.unwrap_or(now).max(now) + interval;
    (next <= now + BURST.max(interval)).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(number: u16) -> IpAddr {
        format!("2001:db8:{number:x}::1").parse().unwrap()
    }

    #[test]
    fn a_second_s_worth_comes_at_once_and_then_one_after_the_other() {
        let (admission, now) = (Admission::new(10), Instant::now());
        let taken = |after: u64| {
            let now = now + Duration::from_millis(after);
            (0..100).filter(|number| admission.takes(address::block(address(*number)), now)).count()
        };
        assert_eq!([0, 50, 100, 350, 10_000].map(taken), [10, 0, 1, 2, 10]);
    }

    #[test]
    fn whoever_opens_sockets_without_end_leaves_half_to_others() {
        let (admission, now) = (Admission::new(10), Instant::now());
        let taken = |who: u16, after: u64| {
            let now = now + Duration::from_millis(after);
            (0..100).filter(|_| admission.takes(address::block(address(who)), now)).count()
        };
        assert_eq!((taken(1, 0), taken(2, 0), taken(3, 0)), (5, 5, 0));
        assert_eq!((taken(1, 1_000), taken(1, 1_200), taken(2, 1_200)), (5, 1, 5));
        let narrow = Admission::new(1);
        assert!(narrow.takes(address::block(address(1)), Instant::now()));
    }

    #[test]
    fn who_came_is_forgotten_soon() {
        let (admission, mut now) = (Admission::new(10), Instant::now());
        for number in 0..1_000 {
            now += Duration::from_millis(100);
            assert!(admission.takes(address::block(address(number)), now));
        }
        let known = admission.due.lock().unwrap().by_block.len();
        assert!(known <= 64, "{known}");
    }
}
