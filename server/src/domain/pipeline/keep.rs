//! What a site's owner sets about how long is kept what was refused, and from where people wrote.

use serde::{Deserialize, Serialize};

/// How long is kept what was refused, and from where people wrote. A field that is absent has its default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeepSettings {
    /// Days for which the words of a comment are kept that was taken away or not published: so long that can be undone.
    pub removed_days: u16,
    /// Days for which it is known from which blocks of addresses somebody wrote; 0: that is not kept at all.
    pub address_days: u16,
}

impl Default for KeepSettings {
    fn default() -> Self {
        Self { removed_days: 30, address_days: 30 }
    }
}
