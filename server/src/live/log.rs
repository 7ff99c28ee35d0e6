//! What a node knows of a thread's history, and what news mean to it: a state machine without I/O. The topic asks the
//! database what is to be asked, and wakes who watches.

use sdk::wire::Position;

use super::{Encoded, Pushed, Ring};

/// What a node knows of a thread's history: nothing until the database was asked for the first time.
#[derive(Debug, Default)]
pub struct Log(Option<Ring>);

/// What the database has, asked for what came after a position.
#[derive(Debug)]
pub struct Found {
    /// Where the thread's clock stands.
    pub head: Position,
    /// What came after the position, at most [`sdk::limits::REPLAY_EVENTS`] of it; none: this history never was there.
    pub missed: Option<Vec<Encoded>>,
}

/// What asking the database for news of a thread ended in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaughtUp {
    /// There was nothing new.
    Same,
    /// What was missing is here now.
    Filled,
    /// The history is another one, or too far ahead: watchers must load the thread again.
    Restarted,
}

impl Log {
    /// The last changes, once the database was asked.
    pub fn ring(&self) -> Option<&Ring> {
        self.0.as_ref()
    }

    /// The newest position that is known, once the database was asked.
    pub fn head(&self) -> Option<Position> {
        self.0.as_ref().map(Ring::head)
    }

    /// Hears of change number `seq`; it comes along unless it is large. After a gap the database must be asked.
    pub fn hear(&mut self, seq: i64, event: Option<Encoded>) -> Pushed {
        match (&mut self.0, event) {
            (Some(ring), Some(event)) => ring.push(event),
            (Some(ring), None) if ring.head().seq >= seq => Pushed::Known,
            _ => Pushed::Gap,
        }
    }

    /// Lets those who watch have the votes that were held back. Whether there were any.
    pub fn release(&mut self) -> bool {
        self.0.as_mut().is_some_and(Ring::release)
    }

    /// Takes what the database said, asked for what came after [`Log::head`] or, the first time, for its clock alone.
    pub fn take(&mut self, found: Found) -> CaughtUp {
        let Some(ring) = &mut self.0 else {
            self.0 = Some(Ring::new(found.head));
            return CaughtUp::Same;
        };
        let news = found.missed.as_ref().is_some_and(|missed| !missed.is_empty());
        // What was heard while the database was asked is known already, unless it is of another history.
        let fits = |missed: Vec<_>| missed.into_iter().all(|event| ring.push(event) != Pushed::Gap);
        let is_whole = found.missed.is_some_and(fits) && ring.head().seq >= found.head.seq;
        if !is_whole {
            ring.restart(found.head);
            return CaughtUp::Restarted;
        }
        if !news {
            return CaughtUp::Same;
        }
        ring.release();
        CaughtUp::Filled
    }

    /// Whether nothing was missed, if `before` was known here when the database's clock stood at `head`.
    pub fn agrees(&self, before: Position, head: Position) -> bool {
        // What was heard since the database was asked makes its answer old, not wrong. An answer older than what was
        // known before is another history: a backup was restored, or a failover lost the end.
        head.seq >= before.seq && self.0.as_ref().is_some_and(|ring| ring.knows(head))
    }

    /// Whether the database must be asked before somebody who has seen `after` can be told what came next.
    pub fn lacks(&self, after: Option<Position>) -> bool {
        let reaches = |head: Position| after.is_none_or(|after| after.seq <= head.seq);
        !self.head().is_some_and(reaches)
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::EventId;

    use super::{super::Kind, *};

    fn event(seq: i64, eid: i64, prev: i64) -> Encoded {
        let (eid, prev) = (EventId(eid), EventId(prev));
        Encoded {
            seq,
            eid,
            prev,
            text: "x".into(),
            kind: Kind::Other,
            known_at: std::time::Instant::now(),
        }
    }

    fn position(seq: i64, eid: i64) -> Position {
        Position { seq, eid: EventId(eid) }
    }

    fn log(head: Position) -> Log {
        let mut log = Log::default();
        log.take(Found { head, missed: None });
        log
    }

    #[test]
    fn nothing_is_known_before_the_database_was_asked() {
        let mut log = Log::default();
        assert_eq!(log.hear(1, Some(event(1, 10, 0))), Pushed::Gap);
        assert!(log.lacks(None) && log.head().is_none());
        assert_eq!(log.take(Found { head: position(1, 10), missed: None }), CaughtUp::Same);
        assert!(!log.lacks(Some(position(1, 11))) && log.lacks(Some(position(2, 20))));
    }

    #[test]
    fn a_large_change_is_news_by_its_number() {
        let mut log = log(position(5, 50));
        assert_eq!(log.hear(5, None), Pushed::Known);
        assert_eq!(log.hear(6, None), Pushed::Gap);
    }

    #[test]
    fn what_was_heard_while_the_database_was_asked_is_not_taken_twice() {
        let mut log = log(position(5, 50));
        log.hear(6, Some(event(6, 60, 50)));
        let missed = Some(vec![event(6, 60, 50), event(7, 70, 60)]);
        assert_eq!(log.take(Found { head: position(7, 70), missed }), CaughtUp::Filled);
        assert_eq!(log.ring().unwrap().after(5).unwrap().count(), 2);
    }

    #[test]
    fn another_history_and_a_hole_are_begun_anew() {
        let holes = [
            None,
            Some(vec![]),
            Some(vec![event(6, 60, 50)]),
            Some(vec![event(7, 70, 60)]),
            Some(vec![event(6, 61, 51)]),
        ];
        for missed in holes {
            let mut log = log(position(5, 50));
            assert_eq!(log.take(Found { head: position(7, 70), missed }), CaughtUp::Restarted);
            assert_eq!(log.head(), Some(position(7, 70)));
        }
    }

    #[test]
    fn an_older_clock_is_another_history_only_if_more_was_known_before() {
        let mut log = log(position(5, 50));
        log.hear(6, Some(event(6, 60, 50)));
        assert!(log.agrees(position(5, 50), position(5, 50)), "6 was heard since");
        assert!(!log.agrees(position(6, 60), position(5, 50)), "6 was lost");
        assert!(!log.agrees(position(5, 50), position(6, 61)), "6 is another one");
        assert!(!log.agrees(position(6, 60), position(7, 70)), "7 was missed");
    }
}
