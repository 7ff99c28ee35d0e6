//! How long things take on a live socket. Tests set other times, so that they don't last.

use std::time::Duration;

/// The times of the live protocol.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How long a new socket may be silent.
    pub hello: Duration,
    /// A `ping` comes this often, and up to a fifth earlier, so that sockets don't beat in step.
    pub heartbeat: Duration,
    /// How long after a `ping` something must be heard.
    pub patience: Duration,
    /// How long a reader may take nothing.
    pub slow: Duration,
    /// Typing and presence of a thread are told at most this often; less often in a large crowd.
    pub whisper: Duration,
    /// Votes of a thread are told at most this often, together.
    pub votes: Duration,
    /// A node says this often that it lives.
    pub beat: Duration,
    /// A node that did not say so for this long is gone, and its readers with it.
    pub lease: Duration,
    /// What a thread's readers are is written again this often: Redis may have lost it.
    pub rewrite: Duration,
    /// The sessions behind sockets are checked this often.
    pub sessions: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            hello: Duration::from_secs(5),
            heartbeat: Duration::from_secs(25),
            patience: Duration::from_secs(10),
            slow: Duration::from_secs(15),
            whisper: Duration::from_secs(1),
            votes: Duration::from_secs(1),
            beat: Duration::from_secs(5),
            lease: Duration::from_secs(15),
            rewrite: Duration::from_mins(1),
            sessions: Duration::from_secs(2),
        }
    }
}
