//! One engine as a child process: started, waited for, restarted, stopped.

use std::{ffi::OsString, io, path::PathBuf, process::ExitStatus, time::Duration};

use rustix::process::{Pid, Signal, kill_process};
use tokio::{
    process::Child,
    time::{Instant, interval, sleep, timeout},
};

use crate::{directory::Directory, error::Error, leftover, log::Log, postgres, redis};

/// Replaying what a crash has left can take PostgreSQL this long.
const STARTING: Duration = Duration::from_mins(5);
/// Between two looks at an engine that starts.
const PAUSE: Duration = Duration::from_millis(5);
/// An engine that ran this long and dies is in no loop of starting and dying.
const STEADY: Duration = Duration::from_mins(1);
/// The wait before the first restart; it doubles.
const FIRST_DELAY: Duration = Duration::from_millis(50);
/// Restarts in a row before we give up: 3 s of waiting.
const RESTARTS: u32 = 6;
/// Between two looks at the length of the log.
const LOG_CHECK: Duration = Duration::from_mins(1);

/// How an engine is run.
#[derive(Debug)]
pub struct Engine {
    /// What its process is called.
    pub name: &'static str,
    /// The program.
    pub program: PathBuf,
    /// Its arguments, among them the directory's mark.
    pub arguments: Vec<OsString>,
    /// Where it writes what it has to say.
    pub log: Log,
    /// How it is asked to end, politest first; the kernel sends the first of them when we die.
    pub farewells: &'static [Farewell],
    /// How to see that it answers.
    pub probe: Probe,
}

/// A signal that ends an engine.
#[derive(Debug)]
pub struct Farewell {
    /// The signal.
    pub signal: Signal,
    /// Its name for `setpriv`.
    pub name: &'static str,
    /// How long the engine may take.
    pub patience: Duration,
}

/// How to see that an engine answers.
#[derive(Debug)]
pub enum Probe {
    /// It says so in this file.
    PostmasterPid(PathBuf),
    /// It answers a ping on this socket.
    Ping(PathBuf),
}

/// An engine with its process.
#[derive(Debug)]
pub struct Running {
    engine: Engine,
    child: Child,
    since: Instant,
}

impl Engine {
    /// Stops what was left of it, starts it and waits until it answers.
    pub async fn start(self, directory: &Directory) -> Result<Running, Error> {
        leftover::stop(directory, self.name, self.farewells).await?;
        let child = self.spawn(directory)?;
        let mut running = Running { engine: self, child, since: Instant::now() };
        match running.answers().await {
            Ok(()) => Ok(running),
            Err(error) => {
                running.stop().await;
                Err(error)
            }
        }
    }

    fn spawn(&self, directory: &Directory) -> Result<Child, Error> {
        let log = self.log.open()?;
        let failed = |source| Error::io("start", &self.program, source);
        directory
            .account
            .command(&self.program, self.farewells[0].name)
            .args(&self.arguments)
            .stdout(log.try_clone().map_err(failed)?)
            .stderr(log)
            .spawn()
            .map_err(failed)
    }

    async fn is_ready(&self, child: &Child) -> bool {
        match &self.probe {
            Probe::PostmasterPid(path) => postgres::is_ready(path, child.id()),
            Probe::Ping(socket) => redis::is_ready(socket).await.unwrap_or(false),
        }
    }

    fn failure(&self, reason: String) -> Error {
        let log = self.log.path().to_owned();
        Error::Failed { program: self.name, reason, log, log_tail: self.log.tail() }
    }
}

impl Running {
    /// Keeps it running, until that is hopeless.
    pub async fn keep(&mut self, directory: &Directory) -> Error {
        let mut delay = FIRST_DELAY;
        let mut restarts = 0;
        loop {
            let reason = self.end().await;
            if self.since.elapsed() >= STEADY {
                (delay, restarts) = (FIRST_DELAY, 0);
            }
            if restarts == RESTARTS {
                return self.engine.failure(format!("does not stay up: it {reason}"));
            }
            tracing::error!(engine = self.engine.name, "{reason}; starting it again");
            sleep(delay).await;
            (delay, restarts) = (delay * 2, restarts + 1);
            match self.restart(directory).await {
                Ok(()) => tracing::info!(engine = self.engine.name, "running again"),
                Err(error) => tracing::error!(engine = self.engine.name, "{error}"),
            }
        }
    }

    /// Asks it to end, then more and more firmly, and waits for it.
    pub async fn stop(&mut self) {
        for farewell in self.engine.farewells {
            let Some(pid) = self.pid() else { return };
            // Its number is its own until we have waited for it; if it has ended, so much the better.
            let _ = kill_process(pid, farewell.signal);
            if timeout(farewell.patience, self.child.wait()).await.is_ok() {
                return;
            }
            tracing::warn!(engine = self.engine.name, "did not end on SIG{}", farewell.name);
        }
        if let Err(error) = self.child.kill().await {
            tracing::error!(%error, engine = self.engine.name, "cannot be killed");
        }
    }

    /// The number of its process, until that has ended.
    pub fn pid(&self) -> Option<Pid> {
        Pid::from_raw(self.child.id()?.cast_signed())
    }

    async fn restart(&mut self, directory: &Directory) -> Result<(), Error> {
        leftover::stop(directory, self.engine.name, self.engine.farewells).await?;
        self.child = self.engine.spawn(directory)?;
        self.since = Instant::now();
        self.answers().await
    }

    /// Waits until it answers.
    async fn answers(&mut self) -> Result<(), Error> {
        let deadline = self.since + STARTING;
        while !self.engine.is_ready(&self.child).await {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(self
                    .engine
                    .failure(format!("does not start: it {}", ended(Ok(status)))));
            }
            if Instant::now() > deadline {
                return Err(self
                    .engine
                    .failure(format!("did not answer in {} s", STARTING.as_secs())));
            }
            sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Waits until it ends by itself, and minds its log meanwhile.
    async fn end(&mut self) -> String {
        let mut log_check = interval(LOG_CHECK);
        loop {
            tokio::select! {
                status = self.child.wait() => return ended(status),
                _ = log_check.tick() => if let Err(error) = self.engine.log.bound() {
                    tracing::warn!(%error, engine = self.engine.name, "cannot shorten the log");
                }
            }
        }
    }
}

fn ended(status: io::Result<ExitStatus>) -> String {
    match status {
        Ok(status) => format!("ended ({status})"),
        Err(error) => format!("cannot be waited for ({error})"),
    }
}
