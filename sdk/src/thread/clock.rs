//! Where a client stands in a thread's history, and whether what it reads belongs to that history.

use super::Reload;
use crate::wire::{EventFrame, Position};

/// Events kept to bring pages up to date that were read before them.
const RECENT_EVENTS: usize = 512;

/// The clock of a thread, as far as a client knows it.
#[derive(Clone, Debug)]
pub struct Clock {
    position: Position,
    /// The last events that were applied.
    recent: Vec<EventFrame>,
    /// Positions of what was read before its events came: they must come with these ids.
    ahead: Vec<Position>,
}

impl Clock {
    /// Stands where a page was read.
    pub fn new(position: Position) -> Self {
        Self { position, recent: Vec::new(), ahead: Vec::new() }
    }

    /// The position up to which every event has been applied.
    pub fn position(&self) -> Position {
        self.position
    }

    /// Whether an event is the next one, and of the history that was read ahead.
    pub fn takes(&self, frame: &EventFrame) -> bool {
        let is_other =
            |read_at: &Position| frame.id_at(read_at.seq).is_some_and(|id| id != read_at.eid);
        frame.follows(self.position) && !self.ahead.iter().any(is_other)
    }

    /// The next event is applied.
    pub fn advance(&mut self, frame: EventFrame) {
        self.position = frame.position();
        self.ahead.retain(|read_at| read_at.seq > frame.seq);
        if self.recent.len() == RECENT_EVENTS {
            self.recent.remove(0);
        }
        self.recent.push(frame);
    }

    /// Whether what was read at a position can be joined. What was read before the events that are still at hand can't
    /// be brought up to date. Another event at a number that is known is one of another history; at a number that is not
    /// known yet, that shows when its event comes.
    pub fn check(&mut self, read_at: Position) -> Result<(), Reload> {
        if read_at.seq > self.position.seq {
            self.ahead.push(read_at);
            return Ok(());
        }
        if read_at.seq == self.position.seq {
            return if read_at.eid == self.position.eid { Ok(()) } else { Err(Reload) };
        }
        if self.recent.iter().any(|frame| frame.follows(read_at)) { Ok(()) } else { Err(Reload) }
    }

    /// The events at hand, to be looked at while the rest of the thread changes; they are given back as they were.
    pub fn lend(&mut self) -> Vec<EventFrame> {
        std::mem::take(&mut self.recent)
    }

    /// Takes back what it lent.
    pub fn take_back(&mut self, recent: Vec<EventFrame>) {
        self.recent = recent;
    }
}
