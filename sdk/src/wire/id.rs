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
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                parse(text).map(Self).ok_or(InvalidId)
            }
        }
    };
}

/// Why a text is no id. What exactly is wrong with it is of no use to anyone, and much code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is 32 hexadecimal digits, with hyphens after the 8th, 12th, 16th and 20th")]
pub struct InvalidId;

/// Any id as text, written without the formatting machinery.
pub fn text(id: Uuid) -> String {
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value & 15)]);
    let mut text = String::new();
    for (index, byte) in id.as_bytes().iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push(digit(byte >> 4));
        text.push(digit(*byte));
    }
    text
}

/// The id that a text is, in the one form in which we write it. The library knows more of them, and is larger.
pub fn parse(text: &str) -> Option<Uuid> {
    let (mut high, mut low) = (0_u64, 0_u64);
    for (index, byte) in text.bytes().enumerate() {
        let is_hyphen = matches!(index, 8 | 13 | 18 | 23);
        if is_hyphen != (byte == b'-') {
            return None;
        }
        if !is_hyphen {
            let digit = char::from(byte).to_digit(16)?;
            high = high << 4 | low >> 60;
            low = low << 4 | u64::from(digit);
        }
    }
    (text.len() == 36).then(|| Uuid::from_u64_pair(high, low))
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
    /// A picture in comments, at `/images/{site}/{id}` of the server.
    ImageId
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
id! {
    /// Somebody who writes on a site: the id of a member or of a guest. The two never meet.
    PersonId
}
id! {
    /// A report of a comment; later ones have greater ids.
    ReportId
}
id! {
    /// Taking away at once what somebody wrote; later ones have greater ids.
    RemovalId
}
id! {
    /// A decision of a moderator; later ones have greater ids.
    DecisionId
}
id! {
    /// What is sent to a webhook; later ones have greater ids.
    DeliveryId
}
id! {
    /// A ban; later ones have greater ids.
    BanId
}
id! {
    /// A note about somebody; later ones have greater ids.
    NoteId
}
id! {
    /// A notice of illegal content; later ones have greater ids.
    NoticeId
}
id! {
    /// An entry of a site's log of acts; later ones have greater ids.
    EntryId
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{parse, text};

    proptest! {
        #[test]
        fn ids_are_written_and_read_as_the_library_does(number in any::<u128>()) {
            let id = Uuid::from_u128(number);
            prop_assert_eq!(text(id), id.to_string());
            prop_assert_eq!(parse(&text(id)), Some(id));
            prop_assert_eq!(parse(&text(id).to_uppercase()), Some(id));
        }

        #[test]
        fn nothing_else_is_an_id(text in "[0-9a-f-]{0,40}|.{36}") {
            prop_assert_eq!(parse(&text), Uuid::try_parse(&text).ok().filter(|_| text.len() == 36));
        }
    }
}
