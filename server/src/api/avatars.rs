//! Pictures of people. They hold nothing of a session, and pages of all sites show them.

use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::wire::{AvatarId, Code};

use crate::{app::App, error::Result, extract::Path, store};

const HEADERS: [(HeaderName, &str); 4] = [
    (header::CONTENT_TYPE, "image/jpeg"),
    (header::CONTENT_DISPOSITION, "inline; filename=\"avatar.jpg\""),
    (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
];

/// A picture, whose bytes never change.
pub async fn show(State(app): State<App>, Path(id): Path<AvatarId>) -> Result<Response> {
    let bytes = store::avatars::find(app.store.registry(), id).await?.ok_or(Code::NotFound)?;
    let mut response = bytes.into_response();
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
