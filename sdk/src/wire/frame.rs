//! What is said on the live socket, in both directions: JSON text frames, tagged by `type`.

use serde::{Deserialize, Serialize};

use super::{CommentId, EventFrame, GuestId, MemberId, Position, ThreadId};

/// The WebSocket subprotocol that both ends must name.
pub const SUBPROTOCOL: &str = "afterword.v1";

/// Why the server closes a socket, beside the codes of RFC 6455.
pub mod close_code {
    /// A reader that took nothing for 15 seconds. Reconnect and resume.
    pub const SLOW: u16 = 4008;
    /// A frame too many in too short a time.
    pub const RATE: u16 = 4029;
    /// A frame that could not be read.
    pub const BAD_FRAME: u16 = 4400;
    /// The ticket is not good, or the session behind it has ended. Get another, or go on without.
    pub const AUTH: u16 = 4401;
    /// The site does not allow this.
    pub const FORBIDDEN: u16 = 4403;
    /// No `hello` came in time.
    pub const HELLO_TIMEOUT: u16 = 4408;
}

/// What a client says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ClientFrame {
    /// The first frame of a reader who is not signed in.
    Hello,
    /// The first frame of somebody who is known: a guest or a member.
    Auth {
        /// From `POST …/ticket`.
        ticket: String,
    },
    /// I am writing. Said again every 3 seconds for as long as it is so; nothing says the end.
    Typing {
        /// In which thread; it must be watched.
        thread: ThreadId,
        /// What I answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<CommentId>,
    },
    /// Send me what happens in this thread after the position that I have; all that is new, if I name none.
    Subscribe {
        /// Which thread.
        thread: ThreadId,
        /// The last position that I have seen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Position>,
    },
    /// I don't watch this thread any more.
    Unsubscribe {
        /// Which thread.
        thread: ThreadId,
    },
    /// The answer to `ping`.
    Pong,
}

/// What the server says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ServerFrame {
    /// The first frame.
    Hello {
        /// A `ping` comes at least this often, in milliseconds.
        heartbeat_ms: u32,
        /// What a client may ask of this socket.
        limits: LiveLimits,
    },
    /// A subscription stands. What was missed follows, in order; then what happens.
    Subscribed {
        /// Which thread.
        thread: ThreadId,
        /// How the gap is closed.
        mode: SubscribeMode,
        /// Where the server's clock stands. With `resync`, where a fresh page will stand at least.
        position: Position,
    },
    /// A change.
    Event(EventFrame),
    /// Who is writing in a thread, all at once; each for 6 seconds by the receiver's clock unless named again.
    /// At most one a second; never kept, never repeated.
    Typing {
        /// Which thread.
        thread: ThreadId,
        /// Some of them: at most [`crate::limits::TYPING_SHOWN`].
        who: Vec<Typist>,
        /// How many more.
        #[serde(default)]
        more: u32,
    },
    /// Who is reading a thread. At most one a second. Absent while it can't be known.
    Presence {
        /// Which thread.
        thread: ThreadId,
        /// Readers, known or not; none: it can't be known at the moment.
        count: Option<u32>,
        /// Members among them who allow to be seen, some of them: at most [`crate::limits::PRESENCE_SHOWN`].
        #[serde(default)]
        members: Vec<Present>,
    },
    /// What came after your position is no longer to be had: load the thread again, after a random wait of at most
    /// `after_ms`, then subscribe from there.
    Resync {
        /// Which thread.
        thread: ThreadId,
        /// The longest wait, in milliseconds.
        after_ms: u32,
    },
    /// Answer with `pong`.
    Ping,
    /// This node is leaving: reconnect after `after_ms`.
    Drain {
        /// The wait, in milliseconds; each client is told another one.
        after_ms: u32,
    },
    /// Something that the client said can't be done; the socket stays open.
    Error {
        /// A stable code of the problem table.
        code: String,
        /// The thread it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        thread: Option<ThreadId>,
    },
    /// A kind newer than this client.
    #[serde(other)]
    Unknown,
}

/// Somebody who is writing. The server says who, never the one who writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typist {
    /// What they answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CommentId>,
    /// The member, if they are one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// The guest, if they posted on this site before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest: Option<GuestId>,
    /// Their name, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A member who is reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    /// Who.
    pub id: MemberId,
    /// Their name.
    pub name: String,
}

/// How a subscription begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscribeMode {
    /// Nothing was missed.
    Live,
    /// What was missed follows.
    Replay,
    /// A `resync` follows.
    Resync,
}

/// What a client may ask of one socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveLimits {
    /// Subscriptions at the same time.
    pub subscriptions: u32,
    /// Largest frame, in bytes.
    pub frame_bytes: u32,
}
