//! C6: what the servers take of the machine, before and after.

use std::{fmt, time::Duration};

use crate::{
    load::Figures,
    rig::{Rig, Server, within},
};

/// How long they may take to give back what they took.
const SETTLES: Duration = Duration::from_secs(30);
/// More than before in memory: a tenth and what the allocator keeps of bursts, in bytes a server.
const MEMORY: u64 = 32 * 1024 * 1024;
/// More than before in files: a tenth and what pools of connections were not filled with yet, a server.
const FILES: u64 = 32;

/// Memory and open files of all servers together.
#[derive(Clone, Copy, Debug)]
pub struct Footprint {
    memory: u64,
    files: u64,
    servers: u64,
}

impl Footprint {
    /// Of all servers that run.
    pub fn of(rig: &Rig) -> Self {
        let mut all = Self { memory: 0, files: 0, servers: 0 };
        for process in rig.servers.iter().filter_map(|server: &Server| server.process().ok()) {
            all.memory += process.memory().unwrap_or_default();
            all.files += process.files().unwrap_or_default() as u64;
            all.servers += 1;
        }
        all
    }

    /// Waits until it is about as it was; what it is then.
    pub async fn settled(self, rig: &Rig, figures: &Figures) -> Self {
        let mut after = Self::of(rig);
        let as_before = within(SETTLES, "servers to give back what they took", async || {
            after = Self::of(rig);
            after.is_like(self)
        });
        if let Err(error) = as_before.await {
            figures.violated(format!("C6: {error}: {self} before, {after} now"));
        }
        after
    }

    fn is_like(self, before: Self) -> bool {
        self.memory <= before.memory * 11 / 10 + MEMORY * before.servers
            && self.files <= before.files * 11 / 10 + FILES * before.servers
    }
}

impl fmt::Display for Footprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} MB and {} files", self.memory / 1_000_000, self.files)
    }
}
