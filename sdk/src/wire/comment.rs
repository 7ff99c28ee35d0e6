//! Comments, and what is said about them.

use serde::{Deserialize, Serialize};

use super::{
    AvatarId, CommentId, Cursor, GuestId, ImageId, MemberId, PersonId, Position, Reaction, Role,
    Thread, ThreadRef, Timestamp,
};

/// HTML that the server rendered from Markdown and sanitized: the only text that is ever put on a page as markup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(sqlx::Type, utoipa::ToSchema), sqlx(transparent))]
#[serde(transparent)]
pub struct SafeHtml(pub String);

/// A picture that was sent to be shown in a comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Image {
    /// Which.
    pub id: ImageId,
    /// Where it is: what stands in the Markdown.
    pub url: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Who wrote a comment, as everyone sees them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Author {
    /// What they are.
    pub kind: AuthorKind,
    /// The guest, so that a browser knows its own comments; absent for other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest: Option<GuestId>,
    /// The member; absent for other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// Their picture; absent for those who have none, and for other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<AvatarId>,
    /// The `https://` address of their page; absent for those of whom the site itself said none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// What they do for the site; absent for those who only write, and for other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub badge: Option<Role>,
    /// The name under which the comment was posted.
    pub name: String,
}

impl Author {
    /// Who that is; programs are nobody.
    pub fn person(&self) -> Option<PersonId> {
        let member = self.member.map(|member| member.0);
        member.or(self.guest.map(|guest| guest.0)).map(PersonId)
    }
}

/// What an author is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AuthorKind {
    /// Someone without an account.
    Guest,
    /// Someone who signed in.
    Member,
    /// A program with an API key of the site.
    Bot,
    /// A kind newer than this client.
    #[serde(other)]
    Unknown,
}

/// A node in a thread's tree.
///
/// A removed comment that others answered keeps its place, without author and body. One that nobody answered is
/// gone, and so is a removed parent whose last reply goes: see [`Comment::is_shown`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the comment")]
pub struct Comment {
    /// Its id; later comments have greater ones.
    pub id: CommentId,
    /// What it answers; a root answers the page.
    pub parent: Option<CommentId>,
    /// The root of its branch: itself, for a root.
    pub root: CommentId,
    /// Raised by each change of this comment; starts at 1.
    pub version: i32,
    /// Who wrote it; absent once it is removed. Boxed, since comments are moved about in events.
    pub author: Option<Box<Author>>,
    /// The body. Absent once it is removed, and in the data beside server-rendered HTML, which carries it already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<SafeHtml>,
    /// Whether the body is so long that it is shown in part at first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub long: bool,
    /// When it was posted.
    pub created_at: Timestamp,
    /// When its text was changed last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_at: Option<Timestamp>,
    /// Whether its author or a moderator took it away.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
    /// Direct replies that are shown.
    pub replies: i32,
    /// For a root, everything that is shown below it; 0 for others.
    pub branch: i32,
    /// Votes for it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ups: i32,
    /// Votes against it; none where the site takes only votes for.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub downs: i32,
    /// What people gave it, each emoji once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<Reaction>,
    /// Whether a moderator put it before all others; roots only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
    /// Whether a moderator features it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub featured: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
fn is_zero(number: &i32) -> bool {
    *number == 0
}

impl Comment {
    /// Whether it keeps its place: it is there, or others answered it.
    pub fn is_shown(&self) -> bool {
        !self.removed || self.replies > 0
    }

    /// Whether it answers the page rather than another comment.
    pub fn is_root(&self) -> bool {
        self.parent.is_none()
    }
}

/// A comment to be posted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    /// The page it stands under; makes the thread if this is its first comment.
    pub thread: ThreadRef,
    /// What it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CommentId>,
    /// The text, in Markdown.
    pub body: String,
    /// Who writes, for guests and bots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest: Option<NewGuest>,
}

/// How a guest wants to be called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewGuest {
    /// The name that everyone sees.
    pub name: String,
    /// Where to reach them; never shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A new text for a comment of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditComment {
    /// The text, in Markdown.
    pub body: String,
    /// The version that was edited; refused if the text has changed since.
    pub version: i32,
}

/// The answer to a write: the comment as it is now, and the clock that counts the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Changed {
    /// The comment after the change.
    pub comment: Comment,
    /// The thread's clock after the change.
    pub position: Position,
    /// Until when the author may edit or delete it; absent when they may not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub editable_until: Option<Timestamp>,
    /// Whether it waits for a moderator: it has no place in the thread yet, and only its author sees it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub held: bool,
}

/// The Markdown of a comment of one's own, to edit it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Source {
    /// The text, in Markdown.
    pub body: String,
    /// The version that it belongs to.
    pub version: i32,
}

/// A vote on a comment, as it shall be; the same again changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewVote {
    /// For, against, or none any more.
    pub vote: Vote,
}

/// What somebody thinks of a comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// For it.
    Up,
    /// Against it, where the site takes such votes.
    Down,
    /// Nothing, or nothing any more.
    #[default]
    None,
}

/// Whether a comment shall stand before all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PinComment {
    /// Whether it shall.
    pub pinned: bool,
}

/// Whether a comment shall be featured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FeatureComment {
    /// Whether it shall.
    pub featured: bool,
}

/// Comments of a site that moderators feature, those that were written last first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct FeaturedPage {
    /// Some of them.
    pub featured: Vec<Featured>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// A comment that moderators feature, and the thread that it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Featured {
    /// The thread.
    pub thread: Thread,
    /// The comment.
    pub comment: Comment,
}

/// A text to be shown as it would look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPreview {
    /// The text, in Markdown.
    pub body: String,
}

/// How a text would look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Preview {
    /// Rendered as a comment would be.
    pub html: SafeHtml,
    /// Whether a moderator would look at it before it is published, where the site says so beforehand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
}
