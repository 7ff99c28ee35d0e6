//! The same bytes over a bare axum WebSocket behind a tokio broadcast channel (`bench/src/bare.rs`).

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use futures_util::{SinkExt, StreamExt, future::try_join_all};
use sdk::wire::{Event, ServerFrame};
use tokio::{
    net::TcpStream,
    task::JoinSet,
    time::{MissedTickBehavior, interval, sleep},
};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, protocol::WebSocketConfig},
};

use super::{Options, Report};
use crate::{
    load::{Figures, stamp, stamped},
    rig::{free_address, within},
};

const AT_ONCE: usize = 100;
const PATIENCE: Duration = Duration::from_secs(30);
/// A frame as our server sends it, but for the text.
const FRAME: &str = include_str!("frame.json");

/// Measures it. A client reads what it hears as ours do.
pub async fn measure(options: &Options, program: &Path) -> anyhow::Result<Report> {
    ensure!(options.threads == 1, "bare sockets have one channel");
    let server = Bare::start(program).await?;
    let (figures, heard) = (Arc::<Figures>::default(), Arc::new(AtomicUsize::new(0)));
    let mut sockets = JoinSet::new();
    gather(&server, 100, &figures, &heard, &mut sockets).await?;
    let before = server.memory()?;
    gather(&server, options.sockets - 100, &figures, &heard, &mut sockets).await?;
    let grown = server.memory()?.saturating_sub(before);

    let http = reqwest::Client::new();
    let mut pace = interval(Duration::from_secs_f64(1.0 / options.rate));
    pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (began, mut posts) = (Instant::now(), 0);
    while began.elapsed() < Duration::from_secs(options.seconds) {
        pace.tick().await;
        let text = stamp("Writer 0 writes 0 in demo");
        let news = FRAME.trim_end().replace("STAMP", &text);
        let sent = http.post(format!("http://{}/news", server.address)).body(news).send().await?;
        ensure!(sent.status() == 201, "{}", sent.status());
        posts += 1;
    }
    let ended = Instant::now();
    let all = posts * options.sockets;
    let what = "everybody to hear of everything";
    let converged = within(PATIENCE, what, async || heard.load(Ordering::Relaxed) >= all).await;
    if converged.is_err() {
        figures.violated(format!("{heard:?} of {all} were heard"));
    }
    Ok(Report {
        name: "bare axum",
        sockets: options.sockets,
        threads: 1,
        rate: options.rate,
        posts,
        last: figures.last(),
        each: figures.each(),
        answers: None,
        memory: Some(grown / (options.sockets as u64 - 100)),
        reconnects: 0,
        reloads: 0,
        converged: ended.elapsed(),
        violations: figures.violations(),
    })
}

async fn gather(
    server: &Bare,
    size: usize,
    figures: &Arc<Figures>,
    heard: &Arc<AtomicUsize>,
    sockets: &mut JoinSet<()>,
) -> anyhow::Result<()> {
    let mut missing = size;
    while missing > 0 {
        let now = missing.min(AT_ONCE);
        for socket in try_join_all((0..now).map(|_| open(server))).await? {
            sockets.spawn(listen(socket, figures.clone(), heard.clone()));
        }
        missing -= now;
    }
    Ok(())
}

async fn open(server: &Bare) -> anyhow::Result<WebSocketStream<TcpStream>> {
    let stream = TcpStream::connect(server.address).await?;
    stream.set_nodelay(true)?;
    let small = WebSocketConfig::default().read_buffer_size(4 * 1024).write_buffer_size(0);
    let url = format!("ws://{}/live", server.address);
    let (mut socket, _) = client_async_with_config(url, stream, Some(small)).await?;
    // A greeting, so that its buffers are in use; it comes back.
    socket.send(Message::text("hello")).await?;
    socket.next().await.context("a socket closed")??;
    Ok(socket)
}

async fn listen(
    mut socket: WebSocketStream<TcpStream>,
    figures: Arc<Figures>,
    heard: Arc<AtomicUsize>,
) {
    while let Some(Ok(Message::Text(text))) = socket.next().await {
        let Ok(ServerFrame::Event(frame)) = serde_json::from_str(&text) else { continue };
        if let Event::CommentCreated(comment) = frame.event
            && let Some(begun) = comment.html.and_then(|html| stamped(&html.0))
        {
            figures.heard(begun);
            heard.fetch_add(1, Ordering::Relaxed);
        }
    }
    figures.violated("a socket closed".to_owned());
}

/// The bare server, which ends with its input.
struct Bare {
    address: std::net::SocketAddr,
    child: Child,
}

impl Bare {
    async fn start(program: &Path) -> anyhow::Result<Self> {
        let address = free_address()?;
        let mut command = Command::new(program);
        command.args(["bare", &format!("--listen={address}")]).stdin(Stdio::piped());
        let bare = Self { address, child: command.spawn().context("start the bare server")? };
        within(PATIENCE, "the bare server", async || {
            sleep(Duration::from_millis(20)).await;
            TcpStream::connect(address).await.is_ok()
        })
        .await?;
        Ok(bare)
    }

    fn memory(&self) -> anyhow::Result<u64> {
        crate::rig::memory(self.child.id())
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
