//! How far a subscription has been served, and what is next for it: a state machine without I/O. The socket sends, and
//! asks the database where it is told to.

use sdk::{
    limits,
    wire::{Position, SubscribeMode},
};

use super::{Encoded, Log};

/// Bytes of frames that a socket holds at a time, beside one that is larger.
const PIECE_BYTES: usize = 64 * 1024;

/// How far a subscription has been served, and in which history.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    seq: i64,
    epoch: u64,
}

/// A subscription that was asked for.
#[derive(Clone, Copy, Debug)]
pub struct Beginning {
    /// What the client has seen; what this node knows, if it named nothing.
    pub after: Position,
    /// The newest position here.
    pub head: Position,
    /// Whether the ring has what the client has seen: otherwise the database must be asked whether it has.
    pub is_known: bool,
    epoch: u64,
}

/// What is to be done for a subscription.
#[derive(Debug)]
pub enum Next {
    /// These are to be sent; none: there is nothing new.
    Send(Vec<Encoded>),
    /// What is next is in the database alone.
    Fetch,
    /// It can't be had: the client must load the thread again.
    GiveUp,
}

impl Beginning {
    /// Somebody has seen `after`. None until the database was asked for the first time.
    pub fn new(log: &Log, after: Option<Position>) -> Option<Self> {
        let ring = log.ring()?;
        // Who has seen nothing begins before the votes that are held back.
        let head = if after.is_some() { ring.head() } else { ring.told() };
        let epoch = ring.epoch();
        let is_known = after.is_none_or(|after| ring.knows(after));
        Some(Self { after: after.unwrap_or(head), head, is_known, epoch })
    }

    /// How it begins, once it is settled whether what the client has seen is in the history.
    pub fn mode(&self) -> SubscribeMode {
        // What is beyond this node's history, although it has just asked, was lost meanwhile.
        match self.is_known && self.after.seq <= self.head.seq {
            false => SubscribeMode::Resync,
            true if self.after == self.head => SubscribeMode::Live,
            true => SubscribeMode::Replay,
        }
    }

    /// Nothing has been served yet.
    pub fn cursor(&self) -> Cursor {
        Cursor { seq: self.after.seq, epoch: self.epoch }
    }
}

impl Cursor {
    /// The number of the last change that was served.
    pub fn seq(&self) -> i64 {
        self.seq
    }

    /// What is to be done next.
    pub fn next(&self, log: &Log) -> Next {
        let Some(ring) = log.ring() else { return Next::GiveUp };
        if ring.epoch() != self.epoch {
            return Next::GiveUp;
        }
        let behind = usize::try_from(ring.head().seq.saturating_sub(self.seq)).unwrap_or_default();
        match ring.after(self.seq) {
            Some(events) => Next::Send(piece(events.cloned())),
            None if behind > limits::REPLAY_EVENTS => Next::GiveUp,
            None => Next::Fetch,
        }
    }

    /// What is to be sent of what the database has after [`Cursor::seq`]; none if the beginning of it, or all, is gone.
    ///
    /// What the node has not heard of yet is not sent: a failover could lose it, and the node would not notice.
    pub fn fetched(
        &self,
        events: impl Iterator<Item = Encoded>,
        log: &Log,
    ) -> Option<Vec<Encoded>> {
        let ring = log.ring().filter(|ring| ring.epoch() == self.epoch)?;
        let head = ring.head();
        let events = piece(events.take_while(|event| event.seq <= head.seq));
        let follows = match events.first() {
            Some(event) => event.seq == self.seq + 1,
            None => !ring.began_after(self.seq),
        };
        follows.then_some(events)
    }

    /// Everything up to number `seq` was sent. Whether there may be more.
    pub fn sent(&mut self, seq: i64, log: &Log) -> bool {
        self.seq = seq;
        let after = log.ring().and_then(|ring| ring.after(seq));
        after.is_none_or(|mut events| events.next().is_some())
    }
}

/// As many as a socket may hold, and one at least.
fn piece(events: impl Iterator<Item = Encoded>) -> Vec<Encoded> {
    let mut bytes = 0;
    let fits = |event: &Encoded| {
        let is_first = bytes == 0;
        bytes += event.text.len();
        is_first || bytes <= PIECE_BYTES
    };
    events.take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use sdk::wire::EventId;

    use super::{
        super::{Found, Kind},
        *,
    };

    fn event(seq: i64, bytes: usize) -> Encoded {
        let (eid, prev) = (EventId(seq), EventId(seq - 1));
        Encoded {
            seq,
            eid,
            prev,
            text: "x".repeat(bytes).into(),
            kind: Kind::Other,
            known_at: std::time::Instant::now(),
        }
    }

    #[test]
    fn a_history_that_was_trimmed_is_not_taken_for_the_end_of_it() {
        let mut log = Log::default();
        log.take(Found { head: Position { seq: 9, eid: EventId(90) }, missed: None });
        let cursor = Beginning::new(&log, Some(Position::START)).unwrap().cursor();
        assert!(matches!(cursor.next(&log), Next::Fetch));
        assert!(cursor.fetched(std::iter::empty(), &log).is_none());
    }

    #[test]
    fn what_the_node_has_not_heard_of_is_not_sent() {
        let mut log = Log::default();
        log.take(Found { head: Position { seq: 2, eid: EventId(2) }, missed: None });
        let cursor = Beginning::new(&log, Some(Position::START)).unwrap().cursor();
        let sent = cursor.fetched((1..=3).map(|seq| event(seq, 1)), &log).unwrap();
        assert_eq!(sent.iter().map(|event| event.seq).collect::<Vec<_>>(), [1, 2]);
        log.take(Found { head: Position { seq: 2, eid: EventId(9) }, missed: None });
        assert!(cursor.fetched([event(1, 1)].into_iter(), &log).is_none(), "another history");
    }

    #[test]
    fn a_socket_holds_little_at_a_time_and_one_change_however_large() {
        let held = |bytes: usize, count: i64| {
            piece((1..=count).map(|seq| event(seq, bytes)))
                .iter()
                .map(|event| event.seq)
                .collect::<Vec<_>>()
        };
        assert_eq!(held(1_000, 3), [1, 2, 3]);
        assert_eq!(held(PIECE_BYTES / 2, 9), [1, 2]);
        assert_eq!(held(PIECE_BYTES + 1, 9), [1]);
        assert!(held(1_000, 0).is_empty());
    }
}
