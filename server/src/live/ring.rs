//! What a node remembers of a thread: its last changes, encoded once. A state machine without I/O.

use std::{borrow::Cow, collections::VecDeque, time::Instant};

use axum::extract::ws::Utf8Bytes;
use sdk::wire::{EventId, Position, ThreadId};
use serde::Deserialize;
use serde_json::value::RawValue;

/// Changes that a node keeps of a thread; who missed more asks the database.
const KEPT: usize = 256;

/// A change as a frame, ready for any socket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// Its number.
    pub seq: i64,
    /// Its id.
    pub eid: EventId,
    /// The id of the change before.
    pub prev: EventId,
    /// The frame, shared by all sockets.
    pub text: Utf8Bytes,
    /// When this node got to know of it.
    pub known_at: Instant,
    /// Whether a comment went with this change: what was said of it before is not to be replayed.
    pub forgets: bool,
}

/// The part of an encoded change that says what it is.
#[derive(Deserialize)]
struct Kind<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
}

impl Encoded {
    /// Encodes a change, whose `{"kind", "data"}` is encoded already: the frame is that object with its place in front.
    pub fn new(thread: ThreadId, seq: i64, eid: EventId, prev: EventId, event: &RawValue) -> Self {
        let rest = event.get().trim_start().strip_prefix('{').unwrap_or("}");
        let text = format!(
            r#"{{"type":"event","thread":"{thread}","seq":{seq},"eid":"{eid}","prev":"{prev}",{rest}"#
        );
        let kind = serde_json::from_str::<Kind<'_>>(event.get());
        let forgets = kind.is_ok_and(|event| event.kind == "comment_removed");
        Self { seq, eid, prev, text: text.into(), known_at: Instant::now(), forgets }
    }

    /// Where the clock stands after this change.
    pub fn position(&self) -> Position {
        Position { seq: self.seq, eid: self.eid }
    }
}

/// The last changes of a thread, without a gap.
#[derive(Clone, Debug)]
pub struct Ring {
    /// The position before the oldest change that is kept.
    base: Position,
    events: VecDeque<Encoded>,
    /// Raised when the history that was kept turned out to be another one.
    epoch: u64,
}

/// What became of a change that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// It was the next one.
    Appended,
    /// It was here already, or is older than what is kept.
    Known,
    /// Changes before it are missing, or it belongs to another history: ask the database.
    Gap,
}

impl Ring {
    /// Begins at a position, with nothing to replay.
    pub fn new(head: Position) -> Self {
        Self { base: head, events: VecDeque::new(), epoch: 0 }
    }

    /// The newest position.
    pub fn head(&self) -> Position {
        self.events.back().map_or(self.base, Encoded::position)
    }

    /// Which history this is.
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Takes the next change.
    pub fn push(&mut self, event: Encoded) -> Pushed {
        let head = self.head();
        if event.seq == head.seq + 1 && event.prev == head.eid {
            if event.forgets {
                // The database has blanked it; what is kept here has not.
                self.base = head;
                self.events.clear();
            }
            self.events.push_back(event);
            if self.events.len() > KEPT
                && let Some(oldest) = self.events.pop_front()
            {
                self.base = oldest.position();
            }
            return Pushed::Appended;
        }
        let known = event.seq < self.base.seq || self.knows(event.position());
        if known { Pushed::Known } else { Pushed::Gap }
    }

    /// Whether this is a position of the history that is kept.
    pub fn knows(&self, position: Position) -> bool {
        position == self.base
            || self.at(position.seq).is_some_and(|event| event.eid == position.eid)
    }

    /// Whether changes after number `seq` came before what is kept.
    pub fn began_after(&self, seq: i64) -> bool {
        self.base.seq > seq
    }

    /// The changes after number `seq`; `None` when some of them are kept no more, or the number is of the future.
    pub fn after(&self, seq: i64) -> Option<impl Iterator<Item = &Encoded>> {
        let skipped = usize::try_from(seq.checked_sub(self.base.seq)?).ok()?;
        (skipped <= self.events.len()).then(|| self.events.range(skipped..))
    }

    /// Forgets everything and begins again: the database has another history, or one too far ahead.
    pub fn restart(&mut self, head: Position) {
        *self = Self { base: head, events: VecDeque::new(), epoch: self.epoch + 1 };
    }

