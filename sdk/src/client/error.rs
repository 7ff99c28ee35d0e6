//! Why a request came to nothing.

use crate::{
    transport::Response,
    wire::{Code, Problem},
};

/// Why a request came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The server refused it.
    #[error("{}: {}", problem.title, problem.detail.as_deref().unwrap_or("no detail"))]
    Refused {
        /// Why.
        problem: Box<Problem>,
        /// When to try again, in seconds, if the server said.
        retry_after: Option<u32>,
    },
    /// No answer came. Whether the server did what it was asked is unknown.
    #[error("no answer: {0}")]
    Lost(String),
    /// The answer, or what was to be sent, could not be read.
    #[error("not readable: {0}")]
    Unreadable(String),
}

impl Error {
    /// The code of a refusal.
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Refused { problem, .. } => Some(problem.code),
            Self::Lost(_) | Self::Unreadable(_) => None,
        }
    }

    /// What is to be solved before the request is taken.
    pub fn challenge(&self) -> Option<&str> {
        match self {
            Self::Refused { problem, .. } => problem.challenge.as_deref(),
            Self::Lost(_) | Self::Unreadable(_) => None,
        }
    }

    /// Reads a refusal. Something between the server and us can refuse without a problem document.
    #[inline(never)]
    pub(super) fn read(response: Response) -> Self {
        let (status, retry_after) = (response.status, response.retry_after);
        let problem = response.json().unwrap_or_else(|_| Problem {
            kind: "about:blank".to_owned(),
            title: "Refused on the way".to_owned(),
            status,
            code: match status {
                429 => Code::RateLimited,
                502..=504 => Code::Unavailable,
                _ => Code::Unknown,
            },
            detail: None,
            errors: Vec::new(),
            challenge: None,
        });
        Self::Refused { problem: Box::new(problem), retry_after }
    }

    /// How long to wait before another attempt, in milliseconds, if that may help.
    pub(super) fn wait_ms(&self, attempt: u32) -> Option<u64> {
        match self {
            Self::Lost(_) => Some(500 << attempt),
            Self::Refused { problem, retry_after } => {
                let passing = matches!(problem.code, Code::RateLimited | Code::Unavailable);
                passing.then(|| retry_after.map_or(500 << attempt, |wait| u64::from(wait) * 1_000))
            }
            Self::Unreadable(_) => None,
        }
    }
}
