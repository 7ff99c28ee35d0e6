//! The thread that is looked at.

use std::sync::LazyLock;

use sdk::{
    thread::ThreadState,
    wire::{CommentPage, Timestamp},
};
use view::{Language, Model, Node, Stage, view};

/// A conversation of ordinary length.
static SAMPLE: LazyLock<CommentPage> = LazyLock::new(|| {
    serde_json::from_str(include_str!("sample.json")).expect("a test reads the sample")
});

/// It as a reader sees it, a few minutes after its last comment.
pub fn thread() -> Node {
    let page = SAMPLE.clone();
    let last = page.comments.iter().map(|comment| comment.created_at.0).max();
    let thread = ThreadState::new(page);
    let mut model = Model::of_thread(Language::default(), &thread, "");
    model.now = last.map(|last| Timestamp(last + 240_000));
    debug_assert!(matches!(model.stage, Stage::Ready(_)));
    view(&model)
}

#[cfg(test)]
mod tests {
    use super::thread;

    #[test]
    fn the_sample_is_a_thread() {
        let html = view::to_html(&thread());
        assert_eq!(html.matches("<article").count(), 5);
        assert!(html.contains("4 min ago") && !html.contains("<img"));
    }
}
