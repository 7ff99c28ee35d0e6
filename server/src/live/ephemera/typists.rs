//! Who is writing in a thread, here and at other nodes; each until they have said nothing for some seconds. Pure.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use sdk::{
    limits::{TYPING_SHOWN, TYPING_SHOWN_MS},
    wire::{CommentId, GuestId, MemberId, Typist},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::live::Identity;

/// How long somebody is writing who said so.
pub const LIFE: Duration = Duration::from_millis(TYPING_SHOWN_MS as u64);
/// People that one node follows in one thread; in a crowd nobody misses the others.
const FOLLOWED: usize = 100;

/// What somebody is writing an answer to: a comment, or the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answering(pub Option<CommentId>);

/// Who is writing, as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Writing {
    /// Some of them: at most [`TYPING_SHOWN`].
    pub who: Vec<Typist>,
    /// How many more.
    pub more: u32,
}

impl Writing {
    fn of(all: Vec<Typist>, more: u32) -> Self {
        let more = more + u32::try_from(all.len().saturating_sub(TYPING_SHOWN)).unwrap_or(0);
        let mut who = all;
        who.truncate(TYPING_SHOWN);
        Self { who, more }
    }

    /// Whether nobody is.
    pub fn is_empty(&self) -> bool {
        self.who.is_empty() && self.more == 0
    }

    /// The same for somebody who does not care to hear of themselves; none if there is nothing to leave out. `typed`
    /// says what they are writing an answer to, if their own socket said that they are.
    pub fn without(&self, me: &Identity, typed: Option<Answering>) -> Option<Self> {
        let nameless = |typist: &Typist| typist.member.is_none() && typist.guest.is_none();
        let unknown = me.typist(None);
        let mine = |typist: &Typist| match typed {
            Some(Answering(parent)) if nameless(&unknown) => {
                nameless(typist) && typist.parent == parent
            }
            _ => me.is(typist),
        };
        let mut rest = self.clone();
        match rest.who.iter().position(mine) {
            Some(index) => drop(rest.who.remove(index)),
            None if typed.is_some() && rest.more > 0 => rest.more -= 1,
            None => return None,
        }
        Some(rest)
    }
}

/// Who said that they are writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A member, whichever of their sockets said so.
    Member(MemberId),
    /// A guest, likewise.
    Guest(GuestId),
    /// The subscription of somebody unknown.
    Unknown(usize),
}

/// Who is writing in a thread. Times are this node's own.
#[derive(Debug, Default)]
pub struct Typists {
    /// In the order in which they began.
    here: Vec<Here>,
    elsewhere: HashMap<Uuid, (Writing, Instant)>,
    /// Whether somebody said again what was known, since it was told.
    restated: bool,
}

#[derive(Debug)]
struct Here {
    key: Key,
    typist: Typist,
    until: Instant,
}

impl Typists {
    /// Somebody here says that they are writing.
    pub fn hear(&mut self, key: Key, typist: Typist, now: Instant) {
        let until = now + LIFE;
        let is_full = self.here.len() >= FOLLOWED;
        match self.here.iter_mut().find(|here| here.key == key) {
            Some(here) => (here.typist, here.until) = (typist, until),
            None if is_full => return,
            None => self.here.push(Here { key, typist, until }),
        }
        self.restated = true;
    }

    /// Another node says who is writing there.
    pub fn hear_of(&mut self, node: Uuid, writing: Writing, now: Instant) {
        if writing.is_empty() {
            self.elsewhere.remove(&node);
        } else {
            self.elsewhere.insert(node, (writing, now + LIFE));
            self.restated = true;
        }
    }

    /// Whoever this was is not there any more.
    pub fn forget(&mut self, key: Key) -> bool {
        let before = self.here.len();
        self.here.retain(|here| here.key != key);
        self.here.len() < before
    }

    /// Forgets who said nothing for too long.
    pub fn expire(&mut self, now: Instant) {
        self.here.retain(|here| here.until > now);
        self.elsewhere.retain(|_, (_, until)| *until > now);
    }

    /// Whether nobody is writing.
    pub fn is_empty(&self) -> bool {
        self.here.is_empty() && self.elsewhere.is_empty()
    }

    /// Whether what is known was said again since it was told.
    pub fn restated(&self) -> bool {
        self.restated
    }

    /// Everyone was told.
    pub fn told(&mut self) {
        self.restated = false;
    }

    /// Who is writing here.
    pub fn here(&self) -> Writing {
        Writing::of(self.here.iter().map(|here| here.typist.clone()).collect(), 0)
    }

    /// Who is writing anywhere.
    pub fn all(&self) -> Writing {
        let mut all = self.here.iter().map(|here| here.typist.clone()).collect::<Vec<_>>();
        let mut more = 0;
        for (writing, _) in self.elsewhere.values() {
            more += writing.more;
            for typist in &writing.who {
                let known = (typist.member, typist.guest);
                let same =
                    |other: &Typist| known != (None, None) && (other.member, other.guest) == known;
                if !all.iter().any(same) {
                    all.push(typist.clone());
                }
            }
        }
        Writing::of(all, more)
    }
}

impl Key {
    /// The key of somebody with this subscription; none for an unknown without one.
    pub fn of(who: &Identity, subscription: Option<usize>) -> Option<Self> {
        match who {
            Identity::Member { id, .. } => Some(Self::Member(*id)),
            Identity::Guest { id: Some(id), .. } => Some(Self::Guest(*id)),
            _ => subscription.map(Self::Unknown),
        }
    }
}
