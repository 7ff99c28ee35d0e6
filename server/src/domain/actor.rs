//! Who writes.

use sdk::wire::{
    AccountId, Author, AuthorKind, AvatarId, GuestId, Member, MemberId, Role, Timestamp,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::secret::Hash;

/// Who asks, as far as the request proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever holds a guest's secret; this is its SHA-256. The guest may not exist yet.
    Guest(Hash),
    /// A program with this API key of the site.
    ApiKey(Uuid),
    /// Somebody who signed in on this page.
    Member(SignedIn),
}

impl Actor {
    /// What somebody's requests, votes and visits are kept under. A guest may not have an id yet, so theirs comes from
    /// their secret; ids of different kinds never meet.
    pub fn key(&self) -> Uuid {
        match self {
            Self::Guest(hash) => Uuid::new_v5(&Uuid::nil(), hash),
            Self::ApiKey(key) => *key,
            Self::Member(signed_in) => signed_in.member.id.0,
        }
    }
}

/// How a page shows that its reader is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// By a cookie, which the browser adds by itself: in a write it is believed with the session's token alone.
    Cookie,
    /// By an access token, which the page's script adds.
    Token,
}

/// Somebody who signed in on a page of this site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// Their standing on the site.
    pub member: Member,
    /// The person.
    pub account: AccountId,
    /// Whether others may see that they are reading.
    pub is_visible: bool,
    /// The session, by the SHA-256 of what their browser held when it began.
    pub session: Hash,
    /// How they show that they are signed in.
    pub form: Form,
    /// When the session ends, whatever is done.
    pub expires_at: Timestamp,
    /// Until when they may moderate before they must confirm that it is they.
    pub moderates_until: Option<Timestamp>,
}

/// What everyone may know of a member; of others there is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// What they may do.
    pub role: Option<Role>,
    /// Their picture.
    pub avatar: Option<AvatarId>,
    /// The address of their page.
    pub profile: Option<String>,
}

/// The author of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorId {
    /// A guest.
    Guest(GuestId),
    /// A member.
    Member(MemberId),
    /// A program.
    ApiKey(Uuid),
}

impl ActorId {
    /// The author as everyone sees them, under a name.
    pub fn author(self, name: &str, standing: Standing) -> Author {
        let mut author = Author {
            kind: AuthorKind::Bot,
            guest: None,
            member: None,
            avatar: standing.avatar,
            badge: standing.role.filter(|role| role.moderates()),
            profile: standing.profile,
            name: name.to_owned(),
        };
        match self {
            Self::Guest(guest) => (author.kind, author.guest) = (AuthorKind::Guest, Some(guest)),
            Self::Member(member) => {
                (author.kind, author.member) = (AuthorKind::Member, Some(member));
            }
            Self::ApiKey(_) => (),
        }
        author
    }

    /// The id alone; ids of different kinds never meet.
    pub fn uuid(self) -> Uuid {
        match self {
            Self::Guest(guest) => guest.0,
            Self::Member(member) => member.0,
            Self::ApiKey(key) => key,
        }
    }
}
