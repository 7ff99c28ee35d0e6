//! A private PostgreSQL and Redis in a data directory.
//!
//! Afterword runs without being told where its engines are: this crate initialises them from the
//! programs that the system has, starts them as children on Unix sockets that nobody else can
//! reach, restarts one that dies, and ends them with the process, however it ends. The server uses
//! it when it is given no database address, the tests use it with [`Durability::Throwaway`].
//!
//! ```no_run
//! # async fn example() -> Result<(), engines::Error> {
//! let mut engines = engines::start(engines::Options::durable("/var/lib/afterword")).await?;
//! println!("psql '{}'", engines.database_url());
//! tokio::select! {
//!     error = engines.failed() => eprintln!("{error}"),
//!     _ = tokio::signal::ctrl_c() => {}
//! }
//! engines.stop().await
//! # }
//! ```

mod options;
mod program;
mod account;
mod directory;
mod sockets;
mod leftover;
mod postgres;
mod redis;
mod engine;
mod log;
mod supervisor;
mod node;
mod redis_cluster;
mod error;

use std::{path::Path, thread};

use tokio::sync::{mpsc, oneshot};

pub use crate::error::Error;
pub use crate::node::Node;
pub use crate::options::{Durability, Options};
pub use crate::program::{Installed, installed};
pub use crate::redis_cluster::{RedisCluster, RedisNode};
pub use crate::supervisor::Urls;

/// Starts both engines, initialising them where the directory is new, and answers once both
/// answer. What a crash has left of earlier engines in the directory is stopped first.
///
/// They run until [`Engines::stop`]; if [`Engines`] is only dropped, or the process is killed,
/// they end too, but nobody waits for them.
pub async fn start(options: Options) -> Result<Engines, Error> {
    let (ready, started) = oneshot::channel();
    let (stop, stopped) = oneshot::channel();
    let (done, outcome) = mpsc::channel(1);
    // The kernel signals the children when the thread that spawned them ends, not the process
    // (prctl(2), PR_SET_PDEATHSIG), so that thread is one of its own and outlives any runtime of
    // the caller.
    thread::Builder::new()
        .name("engines".to_owned())
        .spawn(move || supervisor::run(&options, ready, stopped, &done))
        .map_err(|source| Error::Thread { source })?;
    let urls = started.await.unwrap_or(Err(Error::Vanished))?;
    Ok(Engines { urls, stop, outcome })
}

/// Where the engines in `data_dir` are, if another process has them; for a command beside a running
/// server. They may be starting or stopping.
pub fn running(data_dir: &Path) -> Option<Urls> {
    directory::holder(data_dir).map(|holder| Urls::at(&holder.sockets))
}

/// A running PostgreSQL and Redis.
#[derive(Debug)]
pub struct Engines {
    urls: Urls,
    stop: oneshot::Sender<()>,
    outcome: mpsc::Receiver<Result<(), Error>>,
}

impl Engines {
    /// Where the database `afterword` is, as its owner, who is a superuser of this cluster.
    /// Understood by sqlx and by libpq.
    pub fn database_url(&self) -> &str {
        &self.urls.database
    }

    /// Where Redis is.
    pub fn redis_url(&self) -> &str {
        &self.urls.redis
    }

    /// Waits until an engine has died and could not be restarted. By then the other one is stopped
    /// as well, and nothing is left to do than to end the process.
    pub async fn failed(&mut self) -> Error {
        match self.outcome.recv().await {
            Some(Err(error)) => error,
            Some(Ok(())) | None => Error::Vanished,
        }
    }

    /// Stops both and waits until they have written everything. Close the connections first:
    /// PostgreSQL cuts those that are still open.
    pub async fn stop(self) -> Result<(), Error> {
        let Self { stop, mut outcome, .. } = self;
        drop(stop);
        outcome.recv().await.unwrap_or(Ok(()))
    }
}
