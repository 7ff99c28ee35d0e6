//! A bad network between clients and a balancer: what they say arrives late, in pieces, slowly, or not at all.

use std::{io, net::SocketAddr, ops::RangeInclusive, time::Duration};

use anyhow::Context;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, tcp},
    sync::{mpsc, watch},
    task::{AbortHandle, JoinSet},
    time::{Instant, sleep_until},
};

/// Pieces of one way that are under way at most.
const UNDER_WAY: usize = 256;

/// What the network is like, for each way of each connection.
#[derive(Clone, Debug)]
pub struct Weather {
    /// How long a piece is under way, in milliseconds.
    pub delay_ms: RangeInclusive<u64>,
    /// Of a hundred pieces so many are lost. TCP sends such a piece again, and all that came after it waits.
    pub lost: u32,
    /// So many bytes go in each second.
    pub bytes_a_second: u32,
    /// The largest piece, in bytes.
    pub piece: usize,
    /// After so many bytes of one way a connection ends, whatever was being said.
    pub ends_after: Option<RangeInclusive<usize>>,
}

impl Weather {
    /// Everything arrives at once.
    pub fn fine() -> Self {
        Self {
            delay_ms: 0..=0,
            lost: 0,
            bytes_a_second: u32::MAX,
            piece: 16 * 1024,
            ends_after: None,
        }
    }

    /// How long a piece of so many bytes keeps the line busy.
    fn takes(&self, bytes: usize) -> Duration {
        Duration::from_secs(1) * u32::try_from(bytes).unwrap_or(u32::MAX) / self.bytes_a_second
    }

    /// How many bytes of one way a connection lasts.
    fn lasts(&self) -> usize {
        self.ends_after.clone().map_or(usize::MAX, rand::random_range)
    }

    /// How long a piece is under way after that.
    fn delay(&self) -> Duration {
        let mut delay = Duration::from_millis(rand::random_range(self.delay_ms.clone()));
        while rand::random_range(0..100) < self.lost {
            delay += RESEND;
        }
        delay
    }
}

/// How long TCP waits at least until it sends something again (Linux: `TCP_RTO_MIN`).
const RESEND: Duration = Duration::from_millis(200);

/// A network; connections through it end when it is dropped.
#[derive(Debug)]
pub struct Network {
    weather: watch::Sender<Weather>,
    task: AbortHandle,
}

impl Network {
    /// One that leads from where clients come in to a server, in fine weather.
    pub async fn between(clients: SocketAddr, server: SocketAddr) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(clients).await.context("a free port")?;
        let (weather, told) = watch::channel(Weather::fine());
        let task = tokio::spawn(accept(listener, server, told)).abort_handle();
        Ok(Self { weather, task })
    }

    /// The weather changes, for connections that there are as well.
    pub fn becomes(&self, weather: Weather) {
        self.weather.send_replace(weather);
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, server: SocketAddr, weather: watch::Receiver<Weather>) {
    let mut connections = JoinSet::new();
    while let Ok((client, _)) = listener.accept().await {
        while connections.try_join_next().is_some() {}
        connections.spawn(carry(client, server, weather.clone()));
    }
}

/// Carries both ways until one end hangs up or the network ends it.
async fn carry(
    client: TcpStream,
    server: SocketAddr,
    weather: watch::Receiver<Weather>,
) -> io::Result<()> {
    let server = TcpStream::connect(server).await?;
    client.set_nodelay(true)?;
    server.set_nodelay(true)?;
    let (read_client, write_client) = client.into_split();
    let (read_server, write_server) = server.into_split();
    let there = way(read_client, write_server, weather.clone());
    let back = way(read_server, write_client, weather);
    tokio::try_join!(there, back).map(drop)
}

/// Carries one way.
async fn way(
    from: tcp::OwnedReadHalf,
    to: tcp::OwnedWriteHalf,
    weather: watch::Receiver<Weather>,
) -> io::Result<()> {
    let (pieces, due) = mpsc::channel(UNDER_WAY);
    tokio::try_join!(take(from, pieces, weather), give(due, to)).map(drop)
}

/// A piece, and when it arrives; an empty one is the end.
type Piece = (Instant, Vec<u8>);

async fn take(
    mut from: tcp::OwnedReadHalf,
    pieces: mpsc::Sender<Piece>,
    mut told: watch::Receiver<Weather>,
) -> io::Result<()> {
    let mut weather = told.borrow_and_update().clone();
    let (mut left, mut free, mut last) = (weather.lasts(), Instant::now(), Instant::now());
    loop {
        let mut piece = vec![0; weather.piece];
        let count = from.read(&mut piece).await?;
        piece.truncate(count);
        if told.has_changed().unwrap_or(false) {
            weather = told.borrow_and_update().clone();
            left = weather.lasts();
        }
        left = left.checked_sub(count).ok_or(io::ErrorKind::ConnectionReset)?;
        free = free.max(Instant::now()) + weather.takes(count);
        last = last.max(free + weather.delay());
        pieces.send((last, piece)).await.map_err(io::Error::other)?;
        if count == 0 {
            return Ok(());
        }
    }
}

async fn give(mut due: mpsc::Receiver<Piece>, mut to: tcp::OwnedWriteHalf) -> io::Result<()> {
    while let Some((at, piece)) = due.recv().await {
        sleep_until(at).await;
        to.write_all(&piece).await?;
    }
    to.shutdown().await
}
