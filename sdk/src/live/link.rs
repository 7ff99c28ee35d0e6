//! The socket, as the machine sees it.

/// A socket on which nothing was heard for so long is dead (the server sends a ping every 25 s), in milliseconds.
const SILENCE_MS: u64 = 40_000;
/// A way on which nothing came for so long after it was tried leads nowhere, in milliseconds.
const OPENING_MS: u64 = 10_000;

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
    Open { since: u64, heard: Option<u64>, leave_at: Option<u64>, greeted: bool },
    /// Refused for good.
    Refused,
}

impl Link {
    /// Whether the first frame said who I am, and others may follow.
    pub fn is_greeted(&self) -> bool {
        matches!(self, Self::Open { greeted: true, .. })
    }

    /// When it is taken for dead.
    pub fn dies_at(&self) -> Option<u64> {
        match self {
            Self::Idle | Self::Refused | Self::Waiting { .. } => None,
            Self::Opening { since } | Self::Open { since, heard: None, .. } => {
                Some(since + OPENING_MS)
            }
            Self::Open { heard: Some(heard), .. } => Some(heard + SILENCE_MS),
        }
    }

    /// When to look at it again at the latest.
    pub fn deadline(&self) -> Option<u64> {
        let planned = match self {
            Self::Waiting { until } => Some(*until),
            Self::Open { leave_at, .. } => *leave_at,
            Self::Idle | Self::Refused | Self::Opening { .. } => None,
        };
        planned.into_iter().chain(self.dies_at()).min()
    }
}
