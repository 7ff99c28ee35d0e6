//! Whose turn it is to write to a thread, on this node.
//!
//! A change locks its thread's row until it is on disk. Writers that wait for that in PostgreSQL hold a connection each
//! and are served in no order: on a busy thread some would wait until they fail, and other threads would find no
//! connection. Here they wait in order and hold nothing.

use std::time::Duration;

use sdk::wire::{Code, ThreadId};
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

use crate::error::Result;

/// Places to wait at; threads share them.
const PLACES: usize = 1024;
/// While one commits, the next gets ready.
const AT_ONCE: usize = 2;
/// The longest wait.
const PATIENCE: Duration = Duration::from_secs(5);

/// Places to wait at for one's turn.
#[derive(Debug)]
pub struct Turns(Box<[Semaphore]>);

impl Default for Turns {
    fn default() -> Self {
        Self((0..PLACES).map(|_| Semaphore::new(AT_ONCE)).collect())
    }
}

impl Turns {
    /// Waits for the turn to write to a thread; it is over when the permit is dropped.
    pub async fn wait(&self, thread: ThreadId) -> Result<SemaphorePermit<'_>> {
        // An id is a hash: its last bytes are as good as any.
        let bytes = thread.0.as_bytes();
        let place = &self.0[usize::from(u16::from_le_bytes([bytes[14], bytes[15]])) % PLACES];
        let turn = timeout(PATIENCE, place.acquire()).await;
        turn.ok().and_then(std::result::Result::ok).ok_or(Code::Unavailable.into())
    }
}
