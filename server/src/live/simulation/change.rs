//! What somebody wants to change.

use sdk::wire::CommentId;

/// A change that somebody wants.
#[derive(Clone, Copy, Debug)]
pub enum Change {
    Post { parent: Option<CommentId> },
    Edit(CommentId),
    Remove(CommentId),
    Restore(CommentId),
    Vote(CommentId),
    React(CommentId),
    ReactToPage,
    Pin(CommentId),
    Feature(CommentId),
    Close,
}
