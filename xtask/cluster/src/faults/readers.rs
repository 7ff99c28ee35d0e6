//! F28: clients that do not read.

use std::time::Duration;

use anyhow::Context;
use futures_util::SinkExt;
use sdk::wire::{ClientFrame, Position, SUBPROTOCOL, ThreadId};
use tokio::{net::TcpSocket, time::sleep};
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{Message, client::IntoClientRequest, http::HeaderValue},
};

use super::trial::Trial;
use crate::{
    load::Writers,
    rig::{ORIGIN, Rig, SITES, Server, within},
};

/// How soon the others hear of everything.
const FOUND: Duration = Duration::from_secs(3);
/// How many they are: a fifth of all.
const DEAF: usize = 30;
/// What the system keeps for one, in bytes.
const SMALL_BUFFER: u32 = 4 * 1024;
/// Characters of each text that they are to hear: more than is carried from server to server.
const LONG: usize = 8_000;
/// So many people write such texts, each twice a second.
const LOUD: usize = 4;
/// How long the server may take to let them go: as slow once its own buffers are full, or as silent after a ping.
const LET_GO: Duration = Duration::from_mins(1);

/// They hear long texts, take none of them and are let go; nobody else feels that.
pub async fn deaf(rig: &mut Rig, trial: &mut Trial) -> anyhow::Result<()> {
    trial.promise(|limits| limits.reconnects = false);
    let mut place = trial.places[0].part(0..1);
    place.padding = LONG;
    let (_, thread) = place.pages[0].clone();
    let server = &rig.servers[0];
    let writers = Writers::begin(&place, LOUD, Duration::from_millis(500), &trial.figures);
    sleep(Duration::from_secs(5)).await;
    let before = trial.figures.each().p99;
    trial.figures.forget_times();
    let closed = async |code| server.figure("afterword_sockets_closed_total", code).await;
    let already = closed("").await?;
    let mut deaf = Vec::new();
    for _ in 0..DEAF {
        deaf.push(open(server, thread).await?);
    }
    let all = already + f64::from(u32::try_from(DEAF)?);
    let let_go = async || closed("").await.is_ok_and(|closed| closed >= all);
    let began = std::time::Instant::now();
    within(LET_GO, "those who do not read to be let go", let_go).await?;
    trial.took("all are let go within", began.elapsed(), LET_GO);
    let slow = closed("4008").await?;
    trial.notes.push(format!("{slow} of {DEAF} as slow and the others as silent"));
    trial
        .notes
        .push(format!("before them, news to 99 of 100 within {:.1} s", before.as_secs_f64()));
    trial.heard("beside them", FOUND);
    trial.finish(writers).await;
    Ok(())
}

/// Watches a thread over a connection of its own, past the balancer, whose buffers would hide it for long.
async fn open(
    server: &Server,
    thread: ThreadId,
) -> anyhow::Result<WebSocketStream<tokio::net::TcpStream>> {
    let socket = TcpSocket::new_v4()?;
    socket.set_recv_buffer_size(SMALL_BUFFER)?;
    let stream = socket.connect(server.address).await?;
    let url = format!("ws://{}/api/v1/sites/{}/live", server.address, SITES[0]);
    let mut request = url.into_client_request()?;
    let headers = request.headers_mut();
    headers.insert("origin", HeaderValue::from_static(ORIGIN));
    headers.insert("sec-websocket-protocol", HeaderValue::from_static(SUBPROTOCOL));
    let (mut socket, _) = client_async(request, stream).await.context("a socket")?;
    for frame in
        [ClientFrame::Hello, ClientFrame::Subscribe { thread, after: Some(Position::START) }]
    {
        socket.send(Message::text(serde_json::to_string(&frame)?)).await?;
    }
    Ok(socket)
}
