//! Afterword's contract: what crosses the network, the rules both ends share, and clients for both.
//!
//! [`wire`] is plain data, one definition for the server, the widget and third parties. [`limits`] are the
//! figures that both ends check. [`thread_key`] turns the address of a page into the thread that stands under it.

pub mod wire;
pub mod limits;
pub mod thread_key;
pub mod thread;
#[cfg(feature = "client")]
pub mod live;
