//! From a text in JSON to what it means.

use uuid::Uuid;

use super::{FromJson, Notes, Value};
use crate::wire::{
    AuthorKind, AvatarId, Code, CommentId, Cursor, Decision, DecisionId, Density, EventId, GuestId,
    ImageId, Images, MemberId, PersonId, Phase, QueueKind, Reason, ReportId, Role, SafeHtml,
    SiteKey, Sort, Standing, SubscribeMode, ThreadId, Timestamp, Verdict, Vote, Voting,
    decimal::number, id,
};

macro_rules! texts {
    ($($name:ident: $read:expr, $other:expr;)+) => {$(
        impl FromJson for $name {
            fn read(value: Value<'_>, notes: &mut Notes) -> Self {
                let read: fn(String) -> Option<Self> = $read;
                value.text().and_then(read).unwrap_or_else(|| {
                    notes.is_wrong = true;
                    $other
                })
            }
        }
    )+};
}

texts! {
    String: Some, String::new();
    SafeHtml: |text| Some(Self(text)), Self(String::new());
    Cursor: |text| Some(Self(text)), Self(String::new());
    Uuid: |text| id::parse(&text), Uuid::nil();
    EventId: |text| number(text.as_bytes()).map(Self), Self::NONE;
    Sort: |text| text.parse().ok(), Self::default();
    Code: |text| Some(Self::ALL.iter().copied().find(|code| code.as_str() == text).unwrap_or(Self::Unknown)), Self::Unknown;
    AuthorKind: |text| Some(match text.as_str() {
        "guest" => Self::Guest,
        "member" => Self::Member,
        "bot" => Self::Bot,
        _ => Self::Unknown,
    }), Self::Unknown;
    Standing: |text| Some(text.parse().unwrap_or(Self::Unknown)), Self::Unknown;
    Phase: |text| Some(text.parse().unwrap_or(Self::Unknown)), Self::Unknown;
    Verdict: |text| Some(text.parse().unwrap_or(Self::Unknown)), Self::Unknown;
    Decision: |text| Some(text.parse().unwrap_or(Self::Unknown)), Self::Unknown;
    QueueKind: |text| Some(text.parse().unwrap_or(Self::Unknown)), Self::Unknown;
    Role: |text| text.parse().ok(), Self::default();
    Reason: |text| text.parse().ok(), Self::Other;
    Vote: |text| match text.as_str() {
        "up" => Some(Self::Up),
        "down" => Some(Self::Down),
        "none" => Some(Self::None),
        _ => None,
    }, Self::default();
    Voting: |text| match text.as_str() {
        "off" => Some(Self::Off),
        "up" => Some(Self::Up),
        "up_and_down" => Some(Self::UpAndDown),
        _ => None,
    }, Self::default();
    Density: |text| match text.as_str() {
        "comfortable" => Some(Self::Comfortable),
        "compact" => Some(Self::Compact),
        _ => None,
    }, Self::default();
    Images: |text| match text.as_str() {
        "off" => Some(Self::Off),
        "members" => Some(Self::Members),
        "everyone" => Some(Self::Everyone),
        _ => None,
    }, Self::default();
    SubscribeMode: |text| match text.as_str() {
        "live" => Some(Self::Live),
        "replay" => Some(Self::Replay),
        "resync" => Some(Self::Resync),
        _ => None,
    }, Self::Live;
    Timestamp: |text| Self::parse(&text), Self(0);
    SiteKey: |text| text.parse().ok(), "x".parse().expect("a letter is a site key");
}

macro_rules! ids {
    ($($name:ident)+) => {$(
        impl FromJson for $name {
            fn read(value: Value<'_>, notes: &mut Notes) -> Self {
                Self(Uuid::read(value, notes))
            }
        }
    )+};
}

ids! { AvatarId DecisionId ImageId CommentId ThreadId GuestId MemberId PersonId ReportId }
