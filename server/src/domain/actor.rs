//! Who writes.

use sdk::wire::{Author, AuthorKind, GuestId};
use uuid::Uuid;

use super::secret::Hash;

/// Who asks, as far as the request proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Whoever holds a guest's secret; this is its SHA-256. The guest may not exist yet.
    Guest(Hash),
    /// A program with this API key of the site.
    ApiKey(Uuid),
}

/// The author of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorId {
    /// A guest.
    Guest(GuestId),
    /// A program.
    ApiKey(Uuid),
}

impl ActorId {
    /// The author as everyone sees them, under a name.
    pub fn author(self, name: &str) -> Author {
        let (kind, guest) = match self {
            Self::Guest(guest) => (AuthorKind::Guest, Some(guest)),
            Self::ApiKey(_) => (AuthorKind::Bot, None),
        };
        Author { kind, guest, name: name.to_owned() }
    }

    /// The id alone; ids of the two kinds never meet.
    pub fn uuid(self) -> Uuid {
        match self {
            Self::Guest(guest) => guest.0,
            Self::ApiKey(key) => key,
        }
    }
}
