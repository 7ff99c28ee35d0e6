//! What sockets that mean harm do to the others: from a post to the last well-behaved socket, before, beside and after
//! them; and what they take of the server.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Context;
use sdk::{
    limits,
    wire::{ClientFrame, EventId, Position},
};
use serde::Serialize;
use tokio::{
    net::TcpListener,
    task::JoinSet,
    time::{interval, sleep, timeout},
};
use tokio_tungstenite::tungstenite::Message;

use crate::{
    attack::{Attack, Harm, ping},
    crowd::{Crowd, Manners, open},
    http::Connection,
    load::Worker,
    plan::Plan,
    posts::Poster,
    process::{Process, memory, processor_time},
    scene::Scene,
    sockets::{Spread, our_manners},
    statements::Writer,
};

/// The thread that is watched.
const WATCHED: &str = "neighbours";
/// The thread with much to be asked for.
const BUSY: &str = "busy";
/// Changes of it: fewer than a socket is told at once, more than a node remembers.
const CHANGES: usize = 480;
/// A comment comes this often.
const EVERY: Duration = Duration::from_millis(100);
/// Somebody new comes with every so many comments.
const NEWCOMER: usize = 2;
/// How long the server is watched before and after.
const CALM: Duration = Duration::from_secs(10);
/// How long a newcomer may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long after an attack the server should be as before.
const SETTLES: Duration = Duration::from_secs(1);

/// The close code of who hung up, or answers no more.
const HUNG_UP: u16 = 1000;

/// All trials.
#[derive(Clone, Debug, Serialize)]
pub struct Hostile {
    /// Well-behaved sockets.
    pub sockets: usize,
    /// One for each kind of harm.
    pub trials: Vec<Trial>,
}

/// One kind of harm.
#[derive(Clone, Debug, Serialize)]
pub struct Trial {
    /// What the hostile sockets do.
    pub what: &'static str,
    /// Hostile sockets at the same time.
    pub hostile: u32,
    /// Of them, how many were opened in all.
    pub opened: usize,
    /// For how long, in seconds.
    pub seconds: f64,
    /// Before them.
    pub before: Phase,
    /// Beside them.
    pub beside: Phase,
    /// A second after them.
    pub after: Phase,
    /// How many sockets the server closed meanwhile, by close code.
    pub closed: BTreeMap<u16, u64>,
}

/// Some seconds of a trial.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Phase {
    /// From a post to the last well-behaved socket.
    pub last: Spread,
    /// Cores that the server used.
    pub cores: f64,
    /// The most memory that it had, in bytes.
    pub memory: u64,
    /// Well-behaved sockets that were opened meanwhile.
    pub entered: usize,
    /// And those that were told to come back.
    pub turned_away: usize,
}

/// Tries each kind of harm on a server of its own.
pub async fn measure(plan: &Plan, scene: &Scene) -> anyhow::Result<Hostile> {
    let long = "x".repeat(limits::BODY_CHARS);
    let mut writer =
        Writer::new(scene.store.clone(), scene.site, vec![BUSY.to_owned()]).saying(long);
    for _ in 0..CHANGES {
        writer.write(None).await?;
    }
    let seconds = |whole| plan.hostile(Duration::from_secs(whole));
    let watching = Arc::new(our_manners(scene, WATCHED)?);
    let asking = Arc::new(asking_for_much(scene)?);
    let kinds = [
        ("reconnect, and send frames as fast as they can", Harm::Flood(flood(scene)?), 50, 10),
        ("reconnect, and send frames of 1 MB", Harm::Large, 20, 10),
        ("ask for 480 comments of 10,000 characters, and never read", Harm::Slow, 100, 25),
        ("never read nor answer", Harm::Silent, 100, 38),
    ];
    let mut trials = Vec::new();
    for (what, harm, hostile, whole) in kinds {
        eprintln!("measuring: {} sockets beside {hostile} that {what}", plan.neighbours());
        let mut stage = Stage::set(plan, scene).await?;
        let before = stage.phase(plan.hostile(CALM)).await?;
        let manners = if matches!(harm, Harm::Slow) { &asking } else { &watching };
        let attack = Attack::begin(stage.server.address, hostile, manners, &harm)?;
        let began = Instant::now();
        let beside = stage.phase(seconds(whole)).await?;
        let mut closed = stage.closed().await?;
        // Newcomers hang up at once.
        let hung_up = closed.entry(HUNG_UP).or_default();
        *hung_up = hung_up.saturating_sub((before.entered + beside.entered) as u64);
        closed.retain(|_, count| *count > 0);
        let (opened, seconds) = (attack.end()?, began.elapsed().as_secs_f64());
        sleep(SETTLES).await;
        let after = stage.phase(plan.hostile(CALM)).await?;
        trials.push(Trial { what, hostile, opened, seconds, before, beside, after, closed });
    }
    Ok(Hostile { sockets: plan.neighbours(), trials })
}

