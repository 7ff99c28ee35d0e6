//! What is told of a moment: of frames that nobody took yet only the newest is of use.

use axum::extract::ws::Utf8Bytes;
use sdk::wire::ServerFrame;

/// A frame that replaces the one before. The first has number 1.
#[derive(Clone, Debug, Default)]
pub struct Newest {
    /// Its number.
    pub number: u64,
    /// The frame, shared by all sockets.
    pub text: Utf8Bytes,
}

impl Newest {
    /// Takes the place of the frame before.
    pub fn replace(&mut self, frame: &ServerFrame) {
        self.number += 1;
        // A frame is plain data: that it can't be written is a bug, and then nobody hears of it.
        self.text = serde_json::to_string(frame).unwrap_or_default().into();
    }
}
