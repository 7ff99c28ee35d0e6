//! What stands above the conversation: how long it is, who I am, who else is here, and in which order.
//!
//! The server writes the same for everyone. What the browser adds later (my account, readers, what is new to me) has
//! its place from the start and moves nothing.

use std::borrow::Cow;

use sdk::wire::{CommentId, Member, Sort};

use crate::{
    Action, Element, Language, Model, Page, Presence,
    actions::panel_item,
    actions::truth,
    avatar::{avatar, portrait},
    el,
    notice::{button, span},
    text::{Counted, Text},
};

/// Readers whose avatars are shown.
const FACES: usize = 4;
/// Comments of a thread in which words can be looked for.
const SEARCHED: u32 = 10;
/// The menu of my account.
const MENU: &str = "account-menu";

/// The heading; of a thread that is there, my account too.
pub fn header(title: String, ready: Option<(&Model<'_>, &Page<'_>)>) -> Element {
    let ready = ready.filter(|(model, _)| model.interactive);
    el("header")
        .key("header")
        .class("top")
        .attr("part", "header")
        .child(el("h2").key("title").attr("id", "title").child(title))
        .children(ready.and_then(|(model, _)| unread(model)))
        .children(ready.and_then(|(model, page)| search(model.language, page)))
        .children(ready.map(|(model, page)| account(model, page)))
}

/// The line above the comments: their order, and who is reading them.
pub fn bar(model: &Model<'_>, page: &Page<'_>) -> Element {
    let many = page.thread.thread().comments > 1;
    el("div")
        .key("bar")
        .class("bar")
        .children(many.then(|| sort(model.language, page.thread.sort())))
        .children(
            model
                .presence
                .filter(|presence| presence.count > 1)
                .map(|presence| reading(model.language, presence)),
        )
}

fn sort(lang: Language, current: Sort) -> Element {
    let orders = [
        (Sort::Best, lang.say(Text::Best)),
        (Sort::Newest, lang.say(Text::Newest)),
        (Sort::Oldest, lang.say(Text::Oldest)),
    ];
    let mut group = el("div")
        .key("sort")
        .class("sort")
        .attr("role", "group")
        .attr("aria-label", lang.say(Text::Sort));
    for (sort, words) in orders {
        let button = button(Action::Sort, words)
            .attr("data-id", sort.as_str())
            .attr("aria-pressed", truth(sort == current));
        group = group.child(button);
    }
    group
}

/// The way to what is new to me.
fn unread(model: &Model<'_>) -> Option<Element> {
    (!model.unread.is_empty()).then(|| to_unread(model))
}

#[inline(never)]
fn to_unread(model: &Model<'_>) -> Element {
    let count = u32::try_from(model.unread.len()).unwrap_or(u32::MAX);
    let lang = model.language;
    button(Action::NextUnread, lang.count(Counted::Unread, count))
        .key("unread")
        .class("link")
        .attr("part", "unread")
        .child(span("wide", [" ", lang.say(Text::SinceLastVisit)].concat()))
}

fn reading(lang: Language, presence: Presence<'_>) -> Element {
    let names: Vec<_> = presence.members.iter().map(|member| member.name.as_str()).collect();
    let faces = names.iter().take(FACES).enumerate().map(|(index, name)| {
        // Several may look alike: their place tells them apart.
        avatar(Some(name)).key(["0", "1", "2", "3"][index % FACES])
    });
    let mut all = String::new();
    for name in &names {
        all.push_str(if all.is_empty() { "" } else { ", " });
        all.push_str(name);
    }
    el("div")
        .key("presence")
        .class("presence")
        .attr("part", "presence")
        .maybe("title", (!all.is_empty()).then(|| all.clone()))
        .child(el("span").class("faces").children(faces))
        .child(span("words", lang.count(Counted::Reading, presence.count)))
        .child(span("hidden", [": ", &all].concat()))
}

