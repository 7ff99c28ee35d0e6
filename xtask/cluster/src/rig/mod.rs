//! A whole seed on one machine: databases, Redis, servers, what stands in front of them and what watches them. Everything
//! is in directories that go away, and ends with this process.

mod disk;
mod process;
mod server;
mod relay;
mod links;
mod weather;
mod front;
mod hog;
mod watch;

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use anyhow::{Context, ensure};
use engines::{Node, Options, RedisCluster};
use tempfile::TempDir;

pub use self::{
    disk::Disk,
    hog::Hog,
    links::{Links, Side},
    process::{Process, free_address, memory, processor_time, within},
    relay::Cut,
    server::Server,
    weather::{Network, Weather},
};

/// The page that embeds the sites.
pub const ORIGIN: &str = "http://localhost:8000";
/// The sites; both have the same pages, and nothing of one may ever be seen in the other.
pub const SITES: [&str; 2] = ["demo", "other"];
/// Limits that nobody here meets: the highest there are; and no work is asked of those who write so much.
pub const LIMITS: [&str; 4] = [
    "posts_per_minute=1000",
    "posts_per_hour=10000",
    "posts_per_minute_address=10000",
    "moderation.spam.proof_of_work=off",
];
/// How long a part may take to answer.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// What is set up.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The program `afterword`.
    pub program: PathBuf,
    /// How many servers.
    pub servers: usize,
    /// Whether a change is acknowledged only when the standby has it as well.
    pub strict: bool,
    /// Relays around the last server, so that it can be cut off by itself.
    pub relays: bool,
    /// A cache before the balancer, and a Prometheus.
    pub extras: bool,
}

/// A running seed. Its parts are dropped in this order.
#[derive(Debug)]
pub struct Rig {
    /// Prometheus and the cache.
    pub extras: Vec<(&'static str, Process)>,
    /// HAProxy.
    pub balancer: Process,
    /// Where a network before it may let clients in.
    pub outside: SocketAddr,
    /// The servers.
    pub servers: Vec<Server>,
    /// What stands between the last of them and everything else, if that is wanted.
    pub links: Links,
    /// Six nodes.
    pub redis: RedisCluster,
    /// Follows the primary.
    pub standby: Node,
    /// Where changes go first.
    pub primary: Node,
    folder: TempDir,
}

impl Rig {
    /// Starts everything, makes the sites, and waits until the balancer has all servers.
    pub async fn start(layout: &Layout) -> anyhow::Result<Self> {
        Self::start_on(&Options::throwaway()?, layout).await
    }

    /// The same with the data of the primary there.
    pub async fn start_on(data: &Options, layout: &Layout) -> anyhow::Result<Self> {
        let folder = TempDir::with_prefix("afterword-cluster-")?;
        let (primary, standby) = databases(data, layout.strict).await?;
        let redis = RedisCluster::throwaway().await?;
        let durability = if layout.strict { "strict" } else { "local" };
        let nodes = redis.nodes.iter().map(engines::RedisNode::address).collect::<Vec<_>>();
        let urls = [primary.url(), standby.url()];
        let mut links = Links::new(&nodes, &urls).await?;
        let (front, outside) = (free_address()?, free_address()?);
        let secret = server::run(&layout.program, &["secret"], &[]).await?;
        let mut servers = Vec::new();
        for number in 1..=layout.servers {
            let (databases, redis_urls) = if layout.relays && number == layout.servers {
                (links.database_urls.as_slice(), links.redis_urls.clone())
            } else {
                (urls.as_slice(), redis.urls())
            };
            let reading = databases.iter().rev().map(String::as_str).collect::<Vec<_>>();
            let settings = vec![
                ("AFTERWORD_DATABASE_URL", databases.join(",")),
                ("AFTERWORD_DATABASE_REPLICAS", reading.join(",")),
                ("AFTERWORD_DURABILITY", durability.to_owned()),
                ("AFTERWORD_REDIS_URL", redis_urls),
                ("AFTERWORD_SECRET_KEYS", secret.trim().to_owned()),
                ("AFTERWORD_PUBLIC_URL", format!("http://{front}")),
                ("AFTERWORD_TRUSTED_PROXIES", "127.0.0.1/32".to_owned()),
                // All clients have one address here.
                ("AFTERWORD_HANDSHAKES", "100000".to_owned()),
            ];
            let log = folder.path().join(format!("server-{number}.log"));
            servers.push(Server::start(&layout.program, settings, Some(outside), log).await?);
        }
        if let Some(last) = servers.last().filter(|_| layout.relays) {
            links.lead_to(last.address).await?;
        }
        servers[0].make_sites(&SITES, ORIGIN, &LIMITS).await?;
        let entrances = entrances(&servers, &links);
        let balancer = front::balancer(folder.path(), front, &entrances)?;
        let mut extras = Vec::new();
        if layout.extras {
            extras.push(("HTTP cache (nginx)", front::cache(folder.path(), front)?));
            let admins = servers.iter().map(|server| server.admin).collect::<Vec<_>>();
            extras.push(("Prometheus", watch::prometheus(folder.path(), &admins)?));
        }
        let rig =
            Self { extras, balancer, outside, servers, links, redis, standby, primary, folder };
        rig.is_whole().await?;
        Ok(rig)
    }

