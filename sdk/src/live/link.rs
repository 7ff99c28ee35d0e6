//! The socket, as the machine sees it.

/// A socket on which nothing was heard for so long is dead (the server sends a ping every 25 s), in milliseconds.
pub const SILENCE_MS: u64 = 40_000;

/// The state of the socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Not wanted: nothing is watched.
    Idle,
    /// To be opened at this time.
    Waiting { until: u64 },
    /// Being opened.
    Opening { since: u64 },
    /// Open; `greeted` once the first frame said who I am.
    Open { since: u64, heard: u64, leave_at: Option<u64>, greeted: bool },
    /// Refused for good.
    Refused,
}

impl Link {
    /// Whether the first frame said who I am, and others may follow.
    pub fn is_greeted(&self) -> bool {
        matches!(self, Self::Open { greeted: true, .. })
    }

    /// When to look at it again at the latest.
    pub fn deadline(&self) -> Option<u64> {
        match self {
            Self::Idle | Self::Refused => None,
            Self::Waiting { until } => Some(*until),
            Self::Opening { since } => Some(since + SILENCE_MS),
            Self::Open { heard, leave_at, .. } => {
                Some(leave_at.unwrap_or(u64::MAX).min(heard + SILENCE_MS))
            }
        }
    }
}
