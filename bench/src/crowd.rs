//! Many sockets that note when they hear of something.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use futures_util::{SinkExt, StreamExt, future::try_join_all};
use tokio::{
    net::TcpStream,
    sync::Notify,
    task::JoinSet,
    time::{MissedTickBehavior, interval, timeout},
};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{
        Message,
        client::IntoClientRequest,
        http::{HeaderName, HeaderValue},
        protocol::WebSocketConfig,
    },
};

/// Sockets that are opened at the same time.
const AT_ONCE: usize = 50;
/// How long opening them takes at least: by default the server lets 150 a second in from one address.
const A_WHILE: Duration = Duration::from_millis(400);
/// How long news may take to reach everybody.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the sockets of a crowd say to the server.
#[derive(Clone, Debug, Default)]
pub struct Manners {
    /// Where, on the server.
    pub path: String,
    /// Headers of the handshake.
    pub headers: Vec<(&'static str, &'static str)>,
    /// Said first, each answered with a frame.
    pub greetings: Vec<String>,
    /// What news begins with.
    pub news: &'static str,
    /// A frame that asks for a sign of life begins so, and the sign.
    pub ping: Option<(&'static str, String)>,
}

/// Open sockets.
#[derive(Debug)]
pub struct Crowd {
    heard: Arc<Heard>,
    size: usize,
    /// Ends with the crowd.
    _listening: JoinSet<()>,
}

#[derive(Debug, Default)]
struct Heard {
    at: Mutex<Vec<Instant>>,
    last: Mutex<String>,
    changed: Notify,
}

impl Crowd {
    /// Opens sockets to a server.
    pub async fn gather(
        address: SocketAddr,
        size: usize,
        manners: &Arc<Manners>,
    ) -> anyhow::Result<Self> {
        let (heard, mut listening) = (Arc::new(Heard::default()), JoinSet::new());
        let mut missing = size;
        let mut pace = interval(A_WHILE);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while missing > 0 {
            pace.tick().await;
            let now = missing.min(AT_ONCE);
            for socket in try_join_all((0..now).map(|_| open(address, manners))).await? {
                listening.spawn(listen(socket, manners.clone(), heard.clone()));
            }
            missing -= now;
        }
        Ok(Self { heard, size, _listening: listening })
    }

    /// Waits until everybody has heard one piece of news; when each did, in order.
    pub async fn heard(&self) -> anyhow::Result<Vec<Instant>> {
        let all = async {
            loop {
                let changed = self.heard.changed.notified();
                let count = lock(&self.heard.at).len();
                if count >= self.size {
                    return;
                }
                changed.await;
            }
        };
        let waited = timeout(PATIENCE, all).await;
        let at = std::mem::take(&mut *lock(&self.heard.at));
        if waited.is_err() || at.len() != self.size {
            bail!("{} of {} sockets heard of it", at.len(), self.size);
        }
        Ok(at)
    }

    /// What the first socket to hear of something heard last.
    pub fn last(&self) -> String {
        lock(&self.heard.last).clone()
    }
}

/// An open socket.
pub type Socket = WebSocketStream<TcpStream>;

/// Opens a socket and says what comes first.
pub async fn open(address: SocketAddr, manners: &Manners) -> anyhow::Result<Socket> {
    greet(TcpStream::connect(address).await?, address, manners).await
}

/// Makes a socket of a connection, and says what comes first.
pub async fn greet(
    stream: TcpStream,
    address: SocketAddr,
    manners: &Manners,
) -> anyhow::Result<Socket> {
    let mut request = format!("ws://{address}{}", manners.path).into_client_request()?;
    for (name, value) in &manners.headers {
        let (name, value) = (HeaderName::from_static(name), HeaderValue::from_static(value));
        request.headers_mut().append(name, value);
    }
    stream.set_nodelay(true)?;
    let small = WebSocketConfig::default().read_buffer_size(4 * 1024).write_buffer_size(0);
    let (mut socket, _) = client_async_with_config(request, stream, Some(small)).await?;
    for greeting in &manners.greetings {
        socket.send(Message::text(greeting)).await?;
        let answer = timeout(PATIENCE, socket.next()).await?.context("a socket closed")??;
        let answer = answer.to_text()?;
        if answer.starts_with(r#"{"type":"error""#) {
            bail!("{greeting}: {answer}");
        }
    }
    Ok(socket)
}

async fn listen(mut socket: Socket, manners: Arc<Manners>, heard: Arc<Heard>) {
    while let Some(Ok(message)) = socket.next().await {
        let Message::Text(text) = message else { continue };
        if text.starts_with(manners.news) {
            heard.note(&text);
        } else if let Some((ping, pong)) = &manners.ping
            && text.starts_with(ping)
            && socket.send(Message::text(pong)).await.is_err()
        {
            return;
        }
    }
}

impl Heard {
    fn note(&self, text: &str) {
        let mut at = lock(&self.at);
        at.push(Instant::now());
        if at.len() == 1 {
            text.clone_into(&mut lock(&self.last));
        }
        drop(at);
        self.changed.notify_one();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
