//! Changes of a thread.

use serde::{Deserialize, Serialize};

use super::{Comment, CommentId, EventId, Position, SafeHtml, ThreadId, Timestamp};

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
    /// Somebody voted on a comment, or took their vote back.
    CommentVoted {
        /// Which.
        id: CommentId,
        /// Its version now.
        version: i32,
        /// Votes for it now.
        ups: i32,
        /// Votes against it now.
        downs: i32,
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
    /// The thread takes no more comments, or takes them again.
    ThreadClosed {
        /// Whether it is closed now.
        closed: bool,
    },
    /// A kind newer than this client: load the thread again.
    #[serde(other)]
    Unknown,
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

/// An event and its place in the thread's history. `seq` grows by one with each, and `prev` names the event before,
/// so a client can check for itself that it missed nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFrame {
    /// The thread that changed.
    pub thread: ThreadId,
    /// The number of this change.
    pub seq: i64,
    /// The id of this change.
    pub eid: EventId,
    /// The id of the change before it; `0` for the first.
    pub prev: EventId,
    /// What changed.
    #[serde(flatten)]
    pub event: Event,
}

impl EventFrame {
    /// Where the clock stands after this change.
    pub fn position(&self) -> Position {
        Position { seq: self.seq, eid: self.eid }
    }

    /// Whether this is the change that comes right after `position`.
    pub fn follows(&self, position: Position) -> bool {
        self.seq == position.seq + 1 && self.prev == position.eid
    }
}
