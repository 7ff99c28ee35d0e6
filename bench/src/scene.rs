//! What every figure stands on: the engines, a site, a page with a conversation, the server.

use std::{fs, path::PathBuf, time::Duration};

use afterword_server::{
    domain::{
        keys::KeyRing,
        origin::Pattern,
        pipeline::{ModerationSettings, SpamSettings},
        work::WorkPolicy,
    },
    store::{self, Store, sites},
};
use anyhow::Context;
use engines::{Engines, Options};
use sdk::{
    thread_key::ThreadKey,
    wire::{SiteId, SiteKey, SiteSettings, ThreadId},
};
use tempfile::TempDir;
use tokio::{task::JoinSet, time::interval};

use crate::{process::Process, statements::Writer};

/// The page of our own that embeds the site.
pub const ORIGIN: &str = "https://bench.example";
/// The site's key.
pub const SITE: &str = "bench";
/// The page that is read.
pub const READ: &str = "read";
/// Connections to the database, of the server and of the bare loop alike: the server's default.
pub const CONNECTIONS: u32 = 16;

/// Where the engines keep theirs.
const DATA: &str = "data";

const ROOTS: usize = 60;
const REPLIES: usize = 2;

/// Running engines with a seeded site in them.
#[derive(Debug)]
pub struct Scene {
    /// The site.
    pub site: SiteId,
    /// Another way into the database, for bare loops.
    pub store: Store,
    /// Where files go.
    pub directory: TempDir,
    engines: Engines,
    keys: String,
    log: Option<String>,
}

impl Scene {
    /// Starts the engines as they run in production, durable, in a directory that goes away; `log` is what the server
    /// logs, if not the usual.
    pub async fn set(log: Option<String>) -> anyhow::Result<Self> {
        eprintln!("starting PostgreSQL and Redis, and writing a conversation");
        let directory = TempDir::with_prefix("afterword-bench-")?;
        let engines = engines::start(Options::durable(directory.path().join(DATA))).await?;
        store::migrate(engines.database_url()).await?;
        let store = Store::connect(engines.database_url(), CONNECTIONS)?;
        let site = make_site(engines.database_url()).await?;
        let keys = KeyRing::generate("bench");
        let scene = Self { site, store, directory, engines, keys, log };
        scene.write_conversation().await?;
        Ok(scene)
    }

    /// Starts the server as an operator would, with its default settings.
    pub async fn server(&self) -> anyhow::Result<Process> {
        self.server_with(&[]).await
    }

    /// Starts the server with these settings, and the usual ones beside them.
    pub async fn server_with(&self, more: &[&str]) -> anyhow::Result<Process> {
        let arguments = |address| {
            let listen = format!("--listen={address}");
            let url = format!("--public-url=http://{address}");
            let log = self.log.iter().map(|log| format!("--log={log}"));
            ["afterword", "serve", &listen, &url]
                .map(str::to_owned)
                .into_iter()
                .chain(log)
                .chain(more.iter().map(|&argument| argument.to_owned()))
                .collect()
        };
        let variables = [
            ("AFTERWORD_DATABASE_URL", self.engines.database_url()),
            ("AFTERWORD_REDIS_URL", self.engines.redis_url()),
            ("AFTERWORD_SECRET_KEYS", &self.keys),
        ];
        let log = self.directory.path().join("afterword.log");
        let server = Process::start(arguments, &variables, &log).await;
        server.with_context(|| fs::read_to_string(&log).unwrap_or_default())
    }

    /// Starts a server that knows its answers.
    pub async fn bare(&self, pages: &[PathBuf]) -> anyhow::Result<Process> {
        let arguments = |address| {
            let pages = pages.iter().map(|page| format!("--page={}", page.display()));
            ["bare".to_owned(), format!("--listen={address}")].into_iter().chain(pages).collect()
        };
        Process::start(arguments, &[], &self.directory.path().join("bare.log")).await
    }

    /// Empties Redis every second until what is returned is dropped: nobody meets the limits that count over minutes,
    /// and the server counts as ever.
    pub async fn forgetting(&self) -> anyhow::Result<JoinSet<()>> {
        let redis = redis::Client::open(self.engines.redis_url())?;
        let mut redis = redis.get_multiplexed_async_connection().await?;
        let mut forgetting = JoinSet::new();
        forgetting.spawn(async move {
            let mut seconds = interval(Duration::from_secs(1));
            loop {
                seconds.tick().await;
                if let Err(error) = redis::cmd("FLUSHALL").exec_async(&mut redis).await {
                    eprintln!("Redis could not be emptied: {error}");
                    return;
                }
            }
        });
        Ok(forgetting)
    }

    /// Where the database is, as its owner.
    pub fn database_url(&self) -> &str {
        self.engines.database_url()
    }

    /// Where the database writes its log.
    pub fn database_log(&self) -> PathBuf {
        self.directory.path().join(DATA).join("log/postgres.log")
    }

    /// What all servers of the run sign with.
    pub fn keys(&self) -> anyhow::Result<KeyRing> {
        Ok(KeyRing::parse(&self.keys)?)
    }

    /// The thread of a page.
    pub fn thread(&self, key: &str) -> anyhow::Result<ThreadId> {
        Ok(ThreadKey::new(key)?.thread_id(self.site))
    }

    /// Stops the engines, and removes everything.
    pub async fn strike(self) -> anyhow::Result<()> {
        self.store.close().await;
        self.engines.stop().await?;
        self.directory.close()?;
        Ok(())
    }

    async fn write_conversation(&self) -> anyhow::Result<()> {
        let mut writer = Writer::new(self.store.clone(), self.site, vec![READ.to_owned()]);
        for _ in 0..ROOTS {
            let root = writer.write(None).await?;
            for _ in 0..REPLIES {
                writer.write(Some(root)).await?;
            }
        }
        Ok(())
    }
}

/// The usual rules, but that no work is asked of those who write so much.
fn moderation() -> ModerationSettings {
    let spam = SpamSettings { proof_of_work: WorkPolicy::Off, ..SpamSettings::default() };
    ModerationSettings { spam, ..ModerationSettings::default() }
}

/// A site whose limits nobody meets.
async fn make_site(database_url: &str) -> anyhow::Result<SiteId> {
    let owner = store::owner(database_url)?;
    let key: SiteKey = SITE.parse()?;
    let site = sites::insert(&owner, &key, SITE).await?.context("a new database has a site")?;
    let settings = SiteSettings {
        posts_per_minute: 60_000,
        posts_per_hour: 3_600_000,
        posts_per_minute_address: 60_000,
        ..SiteSettings::default()
    };
    sites::update(&owner, site, SITE, &settings).await?;
    sites::set_moderation(&owner, site, &moderation()).await?;
    let origin = Pattern::parse(ORIGIN).map_err(|error| anyhow::anyhow!("{ORIGIN}: {error}"))?;
    sites::add_origin(&owner, site, &origin.to_string()).await?;
    owner.close().await;
    Ok(site)
}
