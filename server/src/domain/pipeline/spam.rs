//! What a site's owner sets about spam.

use serde::{Deserialize, Serialize};

use super::Strictness;
use crate::domain::{spam::HELD_PERCENT, work::WorkPolicy};

/// What a site's owner sets about spam. A field that is absent has its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SpamSettings {
    /// What happens to comments that are like what moderators called spam.
    pub score: Strictness,
    /// From which score on that is, in percent.
    pub from_percent: u8,
    /// Of whom a proof of work is asked.
    pub proof_of_work: WorkPolicy,
}

impl Default for SpamSettings {
    fn default() -> Self {
        Self {
            score: Strictness::Hold,
            from_percent: HELD_PERCENT,
            proof_of_work: WorkPolicy::default(),
        }
    }
}
