//! What one server reaches and is reached by, through relays: so it can be cut off by itself.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use anyhow::Context;
use tempfile::TempDir;
use tokio::net::{TcpListener, UnixListener};

use super::{
    process::free_address,
    relay::{Cut, Entrance, Exit, Names, Relay},
};

/// What PostgreSQL's socket is called in its directory, at the port that ours have.
const POSTGRES: &str = ".s.PGSQL.5432";

/// A side from which a server can be cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// All nodes of Redis.
    Redis,
    /// Both database servers.
    Databases,
    /// The balancer.
    Balancer,
}

impl Side {
    /// All sides.
    pub const ALL: [Self; 3] = [Self::Redis, Self::Databases, Self::Balancer];
}

/// The relays around one server.
#[derive(Debug)]
pub struct Links {
    /// `AFTERWORD_REDIS_URL` of the server.
    pub redis_urls: String,
    /// The addresses of the databases, for the server.
    pub database_urls: Vec<String>,
    redis: Vec<Relay>,
    databases: Vec<(Relay, TempDir)>,
    balancer: Option<(SocketAddr, Relay)>,
}

impl Links {
    /// Relays to these nodes of Redis, and to the databases at these addresses.
    pub async fn new(redis: &[SocketAddr], databases: &[String]) -> anyhow::Result<Self> {
        let mut listeners = Vec::new();
        for node in redis {
            listeners.push((TcpListener::bind(free_address()?).await?, *node));
        }
        let mut names = Vec::new();
        let mut urls = Vec::new();
        for (listener, node) in &listeners {
            let address = listener.local_addr()?;
            names.push((node.port(), address.port()));
            urls.push(format!("redis://{address}"));
        }
        let names = Names::from(names);
        let relay = |(listener, node)| {
            Relay::start(Entrance::Port(listener), Exit::Port(node), names.clone())
        };
        let mut links = Self {
            redis_urls: urls.join(","),
            database_urls: Vec::new(),
            redis: listeners.into_iter().map(relay).collect(),
            databases: Vec::new(),
            balancer: None,
        };
        for url in databases {
            links.add_database(url)?;
        }
        Ok(links)
    }

    fn add_database(&mut self, url: &str) -> anyhow::Result<()> {
        let (before, socket) = socket_of(url)?;
        let folder = TempDir::with_prefix("relay-")?;
        let entrance = UnixListener::bind(folder.path().join(POSTGRES))?;
        let relay = Relay::start(Entrance::File(entrance), Exit::File(socket), Names::default());
        self.database_urls.push(format!("{before}{}", encoded(folder.path())));
        self.databases.push((relay, folder));
        Ok(())
    }

    /// Lets the balancer reach the server at its address.
    pub async fn lead_to(&mut self, server: SocketAddr) -> anyhow::Result<()> {
        let listener = TcpListener::bind(free_address()?).await?;
        let address = listener.local_addr()?;
        let relay = Relay::start(Entrance::Port(listener), Exit::Port(server), Names::default());
        self.balancer = Some((address, relay));
        Ok(())
    }

    /// Where the balancer reaches it, if it is led there.
    pub fn entrance(&self) -> Option<SocketAddr> {
        self.balancer.as_ref().map(|(address, _)| *address)
    }

    /// Cuts one side, or mends it.
    pub fn cut(&self, side: Side, cut: Cut) {
        let relays: Vec<&Relay> = match side {
            Side::Redis => self.redis.iter().collect(),
            Side::Databases => self.databases.iter().map(|(relay, _)| relay).collect(),
            Side::Balancer => self.balancer.iter().map(|(_, relay)| relay).collect(),
        };
        for relay in relays {
            relay.cut(cut);
        }
    }
}

/// The address of one of our databases up to the directory of its socket, and the socket.
pub fn socket_of(url: &str) -> anyhow::Result<(&str, PathBuf)> {
    let (_, folder) = url.rsplit_once("host=").context("a database behind a socket")?;
    let before = &url[..url.len() - folder.len()];
    Ok((before, PathBuf::from(folder.replace("%2F", "/")).join(POSTGRES)))
}

fn encoded(path: &Path) -> String {
    path.to_string_lossy().replace('/', "%2F")
}
