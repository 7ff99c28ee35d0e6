//! What helps with writing: buttons for Markdown, and a look at what it will be.

use crate::{
    Action, Composer, Element, Format, Language, Preview, el,
    notice::button,
    text::{self, Text},
};

/// The line below an open composer's field. `id`: the comment that the composer belongs to.
pub fn tools(lang: Language, composer: &Composer, id: Option<&str>) -> Element {
    let formats = Format::ALL.map(|format| {
        let name = text::format(lang, format);
        button(Action::Format, "")
            .attr("data-id", format.as_str())
            .attr("aria-label", name.clone())
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
        .attr("aria-label", lang.say(Text::ViewTabs))
        .child(tab(Action::Write, lang.say(Text::WriteTab), !is_preview))
        .child(tab(Action::Preview, lang.say(Text::PreviewTab), is_preview));
    let formats = el("div")
        .key("formats")
        .class("formats")
        .attr("role", "group")
        .attr("aria-label", lang.say(Text::Formatting))
        .children(formats);
    el("div").key("tools").class("tools").attr("part", "toolbar").child(formats).child(tabs)
}

/// How the text will look, in place of the field.
pub fn preview(lang: Language, preview: &Preview) -> Element {
    let panel = el("div")
        .key("preview")
        .class("body preview")
        .attr("role", "tabpanel")
        .attr("aria-label", lang.say(Text::PreviewTab))
        .attr("tabindex", "0")
        .attr("dir", "auto");
    match preview {
        Preview::Ready(html) => panel.html(html.clone()),
        Preview::Empty => panel.child(hint(lang.say(Text::PreviewEmpty))),
        Preview::Loading => {
            panel.attr("aria-busy", "true").child(hint(lang.say(Text::MoreLoading)))
        }
        Preview::Failed(trouble) => panel.child(
            el("p").class("trouble").attr("role", "alert").child(text::trouble(lang, *trouble)),
        ),
    }
}

fn hint(words: &'static str) -> Element {
    el("p").class("hint").child(words)
}
