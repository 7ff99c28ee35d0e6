//! Read replicas: which of them may serve a read.

use std::time::Duration;

use sdk::wire::ThreadId;
use tokio::time::timeout;

use super::Replica;
use crate::domain::wal::WalPosition;

/// How long a read waits for a replica that is almost there.
const WAIT: Duration = Duration::from_millis(20);

/// What a read must show: what its reader has seen or made already. Nothing, for somebody who was never here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The reader changed something: the place after it.
    pub written: Option<WalPosition>,
    /// A thread that is read.
    pub thread: Option<ThreadId>,
    /// The newest change of it that the reader has seen.
    pub by_reader: i64,
    /// The newest change of it that this node has shown to anybody.
    pub by_node: i64,
}

impl Seen {
    /// The reader has seen this change of a thread.
    pub fn change(self, thread: ThreadId, seq: i64) -> Self {
        Self { thread: Some(thread), by_reader: seq, ..self }
    }

    /// This node has seen that change of the thread.
    pub fn and_by_node(self, seq: i64) -> Self {
        Self { by_node: seq, ..self }
    }
}

/// Every replica that was named.
#[derive(Debug, Default)]
pub struct Replicas(Vec<Replica>);

impl Replicas {
    /// These.
    pub fn new(replicas: Vec<Replica>) -> Self {
        Self(replicas)
    }

    /// Whether none was named.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Replica> {
        self.0.iter()
    }

    /// One that shows what `seen` asks for, fresh and of this timeline; not `but`, which has just failed.
    pub async fn fresh(
        &self,
        timeline: i32,
        seen: &Seen,
        but: Option<&Replica>,
    ) -> Option<&Replica> {
        let is_fit = |replica: &&Replica| {
            but.is_none_or(|but| !std::ptr::eq(but, *replica)) && replica.is_fresh(timeline)
        };
        let Some(written) = seen.written else { return self.any(is_fit) };
        let has_it = |replica: &&Replica| is_fit(replica) && replica.has(written);
        if let Some(replica) = self.any(has_it) {
            return Some(replica);
        }
        let almost = self.any(|replica| is_fit(replica) && replica.almost_has(written))?;
        let _ = timeout(WAIT, almost.come_to(written)).await;
        Some(almost).filter(has_it)
    }

    /// One that can be asked at all: for when the primary is away, and with it every newer answer.
    pub fn alive(&self, seen: &Seen) -> Option<&Replica> {
        self.any(|replica| {
            replica.is_alive() && seen.written.is_none_or(|written| replica.has(written))
        })
    }

    /// One of those that fit, each as likely as the others.
    fn any(&self, is_fit: impl Fn(&&Replica) -> bool) -> Option<&Replica> {
        let start = rand::random_range(0..self.0.len().max(1));
        let (behind, ahead) = self.0.split_at(start.min(self.0.len()));
        ahead.iter().chain(behind).find(is_fit)
    }
}
