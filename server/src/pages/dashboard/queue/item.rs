//! A comment on a moderator's page: as readers see it, with all that helps to decide, and the decisions.

use std::borrow::Cow;

use sdk::wire::Reason;
use url::Url;
use view::{Element, Moderated, Node, el, moderated};

use super::{
    super::{super::visit::Visit, staff::Staff},
    asked::{Asked, List},
    decide, why,
};
use crate::{domain::markdown, pages::shell, store::desk::Item};

/// The whole item. Its heading names it; the script finds it by its `data-id`.
pub fn draw(visit: &Visit, staff: &Staff, asked: &Asked, item: &Item) -> Element {
    let id = item.id.text();
    let lang = visit.language.of_widget();
    let comment =
        Moderated { id: &id, author: &item.author, html: &item.html, created_at: item.created_at };
    let now = sdk::wire::Timestamp::now();
    let [portrait, head, body] = moderated(lang, visit.app.assets.home(), comment, now);
    let last = item.last.as_ref().map(|last| last.id.0.to_string());
    el("article")
        .class("item")
        .attr("id", ["c-", &id].concat())
        .attr("data-id", id.clone())
        .maybe("data-last", last)
        .attr("data-kind", item.kind.clone())
        .attr("data-name", item.author.name.clone())
        .attr("tabindex", "-1")
        .attr("aria-labelledby", ["by-", &id].concat())
        .child(pick(visit, item))
        .child(portrait)
        .child(head.child(kind(visit, item)))
        .child(place(visit, staff, item))
        .child(body)
        .children(why::draw(visit, item))
        .child(why::known(visit, staff, item))
        .child(el("p").class("company").flag("hidden", true))
        .child(acts(visit, staff, asked, item))
}

/// What a form says of it: which it is, and the last decision that was known.
pub fn value(item: &Item) -> String {
    match &item.last {
        Some(last) => format!("{}.{}", item.id, last.id),
        None => item.id.to_string(),
    }
}

/// Selects it for what is done to many.
fn pick(visit: &Visit, item: &Item) -> Element {
    let label = visit.say_with("desk-pick", &[("name", (&item.author.name).into())]);
    let input = el("input")
        .attr("type", "checkbox")
        .attr("form", "bulk")
        .attr("name", "item")
        .attr("value", value(item))
        .attr("aria-label", label)
        .attr("aria-keyshortcuts", "x");
    el("label").class("pick").child(input)
}

fn kind(visit: &Visit, item: &Item) -> Element {
    let words = match item.kind.as_str() {
        "held" => "desk-kind-held",
        "shadow" => "desk-kind-shadow",
        "reported" => "desk-kind-reported",
        "marked" => "desk-kind-marked",
        "spam" => "desk-kind-spam",
        "remove" => "desk-kind-removed",
        _ => "desk-kind-published",
    };
    el("span").class(format!("kind {}", item.kind)).child(visit.say(words))
}

/// On which page it stands or would, and what it answers.
fn place(visit: &Visit, staff: &Staff, item: &Item) -> Element {
    let title = item.title.clone().filter(|title| !title.trim().is_empty());
    let title = title.unwrap_or_else(|| item.key.clone());
    let page: Element = match address(item) {
        Some(url) => el("a").class("page").attr("href", url).attr("rel", "noreferrer"),
        None => el("span").class("page"),
    };
    let page = page.attr("dir", "auto").child(title);
    let same = Asked { thread: Some(item.thread), ..Asked::nothing(List::Comments) };
    let same = el("a").attr("href", same.address(staff)).child(visit.say("desk-same-page"));
    let answered = item.answered.as_ref().map(|answered| {
        let name = el("span").attr("dir", "auto").child(answered.name.clone());
        let words: Cow<'static, str> = match &answered.html {
            Some(html) => markdown::excerpt(html).into(),
            None => "…".into(),
        };
        el("span")
            .class("answers")
            .children(visit.around("desk-answers", "name", name))
            .child(" ")
            .child(el("q").attr("dir", "auto").child(words))
    });
    el("p").class("place").child(page).child(same).children(answered)
}

/// Where it can be read among the others; a held one, where it would be.
fn address(item: &Item) -> Option<String> {
    let url = item.url.as_deref().and_then(|url| Url::parse(url).ok())?;
    let mut url = Some(url).filter(|url| matches!(url.scheme(), "https" | "http"))?;
    if matches!(item.kind.as_str(), "published" | "reported" | "marked") {
        url.set_fragment(Some(&format!("comment-{}", item.id)));
    }
    Some(url.into())
}

/// What can be done about it.
fn acts(visit: &Visit, staff: &Staff, asked: &Asked, item: &Item) -> Element {
    let decided = matches!(item.kind.as_str(), "spam" | "remove");
    let button = |decision: &'static str, words: &str, keys: &'static str| {
        shell::second_button(visit.say(words))
            .class("")
            .attr("name", "decision")
            .attr("value", decision)
            .attr("aria-keyshortcuts", keys)
    };
    let approve = (item.kind != "published").then(|| {
        let words = if decided { "desk-publish" } else { "desk-approve" };
        button("approve", words, "a")
    });
    let spam = (item.kind != "spam").then(|| button("spam", "desk-spam", "s"));
    let remove = (item.kind != "remove").then(|| button("remove", "desk-remove", "r d"));
    let form = decide::form(visit, staff, asked)
        .class("decide")
        .child(shell::hidden("item", value(item)))
        .children(approve)
        .children(spam)
        .children(remove);
    let reasons = (!decided).then(|| with_reason(visit, staff, asked, item));
    el("div").class("decisions").child(form).children(reasons).children(ban(visit, staff, item))
}

/// Taking it away with a reason, which its author may be told.
fn with_reason(visit: &Visit, staff: &Staff, asked: &Asked, item: &Item) -> Element {
    let id = item.id.text();
    let (reason_id, note_id) = (["reason-", &id].concat(), ["note-", &id].concat());
    let options = Reason::ALL.map(|reason| {
        el("option").attr("value", reason.as_str()).child(visit.say(why::reason(reason)))
    });
    let reason =
        el("select").attr("id", reason_id.clone()).attr("name", "reason").children(options);
    let note = el("input")
        .attr("id", note_id.clone())
        .attr("name", "note")
        .attr("type", "text")
        .attr("maxlength", sdk::limits::NOTE_CHARS.to_string());
    let remove = shell::danger_button(visit.say("desk-remove"))
        .attr("name", "decision")
        .attr("value", "remove");
    let label = |id: String, words: &str| -> Node {
        el("label").attr("for", id).child(visit.say(words)).into()
    };
    let form = decide::form(visit, staff, asked)
        .class("reasons")
        .child(shell::hidden("item", value(item)))
        .child(label(reason_id, "desk-reason"))
        .child(reason)
        .child(label(note_id, "desk-note"))
        .child(note)
        .child(remove);
    el("details")
        .class("reason")
        .child(el("summary").child(visit.say("desk-with-reason")))
        .child(form)
}

/// The way to keep who wrote it from writing more.
fn ban(visit: &Visit, staff: &Staff, item: &Item) -> Option<Element> {
    let known = item.known.as_ref()?;
    if known.banned || item.author.badge.is_some() {
        return None;
    }
    let address = staff.path(&format!("/people/{}", item.actor.uuid()));
    let link = el("a")
        .class("ban")
        .attr("href", address)
        .attr("aria-keyshortcuts", "b")
        .child(visit.say("desk-ban"));
    Some(link)
}
