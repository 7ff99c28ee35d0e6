//! One file a resource; a public function with a route's documentation is a route.

pub mod assets;
pub mod avatars;
pub mod bans;
pub mod claims;
pub mod comments;
pub mod counts;
pub mod deliveries;
pub mod desk;
pub mod docs;
pub mod emoji;
pub mod erasing;
pub mod featured;
pub mod follows;
pub mod health;
pub mod images;
pub mod install;
pub mod invitations;
pub mod keys;
pub mod live;
pub mod log;
pub mod members;
pub mod mine;
pub mod moderation;
pub mod moderation_settings;
pub mod mutes;
pub mod notices;
pub mod openapi;
pub mod outside_services;
pub mod pace;
pub mod paging;
pub mod panels;
pub mod people;
pub mod preview;
pub mod reactions;
pub mod queue;
pub mod quotes;
pub mod recent;
pub mod removals;
pub mod reports;
pub mod revisions;
pub mod search;
pub mod session;
pub mod settings;
pub mod shown;
pub mod sso;
pub mod threads;
pub mod tokens;
pub mod transfer;
pub mod trying;
pub mod uniting;
pub mod votes;
pub mod webhooks;
pub mod writing;

use std::any::Any;

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use sdk::wire::Code;

use crate::{app::App, error::Error, pages::setup};

/// The server's own front door, for whoever opens its address. Of a new installation it leads to where it is set up.
pub async fn home(State(app): State<App>) -> Response {
    if matches!(setup::link(&app).await, Ok(Some(_))) {
        return Redirect::to(setup::PATH).into_response();
    }
    let text = format!(
        "Afterword {} at {}\nAPI: /docs\nLooks: /playground\n",
        env!("CARGO_PKG_VERSION"),
        app.settings.public_url
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// No route has this address.
pub async fn not_found() -> Error {
    Code::NotFound.into()
}

/// The address has a route, but not for this method.
pub async fn method_not_allowed() -> Error {
    Code::MethodNotAllowed.into()
}

/// A handler panicked: the client is told no more than that it was us.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
pub fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or(panic.downcast_ref::<&str>().copied());
    Error::bug(format!("panic: {}", message.unwrap_or("without a message"))).into_response()
}
