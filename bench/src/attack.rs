//! Sockets that mean harm. They run in a thread of their own, so that well-behaved ones wait for the system's scheduler
//! alone, not behind them.

use std::{
    convert::Infallible,
    future::pending,
    net::{Ipv4Addr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use anyhow::Context;
use futures_util::{SinkExt, StreamExt};
use tokio::{
    net::TcpSocket,
    runtime,
    task::JoinSet,
    time::{sleep, timeout},
};
use tokio_tungstenite::tungstenite::{Bytes, Message};
use tokio_util::sync::CancellationToken;

use crate::crowd::{Manners, Socket, greet};

/// Whoever is turned away tries again after this time.
const AGAIN: Duration = Duration::from_millis(10);
/// Sockets are opened this far apart at first: the server should let all of them in.
const APART: Duration = Duration::from_millis(10);
/// Frames that a flooder sends before it looks whether anybody listens.
const FRAMES: usize = 1_000;
/// A frame that nobody needs.
const LARGE: usize = 1_000_000;
/// Where they come from: not where everybody else does.
const FROM: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 66);
/// What the system keeps for a slow reader.
const SMALL_BUFFER: u32 = 4 * 1024;
/// How long the server may take to close.
const PATIENCE: Duration = Duration::from_secs(5);

/// What hostile sockets do.
#[derive(Clone, Debug)]
pub enum Harm {
    /// Reconnect, and say these things one after the other as fast as they can.
    Flood(Vec<Message>),
    /// Reconnect, and send frames of a megabyte.
    Large,
    /// Ask for much and never read it.
    Slow,
    /// Never do anything again.
    Silent,
}

/// A hostile crowd at work.
#[derive(Debug)]
pub struct Attack {
    enough: CancellationToken,
    opened: Arc<AtomicUsize>,
    thread: thread::JoinHandle<anyhow::Result<()>>,
}

#[derive(Debug)]
struct Attacker {
    address: SocketAddr,
    manners: Arc<Manners>,
    harm: Harm,
    opened: Arc<AtomicUsize>,
}

impl Attack {
    /// Begins with so many sockets at the same time, which greet with `manners`.
    pub fn begin(
        address: SocketAddr,
        sockets: u32,
        manners: &Arc<Manners>,
        harm: &Harm,
    ) -> anyhow::Result<Self> {
        let (enough, opened) = (CancellationToken::new(), Arc::new(AtomicUsize::new(0)));
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        let attackers = (0..sockets).map(|_| Attacker {
            address,
            manners: manners.clone(),
            harm: harm.clone(),
            opened: opened.clone(),
        });
        let (attackers, until) = (attackers.collect::<Vec<_>>(), enough.clone());
        let thread = thread::Builder::new().name("attack".to_owned()).spawn(move || {
            runtime.block_on(async {
                let mut attacking = JoinSet::new();
                for (attacker, number) in attackers.into_iter().zip(0..) {
                    attacking.spawn(async move {
                        sleep(APART * number).await;
                        attacker.attack().await
                    });
                }
                tokio::select! {
                    () = until.cancelled() => Ok(()),
                    Some(failed) = attacking.join_next() => failed?.map(|never| match never {}),
                }
            })
        })?;
        Ok(Self { enough, opened, thread })
    }

    /// Ends it; how many sockets were opened.
    pub fn end(self) -> anyhow::Result<usize> {
        self.enough.cancel();
        self.thread.join().ok().context("an attack panicked")??;
        Ok(self.opened.load(Ordering::Relaxed))
    }
}

impl Attacker {
    async fn attack(self) -> anyhow::Result<Infallible> {
        match &self.harm {
            Harm::Slow | Harm::Silent => {
                let _socket = self.enter(Some(SMALL_BUFFER)).await?;
                self.opened.fetch_add(1, Ordering::Relaxed);
                pending().await
            }
            Harm::Flood(said) => self.repeat(said, FRAMES).await,
            Harm::Large => self.repeat(&[Message::text("x".repeat(LARGE))], 1).await,
        }
    }

    /// Opens one socket after the other and says these things on each until the server has had enough.
    async fn repeat(&self, said: &[Message], times: usize) -> anyhow::Result<Infallible> {
        loop {
            let Ok(mut socket) = self.enter(None).await else {
                sleep(AGAIN).await;
                continue;
            };
            self.opened.fetch_add(1, Ordering::Relaxed);
            let said = said.iter().cycle().take(times);
            // Whatever becomes of it: the server counts how it ended.
            let _ = timeout(PATIENCE, say_all(&mut socket, said)).await;
        }
    }

    /// Opens a socket; with a small buffer as a phone on a bad line: its system takes little before somebody reads it.
    async fn enter(&self, buffer: Option<u32>) -> anyhow::Result<Socket> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((FROM, 0).into())?;
        if let Some(buffer) = buffer {
            socket.set_recv_buffer_size(buffer)?;
        }
        greet(socket.connect(self.address).await?, self.address, &self.manners).await
    }
}

async fn say_all(socket: &mut Socket, said: impl Iterator<Item = &Message>) -> anyhow::Result<()> {
    for message in said {
        socket.feed(message.clone()).await?;
    }
    socket.flush().await?;
    while socket.next().await.transpose()?.is_some() {}
    Ok(())
}

/// The empty ping of RFC 6455, section 5.5.2.
pub fn ping() -> Message {
    Message::Ping(Bytes::new())
}
