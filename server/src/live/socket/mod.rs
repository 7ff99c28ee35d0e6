//! One open socket: its heartbeat and its end. What a client says is in [`hearing`], what it watches in [`watching`].
//! A stream of events ([`events`]) is a socket that only the server speaks on.

mod events;
mod hearing;
mod watching;

use std::{
    future::pending,
    pin::{Pin, pin},
    sync::Arc,
    time::Duration,
};

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use futures_util::{Sink, SinkExt, StreamExt, stream::FuturesUnordered};
use sdk::wire::{ServerFrame, close_code};
use tokio::{
    sync::watch,
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;
use tungstenite::error::ProtocolError;
use uuid::Uuid;

pub use self::events::open as open_events;
use self::watching::Watched;
use super::{Identity, Pace, Waker, sessions::Held};
use crate::{app::App, domain::origin::Origin, extract::Site, store};

/// Who is at the other end.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The tenant.
    pub site: Site,
    /// The page, if one asks.
    pub origin: Option<Origin>,
    /// The API key, if a program asks.
    pub key: Option<Uuid>,
}

/// A draining node spreads its clients over this time.
const DRAIN_MS: u32 = 5_000;

/// Why a socket ends, as a close code (RFC 6455, section 7.4.1); 1000 where the client hung up.
type Ended = u16;
const HUNG_UP: Ended = 1000;
const PROTOCOL: Ended = 1002;
const NOT_TEXT: Ended = 1007;
const TOO_LARGE: Ended = 1009;
const RESTART: Ended = 1012;

/// Where a client's frames go.
type Outlet = Pin<Box<dyn Sink<Message, Error = axum::Error> + Send>>;

/// Serves a socket until it ends.
pub async fn run(app: App, visitor: Visitor, socket: WebSocket) {
    let (sink, mut stream) = socket.split();
    let mut socket = Socket::new(app, visitor, Box::pin(sink), Way::Socket);
    let ended = socket.serve(&mut stream).await.err().unwrap_or(HUNG_UP);
    let say_why = async {
        // What nobody read would make the kernel reset the connection, and the client would not learn why.
        if socket.sink.send(close(ended)).await.is_ok() {
            while let Some(Ok(_)) = stream.next().await {}
        }
    };
    let _gone_already = timeout(Duration::from_secs(1), say_why).await;
}

/// What is said last.
fn close(ended: Ended) -> Message {
    metrics::counter!("afterword_sockets_closed_total", "code" => ended.to_string()).increment(1);
    Message::Close(Some(CloseFrame { code: ended, reason: Utf8Bytes::default() }))
}

/// How a client is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Socket,
    /// A stream of events, on which the client can't answer.
    Events,
}

impl Way {
    fn count(self, open: f64) {
        let way = match self {
            Self::Socket => "socket",
            Self::Events => "events",
        };
        metrics::gauge!("afterword_sockets", "way" => way).increment(open);
    }
}

struct Socket {
    app: App,
    visitor: Visitor,
    sink: Outlet,
    way: Way,
    waker: Arc<Waker>,
    /// A slot for each subscription; its number is the bit in the waker.
    watching: Vec<Option<Watched>>,
    /// Who is at the other end, as its first frame proved.
    who: Arc<Identity>,
    /// The session that it ends with.
    session: Option<Held>,
    pace: Pace,
    frames: u32,
    window: Instant,
    greeted: bool,
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.way.count(-1.0);
    }
}

impl Socket {
    fn new(app: App, visitor: Visitor, sink: Outlet, way: Way) -> Self {
        way.count(1.0);
        Self {
            sink,
            way,
            waker: Arc::default(),
            watching: Vec::new(),
            who: Arc::default(),
            session: None,
            frames: 0,
            window: Instant::now(),
            greeted: false,
            pace: app.settings.pace,
            visitor,
            app,
        }
    }

