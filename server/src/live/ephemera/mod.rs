//! What is true for a moment and kept nowhere: who reads a thread, and who is writing in it.
//!
//! Each node adds up its own sockets ([`crowd`], [`typists`]) and whispers the sum to the other nodes through Redis
//! ([`shared`]); a node that does not say that it lives is forgotten ([`lease`]). [`Ephemera`] is what a node knows of
//! one thread, without I/O; [`keeper`] carries the whispers. Sockets take the newest frame when they can, and never miss
//! an older one. Without Redis nothing is known, and nothing is shown.

mod crowd;
mod typists;
mod lease;
mod shared;
mod newest;
mod keeper;

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use sdk::wire::{CommentId, ServerFrame, ThreadId};
use uuid::Uuid;

use self::{
    crowd::{Crowd, Headcount, Readers, add_up},
    typists::{Key, Typists},
};
pub use self::{
    keeper::run,
    lease::Leases,
    newest::Newest,
    shared::{News, Whisper, channel_name},
    typists::{Answering, LIFE, Writing},
};
use super::{Identity, Pace};

/// Who is writing is said again after this long, if it is still so: a receiver forgets after twice as long.
const RESTATE: Duration = LIFE.checked_div(2).expect("two is not zero");
/// Sockets of one thread that a node tells in a second; with more of them each is told less often.
const TOLD_A_SECOND: usize = 1_000;
/// How many times less often at most: who is writing must be named again before receivers forget.
const SELDOM: usize = 4;

/// What a node knows of the readers and writers of one thread.
#[derive(Debug, Default)]
pub struct Ephemera {
    crowd: Crowd,
    typists: Typists,
    elsewhere: HashMap<Uuid, Headcount>,
    presence: Presence,
    typing: Typing,
    said: Said,
    /// Nothing is told before.
    not_before: Option<Instant>,
    /// Whether the keeper was asked to look already.
    queued: bool,
}

/// The newest frame about who reads.
#[derive(Debug, Default)]
struct Presence {
    readers: Option<Readers>,
    frame: Newest,
    /// Which connection to Redis told what other nodes had written.
    learned: u64,
}

/// The newest frame about who is writing.
#[derive(Debug, Default)]
struct Typing {
    writing: Arc<Writing>,
    frame: Newest,
    at: Option<Instant>,
}

/// What other nodes were told.
#[derive(Debug, Default)]
struct Said {
    here: Option<Headcount>,
    /// Whether Redis may not have what was said.
    is_doubtful: bool,
    writing: Writing,
    at: Option<Instant>,
}

/// What can be known at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Outlook<'a> {
    /// Which connection to Redis is heard; none: other nodes are not.
    pub connection: Option<u64>,
    /// Which nodes live.
    pub leases: &'a Leases,
    /// Now.
    pub now: Instant,
}

/// What is to be done after a look at a thread.
#[derive(Debug, Default)]
pub struct Settled {
    /// There is a new frame for the sockets.
    pub wake: bool,
    /// What other nodes are to be told.
    pub say: Vec<News>,
    /// What they wrote is to be read.
    pub ask: bool,
    /// There is reason to look again soon.
    pub again: bool,
}

impl Ephemera {
    /// Somebody watches from now on.
    pub fn join(&mut self, who: &Identity) {
        self.crowd.join(who);
    }

    /// Somebody watches no more.
    pub fn leave(&mut self, who: &Identity, subscription: usize) {
        self.crowd.leave(who);
        self.typists.forget(Key::Unknown(subscription));
    }

    /// Somebody is writing. Of those without a subscription only who is known is taken: nobody should hear of
    /// themselves.
    pub fn types(
        &mut self,
        who: &Identity,
        subscription: Option<usize>,
        parent: Option<CommentId>,
        now: Instant,
    ) {
        if let Some(key) = Key::of(who, subscription) {
            self.typists.hear(key, who.typist(parent), now);
        }
    }

    /// Another node whispers.
    pub fn hear(&mut self, node: Uuid, news: News, now: Instant) {
        match news {
            News::Writing(writing) => self.typists.hear_of(node, writing, now),
            News::Here(count) if count.is_empty() => drop(self.elsewhere.remove(&node)),
            News::Here(count) => drop(self.elsewhere.insert(node, count)),
        }
    }

    /// What other nodes had written, as it was read over this connection.
    pub fn learn(&mut self, connection: u64, counts: HashMap<Uuid, Headcount>) {
        self.elsewhere = counts;
        self.presence.learned = connection;
    }

    /// What was said may not have arrived: it is to be said again.
    pub fn doubt(&mut self) {
        self.said.is_doubtful = true;
    }

    /// Tells the other nodes again, whether or not they know, and reads what they wrote.
    pub fn repeat(&mut self) {
        self.said.is_doubtful = self.said.here.is_some();
        self.presence.learned = 0;
    }

