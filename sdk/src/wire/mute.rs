//! People whose comments somebody does not want to read.

use serde::{Deserialize, Serialize};

use super::PersonId;

/// Somebody whom I muted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Muted {
    /// Who.
    pub person: PersonId,
    /// What they are called now.
    pub name: String,
}

/// Whom I muted on a site, the last one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct MutedPeople {
    /// All of them.
    pub muted: Vec<Muted>,
}
