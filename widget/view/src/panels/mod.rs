//! Panels: rooms of the widget that few readers enter. The server draws them, so that nobody downloads what draws them, or
//! their words; the widget puts them into its dialog. They run nothing: a button says with `data-do` what it means, as
//! everywhere, and a form means [`Action::Send`](crate::Action::Send).

mod history;
mod keys;
mod mute;
mod report;
mod search;
mod words;
#[cfg(test)]
mod tests;

use sdk::wire::{SafeHtml, Timestamp};

use self::words::{Word, say, say_with};
pub use self::{
    history::{Change, Past, Piece, history},
    keys::keys,
    mute::{mute, muted, was_muted},
    report::{report, reported},
    search::search,
};
use crate::{Action, Element, Language, Node, el, text, to_html};

/// A panel under its title, which gets the focus where nothing in it shall.
fn panel(title: String, inside: impl IntoIterator<Item = Element>) -> SafeHtml {
    let inside = inside.into_iter().map(|element| to_html(&Node::from(element)));
    let inside = inside.collect::<String>();
    let title = el("h2")
        .attr("id", "panel-title")
        .attr("tabindex", "-1")
        .flag("autofocus", !inside.contains(" autofocus"))
        .child(title);
    SafeHtml([to_html(&title.into()), inside].concat())
}

/// A form, and the button that sends it.
fn form(inside: impl IntoIterator<Item = Element>, send: String) -> Element {
    let button = el("button").attr("type", "submit").class("primary").child(send);
    el("form").does(Action::Send).children(inside).child(button)
}

/// A paragraph that may be overlooked.
fn hint(text: String) -> Element {
    el("p").class("hint").child(text)
}

/// A time, as "5 min ago", or its day.
fn time(lang: Language, at: Timestamp, now: Timestamp) -> Element {
    el("time")
        .attr("datetime", at.text())
        .attr("title", text::moment(lang, at))
        .child(text::ago(lang, at, now))
}
