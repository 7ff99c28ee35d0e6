//! Streams of events: what one takes while nothing happens, beside a socket that hears the same.

use std::{net::SocketAddr, time::Duration};

use anyhow::ensure;
use futures_util::future::try_join_all;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{MissedTickBehavior, interval},
};

use crate::{
    process::{Process, memory},
    scene::{ORIGIN, SITE, Scene},
};

/// Streams that are opened at the same time, and how long that takes at least: by default the server lets 150 a second in
/// from one address.
const AT_ONCE: usize = 50;
const A_WHILE: Duration = Duration::from_millis(400);

/// Memory that one takes of the server, in bytes: of so many of them, after some that pay for what all share.
pub async fn measure(
    server: &Process,
    scene: &Scene,
    key: &str,
    (first, count): (usize, usize),
) -> anyhow::Result<u64> {
    let thread = scene.thread(key)?;
    let request = format!(
        "GET /api/v1/sites/{SITE}/live/events?watch={thread} HTTP/1.1\r\nhost: {}\r\norigin: {ORIGIN}\r\n\r\n",
        server.address
    );
    let _shared = gather(server.address, &request, first).await?;
    let before = memory(server.id())?;
    let _open = gather(server.address, &request, count).await?;
    Ok(memory(server.id())?.saturating_sub(before) / u64::try_from(count)?)
}

async fn gather(address: SocketAddr, request: &str, size: usize) -> anyhow::Result<Vec<TcpStream>> {
    let (mut streams, mut pace) = (Vec::new(), interval(A_WHILE));
    pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while streams.len() < size {
        pace.tick().await;
        let now = AT_ONCE.min(size - streams.len());
        streams.extend(try_join_all((0..now).map(|_| open(address, request))).await?);
    }
    Ok(streams)
}

/// Opens one, and waits until it watches.
async fn open(address: SocketAddr, request: &str) -> anyhow::Result<TcpStream> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(request.as_bytes()).await?;
    let mut heard = Vec::new();
    while !String::from_utf8_lossy(&heard).contains(r#""type":"subscribed""#) {
        ensure!(stream.read_buf(&mut heard).await? > 0, "{}", String::from_utf8_lossy(&heard));
    }
    Ok(stream)
}
