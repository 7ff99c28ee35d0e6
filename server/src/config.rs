//! Every setting: a flag and an `AFTERWORD_…` variable each; secrets also as `…_FILE`. The help text is their
//! documentation.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    net::SocketAddr,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use clap::Args;
use ipnet::IpNet;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::{
    app::Settings,
    domain::{keys::KeyRing, password::Cost},
    live::Pace,
    telemetry::LogFormat,
};

/// Live sockets that a small machine can open in a second without leaving those that are open.
pub const HANDSHAKES: u32 = 300;

/// Where the database and Redis are.
#[derive(Clone, Debug, Args)]
pub struct EngineConfig {
    /// PostgreSQL, where everything is kept. Without it, a private one is started in the data directory.
    #[arg(
        long,
        env = "AFTERWORD_DATABASE_URL",
        hide_env_values = true,
        conflicts_with = "database_url_file"
    )]
    database_url: Option<SecretString>,

    /// A file that holds the database's address.
    #[arg(long, env = "AFTERWORD_DATABASE_URL_FILE")]
    database_url_file: Option<PathBuf>,

    /// Redis, for news between nodes and for counting; it may be emptied at any time. Needed with a database address.
    #[arg(
        long,
        env = "AFTERWORD_REDIS_URL",
        hide_env_values = true,
        conflicts_with = "redis_url_file"
    )]
    redis_url: Option<SecretString>,

    /// A file that holds Redis's address.
    #[arg(long, env = "AFTERWORD_REDIS_URL_FILE")]
    redis_url_file: Option<PathBuf>,

    /// What is signed with, as `k2:BASE64,k1:BASE64`: the first signs, all verify. Private engines make one and keep it
    /// in the data directory; given ones need it. `afterword secret` makes one.
    #[arg(
        long,
        env = "AFTERWORD_SECRET_KEYS",
        hide_env_values = true,
        conflicts_with = "secret_keys_file"
    )]
    secret_keys: Option<SecretString>,

    /// A file that holds the secret keys.
    #[arg(long, env = "AFTERWORD_SECRET_KEYS_FILE")]
    secret_keys_file: Option<PathBuf>,

    /// Where the private PostgreSQL and Redis keep their data.
    #[arg(long, env = "AFTERWORD_DATA_DIR", default_value_os_t = default_data_dir())]
    pub data_dir: PathBuf,
}

/// Which engines to use.
#[derive(Debug)]
pub enum EngineChoice {
    /// A private PostgreSQL and Redis in this directory.
    Private(PathBuf),
    /// Given ones.
    Given {
        /// PostgreSQL.
        database_url: SecretString,
        /// Redis.
        redis_url: SecretString,
    },
}

impl EngineConfig {
    /// Reads the files, and refuses half of an answer.
    pub fn choose(&self) -> anyhow::Result<EngineChoice> {
        let database = secret(
            self.database_url.as_ref(),
            self.database_url_file.as_ref(),
            "AFTERWORD_DATABASE_URL",
        )?;
        let redis =
            secret(self.redis_url.as_ref(), self.redis_url_file.as_ref(), "AFTERWORD_REDIS_URL")?;
        match (database, redis) {
            (Some(database_url), Some(redis_url)) => {
                check_scheme(
                    "AFTERWORD_DATABASE_URL",
                    &database_url,
                    &["postgres://", "postgresql://"],
                )?;
                check_scheme(
                    "AFTERWORD_REDIS_URL",
                    &redis_url,
                    &["redis://", "rediss://", "redis+unix://", "unix://"],
                )?;
                Ok(EngineChoice::Given { database_url, redis_url })
            }
            (None, None) => Ok(EngineChoice::Private(self.data_dir.clone())),
            (Some(_), None) => bail!(
                "AFTERWORD_DATABASE_URL is set, AFTERWORD_REDIS_URL is not: set both, or neither for private ones"
            ),
            (None, Some(_)) => bail!(
                "AFTERWORD_REDIS_URL is set, AFTERWORD_DATABASE_URL is not: set both, or neither for private ones"
            ),
        }
    }
}

