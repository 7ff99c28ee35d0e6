//! The gate in front of everything that belongs to a site: CORS, the origin check, and the CSRF rules (a) to (c) of a
//! widget that runs on other people's pages (OWASP CSRF cheat sheet; Fetch Metadata).

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use sdk::{
    wire::{CSRF_HEADER, Code, IDEMPOTENCY_HEADER, SEEN_HEADER, STALE_HEADER, SiteKey},
    work,
};
use serde::Deserialize;

use super::{
    MaybeActor, Path, Site,
    body::{is_plain_file, is_plain_image, is_plain_json},
    seen,
};
use crate::{
    app::App,
    domain::{actor::Actor, origin::Origin},
    error::{Error, Result},
    telemetry,
};

/// The page that a request comes from; without one, no browser's page asks.
#[derive(Clone, Debug)]
pub struct RequestOrigin(pub Option<Origin>);

impl<S: Send + Sync> FromRequestParts<S> for RequestOrigin {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        parts
            .extensions
            .get()
            .cloned()
            .ok_or_else(|| Error::bug("a route of a site outside its gate"))
    }
}

/// What the answers of a site depend on besides their address: in one line, since nginx before 1.23 heeds only the last.
/// What comes at the end is [`SEEN_HEADER`].
const ANSWERS_VARY: &str = "accept-encoding, origin, x-afterword-min-lsn";
/// The same of answers to preflights.
const PREFLIGHTS_VARY: &str =
    "origin, access-control-request-method, access-control-request-headers";

#[derive(Deserialize)]
struct SitePath {
    site: SiteKey,
}

/// Lets a request through that names a site and comes from one of its pages, or from no page at all.
///
/// A page that is not listed gets no CORS headers, so that its script reads nothing, not even why.
pub async fn gate(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let varies = if parts.method == Method::OPTIONS { PREFLIGHTS_VARY } else { ANSWERS_VARY };
    let mut response = match admit(&app, &mut parts).await {
        Err(error) => error.into_response(),
        Ok(origin) if parts.method == Method::OPTIONS => {
            let mut response = StatusCode::NO_CONTENT.into_response();
            preflight(response.headers_mut());
            share(response.headers_mut(), origin.as_ref());
            response
        }
        Ok(origin) => {
            // What is refused from here on, a page of the site may read.
            let checked = identify(&app, &mut parts).await.and_then(|()| check_write(&parts));
            let mut response = match checked {
                Ok(()) => pass(&app, Request::from_parts(parts, body), next).await,
                Err(error) => error.into_response(),
            };
            share(response.headers_mut(), origin.as_ref());
            response
        }
    };
    response.headers_mut().insert(header::VARY, HeaderValue::from_static(varies));
    response
}

/// Lets a request through, and says how what it read or changed stands to the copies of the database.
async fn pass(app: &App, request: Request, next: Next) -> Response {
    let site = request.extensions().get::<Site>().cloned();
    let is_read = request.method().is_safe();
    let mut response = next.run(request).await;
    if response.status().is_client_error() || response.status().is_server_error() {
        return response;
    }
    let headers = response.headers_mut();
    match site {
        Some(site) if !is_read => seen::tell_place(app, &site, headers).await,
        _ if is_read && app.store.is_stale() => mark_stale(headers),
        _ => (),
    }
    response
}

/// What is read now may be old, and is not to be kept for long by anybody.
fn mark_stale(headers: &mut HeaderMap) {
    headers.insert(STALE_HEADER, HeaderValue::from_static("true"));
    let cache = headers.get_mut(header::CACHE_CONTROL);
    if let Some(cache) = cache.filter(|cache| cache.as_bytes().starts_with(b"public")) {
        *cache = HeaderValue::from_static("public, max-age=1");
    }
}

