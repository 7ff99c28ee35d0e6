//! Muting people.

use sdk::wire::{Muted, SafeHtml};

use super::{Word, form, hint, panel, say, say_with};
use crate::{Action, Element, Language, el};

/// Shall `name` be muted?
pub fn mute(lang: Language, name: &str) -> SafeHtml {
    let words = hint(say(lang, Word::MuteHint));
    panel(
        about(lang, Word::MuteTitle, name),
        [words, form([], say(lang, Word::Mute)), others(lang)],
    )
}

/// `name` was muted.
pub fn was_muted(lang: Language, name: &str) -> SafeHtml {
    panel(about(lang, Word::MuteDone, name), [others(lang)])
}

/// Everybody who is muted, and the way to have them back.
pub fn muted(lang: Language, people: &[Muted]) -> SafeHtml {
    let none = people.is_empty().then(|| hint(say(lang, Word::MutedNone)));
    let people = people.iter().map(|muted| {
        let name = el("span").class("name").attr("dir", "auto").child(muted.name.clone());
        let person = el("input")
            .attr("type", "hidden")
            .attr("name", "person")
            .attr("value", muted.person.text());
        let back = el("button")
            .attr("type", "submit")
            .class("link")
            .attr("aria-label", about(lang, Word::UnmuteName, &muted.name))
            .child(say(lang, Word::Unmute));
        el("li").child(name).child(el("form").does(Action::Send).child(person).child(back))
    });
    let list = none.is_none().then(|| el("ul").class("people").children(people));
    panel(say(lang, Word::MutedTitle), none.into_iter().chain(list))
}

/// The way to all of them.
fn others(lang: Language) -> Element {
    let way = el("button")
        .attr("type", "button")
        .class("link")
        .does(Action::Panel)
        .attr("data-id", "muted")
        .child(say(lang, Word::MutedTitle));
    el("p").class("way").child(way)
}

fn about(lang: Language, word: Word, name: &str) -> String {
    say_with(lang, word, &[("name", name)])
}
