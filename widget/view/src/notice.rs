//! Words that stand in place of comments, or between them.

use std::borrow::Cow;

use crate::{
    Action, Announcement, Connection, Element, Failure, Fetch, Language, Node, Toast, el,
    text::{self, Counted, Text},
};

/// Nothing came yet: lines where comments will be.
#[inline(never)]
pub fn loading(lang: Language) -> Element {
    let ghost = || {
        el("div")
            .class("ghost")
            .child(el("span").class("avatar gone"))
            .child(el("span").class("stripe short"))
            .child(el("span").class("stripe"))
    };
    el("div")
        .key("loading")
        .class("loading")
        .child(el("p").class("hidden").attr("role", "status").child(lang.say(Text::Loading)))
        .child(el("div").attr("aria-hidden", "true").children([ghost(), ghost(), ghost()]))
}

/// The thread can't be shown.
#[inline(never)]
pub fn failure(lang: Language, failure: Failure) -> Element {
    let (headline, explanation, may_help) = text::failure(failure);
    let again = may_help.then(|| button(Action::Reload, lang.say(Text::TryAgain)).class("quiet"));
    el("div")
        .key("failure")
        .class("notice")
        .attr("part", "notice")
        .attr("role", "alert")
        .child(el("p").class("strong").child(lang.say(headline)))
        .child(el("p").child(lang.say(explanation)))
        .children(again)
}

/// Nobody has written yet.
pub fn empty(lang: Language) -> Element {
    el("div")
        .key("empty")
        .class("notice empty")
        .attr("part", "notice")
        .child(el("p").class("strong").child(lang.say(Text::Empty)))
        .child(el("p").child(lang.say(Text::EmptyHint)))
}

/// Why nothing can be written.
pub fn quiet(headline: &'static str, explanation: &'static str) -> Element {
    el("p")
        .key("entrance")
        .class("entrance notice line")
        .attr("part", "notice")
        .child(span("strong", headline))
        .child(" ")
        .child(explanation)
}

/// For a browser that can't run the widget: hidden, until the loader takes `hidden` away. It stands in the server's
/// markup because nothing but the loader runs where it is needed.
pub fn unsupported(lang: Language) -> Element {
    el("p")
        .key("unsupported")
        .class("notice line")
        .attr("data-unsupported", "")
        .flag("hidden", true)
        .child(lang.say(Text::Unsupported))
}

/// The line about the live connection.
pub fn connection(lang: Language, connection: Connection) -> Option<Element> {
    let (words, way_on) = text::connection(connection)?;
    let action = match connection {
        Connection::Refused => Action::Reload,
        _ => Action::Reconnect,
    };
    let line = el("p")
        .key("connection")
        .class("connection")
        .attr("part", "connection")
        .attr("role", "status")
        .child(el("span").child(lang.say(words)))
        .child(" ")
        .child(button(action, lang.say(way_on)).class("link"));
    Some(line)
}

/// The bar behind which new roots gather.
pub fn gathered(lang: Language, count: u32) -> Element {
    button(Action::ShowNew, lang.count(Counted::Gathered, count))
        .key("gathered")
        .class("gathered")
        .attr("part", "gathered")
}

/// The button for the rest of a list, if there is one.
pub fn rest(
    lang: Language,
    class: &'static str,
    action: Action,
    id: Option<String>,
    fetch: Fetch,
    words: Cow<'static, str>,
) -> Option<Element> {
    let words = match fetch {
        Fetch::Done => return None,
        Fetch::More => words,
        Fetch::Loading => lang.say(Text::MoreLoading).into(),
        Fetch::Failed => lang.say(Text::MoreFailed).into(),
    };
    let button = button(action, words)
        .key("rest")
        .class(class)
        .attr("part", "more")
        .maybe("data-id", id)
        .maybe("aria-disabled", (fetch == Fetch::Loading).then_some("true"));
    Some(button)
}

/// What a screen reader says. It is always there, since a live region speaks only of what changes in it.
pub fn said(lang: Language, announcement: Option<Announcement>) -> Element {
    el("p")
        .key("said")
        .class("hidden")
        .attr("role", "status")
        .child(announcement.map(|it| text::announcement(lang, it)).unwrap_or_default())
}

/// What floats over the end of the thread, until it is put away.
#[inline(never)]
pub fn toast(lang: Language, toast: Toast, guests: bool) -> Element {
    let (words, way_on, away) = text::toast(lang, toast, guests);
    let role = if matches!(toast, Toast::Waiting | Toast::Cut | Toast::Claim) {
        "status"
    } else {
        "alert"
    };
    let card = el("div")
        .class("card")
        .attr("role", role)
        .child(el("p").child(words))
        .children(
            way_on.map(|(action, words)| button(action, lang.say(words)).class("link strong")),
        )
        .child(button(Action::PutAway, lang.say(away)).class("link"));
    el("div").key("toast").class("toast").attr("part", "toast").child(card)
}

/// Words of a class.
pub fn span(class: &'static str, words: impl Into<Node>) -> Element {
    el("span").class(class).child(words)
}

/// A button that means an action.
pub fn button(action: Action, words: impl Into<Cow<'static, str>>) -> Element {
    el("button").attr("type", "button").does(action).child(words.into())
}
