//! What a node remembers of a thread: its last changes, encoded once. A state machine without I/O.

use std::{borrow::Cow, collections::VecDeque, time::Instant};

use axum::extract::ws::Utf8Bytes;
use sdk::wire::{Event, EventId, Position, Reaction, ServerFrame, Tally, ThreadId};
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
    /// When this node got to know of it, and was free to tell it.
    pub known_at: Instant,
    /// What follows from it here.
    pub kind: Kind,
}

/// What follows from a change for those who remember changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Votes and reactions: those that come soon after each other are told together.
    Votes,
    /// A comment went: what was said of it before is not to be replayed.
    Removal,
    /// Nothing.
    Other,
}

/// The part of an encoded change that says what it is.
#[derive(Deserialize)]
struct Named<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
}

impl Encoded {
    /// Encodes a change, whose `{"kind", "data"}` is encoded already: the frame is that object with its place in front.
    /// What is no such object gets a kind that nobody knows, so that clients load the thread again.
    pub fn new(thread: ThreadId, seq: i64, eid: EventId, prev: EventId, event: &RawValue) -> Self {
        let named = serde_json::from_str::<Named<'_>>(event.get());
        let fields = event.get().trim_start().strip_prefix('{').filter(|_| named.is_ok());
        let rest = fields.unwrap_or_else(|| {
            tracing::error!(%thread, seq, "the history has a change that is none");
            r#""kind":"unreadable"}"#
        });
        let text = format!(
            r#"{{"type":"event","thread":"{thread}","seq":{seq},"eid":"{eid}","prev":"{prev}",{rest}"#
        );
        let kind = match named.as_ref().map(|event| &*event.kind) {
            Ok("comments_voted") => Kind::Votes,
            Ok("comment_removed") => Kind::Removal,
            _ => Kind::Other,
        };
        Self { seq, eid, prev, text: text.into(), known_at: Instant::now(), kind }
    }

    /// Successive votes as one frame, which tells the newest sums alone; none of none.
    fn gather(votes: &[Self]) -> Option<Self> {
        let (first, last) = (votes.first()?, votes.last()?);
        let (mut sums, mut newest) = (Vec::<Tally>::new(), None::<Vec<Reaction>>);
        let (mut frame, mut are_known) = (None, true);
        for vote in votes {
            let Ok(ServerFrame::Event(read)) = serde_json::from_str(&vote.text) else { continue };
            if let Event::CommentsVoted { votes, page } = &read.event {
                sums.retain(|sum| votes.iter().all(|vote| vote.id != sum.id));
                sums.extend(votes.iter().cloned());
                newest = page.clone().or(newest);
            }
            are_known &= read.event != Event::Unknown;
            frame = Some(read);
        }
        let mut frame = frame?;
        frame.prev = first.prev;
        frame.gathers = votes[..votes.len() - 1].iter().map(|vote| vote.eid).collect();
        let gathered = Event::CommentsVoted { votes: sums, page: newest };
        // What can't be read can't be added up: clients load the thread again.
        frame.event = if are_known { gathered } else { Event::Unknown };
        let text = serde_json::to_string(&ServerFrame::Event(frame)).ok()?.into();
        Some(Self { prev: first.prev, text, known_at: Instant::now(), ..last.clone() })
    }

    /// Where the clock stands after this change.
    pub fn position(&self) -> Position {
        Position { seq: self.seq, eid: self.eid }
    }
}

/// The last changes of a thread, without a gap. Votes are held back until they are released, or until something else
/// happens: then those that came meanwhile are one frame for all who watch.
#[derive(Clone, Debug)]
pub struct Ring {
    /// The position before the oldest change that is kept.
    base: Position,
    /// The ids of the changes after that, those in one frame and those held back among them.
    ids: VecDeque<EventId>,
    events: VecDeque<Encoded>,
    held: Vec<Encoded>,
    /// Raised when the history that was kept turned out to be another one.
    epoch: u64,
}

/// What became of a change that was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// It was the next one.
    Appended,
    /// It was the next one, and is held back until [`Ring::release`].
    Held,
    /// It was here already, or is older than what is kept.
    Known,
    /// Changes before it are missing, or it belongs to another history: ask the database.
    Gap,
}

