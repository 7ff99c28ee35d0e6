//! What helps with writing: buttons for Markdown, and a look at what it will be.

use crate::{
    Action, Composer, Element, Format, Language, Preview, el,
    notice::button,
    text::{self, Text},
};

/// What can be picked as a picture.
const IMAGES: &str = "image/png,image/jpeg,image/gif,image/webp";

/// The line below an open composer's field. `id`: the comment that the composer belongs to; `images`: whether pictures are
/// taken.
pub fn tools(lang: Language, composer: &Composer, id: Option<&str>, images: bool) -> Element {
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
    let mut formats = el("div")
        .key("formats")
        .class("formats")
        .attr("role", "group")
        .attr("aria-label", lang.say(Text::Formatting));
    for format in Format::ALL {
        let name = text::format(lang, format);
        let button = button(Action::Format, "").attr("data-id", format.as_str());
        formats = formats.child(button.attr("aria-label", name.clone()).attr("title", name));
    }
    let formats = formats.children(images.then(|| picker(lang)));
    el("div").key("tools").class("tools").attr("part", "toolbar").child(formats).child(tabs)
}

/// A field for files under a button's look: it opens the system's own window without a script.
fn picker(lang: Language) -> Element {
    let field = el("input")
        .attr("type", "file")
        .attr("name", "image")
        .attr("accept", IMAGES)
        .flag("multiple", true)
        .attr("aria-label", lang.say(Text::Image));
    el("label").class("picker").attr("title", lang.say(Text::Image)).child(field)
}

/// How the text will look, in place of the field.
#[inline(never)]
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
