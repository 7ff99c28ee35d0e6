//! The line below a comment: what can be done with it, or what is asked about it.

use std::borrow::Cow;

use sdk::wire::{Author, Code, Comment, Role, Standing, Vote, Voting};

use crate::{
    Action, Element, Language, Model, Page, Place, Question, Trouble,
    comment::is_mine,
    el,
    header::{menu, menu_item, menu_opener},
    notice::{button, span},
    reactions,
    text::{self, Text},
    thread::takes_comments,
};

/// What can be done. Votes are there for everyone: what the server writes must be what the browser draws first.
pub fn row(model: &Model<'_>, page: &Page<'_>, comment: &Comment, author: &Author) -> Element {
    let (lang, id) = (model.language, comment.id.text());
    let act = |action: Action, words: &'static str| {
        button(action, words).key(action.as_str()).attr("data-id", id.clone())
    };
    let reply = takes_comments(model, page).then(|| {
        let is_open = model.composer(Place::Reply(comment.id)).is_some();
        act(Action::Reply, lang.say(Text::Reply))
            .attr("aria-label", lang.name(Text::ReplyTo, &author.name))
            .attr("aria-expanded", truth(is_open))
    });
    let is_copied = model.copied == Some(comment.id);
    let link = act(
        Action::CopyLink,
        if is_copied { lang.say(Text::Copied) } else { lang.say(Text::CopyLink) },
    )
    .maybe("class", is_copied.then_some("copied"));
    let change = model.editable_until(comment.id).map(|_| {
        [act(Action::Edit, lang.say(Text::Edit)), act(Action::Delete, lang.say(Text::Delete))]
    });
    el("div")
        .key("row")
        .class("row")
        .attr("part", "actions")
        .children(votes(model, page, comment, author))
        .children(reply)
        .child(link)
        .children(change.into_iter().flatten())
        .children(reactions::of_comment(model, page, comment, author))
}

/// What its author is told of a comment that is not published, and the way to take it back.
#[inline(never)]
pub fn held(lang: Language, standing: Standing, id: &str) -> Element {
    let words = if standing == Standing::Refused { Text::Refused } else { Text::Held };
    let delete = button(Action::Delete, lang.say(Text::Delete));
    el("div")
        .key("row")
        .class("row")
        .attr("part", "actions")
        .child(span("hint", lang.say(words)).key("held"))
        .child(delete.key(Action::Delete.as_str()).attr("data-id", id.to_owned()))
}

/// The way to a reply for readers without scripts.
#[inline(never)]
pub fn written_answer(lang: Language, form: &str, author: &Author, id: &str) -> Element {
    let link = el("a")
        .attr("href", [form, "&to=", id].concat())
        .attr("target", "_top")
        .attr("rel", "nofollow")
        .attr("aria-label", lang.name(Text::ReplyTo, &author.name))
        .child(lang.say(Text::Reply));
    el("div").key("row").class("row").attr("part", "actions").child(link)
}

/// The votes on a comment, which are buttons: one, or two where the site takes votes against it.
fn votes(model: &Model<'_>, page: &Page<'_>, comment: &Comment, author: &Author) -> Vec<Element> {
    let lang = model.language;
    let mine = model.vote(comment.id);
    let why_not = if is_mine(model, author) {
        Some(Text::OwnComment)
    } else {
        model.is_banned().then_some(Text::Banned)
    };
    let ways = [
        (Action::VoteUp, Vote::Up, comment.ups, Text::VoteUp),
        (Action::VoteDown, Vote::Down, comment.downs, Text::VoteDown),
    ];
    let taken = match page.thread.site().settings.votes {
        Voting::Off => 0,
        Voting::Up => 1,
        Voting::UpAndDown => 2,
    };
    let mut votes = Vec::new();
    for &(action, vote, count, does) in &ways[..taken] {
        let count = u32::try_from(count).unwrap_or_default();
        let button = button(action, "")
            .key(action.as_str())
            .class("vote")
            .attr("part", "vote")
            .attr("data-id", comment.id.text())
            .attr("aria-pressed", truth(mine == vote))
            .attr("aria-label", text::vote(lang, does, count, why_not))
            .attr("title", lang.say(why_not.unwrap_or(does)))
            .maybe("aria-disabled", why_not.map(|_| "true"))
            .child(span("count", text::votes(lang, count)));
        votes.push(button);
    }
    votes
}

