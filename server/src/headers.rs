//! Headers that belong to every answer (OWASP Secure Headers), and the hosts that this server answers to.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Version, header, uri::Authority},
    middleware::Next,
    response::{IntoResponse, Response},
};
use sdk::wire::Code;

use crate::{app::App, error::Error};

/// What no answer may do unless it says so itself: run, frame, load anything, be stored.
const DEFAULTS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox"),
    (header::CACHE_CONTROL, "private, no-store"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Adds what every answer carries, where a handler did not say otherwise.
pub async fn security(State(app): State<App>, request: Request, next: Next) -> Response {
    let keeps_connection = request.version() >= Version::HTTP_2;
    let mut response = next.run(request).await;
    // Who asks again over the same connection would meet its end. A socket has been told `upgrade`.
    if app.leaving.is_cancelled() && !keeps_connection {
        let close = HeaderValue::from_static("close");
        response.headers_mut().entry(header::CONNECTION).or_insert(close);
    }
    let headers = response.headers_mut();
    for (name, value) in DEFAULTS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if app.settings.public_url.scheme() == "https" {
        let year = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

/// Refuses requests for hosts that this server is not: nobody else's name may get into a cache or a link. Health checks
/// come by address.
pub async fn check_host(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_health = matches!(request.uri().path(), "/livez" | "/readyz");
    if is_health
        || is_ours(&app, request.headers(), request.uri().authority().map(Authority::as_str))
    {
        return next.run(request).await;
    }
    Error::from(Code::Misdirected).into_response()
}

fn is_ours(app: &App, headers: &HeaderMap, authority: Option<&str>) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.to_str().ok(),
        (None, _) => authority,
        _ => None,
    };
    let public = &app.settings.public_url;
    let own = match (public.host_str(), public.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (host, _) => host.unwrap_or_default().to_owned(),
    };
    host.is_some_and(|host| {
        host.eq_ignore_ascii_case(&own)
            || app.settings.hosts.iter().any(|other| host.eq_ignore_ascii_case(other))
    })
}
