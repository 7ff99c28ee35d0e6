//! What came of a run.

use std::{collections::BTreeMap, fmt, time::Duration};

use crate::load::Spread;

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
