//! Who writes on a site, as those who care for it know them; and the log of what these did.

use serde::{Deserialize, Serialize};

use super::{
    AuthorKind, Ban, CommentId, Cursor, EntryId, NoteId, PersonId, Removal, Role, ThreadId,
    Timestamp,
};

/// Which people are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Crowd {
    /// Everybody.
    #[default]
    All,
    /// Who may see the dashboard.
    Staff,
    /// Who may not write now, or writes for themselves alone.
    Banned,
    /// Who came within a week.
    New,
}

impl Crowd {
    /// Every choice there is.
    pub const ALL: [Self; 4] = [Self::All, Self::Staff, Self::Banned, Self::New];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Staff => "staff",
            Self::Banned => "banned",
            Self::New => "new",
        }
    }
}

/// A member or a guest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Person {
    /// The id of the member or of the guest.
    pub id: PersonId,
    /// Which of the two.
    pub kind: AuthorKind,
    /// The name that they have now.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Their address for mail; for admins alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Since when the site knows them.
    pub since: Timestamp,
    /// How many comments of theirs stand.
    pub comments: u32,
    /// Whether a ban of theirs is in force.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub banned: bool,
}

/// People of a site, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PersonPage {
    /// Some of them.
    pub people: Vec<Person>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}

/// What is known of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Dossier {
    /// Who.
    pub person: Person,
    /// How many of their comments wait.
    pub waiting: u32,
    /// How many of their comments were taken away.
    pub removed: u32,
    /// How many reports they made.
    pub reports_made: u32,
    /// How many reports were made of what they wrote.
    pub reports_received: u32,
    /// How many votes they gave.
    pub votes: u32,
    /// In how many browsers they are signed in on this site.
    pub sessions: u32,
    /// What they wrote last, the newest first; at most ten.
    pub latest: Vec<Written>,
    /// All bans of theirs, the newest first; at most fifty.
    pub bans: Vec<Ban>,
    /// What moderators wrote about them, the newest first; at most fifty.
    pub notes: Vec<PersonNote>,
    /// What was taken away at once, the newest first; at most ten.
    pub removals: Vec<Removal>,
}

/// Something that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Written {
    /// In which thread.
    pub thread: ThreadId,
    /// Which comment.
    pub comment: CommentId,
    /// What its page is called: a title, or its key.
    pub page: String,
    /// Its beginning, as text; none where it was taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
    /// When.
    pub created_at: Timestamp,
}

/// A note about somebody, for those who care for the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct PersonNote {
    /// Its id; later notes have greater ones.
    pub id: NoteId,
    /// What it says; plain text.
    pub text: String,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub created_at: Timestamp,
}

/// A note to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPersonNote {
    /// What it says; plain text, at most [`crate::limits::NOTE_CHARS`].
    pub text: String,
}

/// What becomes of the comments of somebody who is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Texts {
    /// They stay, as a deleted person's.
    Keep,
    /// They are taken away, and their words are kept nowhere.
    Remove,
}

/// Somebody shall be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ErasePerson {
    /// What becomes of their comments.
    pub texts: Texts,
}

/// An entry of a site's log of acts. Nobody changes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct LogEntry {
    /// Its id; later entries have greater ones.
    pub id: EntryId,
    /// When.
    pub at: Timestamp,
    /// What acted: `member`, `key` (a program) or `server` (by a rule, or from the command line).
    pub by_kind: String,
    /// The id of the member or of the API key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_id: Option<PersonId>,
    /// The name then.
    pub by: String,
    /// What was done: `thing.verb`.
    pub act: String,
    /// To what: an id, or a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What is worth knowing of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Detail>,
}

/// Something that is worth knowing of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Detail {
    /// What it is called.
    pub name: String,
    /// What it is, as text.
    pub value: String,
}

/// Entries of a log, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct LogPage {
    /// Some of them.
    pub entries: Vec<LogEntry>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}
