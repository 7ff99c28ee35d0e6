//! The line below a comment: what can be done with it, or what is asked about it.

use sdk::wire::{Author, Code, Comment, Role, Vote, Voting};

use crate::{
    Action, Asked, Element, Language, Model, Page, Place, Question, Trouble,
    comment::is_mine,
    el,
    header::{menu, menu_item},
    notice::{button, span},
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
    );
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
}

/// The way to a reply for readers without scripts.
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
    let ways = ways.into_iter().take(taken).map(|(action, vote, count, does)| {
        let count = u32::try_from(count).unwrap_or_default();
        button(action, "")
            .key(action.as_str())
            .class("vote")
            .attr("part", "vote")
            .attr("data-id", comment.id.text())
            .attr("aria-pressed", truth(mine == vote))
            .attr("aria-label", text::vote(lang, does, count, why_not))
            .attr("title", lang.say(why_not.unwrap_or(does)))
            .maybe("aria-disabled", why_not.map(|_| "true"))
            .child(span("count", text::votes(lang, count)))
    });
    ways.collect()
}

/// The menu of those who moderate, and the button that opens it. It stands in the corner: in the line below the comment
/// it would break that line on a narrow column, and move what follows.
pub fn moderation(
    model: &Model<'_>,
    comment: &Comment,
    author: &Author,
    id: &str,
) -> Option<Element> {
    let (lang, role) = (model.language, model.moderates()?);
    let menu_id = ["menu-", id].concat();
    let item = |action, words: &'static str| {
        menu_item(menu_id.clone(), action, words).attr("data-id", id.to_owned())
    };
    let pin = comment.is_root().then(|| {
        let (action, words) = if comment.pinned {
            (Action::Unpin, lang.say(Text::Unpin))
        } else {
            (Action::Pin, lang.say(Text::Pin))
        };
        item(action, words)
    });
    let is_below = author.badge.unwrap_or(Role::Member) < role;
    let can_ban = is_below && author.member.is_some() && !is_mine(model, author);
    let ban = can_ban.then(|| {
        menu_item(menu_id.clone(), Action::Ban, lang.name(Text::BanAsks, &author.name))
            .attr("data-id", id.to_owned())
    });
    let label = lang.name(Text::Moderate, &author.name);
    let opener = el("button")
        .key("moderate")
        .class("dots")
        .attr("type", "button")
        .attr("popovertarget", menu_id.clone())
        .attr("aria-label", label.clone())
        .attr("title", label.clone());
    let menu = menu(menu_id.clone(), label)
        .children(pin)
        .child(item(Action::Remove, lang.say(Text::RemoveAsks)))
        .children(ban);
    Some(el("div").key("moderation").class("moderation").child(opener).child(menu))
}

/// What is asked, with its yes and no.
pub fn question(lang: Language, question: Question, author: &Author, id: &str) -> Element {
    let act = |action: Action, words: Text| {
        button(action, lang.say(words)).key(action.as_str()).attr("data-id", id.to_owned())
    };
    let asks = text::question(lang, question.asked, &author.name);
    let [yes, doing, no] = text::answers(question.asked);
    let trouble = question.trouble.map(|trouble| text::trouble(lang, trouble));
    let words = trouble.unwrap_or_else(|| asks.clone());
    let yes = match (question.asked, question.trouble) {
        (Asked::SignIn, _) => act(Action::SignIn, yes).class("strong"),
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

fn truth(is_true: bool) -> &'static str {
    if is_true { "true" } else { "false" }
}
