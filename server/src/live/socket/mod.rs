//! One open socket: its greeting, its heartbeat, its end. What it watches is in [`watching`].

mod watching;

use std::{pin::pin, sync::Arc, time::Duration};

use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket};
use futures_util::{SinkExt, StreamExt, stream::SplitSink};
use sdk::{
    limits,
    wire::{ClientFrame, LiveLimits, ServerFrame, close_code},
};
use tokio::time::{Instant, sleep, timeout};
use uuid::Uuid;

use self::watching::Watched;
use super::topic::Waker;
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

/// A `ping` comes this often, and up to a fifth earlier, so that sockets don't beat in step.
const HEARTBEAT: Duration = Duration::from_secs(25);
/// How long after a `ping` something must be heard.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a new socket may be silent.
const HELLO: Duration = Duration::from_secs(5);
/// How long a reader may take nothing.
const SLOW: Duration = Duration::from_secs(15);
/// Frames that a client may send in [`WINDOW`].
const FRAMES: u32 = 100;
const WINDOW: Duration = Duration::from_secs(10);
/// A draining node spreads its clients over this time.
const DRAIN_MS: u32 = 5_000;

/// Why a socket ends, as a close code (RFC 6455, section 7.4.1); 1000 where the client hung up.
type Ended = u16;
const HUNG_UP: Ended = 1000;
const PROTOCOL: Ended = 1002;
const NOT_TEXT: Ended = 1007;
const TOO_LARGE: Ended = 1009;
const RESTART: Ended = 1012;

/// Serves a socket until it ends.
pub async fn run(app: App, visitor: Visitor, socket: WebSocket) {
    metrics::gauge!("afterword_sockets").increment(1);
    let (sink, mut stream) = socket.split();
    let mut socket = Socket {
        sink,
        waker: Arc::default(),
        watching: Vec::new(),
        frames: 0,
        window: Instant::now(),
        greeted: false,
        visitor,
        app,
    };
    let ended = socket.serve(&mut stream).await.err().unwrap_or(HUNG_UP);
    let close = Message::Close(Some(CloseFrame { code: ended, reason: Utf8Bytes::default() }));
    let say_why = async {
        // What nobody read would make the kernel reset the connection, and the client would not learn why.
        if socket.sink.send(close).await.is_ok() {
            while let Some(Ok(_)) = stream.next().await {}
        }
    };
    let _gone_already = timeout(Duration::from_secs(1), say_why).await;
    metrics::gauge!("afterword_sockets").decrement(1);
}

struct Socket {
    app: App,
    visitor: Visitor,
    sink: SplitSink<WebSocket, Message>,
    waker: Arc<Waker>,
    /// A slot for each subscription; its number is the bit in the waker.
    watching: Vec<Option<Watched>>,
    frames: u32,
    window: Instant,
    greeted: bool,
}

impl Socket {
    async fn serve(
        &mut self,
        stream: &mut (impl StreamExt<Item = Result<Message, axum::Error>> + Unpin),
    ) -> Result<(), Ended> {
        let mut sites = self.app.sites.changes();
        let mut stopping = pin!(self.app.stopping.clone().cancelled_owned());
        let waker = self.waker.clone();
        let mut alarm = pin!(sleep(HELLO));
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
                        alarm.as_mut().reset(Instant::now() + beat());
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
                    alarm.as_mut().reset(Instant::now() + PATIENCE);
                    pinged = true;
                }
                Ok(()) = sites.changed() => Box::pin(self.check_site()).await?,
                () = &mut stopping => return self.drain().await,
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
        Ok(())
    }

    async fn drain(&mut self) -> Result<(), Ended> {
        let after_ms = rand::random_range(0..DRAIN_MS);
        self.say(&ServerFrame::Drain { after_ms }).await?;
        Err(RESTART)
    }

    fn count_frame(&mut self) -> Result<(), Ended> {
        if self.window.elapsed() > WINDOW {
            (self.window, self.frames) = (Instant::now(), 0);
        }
        self.frames += 1;
        if self.frames > FRAMES { Err(close_code::RATE) } else { Ok(()) }
    }

    async fn hear(&mut self, message: Message) -> Result<(), Ended> {
        let text = match message {
            Message::Text(text) => text,
            Message::Binary(_) => return Err(close_code::BAD_FRAME),
            Message::Close(_) => return Err(HUNG_UP),
            Message::Ping(_) | Message::Pong(_) => return Ok(()),
        };
        match serde_json::from_str(&text).map_err(|_| close_code::BAD_FRAME)? {
            ClientFrame::Hello => self.greet().await,
            ClientFrame::Pong | ClientFrame::Typing { .. } => Ok(()),
            ClientFrame::Auth { .. } => Err(close_code::AUTH),
            _ if !self.greeted => Err(close_code::BAD_FRAME),
            ClientFrame::Subscribe { thread, after } => self.subscribe(thread, after).await,
            ClientFrame::Unsubscribe { thread } => {
                self.unsubscribe(thread);
                Ok(())
            }
        }
    }

    async fn greet(&mut self) -> Result<(), Ended> {
        self.greeted = true;
        let limits = LiveLimits {
            subscriptions: u32::try_from(limits::SUBSCRIPTIONS).unwrap_or(u32::MAX),
            frame_bytes: u32::try_from(limits::CLIENT_FRAME_BYTES).unwrap_or(u32::MAX),
        };
        let heartbeat_ms = u32::try_from(HEARTBEAT.as_millis()).unwrap_or(u32::MAX);
        self.say(&ServerFrame::Hello { heartbeat_ms, limits }).await
    }

    async fn say(&mut self, frame: &ServerFrame) -> Result<(), Ended> {
        let text = serde_json::to_string(frame).map_err(|_| close_code::BAD_FRAME)?;
        self.feed(Message::Text(text.into())).await?;
        self.flush().await
    }

    async fn feed(&mut self, message: Message) -> Result<(), Ended> {
        in_time(&timeout(SLOW, self.sink.feed(message)).await)
    }

    async fn flush(&mut self) -> Result<(), Ended> {
        in_time(&timeout(SLOW, self.sink.flush()).await)
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
        Some(tungstenite::Error::Protocol(_)) => PROTOCOL,
        _ => HUNG_UP,
    }
}

fn beat() -> Duration {
    HEARTBEAT.mul_f64(rand::random_range(0.8..=1.0))
}
