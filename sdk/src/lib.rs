//! Afterword's contract: what crosses the network, the rules both ends share, and clients for both.
//!
//! [`wire`] is plain data, one definition for the server, the widget and third parties. [`limits`] are the
//! figures that both ends check. [`thread_key`] turns the address of a page into the thread that stands under it.
//! [`thread`] joins pages and events into what a client shows, whatever order they come in.
//!
//! With the feature `client`, `client` speaks REST and `live` the live protocol, in native programs and in browsers:
//!
//! ```no_run
//! # #[cfg(feature = "client")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use afterword_sdk::{client::{Client, ListQuery}, live::Notice, thread::ThreadState};
//!
//! let client = Client::new("https://comments.example", &"blog".parse()?);
//! let page = client.comments("0197f1f4-0000-5000-8000-000000000001".parse()?, &ListQuery::default()).await?;
//! let mut thread = ThreadState::new(page);
//!
//! let mut live = client.live();
//! live.subscribe(thread.thread().id, thread.position()).await;
//! while let Some(notice) = live.next().await {
//!     if let Notice::Event(event) = notice {
//!         thread.apply(event)?;
//!         println!("{} comments", thread.thread().comments);
//!     }
//! }
//! # Ok(())
//! # }
//! ```

pub mod wire;
pub mod limits;
pub mod thread_key;
pub mod thread;
#[cfg(any(feature = "client", feature = "server"))]
pub mod work;
#[cfg(feature = "client")]
pub mod client;
#[cfg(feature = "client")]
pub mod transport;
#[cfg(feature = "client")]
pub mod live;
