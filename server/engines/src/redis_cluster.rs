//! A Redis Cluster of its own, on ports of the loopback device: for tests and drills of what happens when its nodes die,
//! freeze and take over. Nobody starts one of them again but its owner.

use std::{
    ffi::OsString,
    fs, io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    process::Stdio,
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio::time::{Instant, sleep, timeout};

use crate::{
    directory::Directory,
    engine::Running,
    error::Error,
    options::{Durability, Options},
    program, redis, sockets,
};

/// Masters, and a replica for each.
const NODES: usize = 6;
/// How long a node may be silent before the others hold it for dead, in milliseconds. A failover takes about twice that.
const NODE_TIMEOUT: &str = "2000";
/// Below the ports that the system hands out to whoever asks for any.
const PORTS: std::ops::Range<u16> = 20_000..32_000;
/// How long they may take to find each other.
const MEETING: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);
/// How long one of them may take to answer a command.
const ANSWER: Duration = Duration::from_secs(10);

/// Three masters and a replica of each.
#[derive(Debug)]
pub struct RedisCluster {
    /// The masters come first, as long as nothing happens to them.
    pub nodes: Vec<RedisNode>,
}

/// A Redis that is part of a cluster. It ends with the thread that started it, at the latest.
#[derive(Debug)]
pub struct RedisNode {
    // Dropped, and with it killed, before its directories go.
    running: Option<Running>,
    directory: Directory,
    sockets: TempDir,
    port: u16,
    bus_port: u16,
}

impl RedisCluster {
    /// Starts them in new directories, which go with them, and waits until each slot is served and each master followed.
    pub async fn throwaway() -> Result<Self, Error> {
        let mut nodes = Vec::new();
        for _ in 0..NODES {
            let mut node = RedisNode::new()?;
            node.start().await?;
            nodes.push(node);
        }
        let addresses = nodes.iter().map(|node| node.address().to_string().into());
        let mut create: Vec<OsString> = vec!["--cluster".into(), "create".into()];
        create.extend(addresses);
        create.extend(["--cluster-replicas", "1", "--cluster-yes"].map(Into::into));
        nodes[0].ask(&create).await?;
        let this = Self { nodes };
        this.settled().await?;
        Ok(this)
    }

    /// The addresses of all, with commas between them.
    pub fn urls(&self) -> String {
        let url = |node: &RedisNode| format!("redis://{}", node.address());
        self.nodes.iter().map(url).collect::<Vec<_>>().join(",")
    }

    /// Waits until each node that runs serves or follows. Killing a master before that takes its slots away for good:
    /// nobody can take over.
    pub async fn settled(&self) -> Result<(), Error> {
        let end = Instant::now() + MEETING;
        for node in self.nodes.iter().filter(|node| node.running.is_some()) {
            while !node.is_settled().await {
                if Instant::now() > end {
                    let source = io::Error::from(io::ErrorKind::TimedOut);
                    return Err(Error::io("join", &node.directory.join(""), source));
                }
                sleep(PAUSE).await;
            }
        }
        Ok(())
    }
}

impl RedisNode {
    fn new() -> Result<Self, Error> {
        let options = Options::throwaway()?;
        let mut directory = Directory::open(&options.data_dir)?;
        let sockets = sockets::make(&directory.join(""), options.durability, &directory.account)?;
        directory.note_sockets(sockets.path())?;
        let (port, bus_port) = (free_port()?, free_port()?);
        Ok(Self { running: None, directory, sockets, port, bus_port })
    }

    /// Where it listens. The same after each start.
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    /// The number of its process, while it runs.
    pub fn pid(&self) -> Option<Pid> {
        self.running.as_ref().and_then(Running::pid)
    }

    /// Starts it with what it knows of the cluster; waits until it answers.
    pub async fn start(&mut self) -> Result<(), Error> {
        let sockets = self.sockets.path();
        let mut engine = redis::prepare(&self.directory, sockets, Durability::Throwaway)?;
        let (port, bus_port) = (self.port.to_string(), self.bus_port.to_string());
        // Of two settings the later one counts.
        let settings = [
            ["--port", &port],
            ["--bind", "127.0.0.1"],
            ["--cluster-enabled", "yes"],
            ["--cluster-port", &bus_port],
            ["--cluster-node-timeout", NODE_TIMEOUT],
        ];
        engine.arguments.extend(settings.as_flattened().iter().map(Into::into));
        self.running = Some(engine.start(&self.directory).await?);
        Ok(())
    }

    /// Kills it without a word.
    pub async fn kill(&mut self) {
        self.signal(Signal::KILL);
        if let Some(mut running) = self.running.take() {
            running.stop().await;
        }
    }

    /// Lets it do nothing from now on: its connections stay open and nobody answers.
    pub fn freeze(&self) {
        self.signal(Signal::STOP);
    }

    /// Lets it go on.
    pub fn thaw(&self) {
        self.signal(Signal::CONT);
    }

    /// What it answers to a command.
    pub async fn ask<T: AsRef<std::ffi::OsStr>>(&self, command: &[T]) -> Result<String, Error> {
        let program = program::find_redis()?.path;
        let client = program.to_string_lossy().replace("-server", "-cli");
        let failed = |source| Error::io("run", Path::new(&client), source);
        let mut asking = self.directory.account.command(Path::new(&client), "KILL");
        asking.arg("-s").arg(redis::socket(self.sockets.path())).args(command);
        let answer = timeout(ANSWER, asking.stderr(Stdio::null()).kill_on_drop(true).output());
        let late = |_| Err(io::ErrorKind::TimedOut.into());
        let answer = answer.await.unwrap_or_else(late).map_err(failed)?;
        let text = String::from_utf8_lossy(&answer.stdout).into_owned();
        if !answer.status.success() {
            return Err(failed(io::Error::other(text)));
        }
        Ok(text)
    }

    /// Whether it is a master at the moment.
    pub async fn is_master(&self) -> bool {
        self.ask(&["ROLE"]).await.is_ok_and(|role| role.starts_with("master"))
    }

    async fn is_settled(&self) -> bool {
        let (Ok(cluster), Ok(replication)) =
            (self.ask(&["CLUSTER", "INFO"]).await, self.ask(&["INFO", "replication"]).await)
        else {
            return false;
        };
        cluster.contains("cluster_state:ok")
            && ["connected_slaves:1", "master_link_status:up"]
                .iter()
                .any(|sign| replication.contains(sign))
    }

    fn signal(&self, signal: Signal) {
        if let Some(pid) = self.pid() {
            // One that has just ended needs none.
            let _ = kill_process(pid, signal);
        }
    }
}

impl Drop for RedisNode {
    fn drop(&mut self) {
        self.signal(Signal::KILL);
        let _ = fs::remove_dir_all(self.directory.join(""));
    }
}

/// A port that nobody has; somebody may take it before it is used.
fn free_port() -> Result<u16, Error> {
    let taken =
        || Error::io("find a free port of", Path::new("127.0.0.1"), io::Error::other("none"));
    let start = rand::random_range(PORTS);
    (start..PORTS.end)
        .chain(PORTS.start..start)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .ok_or_else(taken)
}
