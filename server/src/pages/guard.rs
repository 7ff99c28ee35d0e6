//! Forms of the server's own pages are sent by those pages alone (OWASP CSRF cheat sheet: Fetch Metadata, then Origin),
//! and each carries a token that only such a page knows.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::wire::Code;

use super::shell;
use crate::{app::App, domain::keys::Purpose, error::Error, texts::Language};

const FORM_COOKIE: &str = "__Host-aw-form";

/// Refuses a form that another origin sent.
pub async fn own_pages_only(
    State(app): State<App>,
    language: Language,
    request: Request,
    next: Next,
) -> Response {
    if !request.method().is_safe() && !is_from_here(&app, request.headers()) {
        return shell::failed(language, &Error::from(Code::CsrfRefused));
    }
    next.run(request).await
}

/// `Host` says where a request went, not where it came from, so it is not asked.
fn is_from_here(app: &App, headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin" || site == "none";
    }
    let own = app.settings.public_url.origin().ascii_serialization();
    headers.get(header::ORIGIN).is_some_and(|origin| origin == own.as_str())
}

/// What a browser's forms are tied to, before and after somebody signs in.
#[derive(Clone, Debug)]
pub struct FormKey(String);

/// Ties a browser's forms to a cookie of its own. Each page with a form sets it, so a browser that sends a form without
/// it keeps none.
pub async fn form_cookie(language: Language, mut request: Request, next: Next) -> Response {
    let known = cookie(request.headers());
    if known.is_none() && !request.method().is_safe() {
        return shell::without_cookie(language);
    }
    let key = known.clone().unwrap_or_else(|| URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>()));
    request.extensions_mut().insert(FormKey(key.clone()));
    let mut response = next.run(request).await;
    if known.is_none() {
        let line = format!("{FORM_COOKIE}={key}; Path=/; Secure; HttpOnly; SameSite=Lax");
        response
            .headers_mut()
            .extend(HeaderValue::try_from(line).map(|line| (header::SET_COOKIE, line)));
    }
    response
}

fn cookie(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs =
        lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, key) = pairs.find(|(name, key)| *name == FORM_COOKIE && key.len() == 22)?;
    URL_SAFE_NO_PAD.decode(key).ok().map(|_| key.to_owned())
}

impl FormKey {
    /// What a browser's own links are tied to, too.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// What a form of this browser must carry.
    pub fn token(&self, app: &App) -> String {
        URL_SAFE_NO_PAD.encode(app.keys.sign(Purpose::Form, &[self.0.as_bytes()]).mac)
    }

    /// Refuses a form without it.
    pub fn check(&self, app: &App, token: &str) -> Result<(), Error> {
        let sent = URL_SAFE_NO_PAD.decode(token).unwrap_or_default();
        let is_right = app.keys.verify_any(Purpose::Form, &[self.0.as_bytes()], &sent);
        if is_right { Ok(()) } else { Err(Code::CsrfRefused.into()) }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for FormKey {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let key = parts.extensions.get().cloned();
        key.ok_or_else(|| Error::bug("a page outside its layers").into_response())
    }
}
