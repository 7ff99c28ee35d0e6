//! The archive: conversations as text, one JSON object a line. A header comes first; then each thread, and behind it its
//! comments.

use sdk::wire::Timestamp;
use serde::{Deserialize, Serialize};

/// The form that is written here. A file of a later one is refused rather than half understood.
pub const VERSION: u32 = 1;

/// A line of an archive.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// The first one.
    Archive(Header),
    /// A thread. Its comments follow.
    Thread(Thread),
    /// A comment of the last thread.
    Comment(Comment),
}

/// What a file is.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// [`VERSION`].
    pub version: u32,
    /// The key of the site that it was exported from.
    pub site: String,
    /// When.
    pub exported_at: Timestamp,
}

/// The discussion of one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thread {
    /// Its canonical key ([`sdk::thread_key`]).
    pub key: String,
    /// The page's address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The page's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it takes no more comments.
    #[serde(default, skip_serializing_if = "is_false")]
    pub closed: bool,
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// What it is called in this file. One of ours is called so on the site again.
    pub id: String,
    /// What it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Who wrote it.
    pub author: Author,
    /// What.
    pub markdown: String,
    /// Who may read it.
    #[serde(default, skip_serializing_if = "State::is_published")]
    pub state: State,
    /// When it was posted.
    pub posted_at: Timestamp,
    /// When its text changed last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_at: Option<Timestamp>,
    /// Whether it stands before all others.
    #[serde(default, skip_serializing_if = "is_false")]
    pub pinned: bool,
    /// Whether the site features it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub featured: bool,
    /// Votes for it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ups: u32,
    /// Votes against it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub downs: u32,
}

/// Who wrote a comment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// Their name, as it stood on this comment.
    pub name: String,
    /// What tells them from others of that name, in this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Their address, if they gave one to the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// Who may read a comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Everybody.
    #[default]
    Published,
    /// Moderators: it waits for them.
    Held,
    /// Nobody. Where others answered it, its place stays.
    Removed,
}

impl State {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
    fn is_published(&self) -> bool {
        *self == Self::Published
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A thread with its comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discussion {
    /// The thread.
    pub thread: Thread,
    /// Its comments, in any order.
    pub comments: Vec<Comment>,
}
