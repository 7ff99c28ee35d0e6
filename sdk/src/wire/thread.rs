//! A thread and its pages.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Comment, CommentId, EventId, Reaction, SiteInfo, ThreadId};

/// Where a thread's clock stands: how many changes it has seen, and which one was the last.
///
/// `seq` alone would not do: a failover or a restored backup can hand the same number out again, with another change
/// behind it; the random `eid` tells the two apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The number of the last change; 0 before the first.
    pub seq: i64,
    /// That change's id.
    pub eid: EventId,
}

impl Position {
    /// Before a thread's first change.
    pub const START: Self = Self { seq: 0, eid: EventId::NONE };
}

/// Order of the roots of a page. Replies always stand oldest first under what they answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Latest first.
    #[default]
    Newest,
    /// In the order of writing.
    Oldest,
    /// By votes: the lower bound of Wilson's interval, newest first where nobody voted.
    Best,
}

impl Sort {
    /// Every order there is.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Best];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Best => "best",
        }
    }
}

impl FromStr for Sort {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == text).ok_or(())
    }
}

/// Where the next page begins. Opaque: give back what you were given, for the same thread and order.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Cursor(pub String);

/// The discussion of one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Thread {
    /// Computed from the site and the key.
    pub id: ThreadId,
    /// The canonical thread key.
    pub key: String,
    /// The host page's address, as the first comment gave it.
    pub url: Option<String>,
    /// The host page's title, as the first comment gave it.
    pub title: Option<String>,
    /// Comments that are not removed.
    pub comments: u32,
    /// Whether it takes no more comments.
    pub closed: bool,
    /// What people gave the page, each emoji once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<Reaction>,
}

/// A change of a thread by a moderator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeThread {
    /// Whether it shall take no more comments.
    pub closed: bool,
}

/// The answer to a change of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ThreadChanged {
    /// Whether it takes no more comments now.
    pub closed: bool,
    /// The thread's clock after the change.
    pub position: Position,
}

/// What the first comment of a thread says of its page. The server computes the thread's id from it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ThreadRef {
    /// The canonical thread key.
    pub key: String,
    /// The host page's address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The host page's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// One page of a thread: roots in the order asked for, each followed by its first replies in the order of writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct CommentPage {
    /// The site, as readers see it.
    pub site: SiteInfo,
    /// The thread; one without a comment yet is empty, not missing.
    pub thread: Thread,
    /// The clock at which this page was read.
    pub position: Position,
    /// The order of its roots.
    pub sort: Sort,
    /// Roots, each followed by its first replies.
    pub comments: Vec<Comment>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// More replies of one branch, in the order of writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ReplyPage {
    /// The clock at which this page was read.
    pub position: Position,
    /// Replies of the branch, parents before their children.
    pub comments: Vec<Comment>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// One comment where it stands: what a link to it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Permalink {
    /// The clock at which this was read.
    pub position: Position,
    /// The comment that was asked for.
    pub comment: CommentId,
    /// Its root, what lies between, the comment, and its first direct replies; parents before their children.
    pub comments: Vec<Comment>,
}

/// How many comments stand under some pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Counts {
    /// One entry for each key asked for, in that order.
    pub counts: Vec<Count>,
}

/// How many comments stand under one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Count {
    /// The key or address as it was asked for.
    pub key: String,
    /// Comments that are not removed; 0 where nobody wrote yet.
    pub comments: u32,
}
