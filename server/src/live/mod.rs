//! From a committed change to every open socket, on every node.
//!
//! PostgreSQL holds the history; Redis only rings a doorbell; anti-entropy finds what no doorbell told. [`ring`] is the
//! pure part: what a node remembers of a thread, and what a position means to it.

mod anti_entropy;
mod bus;
mod hub;
mod redis;
mod ring;
mod socket;
pub mod ticket;
mod topic;

pub use anti_entropy::run as run_anti_entropy;
pub use bus::{Doorbell, listen};
pub use hub::Hub;
pub use redis::Redis;
pub use ring::{Encoded, Pushed, Ring};
pub use socket::{Visitor, run as run_socket};
pub use ticket::{Identity, UsedTickets};
pub use topic::{CaughtUp, Subscription, Topic};