/// Opens a socket and hangs up.
async fn enter(address: SocketAddr, manners: &Manners) -> anyhow::Result<()> {
    open(address, manners).await?.close(None).await?;
    Ok(())
}

/// Subscribes from the start.
fn asking_for_much(scene: &Scene) -> anyhow::Result<Manners> {
    let thread = scene.thread(BUSY)?;
    let subscribe = ClientFrame::Subscribe { thread, after: Some(Position::START) };
    let greetings =
        vec![serde_json::to_string(&ClientFrame::Hello)?, serde_json::to_string(&subscribe)?];
    Ok(Manners { greetings, ..our_manners(scene, WATCHED)? })
}

/// The dearest things that one can say: the database is asked for a position that it does not have; somebody is said to
/// write; and a ping.
fn flood(scene: &Scene) -> anyhow::Result<Vec<Message>> {
    let thread = scene.thread(WATCHED)?;
    let made_up = Position { seq: 1, eid: EventId(1) };
    let frames = [
        ClientFrame::Subscribe { thread, after: Some(made_up) },
        ClientFrame::Typing { thread, parent: None },
    ];
    let frames = frames.iter().map(|frame| Ok(Message::text(serde_json::to_string(frame)?)));
    frames.chain([Ok(ping())]).collect()
}

/// A server with well-behaved sockets.
struct Stage {
    server: Process,
    admin: SocketAddr,
    manners: Arc<Manners>,
    crowd: Crowd,
    poster: Poster,
}

impl Stage {
    async fn set(plan: &Plan, scene: &Scene) -> anyhow::Result<Self> {
        let admin = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
        let server = scene.server_with(&[&format!("--admin-listen={admin}")]).await?;
        let mut poster = Poster::new(&server, scene, vec![WATCHED.to_owned()]).await?;
        poster.work().await?;
        let manners = Arc::new(our_manners(scene, WATCHED)?);
        let crowd = Crowd::gather(server.address, plan.neighbours(), &manners).await?;
        // The server lets somebody new in again.
        sleep(Duration::from_secs(1)).await;
        Ok(Self { server, admin, manners, crowd, poster })
    }

    async fn phase(&mut self, time: Duration) -> anyhow::Result<Phase> {
        let (id, address) = (self.server.id(), self.server.address);
        let (began, used) = (Instant::now(), processor_time(id)?);
        let (mut ticks, mut before) = (interval(EVERY), began);
        let (mut last, mut most, mut newcomers) = (Vec::new(), 0, JoinSet::new());
        while began.elapsed() < time {
            let due = ticks.tick().await.into_std();
            // A post that waits for the one before is late, and that counts; a late timer does not.
            let posted = if before > due { due } else { Instant::now() };
            if last.len() % NEWCOMER == 0 {
                let manners = self.manners.clone();
                newcomers.spawn(async move { enter(address, &manners).await.is_ok() });
            }
            let (answer, heard) = tokio::join!(self.poster.work(), self.crowd.heard());
            answer?;
            before = heard?.into_iter().max().context("nobody heard of it")?;
            last.push(before - posted);
            most = memory(id)?.max(most);
        }
        let cores =
            processor_time(id)?.saturating_sub(used).as_secs_f64() / began.elapsed().as_secs_f64();
        let entered = timeout(PATIENCE, newcomers.join_all()).await.context("a socket hangs")?;
        let turned_away = entered.iter().filter(|entered| !**entered).count();
        let entered = entered.len() - turned_away;
        Ok(Phase { last: Spread::of(last), cores, memory: most, entered, turned_away })
    }

    /// How many sockets the server has closed, by close code.
    async fn closed(&self) -> anyhow::Result<BTreeMap<u16, u64>> {
        let mut connection = Connection::open(self.admin).await?;
        let answer =
            connection.expect(200, b"GET /metrics HTTP/1.1\r\nhost: admin\r\n\r\n").await?;
        let text = String::from_utf8_lossy(answer.body);
        let lines = text.lines();
        let codes = lines.filter_map(|line| line.strip_prefix("afterword_sockets_closed_total{"));
        let codes = codes.filter_map(|line| line.strip_prefix("code=\"")?.split_once("\"} "));
        codes.map(|(code, count)| Ok((code.parse()?, count.parse()?))).collect()
    }
}
