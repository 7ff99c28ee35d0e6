//! The emoji that a text may name.

use axum::{
    http::{HeaderValue, header},
    response::IntoResponse,
};
use sdk::wire::EmojiNames;

use crate::{domain::emoji::NAMED, extract::Json};

/// Tells which emoji a text may name
///
/// Each with its names, such as `👍 :+1: :thumbsup:`. They are the same everywhere, and change with the server's version.
#[utoipa::path(get, path = "/emoji", tag = "comments", responses((status = 200, body = EmojiNames)))]
pub async fn list() -> impl IntoResponse {
    let cache = HeaderValue::from_static("public, max-age=86400");
    ([(header::CACHE_CONTROL, cache)], Json(&*NAMED))
}
