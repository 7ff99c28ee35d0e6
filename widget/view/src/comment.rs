//! One comment.

use sdk::{
    thread::Row,
    wire::{Author, AuthorKind, Comment, CommentId, Timestamp},
};

use crate::{
    Action, Element, Model, Page, Pending, PendingState, Place, Question, avatar::avatar, composer,
    el, notice::button, text, thread::takes_comments,
};

/// A comment without its replies. One that is `flat` stands beside what it answers, and says to whom it speaks.
pub fn article(model: &Model<'_>, page: &Page<'_>, row: &Row<'_>, flat: bool) -> Element {
    let comment = row.comment;
    let id = id_text(comment.id);
    let article = el("article")
        .key(id.clone())
        .class(class(model, comment, flat))
        .attr("part", "comment")
        .attr("id", ["comment-", &id].concat())
        .attr("aria-labelledby", ["by-", &id].concat());

    let Some(author) = &comment.author else {
        let words = el("p").key("head").class("head gone").attr("id", ["by-", &id].concat());
        return article.child(avatar(None)).child(words.child(text::REMOVED));
    };
    let to = if row.depth > 1 { addressee(page, comment) } else { None };
    let article = article.child(avatar(Some(&author.name))).child(head(model, comment, author, to));
    if model.composer(Place::Edit(comment.id)).is_some() {
        let place = Place::Edit(comment.id);
        // The body only hides: if the server wrote it, it is nowhere else.
        return article.child(body(comment).flag("hidden", true)).child(composer::composer(
            model,
            page,
            place,
            text::EDIT_LABEL.into(),
        ));
    }

    let article = article.child(body(comment));
    let article = match model.question.filter(|question| question.id == comment.id) {
        Some(asked) => article.child(question(asked, &id)),
        None if model.interactive => article.child(row_of_actions(model, page, comment, author)),
        None => article,
    };
    let place = Place::Reply(comment.id);
    let reply = model
        .composer(place)
        .is_some()
        .then(|| composer::composer(model, page, place, text::reply_to(&author.name).into()));
    article.children(reply)
}

/// A comment of mine that is on its way, or did not arrive.
pub fn pending(pending: &Pending) -> Element {
    let (class, foot) = match pending.state {
        PendingState::Sending => ("comment sending", el("p").class("row").child(text::SENDING)),
        PendingState::Failed(trouble) => {
            let act = |action, words: &'static str| {
                button(action, words).attr("data-id", pending.key.clone())
            };
            let foot = el("div")
                .class("row failed")
                .child(el("span").class("trouble").child(text::trouble(trouble)))
                .child(act(Action::Retry, text::RETRY).class("strong"))
                .child(act(Action::Discard, text::DISCARD));
            ("comment failed", foot)
        }
    };
    let name = el("h3").class("by").attr("dir", "auto").child(pending.name.clone());
    el("article")
        .key(pending.key.clone())
        .class(class)
        .attr("part", "comment")
        .child(avatar(Some(&pending.name)))
        .child(el("header").key("head").class("head").child(name))
        .child(
            el("div")
                .key("body")
                .class("body typed")
                .attr("dir", "auto")
                .child(pending.body.clone()),
        )
        .child(foot.key("row"))
}

fn class(model: &Model<'_>, comment: &Comment, flat: bool) -> String {
    let mut class = "comment".to_owned();
    for (on, name) in [
        (flat, " flat"),
        (model.fresh.contains(&comment.id), " fresh"),
        (model.target == Some(comment.id), " target"),
    ] {
        if on {
            class.push_str(name);
        }
    }
    class
}

