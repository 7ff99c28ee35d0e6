//! Panels: rooms of the widget that few readers enter, so that the server draws them.

use serde::{Deserialize, Serialize};

use super::{CommentId, SafeHtml};

/// A panel to be drawn, or what was filled in on one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskPanel {
    /// The language of everything but what people wrote (BCP 47).
    pub lang: String,
    /// The comment that it is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<CommentId>,
    /// The fields of its form, as `application/x-www-form-urlencoded`; absent to open it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
}

/// A panel as it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct Panel {
    /// What stands in it.
    pub html: SafeHtml,
    /// Whether what of the thread is mine is another now: ask again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub mine: bool,
}
