//! Both engines, from their start to their end, in a thread of their own.

use std::path::Path;

use tempfile::TempDir;
use tokio::{
    runtime,
    sync::{mpsc, oneshot},
};

use crate::{
    directory::Directory,
    engine::Running,
    error::Error,
    options::{Durability, Options},
    postgres, redis, sockets,
};

/// Where the engines are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urls {
    /// The database `afterword`, as its owner.
    pub database: String,
    /// Redis.
    pub redis: String,
}

impl Urls {
    /// The engines with these sockets.
    pub(crate) fn at(sockets: &Path) -> Self {
        Self { database: postgres::url(sockets), redis: redis::url(sockets) }
    }
}

/// Runs the engines until `stopped` resolves or one of them is beyond help. Answers through
/// `ready` when they run or cannot be started, and after that through `done` when they have ended.
pub fn run(
    options: &Options,
    ready: oneshot::Sender<Result<Urls, Error>>,
    stopped: oneshot::Receiver<()>,
    done: &mpsc::Sender<Result<(), Error>>,
) {
    let runtime = match runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(source) => return answer(ready, Err(Error::Thread { source })),
    };
    runtime.block_on(async {
        let mut supervisor = match Supervisor::start(options).await {
            Ok(supervisor) => supervisor,
            Err(error) => return answer(ready, Err(error)),
        };
        answer(ready, Ok(Urls::at(supervisor.sockets.path())));
        let kept = supervisor.keep(stopped).await;
        let ended = supervisor.stop(options.durability).await;
        // Nobody listens if the caller has dropped the engines.
        let _ = done.try_send(kept.and(ended));
    });
}

struct Supervisor {
    directory: Directory,
    sockets: TempDir,
    postgres: Running,
    redis: Running,
}

impl Supervisor {
    async fn start(options: &Options) -> Result<Self, Error> {
        let mut directory = Directory::open(&options.data_dir)?;
        let sockets = sockets::make(&directory.join(""), options.durability, &directory.account)?;
        directory.note_sockets(sockets.path())?;

        let redis = redis::prepare(&directory, sockets.path(), options.durability)?;
        let start_postgres = async {
            let engine = postgres::prepare(&directory, sockets.path(), options.durability).await?;
            engine.start(&directory).await
        };
        match tokio::join!(start_postgres, redis.start(&directory)) {
            (Ok(postgres), Ok(redis)) => Ok(Self { directory, sockets, postgres, redis }),
            (Err(error), Ok(mut other)) | (Ok(mut other), Err(error)) => {
                other.stop().await;
                Err(error)
            }
            (Err(error), Err(_)) => Err(error),
        }
    }

    /// Keeps both running until `stopped` resolves, which is no error.
    async fn keep(&mut self, stopped: oneshot::Receiver<()>) -> Result<(), Error> {
        tokio::select! {
            // Whether it was sent or dropped, nobody needs the engines any more.
            _ = stopped => Ok(()),
            error = self.postgres.keep(&self.directory) => Err(error),
            error = self.redis.keep(&self.directory) => Err(error),
        }
    }

    async fn stop(mut self, durability: Durability) -> Result<(), Error> {
        tokio::join!(self.postgres.stop(), self.redis.stop());
        let path = self.sockets.path().to_owned();
        self.sockets.close().map_err(|source| Error::io("remove", &path, source))?;
        match durability {
            Durability::Durable => Ok(()),
            Durability::Throwaway => self.directory.remove(),
        }
    }
}

/// Nobody listens if the caller no longer waits for the start; `stopped` tells.
fn answer(ready: oneshot::Sender<Result<Urls, Error>>, started: Result<Urls, Error>) {
    let _ = ready.send(started);
}
