//! Finding comments by their words.

use serde::{Deserialize, Serialize};

use super::{CommentId, Timestamp};

/// A comment that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Hit {
    /// Which.
    pub comment: CommentId,
    /// Who wrote it, as they were called.
    pub name: String,
    /// When.
    pub created_at: Timestamp,
    /// What stands around the words that were looked for, in pieces; plain text.
    pub snippet: Vec<Piece>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether these are what was looked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub found: bool,
}

/// The comments that were found, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Hits {
    /// At most [`crate::limits::HITS`] of them.
    pub hits: Vec<Hit>,
    /// Whether there are more: other words may find fewer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
}
