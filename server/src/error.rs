//! How a request can fail, and the one place that says what the client is told and what the log is told.

use std::{borrow::Cow, time::Duration};

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sdk::wire::{Code, FieldError, Problem};

use crate::store::passes;

/// When it is worth trying again, if nothing better is known.
const SOON: Duration = Duration::from_secs(1);

/// What a handler returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Everything a request can end in besides success.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule says no.
    #[error("{}", .0.title())]
    Refused(Code),
    /// A rule says no, and there is more to say about this request.
    #[error("{1}")]
    Explained(Code, Cow<'static, str>),
    /// Fields are missing or out of range.
    #[error("some fields are not valid")]
    Invalid(Vec<FieldError>),
    /// Too many requests.
    #[error("too many requests")]
    RateLimited {
        /// Which limit.
        rule: &'static str,
        /// When the next one will be taken.
        retry_after: Duration,
    },
    /// Not now, as it was meant to be: too much at a time, or this node is leaving. When to come back.
    #[error("{}", .0.title())]
    Later(Code, Duration),
    /// Work is to be done first: the challenge.
    #[error("send it again with a proof of work")]
    ProofOfWork(String),
    /// The database failed, or is away.
    #[error("database")]
    Database(#[from] sqlx::Error),
    /// A bug.
    #[error("internal")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// One field is wrong.
    pub fn field(pointer: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError::new(pointer, detail)])
    }

    /// This node is leaving; others are not.
    pub fn leaving() -> Self {
        Self::Later(Code::Unavailable, SOON)
    }

    /// A bug, with what is known of it; for the log alone.
    pub fn bug(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }

    /// The table of answers; the status belongs to the code.
    pub fn code(&self) -> Code {
        match self {
            Self::Refused(code) | Self::Explained(code, _) | Self::Later(code, _) => *code,
            Self::Invalid(_) => Code::Invalid,
            Self::RateLimited { .. } => Code::RateLimited,
            Self::ProofOfWork(_) => Code::ProofOfWorkNeeded,
            Self::Database(error) if passes(error) => Code::Unavailable,
            Self::Database(_) | Self::Internal(_) => Code::Internal,
        }
    }

    /// In how many seconds it is worth trying again, if it is.
    pub fn retry_after(&self) -> Option<u64> {
        match self {
            Self::RateLimited { retry_after, .. } | Self::Later(_, retry_after) => {
                Some(whole_seconds(*retry_after))
            }
            _ if self.code() == Code::Unavailable => Some(SOON.as_secs()),
            _ => None,
        }
    }
}

/// Rounded up: who comes back a moment early is refused again.
fn whole_seconds(wait: Duration) -> u64 {
    (wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1)
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self::Refused(code)
    }
}

/// What failed in a task that many requests waited for.
impl From<std::sync::Arc<sqlx::Error>> for Error {
    fn from(error: std::sync::Arc<sqlx::Error>) -> Self {
        if passes(&error) { Self::Refused(Code::Unavailable) } else { Self::bug(error.to_string()) }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let code = self.code();
        let mut problem = Problem::new(code);
        if matches!(self, Self::Later(..)) {
            tracing::warn!(code = code.as_str(), "turned away");
        } else if code.status() >= 500 {
            // The one place that logs a failed request is the one place that hides why it failed.
            tracing::error!(
                code = code.as_str(),
                error = &self as &dyn std::error::Error,
                "request failed"
            );
        } else if !matches!(self, Self::Refused(_)) {
            problem.detail = Some(self.to_string());
        }
        let retry_after = self.retry_after();
        let rule = if let Self::RateLimited { rule, .. } = self { Some(rule) } else { None };
        match self {
            Self::Invalid(errors) => problem.errors = errors,
            Self::ProofOfWork(challenge) => problem.challenge = Some(challenge),
            _ => (),
        }
        let mut response = respond(&problem, retry_after);
        // draft-ietf-httpapi-ratelimit-headers: nothing remains of this limit for so many seconds.
        let limit = rule.map(|rule| format!("\"{rule}\";r=0;t={}", retry_after.unwrap_or(1)));
        if let Some(Ok(limit)) = limit.map(HeaderValue::try_from) {
            response.headers_mut().insert("ratelimit", limit);
        }
        response
    }
}

fn respond(problem: &Problem, retry_after: Option<u64>) -> Response {
    let body = serde_json::to_vec(problem).unwrap_or_default();
    let mut response = Response::new(Body::from(body));
    *response.status_mut() =
        StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(Problem::CONTENT_TYPE));
    if let Some(seconds) = retry_after {
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    response.extensions_mut().insert(problem.code);
    response
}
