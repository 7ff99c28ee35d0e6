//! What a job is.

use sdk::wire::{CommentId, GuestId, MemberId, PersonId, RemovalId, SiteId, ThreadId, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::mail::Letter;

/// The kind of jobs that ask servers of sites' own users.
pub(super) const PICTURE: &str = "picture";
/// The kind of jobs that tell webhooks.
pub(super) const WEBHOOK: &str = "webhook";

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "job", rename_all = "snake_case")]
pub enum Job {
    /// Send a letter, unless it is too late for it.
    Mail {
        /// The letter.
        letter: Box<Letter>,
        /// When it is of no use any more.
        until: Option<Timestamp>,
    },
    /// Tell somebody by mail that they were answered, if they want to know.
    Reply {
        /// On which site.
        site: SiteId,
        /// In which thread.
        thread: ThreadId,
        /// The answer.
        comment: CommentId,
        /// What it answers.
        parent: CommentId,
    },
    /// Tell the followers of a thread by mail of what is new there.
    Digest {
        /// On which site.
        site: SiteId,
        /// In which thread.
        thread: ThreadId,
    },
    /// Tell a moderator by mail what waits.
    Moderator {
        /// On which site.
        site: SiteId,
        /// Whom.
        member: MemberId,
    },
    /// Ask a guest by mail whether the address that they gave is theirs.
    AskGuest {
        /// On which site.
        site: SiteId,
        /// Whom.
        guest: GuestId,
    },
    /// Get the picture of a site's own user.
    Picture {
        /// Which site.
        site: SiteId,
        /// Whose.
        member: MemberId,
        /// Where it is.
        address: String,
    },
    /// Tell a webhook what happened.
    Webhook {
        /// On which site.
        site: SiteId,
        /// What, and where.
        delivery: Uuid,
    },
    /// Forget somebody on a site.
    Erase {
        /// Which site.
        site: SiteId,
        /// Whom: a member or a guest.
        person: PersonId,
        /// Whether what they wrote goes, too.
        with_texts: bool,
    },
    /// Go on taking away what somebody wrote, or bringing it back.
    Remove {
        /// On which site.
        site: SiteId,
        /// Which removal.
        removal: RemovalId,
        /// Of what whom wrote: a member or a guest.
        person: PersonId,
    },
    /// Look again at a thread that became part of another one.
    Unite {
        /// On which site.
        site: SiteId,
        /// The one that is none any more.
        from: ThreadId,
        /// The other one.
        into: ThreadId,
    },
    /// Do nothing: what somebody asked for is not there, and they are not to learn it from how long it took.
    Nothing,
}

impl Job {
    /// The kind, as it is kept.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Mail { .. } => "mail",
            Self::Reply { .. } => "reply",
            Self::Digest { .. } => "digest",
            Self::Moderator { .. } => "moderator",
            Self::AskGuest { .. } => "ask_guest",
            Self::Picture { .. } => PICTURE,
            Self::Webhook { .. } => WEBHOOK,
            Self::Erase { .. } => "erase",
            Self::Remove { .. } => "remove",
            Self::Unite { .. } => "unite",
            Self::Nothing => "nothing",
        }
    }
}
