//! The newest comments of a site.

use serde::{Deserialize, Serialize};

use super::{Author, CommentId, Thread, Timestamp};

/// The newest comments of a site, over all its threads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Recent {
    /// The newest first.
    pub comments: Vec<RecentComment>,
}

/// One of the newest comments, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct RecentComment {
    /// The comment.
    pub id: CommentId,
    /// Where it stands.
    pub thread: Thread,
    /// Where it can be read: on its host page, or on the server's own page if that is not known.
    pub address: String,
    /// Who wrote it.
    pub author: Author,
    /// How it begins, as plain text, without what its author covered; at most
    /// [`EXCERPT_CHARS`](crate::limits::EXCERPT_CHARS).
    pub excerpt: String,
    /// When it was posted.
    pub created_at: Timestamp,
}