fn head(model: &Model<'_>, comment: &Comment, author: &Author, to: Option<Element>) -> Element {
    let id = &id_text(comment.id);
    let is_mine = author.guest.is_some() && author.guest == model.guest.map(|me| me.id);
    let badge = match author.kind {
        _ if is_mine => Some(("badge", text::YOU)),
        AuthorKind::Guest => Some(("badge guest", text::GUEST)),
        AuthorKind::Bot => Some(("badge", text::BOT)),
        AuthorKind::Member | AuthorKind::Unknown => None,
    };
    let badge = badge.map(|(class, words)| el("span").key("badge").class(class).child(words));
    let edited = comment.edited_at.map(|at| {
        let title = text::date_and_time(at);
        el("span").key("edited").class("edited").attr("title", title).child(text::EDITED)
    });
    el("header")
        .key("head")
        .class("head")
        .child(
            el("h3")
                .key("by")
                .class("by")
                .attr("part", "author")
                .attr("id", ["by-", id].concat())
                .attr("dir", "auto")
                .child(author.name.clone()),
        )
        .children(badge)
        .children(to)
        .child(when(model, comment.created_at, id))
        .children(edited)
}

/// The time, which is the comment's address too.
fn when(model: &Model<'_>, at: Timestamp, id: &str) -> Element {
    let words = match model.now {
        Some(now) => text::ago(at, now),
        None if model.interactive => text::date(at),
        None => text::date_and_time(at),
    };
    el("a")
        .key("when")
        .class("when")
        .attr("part", "time")
        .attr("href", ["#comment-", id].concat())
        .child(
            el("time")
                .attr("datetime", at.to_string())
                .attr("title", text::date_and_time(at))
                .child(words),
        )
}

/// To whom a reply speaks; the style sheet shows it where the place does not say it.
fn addressee(page: &Page<'_>, comment: &Comment) -> Option<Element> {
    let parent = page.thread.comment(comment.parent?)?;
    let name = &parent.author.as_ref()?.name;
    let link = el("a")
        .key("to")
        .class("to")
        .attr("href", ["#comment-", &id_text(parent.id)].concat())
        .attr("dir", "auto")
        .child(text::to(name));
    Some(link)
}

fn body(comment: &Comment) -> Element {
    let body = el("div").key("body").class("body").attr("part", "body").attr("dir", "auto");
    match &comment.html {
        Some(html) => body.html(html.clone()),
        None => body.kept(),
    }
}

fn row_of_actions(
    model: &Model<'_>,
    page: &Page<'_>,
    comment: &Comment,
    author: &Author,
) -> Element {
    let id = id_text(comment.id);
    let act = |action: Action, words: &'static str| {
        button(action, words).key(action.as_str()).attr("data-id", id.clone())
    };
    let reply = takes_comments(model, page).then(|| {
        act(Action::Reply, text::REPLY)
            .attr("aria-label", text::reply_to(&author.name))
            .attr("aria-expanded", expanded(model.composer(Place::Reply(comment.id)).is_some()))
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
        .children(reply)
        .child(link)
        .children(change.into_iter().flatten())
}

/// May it go?
fn question(question: Question, id: &str) -> Element {
    let act = |action: Action, words: &'static str| {
        button(action, words).key(action.as_str()).attr("data-id", id.to_owned())
    };
    let words = match question.trouble {
        Some(trouble) => text::trouble(trouble),
        None => text::DELETE_ASK.into(),
    };
    let (yes, waits) =
        if question.sending { (text::DELETING, Some("true")) } else { (text::DELETE, None) };
    el("div")
        .key("row")
        .class("row question")
        .attr("role", "group")
        .attr("aria-label", text::DELETE_ASK)
        .child(el("span").key("question").class("trouble").attr("role", "alert").child(words))
        .child(act(Action::Confirm, yes).class("danger").maybe("aria-disabled", waits))
        .child(act(Action::Dismiss, text::KEEP))
}

fn expanded(is_open: bool) -> &'static str {
    if is_open { "true" } else { "false" }
}

/// An id as it stands in `data-id`, written without the formatting machinery.
pub fn id_text(id: CommentId) -> String {
    id.0.hyphenated().encode_lower(&mut [0; 36]).to_owned()
}
