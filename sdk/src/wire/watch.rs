//! What a client asks for where it can't send frames: in the address of an event stream, and by requests beside it.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{ClientFrame, CommentId, EventId, Position, ThreadId, decimal::decimal};

/// The name of the event with which a stream ends; its data is the close code that a socket would have.
pub const CLOSE_EVENT: &str = "close";

/// A thread that an event stream watches, and the last position that was seen: `thread:seq:eid`, or `thread` for all
/// that is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watch {
    /// Which thread.
    pub thread: ThreadId,
    /// The last position that was seen.
    pub after: Option<Position>,
}

/// A text that names no thread, or no position in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a thread is watched as thread:seq:eid, or thread")]
pub struct InvalidWatch;

impl Watch {
    /// The text, written without the formatting machinery.
    pub fn text(self) -> String {
        let thread = self.thread.text();
        match self.after {
            Some(Position { seq, eid }) => {
                [&thread, ":", &decimal(seq), ":", &decimal(eid.0)].concat()
            }
            None => thread,
        }
    }

    /// What is said on a socket instead.
    pub fn frame(self) -> ClientFrame {
        ClientFrame::Subscribe { thread: self.thread, after: self.after }
    }
}

impl FromStr for Watch {
    type Err = InvalidWatch;

    fn from_str(text: &str) -> Result<Self, InvalidWatch> {
        let (thread, after) = match text.split_once(':') {
            Some((thread, after)) => (thread, Some(after)),
            None => (text, None),
        };
        let position = |text: &str| {
            let (seq, eid) = text.split_once(':')?;
            Some(Position { seq: seq.parse().ok()?, eid: EventId(eid.parse().ok()?) })
        };
        let after = after.map(|text| position(text).ok_or(InvalidWatch)).transpose()?;
        Ok(Self { thread: thread.parse().map_err(|_| InvalidWatch)?, after })
    }
}

/// I am writing in a thread. Said again every 3 seconds for as long as it is so; nothing says the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewTyping {
    /// What I answer; none: I write a root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CommentId>,
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_is_watched_is_written_and_read() {
        let thread = ThreadId(Uuid::from_u128(7));
        let after = Position { seq: 3, eid: EventId(i64::MAX) };
        for watch in [Watch { thread, after: Some(after) }, Watch { thread, after: None }] {
            assert_eq!(watch.text().parse(), Ok(watch));
        }
        let text = thread.to_string();
        for wrong in
            ["", "*", ":1:1", &format!("{text}:"), &format!("{text}:1"), &format!("{text}:1:x")]
        {
            assert_eq!(wrong.parse::<Watch>(), Err(InvalidWatch), "{wrong}");
        }
    }
}
