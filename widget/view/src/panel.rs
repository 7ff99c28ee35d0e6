//! The dialog around a panel. What stands in it the server draws ([`crate::panels`]), since few readers ever see it.

use sdk::wire::SafeHtml;

use crate::{
    Element, Language, Trouble, el,
    text::{self, Text},
};

/// A panel that was opened. The browser closes it, by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// Which one, as [`crate::Action::Panel`] says it.
    pub name: String,
    /// What stands in it.
    pub html: SafeHtml,
    /// Whether what was filled in is on its way.
    pub sending: bool,
    /// Why that came to nothing.
    pub trouble: Option<Trouble>,
}

/// The dialog.
#[inline(never)]
pub fn dialog(lang: Language, panel: &Panel) -> Element {
    let close = el("button")
        .attr("type", "submit")
        .class("close")
        .attr("aria-label", lang.say(Text::Close));
    let trouble = panel.trouble.map(|trouble| text::trouble(lang, trouble));
    el("dialog")
        .key("panel")
        .class("panel")
        .attr("part", "panel")
        .attr("aria-labelledby", "panel-title")
        // Where browsers know it, a click beside it closes it.
        .attr("closedby", "any")
        .maybe("aria-busy", panel.sending.then_some("true"))
        .child(el("form").attr("method", "dialog").child(close))
        .child(el("div").html(panel.html.clone()))
        .children(trouble.map(|words| el("p").class("trouble").attr("role", "alert").child(words)))
}