    async fn serve(
        &mut self,
        stream: &mut (impl StreamExt<Item = Result<Message, axum::Error>> + Unpin),
    ) -> Result<(), Ended> {
        // What seldom happens waits apart, and is looked at only when it has: else each frame would pay for it.
        let stopping = self.app.stopping.clone();
        let mut seldom =
            FuturesUnordered::from_iter([next_seldom(stopping, self.app.sites.changes())]);
        let waker = self.waker.clone();
        let mut alarm = pin!(sleep(if self.greeted { self.beat() } else { self.pace.hello }));
        let mut pinged = false;
        loop {
            tokio::select! {
                news = waker.news() => self.deliver(news).await?,
                message = stream.next() => {
                    let Some(message) = message else { return Ok(()) };
                    self.count_frame()?;
                    // A client says little: what hearing it takes is not kept for the rest of the time.
                    Box::pin(self.hear(message.map_err(broken)?)).await?;
                    if self.greeted {
                        alarm.as_mut().reset(Instant::now() + self.beat());
                        pinged = false;
                    }
                }
                () = &mut alarm => {
                    if !self.greeted {
                        return Err(close_code::HELLO_TIMEOUT);
                    }
                    if pinged {
                        return Err(HUNG_UP);
                    }
                    self.say(&ServerFrame::Ping).await?;
                    pinged = self.way == Way::Socket;
                    let wait = if pinged { self.pace.patience } else { self.beat() };
                    alarm.as_mut().reset(Instant::now() + wait);
                }
                Some(happened) = seldom.next() => match happened {
                    Seldom::SitesChanged(stopping, sites) => {
                        seldom.push(next_seldom(stopping, sites));
                        Box::pin(self.check_site()).await?;
                    }
                    Seldom::Stopping => return self.drain().await,
                },
                () = ended(self.session.as_ref()) => return Err(close_code::AUTH),
            }
        }
    }

    /// A page that was taken off the list is shown out, and so is a program whose key was revoked.
    async fn check_site(&mut self) -> Result<(), Ended> {
        let key = &self.visitor.site.info.key;
        // Who can't be judged now comes again, and is judged at the door.
        let site = self.app.sites.get(&self.app.store, key).await.map_err(|_| RESTART)?;
        let site = site.ok_or(close_code::FORBIDDEN)?;
        if self.visitor.origin.as_ref().is_some_and(|origin| !site.allows(origin)) {
            return Err(close_code::FORBIDDEN);
        }
        if let Some(key) = self.visitor.key {
            let db = self.app.store.registry();
            let in_force = store::api_keys::is_in_force(db, site.id, key).await;
            if !in_force.map_err(|_| RESTART)? {
                return Err(close_code::FORBIDDEN);
            }
        }
        self.visitor.site = site;
        self.show_all();
        Ok(())
    }

    async fn drain(&mut self) -> Result<(), Ended> {
        let after_ms = rand::random_range(0..DRAIN_MS);
        self.say(&ServerFrame::Drain { after_ms }).await?;
        Err(RESTART)
    }

    async fn say(&mut self, frame: &ServerFrame) -> Result<(), Ended> {
        let text = serde_json::to_string(frame).map_err(|_| close_code::BAD_FRAME)?;
        self.send([text.into()]).await
    }

    /// Sends frames; each may take as long as a slow reader may.
    async fn send(&mut self, frames: impl IntoIterator<Item = Utf8Bytes>) -> Result<(), Ended> {
        for text in frames {
            let sent = self.sink.send(Message::Text(text));
            in_time(&timeout(self.pace.slow, sent).await)?;
        }
        Ok(())
    }

    /// When to ask next whether the client is still there.
    fn beat(&self) -> Duration {
        self.pace.heartbeat.mul_f64(rand::random_range(0.8..=1.0))
    }
}

fn in_time(
    sent: &Result<Result<(), axum::Error>, tokio::time::error::Elapsed>,
) -> Result<(), Ended> {
    match sent {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(HUNG_UP),
        Err(_) => Err(close_code::SLOW),
    }
}

/// What is said to a client whose bytes could not be read.
fn broken(error: axum::Error) -> Ended {
    match error.into_inner().downcast_ref() {
        Some(tungstenite::Error::Capacity(_)) => TOO_LARGE,
        Some(tungstenite::Error::Utf8(_)) => NOT_TEXT,
        Some(tungstenite::Error::Protocol(ProtocolError::ResetWithoutClosingHandshake)) => HUNG_UP,
        Some(tungstenite::Error::Protocol(_)) => PROTOCOL,
        _ => HUNG_UP,
    }
}

/// What seldom happens.
enum Seldom {
    /// Some site changed; here is what to wait for the next time with.
    SitesChanged(CancellationToken, watch::Receiver<()>),
    /// This node is leaving.
    Stopping,
}

/// Waits for it.
async fn next_seldom(stopping: CancellationToken, mut sites: watch::Receiver<()>) -> Seldom {
    tokio::select! {
        Ok(()) = sites.changed() => {}
        () = stopping.cancelled() => return Seldom::Stopping,
    }
    Seldom::SitesChanged(stopping, sites)
}

/// Waits until a session is over; without one for ever.
async fn ended(session: Option<&Held>) {
    match session {
        Some(session) => session.ended().await,
        None => pending().await,
    }
}
