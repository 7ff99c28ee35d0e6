//! What browsers download. Static: the only answers that any origin may read.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::wire::Code;

use crate::{
    app::App,
    error::Result,
    extract::{NotModified, Path},
};

/// How long what has no hash in its name is kept.
const FRESH: &str = "public, max-age=300";

/// The script that pages embed: small, and fresh within five minutes of an upgrade.
pub async fn loader(State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    let loader = app.assets.loader().ok_or(Code::NotFound)?;
    let etag = HeaderValue::try_from(&loader.etag).ok();
    if headers.get(header::IF_NONE_MATCH).is_some()
        && headers.get(header::IF_NONE_MATCH) == etag.as_ref()
    {
        return Ok(open_to_all(NotModified.into_response(), FRESH));
    }
    let (bytes, encoding) = loader.bytes.best(accept(&headers));
    let mut response = file(bytes, encoding, "text/javascript; charset=utf-8");
    response.headers_mut().extend(etag.map(|etag| (header::ETAG, etag)));
    Ok(open_to_all(response, FRESH))
}

/// The style sheet, for pages that were built with their comments: whichever is current, so that they outlive upgrades.
pub async fn style(State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    let name = app.assets.style_name().ok_or(Code::NotFound)?;
    let etag = HeaderValue::try_from(format!("\"{name}\"")).ok();
    if headers.get(header::IF_NONE_MATCH).is_some()
        && headers.get(header::IF_NONE_MATCH) == etag.as_ref()
    {
        return Ok(open_to_all(NotModified.into_response(), FRESH));
    }
    let (found, bytes, encoding) = app.assets.find(name, accept(&headers)).ok_or(Code::NotFound)?;
    let mut response = file(bytes, encoding, &found.content_type);
    response.headers_mut().extend(etag.map(|etag| (header::ETAG, etag)));
    Ok(open_to_all(response, FRESH))
}

/// A file whose name holds its hash: it never changes.
pub async fn asset(
    State(app): State<App>,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Result<Response> {
    let (found, bytes, encoding) =
        app.assets.find(&name, accept(&headers)).ok_or(Code::NotFound)?;
    let response = file(bytes, encoding, &found.content_type);
    Ok(open_to_all(response, "public, max-age=31536000, immutable"))
}

fn accept(headers: &HeaderMap) -> &str {
    headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn file(bytes: Bytes, encoding: Option<&'static str>, kind: &str) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(kind) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn open_to_all(mut response: Response, cache: &'static str) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response
}
