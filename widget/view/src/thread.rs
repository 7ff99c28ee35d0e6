//! The thread as a whole.

use crate::{Model, Node, el};

/// Everything that a reader sees.
pub fn view(_model: &Model<'_>) -> Node {
    el("section").class("afterword").into()
}
