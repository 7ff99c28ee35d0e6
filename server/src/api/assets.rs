//! What browsers download. Static: the only answers that any origin may read.

use std::sync::LazyLock;

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::wire::Code;

use crate::{
    app::App,
    assets,
    error::Result,
    extract::{NotModified, Path},
    routing::get,
};

/// Its routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/embed.js", get(loader))
        .route("/embed.css", get(style))
        .route("/recent.js", get(recent))
        .route("/proof", get(proof_frame))
        .route("/proof.js", get(proof))
        .route("/assets/{name}", get(asset))
}

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

/// The script that shows a site's newest comments. It knows no address but its own.
pub async fn recent(headers: HeaderMap) -> Response {
    const SCRIPT: &str = include_str!("../../../widget/recent.js");
    static ETAG: LazyLock<String> =
        LazyLock::new(|| format!("\"{}\"", assets::digest(&[SCRIPT.as_bytes()])));
    if headers.get(header::IF_NONE_MATCH).is_some_and(|tag| tag == ETAG.as_str()) {
        return open_to_all(NotModified.into_response(), FRESH);
    }
    let mut response = file(SCRIPT.into(), None, "text/javascript; charset=utf-8");
    response
        .headers_mut()
        .extend(HeaderValue::try_from(ETAG.as_str()).map(|tag| (header::ETAG, tag)));
    open_to_all(response, FRESH)
}

/// The frame in which a page's visitors do the work that is asked of them: any page may open it, and nothing of it is
/// anybody's.
pub async fn proof_frame() -> Response {
    const POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";
    let frame = include_str!("../../../widget/proof.html");
    let mut response = open_to_all(file(frame.into(), None, "text/html; charset=utf-8"), FRESH);
    let policy = HeaderValue::from_static(POLICY);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}

/// The script of the frame, and of the worker in it.
pub async fn proof() -> Response {
    let script = include_str!("../../../widget/proof.js");
    open_to_all(file(script.into(), None, "text/javascript; charset=utf-8"), FRESH)
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