    /// Where clients come in.
    pub fn address(&self) -> SocketAddr {
        self.balancer.address
    }

    /// Kills the balancer, and starts it again.
    pub fn restart_balancer(&mut self) -> anyhow::Result<()> {
        let address = self.address();
        let entrances = entrances(&self.servers, &self.links);
        // Its address must be free before the next one takes it.
        self.balancer.kill();
        self.balancer = front::balancer(self.folder.path(), address, &entrances)?;
        Ok(())
    }

    /// Takes nginx for a balancer, at the same address. It asks each server itself: nginx learns that one has left by being
    /// refused, and a relay before it would take the connection first, and then cut it off.
    pub fn balance_with_nginx(&mut self) -> anyhow::Result<()> {
        let address = self.address();
        let entrances: Vec<_> = self.servers.iter().map(|server| server.address).collect();
        self.balancer.kill();
        self.balancer = front::nginx(self.folder.path(), address, &entrances)?;
        Ok(())
    }

    /// Waits until each server is ready and the balancer answers.
    pub async fn is_whole(&self) -> anyhow::Result<()> {
        for server in &self.servers {
            within(PATIENCE, "a server to be ready", async || {
                server.status("/readyz").await == 200
            })
            .await?;
        }
        let url = format!("http://{}/livez", self.address());
        within(PATIENCE, "the balancer", async || {
            reqwest::get(&url).await.is_ok_and(|answer| answer.status() == 200)
        })
        .await
    }

    /// What all servers logged.
    pub fn logs(&self) -> String {
        let log = |server: &Server| std::fs::read_to_string(&server.log).unwrap_or_default();
        self.servers.iter().map(log).collect()
    }

    /// Where everything is kept.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

/// A primary and a standby of it, which has to have each change if that is `strict`.
async fn databases(data: &Options, strict: bool) -> anyhow::Result<(Node, Node)> {
    let primary = Node::primary(data).await?;
    let standby = primary.standby("standby", &Options::throwaway()?).await?;
    // Throw-away engines acknowledge what only their memory has; these have to keep it when they are killed.
    sql(&primary, "alter database afterword set synchronous_commit = on").await?;
    if strict {
        sql(&primary, "alter system set synchronous_standby_names = 'ANY 1 (*)'").await?;
        sql(&primary, "select pg_reload_conf()").await?;
    }
    Ok((primary, standby))
}

/// Where a balancer reaches each server.
fn entrances(servers: &[Server], links: &Links) -> Vec<SocketAddr> {
    let (others, last) = servers.split_at(servers.len().saturating_sub(1));
    let others = others.iter().map(|server| server.address);
    others.chain(last.iter().map(|last| links.entrance().unwrap_or(last.address))).collect()
}

/// Tells a database server something, as its owner; what it answers.
pub async fn sql(node: &Node, statement: &str) -> anyhow::Result<String> {
    let mut psql = tokio::process::Command::new("psql");
    psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--dbname"]);
    let output = psql.arg(node.url()).args(["--command", statement]).output().await;
    let output = output.context("psql is missing")?;
    ensure!(output.status.success(), "{statement}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
