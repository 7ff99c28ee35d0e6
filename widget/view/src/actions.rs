//! The line below a comment: what can be done with it, or what is asked about it.

use sdk::wire::{Author, Code, Comment, Role, Vote, Voting};

use crate::{
    Action, Asked, Element, Model, Page, Place, Question, Trouble,
    comment::{id_text, is_mine},
    el,
    header::{menu, menu_item},
    notice::{button, span},
    text,
    thread::takes_comments,
};

/// What can be done. Votes are there for everyone: what the server writes must be what the browser draws first.
pub fn row(model: &Model<'_>, page: &Page<'_>, comment: &Comment, author: &Author) -> Element {
    let id = id_text(comment.id);
    let act = |action: Action, words: &'static str| {
        button(action, words).key(action.as_str()).attr("data-id", id.clone())
    };
    let reply = takes_comments(model, page).then(|| {
        let is_open = model.composer(Place::Reply(comment.id)).is_some();
        act(Action::Reply, text::REPLY)
            .attr("aria-label", text::reply_to(&author.name))
            .attr("aria-expanded", truth(is_open))
    });
    let is_copied = model.copied == Some(comment.id);
    let link = act(Action::CopyLink, if is_copied { text::COPIED } else { text::COPY_LINK });
    let change = model
        .editable_until(comment.id)
        .map(|_| [act(Action::Edit, text::EDIT), act(Action::Delete, text::DELETE)]);
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
pub fn written_answer(form: &str, author: &Author, id: &str) -> Element {
    let link = el("a")
        .attr("href", [form, "&to=", id].concat())
        .attr("target", "_top")
        .attr("rel", "nofollow")
        .attr("aria-label", text::reply_to(&author.name))
        .child(text::REPLY);
    el("div").key("row").class("row").attr("part", "actions").child(link)
}

/// The votes on a comment, which are buttons: one, or two where the site takes votes against it.
fn votes(model: &Model<'_>, page: &Page<'_>, comment: &Comment, author: &Author) -> Vec<Element> {
    let mine = model.vote(comment.id);
    let why_not = if is_mine(model, author) {
        Some(text::OWN_COMMENT)
    } else {
        model.is_banned().then_some(text::BANNED)
    };
    let ways = [
        (Action::VoteUp, Vote::Up, comment.ups, text::VOTE_UP),
        (Action::VoteDown, Vote::Down, comment.downs, text::VOTE_DOWN),
    ];
    let taken = match page.thread.site().settings.votes {
        Voting::Off => 0,
        Voting::Up => 1,
        Voting::UpAndDown => 2,
    };
    let ways = ways.into_iter().take(taken).map(|(action, vote, count, does)| {
        let count = u32::try_from(count).unwrap_or_default();
        let shown = if count > 0 { text::number(count.into()) } else { String::new() };
        button(action, "")
            .key(action.as_str())
            .class("vote")
            .attr("part", "vote")
            .attr("data-id", id_text(comment.id))
            .attr("aria-pressed", truth(mine == vote))
            .attr("aria-label", text::vote(does, count, why_not))
            .attr("title", why_not.unwrap_or(does))
            .maybe("aria-disabled", why_not.map(|_| "true"))
            .child(span("count", shown))
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
    let role = model.moderates()?;
    let menu_id = ["menu-", id].concat();
    let item = |action, words: &'static str| {
        menu_item(menu_id.clone(), action, words).attr("data-id", id.to_owned())
    };
    let pin = comment.is_root().then(|| {
        let (action, words) =
            if comment.pinned { (Action::Unpin, text::UNPIN) } else { (Action::Pin, text::PIN) };
        item(action, words)
    });
    let is_below = author.badge.unwrap_or(Role::Member) < role;
    let can_ban = is_below && author.member.is_some() && !is_mine(model, author);
    let ban = can_ban.then(|| {
        menu_item(menu_id.clone(), Action::Ban, text::ban(&author.name))
            .attr("data-id", id.to_owned())
    });
    let label = text::moderate(&author.name);
    let opener = el("button")
        .key("moderate")
        .class("dots")
        .attr("type", "button")
        .attr("popovertarget", menu_id.clone())
        .attr("aria-label", label.clone())
        .attr("title", label.clone());
    let menu = menu(menu_id.clone(), label)
        .children(pin)
        .child(item(Action::Remove, text::REMOVE))
        .children(ban);
    Some(el("div").key("moderation").class("moderation").child(opener).child(menu))
}

/// What is asked, with its yes and no.
pub fn question(question: Question, author: &Author, id: &str) -> Element {
    let act = |action: Action, words: &'static str| {
        button(action, words).key(action.as_str()).attr("data-id", id.to_owned())
    };
    let (asks, yes, doing, no) = text::question(question.asked, &author.name);
    let words = question.trouble.map_or(asks.clone(), text::trouble);
    let yes = match (question.asked, question.trouble) {
        (Asked::SignIn, _) => act(Action::SignIn, yes).class("strong"),
        (_, Some(Trouble::Refused(Code::StepUpNeeded))) => {
            act(Action::StepUp, text::STEP_UP).class("strong")
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
