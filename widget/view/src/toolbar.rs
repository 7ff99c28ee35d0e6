//! What helps with writing: buttons for Markdown, and a look at what it will be.

use crate::{Action, Composer, Element, Format, Preview, el, notice::button, text};

/// The line below an open composer's field. `id`: the comment that the composer belongs to.
pub fn tools(composer: &Composer, id: Option<&str>) -> Element {
    let formats = Format::ALL.map(|format| {
        let name = text::format(format);
        button(Action::Format, "")
            .attr("data-id", format.as_str())
            .attr("aria-label", name)
            .attr("title", name)
    });
    let is_preview = composer.preview.is_some();
    let tab = |action: Action, words: &'static str, is_on: bool| {
        button(action, words)
            .key(action.as_str())
            .maybe("data-id", id.map(str::to_owned))
            .attr("role", "tab")
            .attr("aria-selected", if is_on { "true" } else { "false" })
    };
    let tabs = el("div")
        .key("tabs")
        .class("tabs")
        .attr("role", "tablist")
        .attr("aria-label", text::VIEW)
        .child(tab(Action::Write, text::WRITE_TAB, !is_preview))
        .child(tab(Action::Preview, text::PREVIEW_TAB, is_preview));
    let formats = el("div")
        .key("formats")
        .class("formats")
        .attr("role", "group")
        .attr("aria-label", text::FORMAT)
        .children(formats);
    el("div").key("tools").class("tools").attr("part", "toolbar").child(formats).child(tabs)
}

/// How the text will look, in place of the field.
pub fn preview(preview: &Preview) -> Element {
    let panel = el("div")
        .key("preview")
        .class("body preview")
        .attr("role", "tabpanel")
        .attr("aria-label", text::PREVIEW_TAB)
        .attr("tabindex", "0")
        .attr("dir", "auto");
    match preview {
        Preview::Ready(html) => panel.html(html.clone()),
        Preview::Empty => panel.child(hint(text::PREVIEW_EMPTY)),
        Preview::Loading => panel.attr("aria-busy", "true").child(hint(text::MORE_LOADING)),
        Preview::Failed(trouble) => panel
            .child(el("p").class("trouble").attr("role", "alert").child(text::trouble(*trouble))),
    }
}

fn hint(words: &'static str) -> Element {
    el("p").class("hint").child(words)
}
