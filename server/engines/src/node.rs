//! One PostgreSQL by itself, and streaming standbys of it: for tests and drills of what happens when servers lag, freeze,
//! die and take over. Nobody starts a [`Node`] again but its owner.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::{
    directory::Directory,
    engine::Running,
    error::Error,
    options::{Durability, Options},
    postgres, program, sockets,
};

/// A PostgreSQL with a data directory of its own. It ends with the thread that started it, at the latest.
#[derive(Debug)]
pub struct Node {
    // Dropped, and with it killed, before its directories go.
    running: Option<Running>,
    directory: Directory,
    sockets: TempDir,
    durability: Durability,
}

impl Node {
    /// Makes a cluster with the database `afterword`, if the directory has none, and starts it.
    pub async fn primary(options: &Options) -> Result<Self, Error> {
        let mut node = Self::in_directory(options)?;
        node.start().await?;
        Ok(node)
    }

    /// Copies this server and starts the copy, which follows this one. What it has not received yet is kept for it
    /// here, in a slot called `name`.
    pub async fn standby(&self, name: &str, options: &Options) -> Result<Self, Error> {
        let mut standby = Self::in_directory(options)?;
        let cluster = standby.directory.join(postgres::CLUSTER);
        let bin = program::find_postgres(Some(&self.directory.join(postgres::CLUSTER)))?.bin;
        let unfinished = standby.directory.make(postgres::UNFINISHED)?;
        let mut copy = standby.directory.account.command(&bin.join("pg_basebackup"), "KILL");
        copy.arg("--pgdata").arg(&unfinished).arg("--host").arg(self.sockets.path()).args([
            "--port=5432",
            &format!("--username={}", postgres::AFTERWORD),
            // Settings that make it follow, among them the slot.
            "--write-recovery-conf",
            "--create-slot",
            &format!("--slot={name}"),
            "--wal-method=stream",
            "--checkpoint=fast",
        ]);
        if standby.durability == Durability::Throwaway {
            copy.arg("--no-sync");
        }
        postgres::run(&standby.directory, copy, "").await?;
        fs::rename(&unfinished, &cluster)
            .and_then(|()| File::open(standby.directory.join("."))?.sync_all())
            .map_err(|source| Error::io("finish", &cluster, source))?;
        standby.start().await?;
        Ok(standby)
    }

    fn in_directory(options: &Options) -> Result<Self, Error> {
        let mut directory = Directory::open(&options.data_dir)?;
        let sockets = sockets::make(&directory.join(""), options.durability, &directory.account)?;
        directory.note_sockets(sockets.path())?;
        Ok(Self { running: None, directory, sockets, durability: options.durability })
    }

    /// Where the database `afterword` is, as its owner, a superuser. The same after each start.
    pub fn url(&self) -> String {
        postgres::url(self.sockets.path())
    }

    /// Starts it, on the data that it has; waits until it answers.
    pub async fn start(&mut self) -> Result<(), Error> {
        let engine =
            postgres::prepare(&self.directory, self.sockets.path(), self.durability).await?;
        self.running = Some(engine.start(&self.directory).await?);
        Ok(())
    }

    /// The number of its first process, the parent of the others, while it runs.
    pub fn pid(&self) -> Option<Pid> {
        self.running.as_ref().and_then(Running::pid)
    }

    /// Stops it politely.
    pub async fn stop(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.stop().await;
        }
    }

    /// Kills it without a word, with all its processes.
    pub async fn kill(&mut self) {
        self.signal(Signal::KILL);
        if let Some(mut running) = self.running.take() {
            running.stop().await;
        }
    }

    /// Lets it do nothing from now on: its connections stay open and nobody answers.
    pub fn freeze(&self) {
        self.signal(Signal::STOP);
    }

    /// Lets it go on.
    pub fn thaw(&self) {
        self.signal(Signal::CONT);
    }

    /// Each of its processes gets a signal, the first one first, so that no more of them are made.
    fn signal(&self, signal: Signal) {
        let first = self.pid();
        for pid in first.into_iter().chain(first.map(children).unwrap_or_default()) {
            // One that has just ended needs none.
            let _ = kill_process(pid, signal);
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.signal(Signal::KILL);
        if self.durability == Durability::Throwaway {
            let _ = fs::remove_dir_all(self.directory.join(""));
        }
    }
}

/// The processes that a process has made (proc(5)).
fn children(pid: Pid) -> Vec<Pid> {
    let pid = pid.as_raw_nonzero();
    let path = PathBuf::from(format!("/proc/{pid}/task/{pid}/children"));
    numbers(&path).into_iter().filter_map(Pid::from_raw).collect()
}

fn numbers(path: &Path) -> Vec<i32> {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.split_whitespace().filter_map(|word| word.parse().ok()).collect()
}