    fn at(&self, seq: i64) -> Option<&Encoded> {
        let index = usize::try_from(seq.checked_sub(self.base.seq + 1)?).ok()?;
        self.events.get(index)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sdk::wire::ServerFrame;
    use uuid::Uuid;

    use super::*;

    fn event(seq: i64, eid: i64, prev: i64) -> Encoded {
        Encoded {
            seq,
            eid: EventId(eid),
            prev: EventId(prev),
            text: Utf8Bytes::default(),
            known_at: Instant::now(),
            forgets: false,
        }
    }

    fn position(seq: i64, eid: i64) -> Position {
        Position { seq, eid: EventId(eid) }
    }

    #[test]
    fn an_encoded_change_is_an_event_frame() {
        let raw =
            RawValue::from_string(r#"{"kind":"thread_closed","data":{"closed":true}}"#.to_owned())
                .unwrap();
        let encoded = Encoded::new(ThreadId(Uuid::nil()), 7, EventId(8), EventId(9), &raw);
        let ServerFrame::Event(frame) = serde_json::from_str(&encoded.text).unwrap() else {
            panic!()
        };
        assert_eq!((frame.seq, frame.eid, frame.prev), (7, EventId(8), EventId(9)));
        assert_eq!(frame.event, sdk::wire::Event::ThreadClosed { closed: true });
    }

    #[test]
    fn only_the_next_change_is_taken() {
        let mut ring = Ring::new(position(5, 50));
        assert_eq!(ring.push(event(6, 60, 50)), Pushed::Appended);
        assert_eq!(ring.push(event(6, 60, 50)), Pushed::Known);
        assert_eq!(ring.push(event(8, 80, 70)), Pushed::Gap);
        assert_eq!(ring.push(event(7, 70, 61)), Pushed::Gap, "another history");
        assert_eq!(ring.push(event(6, 61, 50)), Pushed::Gap, "another history");
        assert_eq!(ring.push(event(3, 30, 20)), Pushed::Known);
        assert_eq!(ring.head(), position(6, 60));
    }

    #[test]
    fn what_was_said_of_a_comment_goes_with_it() {
        let mut ring = Ring::new(Position::START);
        ring.push(event(1, 10, 0));
        ring.push(Encoded { forgets: true, ..event(2, 20, 10) });
        assert!(ring.after(0).is_none());
        assert_eq!(ring.after(1).unwrap().count(), 1);
        assert_eq!(ring.head(), position(2, 20));
    }

    #[test]
    fn a_position_is_known_by_number_and_id() {
        let mut ring = Ring::new(position(5, 50));
        ring.push(event(6, 60, 50));
        assert!(ring.knows(position(5, 50)) && ring.knows(position(6, 60)));
        assert!(
            !ring.knows(position(6, 61))
                && !ring.knows(position(4, 40))
                && !ring.knows(position(7, 70))
        );
    }

    #[test]
    fn what_was_dropped_is_not_replayed() {
        let mut ring = Ring::new(Position::START);
        for seq in 1..=300 {
            assert_eq!(ring.push(event(seq, seq, seq - 1)), Pushed::Appended);
        }
        assert!(ring.after(43).is_none());
        assert_eq!(ring.after(44).unwrap().count(), 256);
        assert_eq!(ring.after(300).unwrap().count(), 0);
        assert!(ring.after(301).is_none());
    }

    proptest! {
        /// However doorbells are lost, doubled and mixed up: what is kept is always a piece of the true history.
        #[test]
        fn the_ring_is_a_piece_of_history(offers in proptest::collection::vec(1_i64..40, 0..200)) {
            let mut ring = Ring::new(Position::START);
            for seq in offers {
                if ring.push(event(seq, seq * 10, (seq - 1) * 10)) == Pushed::Gap {
                    for missing in ring.head().seq + 1..=seq {
                        prop_assert_eq!(ring.push(event(missing, missing * 10, (missing - 1) * 10)), Pushed::Appended);
                    }
                }
            }
            let kept = ring.after(0).unwrap().map(|event| event.seq).collect::<Vec<_>>();
            prop_assert_eq!(kept, (1..=ring.head().seq).collect::<Vec<_>>());
        }
    }
}
