//! Reports: what readers tell the moderators of a comment.

use serde::{Deserialize, Serialize};

use super::{CommentId, Cursor, ReportId, ThreadId, Timestamp};

/// What is wrong with a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It advertises, or is there for its links.
    Spam,
    /// It insults, threatens, or incites against people.
    Abuse,
    /// It has nothing to do with the page.
    OffTopic,
    /// It may be against the law.
    Illegal,
    /// Something else; the note says what.
    Other,
}

impl Reason {
    /// Every reason there is.
    pub const ALL: [Self; 5] =
        [Self::Spam, Self::Abuse, Self::OffTopic, Self::Illegal, Self::Other];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Abuse => "abuse",
            Self::OffTopic => "off_topic",
            Self::Illegal => "illegal",
            Self::Other => "other",
        }
    }
}

impl std::str::FromStr for Reason {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text).ok_or(())
    }
}

/// A comment to be reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewReport {
    /// What is wrong with it.
    pub reason: Reason,
    /// What the moderators should know, at most [`crate::limits::NOTE_CHARS`]; plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A report that nobody has looked at yet. Who made it is told to nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Report {
    /// Its id; later reports have greater ones.
    pub id: ReportId,
    /// Where the comment stands.
    pub thread: ThreadId,
    /// The comment.
    pub comment: CommentId,
    /// What is said to be wrong with it.
    pub reason: Reason,
    /// What else was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When.
    pub created_at: Timestamp,
}

/// Open reports of a site, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ReportPage {
    /// Some of them.
    pub reports: Vec<Report>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}