/// The menu of what is rarely done, and the button that opens it. It stands in the corner: in the line below the comment
/// it would break that line on a narrow column, and move what follows.
pub fn more(model: &Model<'_>, comment: &Comment, author: &Author, id: &str) -> Option<Element> {
    if !model.interactive || is_mine(model, author) && model.moderates().is_none() {
        return None;
    }
    let menu_id = ["menu-", id].concat();
    let label = model.language.name(Text::MenuOf, &author.name);
    let menu = menu(menu_id.clone(), label.clone());
    let menu = if model.menu == Some(comment.id) {
        menu.children(items(model, comment, author, &menu_id, id))
    } else {
        menu
    };
    let opener = menu_opener("dots", menu_id, comment.id, label);
    Some(el("div").key("corner").class("corner").child(opener).child(menu))
}

/// What is rarely done.
#[inline(never)]
fn items(
    model: &Model<'_>,
    comment: &Comment,
    author: &Author,
    menu_id: &str,
    id: &str,
) -> Vec<Element> {
    let mut items = Vec::new();
    if !is_mine(model, author) {
        let words = model.language.say(Text::ReportAsks);
        items.push(panel_item(menu_id, &["report:", id], words.into()));
        items.extend(mute(model, author, menu_id, id));
    }
    if let Some(role) = model.moderates() {
        for (action, words) in moderation(model, comment, author, role) {
            let item = menu_item(menu_id.to_owned(), action, words);
            items.push(item.attr("data-id", id.to_owned()));
        }
    }
    items
}

/// The way to mute an author or, where that is done, to those who are muted. Programs can't be.
fn mute(model: &Model<'_>, author: &Author, menu_id: &str, id: &str) -> Option<Element> {
    let lang = model.language;
    author.person()?;
    Some(if model.mutes(author) {
        panel_item(menu_id, &["muted"], lang.say(Text::MutedPeople).into())
    } else {
        panel_item(menu_id, &["mute:", id], lang.name(Text::MuteAsks, &author.name).into())
    })
}

/// What those who moderate can do.
fn moderation(
    model: &Model<'_>,
    comment: &Comment,
    author: &Author,
    role: Role,
) -> Vec<(Action, Cow<'static, str>)> {
    let lang = model.language;
    let mut items = Vec::new();
    if comment.is_root() {
        items.push(if comment.pinned {
            (Action::Unpin, lang.say(Text::Unpin).into())
        } else {
            (Action::Pin, lang.say(Text::Pin).into())
        });
    }
    items.push(if comment.featured {
        (Action::Unfeature, lang.say(Text::Unfeature).into())
    } else {
        (Action::Feature, lang.say(Text::Feature).into())
    });
    items.push((Action::Remove, lang.say(Text::RemoveAsks).into()));
    let is_below = author.badge.unwrap_or(Role::Member) < role;
    if is_below && author.member.is_some() && !is_mine(model, author) {
        items.push((Action::Ban, lang.name(Text::BanAsks, &author.name).into()));
    }
    items
}

/// A button in the menu `id` that opens a panel.
pub fn panel_item(id: &str, name: &[&str], words: Cow<'static, str>) -> Element {
    menu_item(id.to_owned(), Action::Panel, words)
        .attr("data-id", name.concat())
        .attr("aria-haspopup", "dialog")
}

/// What is asked, with its yes and no.
#[inline(never)]
pub fn question(lang: Language, question: Question, author: &Author, id: &str) -> Element {
    let act = |action: Action, words: Text| {
        button(action, lang.say(words)).key(action.as_str()).attr("data-id", id.to_owned())
    };
    let asks = text::question(lang, question.asked, &author.name);
    let [yes, doing, no] = text::answers(question.asked);
    let trouble = question.trouble.map(|trouble| text::trouble(lang, trouble));
    let words = trouble.unwrap_or_else(|| asks.clone());
    let yes = match (question.asked, question.trouble) {
        (asked, _) if asked.is_to_sign_in() => act(Action::SignIn, yes).class("strong"),
        (_, Some(Trouble::Refused(Code::StepUpNeeded))) => {
            act(Action::StepUp, Text::Confirm).class("strong")
        }
        _ if question.sending => {
            act(Action::Confirm, doing).class("danger").attr("aria-disabled", "true")
        }
        _ => act(Action::Confirm, yes).class("danger"),
    };
    el("div")
        .key("row")
        .class("row question")
        .attr("role", "group")
        .attr("aria-label", asks)
        .child(span("trouble", words).key("question").attr("role", "alert"))
        .child(yes)
        .child(act(Action::Dismiss, no))
}

pub fn truth(is_true: bool) -> &'static str {
    if is_true { "true" } else { "false" }
}
