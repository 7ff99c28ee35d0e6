//! What a node does beside requests: work that they left behind, and trimming what is old.

mod depth;
mod digests;
mod job;
mod moderators;
mod pictures;
mod queue;
mod removals;
mod replies;
mod trim;
mod uniting;
pub mod webhooks;

pub use self::{
    depth::run as watch_depth,
    job::Job,
    moderators::plan as plan_letters,
    queue::{Queue, run as work},
    trim::{run as trim, trim_once},
};
