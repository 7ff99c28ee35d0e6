//! Looking for words in a thread.

use sdk::{
    limits,
    wire::{Hit, Hits, SafeHtml, Timestamp},
};

use super::{Word, form, hint, panel, say, time};
use crate::{Element, Language, el};

/// What shall be looked for and, once it was, what was found.
pub fn search(lang: Language, typed: &str, found: Option<&Hits>, now: Timestamp) -> SafeHtml {
    let field = el("input")
        .attr("type", "search")
        .attr("name", "q")
        .attr("value", typed.to_owned())
        .attr("maxlength", limits::QUERY_CHARS.to_string())
        .attr("aria-label", say(lang, Word::SearchLabel))
        .attr("autocomplete", "off")
        .flag("required", true)
        .flag("autofocus", true);
    let form = form([field], say(lang, Word::SearchSend)).class("search");
    let found = found.into_iter().flat_map(|found| results(lang, found, now));
    panel(say(lang, Word::SearchTitle), [form].into_iter().chain(found))
}

fn results(lang: Language, found: &Hits, now: Timestamp) -> Vec<Element> {
    if found.hits.is_empty() {
        return vec![hint(say(lang, Word::SearchNone)).attr("role", "status")];
    }
    let hits = found.hits.iter().map(|hit| el("li").child(result(lang, hit, now)));
    let more = found.more.then(|| hint(say(lang, Word::SearchMore)));
    [el("ol").class("hits").children(hits)].into_iter().chain(more).collect()
}

/// A link to what was found, where it stands.
fn result(lang: Language, hit: &Hit, now: Timestamp) -> Element {
    let words = hit
        .snippet
        .iter()
        .map(|piece| el(if piece.found { "mark" } else { "span" }).child(piece.text.clone()));
    el("a")
        .attr("href", ["#comment-", &hit.comment.text()].concat())
        .child(el("strong").attr("dir", "auto").child(hit.name.clone()))
        .child(" ")
        .child(time(lang, hit.created_at, now))
        .child(el("span").class("past").attr("dir", "auto").children(words))
}
