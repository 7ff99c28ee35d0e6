//! Notices of what is held to be against the law, and decisions about them, as Regulation (EU) 2022/2065 (the Digital
//! Services Act) asks for them.

use serde::{Deserialize, Serialize};

use super::{CommentId, Cursor, NoticeId, ThreadId, Timestamp};

/// What becomes of a comment that a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeDecision {
    /// It stays.
    Keep,
    /// It is taken away.
    Remove,
}

impl NoticeDecision {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Remove => "remove",
        }
    }
}

/// What a decision rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The law.
    Illegal,
    /// The site's own terms.
    Terms,
}

impl Ground {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Illegal => "illegal",
            Self::Terms => "terms",
        }
    }
}

/// A notice, with what was decided about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Notice {
    /// Its id; later notices have greater ones.
    pub id: NoticeId,
    /// Where the comment stands.
    pub thread: ThreadId,
    /// The comment.
    pub comment: CommentId,
    /// Why it is against the law, in the words of whoever says so.
    pub why: String,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Their address; for admins alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// When.
    pub created_at: Timestamp,
    /// What was decided; absent while nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Reasons>,
}

/// Why something was decided (article 17). No decision is made by a machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Reasons {
    /// What.
    pub decision: NoticeDecision,
    /// On which ground.
    pub ground: Ground,
    /// The law, or the clause of the terms.
    pub reference: String,
    /// The facts and circumstances.
    pub facts: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub decided_at: Timestamp,
}

/// A decision to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DecideNotice {
    /// What.
    pub decision: NoticeDecision,
    /// On which ground.
    pub ground: Ground,
    /// The law, or the clause of the terms; at most 300 characters.
    pub reference: String,
    /// The facts and circumstances; at most 5,000 characters.
    pub facts: String,
}

/// Notices of a site, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct NoticePage {
    /// Some of them.
    pub notices: Vec<Notice>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}
