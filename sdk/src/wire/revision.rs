//! The texts that a comment had.

use serde::{Deserialize, Serialize};

use super::{SafeHtml, Timestamp};

/// A text of a comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Revision {
    /// The Markdown.
    pub body: String,
    /// As readers saw it.
    pub html: SafeHtml,
    /// Since when.
    pub created_at: Timestamp,
}

/// The texts of a comment, the newest first: what it says now, and what it said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Revisions {
    /// At most [`crate::limits::REVISIONS`] of them.
    pub revisions: Vec<Revision>,
}
