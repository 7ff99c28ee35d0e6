//! The threads of a site, as those who care for it see them.

use serde::{Deserialize, Serialize};

use super::{Cursor, Thread, ThreadId, Timestamp};

/// Which threads are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ThreadState {
    /// All.
    #[default]
    All,
    /// Those that take comments.
    Open,
    /// Those that take none any more.
    Closed,
}

impl ThreadState {
    /// Every choice there is.
    pub const ALL: [Self; 3] = [Self::All, Self::Open, Self::Closed];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

/// A thread, with what readers don't need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ListedThread {
    /// As readers know it.
    pub thread: Thread,
    /// When its first comment was written.
    pub created_at: Timestamp,
    /// When its last comment was written.
    pub last_at: Timestamp,
    /// So many seconds lie between two comments of one person; absent: as few as they like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slow_seconds: Option<u32>,
    /// Other keys that lead to it, since its page moved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// Threads of a site, those that were written in last first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ThreadPage {
    /// Some of them.
    pub threads: Vec<ListedThread>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// What a thread's page is called and where it is; an absent field stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct NamePage {
    /// Its address, on a page of the site. Which thread is found under an address is not changed by it: see [`Remap`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// How fast a thread goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// So many seconds lie between two comments of one person, up to [`limits::SLOW_SECONDS`]; `null` or 0: as few as they
    /// like.
    pub slow_seconds: Option<u32>,
}

/// Pages moved: what stood under the one address and below it stands under the other now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Remap {
    /// Where the pages were: an address, of which whole parts count (`https://old.example/blog`).
    pub from: String,
    /// Where they are: an address on a page of the site.
    pub to: String,
    /// Only counts, and changes nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dry_run: bool,
}

/// What became of threads whose pages moved, or would.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Remapped {
    /// So many are found under their new address, too.
    pub moved: u32,
    /// So many were already.
    pub unchanged: u32,
    /// So many stay where they are: under the new address stands another thread already.
    pub taken: u32,
    /// A few of those that moved, by their keys: from, and to.
    pub examples: Vec<MovedKey>,
}

/// A thread becomes part of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeThread {
    /// The other one, which takes its comments in.
    pub into: ThreadId,
}

/// A thread became part of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Merged {
    /// So many comments moved now.
    pub comments: u32,
}

/// A thread whose page moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct MovedKey {
    /// By this key it was found.
    pub from: String,
    /// By this one it is found, too.
    pub to: String,
}
