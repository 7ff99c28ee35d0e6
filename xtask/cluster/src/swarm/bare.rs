//! The same bytes over a bare axum WebSocket behind a tokio broadcast channel (`bench/src/bare.rs`).

use std::{
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use tokio::{
    net::TcpStream,
    time::{MissedTickBehavior, interval, sleep},
};

use super::{
    FIRST, Options, Report,
    plain::{Door, Plain},
    report::Work,
};
use crate::{
    load::{Figures, stamp},
    rig::{free_address, within},
};

const PATIENCE: Duration = Duration::from_secs(30);
/// A frame as our server sends it, but for the text.
const FRAME: &str = include_str!("frame.json");

/// Measures it.
pub async fn measure(options: &Options, program: &Path) -> anyhow::Result<Report> {
    ensure!(options.threads == 1, "bare sockets have one channel");
    let server = Bare::start(program).await?;
    let figures = Arc::<Figures>::default();
    let (mut plain, door) = (Plain::new(&figures), Door::bare(&server.address.to_string()));
    plain.gather(&door, FIRST).await?;
    let before = server.memory()?;
    plain.gather(&door, options.sockets - FIRST).await?;
    let grown = server.memory()?.saturating_sub(before);

    figures.forget_times();
    let work = Work::begin(server.child.id(), &figures)?;
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
    plain.heard(posts).await;
    Ok(Report {
        name: "bare axum",
        sockets: options.sockets,
        threads: 1,
        rate: options.rate,
        posts,
        last: figures.last(),
        each: figures.each(),
        answers: None,
        work: Some(work.end()?),
        memory: Some(grown / (options.sockets - FIRST) as u64),
        reconnects: 0,
        reloads: 0,
        converged: ended.elapsed(),
        violations: figures.violations(),
    })
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
