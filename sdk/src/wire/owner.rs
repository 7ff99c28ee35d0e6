//! What the owner of a site sets, and what programs may do there.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Cursor, SiteSettings, Timestamp};

/// All that the owner of a site set. Sent back as a whole, with changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SiteConfig {
    /// Raised by every change. Whoever sends another one than the newest is told what was changed meanwhile.
    pub version: i64,
    /// The site's name, for readers; at most 100 characters.
    pub name: String,
    /// Origins whose pages may embed it: `https://example.com`, or `https://*.example.com` for every host below.
    pub origins: Vec<String>,
    /// Ways to sign in that it offers: some of `password`, `mail`, `passkey` and `provider`.
    pub sign_in: Vec<String>,
    /// Everything else.
    pub settings: SiteSettings,
}

/// What the owner of a site set about moderation, by name: `policy`, `spam.from_percent`. Sent back as a whole, with changes;
/// for programs of the owner alone, so that nobody learns from it how to get past.
#[cfg(all(not(target_family = "wasm"), any(feature = "client", feature = "server")))]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ModerationConfig {
    /// Raised by every change of the site's settings. Whoever sends another one than the newest is told what was changed
    /// meanwhile.
    pub version: i64,
    /// Each setting and its value; one that is absent has its default.
    #[cfg_attr(feature = "server", schema(value_type = Object))]
    pub settings: serde_json::Map<String, serde_json::Value>,
}

/// Changes of what the owner set, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct SettingsHistory {
    /// Each time that somebody saved.
    pub changes: Vec<SettingsChange>,
    /// Where the next ones begin, if there are more.
    pub next: Option<Cursor>,
}

/// What somebody changed at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct SettingsChange {
    /// Which change.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who; their name then.
    pub by: String,
    /// What.
    pub fields: Vec<SettingChanged>,
}

/// A field of [`SiteConfig`] or of its settings that was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct SettingChanged {
    /// Its name: `name`, `origins`, `sign_in`, or a setting.
    pub field: String,
    /// Its value before, as JSON.
    pub before: String,
    /// Its value since then, as JSON.
    pub after: String,
}

/// What an API key may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Reading what everybody may read, by REST and live.
    Read,
    /// Posting, and editing what was posted with it.
    Write,
    /// All that moderators may do.
    Moderate,
    /// Settings, keys and webhooks.
    Manage,
}

impl Scope {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Read, Self::Write, Self::Moderate, Self::Manage];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Moderate => "moderate",
            Self::Manage => "manage",
        }
    }
}

/// Why a text names no [`Scope`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a scope is read, write, moderate or manage")]
pub struct InvalidScope;

impl std::str::FromStr for Scope {
    type Err = InvalidScope;

    fn from_str(text: &str) -> Result<Self, InvalidScope> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text).ok_or(InvalidScope)
    }
}

/// An API key, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ApiKey {
    /// Its id: the author of what it posts.
    pub id: Uuid,
    /// What it is for.
    pub name: String,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The last day on which it was used: `2026-11-26`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used_on: Option<String>,
    /// When it was revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<Timestamp>,
}

/// The API keys of a site, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct ApiKeys {
    /// Each of them, those that were revoked as well.
    pub keys: Vec<ApiKey>,
}

/// An API key to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewApiKey {
    /// What it is for; at most 100 characters.
    pub name: String,
    /// What it may be used for; at least one.
    pub scopes: Vec<Scope>,
}

/// An API key that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct MadeApiKey {
    /// The key.
    pub key: ApiKey,
    /// What to send as `Authorization: Bearer …`. It is told this once: only its hash is kept.
    pub secret: String,
}

/// A page that is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LookAtPage {
    /// Its address.
    pub url: String,
}

/// Whether a page embeds the comments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct EmbedReport {
    /// The address that answered.
    pub address: String,
    /// What keeps the comments from being there; nothing, if they are.
    pub findings: Vec<EmbedFinding>,
}

/// Something that keeps the comments from being on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum EmbedFinding {
    /// It is not an address that this server visits: not https, a port of its own, or in a private network.
    NotVisited,
    /// Nobody answers there, or too late.
    Unreachable,
    /// It is larger than a mebibyte.
    TooLarge,
    /// It leads from one address to the next, and does not end.
    Redirects,
    /// It answers with an error.
    Status {
        /// The HTTP status.
        status: u16,
    },
    /// It is no page.
    NotHtml {
        /// Its media type.
        kind: String,
    },
    /// It leads to another origin.
    Elsewhere {
        /// Where it leads.
        address: String,
    },
    /// Pages of its origin may not embed the site.
    OriginNotAllowed {
        /// The origin.
        origin: String,
    },
    /// The tag is not in it.
    NoScript,
    /// The tag loads another server's script.
    OtherServer {
        /// As it is written.
        src: String,
    },
    /// The tag names no site.
    NoSite,
    /// The tag names another site.
    OtherSite {
        /// Which.
        site: String,
    },
    /// Its Content-Security-Policy forbids what the widget needs.
    Policy {
        /// The directive.
        directive: String,
        /// What is missing in it.
        missing: String,
    },
    /// A kind newer than this client.
    #[serde(other)]
    Unknown,
}

/// Where the comments were seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Sightings {
    /// Origins of pages that loaded the widget, those of late first.
    pub origins: Vec<Sighting>,
}

/// An origin whose pages loaded the widget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Sighting {
    /// The origin.
    pub origin: String,
    /// When one did last, within ten minutes.
    pub seen_at: Timestamp,
}