impl EngineConfig {
    /// What is signed with. Private engines get a key of their own, once; it is kept beside their data.
    pub fn keys(&self) -> anyhow::Result<KeyRing> {
        const NAME: &str = "AFTERWORD_SECRET_KEYS";
        let given = secret(self.secret_keys.as_ref(), self.secret_keys_file.as_ref(), NAME)?;
        let text = match (given, self.choose()?) {
            (Some(given), _) => given,
            (None, EngineChoice::Private(directory)) => {
                let path = directory.join("secret-keys");
                if !path.exists() {
                    make_keys(&path)?;
                }
                secret(None, Some(&path), NAME)?.unwrap_or_default()
            }
            (None, EngineChoice::Given { .. }) => bail!(
                "{NAME} is not set: sign-in needs a secret that all nodes share; `afterword secret` makes one"
            ),
        };
        KeyRing::parse(text.expose_secret().trim()).with_context(|| NAME)
    }
}

/// A new secret in a file of its own, for nobody else to read.
fn make_keys(path: &Path) -> anyhow::Result<()> {
    let keys = KeyRing::generate("k1");
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    file.and_then(|mut file| file.write_all(keys.as_bytes()).and_then(|()| file.sync_all()))
        .with_context(|| path.display().to_string())
}

/// How the server is reached, and by whom.
#[derive(Clone, Debug, Args)]
pub struct ServeConfig {
    #[command(flatten)]
    pub engines: EngineConfig,

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

    /// Proxies, as CIDR blocks, whose `X-Forwarded-For` is believed.
    #[arg(long, env = "AFTERWORD_TRUSTED_PROXIES", value_delimiter = ',')]
    trusted_proxies: Vec<IpNet>,

    /// Database connections that requests may hold at once.
    #[arg(long, env = "AFTERWORD_DATABASE_CONNECTIONS", default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub database_connections: u32,

    /// Memory that hashing a password takes, in KiB (argon2id; OWASP Password Storage cheat sheet).
    #[arg(long, env = "AFTERWORD_PASSWORD_MEMORY_KIB", default_value_t = 19_456, value_parser = clap::value_parser!(u32).range(7_168..=1_048_576))]
    password_memory_kib: u32,

    /// Passes that hashing a password makes over that memory.
    #[arg(long, env = "AFTERWORD_PASSWORD_PASSES", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=20))]
    password_passes: u32,

    /// Live sockets that may be opened in a second, half of them from one address; the others are asked to come back.
    #[arg(long, env = "AFTERWORD_HANDSHAKES", default_value_t = HANDSHAKES, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    handshakes: u32,

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
            public_url,
            hosts: self.hosts.clone(),
            assets_url: self.assets_url.clone(),
            trusted_proxies: self.trusted_proxies.clone(),
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

/// The message names no part of the value: it may hold a password.
fn check_scheme(name: &str, value: &SecretString, schemes: &[&str]) -> anyhow::Result<()> {
    if !schemes.iter().any(|scheme| value.expose_secret().starts_with(scheme)) {
        bail!("{name}: must begin with one of {}", schemes.join(", "));
    }
    Ok(())
}

fn secret(
    value: Option<&SecretString>,
    file: Option<&PathBuf>,
    name: &str,
) -> anyhow::Result<Option<SecretString>> {
    let text = match (value, file) {
        (Some(value), _) => value.expose_secret().to_owned(),
        (None, Some(path)) => {
            let text = fs::read_to_string(path)
                .with_context(|| format!("{name}_FILE: {}", path.display()))?;
            text.strip_suffix('\n').map(str::to_owned).unwrap_or(text)
        }
        (None, None) => return Ok(None),
    };
    if text.is_empty() {
        bail!("{name}: is empty");
    }
    Ok(Some(text.into()))
}

/// Where private engines keep their data unless somebody says otherwise.
pub fn default_data_dir() -> PathBuf {
    let of =
        |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if rustix::process::geteuid().is_root() {
        return PathBuf::from("/var/lib/afterword");
    }
    of("XDG_DATA_HOME")
        .or_else(|| of("HOME").map(|home| home.join(".local/share")))
        .unwrap_or_else(|| PathBuf::from("/var/tmp"))
        .join("afterword")
}
