//! Mail: letters, the way they look, and the way they go. Nothing is sent while somebody waits: a letter is a job.

mod content;
mod layout;
mod letter;
mod post;

pub use self::{
    letter::{Choices, Letter, News, Proof},
    post::{Post, PostError},
};
