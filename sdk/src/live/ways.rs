//! Which way to the server: a socket, or a stream of events where a proxy lets no socket through.

/// A socket that failed so often in a row, while nothing was heard, is given up for a while.
const FAILURES: u32 = 2;
/// After a stream took its place, a socket is tried again after so long, in milliseconds, and each further time after
/// twice as long: it may have been the server that was away.
const AGAIN_MS: u64 = 60_000;
/// As often at most.
const DOUBLINGS: u32 = 4;

/// A way to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Both sides speak.
    Socket,
    /// The server speaks; what I watch stands in the address.
    Events,
}

/// Chooses the way.
#[derive(Debug, Default)]
pub struct Ways {
    failures: u32,
    /// Streams in a row that took a socket's place.
    streams: u32,
    /// When a socket is tried again; none: it is not given up.
    again_at: Option<u64>,
}

impl Ways {
    /// The way to take.
    pub fn way(&self) -> Way {
        if self.again_at.is_some() { Way::Events } else { Way::Socket }
    }

    /// When another way is to be taken than the one that stands.
    pub fn deadline(&self) -> Option<u64> {
        self.again_at
    }

    /// Whether it is time for that.
    pub fn is_due(&self, now: u64) -> bool {
        self.again_at.is_some_and(|at| at <= now)
    }

    /// Gives sockets another chance, if it is time: one.
    pub fn choose(&mut self, now: u64) {
        if self.is_due(now) {
            (self.again_at, self.failures) = (None, FAILURES - 1);
        }
    }

    /// Something came this way.
    pub fn works(&mut self) {
        if self.way() == Way::Socket {
            *self = Self::default();
        }
    }

    /// Nothing came this way. Whether another one is to be tried at once.
    pub fn fails(&mut self, now: u64) -> bool {
        if self.way() == Way::Events {
            // The server is away, whichever way: sockets are as good as streams.
            (self.again_at, self.failures, self.streams) = (None, FAILURES - 1, 0);
            return false;
        }
        self.failures += 1;
        if self.failures < FAILURES {
            return false;
        }
        self.again_at = Some(now + (AGAIN_MS << self.streams.min(DOUBLINGS)));
        self.streams += 1;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_two_sockets_in_a_row_a_stream_is_tried_at_once() {
        let mut ways = Ways::default();
        assert!(!ways.fails(0));
        ways.works();
        assert!(!ways.fails(0));
        assert_eq!(ways.way(), Way::Socket);
        assert!(ways.fails(0));
        assert_eq!(ways.way(), Way::Events);
    }

    #[test]
    fn sockets_get_another_chance_ever_more_rarely() {
        let mut ways = Ways::default();
        ways.fails(0);
        let mut now = 0;
        for minutes in [1, 2, 4, 8, 16, 16] {
            assert!(ways.fails(now));
            ways.works();
            ways.choose(now + minutes * 60_000 - 1);
            assert_eq!(ways.way(), Way::Events);
            now += minutes * 60_000;
            ways.choose(now);
            assert_eq!(ways.way(), Way::Socket);
        }
        ways.works();
        assert!(!ways.fails(now), "it works again");
    }

    #[test]
    fn while_the_server_is_away_neither_way_is_preferred() {
        let mut ways = Ways::default();
        ways.fails(0);
        let taken = [(); 4].map(|()| {
            ways.fails(0);
            ways.way()
        });
        assert_eq!(taken, [Way::Events, Way::Socket, Way::Events, Way::Socket]);
    }
}
