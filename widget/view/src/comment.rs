//! One comment.

use sdk::{
    thread::Row,
    wire::{Author, AuthorKind, Comment, Timestamp},
};

use crate::{
    Action, Element, Language, Model, Node, Page, Pending, PendingState, Place, actions,
    avatar::{avatar, portrait},
    composer, el,
    notice::{button, span},
    text::{self, Text},
};

/// A comment without its replies. One that is `flat` stands beside what it answers, and says to whom it speaks.
pub fn article(model: &Model<'_>, page: &Page<'_>, row: &Row<'_>, flat: bool) -> Element {
    let (lang, comment) = (model.language, row.comment);
    let id = comment.id.text();
    let article = el("article")
        .key(id.clone())
        .class(class(model, comment, flat))
        .attr("part", "comment")
        .attr("id", ["comment-", &id].concat())
        .attr("aria-labelledby", ["by-", &id].concat());

    let Some(author) = &comment.author else {
        let words = el("p").key("head").class("head gone").attr("id", ["by-", &id].concat());
        return article.child(avatar(None)).child(words.child(lang.say(Text::Removed)));
    };
    let to = if row.depth > 1 { addressee(lang, page, comment) } else { None };
    let article = article
        .child(portrait(model.home, Some(&author.name), author.avatar))
        .child(head(model, comment, author, to))
        .children(actions::moderation(model, comment, author, &id));
    if model.composer(Place::Edit(comment.id)).is_some() {
        let place = Place::Edit(comment.id);
        // The body only hides: if the server wrote it, it is nowhere else.
        return article.child(body(comment).flag("hidden", true)).child(composer::composer(
            model,
            page,
            place,
            lang.say(Text::EditLabel).into(),
        ));
    }

    let article = article.child(body(comment));
    let article = match model.question.filter(|question| question.id == comment.id) {
        Some(asked) => article.child(actions::question(lang, asked, author, &id)),
        None if model.interactive => article.child(actions::row(model, page, comment, author)),
        None => article
            .children(model.write.map(|form| actions::written_answer(lang, form, author, &id))),
    };
    let place = Place::Reply(comment.id);
    let reply = model.composer(place).is_some().then(|| {
        composer::composer(model, page, place, lang.name(Text::ReplyTo, &author.name).into())
    });
    article.children(reply)
}

/// A comment of mine that is on its way, or did not arrive.
pub fn pending(lang: Language, pending: &Pending) -> Element {
    let (class, foot) = match pending.state {
        PendingState::Sending => {
            ("comment sending", el("p").class("row").child(lang.say(Text::Sending)))
        }
        PendingState::Failed(trouble) => {
            let act = |action, words: &'static str| {
                button(action, words).attr("data-id", pending.key.clone())
            };
            let foot = el("div")
                .class("row failed")
                .child(span("trouble", text::trouble(lang, trouble)))
                .child(act(Action::Retry, lang.say(Text::Retry)).class("strong"))
                .child(act(Action::Discard, lang.say(Text::Discard)));
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
        (comment.pinned, " pinned"),
        (model.unread.contains(&comment.id), " unread"),
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
    let (lang, id) = (model.language, &comment.id.text());
    let is_mine = is_mine(model, author);
    let badge = match author.kind {
        AuthorKind::Guest if !is_mine => Some(("badge guest", lang.say(Text::Guest))),
        AuthorKind::Bot => Some(("badge", lang.say(Text::Bot))),
        _ => author.badge.and_then(text::badge).map(|role| ("badge staff", lang.say(role))),
    };
    let badge = badge.map(|(class, words)| span(class, words).key("badge").attr("part", "badge"));
    let you = is_mine.then(|| span("badge", lang.say(Text::You)).key("you"));
    let pinned = comment.pinned.then(|| span("badge pin", lang.say(Text::Pinned)).key("pinned"));
    let new =
        model.unread.contains(&comment.id).then(|| span("hidden", lang.say(Text::New)).key("new"));
    let edited = comment.edited_at.map(|at| {
        span("edited", lang.say(Text::Edited)).key("edited").attr("title", moment(model, at))
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
                .child(by(author)),
        )
        .children(badge)
        .children(you)
        .children(new)
        .children(to)
        .child(when(model, comment.created_at, id))
        .children(edited)
        .children(pinned)
}

/// The name of an author; of one who has a page elsewhere, the way there.
fn by(author: &Author) -> Node {
    let name = author.name.clone();
    // The server lets nothing else through; a link is not the place to rely on it.
    match author.profile.clone().filter(|url| url.starts_with("https://")) {
        Some(url) => el("a")
            .attr("href", url)
            .attr("target", "_blank")
            .attr("rel", "nofollow ugc noopener")
            .child(name)
            .into(),
        None => name.into(),
    }
}

/// The time, which is the comment's address too.
fn when(model: &Model<'_>, at: Timestamp, id: &str) -> Element {
    let words = match model.now {
        Some(now) => text::ago(model.language, at, now),
        None if model.interactive => text::date(at),
        None => text::date_and_time(at),
    };
    el("a")
        .key("when")
        .class("when")
        .attr("part", "time")
        .attr("href", ["#comment-", id].concat())
        .child(el("time").attr("datetime", at.text()).attr("title", moment(model, at)).child(words))
}

/// A point in time, as the reader writes it; the server does not know how, and the first drawing has what it wrote.
fn moment(model: &Model<'_>, at: Timestamp) -> String {
    match model.now {
        Some(_) => model.language.locale().moment(at),
        None => text::date_and_time(at),
    }
}

/// To whom a reply speaks; the style sheet shows it where the place does not say it.
fn addressee(lang: Language, page: &Page<'_>, comment: &Comment) -> Option<Element> {
    let parent = page.thread.comment(comment.parent?)?;
    let name = &parent.author.as_ref()?.name;
    let link = el("a")
        .key("to")
        .class("to")
        .attr("href", ["#comment-", &parent.id.text()].concat())
        .attr("dir", "auto")
        .child(lang.name(Text::To, name));
    Some(link)
}

fn body(comment: &Comment) -> Element {
    let body = el("div").key("body").class("body").attr("part", "body").attr("dir", "auto");
    match &comment.html {
        Some(html) => body.html(html.clone()),
        None => body.kept(),
    }
}

/// Whether I wrote what this author wrote: signed in, or as a guest.
pub fn is_mine(model: &Model<'_>, author: &Author) -> bool {
    (author.member.is_some() && author.member == model.member.map(|me| me.id))
        || (author.guest.is_some() && author.guest == model.guest.map(|me| me.id))
}
