//! What a node does beside requests: work that they left behind, and trimming what is old.

mod pictures;
mod queue;
mod replies;
mod trim;

pub use self::{
    queue::{Job, Queue, run as work},
    trim::run as trim,
};
