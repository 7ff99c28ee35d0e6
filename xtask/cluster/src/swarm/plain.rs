//! Clients that only read: sockets without the machine of the SDK, the same for our server and for a bare one.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::Context;
use futures_util::{SinkExt, StreamExt, future::try_join_all};
use sdk::wire::{ClientFrame, Event, SUBPROTOCOL, ServerFrame, ThreadId};
use tokio::{net::TcpStream, task::JoinSet};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{
        Message, client::IntoClientRequest, http::HeaderValue, protocol::WebSocketConfig,
    },
};

use crate::{
    load::{Figures, stamped},
    rig::{ORIGIN, within},
};

const AT_ONCE: usize = 100;
/// How long everybody may take to hear of everything.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where such a socket is opened, and what it says first; each greeting is answered with a frame.
#[derive(Clone, Debug)]
pub struct Door {
    /// `host:port`.
    address: String,
    path: String,
    greetings: Vec<String>,
}

impl Door {
    /// A bare server's. The greeting comes back: then its buffers are in use, too.
    pub fn bare(address: &str) -> Self {
        let greetings = vec!["hello".to_owned()];
        Self { address: address.to_owned(), path: "/live".to_owned(), greetings }
    }

    /// Our server's, at `http://host:port`, for a thread.
    pub fn ours(url: &str, site: &str, thread: ThreadId) -> anyhow::Result<Self> {
        let frames = [ClientFrame::Hello, ClientFrame::Subscribe { thread, after: None }];
        Ok(Self {
            address: url.strip_prefix("http://").context("an address without TLS")?.to_owned(),
            path: format!("/api/v1/sites/{site}/live"),
            greetings: frames.iter().map(serde_json::to_string).collect::<Result<_, _>>()?,
        })
    }

    async fn open(&self) -> anyhow::Result<WebSocketStream<TcpStream>> {
        let stream = TcpStream::connect(&self.address).await?;
        stream.set_nodelay(true)?;
        let mut request = format!("ws://{}{}", self.address, self.path).into_client_request()?;
        let headers = request.headers_mut();
        if self.greetings.len() > 1 {
            headers.insert("origin", HeaderValue::from_static(ORIGIN));
            headers.insert("sec-websocket-protocol", HeaderValue::from_static(SUBPROTOCOL));
        }
        let small = WebSocketConfig::default().read_buffer_size(4 * 1024).write_buffer_size(0);
        let (mut socket, _) = client_async_with_config(request, stream, Some(small)).await?;
        for greeting in &self.greetings {
            socket.send(Message::text(greeting)).await?;
            socket.next().await.context("a socket closed")??;
        }
        Ok(socket)
    }
}

/// Open sockets that note what they hear.
#[derive(Debug)]
pub struct Plain {
    figures: Arc<Figures>,
    /// Comments that were heard, by all of them together.
    heard: Arc<AtomicUsize>,
    sockets: JoinSet<()>,
}

impl Plain {
    /// None yet.
    pub fn new(figures: &Arc<Figures>) -> Self {
        Self { figures: figures.clone(), heard: Arc::default(), sockets: JoinSet::new() }
    }

    /// Opens so many more.
    pub async fn gather(&mut self, door: &Door, size: usize) -> anyhow::Result<()> {
        let mut missing = size;
        while missing > 0 {
            let now = missing.min(AT_ONCE);
            for socket in try_join_all((0..now).map(|_| door.open())).await? {
                self.sockets.spawn(listen(socket, self.figures.clone(), self.heard.clone()));
            }
            missing -= now;
        }
        Ok(())
    }

    /// Waits until each has heard of so many comments.
    pub async fn heard(&self, posts: usize) {
        let all = posts * self.sockets.len();
        let what = "everybody to hear of everything";
        let heard = || self.heard.load(Ordering::Relaxed);
        if within(PATIENCE, what, async || heard() >= all).await.is_err() {
            self.figures.violated(format!("{} of {all} were heard", heard()));
        }
    }
}

async fn listen(
    mut socket: WebSocketStream<TcpStream>,
    figures: Arc<Figures>,
    heard: Arc<AtomicUsize>,
) {
    while let Some(Ok(Message::Text(text))) = socket.next().await {
        figures.framed();
        match serde_json::from_str(&text) {
            Ok(ServerFrame::Event(frame)) => {
                if let Event::CommentCreated(comment) = frame.event
                    && let Some(begun) = comment.html.and_then(|html| stamped(&html.0))
                {
                    figures.heard(begun);
                    heard.fetch_add(1, Ordering::Relaxed);
                }
            }
            Ok(ServerFrame::Ping) => {
                let pong = serde_json::to_string(&ClientFrame::Pong).unwrap_or_default();
                if socket.send(Message::text(pong)).await.is_err() {
                    break;
                }
            }
            _ => {}
        }
    }
    figures.violated("a socket closed".to_owned());
}
