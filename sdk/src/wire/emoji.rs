//! The emoji that a text may name.

use serde::{Deserialize, Serialize};

/// What a text may name: `:tada:` is drawn as 🎉.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct EmojiNames {
    /// Each emoji and its names, such as `👍 :+1: :thumbsup:`, in the order of their first names.
    pub emoji: Vec<String>,
}
