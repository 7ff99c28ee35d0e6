//! What a reader has made, as their client carries it from the answer of a write to their next reads.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, request::Parts},
};
use sdk::wire::SEEN_HEADER;

use super::Site;
use crate::{app::App, domain::wal::WalPosition, error::Error, store::Seen};

impl FromRequestParts<App> for Seen {
    type Rejection = Error;

    /// What is not of this installation's making says nothing.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        if app.store.replicas().is_empty() {
            return Ok(Self::default());
        }
        let site = Site::from_request_parts(parts, app).await?;
        let text = parts.headers.get(SEEN_HEADER).and_then(|value| value.to_str().ok());
        let written = text.and_then(|text| WalPosition::read(text, &app.keys, site.id));
        Ok(Self { written, ..Self::default() })
    }
}

/// Tells who changed something of a site the place after it.
pub async fn tell_place(app: &App, site: &Site, headers: &mut HeaderMap) {
    let Some(place) = app.store.place().await else { return };
    if let Ok(value) = HeaderValue::try_from(place.write(&app.keys, site.id)) {
        headers.insert(SEEN_HEADER, value);
    }
}
