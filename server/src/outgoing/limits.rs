//! What is read of an answer, and why there is none.

use http::Response;

use super::Answer;

/// Most bytes of an answer.
const BYTES: usize = 1024 * 1024;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// An address that is not asked.
    #[error("an address that is not asked")]
    Address,
    /// More than anybody needs.
    #[error("an answer of more than a mebibyte")]
    Long,
    /// Sent on too often.
    #[error("sent on too often")]
    Redirects,
    /// Nobody there, too late, or no HTTP.
    #[error("no answer")]
    Unanswered(#[from] reqwest::Error),
}

/// Reads all of an answer, unless it is too long.
pub(super) async fn read(mut answer: reqwest::Response) -> Result<Answer, Refusal> {
    let mut body = Vec::new();
    while let Some(part) = answer.chunk().await? {
        if body.len() + part.len() > BYTES {
            return Err(Refusal::Long);
        }
        body.extend_from_slice(&part);
    }
    let mut whole = Response::new(body);
    *whole.status_mut() = answer.status();
    *whole.headers_mut() = answer.headers().clone();
    Ok(whole)
}
