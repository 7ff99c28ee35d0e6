//! From a post to the last socket that hears of it.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use sdk::wire::{ClientFrame, SUBPROTOCOL};
use serde::Serialize;

use crate::{
    crowd::{Crowd, Manners},
    http::Connection,
    load::Worker,
    plan::Plan,
    posts::Poster,
    process::{Process, memory, processor_time},
    scene::{ORIGIN, SITE, Scene},
    statistics::quantile,
    streams,
};

/// Sockets that are opened before memory is measured: the first ones pay for what all of them share.
const FIRST: usize = 100;
/// The thread that is watched.
const WATCHED: &str = "watched";

/// Both sides.
#[derive(Clone, Debug, Serialize)]
pub struct Sockets {
    /// On each side.
    pub count: usize,
    /// On each side.
    pub posts: usize,
    /// Bytes of the frame that is heard.
    pub frame: usize,
    /// Memory that one idle stream of events takes of ours, in bytes.
    pub stream: u64,
    /// Ours.
    pub ours: FanOut,
    /// An axum WebSocket behind a tokio broadcast channel.
    pub bare: FanOut,
}

/// How fast and how dear a side was.
#[derive(Clone, Debug, Serialize)]
pub struct FanOut {
    /// From the post to the last socket.
    pub last: Spread,
    /// From the first socket to the last.
    pub spread: Spread,
    /// Processor time of one post and its news, in milliseconds.
    pub processor: f64,
    /// Memory that one idle socket takes, in bytes.
    pub memory: u64,
}

/// Times in milliseconds.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Spread {
    /// The median.
    pub p50: f64,
    /// What 99 of 100 took at most.
    pub p99: f64,
    /// The longest.
    pub max: f64,
}

/// Measures news on both sides, in turns.
pub async fn measure(plan: &Plan, scene: &Scene) -> anyhow::Result<Sockets> {
    eprintln!("measuring: {} sockets on each side", plan.sockets());
    let (server, bare) = (scene.server().await?, scene.bare(&[]).await?);
    let mut poster = Poster::new(&server, scene, vec![WATCHED.to_owned()]).await?;
    poster.work().await?;
    let mut ours = Side::gather(plan, &server, our_manners(scene, WATCHED)?).await?;
    let mut theirs = Side::gather(plan, &bare, bare_manners()).await?;

    poster.work().await?;
    ours.crowd.heard().await?;
    let frame = ours.crowd.last();
    let mut publisher = Publisher {
        connection: Connection::open(bare.address).await?,
        request: format!(
            "POST /news HTTP/1.1\r\nhost: bare\r\ncontent-length: {}\r\n\r\n{frame}",
            frame.len()
        )
        .into_bytes(),
    };
    publisher.work().await?;
    theirs.crowd.heard().await?;

    for _ in 0..plan.rounds {
        ours.round(plan.heard(), &mut poster).await?;
        theirs.round(plan.heard(), &mut publisher).await?;
    }
    let posts = ours.last.len();
    let (count, frame) = (plan.sockets(), frame.len());
    let stream = streams::measure(&server, scene, WATCHED, (FIRST, count)).await?;
    Ok(Sockets { count, posts, frame, stream, ours: ours.result(), bare: theirs.result() })
}

struct Publisher {
    connection: Connection,
    request: Vec<u8>,
}

impl Worker for Publisher {
    async fn work(&mut self) -> anyhow::Result<()> {
        self.connection.expect(201, &self.request).await.map(drop)
    }
}

struct Side {
    process: u32,
    crowd: Crowd,
    memory: u64,
    last: Vec<Duration>,
    fan_out: Vec<Duration>,
    processor: Duration,
}

impl Side {
    async fn gather(plan: &Plan, server: &Process, manners: Manners) -> anyhow::Result<Self> {
        let manners = Arc::new(manners);
        let shared = Crowd::gather(server.address, FIRST, &manners).await?;
        let before = memory(server.id())?;
        let crowd = Crowd::gather(server.address, plan.sockets(), &manners).await?;
        let grown = memory(server.id())?.saturating_sub(before);
        drop(shared);
        let memory = grown / u64::try_from(plan.sockets())?;
        let (last, fan_out, processor) = (Vec::new(), Vec::new(), Duration::ZERO);
        Ok(Self { process: server.id(), crowd, memory, last, fan_out, processor })
    }

    /// Posts one after the other, each when everybody has heard of the one before.
    async fn round(&mut self, posts: u32, poster: &mut impl Worker) -> anyhow::Result<()> {
        let used = processor_time(self.process)?;
        for _ in 0..posts {
            let started = Instant::now();
            let (answer, heard) = tokio::join!(poster.work(), self.crowd.heard());
            answer?;
            let mut heard = heard?;
            heard.sort_unstable();
            if let [first, .., last] = heard.as_slice() {
                self.last.push(*last - started);
                self.fan_out.push(*last - *first);
            }
        }
        self.processor += processor_time(self.process)?.saturating_sub(used);
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "there are not 2^52 posts")]
    fn result(self) -> FanOut {
        let processor = self.processor.as_secs_f64() * 1e3 / self.last.len() as f64;
        let (last, spread) = (Spread::of(self.last), Spread::of(self.fan_out));
        FanOut { last, spread, processor, memory: self.memory }
    }
}

impl Spread {
    /// Of these times.
    pub fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let at = |share| quantile(&times, share).as_secs_f64() * 1e3;
        Self { p50: at(0.5), p99: at(0.99), max: at(1.0) }
    }
}

/// What sockets say to our server to hear of a thread.
pub fn our_manners(scene: &Scene, key: &str) -> anyhow::Result<Manners> {
    let subscribe = ClientFrame::Subscribe { thread: scene.thread(key)?, after: None };
    Ok(Manners {
        path: format!("/api/v1/sites/{SITE}/live"),
        headers: vec![("origin", ORIGIN), ("sec-websocket-protocol", SUBPROTOCOL)],
        greetings: vec![
            serde_json::to_string(&ClientFrame::Hello)?,
            serde_json::to_string(&subscribe)?,
        ],
        news: r#"{"type":"event""#,
        ping: Some((r#"{"type":"ping""#, serde_json::to_string(&ClientFrame::Pong)?)),
    })
}

fn bare_manners() -> Manners {
    // A greeting, so that its buffers are in use, too.
    let greetings = vec!["hello".to_owned()];
    Manners { path: "/live".to_owned(), greetings, news: "{", ..Manners::default() }
}
