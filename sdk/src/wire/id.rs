//! Ids that can't be mistaken for each other.

use std::{fmt, num::ParseIntError, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;

/// Declares an id: a UUID that cannot be mistaken for another kind of id.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "server", derive(sqlx::Type, utoipa::ToSchema), sqlx(transparent))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id (UUIDv7), later than every id that this process made before it.
            #[cfg(feature = "server")]
            #[expect(clippy::new_without_default, reason = "an id is not a default value")]
            #[expect(clippy::disallowed_methods, reason = "ids are born here")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// It as text, written without the formatting machinery.
            pub fn text(self) -> String {
                text(self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                // What exactly is wrong with it is of no use to anyone, and much code.
                Uuid::try_parse(text).map(Self)
            }
        }
    };
}

/// Any id as text, written without the formatting machinery.
pub fn text(id: Uuid) -> String {
    id.hyphenated().encode_lower(&mut Uuid::encode_buffer()).to_owned()
}

id! {
    /// A tenant.
    SiteId
}
id! {
    /// The discussion of one page of a site; computed from both, see [`crate::thread_key`].
    ThreadId
}
id! {
    /// A comment; later comments of a thread have greater ids.
    CommentId
}
id! {
    /// A picture of a person, at `/avatars/{id}` of the server; another picture has another id.
    AvatarId
}
id! {
    /// A person on this installation. It never leaves the server's own origin: sites know their members instead.
    AccountId
}
id! {
    /// A person's standing on one site, as others see them there. The same person has another one on each site.
    MemberId
}
id! {
    /// An author without an account, as others see them. It gives no right: their secret does.
    GuestId
}

/// The random id of one event, 63 bits; `0` stands before a thread's first event.
///
/// On the wire it is a string, since `JSON.parse` keeps only 53 bits of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "server", derive(sqlx::Type, utoipa::ToSchema), sqlx(transparent), schema(value_type = String))]
pub struct EventId(pub i64);

impl EventId {
    /// Stands before the first event.
    pub const NONE: Self = Self(0);
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for EventId {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for EventId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EventId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
