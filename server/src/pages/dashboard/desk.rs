//! What the pages about people, threads and the log have in common.

use std::str::FromStr;

use axum::extract::RawPathParams;
use sdk::wire::{Cursor, Timestamp};
use view::{Element, el};

use super::super::visit::Visit;
use crate::{accounts::Refused, error::Error};

/// A part of the address.
pub fn param<T: FromStr>(params: &RawPathParams, name: &str) -> Option<T> {
    let (_, text) = params.iter().find(|(known, _)| *known == name)?;
    text.parse().ok()
}

/// Why something was not done.
pub fn why(visit: &Visit, error: Error) -> String {
    let detail = match &error {
        Error::Invalid(wrong) => wrong.first().map(|wrong| wrong.detail.clone()),
        _ => None,
    };
    let words = || match error.code() {
        sdk::wire::Code::NotAllowed => visit.say("desk-not-allowed"),
        sdk::wire::Code::LastOwner => visit.say("desk-last-owner"),
        _ => Refused::Other(error).words(visit.language).unwrap_or_default(),
    };
    detail.unwrap_or_else(words)
}

/// The way to the next page of a list; `path` has its filters.
pub fn pager(visit: &Visit, path: &str, next: Option<&Cursor>) -> Option<Element> {
    let next = next?;
    let between = if path.contains('?') { '&' } else { '?' };
    let link = el("a").attr("href", format!("{path}{between}cursor={}", next.0));
    let link = link.attr("rel", "next").child(visit.say("desk-next"));
    Some(el("p").class("pager").child(link))
}

/// The query of an address, without what is empty.
pub fn query(pairs: &[(&str, &str)]) -> String {
    let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Choices, of which one is chosen.
pub fn select(
    id: &'static str,
    label: String,
    chosen: &str,
    choices: impl IntoIterator<Item = (&'static str, String)>,
) -> Element {
    let options = choices.into_iter().map(|(value, words)| {
        let option = el("option").attr("value", value);
        option.flag("selected", value == chosen).child(words)
    });
    let select = el("select").attr("id", id).attr("name", id).children(options);
    let label = el("label").attr("for", id).child(label);
    el("div").class("field").child(label).child(select)
}

/// A field for some lines.
pub fn lines(id: &'static str, label: String, hint: Option<String>) -> Element {
    let area = el("textarea").attr("id", id).attr("name", id).attr("rows", "3");
    let area = area.attr("maxlength", sdk::limits::NOTE_CHARS.to_string());
    let area = area.maybe("aria-describedby", hint.as_ref().map(|_| format!("{id}-hint")));
    let hint = hint.map(|hint| el("p").class("hint").attr("id", format!("{id}-hint")).child(hint));
    let label = el("label").attr("for", id).child(label);
    el("div").class("field").child(label).child(area).children(hint)
}

/// A field for one line.
pub fn line(id: &'static str, kind: &'static str, label: String, value: &str) -> Element {
    let input = el("input").attr("id", id).attr("name", id).attr("type", kind);
    let input = input.attr("value", value.to_owned()).attr("autocomplete", "off");
    let label = el("label").attr("for", id).child(label);
    el("div").class("field").child(label).child(input)
}

/// A box to be ticked.
pub fn tick(name: &'static str, label: String) -> Element {
    let input = el("input").attr("type", "checkbox").attr("name", name).attr("value", "on");
    el("label").class("check").child(input).child(label)
}

/// A moment, to the minute (UTC).
pub fn moment(at: Timestamp) -> Element {
    let text = at.to_string();
    let shown = text.get(..16).unwrap_or_default().replace('T', " ");
    el("time").attr("datetime", text).attr("title", "UTC").child(shown)
}

/// A small word beside a name.
pub fn mark(words: String) -> Element {
    el("span").class("mark").child(words)
}
