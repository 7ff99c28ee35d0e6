//! How the server is reached, and by whom.

use std::{net::SocketAddr, path::PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use ipnet::IpNet;
use url::Url;

use super::{CacheConfig, EngineConfig, MailConfig, ReplicaConfig};
use crate::{
    app::{Settings, WhoMakesSites},
    domain::{password::Cost, way::Ways},
    live::Pace,
    outgoing::Outgoing,
    telemetry::LogFormat,
};

/// Live sockets that a small machine can open in a second without leaving those that are open.
pub const HANDSHAKES: u32 = 300;

/// How the server is reached, and by whom.
#[derive(Clone, Debug, Args)]
pub struct ServeConfig {
    #[command(flatten)]
    pub engines: EngineConfig,

    #[command(flatten)]
    pub replicas: ReplicaConfig,

    /// Address to listen on.
    #[arg(long, env = "AFTERWORD_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,

    /// Address for metrics and health, not for the public; none without it.
    #[arg(long, env = "AFTERWORD_ADMIN_LISTEN")]
    pub admin_listen: Option<SocketAddr>,

    /// Where browsers reach this server: scheme, host and port, no path. By default the listening address on localhost.
    #[arg(long, env = "AFTERWORD_PUBLIC_URL")]
    public_url: Option<Url>,

    /// Other hosts that this server answers to, with their ports if they aren't the scheme's own.
    #[arg(long, env = "AFTERWORD_HOSTS", value_delimiter = ',')]
    hosts: Vec<String>,

    /// Where browsers get assets, if a CDN or another host holds a copy of `dist/`.
    #[arg(long, env = "AFTERWORD_ASSETS_URL")]
    assets_url: Option<Url>,

    #[command(flatten)]
    cache: CacheConfig,

    /// Proxies, as CIDR blocks, whose `X-Forwarded-For` is believed.
    #[arg(long, env = "AFTERWORD_TRUSTED_PROXIES", value_delimiter = ',')]
    trusted_proxies: Vec<IpNet>,

    /// Networks, as CIDR blocks, in which pictures of sites' own users may be although nobody outside could reach them.
    #[arg(long, env = "AFTERWORD_OPEN_NETWORKS", value_delimiter = ',')]
    open_networks: Vec<IpNet>,

    /// Database connections that requests may hold at once.
    #[arg(long, env = "AFTERWORD_DATABASE_CONNECTIONS", default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub database_connections: u32,

    /// Memory that hashing a password takes, in KiB (argon2id; OWASP Password Storage cheat sheet).
    #[arg(long, env = "AFTERWORD_PASSWORD_MEMORY_KIB", default_value_t = 19_456, value_parser = clap::value_parser!(u32).range(7_168..=1_048_576))]
    password_memory_kib: u32,

    /// Passes that hashing a password makes over that memory.
    #[arg(long, env = "AFTERWORD_PASSWORD_PASSES", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=20))]
    password_passes: u32,

    #[command(flatten)]
    mail: MailConfig,

    /// Authorities (PEM) whose certificates are believed beside those that browsers believe, when this server asks
    /// another one or sends mail.
    #[arg(long, env = "AFTERWORD_AUTHORITIES_FILE")]
    authorities_file: Option<PathBuf>,

    /// Ways to sign in: some of `password`, `mail`, `passkey` and `provider`. A site may offer fewer of them.
    #[arg(long, env = "AFTERWORD_SIGN_IN", default_value_t = Ways::ALL)]
    sign_in: Ways,

    /// Who makes sites on the server's own pages: whoever set it up, owners of a site as well, or everybody with an
    /// account. The command line always does.
    #[arg(long, env = "AFTERWORD_SITES", value_enum, default_value_t = WhoMakesSites::Operators)]
    sites: WhoMakesSites,

    /// Live sockets that may be opened in a second, half of them from one address; the others are asked to come back.
    #[arg(long, env = "AFTERWORD_HANDSHAKES", default_value_t = HANDSHAKES, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    handshakes: u32,

    /// Seconds that a node asked to end (SIGTERM) goes on for, so that balancers notice that it is not ready any more.
    #[arg(long, env = "AFTERWORD_DRAIN_WAIT_SECONDS", default_value_t = 3, value_parser = clap::value_parser!(u64).range(0..=60))]
    pub drain_wait_seconds: u64,

    /// Seconds that a leaving node gives to requests that were begun.
    #[arg(long, env = "AFTERWORD_DRAIN_SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=600))]
    pub drain_seconds: u64,

    /// How the log is written.
    #[arg(long, env = "AFTERWORD_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text)]
    pub log_format: LogFormat,

    /// What is logged, such as `info,afterword_server=debug`.
    #[arg(long, env = "AFTERWORD_LOG", default_value = "info,sqlx=warn")]
    pub log: String,
}

impl ServeConfig {
    /// What requests depend on, checked.
    pub fn settings(&self) -> anyhow::Result<Settings> {
        let public_url = match &self.public_url {
            Some(url) => url.clone(),
            None => Url::parse(&format!("http://localhost:{}", self.listen.port()))?,
        };
        check_web_address("AFTERWORD_PUBLIC_URL", &public_url)?;
        if public_url.path() != "/" {
            bail!("AFTERWORD_PUBLIC_URL: no path, please: {public_url}");
        }
        if let Some(url) = &self.assets_url {
            check_web_address("AFTERWORD_ASSETS_URL", url)?;
        }
        Ok(Settings {
            public_url: public_url.clone(),
            hosts: self.hosts.clone(),
            assets_url: self.assets_url.clone(),
            purge: self.cache.purge()?,
            trusted_proxies: self.trusted_proxies.clone(),
            ways: self.sign_in,
            sites: self.sites,
            post: self.mail.post(&public_url, self.authorities_file.as_deref())?,
            outgoing: Outgoing::new(self.authorities_file.as_deref(), self.open_networks.clone())
                .context("AFTERWORD_AUTHORITIES_FILE")?,
            password_cost: Cost {
                memory_kib: self.password_memory_kib,
                passes: self.password_passes,
                lanes: 1,
            },
            handshakes: self.handshakes,
            pace: Pace::default(),
        })
    }
}

fn check_web_address(name: &str, url: &Url) -> anyhow::Result<()> {
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    if !web || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        bail!("{name}: not a plain http:// or https:// address: {url}");
    }
    Ok(())
}
