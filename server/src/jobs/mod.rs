//! What a node does beside requests: work that they left behind, and trimming what is old.

mod depth;
mod pictures;
mod queue;
mod replies;
mod trim;

pub use self::{
    depth::run as watch_depth,
    queue::{Job, Queue, run as work},
    trim::run as trim,
};
