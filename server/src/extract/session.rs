//! Sessions of the widget: a browser that is signed in on one site, on pages of one origin, by a cookie or by tokens.

use axum::http::{HeaderValue, header, request::Parts};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use cookie::{Cookie, SameSite, time::Duration};
use sdk::wire::{CSRF_HEADER, Code, SiteId};

use super::{RequestOrigin, Site};
use crate::{
    app::App,
    domain::{
        actor::{Form, SignedIn},
        keys::Purpose,
        origin::Origin,
        secret::{self, Hash, Kind},
    },
    error::{Error, Result},
    store,
};

/// The longest life of a session, in days; the database has the last word.
const DAYS: i64 = 30;

/// Who is signed in, if the browser sent the cookie of a session in force that belongs to this origin.
///
/// A copy in Redis may say who reads; who writes is asked of the database, so that a session that was ended, or a
/// member who was banned, writes nothing from that moment on.
pub async fn find(
    app: &App,
    site: &Site,
    origin: &Origin,
    parts: &Parts,
) -> Result<Option<SignedIn>> {
    let Some(hash) = cookie(site.id, parts) else { return Ok(None) };
    if parts.method.is_safe()
        && let Some((of, signed_in)) = app.widget_sessions.get::<(String, SignedIn)>(&hash).await
    {
        return Ok((of == origin.as_str()).then_some(signed_in));
    }
    let mut tx = app.store.write(site.id).await?;
    let found = store::widget_sessions::find(&mut tx, &hash, origin.as_str()).await?;
    let found = found.filter(|signed_in| signed_in.form == Form::Cookie);
    if found.is_some() {
        store::widget_sessions::seen(&mut tx, &hash).await?;
    }
    tx.commit().await?;
    if let Some(signed_in) = &found {
        app.widget_sessions.put(&hash, &(origin.as_str(), signed_in)).await;
    }
    Ok(found)
}

/// Who is signed in, if this is the access token of a session in force that belongs to this origin.
///
/// There are few such sessions, and each has many tokens in its life: no copies of them are kept.
pub async fn find_by_token(
    app: &App,
    site: &Site,
    origin: &Origin,
    token: &Hash,
) -> Result<Option<SignedIn>> {
    let mut tx = app.store.write(site.id).await?;
    let found = store::widget_sessions::find_by_token(&mut tx, token, origin.as_str()).await?;
    if let Some(signed_in) = &found {
        store::widget_sessions::seen(&mut tx, &signed_in.session).await?;
    }
    tx.commit().await?;
    Ok(found)
}

fn cookie(site: SiteId, parts: &Parts) -> Option<Hash> {
    let name = name(site);
    let lines = parts.headers.get_all(header::COOKIE).iter();
    let mut pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).and_then(|(_, text)| secret::hash(Kind::Session, text))
}

/// The name of a site's cookie. `__Host-`: no other host of the domain can set it.
fn name(site: SiteId) -> String {
    format!("__Host-aw-{site}")
}

/// The cookie that begins a session. `Partitioned`: browsers that keep no cookies of third parties keep it, for pages
/// of this one site (CHIPS).
pub fn set_cookie(site: SiteId, secret: &str) -> Result<HeaderValue> {
    header_of(Cookie::build((name(site), secret.to_owned())).max_age(Duration::days(DAYS)))
}

/// The cookie that ends it. It has every attribute of the first: without `Partitioned` another one would be removed.
pub fn remove_cookie(site: SiteId) -> Result<HeaderValue> {
    header_of(Cookie::build((name(site), String::new())).max_age(Duration::ZERO))
}

fn header_of(cookie: cookie::CookieBuilder<'_>) -> Result<HeaderValue> {
    let cookie =
        cookie.path("/").secure(true).http_only(true).same_site(SameSite::None).partitioned(true);
    HeaderValue::try_from(cookie.build().to_string()).map_err(Error::bug)
}

/// What a page of the session's origin must send with each write.
pub fn token(app: &App, site: &Site, session: &Hash, origin: &Origin) -> String {
    let signed = app.keys.sign(Purpose::Csrf, &parts_of(site, session, origin));
    URL_SAFE_NO_PAD.encode(signed.mac)
}

/// Refuses a write without the token.
pub(super) fn check_token(
    app: &App,
    site: &Site,
    signed_in: &SignedIn,
    parts: &Parts,
) -> Result<()> {
    let origin = parts.extensions.get::<RequestOrigin>().and_then(|origin| origin.0.as_ref());
    let sent = parts.headers.get(CSRF_HEADER).and_then(|sent| URL_SAFE_NO_PAD.decode(sent).ok());
    let is_right = origin.zip(sent).is_some_and(|(origin, sent)| {
        app.keys.verify_any(Purpose::Csrf, &parts_of(site, &signed_in.session, origin), &sent)
    });
    if is_right { Ok(()) } else { Err(Code::CsrfRefused.into()) }
}

fn parts_of<'a>(site: &'a Site, session: &'a Hash, origin: &'a Origin) -> [&'a [u8]; 3] {
    [session, site.id.0.as_bytes(), origin.as_str().as_bytes()]
}
