//! A comment between the database and the wire.

use sdk::wire::{AvatarId, Comment, CommentId, GuestId, MemberId, Reaction, SafeHtml, Timestamp};
use sqlx::types::Json;
use uuid::Uuid;

use crate::domain::{
    actor::{ActorId, Standing},
    folding,
};

/// A comment as it is kept, with its place shown.
#[derive(Debug)]
pub struct CommentRow {
    /// Its id.
    pub id: CommentId,
    /// The root of its branch.
    pub root: CommentId,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// The guest who wrote it.
    pub guest: Option<GuestId>,
    /// The member who wrote it.
    pub member: Option<MemberId>,
    /// The member's role now.
    pub role: Option<String>,
    /// The member's picture now.
    pub avatar: Option<AvatarId>,
    /// The address of the member's page, if their site said so.
    pub profile: Option<String>,
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
    /// Votes for it.
    pub ups: i32,
    /// Votes against it.
    pub downs: i32,
    /// What people gave it.
    pub reactions: Json<Vec<Reaction>>,
    /// Whether it stands before all others.
    pub pinned: bool,
    /// Whether moderators feature it.
    pub featured: bool,
}

impl CommentRow {
    /// Who wrote it. A program is not told from another one: readers see its name alone.
    fn actor(&self) -> ActorId {
        match (self.guest, self.member) {
            (Some(guest), _) => ActorId::Guest(guest),
            (None, Some(member)) => ActorId::Member(member),
            (None, None) => ActorId::ApiKey(Uuid::nil()),
        }
    }
}

impl From<CommentRow> for Comment {
    fn from(row: CommentRow) -> Self {
        let role = row.role.as_deref().and_then(|role| role.parse().ok());
        let standing = Standing { role, avatar: row.avatar, profile: row.profile.clone() };
        let author = row.actor().author(&row.author_name, standing);
        let long = !row.removed && folding::is_long(&row.html.0);
        Self {
            id: row.id,
            parent: row.parent,
            root: row.root,
            version: row.version,
            author: (!row.removed).then(|| author.into()),
            html: (!row.removed).then_some(row.html),
            long,
            created_at: row.created_at,
            edited_at: row.edited_at.filter(|_| !row.removed),
            removed: row.removed,
            replies: row.replies,
            branch: row.branch,
            ups: row.ups,
            downs: row.downs,
            reactions: row.reactions.0,
            pinned: row.pinned && !row.removed,
            featured: row.featured && !row.removed,
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
            member: $row.member,
            role: $row.role.clone(),
            avatar: $row.avatar,
            profile: $row.profile.clone(),
            author_name: $row.author_name.clone(),
            html: $row.html.clone(),
            version: $row.version,
            replies: $row.replies,
            branch: $row.branch,
            created_at: $row.created_at,
            edited_at: $row.edited_at,
            removed: $row.removed,
            ups: $row.ups,
            downs: $row.downs,
            reactions: $row.reactions.clone(),
            pinned: $row.pinned,
            featured: $row.featured,
        }
    };
}
pub(super) use comment_row;
