//! One thread on the socket: what was seen, what waits, what was asked.

use crate::wire::{EventFrame, Position, ThreadId, Watch};

/// Events kept that came before the ones that are missing. More of them, and the thread is loaded again.
const WAITING_EVENTS: usize = 256;
/// After so long without an answer a subscription is asked for again, in milliseconds.
const ANSWER_MS: u64 = 10_000;
/// After at most so long it is asked for again when the server could not look, in milliseconds.
pub const LATER_MS: u64 = 5_000;

/// What an event led to.
#[derive(Debug)]
pub enum Heard {
    /// These are next, in this order.
    Events(Vec<EventFrame>),
    /// Something is missing: ask for it.
    Ask(Option<Watch>),
}

/// A thread that is watched.
#[derive(Debug)]
pub struct Subscription {
    /// Which.
    pub thread: ThreadId,
    position: Position,
    /// Events from after a gap, in their order.
    waiting: Vec<EventFrame>,
    /// The server was asked and did not answer yet: when to ask again.
    ask_again_at: Option<u64>,
    /// The clock of the server, as far as it told.
    server_seq: i64,
    reload: Reload,
}

/// Whether the thread must be loaded again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reload {
    No,
    /// The program will be told at this time.
    At(u64),
    /// The program was told.
    Told,
}

impl Subscription {
    /// Watches `thread` from `position` on.
    pub fn new(thread: ThreadId, position: Position) -> Self {
        Self {
            thread,
            position,
            waiting: Vec::new(),
            ask_again_at: None,
            server_seq: 0,
            reload: Reload::No,
        }
    }

    /// The thread was loaded at `position`: go on from there. Returns what came meanwhile and is next.
    pub fn restart(&mut self, position: Position) -> Vec<EventFrame> {
        self.position = position;
        self.reload = Reload::No;
        self.ask_again_at = None;
        self.take_waiting()
    }

    /// The request for everything after what was seen; none while the thread must be loaded again.
    pub fn ask(&mut self, now: u64) -> Option<Watch> {
        if self.reload != Reload::No {
            return None;
        }
        self.ask_again_at = Some(now + ANSWER_MS);
        Some(Watch { thread: self.thread, after: Some(self.position) })
    }

    /// The server answered, and told its clock. What came while it was asked may be beyond that, of a history that it
    /// has no more: then it is asked again.
    pub fn subscribed(&mut self, position: Position, now: u64) -> Option<Watch> {
        self.ask_again_at = None;
        self.server_seq = position.seq;
        let is_beyond = self.position.seq >= position.seq && self.position != position;
        if is_beyond { self.ask(now) } else { None }
    }

    /// The server could not look: it is asked again at `due`.
    pub fn put_off(&mut self, due: u64) {
        if let Some(at) = &mut self.ask_again_at {
            *at = due;
        }
    }

    /// An event came.
    pub fn heard(&mut self, event: EventFrame, now: u64) -> Heard {
        let last = self.position;
        if event.seq < last.seq || event.position() == last {
            return Heard::Events(Vec::new());
        }
        if self.reload == Reload::No && event.follows(last) {
            self.position = event.position();
            let mut events = vec![event];
            events.extend(self.take_waiting());
            return Heard::Events(events);
        }
        self.heard_beyond(event, now)
    }

    /// An event came that does not follow what was seen.
    #[inline(never)]
    fn heard_beyond(&mut self, event: EventFrame, now: u64) -> Heard {
        let last = self.position;
        // Another event at the last number: the server's history is not the one that was seen. It will notice.
        if event.seq > last.seq {
            self.wait(event);
        }
        if self.waiting.len() > WAITING_EVENTS {
            self.waiting.clear();
            self.reload_at(now);
        }
        Heard::Ask(if self.ask_again_at.is_none() { self.ask(now) } else { None })
    }

    /// The thread must be loaded again; the program is told at `due`.
    pub fn reload_at(&mut self, due: u64) {
        if self.reload != Reload::Told {
            self.reload = Reload::At(due);
        }
        self.ask_again_at = None;
    }

    /// The clock that a fresh page must have at least, if it is time to load one. Says so once.
    pub fn reload_due(&mut self, now: u64) -> Option<i64> {
        let Reload::At(due) = self.reload else {
            return None;
        };
        (due <= now).then(|| {
            self.reload = Reload::Told;
            self.server_seq
        })
    }

    /// Whether it is time to ask again.
    pub fn ask_due(&self, now: u64) -> bool {
        self.ask_again_at.is_some_and(|due| due <= now)
    }

    /// When to look at it again at the latest.
    pub fn deadline(&self, greeted: bool) -> Option<u64> {
        match self.reload {
            Reload::At(due) => Some(due),
            Reload::No => self.ask_again_at.filter(|_| greeted),
            Reload::Told => None,
        }
    }

    /// Keeps an event for later; a later one of the same number is the one that counts.
    fn wait(&mut self, event: EventFrame) {
        match self.waiting.binary_search_by_key(&event.seq, |waiting| waiting.seq) {
            Ok(index) => self.waiting[index] = event,
            Err(index) => self.waiting.insert(index, event),
        }
    }

    /// The events that waited and are next; older ones are dropped.
    fn take_waiting(&mut self) -> Vec<EventFrame> {
        let mut next = Vec::new();
        let mut later = Vec::new();
        for event in std::mem::take(&mut self.waiting) {
            if event.follows(self.position) {
                self.position = event.position();
                next.push(event);
            } else if event.seq > self.position.seq {
                later.push(event);
            }
        }
        self.waiting = later;
        next
    }
}
