//! The work that was done for a post.

use axum::{extract::FromRequestParts, http::request::Parts};
use sdk::work;

use crate::error::{Error, Result};

/// The proof of work that came with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// This one; nobody has looked at it yet.
    Given(String),
    /// None, so far.
    None,
    /// None, and whoever asks can't do any.
    Impossible,
}

impl<S: Send + Sync> FromRequestParts<S> for Proof {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let header = parts.headers.get(work::HEADER).and_then(|proof| proof.to_str().ok());
        Ok(header.map_or(Self::None, |proof| Self::Given(proof.to_owned())))
    }
}
