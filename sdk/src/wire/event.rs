//! Changes of a thread.

use serde::{Deserialize, Deserializer, Serialize, de::IgnoredAny};

use super::{Comment, CommentId, EventId, Position, Reaction, SafeHtml, ThreadId, Timestamp};

/// One change of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(tag = "kind", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// A comment was posted. Its parent has one more reply, its root's branch one more comment.
    CommentCreated(Comment),
    /// A comment has a new text.
    CommentEdited {
        /// Which.
        id: CommentId,
        /// Its version now.
        version: i32,
        /// Its body now.
        html: SafeHtml,
        /// As [`Comment::long`].
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        long: bool,
        /// When.
        edited_at: Timestamp,
    },
    /// A comment was taken away; see [`Comment::is_shown`] for whether it keeps its place.
    CommentRemoved {
        /// Which.
        id: CommentId,
        /// Its version now.
        version: i32,
        /// The replies of those above it, where there are fewer now: whoever has not loaded it can't count by themselves.
        #[serde(default)]
        counts: Vec<ReplyCounts>,
    },
    /// A comment stands where it stood again, or is published although what it answers was gone.
    CommentRestored {
        /// The comment as it is now.
        comment: Box<Comment>,
        /// The places above it that come back with it: comments that were removed, and were gone.
        #[serde(default)]
        above: Vec<Comment>,
        /// The replies of the others above it.
        #[serde(default)]
        counts: Vec<ReplyCounts>,
    },
    /// People voted on comments, reacted to them or to the page, or took that back.
    CommentsVoted {
        /// Each comment once.
        votes: Vec<Tally>,
        /// The page's reactions now, where it was one of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        page: Option<Vec<Reaction>>,
    },
    /// A root stands before all others now, or no longer.
    CommentPinned {
        /// Which.
        id: CommentId,
        /// Its version now.
        version: i32,
        /// Whether it does.
        pinned: bool,
    },
    /// A comment is featured now, or no longer.
    CommentFeatured {
        /// Which.
        id: CommentId,
        /// Its version now.
        version: i32,
        /// Whether it is.
        featured: bool,
    },
    /// The thread takes no more comments, or takes them again.
    ThreadClosed {
        /// Whether it is closed now.
        closed: bool,
    },
    /// A kind newer than this client: load the thread again.
    #[serde(other)]
    Unknown,
}

/// The votes and reactions that a comment has now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Tally {
    /// Which comment.
    pub id: CommentId,
    /// Its version now.
    pub version: i32,
    /// Votes for it.
    pub ups: i32,
    /// Votes against it.
    pub downs: i32,
    /// As [`Comment::reactions`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<Reaction>,
}

/// How many replies a comment has now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ReplyCounts {
    /// Which comment.
    pub id: CommentId,
    /// As [`Comment::replies`].
    pub replies: i32,
    /// As [`Comment::branch`].
    pub branch: i32,
}

/// An event and its place in the thread's history. `seq` grows by one with each change, and `prev` names the one before,
/// so a client can check for itself that it missed nothing. Votes that came soon after each other are gathered: such an
/// event stands for several changes, and names them all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFrame {
    /// The thread that changed.
    pub thread: ThreadId,
    /// The number of this change.
    pub seq: i64,
    /// The id of this change.
    pub eid: EventId,
    /// The id of the change before it, and before those that it gathers; `0` for the first.
    pub prev: EventId,
    /// The ids of the changes just before this one that it stands for as well, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gathers: Vec<EventId>,
    /// What changed. What can't be read is unknown, as a newer kind is: its place in the history is known all the same.
    #[serde(flatten, deserialize_with = "known_or_unknown")]
    pub event: Event,
}

fn known_or_unknown<'de, D: Deserializer<'de>>(from: D) -> Result<Event, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Read {
        Known(Event),
        Unknown(IgnoredAny),
    }
    Read::deserialize(from).map(|read| match read {
        Read::Known(event) => event,
        Read::Unknown(_) => Event::Unknown,
    })
}

impl EventFrame {
    /// Where the clock stands after this change.
    pub fn position(&self) -> Position {
        Position { seq: self.seq, eid: self.eid }
    }

    /// Whether nothing is missing between `position` and this. Who has seen a part of what it gathers needs the rest.
    pub fn follows(&self, position: Position) -> bool {
        position.seq < self.seq && self.id_at(position.seq) == Some(position.eid)
    }

    /// The id of the change with this number, as far as this event knows: of those that it stands for, and the one before.
    pub fn id_at(&self, seq: i64) -> Option<EventId> {
        let back = usize::try_from(self.seq.checked_sub(seq)?).ok()?;
        let gathers = self.gathers.len();
        match back {
            0 => Some(self.eid),
            _ if back <= gathers => self.gathers.get(gathers - back).copied(),
            _ => (back == gathers + 1).then_some(self.prev),
        }
    }
}
