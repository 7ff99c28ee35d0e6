//! Where the database and Redis are, and what is signed with.

use std::{
    fs::OpenOptions,
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use clap::Args;
use secrecy::{ExposeSecret, SecretString};

use super::secret;
use crate::{domain::keys::KeyRing, store::Addresses};

/// Where the database and Redis are.
#[derive(Clone, Debug, Args)]
pub struct EngineConfig {
    /// PostgreSQL, where everything is kept. Without it, a private one is started in the data directory. Of several,
    /// parted by commas, the one that takes changes is used.
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

    /// Redis, for news between nodes and for counting; it may be emptied at any time. Of a Redis Cluster some addresses,
    /// with commas between them. Needed with a database address.
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
                check_database("AFTERWORD_DATABASE_URL", &database_url)?;
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

impl EngineConfig {
    /// What is signed with, if it is there already; nothing is made.
    pub fn made_keys(&self) -> anyhow::Result<Option<KeyRing>> {
        let is_given = self.secret_keys.is_some() || self.secret_keys_file.is_some();
        let is_made = match self.choose()? {
            EngineChoice::Private(directory) => directory.join("secret-keys").exists(),
            EngineChoice::Given { .. } => false,
        };
        if is_given || is_made { self.keys().map(Some) } else { Ok(None) }
    }
}

/// A new secret in a file of its own, for nobody else to read.
fn make_keys(path: &Path) -> anyhow::Result<()> {
    let keys = KeyRing::generate("k1");
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    file.and_then(|mut file| file.write_all(keys.as_bytes()).and_then(|()| file.sync_all()))
        .with_context(|| path.display().to_string())
}

/// Each of several addresses of databases.
pub fn check_database(name: &str, value: &SecretString) -> anyhow::Result<()> {
    Addresses::split(value.expose_secret()).into_iter().try_for_each(|address| {
        check_scheme(name, &address.into(), &["postgres://", "postgresql://"])
    })
}

/// The message names no part of the value: it may hold a password.
fn check_scheme(name: &str, value: &SecretString, schemes: &[&str]) -> anyhow::Result<()> {
    let has_one = |url: &str| schemes.iter().any(|scheme| url.trim().starts_with(scheme));
    if !value.expose_secret().split(',').all(has_one) {
        bail!("{name}: must begin with one of {}", schemes.join(", "));
    }
    Ok(())
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
