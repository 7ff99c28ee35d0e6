//! One PostgreSQL and one Redis for all tests of this process, and a database for each.

use std::{
    process::{Child, Command, Stdio},
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicU32, Ordering},
        mpsc,
    },
    thread,
};

use afterword_server::store::{self, Addresses, Durability};
use engines::{Options, Urls};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use tokio::sync::{
    RwLock, RwLockReadGuard, RwLockWriteGuard,
    mpsc::{UnboundedSender, unbounded_channel},
};
use url::Url;

/// The migrated database that all others are copies of.
const TEMPLATE: &str = "afterword_template";

struct Shared {
    urls: Urls,
    /// Databases that are not needed any more.
    done: UnboundedSender<String>,
}

static SHARED: OnceLock<Shared> = OnceLock::new();
static EMPTIED: RwLock<()> = RwLock::const_new(());

/// Where Redis is. All tests share it: every key and channel holds a random id.
pub fn redis_url() -> String {
    shared().urls.redis.clone()
}

/// A database of its own, dropped with this value.
#[derive(Debug)]
pub struct Database {
    /// Where it is, as its owner.
    pub url: String,
    /// The same for the server, and its replicas, if it has some.
    pub addresses: Addresses,
    /// When the server acknowledges changes.
    pub durability: Durability,
    /// Its name, if it is one of many.
    name: Option<String>,
}

impl Database {
    /// Copies the template.
    pub async fn new() -> Self {
        Self::copy_of(TEMPLATE).await
    }

    /// One that nobody migrated.
    pub async fn empty() -> Self {
        Self::copy_of("template1").await
    }

    async fn copy_of(template: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        let mut admin = PgConnection::connect(&shared().urls.database).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("create database {name} template {template}")))
            .execute(&mut admin)
            .await
            .unwrap();
        admin.close().await.unwrap();
        let url = at(&shared().urls.database, &name);
        let mut database = Self::of(Addresses::one(&url), Durability::Local);
        database.name = Some(name);
        database
    }

    /// One that has servers of its own, the first of them its primary.
    pub fn of(addresses: Addresses, durability: Durability) -> Self {
        Self { url: addresses.primary[0].clone(), addresses, durability, name: None }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // When the process ends there is nobody left to drop it, and the whole directory goes.
        if let Some(name) = self.name.take() {
            let _ = shared().done.send(name);
        }
    }
}

fn shared() -> &'static Shared {
    SHARED.get_or_init(|| {
        let (ready, started) = mpsc::channel();
        thread::spawn(move || run(&ready));
        started.recv().unwrap()
    })
}

/// Holds the engines for as long as the process lives: the tests' own runtimes come and go.
fn run(ready: &mpsc::Sender<Shared>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let engines = engines::start(Options::throwaway().unwrap()).await.unwrap();
        let urls = Urls {
            database: engines.database_url().to_owned(),
            redis: engines.redis_url().to_owned(),
        };
        let mut admin = PgConnection::connect(&urls.database).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("create database {TEMPLATE}")))
            .execute(&mut admin)
            .await
            .unwrap();
        store::migrate(&at(&urls.database, TEMPLATE)).await.unwrap();

        let (done, mut dropped) = unbounded_channel::<String>();
        ready.send(Shared { urls, done }).unwrap();
        while let Some(name) = dropped.recv().await {
            let drop = format!("drop database if exists {name} with (force)");
            let _unless_still_in_use = sqlx::raw_sql(AssertSqlSafe(drop)).execute(&mut admin).await;
        }
    });
}

fn at(url: &str, database: &str) -> String {
    let mut url = Url::parse(url).unwrap();
    url.set_path(database);
    url.into()
}

/// Held by tests that count in Redis: meanwhile nobody empties it.
pub async fn redis_kept() -> RwLockReadGuard<'static, ()> {
    EMPTIED.read().await
}

/// Held by a test that empties Redis.
pub async fn redis_emptied() -> RwLockWriteGuard<'static, ()> {
    EMPTIED.write().await
}

/// A Redis of the test's own, to be killed.
#[derive(Debug)]
pub struct Redis {
    /// Where it is.
    pub url: String,
    directory: TempDir,
    process: Mutex<Option<Child>>,
}

impl Redis {
    /// Starts one.
    pub fn start() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let url = format!("redis+unix://{}", directory.path().join("redis").display());
        let redis = Self { url, directory, process: Mutex::default() };
        redis.again();
        redis
    }

    /// Starts it once more, empty.
    pub fn again(&self) {
        let command = Command::new("redis-server")
            .args(["--port", "0", "--save", "", "--appendonly", "no", "--unixsocket"])
            .arg(self.directory.path().join("redis"))
            .stdout(Stdio::null())
            .spawn();
        *self.process.lock().unwrap() = Some(command.unwrap());
    }

    /// Ends it without a word.
    pub fn kill(&self) {
        if let Some(mut process) = self.process.lock().unwrap().take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        self.kill();
    }
}
