//! The key that makes a repeated post safe.

use axum::{extract::FromRequestParts, http::request::Parts};
use sdk::wire::{Code, IDEMPOTENCY_HEADER};
use uuid::Uuid;

use crate::error::{Error, Result};

/// A UUID that the client chose for one post and all its repetitions.
#[derive(Clone, Copy, Debug)]
pub struct IdempotencyKey(pub Uuid);

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let header = parts.headers.get(IDEMPOTENCY_HEADER).ok_or(Code::IdempotencyKeyMissing)?;
        let key = header.to_str().ok().and_then(|text| text.parse().ok());
        key.map(Self)
            .ok_or(Error::Explained(Code::Malformed, "an Idempotency-Key is a UUID".into()))
    }
}
