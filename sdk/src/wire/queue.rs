//! What moderators look at.

use serde::{Deserialize, Serialize};

use super::{
    Author, CommentId, Cursor, Decided, Finding, Report, SafeHtml, ThreadId, Timestamp,
    named::named,
};

named! {
    /// Why a comment stands in the queue.
    QueueKind {
        /// It waits to be published.
        Held = "held",
        /// Readers reported it.
        Reported = "reported",
        /// The pipeline marked it.
        Marked = "marked",
        /// Only its author sees it.
        Shadow = "shadow",
        /// A moderator called it spam.
        Spam = "spam",
        /// A moderator took it away, or did not publish it.
        Removed = "remove",
    }
}

impl QueueKind {
    /// What waits for a moderator.
    pub const OPEN: &[Self] = &[Self::Held, Self::Reported, Self::Marked];
}

/// A comment that moderators look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct QueueItem {
    /// The comment.
    pub id: CommentId,
    /// Why it stands here.
    pub kind: QueueKind,
    /// Where it stands, or would.
    pub thread: ThreadId,
    /// The canonical key of that thread.
    pub key: String,
    /// The host page's address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The host page's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CommentId>,
    /// Who wrote it.
    pub author: Author,
    /// The text, in Markdown.
    pub body: String,
    /// As readers see it, or would.
    pub html: SafeHtml,
    /// When it was posted.
    pub created_at: Timestamp,
    /// What the pipeline found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What readers reported that nobody has looked at yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Report>,
    /// What was decided last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Decided>,
}

/// Some of what moderators look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct QueuePage {
    /// Some of them.
    pub items: Vec<QueueItem>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// How much there is of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct QueueCounts {
    /// Waiting to be published.
    pub held: u32,
    /// Reported by readers.
    pub reported: u32,
    /// Marked by the pipeline.
    pub marked: u32,
    /// Seen by their authors only.
    pub shadow: u32,
}