/// Finds the site and judges the origin; both are put where the extractors find them.
async fn admit(app: &App, parts: &mut Parts) -> Result<Option<Origin>> {
    let Path(SitePath { site: key }) = Path::from_request_parts(parts, app)
        .await
        .map_err(|_| Error::Refused(Code::SiteNotFound))?;
    let site = app.sites.get(&app.store, &key).await?.ok_or(Code::SiteNotFound)?;
    telemetry::note("site.id", site.id);

    let mut headers = parts.headers.get_all(header::ORIGIN).iter();
    let origin = match (headers.next(), headers.next()) {
        (None, _) => None,
        (Some(header), None) => {
            let origin =
                header.to_str().ok().and_then(Origin::parse).filter(|origin| site.allows(origin));
            Some(origin.ok_or(Code::OriginNotAllowed)?)
        }
        (Some(_), Some(_)) => return Err(Code::OriginNotAllowed.into()),
    };
    if let Some(origin) = &origin {
        app.sightings.note(app, site.id, origin).await;
    }
    parts.extensions.insert(RequestOrigin(origin.clone()));
    parts.extensions.insert(site);
    Ok(origin)
}

/// Finds out who asks, and puts it there, too.
async fn identify(app: &App, parts: &mut Parts) -> Result<()> {
    let site = Site::from_request_parts(parts, app).await?;
    let RequestOrigin(origin) = RequestOrigin::from_request_parts(parts, app).await?;
    let actor = MaybeActor::authenticate(app, &site, origin.as_ref(), parts).await?;
    parts.extensions.insert(actor);
    Ok(())
}

/// A write is made by a script of a listed page, or by a program with an API key.
fn check_write(parts: &Parts) -> Result<()> {
    if parts.method.is_safe() {
        return Ok(());
    }
    let headers = &parts.headers;
    let path = parts.uri.path();
    let is_file = path.ends_with("/images") && is_plain_image(headers)
        || path.ends_with("/import") && is_plain_file(headers);
    if !is_plain_json(headers) && !is_file && parts.method != Method::DELETE {
        return Err(Code::UnsupportedMediaType.into());
    }
    let origin = parts.extensions.get::<RequestOrigin>().and_then(|origin| origin.0.as_ref());
    if origin.is_none() {
        let actor = parts.extensions.get::<MaybeActor>().and_then(|actor| actor.0.as_ref());
        return if matches!(actor, Some(Actor::ApiKey(_))) {
            Ok(())
        } else {
            Err(Code::OriginMissing.into())
        };
    }
    let is = |name: &str, expected: &str| headers.get(name).is_none_or(|value| value == expected);
    // Browsers that don't send these are held by the preflight that the next rule forces.
    if !is("sec-fetch-mode", "cors")
        || !is("sec-fetch-dest", "empty")
        || !headers.contains_key(CSRF_HEADER)
    {
        return Err(Code::CsrfRefused.into());
    }
    Ok(())
}

/// What a page of the site may send, besides what any form could.
fn preflight(headers: &mut HeaderMap) {
    const ALLOWED: [HeaderName; 7] = [
        header::AUTHORIZATION,
        header::CONTENT_TYPE,
        header::IF_NONE_MATCH,
        HeaderName::from_static(CSRF_HEADER),
        HeaderName::from_static(IDEMPOTENCY_HEADER),
        HeaderName::from_static(SEEN_HEADER),
        HeaderName::from_static(work::HEADER),
    ];
    let names = ALLOWED.each_ref().map(HeaderName::as_str).join(", ");
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_METHODS,
        HeaderValue::from_static("GET, POST, PUT, PATCH, DELETE"),
    );
    headers.extend(
        HeaderValue::try_from(names).map(|names| (header::ACCESS_CONTROL_ALLOW_HEADERS, names)),
    );
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("7200"));
}

/// Lets scripts of this origin read the answer.
fn share(headers: &mut HeaderMap, origin: Option<&Origin>) {
    let Some(Ok(origin)) = origin.map(|origin| HeaderValue::from_str(origin.as_str())) else {
        return;
    };
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    let exposed = HeaderValue::from_static(
        "etag, ratelimit, retry-after, x-request-id, x-afterword-min-lsn, x-afterword-stale",
    );
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
}
