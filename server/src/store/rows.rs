//! A comment between the database and the wire.

use sdk::wire::{Author, AuthorKind, Comment, CommentId, GuestId, SafeHtml, Timestamp};

/// A comment as it is kept, with its place shown.
#[derive(Debug)]
pub struct CommentRow {
    /// Its id.
    pub id: CommentId,
    /// The root of its branch.
    pub root: CommentId,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// The guest who wrote it; a program otherwise.
    pub guest: Option<GuestId>,
    /// Under which name.
    pub author_name: String,
    /// The body.
    pub html: SafeHtml,
    /// Raised by each change.
    pub version: i32,
    /// Direct replies that are shown.
    pub replies: i32,
    /// For a root, all that is shown below it.
    pub branch: i32,
    /// When it was posted.
    pub created_at: Timestamp,
    /// When it was changed.
    pub edited_at: Option<Timestamp>,
    /// Whether it was taken away.
    pub removed: bool,
}

impl From<CommentRow> for Comment {
    fn from(row: CommentRow) -> Self {
        let kind = if row.guest.is_some() { AuthorKind::Guest } else { AuthorKind::Bot };
        let author = Author { kind, guest: row.guest, name: row.author_name };
        Self {
            id: row.id,
            parent: row.parent,
            root: row.root,
            version: row.version,
            author: (!row.removed).then_some(author),
            html: (!row.removed).then_some(row.html),
            created_at: row.created_at,
            edited_at: row.edited_at.filter(|_| !row.removed),
            removed: row.removed,
            replies: row.replies,
            branch: row.branch,
        }
    }
}

/// A [`CommentRow`] out of the row type of a query that asks for more, by an id that is known.
macro_rules! comment_row {
    ($row:ident, $id:expr) => {
        CommentRow {
            id: $id,
            root: $row.root,
            parent: $row.parent,
            guest: $row.guest,
            author_name: $row.author_name.clone(),
            html: $row.html.clone(),
            version: $row.version,
            replies: $row.replies,
            branch: $row.branch,
            created_at: $row.created_at,
            edited_at: $row.edited_at,
            removed: $row.removed,
        }
    };
}
pub(super) use comment_row;
