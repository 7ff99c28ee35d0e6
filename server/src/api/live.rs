//! The live socket.

use axum::{
    extract::{State, WebSocketUpgrade, ws::rejection::WebSocketUpgradeRejection},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use sdk::{
    limits,
    wire::{Code, SUBPROTOCOL},
};

use crate::{
    app::App,
    domain::actor::Actor,
    error::{Error, Result},
    extract::{ClientAddress, MaybeActor, RequestOrigin, Site},
    live::{Visitor, run_socket},
};

/// Buffers of a socket, in bytes: the library's own would take 256 KiB each before anything is sent. A client's frame
/// is some hundred bytes; what is larger comes in pieces.
const READ_BUFFER: usize = 1024;
const UNSENT: usize = 256 * 1024;

/// Opens the live socket
///
/// A WebSocket with the subprotocol `afterword.v1`. A page must be one of the site's; a program without a page needs an
/// API key. Cookies mean nothing here. Frames are described in `docs/live.md`.
#[utoipa::path(
    get, path = "/live", tag = "live", params(("sec-websocket-protocol" = String, Header)),
    responses((status = 101, description = "The socket is open"))
)]
pub async fn open(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
    MaybeActor(actor): MaybeActor,
    ClientAddress(client): ClientAddress,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response> {
    let key = actor.and_then(|actor| match actor {
        Actor::ApiKey(key) => Some(key),
        Actor::Guest(_) | Actor::Member(_) => None,
    });
    if origin.is_none() && key.is_none() {
        return Err(Code::OriginMissing.into());
    }
    let upgrade = upgrade.map_err(|rejection| {
        Error::Explained(Code::UpgradeRequired, rejection.to_string().into())
    })?;
    if !names_protocol(&headers) {
        let detail = format!("name the subprotocol {SUBPROTOCOL}");
        return Err(Error::Explained(Code::UpgradeRequired, detail.into()));
    }
    app.admission.enter(client)?;
    if app.stopping.is_cancelled() {
        return Err(Code::Unavailable.into());
    }
    let visitor = Visitor { site, origin, key };
    let tasks = app.tasks.clone();
    Ok(upgrade
        .protocols([SUBPROTOCOL])
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(0)
        .max_write_buffer_size(UNSENT)
        .max_message_size(limits::CLIENT_FRAME_BYTES)
        .max_frame_size(limits::CLIENT_FRAME_BYTES)
        .on_upgrade(move |socket| tasks.track_future(run_socket(app, visitor, socket))))
}

fn names_protocol(headers: &HeaderMap) -> bool {
    let lines = headers
        .get_all(header::SEC_WEBSOCKET_PROTOCOL)
        .iter()
        .filter_map(|value: &HeaderValue| value.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|name| name.trim() == SUBPROTOCOL)
}
