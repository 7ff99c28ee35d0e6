//! The database of one thread: a history that can lose its end, comments that follow from it, keys of posts. Written
//! without the code under test.

use std::collections::{HashMap, HashSet};

use sdk::wire::{
    Changed, Comment, CommentId, CommentPage, Event, EventFrame, EventId, Position, ServerFrame,
    SiteInfo, SiteKey, SiteSettings, Sort, ThreadId,
};
use uuid::Uuid;

use super::{
    super::{Encoded, Found},
    change::Change,
    comments::Comments,
};

/// The thread.
pub const THREAD: ThreadId = ThreadId(Uuid::from_u128(1));

/// A change that is kept, and the key that it came with.
struct Kept {
    frame: EventFrame,
    key: u64,
}

/// The database.
pub struct Database {
    pub is_up: bool,
    log: Vec<Kept>,
    /// Events before this number are trimmed.
    first: i64,
    pub comments: Comments,
    keys: HashMap<u64, CommentId>,
    /// Every event that ever was, of whatever history.
    every: HashMap<EventId, EventFrame>,
    /// The highest number that ever was.
    pub highest: i64,
    /// Keys of changes that a failover lost.
    pub lost: HashSet<u64>,
    next_comment: u128,
    /// Not random, to be read easily: what counts is that none comes again.
    next_eid: i64,
    /// Whether a repeated key is not noticed.
    pub forgets_keys: bool,
}

impl Default for Database {
    fn default() -> Self {
        Self {
            is_up: true,
            log: Vec::new(),
            first: 1,
            comments: Comments::default(),
            keys: HashMap::new(),
            every: HashMap::new(),
            highest: 0,
            lost: HashSet::new(),
            next_comment: 1,
            next_eid: 0,
            forgets_keys: false,
        }
    }
}

impl Database {
    pub fn position(&self) -> Position {
        self.log.last().map_or(Position::START, |kept| kept.frame.position())
    }

    pub fn knows(&self, position: Position) -> bool {
        let kept = self.kept().iter().any(|kept| kept.frame.position() == position);
        position == Position::START || kept
    }

    /// What came after number `seq`, at most `limit`.
    pub fn after(&self, seq: i64, limit: usize) -> Vec<Encoded> {
        let later = self.kept().iter().filter(|kept| kept.frame.seq > seq);
        later.take(limit).map(|kept| encode(&kept.frame)).collect()
    }

    /// The answer to a node that knows of everything up to `asked`.
    pub fn found(&self, asked: Option<Position>) -> Found {
        let head = self.position();
        let missed = match asked {
            Some(asked) if asked != head => {
                self.knows(asked).then(|| self.after(asked.seq, sdk::limits::REPLAY_EVENTS))
            }
            _ => Some(Vec::new()),
        };
        Found { head, missed }
    }

    /// An event as it was made, in whatever history.
    pub fn event(&self, eid: EventId) -> &EventFrame {
        &self.every[&eid]
    }

    /// The first page, read now.
    pub fn page(&self) -> CommentPage {
        CommentPage {
            site: site(),
            thread: self.comments.thread(),
            position: self.position(),
            sort: Sort::Oldest,
            comments: self.comments.shown(),
            next: None,
        }
    }

    /// Makes a change and keeps it, once for each key. None: it can't be made.
    pub fn write(&mut self, change: Change, key: u64) -> Option<Written> {
        if let Some(id) = self.keys.get(&key).filter(|_| !self.forgets_keys) {
            let comment = self.comments.find(*id)?.clone();
            return Some(Written { changed: Some(self.changed(comment)), frame: None });
        }
        let event = self.comments.make(change, key, self.next_comment)?;
        self.next_comment += 1;
        let last = self.position();
        self.next_eid += 1;
        let eid = EventId(self.next_eid);
        let frame = EventFrame {
            thread: THREAD,
            seq: last.seq + 1,
            eid,
            prev: last.eid,
            gathers: Vec::new(),
            event,
        };
        let id = self.comments.apply(&frame.event);
        if let (Change::Post { .. }, Some(id)) = (change, id) {
            self.keys.insert(key, id);
        }
        self.every.insert(eid, frame.clone());
        self.highest = self.highest.max(frame.seq);
        self.log.push(Kept { frame: frame.clone(), key });
        if let Event::CommentRemoved { id, .. } = &frame.event {
            self.blank(*id);
        }
        let changed =
            id.and_then(|id| self.comments.find(id)).cloned().map(|comment| self.changed(comment));
        Some(Written { changed, frame: Some(frame) })
    }

    /// A failover to a replica that did not have the last `count` changes.
    pub fn rewind(&mut self, count: usize) {
        let kept = self.log.len().saturating_sub(count);
        let lost = self.log.split_off(kept);
        for kept in lost {
            self.keys.remove(&kept.key);
            self.lost.insert(kept.key);
        }
        self.first = self.first.min(self.position().seq + 1);
        self.comments = Comments::default();
        for kept in std::mem::take(&mut self.log) {
            let frame = self.event(kept.frame.eid).clone();
            self.comments.apply(&frame.event);
            self.log.push(Kept { frame: frame.clone(), key: kept.key });
            if let Event::CommentRemoved { id, .. } = frame.event {
                self.blank(id);
            }
        }
    }

    /// Trims the history to its last `count` changes.
    pub fn trim(&mut self, count: i64) {
        self.first = self.first.max(self.position().seq + 1 - count);
    }

    /// Keys of all changes in the history, in their order.
    pub fn keys(&self) -> impl Iterator<Item = u64> {
        self.log.iter().map(|kept| kept.key)
    }

    /// Keys of all posts in the history, in their order.
    pub fn posts(&self) -> impl Iterator<Item = u64> {
        let is_post = |kept: &&Kept| matches!(kept.frame.event, Event::CommentCreated(_));
        self.log.iter().filter(is_post).map(|kept| kept.key)
    }

    fn kept(&self) -> &[Kept] {
        let trimmed = usize::try_from(self.first - 1).unwrap();
        &self.log[trimmed.min(self.log.len())..]
    }

    fn changed(&self, comment: Comment) -> Changed {
        Changed { comment, position: self.position(), editable_until: None, held: false }
    }

    /// What was said of a comment that is gone is not told again.
    fn blank(&mut self, gone: CommentId) {
        for kept in &mut self.log {
            match &mut kept.frame.event {
                Event::CommentCreated(comment) if comment.id == gone => {
                    (comment.html, comment.author) = (None, None);
                }
                Event::CommentRestored { comment, .. } if comment.id == gone => {
                    (comment.html, comment.author) = (None, None);
                }
                _ => (),
            }
        }
    }
}

/// What a write did.
pub struct Written {
    /// The answer; none for a change of the thread itself.
    pub changed: Option<Changed>,
    /// The event; none if this was a repetition.
    pub frame: Option<EventFrame>,
}

fn site() -> SiteInfo {
    let key = "site".parse::<SiteKey>().unwrap();
    SiteInfo { key, name: String::new(), settings: SiteSettings::default() }
}

/// A change as a frame, for the ring of a node.
pub fn encode(frame: &EventFrame) -> Encoded {
    let event = serde_json::value::to_raw_value(&frame.event).unwrap();
    Encoded::new(THREAD, frame.seq, frame.eid, frame.prev, &event)
}

/// What a frame says.
pub fn decode(encoded: &Encoded) -> ServerFrame {
    let mut frame = serde_json::from_str(&encoded.text).unwrap();
    if let ServerFrame::Event(event) = &mut frame {
        event.prev = encoded.prev;
    }
    frame
}
