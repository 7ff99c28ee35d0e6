//! The emoji that people gave a comment or the page, and the way to give one.

use sdk::wire::{Author, Comment, CommentId, Reaction};

use crate::{
    Action, Element, Model, Page,
    actions::truth,
    el,
    header::{menu, menu_opener},
    notice::{button, span},
    text::{self, Text},
};

/// Reactions to the page: each that the site offers.
pub fn of_page(model: &Model<'_>, page: &Page<'_>) -> Option<Element> {
    let offered = &page.thread.site().settings.page_reactions;
    let given = &page.thread.thread().reactions;
    (!offered.is_empty()).then(|| {
        let chips = chips(model, None, offered, given);
        group(model, Text::PageReactions).children(chips)
    })
}

/// Reactions to a comment: those that were given, behind the way to the others.
pub fn of_comment(
    model: &Model<'_>,
    page: &Page<'_>,
    comment: &Comment,
    author: &Author,
) -> Option<Element> {
    let offered = &page.thread.site().settings.reactions;
    (!offered.is_empty()).then(|| {
        let mut parts = chips(model, Some(comment.id), offered, &comment.reactions);
        if model.interactive {
            let menu = menu_id(comment.id);
            parts.push(picker(model, comment.id, offered, &menu));
            parts.insert(0, opener(model, comment.id, author, menu));
        }
        group(model, Text::Reactions).children(parts)
    })
}

fn group(model: &Model<'_>, label: Text) -> Element {
    el("div")
        .key("reactions")
        .class("reactions")
        .attr("part", "reactions")
        .attr("role", "group")
        .attr("aria-label", model.language.say(label))
}

/// Each emoji with how many gave it; without scripts there is nothing to press. On a comment those that nobody gave stand
/// in its menu alone.
fn chips(
    model: &Model<'_>,
    comment: Option<CommentId>,
    offered: &[String],
    given: &[Reaction],
) -> Vec<Element> {
    let mut chips = Vec::new();
    for emoji in offered {
        let count = u32::try_from(Reaction::count_of(given, emoji)).unwrap_or_default();
        if count == 0 && (comment.is_some() || !model.interactive) {
            continue;
        }
        let chip = if model.interactive {
            give(model, comment, emoji)
                .attr("aria-label", text::reaction(model.language, emoji, count))
        } else {
            el("span").key(emoji.clone()).child(emoji.clone())
        };
        let count = span("count", text::votes(model.language, count));
        chips.push(chip.class("chip").child(count));
    }
    chips
}

/// The button that gives an emoji, or takes it back.
fn give(model: &Model<'_>, comment: Option<CommentId>, emoji: &str) -> Element {
    let mut mine = model.reactions.iter();
    let is_mine = mine.any(|own| own.comment == comment && own.emoji == emoji);
    let target = comment.map(CommentId::text).unwrap_or_default();
    button(Action::React, emoji.to_owned())
        .key(emoji.to_owned())
        .attr("data-id", [&target, " ", emoji].concat())
        .attr("aria-pressed", truth(is_mine))
}

fn opener(model: &Model<'_>, comment: CommentId, author: &Author, menu: String) -> Element {
    let label = model.language.name(Text::ReactTo, &author.name);
    menu_opener("react", menu, comment, label)
}

/// What the site offers, to choose from.
fn picker(model: &Model<'_>, comment: CommentId, offered: &[String], id: &str) -> Element {
    let mut picker =
        menu(id.to_owned(), model.language.say(Text::Reactions)).flag("data-emoji", true);
    for emoji in offered.iter().filter(|_| model.menu == Some(comment)) {
        let item = give(model, Some(comment), emoji).attr("popovertarget", id.to_owned());
        picker = picker.child(item.attr("popovertargetaction", "hide"));
    }
    picker
}

fn menu_id(comment: CommentId) -> String {
    ["react-", &comment.text()].concat()
}
