//! `/playground`: what a thread looks like with other colours, fonts and corners, and the few lines that make it so.
//!
//! It needs no script: its form asks for the page again. Where one runs, it does that at each change, and puts the parts that
//! changed into the page that is there. Nothing here knows any site: the thread is a sample.

pub mod look;
mod sample;
pub mod sheet;

use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use view::to_html;

use self::look::Look;
use super::shell;
use crate::{app::App, error::Result, extract::Query};

/// Where it is.
pub const PATH: &str = "/playground";
/// Where its style sheet is.
pub const STYLE_PATH: &str = "/playground/style.css";
/// Where its script is.
pub const SCRIPT_PATH: &str = "/playground/script.js";

/// The page with a look.
pub async fn page(State(app): State<App>, Query(look): Query<Look>) -> Result<Response> {
    let look = look.tidy();
    // One rule of the page depends on what was chosen: the policy names exactly this one.
    let rules = look.rules();
    let digest = BASE64_STANDARD.encode(Sha256::digest(&rules));
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-{digest}'; connect-src 'self'; img-src data:; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types playground"
    );
    let page = sheet::page(&look, &rules, app.assets.home());
    let html = format!("<!doctype html>{}", to_html(&page.into()));
    let mut response = Html(html).into_response();
    let headers = response.headers_mut();
    headers.extend(
        HeaderValue::try_from(policy).map(|policy| (header::CONTENT_SECURITY_POLICY, policy)),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    Ok(response)
}

/// Sends its style sheet.
pub async fn style() -> Response {
    shell::asset("text/css; charset=utf-8", include_str!("style.css"))
}

/// Sends its script.
pub async fn script() -> Response {
    shell::asset("text/javascript; charset=utf-8", include_str!("script.js"))
}
