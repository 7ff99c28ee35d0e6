//! Webhooks: addresses of the owner's own that are told what happens (Standard Webhooks, standardwebhooks.com).

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Cursor, Timestamp};

/// Declares the events with their names, so that none lacks one.
macro_rules! events {
    ($($(#[$doc:meta])+ $name:ident = $text:literal;)+) => {
        /// Something that happens on a site.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
        pub enum HookEvent {
            $($(#[$doc])+ #[serde(rename = $text)] $name,)+
        }

        impl HookEvent {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The name on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

events! {
    /// A comment was posted.
    CommentCreated = "comment.created";
    /// A comment got another text.
    CommentEdited = "comment.edited";
    /// A comment was taken away.
    CommentRemoved = "comment.removed";
    /// A comment waits for a moderator.
    CommentHeld = "comment.held";
    /// A thread takes no more comments, or takes them again.
    ThreadClosed = "thread.closed";
    /// A reader reported a comment.
    ReportCreated = "report.created";
    /// A member may write no more.
    MemberBanned = "member.banned";
    /// A member may write again.
    MemberUnbanned = "member.unbanned";
}

/// Why a text names no [`HookEvent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such event")]
pub struct InvalidHookEvent;

impl std::str::FromStr for HookEvent {
    type Err = InvalidHookEvent;

    fn from_str(text: &str) -> Result<Self, InvalidHookEvent> {
        let found = Self::ALL.iter().copied().find(|event| event.as_str() == text);
        found.ok_or(InvalidHookEvent)
    }
}

/// An address that is told, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Webhook {
    /// Its id.
    pub id: Uuid,
    /// The address.
    pub url: String,
    /// What it is told of.
    pub events: Vec<HookEvent>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when nothing arrives there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failing_since: Option<Timestamp>,
    /// Since when nothing is sent there: somebody turned it off, or nothing had arrived for days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled_at: Option<Timestamp>,
}

/// The webhooks of a site, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Webhooks {
    /// Each of them.
    pub webhooks: Vec<Webhook>,
}

/// A webhook to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewWebhook {
    /// The address: https, where anybody could reach it.
    pub url: String,
    /// What it is to be told of; at least one.
    pub events: Vec<HookEvent>,
}

/// A webhook that is to be otherwise. What is left out stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeWebhook {
    /// Another address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Other events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<HookEvent>>,
    /// Whether anything is sent there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

/// A webhook, and the secret that signs what is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct MadeWebhook {
    /// The webhook.
    pub webhook: Webhook,
    /// `whsec_` and the key in Base64. It is told this once.
    pub secret: String,
}

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// It will be tried, or tried again.
    Waiting,
    /// It arrived.
    Delivered,
    /// It was given up.
    Failed,
}

/// Something that is sent to a webhook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Delivery {
    /// Its id: what the receiver knows it by, `webhook-id`.
    pub id: Uuid,
    /// What it tells.
    pub event: HookEvent,
    /// When it happened.
    pub created_at: Timestamp,
    /// How far it is.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: i32,
    /// When it was tried last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tried_at: Option<Timestamp>,
    /// The HTTP status that was answered last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
    /// How the last answer begins, or why there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
    /// Whether what it said is kept no longer: it held words of somebody who was erased, or of a comment whose words are
    /// gone. It is not sent again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub words_gone: bool,
}

/// Some deliveries, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct DeliveryPage {
    /// Each of them; they are kept for 30 days.
    pub deliveries: Vec<Delivery>,
    /// Where the next ones begin, if there are more.
    pub next: Option<Cursor>,
}
