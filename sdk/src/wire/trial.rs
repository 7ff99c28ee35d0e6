//! Trying rules of moderation on a comment that is made up.

use serde::{Deserialize, Serialize};

use super::{Finding, Phase, Verdict};

/// A comment that an owner makes up, to see what the rules would do with it. Nothing of it is kept.
#[cfg(all(not(target_family = "wasm"), any(feature = "client", feature = "server")))]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TryModeration {
    /// Its text, in Markdown.
    pub body: String,
    /// The name of who wrote it; it counts for spam alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Who wrote it.
    #[serde(default)]
    pub author: TriedAuthor,
    /// The rules, as in [`super::ModerationConfig::settings`]; absent: those that are set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "server", schema(value_type = Option<Object>))]
    pub settings: Option<serde_json::Map<String, serde_json::Value>>,
}

/// Who wrote a comment that is made up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TriedAuthor {
    /// Somebody of whom nothing is published yet.
    #[default]
    New,
    /// Somebody with as many published comments as make them trusted.
    Trusted,
}

/// What would become of a comment that is made up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Trial {
    /// `allow` and `mark`: it would be published; `hold`: it would wait; `reject`: it would be refused.
    pub verdict: Verdict,
    /// What each phase says that could be asked, in their order; `allow`: it finds nothing, or nothing happens then.
    pub says: Vec<Finding>,
    /// Phases that only a real post shows: services elsewhere, and what depends on who posts, from where and when.
    pub unknown: Vec<Phase>,
}
