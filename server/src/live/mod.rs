//! From a committed change to every open socket, on every node.
//!
//! PostgreSQL holds the history; Redis only rings a doorbell; anti-entropy finds what no doorbell told. The decisions are
//! pure: [`ring`] is what a node remembers of a thread, [`log`] what news mean to it, [`cursor`] what is next for a
//! subscription. `simulation` runs them against clients, with thousands of seeds. [`ephemera`] is for what is true for a
//! moment: who reads, who is writing; [`desks`] for what moderators tell each other.

mod admission;
mod anti_entropy;
mod bus;
mod cursor;
mod desks;
mod ephemera;
mod history;
mod hub;
mod identity;
mod log;
mod pace;
mod redis;
mod ring;
mod sessions;
#[cfg(test)]
mod simulation;
mod socket;
pub mod ticket;
mod topic;
mod waker;

pub use admission::Admission;
pub use anti_entropy::run as run_anti_entropy;
pub use bus::{Doorbell, listen};
pub use cursor::{Beginning, Cursor, Next};
pub use desks::{DeskNews, Desks, Heard};
pub use ephemera::run as run_ephemera;
pub use history::History;
pub use hub::Hub;
pub use identity::Identity;
pub use log::{CaughtUp, Found, Log};
pub use pace::Pace;
pub use redis::{Breaker, Connection, Redis};
pub use ring::{Encoded, Kind, Pushed, Ring};
pub use sessions::{Sessions, run as watch_sessions};
pub use socket::{Visitor, open_events, run as run_socket};
pub use ticket::UsedTickets;
pub use topic::{Subscription, Topic};
pub use waker::{Slots, Waker};
