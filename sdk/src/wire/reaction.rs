//! Reactions: the emoji that people give a comment or the page. One person may give several, each once.

use serde::{Deserialize, Serialize};

use super::{CommentId, Position, ThreadRef};

/// How many gave one emoji.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Reaction {
    /// Which; one grapheme, fully qualified (Unicode Technical Standard 51).
    pub emoji: String,
    /// How many people.
    pub count: i32,
}

impl Reaction {
    /// How many gave `emoji`, of all that was given.
    pub fn count_of(all: &[Self], emoji: &str) -> i32 {
        all.iter().find(|reaction| reaction.emoji == emoji).map_or(0, |reaction| reaction.count)
    }

    /// So many more gave `emoji`, or fewer. What nobody gave is still listed: it keeps its place.
    pub fn count(all: &mut Vec<Self>, emoji: &str, by: i32) {
        match all.iter_mut().find(|reaction| reaction.emoji == emoji) {
            Some(reaction) => reaction.count += by,
            None => all.push(Self { emoji: emoji.to_owned(), count: by }),
        }
    }
}

/// A reaction to a comment, as it shall be; the same again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReaction {
    /// One of those that the site offers.
    pub emoji: String,
    /// Given, or taken back.
    pub on: bool,
}

/// A reaction to the page, as it shall be; the same again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPageReaction {
    /// The page; makes the thread if nobody wrote or reacted there yet.
    pub thread: ThreadRef,
    /// One of those that the site offers.
    pub emoji: String,
    /// Given, or taken back.
    pub on: bool,
}

/// The answer to a reaction to the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PageReacted {
    /// What people gave the page.
    pub reactions: Vec<Reaction>,
    /// The thread's clock after the change.
    pub position: Position,
}

/// A reaction of mine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct OwnReaction {
    /// To which comment; none: to the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<CommentId>,
    /// Which.
    pub emoji: String,
}
