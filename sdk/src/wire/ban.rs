//! Bans: who may not write on a site, until when, and why.

use serde::{Deserialize, Serialize};

use super::{BanId, Cursor, GuestId, MemberId, Timestamp};

/// Whom a ban is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BanKind {
    /// A member.
    Member,
    /// A guest: whoever has their secret.
    Guest,
    /// Who writes from a block of addresses.
    Address,
    /// Whose address for mail is of a domain, or of one below it.
    Domain,
}

impl BanKind {
    /// Every kind there is.
    pub const ALL: [Self; 4] = [Self::Member, Self::Guest, Self::Address, Self::Domain];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Guest => "guest",
            Self::Address => "address",
            Self::Domain => "domain",
        }
    }
}

impl std::str::FromStr for BanKind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(())
    }
}

/// A ban to be made, of exactly one of `member`, `guest`, `address` and `domain`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct NewBan {
    /// A member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// A guest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guest: Option<GuestId>,
    /// An IP address, or a network: `/32`, `/24` or `/16` of IPv4, `/64`, `/56`, `/48` or `/32` of IPv6. An IPv6 address
    /// means its `/64`. For admins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// A domain of mail addresses. For admins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// With a member or a guest: bans the addresses, too, that they wrote from lately.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub addresses: bool,
    /// Until when; absent: for ever.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<Timestamp>,
    /// Lets them write what they alone see, and does not tell them.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shadow: bool,
    /// Why, for moderators; at most [`crate::limits::NOTE_CHARS`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the banned are told; at most [`crate::limits::NOTE_CHARS`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// A ban, in force or not, as moderators know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Ban {
    /// Its id; later bans have greater ones.
    pub id: BanId,
    /// Whom it is about.
    pub kind: BanKind,
    /// Which member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// Which guest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest: Option<GuestId>,
    /// Which domain. Of a block of addresses nothing can be told: only a hash of it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Whether they don't know.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shadow: bool,
    /// Why, for moderators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the banned are told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Who banned them: a name, or nothing where it is not known.
    pub by: String,
    /// When.
    pub created_at: Timestamp,
    /// Until when; absent: for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<Timestamp>,
    /// When it was lifted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifted_at: Option<Timestamp>,
    /// Who lifted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifted_by: Option<String>,
}

impl Ban {
    /// Whether it holds.
    pub fn is_in_force(&self, now: Timestamp) -> bool {
        self.lifted_at.is_none() && self.ends_at.is_none_or(|end| now < end)
    }
}

/// Bans of a site, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct BanPage {
    /// Some of them.
    pub bans: Vec<Ban>,
    /// Where the next page begins, if there is one.
    pub next: Option<Cursor>,
}