/// The way to find words, where there are too many to look through.
fn search(lang: Language, page: &Page<'_>) -> Option<Element> {
    let button = button(Action::Panel, "")
        .key("search")
        .class("search")
        .attr("data-id", "search")
        .attr("aria-haspopup", "dialog")
        .attr("aria-label", lang.say(Text::Search))
        .attr("title", lang.say(Text::Search));
    (page.thread.thread().comments >= SEARCHED).then_some(button)
}

/// Who I am, or the way to say so.
fn account(model: &Model<'_>, page: &Page<'_>) -> Element {
    let lang = model.language;
    let slot = el("div").key("account").class("account").attr("part", "account");
    let slot = slot.children(model.follows.map(|follows| bell(lang, follows)));
    let Some(me) = model.member else {
        return slot.child(button(Action::SignIn, lang.say(Text::SignIn)).key("in"));
    };
    member(model, page, me, slot)
}

#[inline(never)]
fn member(model: &Model<'_>, page: &Page<'_>, me: &Member, slot: Element) -> Element {
    let lang = model.language;
    let opener = el("button")
        .key("me")
        .attr("type", "button")
        .attr("popovertarget", MENU)
        .attr("title", lang.say(Text::Account))
        .child(portrait(model.home, Some(&me.name), me.avatar))
        .child(span("name wide", me.name.clone()).key("name").attr("dir", "auto"));
    slot.child(opener).child(account_menu(model, page, me))
}

/// Mail about new comments, which I get or not.
#[inline(never)]
fn bell(lang: Language, rings: bool) -> Element {
    button(Action::Follow, "")
        .key("bell")
        .class("bell")
        .attr("part", "follow")
        .attr("aria-pressed", truth(rings))
        .attr("aria-label", lang.say(Text::Follow))
        .attr("title", lang.say(Text::Follow))
}

fn account_menu(model: &Model<'_>, page: &Page<'_>, me: &Member) -> Element {
    let lang = model.language;
    let link = el("a")
        .attr("href", [model.home, "/account"].concat())
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .child(lang.say(Text::Account));
    let closing = me.role.moderates().then(|| {
        let (action, words) = if page.thread.thread().closed {
            (Action::ReopenThread, lang.say(Text::ReopenThread))
        } else {
            (Action::CloseThread, lang.say(Text::CloseThread))
        };
        menu_item(MENU, action, words)
    });
    let muted = panel_item(MENU, &["muted"], lang.say(Text::MutedPeople).into());
    menu(MENU, me.name.clone()).child(link).child(muted).children(closing).child(menu_item(
        MENU,
        Action::SignOut,
        lang.say(Text::SignOut),
    ))
}

/// A menu that the browser itself opens and closes: by a button whose `popovertarget` is its id.
pub fn menu(id: impl Into<Cow<'static, str>>, label: impl Into<Cow<'static, str>>) -> Element {
    el("div")
        .key("menu")
        .class("menu")
        .attr("part", "menu")
        .attr("id", id)
        .attr("popover", "")
        .attr("role", "group")
        .attr("aria-label", label)
}

/// The button that opens `menu`, a menu of a comment. What is in it is drawn only then: for a hundred comments it would be
/// most of what the server sends.
pub fn menu_opener(
    class: &'static str,
    menu: String,
    comment: CommentId,
    label: String,
) -> Element {
    el("button")
        .key(class)
        .class(class)
        .attr("type", "button")
        .attr("data-do", Action::Menu.as_str())
        .attr("data-id", comment.text())
        .attr("popovertarget", menu)
        .attr("aria-label", label.clone())
        .attr("title", label)
}

/// A button in the menu `id`, which closes it.
pub fn menu_item(
    id: impl Into<Cow<'static, str>>,
    action: Action,
    words: impl Into<Cow<'static, str>>,
) -> Element {
    button(action, words).attr("popovertarget", id).attr("popovertargetaction", "hide")
}