impl Ring {
    /// Begins at a position, with nothing to replay.
    pub fn new(head: Position) -> Self {
        let (ids, events) = (VecDeque::new(), VecDeque::new());
        Self { base: head, ids, events, held: Vec::new(), epoch: 0 }
    }

    /// The newest position.
    pub fn head(&self) -> Position {
        self.held.last().map_or_else(|| self.told(), Encoded::position)
    }

    /// The newest position that is not held back.
    pub fn told(&self) -> Position {
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
            self.ids.push_back(event.eid);
            if event.kind == Kind::Votes {
                self.held.push(event);
                return Pushed::Held;
            }
            let told = self.told();
            self.release();
            if event.kind == Kind::Removal {
                // The database has blanked it; what is kept here has not. Votes say nothing that could be.
                self.events.retain(|event| event.seq > told.seq);
                self.begin_at(told);
            }
            self.keep(event);
            return Pushed::Appended;
        }
        let known = event.seq < self.base.seq || self.knows(event.position());
        if known { Pushed::Known } else { Pushed::Gap }
    }

    /// Lets those who watch have the votes that were held back. Whether there were any.
    pub fn release(&mut self) -> bool {
        let votes = Encoded::gather(&std::mem::take(&mut self.held));
        let any = votes.is_some();
        if let Some(votes) = votes {
            self.keep(votes);
        }
        any
    }

    /// Whether this is a position of the history that is kept.
    pub fn knows(&self, position: Position) -> bool {
        let after = position.seq.checked_sub(self.base.seq + 1);
        let index = after.and_then(|after| usize::try_from(after).ok());
        position == self.base
            || index.and_then(|index| self.ids.get(index)).is_some_and(|id| *id == position.eid)
    }

    /// Whether changes after number `seq` came before what is kept.
    pub fn began_after(&self, seq: i64) -> bool {
        self.base.seq > seq
    }

    /// The changes after number `seq` that are not held back; `None` when some of them are kept no more, or the number is
    /// of the future. Votes that are one frame come whole, to those who have seen some of them, too.
    pub fn after(&self, seq: i64) -> Option<impl Iterator<Item = &Encoded>> {
        let is_kept = (self.base.seq..=self.head().seq).contains(&seq);
        let skipped = self.events.partition_point(|event| event.seq <= seq);
        is_kept.then(|| self.events.range(skipped..))
    }

    /// Forgets everything and begins again: the database has another history, or one too far ahead.
    pub fn restart(&mut self, head: Position) {
        *self = Self { epoch: self.epoch + 1, ..Self::new(head) };
    }

    fn keep(&mut self, event: Encoded) {
        self.events.push_back(event);
        if self.events.len() > KEPT
            && let Some(oldest) = self.events.pop_front()
        {
            self.begin_at(oldest.position());
        }
    }

    /// What is not after this position is kept no more.
    fn begin_at(&mut self, base: Position) {
        let gone = usize::try_from(base.seq - self.base.seq).unwrap_or_default();
        self.ids.drain(..gone.min(self.ids.len()));
        self.base = base;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sdk::wire::{CommentId, EventFrame};
    use uuid::Uuid;

    use super::*;

    fn event(seq: i64, eid: i64, prev: i64) -> Encoded {
        Encoded {
            seq,
            eid: EventId(eid),
            prev: EventId(prev),
            text: Utf8Bytes::default(),
            known_at: Instant::now(),
            kind: Kind::Other,
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
    fn what_is_no_change_is_encoded_as_one_that_nobody_knows() {
        for raw in ["null", "5", r#""kind""#, "[]", "{}", r#"{"kind":null}"#] {
            let raw = RawValue::from_string(raw.to_owned()).unwrap();
            let encoded = Encoded::new(ThreadId(Uuid::nil()), 7, EventId(8), EventId(9), &raw);
            let read = serde_json::from_str(&encoded.text).unwrap();
            let ServerFrame::Event(EventFrame { seq: 7, event, .. }) = read else {
                panic!("{raw}")
            };
            assert_eq!(event, Event::Unknown);
        }
    }

    #[test]
    fn votes_that_cannot_be_read_are_not_gathered_as_none() {
        let votes = |seq: i64, data: &str| {
            let raw = format!(r#"{{"kind":"comments_voted","data":{data}}}"#);
            let raw = RawValue::from_string(raw).unwrap();
            Encoded::new(ThreadId(Uuid::nil()), seq, EventId(seq), EventId(seq - 1), &raw)
        };
        for newer in [r#"{"votes":3}"#, "null"] {
            let both = [votes(1, r#"{"votes":[]}"#), votes(2, newer)];
            let gathered = Encoded::gather(&both).unwrap();
            let read = serde_json::from_str(&gathered.text).unwrap();
            let ServerFrame::Event(frame) = read else { panic!("{newer}") };
            assert_eq!((frame.event, frame.gathers), (Event::Unknown, vec![EventId(1)]));
        }
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

    /// A vote that makes so many of a comment.
    fn vote(seq: i64, comment: u128, ups: i32) -> Encoded {
        let (id, version) = (CommentId(Uuid::from_u128(comment)), i32::try_from(seq).unwrap());
        let tally = Tally { id, version, ups, downs: 0, reactions: Vec::new() };
        let event = Event::CommentsVoted { votes: vec![tally], page: None };
        let raw = serde_json::value::to_raw_value(&event).unwrap();
        let thread = ThreadId(Uuid::nil());
        Encoded::new(thread, seq, EventId(seq * 10), EventId((seq - 1) * 10), &raw)
    }

    fn frames(ring: &Ring, after: i64) -> Vec<EventFrame> {
        let read = |event: &Encoded| match serde_json::from_str(&event.text).unwrap() {
            ServerFrame::Event(frame) => frame,
            frame => panic!("{frame:?}"),
        };
        ring.after(after).unwrap().map(read).collect()
    }

    #[test]
    fn votes_that_come_soon_after_each_other_are_one_frame() {
        let mut ring = Ring::new(position(5, 50));
        for vote in [vote(6, 1, 1), vote(7, 2, 4), vote(8, 1, 2)] {
            assert_eq!(ring.push(vote), Pushed::Held);
        }
        assert_eq!((ring.head(), ring.told()), (position(8, 80), position(5, 50)));
        assert_eq!(frames(&ring, 5), []);
        assert!(ring.release() && !ring.release());
        let [frame] = frames(&ring, 5).try_into().unwrap();
        assert_eq!((frame.position(), frame.prev), (position(8, 80), EventId(50)));
        assert_eq!(frame.gathers, [EventId(60), EventId(70)]);
        let Event::CommentsVoted { votes, .. } = &frame.event else { panic!("{frame:?}") };
        let sums = votes.iter().map(|sum| (sum.id.0.as_u128(), sum.ups)).collect::<Vec<_>>();
        assert_eq!(sums, [(2, 4), (1, 2)], "the newest of each comment");
        for seq in 5..8 {
            assert!(ring.knows(position(seq, seq * 10)) && frame.follows(position(seq, seq * 10)));
            assert_eq!(
                frames(&ring, seq),
                std::slice::from_ref(&frame),
                "who has seen some of them gets all"
            );
        }
        assert!(!ring.knows(position(7, 71)) && !frame.follows(position(7, 71)));
        assert!(!frame.follows(position(4, 40)) && !frame.follows(frame.position()));
    }

    #[test]
    fn whatever_else_happens_comes_after_the_votes_before_it() {
        let mut ring = Ring::new(Position::START);
        ring.push(event(1, 10, 0));
        ring.push(vote(2, 1, 1));
        ring.push(vote(3, 1, 2));
        ring.push(Encoded { kind: Kind::Removal, ..event(4, 40, 30) });
        assert!(ring.after(0).is_none(), "what was before the removal is gone");
        let kept = ring.after(1).unwrap().map(|event| event.seq).collect::<Vec<_>>();
        assert_eq!(kept, [3, 4], "but not the votes that nobody was told of");
        assert!(ring.knows(position(2, 20)) && ring.knows(position(1, 10)));
        assert_eq!(ring.push(vote(3, 1, 2)), Pushed::Known);
    }

    #[test]
    fn what_was_said_of_a_comment_goes_with_it() {
        let mut ring = Ring::new(Position::START);
        ring.push(event(1, 10, 0));
        ring.push(Encoded { kind: Kind::Removal, ..event(2, 20, 10) });
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
