//! Who is writing, where their words will come.

use sdk::wire::CommentId;

use crate::{Element, Model, el, text};

/// Most people who are named at one place.
const NAMED: usize = 2;

/// Who is writing an answer to a comment, or a root; those of whom only the number is known count as writing roots.
///
/// The line takes no room: it stands in the gap that is there anyway, so that nothing moves when it comes and goes. It
/// is no live region: what is only being written is not worth interrupting anybody.
pub fn line(model: &Model<'_>, parent: Option<CommentId>) -> Option<Element> {
    let here = || model.typing.iter().filter(move |typist| typist.parent == parent);
    let names: Vec<_> = here().filter_map(|typist| typist.name.as_deref()).take(NAMED).collect();
    let unplaced = if parent.is_none() { model.typing_more } else { 0 };
    let all = u32::try_from(here().count()).unwrap_or(u32::MAX).saturating_add(unplaced);
    if all == 0 {
        return None;
    }

    let others = all - u32::try_from(names.len()).unwrap_or_default();
    let line = el("p")
        .key("typing")
        .class("typing")
        .attr("part", "typing")
        .child(text::typing(model.language, &names, others))
        .child(el("span").class("wave").attr("aria-hidden", "true"));
    Some(line)
}
