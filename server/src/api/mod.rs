//! One file a resource; a public function with a route's documentation is a route.

pub mod assets;
pub mod avatars;
pub mod claims;
pub mod comments;
pub mod counts;
pub mod docs;
pub mod health;
pub mod live;
pub mod members;
pub mod mine;
pub mod moderation;
pub mod openapi;
pub mod paging;
pub mod preview;
pub mod session;
pub mod sso;
pub mod threads;
pub mod tokens;
pub mod votes;
pub mod writing;

use std::any::Any;

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use sdk::wire::Code;

use crate::{app::App, error::Error};

/// The server's own front door, for whoever opens its address.
pub async fn home(State(app): State<App>) -> impl IntoResponse {
    let text = format!(
        "Afterword {} at {}\nAPI: /docs\n",
        env!("CARGO_PKG_VERSION"),
        app.settings.public_url
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text)
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
