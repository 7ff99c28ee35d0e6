//! People who are invited by mail to care for a site.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Role, Timestamp};

/// An invitation that was not answered yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Invitation {
    /// Which.
    pub id: Uuid,
    /// To whom.
    pub email: String,
    /// As what.
    pub role: Role,
    /// Who invited them; their name then.
    pub by: String,
    /// Until when it is good.
    pub until: Timestamp,
}

/// The invitations of a site that are good, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Invitations {
    /// Each of them.
    pub invitations: Vec<Invitation>,
}

/// Somebody who is to be invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    /// Their address.
    pub email: String,
    /// As what: `observer`, `moderator`, `admin` or `owner`.
    pub role: Role,
    /// The language of the letter (BCP 47); absent: the site's, or English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}
