//! What came of a run.

use std::{collections::BTreeMap, fmt, sync::Arc, time::Duration};

use crate::{
    load::{Figures, Spread},
    rig::processor_time,
};

/// What came of a run.
#[derive(Clone, Debug)]
pub struct Report {
    /// Who was measured.
    pub name: &'static str,
    /// Sockets in all.
    pub sockets: usize,
    /// Threads that they watch.
    pub threads: usize,
    /// Comments in a second that were wanted.
    pub rate: f64,
    /// Comments that there were.
    pub posts: usize,
    /// From a post to the last socket.
    pub last: Spread,
    /// From a post to a socket.
    pub each: Spread,
    /// Answers to requests by their status, and how long they took.
    pub answers: Option<(BTreeMap<String, u64>, Spread)>,
    /// What the server and the clients did meanwhile, if the server is ours.
    pub work: Option<Worked>,
    /// Memory of the server's process for one idle socket, in bytes.
    pub memory: Option<u64>,
    /// Sockets that were opened again.
    pub reconnects: usize,
    /// Threads that were loaded again.
    pub reloads: u32,
    /// From the last post to the last client that had everything.
    pub converged: Duration,
    /// What must never be.
    pub violations: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, sockets, threads, rate, posts, .. } = self;
        writeln!(f, "{name}: {sockets} sockets on {threads} threads, {posts} posts at {rate}/s")?;
        writeln!(f, "  post to last socket: {}", self.last)?;
        writeln!(f, "  post to each socket: {}", self.each)?;
        if let Some((answers, waits)) = &self.answers {
            writeln!(f, "  answers: {answers:?}, {waits}")?;
        }
        if let Some(work) = &self.work {
            writeln!(f, "  {work}")?;
        }
        if let Some(memory) = self.memory {
            writeln!(f, "  memory of an idle socket: {memory} B")?;
        }
        write!(
            f,
            "  reconnects {}, resyncs {}, converged {:.2?} after the last post, violations {}",
            self.reconnects,
            self.reloads,
            self.converged,
            self.violations.len()
        )
    }
}

/// Work that is being done.
#[derive(Debug)]
pub struct Work {
    server: u32,
    figures: Arc<Figures>,
    began: Worked,
}

/// Work that was done. Processor time tells what a frame costs on whatever else the machine does.
#[derive(Clone, Copy, Debug)]
pub struct Worked {
    /// Frames of all kinds that clients took.
    frames: u64,
    /// Processor time of the server's process.
    server: Duration,
    /// Processor time of this one.
    clients: Duration,
}

impl Work {
    /// Begins to count.
    pub fn begin(server: u32, figures: &Arc<Figures>) -> anyhow::Result<Self> {
        let began = Worked::until_now(server, figures)?;
        Ok(Self { server, figures: figures.clone(), began })
    }

    /// What was done since.
    pub fn end(&self) -> anyhow::Result<Worked> {
        let now = Worked::until_now(self.server, &self.figures)?;
        Ok(Worked {
            frames: now.frames - self.began.frames,
            server: now.server.saturating_sub(self.began.server),
            clients: now.clients.saturating_sub(self.began.clients),
        })
    }
}

impl Worked {
    fn until_now(server: u32, figures: &Figures) -> anyhow::Result<Self> {
        Ok(Self {
            frames: figures.frames(),
            server: processor_time(server)?,
            clients: processor_time(std::process::id())?,
        })
    }
}

impl fmt::Display for Worked {
    #[expect(clippy::cast_precision_loss, reason = "there are not 2^52 frames")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let each = |time: Duration| time.as_secs_f64() * 1e6 / self.frames.max(1) as f64;
        let (server, clients) = (each(self.server), each(self.clients));
        write!(
            f,
            "{} frames, processor time of each: server {server:.1} µs, client {clients:.1} µs",
            self.frames
        )
    }
}
