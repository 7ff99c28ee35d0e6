//! Who is at the other end of a socket.

use sdk::wire::{CommentId, Guest, GuestId, MemberId, Typist};

use crate::domain::{actor::SignedIn, secret::Hash};

/// Who is at the other end of a socket, as far as its first frame proved it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Identity {
    /// A reader who said nothing about themselves.
    #[default]
    Anonymous,
    /// A program with an API key: it reads, and is nobody.
    Program,
    /// Somebody who holds a guest's secret.
    Guest {
        /// Who they are to others, once they posted on this site.
        id: Option<GuestId>,
        /// The name under which they posted last.
        name: Option<String>,
    },
    /// Somebody who signed in.
    Member {
        /// Their standing on the site.
        id: MemberId,
        /// Their name.
        name: String,
        /// Whether others may see that they are reading.
        is_visible: bool,
        /// The session behind the ticket: the socket ends with it.
        session: Hash,
    },
}

impl Identity {
    /// Whoever holds a guest's secret; they may not have written here yet.
    pub fn of_guest(guest: Option<Guest>) -> Self {
        let (id, name) = guest.map(|guest| (guest.id, guest.name)).unzip();
        Self::Guest { id, name }
    }

    /// Whoever is signed in.
    pub fn of_member(signed_in: SignedIn) -> Self {
        let SignedIn { member, is_visible, session, .. } = signed_in;
        Self::Member { id: member.id, name: member.name, is_visible, session }
    }

    /// The session that the socket ends with.
    pub fn session(&self) -> Option<Hash> {
        match self {
            Self::Member { session, .. } => Some(*session),
            Self::Anonymous | Self::Program | Self::Guest { .. } => None,
        }
    }

    /// Whether others may be told that they are writing: who could not post what they write is not announced.
    pub fn may_type(&self, guests: bool) -> bool {
        match self {
            Self::Program => false,
            Self::Anonymous | Self::Guest { .. } => guests,
            Self::Member { .. } => true,
        }
    }

    /// The news that they are writing.
    pub fn typist(&self, parent: Option<CommentId>) -> Typist {
        let nobody = Typist { parent, member: None, guest: None, name: None };
        match self {
            Self::Anonymous | Self::Program => nobody,
            Self::Guest { id, name } => Typist { guest: *id, name: name.clone(), ..nobody },
            Self::Member { id, name, .. } => {
                Typist { member: Some(*id), name: Some(name.clone()), ..nobody }
            }
        }
    }

    /// Whether this is news of their own.
    pub fn is(&self, typist: &Typist) -> bool {
        match self {
            Self::Member { id, .. } => typist.member == Some(*id),
            Self::Guest { id: Some(id), .. } => typist.guest == Some(*id),
            Self::Anonymous | Self::Program | Self::Guest { id: None, .. } => false,
        }
    }
}
