//! Pages on the server's own origin: the sign-in window, a person's own account, the dashboards of sites. They need no script; what little
//! they have makes them nicer, hands the sign-in over to the page that opened the window, and asks browsers for passkeys.

mod visit;
mod guard;
mod person;
mod ask;
mod steps;
mod ceremonies;
mod entering;
mod window;
mod sign_in;
mod sign_up;
mod passkey;
mod second;
mod prove;
mod mail_code;
mod code;
mod link;
mod password;
mod provider;
mod replies;
mod notice;
mod writing;
mod account;
mod playground;
mod dashboard;
pub mod setup;
mod qr;
mod answer;
mod shell;

use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    http::{HeaderValue, header},
    middleware::{from_fn, from_fn_with_state},
    response::Response,
};
use cookie::{Cookie, SameSite};
use tower::util::MapResponseLayer;
use tower_sessions::{Expiry, SessionManagerLayer, cookie::time::Duration};

use crate::{
    accounts::COOKIE,
    app::App,
    routing::{form, get, post},
    texts::Room,
};

/// Largest form, in bytes: it may carry the address of a page, and nobody hashes more.
const FORM_BYTES: usize = 8 * 1024;
/// A session that is not used for so many days is over; none lasts more than 30.
const IDLE_DAYS: i64 = 14;

/// The routes of all pages.
pub fn routes(app: &App) -> Router<App> {
    let sessions = SessionManagerLayer::new(app.account_sessions.clone())
        .with_name(COOKIE)
        .with_same_site(tower_sessions::cookie::SameSite::Lax)
        .with_secure(true)
        .with_http_only(true)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(Duration::days(IDLE_DAYS)));
    Router::new()
        .route("/auth/popup", get(window::open))
        .route("/auth/consent", post(window::consent))
        .route("/auth/prove", form(prove::page, prove::submit))
        .route("/auth/prove/mail", post(prove::by_mail))
        .route("/auth/sign-in", form(sign_in::page, sign_in::submit))
        .route("/auth/sign-up", form(sign_up::page, sign_up::submit))
        .route(mail_code::MAIL_PATH, form(mail_code::page, mail_code::submit))
        .route(mail_code::FORGOT_PATH, form(mail_code::page, mail_code::submit))
        .route("/auth/code", form(code::page, code::submit))
        .route("/auth/link", form(link::page, link::submit))
        .route("/auth/password", form(password::page, password::submit))
        .route("/auth/replies", form(replies::page, replies::submit))
        .route(second::SECOND_PATH, form(second::page, second::submit))
        .route(second::RECOVERY_PATH, form(second::page, second::submit))
        .merge(provider::routes())
        .merge(account::routes())
        .merge(notice::routes())
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .merge(passkeys())
        .merge(account::large_routes())
        .merge(writing::routes())
        .merge(dashboard::routes().merge(setup::routes()).layer(Extension(Room::Desk)))
        .layer((
            from_fn_with_state(app.clone(), guard::own_pages_only),
            MapResponseLayer::new(complete_cookies),
            sessions,
            from_fn(guard::form_cookie),
        ))
        // From mail programs, which have neither cookies nor forms of ours.
        .route("/replies/stop", post(replies::stop))
        .merge(provider::form_routes())
        .route(shell::STYLE_PATH, get(shell::style))
        .route(shell::SCRIPT_PATH, get(shell::script))
        .merge(dashboard::files())
        .route(playground::PATH, get(playground::page))
        .route(playground::STYLE_PATH, get(playground::style))
        .route(playground::SCRIPT_PATH, get(playground::script))
}

/// What browsers answer about passkeys, which is longer than other forms.
fn passkeys() -> Router<App> {
    Router::new()
        .route("/auth/passkey", post(passkey::submit))
        .route("/auth/second/passkey", post(second::by_passkey))
        .route("/auth/prove/passkey", post(prove::by_passkey))
        .route_layer(DefaultBodyLimit::max(account::PASSKEY_BYTES))
}

/// tower-sessions' removal cookie lacks attributes without which a browser keeps a `__Host-` cookie.
fn complete_cookies(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let lines = headers.get_all(header::SET_COOKIE).iter().cloned().collect::<Vec<_>>();
    headers.remove(header::SET_COOKIE);
    for line in lines {
        let complete =
            line.to_str().ok().and_then(|text| Cookie::parse(text).ok()).map(|mut cookie| {
                cookie.set_secure(true);
                cookie.set_http_only(true);
                cookie.set_same_site(SameSite::Lax);
                cookie.set_path("/");
                cookie.to_string()
            });
        let line = complete.and_then(|text| HeaderValue::try_from(text).ok()).unwrap_or(line);
        headers.append(header::SET_COOKIE, line);
    }
    response
}
