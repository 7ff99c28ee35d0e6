//! Services elsewhere that the owner of a site lets have a say in moderation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Verdict, named::named};

named! {
    /// Which service; a site has one of each at most.
    ServiceKind {
        /// One that speaks as Akismet does.
        Akismet = "akismet",
        /// One that speaks as `OpenAI`'s moderation does.
        Toxicity = "toxicity",
        /// A program of the owner's, asked as Standard Webhooks are sent.
        Hook = "hook",
    }
}

named! {
    /// What happens to comments while a service does not answer, or its budget is used up.
    WhenDown {
        /// The other phases decide alone.
        Allow = "allow",
        /// They wait.
        Hold = "hold",
    }
}

/// A service, without its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct OutsideService {
    /// Which.
    pub kind: ServiceKind,
    /// Whether it is asked.
    pub enabled: bool,
    /// Where.
    pub url: String,
    /// Which model, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// From which score on a category counts, in percent; none: as the service says.
    #[serde(default)]
    pub thresholds: BTreeMap<String, u8>,
    /// What happens to a comment that it objects to.
    pub verdict: Verdict,
    /// What happens to comments while it does not answer.
    pub when_down: WhenDown,
    /// Most questions in a day.
    pub calls_per_day: u32,
    /// Whether it is told where a comment came from.
    pub tells_address: bool,
}

/// The services of a site that are set up, by their names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct OutsideServices {
    /// Each of them.
    pub services: Vec<OutsideService>,
}

/// A service that is to be set up, as a whole. What is left out is as usual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetService {
    /// Where it is asked: https, where anybody could reach it.
    pub url: String,
    /// What proves there that it is this site; a hook's is a `whsec_` secret of Standard Webhooks. Absent: the one that is
    /// kept, while the host is the same, or a new one for a hook that has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
    /// Which model is asked; of `toxicity` alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// From which score on a category counts, 1 to 100 percent; of `toxicity` alone.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub thresholds: BTreeMap<String, u8>,
    /// What happens to a comment that it objects to: `mark`, `hold` or `reject`.
    #[serde(default = "hold")]
    pub verdict: Verdict,
    /// What happens to comments while it does not answer.
    #[serde(default = "allow")]
    pub when_down: WhenDown,
    /// Most questions in a day, 1 to 1,000,000.
    #[serde(default = "thousand")]
    pub calls_per_day: u32,
    /// Whether it is told where a comment came from; not of `toxicity`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tells_address: bool,
}

impl SetService {
    /// One at this address that is as usual.
    pub fn at(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            secret: None,
            model: None,
            thresholds: BTreeMap::new(),
            verdict: hold(),
            when_down: allow(),
            calls_per_day: thousand(),
            tells_address: false,
        }
    }
}

fn hold() -> Verdict {
    Verdict::Hold
}

fn allow() -> WhenDown {
    WhenDown::Allow
}

fn thousand() -> u32 {
    1_000
}

/// A service that was set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
pub struct MadeService {
    /// The service.
    pub service: OutsideService,
    /// The secret that was made for it. It is told this once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// Whether a service is to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TurnService {
    /// Again, or not for now.
    pub enabled: bool,
}
