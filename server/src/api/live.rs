//! The live socket, and what stands in for it where a proxy breaks WebSockets.

use std::time::Duration;

use axum::{
    extract::{RawQuery, State, WebSocketUpgrade, ws::rejection::WebSocketUpgradeRejection},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, NoContent, Response},
};
use sdk::{
    limits,
    wire::{ClientFrame, Code, NewTyping, SUBPROTOCOL, Watch},
};

use super::comments::ThreadPath;
use crate::{
    app::App,
    domain::{actor::Actor, address, origin::Origin},
    error::{Error, Result},
    extract::{Author, ClientAddress, Json, MaybeActor, Path, RequestOrigin, Rule, Site},
    live::{Identity, Visitor, open_events, run_socket},
    store,
};

/// Buffers of a socket, in bytes: the library's own would take 256 KiB each before anything is sent. A client's frame
/// is some hundred bytes; what is larger comes in pieces.
const READ_BUFFER: usize = 1024;
const UNSENT: usize = 256 * 1024;
/// How often people behind one address may say that they are writing: ten of them, every three seconds, and some more.
const TYPING: Rule = Rule { name: "typing", most: 300, period: Duration::from_mins(1) };

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
    client: ClientAddress,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response> {
    let visitor = visitor(site, origin, actor)?;
    let upgrade = upgrade.map_err(|rejection| {
        Error::Explained(Code::UpgradeRequired, rejection.to_string().into())
    })?;
    if !names_protocol(&headers) {
        let detail = format!("name the subprotocol {SUBPROTOCOL}");
        return Err(Error::Explained(Code::UpgradeRequired, detail.into()));
    }
    admit(&app, client)?;
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

/// Opens a stream of events
///
/// What the live socket says, as server-sent events, for where a proxy breaks WebSockets. `watch` names what is watched,
/// up to 20 threads: `thread:seq:eid` from a position on, or `thread`. `ticket` says who asks, if somebody is known.
#[utoipa::path(
    get, path = "/live/events", tag = "live",
    params(("watch" = Option<Vec<String>>, Query), ("ticket" = Option<String>, Query)),
    responses((status = 200, content_type = "text/event-stream", body = String))
)]
pub async fn events(
    State(app): State<App>,
    site: Site,
    RequestOrigin(origin): RequestOrigin,
    MaybeActor(actor): MaybeActor,
    client: ClientAddress,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let visitor = visitor(site, origin, actor)?;
    let first = first_frames(query.as_deref().unwrap_or_default())?;
    admit(&app, client)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store, no-transform")),
        // nginx would wait until a buffer is full (ngx_http_proxy_module, "proxy_buffering").
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    Ok((headers, open_events(app, visitor, first)).into_response())
}

/// Says that I am writing
///
/// For those who can't say it on a socket, every 3 seconds while it is so. Others hear of members, and of guests who have
/// written here before.
#[utoipa::path(
    post, path = "/threads/{thread}/typing", tag = "live", params(ThreadPath),
    request_body = NewTyping, responses((status = 204)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn typing(
    State(app): State<App>,
    site: Site,
    Author(actor): Author,
    ClientAddress(client): ClientAddress,
    Path(ThreadPath { thread }): Path<ThreadPath>,
    Json(typing): Json<NewTyping>,
) -> Result<NoContent> {
    app.limits.take(TYPING, &format!("{}:{}", site.id, address::block(client))).await?;
    let who = match actor {
        Actor::Member(signed_in) => Identity::of_member(signed_in),
        Actor::Guest(secret) => {
            let mut tx = app.store.latest(site.id).await?;
            let guest = store::guests::find(&mut tx, &secret).await?;
            tx.commit().await?;
            Identity::of_guest(guest)
        }
        Actor::ApiKey(_) => return Err(Code::NotAllowed.into()),
    };
    if site.info.settings.presence {
        app.hub.topic(site.id, thread).types(&who, None, typing.parent);
    }
    Ok(NoContent)
}

/// Who wants to listen: a page of the site, or a program with a key.
fn visitor(site: Site, origin: Option<Origin>, actor: Option<Actor>) -> Result<Visitor> {
    let key = actor.and_then(|actor| match actor {
        Actor::ApiKey(key) => Some(key),
        Actor::Guest(_) | Actor::Member(_) => None,
    });
    if origin.is_none() && key.is_none() {
        return Err(Code::OriginMissing.into());
    }
    Ok(Visitor { site, origin, key })
}

/// Lets one more in, unless there are too many at a time, or this node is leaving.
fn admit(app: &App, ClientAddress(client): ClientAddress) -> Result<()> {
    app.admission.enter(client)?;
    if app.stopping.is_cancelled() { Err(Error::leaving()) } else { Ok(()) }
}

/// What would be said first on a socket.
fn first_frames(query: &str) -> Result<Vec<ClientFrame>> {
    let mut frames = vec![ClientFrame::Hello];
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "ticket" => frames[0] = ClientFrame::Auth { ticket: value.into_owned() },
            "watch" => {
                let watch = value.parse::<Watch>();
                frames.push(
                    watch.map_err(|error| Error::field("/watch", error.to_string()))?.frame(),
                );
            }
            _ => return Err(Error::field(&format!("/{name}"), "not a parameter of this address")),
        }
    }
    if frames.len() > limits::SUBSCRIPTIONS + 1 {
        let most = format!("name {} threads at most", limits::SUBSCRIPTIONS);
        return Err(Error::field("/watch", most));
    }
    Ok(frames)
}

fn names_protocol(headers: &HeaderMap) -> bool {
    let lines = headers
        .get_all(header::SEC_WEBSOCKET_PROTOCOL)
        .iter()
        .filter_map(|value: &HeaderValue| value.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|name| name.trim() == SUBPROTOCOL)
}