    /// Whether this is the first reason to look since the keeper looked last.
    pub fn queue(&mut self) -> bool {
        !std::mem::replace(&mut self.queued, true)
    }

    /// Whether anything is known of readers elsewhere.
    pub fn has_elsewhere(&self) -> bool {
        !self.elsewhere.is_empty()
    }

    /// The newest frame about who reads.
    pub fn presence(&self) -> Newest {
        self.presence.frame.clone()
    }

    /// The newest frame about who is writing, and what it says.
    pub fn typing(&self) -> (Newest, Arc<Writing>) {
        (self.typing.frame.clone(), self.typing.writing.clone())
    }

    /// What this node wrote of its readers, and must take back when it leaves.
    pub fn take_said(&mut self) -> bool {
        self.said.here.take().is_some()
    }

    /// Finds out what there is to tell, unless something was told a moment ago. `sockets` are those to be told.
    pub fn settle(
        &mut self,
        thread: ThreadId,
        sockets: usize,
        pace: &Pace,
        outlook: Outlook<'_>,
    ) -> Settled {
        let mut settled = Settled::default();
        self.typists.expire(outlook.now);
        if self.not_before.is_none_or(|at| at <= outlook.now) {
            if outlook.connection.is_some() {
                self.whisper(&mut settled, outlook.now);
            }
            let read = self.count(thread, outlook, &mut settled);
            let typed = self.name(thread, outlook);
            settled.wake = read || typed;
            if typed || settled.say.iter().any(|news| matches!(news, News::Writing(_))) {
                self.typists.told();
            }
            if settled.wake || !settled.say.is_empty() {
                let times = (sockets / TOLD_A_SECOND).clamp(1, SELDOM);
                let times = u32::try_from(times).unwrap_or(1);
                self.not_before = Some(outlook.now + pace.whisper * times);
            }
        } else {
            settled.again = true;
        }
        settled.again |= settled.ask || !self.typists.is_empty();
        self.queued = settled.again;
        settled
    }

    /// Tells the other nodes what they don't know of this one.
    fn whisper(&mut self, settled: &mut Settled, now: Instant) {
        let here = self.crowd.headcount();
        let known = self.said.here.as_ref();
        let is_new = known != Some(&here) && !(known.is_none() && here.is_empty());
        if is_new || std::mem::take(&mut self.said.is_doubtful) {
            self.said.here = Some(here.clone());
            settled.say.push(News::Here(here));
        }
        let writing = self.typists.here();
        let restated = self.typists.restated() && is_old(self.said.at, now);
        if writing != self.said.writing || (restated && !writing.is_empty()) {
            (self.said.writing, self.said.at) = (writing.clone(), Some(now));
            settled.say.push(News::Writing(writing));
        }
    }

    /// Makes a new frame if another number of people read.
    fn count(&mut self, thread: ThreadId, outlook: Outlook<'_>, settled: &mut Settled) -> bool {
        let readers = match outlook.connection {
            None => None,
            Some(connection) if self.presence.learned == connection => {
                let lives = |node: &Uuid| outlook.leases.lives(*node, outlook.now);
                let elsewhere = self.elsewhere.iter().filter(|(node, _)| lives(node));
                let here = self.crowd.headcount();
                Some(add_up(elsewhere.map(|(_, count)| count).chain([&here])))
            }
            Some(_) => {
                settled.ask = true;
                return false;
            }
        };
        if readers == self.presence.readers {
            return false;
        }
        let (count, members) = match &readers {
            Some(readers) => (Some(readers.count), readers.members.clone()),
            None => (None, Vec::new()),
        };
        self.presence.readers = readers;
        self.presence.frame.replace(&ServerFrame::Presence { thread, count, members });
        metrics::counter!("afterword_presence_frames_total").increment(1);
        true
    }

    /// Makes a new frame if others are writing, or the same ones go on.
    fn name(&mut self, thread: ThreadId, outlook: Outlook<'_>) -> bool {
        let known = outlook.connection.is_some();
        let writing = if known { self.typists.all() } else { Writing::default() };
        let restated = self.typists.restated() && is_old(self.typing.at, outlook.now);
        if writing == *self.typing.writing && (writing.is_empty() || !restated) {
            return false;
        }
        self.typing.frame.replace(&writing.frame(thread));
        (self.typing.writing, self.typing.at) = (writing.into(), Some(outlook.now));
        metrics::counter!("afterword_typing_frames_total").increment(1);
        true
    }
}

fn is_old(at: Option<Instant>, now: Instant) -> bool {
    at.is_none_or(|at| at + RESTATE <= now)
}

impl Writing {
    /// The frame that says so.
    pub fn frame(&self, thread: ThreadId) -> ServerFrame {
        ServerFrame::Typing { thread, who: self.who.clone(), more: self.more }
    }
}
