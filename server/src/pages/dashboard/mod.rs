//! The dashboards of sites: where those who care for one work. Each page is a file, or a folder where it is large.
//!
//! Addresses: `/dashboard` lists a person's sites, `/dashboard/{site}` is the overview of one, `/dashboard/{site}/{section}`
//! its other pages; forms are sent to addresses below their page's. [`staff`] says who may be there, [`frame`] draws what
//! all pages have. They work without a script; `script.js` makes them faster to work with.

pub mod staff;
pub mod frame;
mod desk;
mod home;
mod join;
mod overview;
mod queue;
mod people;
mod threads;
mod notices;
mod sheet;
mod settings;
mod moderation;
mod appearance;
mod install;
mod access;
mod transfer;
mod log;
pub mod by_mail;

use axum::{Router, extract::DefaultBodyLimit, response::Response};
use sdk::wire::SiteKey;

use super::shell;
use crate::{
    app::App,
    domain::{desk_link, secret},
    routing::{form, get, post},
};

/// Where the list of somebody's sites is, and everything else below.
pub const PATH: &str = "/dashboard";
/// Where the style sheet is.
pub const STYLE_PATH: &str = "/dashboard/style.css";
/// Where the script is.
pub const SCRIPT_PATH: &str = "/dashboard/script.js";

/// Below a site's dashboard: where links of invitations lead.
const JOIN: &str = "join";

/// Largest form, in bytes: lists of words are long.
const FORM_BYTES: usize = 512 * 1024;

/// The routes of all pages.
pub fn routes() -> Router<App> {
    Router::new()
        .route(PATH, get(home::page))
        .route("/dashboard/{site}", get(overview::page))
        .route("/dashboard/{site}/join/{secret}", form(join::page, join::submit))
        .merge(settings::routes())
        .merge(moderation::routes())
        .route("/dashboard/{site}/appearance", get(appearance::page))
        .merge(install::routes())
        .merge(access::routes())
        .merge(transfer::routes())
        .merge(queue::routes())
        .route("/dashboard/{site}/mail", post(by_mail::save))
        .route(desk_link::PATH, form(by_mail::page, by_mail::submit))
        .merge(people::routes())
        .merge(threads::routes())
        .merge(notices::routes())
        .merge(log::routes())
        .layer(DefaultBodyLimit::max(FORM_BYTES))
}

/// The files that the pages load.
pub fn files() -> Router<App> {
    Router::new().route(STYLE_PATH, get(style)).route(SCRIPT_PATH, get(script))
}

/// The page of a dashboard that an address is, or whose forms are sent there.
pub fn page_of(path: &str) -> Option<&str> {
    let rest = path.strip_prefix(PATH)?;
    if rest.is_empty() {
        return Some(path);
    }
    let mut parts = rest.strip_prefix('/')?.split('/');
    let site = parts.next()?;
    site.parse::<SiteKey>().ok()?;
    let section = parts.next();
    if let (Some(JOIN), Some(invitation)) = (section, parts.next()) {
        let is_one = secret::hash(secret::Kind::Invitation, invitation).is_some();
        return Some(path).filter(|_| is_one && parts.next().is_none());
    }
    let section = section.filter(|section| frame::Section::named(section).is_some());
    let length = PATH.len() + 1 + site.len() + section.map_or(0, |section| 1 + section.len());
    path.get(..length)
}

async fn style() -> Response {
    shell::asset(
        "text/css; charset=utf-8",
        concat!(
            include_str!("../style.css"),
            include_str!("../account.css"),
            include_str!("../../../../widget/style/50-body.css"),
            include_str!("style.css"),
            include_str!("site.css"),
            include_str!("moderation/style.css"),
            include_str!("install/style.css"),
            include_str!("appearance.css"),
            include_str!("queue/style.css"),
            include_str!("queue/item.css"),
            include_str!("queue/decisions.css"),
            include_str!("overview/style.css"),
            include_str!("people.css")
        ),
    )
}

async fn script() -> Response {
    shell::asset(
        "text/javascript; charset=utf-8",
        concat!(
            include_str!("script.js"),
            include_str!("site.js"),
            include_str!("queue/desk.js"),
            include_str!("queue/company.js"),
            include_str!("queue/keys.js")
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::{page_of, secret};

    #[test]
    fn only_pages_of_dashboards_are_led_to() {
        for page in ["/dashboard", "/dashboard/blog", "/dashboard/blog/people"] {
            assert_eq!(page_of(page), Some(page));
        }
        assert_eq!(page_of("/dashboard/blog/people/7/ban"), Some("/dashboard/blog/people"));
        assert_eq!(page_of("/dashboard/blog/elsewhere"), Some("/dashboard/blog"));
        let join = format!("/dashboard/blog/join/{}", secret::generate(secret::Kind::Invitation));
        assert_eq!(page_of(&join), Some(join.as_str()));
        for stranger in [format!("{join}/more"), "/dashboard/blog/join/../..".to_owned()] {
            assert_eq!(page_of(&stranger), None, "{stranger}");
        }
        for stranger in [
            "/",
            "/dashboards",
            "/dashboard/",
            "/dashboard//evil",
            "//dashboard",
            "/dashboard/Blog?x",
        ] {
            assert_eq!(page_of(stranger), None, "{stranger}");
        }
    }
}
