//! Services elsewhere that a site's owner may let have a say in moderation: what each is asked, and what its answer means.
//! None is asked unless the owner wants it.

mod akismet;
mod hook;
pub mod rules;
mod toxicity;

use std::{collections::BTreeMap, fmt, net::IpAddr, str::FromStr};

use http::Request;
use sdk::wire::{Phase, SiteId, SiteKey, Timestamp, Verdict};
use serde::Serialize;
use url::Url;
use uuid::Uuid;

/// Which service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One that speaks as Akismet does.
    Akismet,
    /// One that speaks as `OpenAI`'s moderation does.
    Toxicity,
    /// The owner's own, asked as Standard Webhooks are sent.
    Hook,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Akismet, Self::Toxicity, Self::Hook];

    /// The name in the database and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Akismet => "akismet",
            Self::Toxicity => "toxicity",
            Self::Hook => "hook",
        }
    }

    /// The phase that it speaks in.
    pub fn phase(self) -> Phase {
        match self {
            Self::Akismet => Phase::Spam,
            Self::Toxicity => Phase::Toxicity,
            Self::Hook => Phase::External,
        }
    }
}

impl FromStr for Kind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| "akismet, toxicity or hook".to_owned())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A service, as its site's owner set it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Which.
    pub kind: Kind,
    /// Where it is asked.
    pub url: Url,
    /// What proves there that it is this site.
    pub secret: String,
    /// Which model is asked, where there are several.
    pub model: Option<String>,
    /// From which score on a category counts, in percent; none: as the service says.
    pub thresholds: BTreeMap<String, u8>,
    /// What happens to a comment that it objects to.
    pub verdict: Verdict,
    /// Whether comments wait while it does not answer; otherwise the other phases decide alone.
    pub holds_when_down: bool,
    /// Most questions in a day.
    pub calls_per_day: u32,
    /// Whether it is told where a comment came from.
    pub tells_address: bool,
}

/// A comment that a service is asked about.
#[derive(Clone, Debug, Serialize)]
pub struct Question<'a> {
    /// The site.
    pub site: &'a SiteKey,
    /// The page, if it said its address.
    pub url: Option<&'a str>,
    /// Under which name it was written.
    pub name: &'a str,
    /// What was typed.
    pub text: &'a str,
    /// Where it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<IpAddr>,
}

/// What a service says of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// What is to happen.
    pub verdict: Verdict,
    /// Why, for moderators.
    pub detail: Option<String>,
}

/// A question as a request. `id` names it; a service may be asked the same twice.
pub fn ask(
    service: &Service,
    question: &Question<'_>,
    id: Uuid,
    now: Timestamp,
) -> http::Result<Request<Vec<u8>>> {
    match service.kind {
        Kind::Akismet => akismet::ask(service, "comment-check", question),
        Kind::Toxicity => toxicity::ask(service, question),
        Kind::Hook => hook::ask(service, question, id, now),
    }
}

/// What an answer means. `None`: it can't be read.
pub fn read(service: &Service, answer: &[u8]) -> Option<Opinion> {
    match service.kind {
        Kind::Akismet => akismet::read(service, answer),
        Kind::Toxicity => toxicity::read(service, answer),
        Kind::Hook => hook::read(answer),
    }
}

/// Tells a service what a moderator decided, if it wants to know.
pub fn report(
    service: &Service,
    question: &Question<'_>,
    is_spam: bool,
) -> Option<http::Result<Request<Vec<u8>>>> {
    let call = if is_spam { "submit-spam" } else { "submit-ham" };
    (service.kind == Kind::Akismet).then(|| akismet::ask(service, call, question))
}

/// Where a service's secret belongs: it can't be opened as another's.
pub fn place(site: SiteId, kind: Kind) -> Vec<u8> {
    [site.0.as_bytes(), kind.as_str().as_bytes()].concat()
}

#[cfg(test)]
mod tests;
