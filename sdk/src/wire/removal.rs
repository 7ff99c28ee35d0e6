//! Taking away at once what somebody wrote, and undoing that.

use serde::{Deserialize, Serialize};

use super::{PersonId, Reason, RemovalId, Timestamp, named::named};

/// How far back somebody's comments are taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Since {
    /// Those of the last day.
    Day,
    /// Those of the last week.
    Week,
    /// All.
    Ever,
}

impl Since {
    /// Every choice there is.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Ever];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Ever => "ever",
        }
    }
}

/// Somebody's comments shall be taken away: those that stand, and those that wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RemoveWritten {
    /// Which.
    pub since: Since,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What else is to be said, at most [`crate::limits::NOTE_CHARS`]; plain text, for moderators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct RemovedWritten {
    /// The removal, which may still go on; absent: there was nothing to take away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removal: Option<Removal>,
}

named! {
    /// How far a removal is.
    RemovalState {
        /// Comments are being taken away.
        Removing = "removing",
        /// They are gone.
        Removed = "removed",
        /// It is undone: they are coming back.
        Restoring = "restoring",
        /// They are back.
        Restored = "restored",
    }
}

/// Taking away at once what somebody wrote: one act, which can be undone as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Removal {
    /// Its id; later ones have greater ids.
    pub id: RemovalId,
    /// Whose comments.
    pub person: PersonId,
    /// Which.
    pub since: Since,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What else the moderator said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who did it.
    pub by: String,
    /// When. What was written later stays.
    pub created_at: Timestamp,
    /// How far it is.
    pub state: RemovalState,
    /// How many comments there were to take away.
    pub found: u32,
    /// How many it took away so far.
    pub removed: u32,
    /// How many of these would come back now: about the others somebody decided since, or their words are gone.
    pub restorable: u32,
    /// How many came back.
    pub restored: u32,
    /// Who undid it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone_at: Option<Timestamp>,
}
