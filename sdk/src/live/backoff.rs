//! How long to wait before trying again.

/// The first wait is at most this long, in milliseconds; each further one at most twice as long.
const FIRST_MS: u64 = 500;
/// No wait is longer, in milliseconds.
const LONGEST_MS: u64 = 30_000;
/// A connection that lasted so long was a good one, in milliseconds.
const STABLE_MS: u64 = 30_000;

/// Waits that grow with each failure and are spread over their whole length ("full jitter"), so that clients that
/// were cut off together don't come back together.
#[derive(Clone, Debug, Default)]
pub struct Backoff {
    failures: u32,
}

impl Backoff {
    /// The wait after a connection that lasted `lasted` milliseconds, or none at all.
    pub fn next(&mut self, lasted: Option<u64>, random: &mut Random) -> u64 {
        if lasted.is_some_and(|lasted| lasted >= STABLE_MS) {
            self.failures = 0;
        }
        let longest = FIRST_MS << self.failures.min(6);
        self.failures += 1;
        random.up_to(longest.min(LONGEST_MS))
    }
}

/// Numbers that differ from client to client (`SplitMix64`, Steele, Lea and Flood 2014). No secret depends on them.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// The numbers of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 to `most`.
    pub fn up_to(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)) % (most + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{Backoff, Random};

    /// The longest of many waits after the same number of failures.
    fn longest(failures: usize) -> u64 {
        let waits = (0..2_000).map(|seed| {
            let (mut backoff, mut random) = (Backoff::default(), Random::new(seed));
            for _ in 0..failures {
                backoff.next(None, &mut random);
            }
            backoff.next(None, &mut random)
        });
        waits.max().unwrap()
    }

    #[test]
    fn waits_double_up_to_half_a_minute() {
        for (failures, most) in [(0, 500), (1, 1_000), (4, 8_000), (6, 30_000), (90, 30_000)] {
            assert!((most * 9 / 10..=most).contains(&longest(failures)), "{failures}");
        }
    }

    #[test]
    fn a_connection_that_lasted_makes_the_next_wait_short() {
        let (mut backoff, mut random) = (Backoff::default(), Random::new(1));
        for _ in 0..10 {
            backoff.next(Some(29_999), &mut random);
        }
        for _ in 0..100 {
            assert!(backoff.next(Some(30_000), &mut random) <= 500);
        }
    }
}
