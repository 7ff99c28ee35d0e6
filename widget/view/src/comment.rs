//! One comment.

use sdk::wire::{Author, AuthorKind, Comment, Timestamp};

use crate::{
    Action, Element, Language, Model, Node, Page, Pending, PendingState, Place, actions,
    avatar::{avatar, portrait},
    composer, el,
    memo::{Facts, Look},
    notice::{button, span},
    reactions,
    text::{self, Text},
};

/// A comment without its replies.
pub fn article(model: &Model<'_>, page: &Page<'_>, facts: &Facts) -> Element {
    let Facts { comment, to, look } = facts;
    let (lang, id) = (model.language, comment.id.text());
    let article = el("article")
        .key(id.clone())
        .class(class(comment, look))
        .attr("part", "comment")
        .attr("id", ["comment-", &id].concat())
        // Keys go from one to the next.
        .attr("tabindex", "-1")
        .attr("aria-labelledby", ["by-", &id].concat());

    let Some(author) = &comment.author else {
        let words = el("p").key("head").class("head gone").attr("id", ["by-", &id].concat());
        return article.child(avatar(None)).child(words.child(lang.say(Text::Removed)));
    };
    let to = to.as_deref().and_then(|parent| addressee(lang, parent));
    let article = article
        .child(portrait(model.home, Some(&author.name), author.avatar))
        .child(head(model, comment, author, (look.is_unread, to)))
        .children(actions::more(model, comment, author, &id))
        .children(look.is_muted.then(|| muted(lang, author)));
    if model.composer(Place::Edit(comment.id)).is_some() {
        return changed(model, page, comment, article);
    }

    let article = article.child(body(comment)).children(comment.long.then(|| unfold(lang)));
    let article = match model.question.filter(|question| question.id == comment.id) {
        Some(asked) => article.child(actions::question(lang, asked, author, &id)),
        None if look.standing.is_some() => {
            article.children(look.standing.map(|it| actions::held(lang, it, &id)))
        }
        None if model.interactive => article.child(actions::row(model, page, comment, author)),
        None => article
            .children(reactions::of_comment(model, page, comment, author))
            .children(model.write.map(|form| actions::written_answer(lang, form, author, &id))),
    };
    let place = Place::Reply(comment.id);
    let reply = model.composer(place).is_some().then(|| {
        composer::composer(model, page, place, lang.name(Text::ReplyTo, &author.name).into())
    });
    article.children(reply)
}

/// A comment that is being edited. The body only hides: if the server wrote it, it is nowhere else.
#[inline(never)]
fn changed(model: &Model<'_>, page: &Page<'_>, comment: &Comment, article: Element) -> Element {
    let label = model.language.say(Text::EditLabel).into();
    let composer = composer::composer(model, page, Place::Edit(comment.id), label);
    article.child(body(comment).flag("hidden", true)).child(composer)
}

/// A comment of mine that is on its way, or did not arrive.
pub fn pending(lang: Language, pending: &Pending) -> Element {
    let foot = |why, again| {
        let act =
            |action, words| button(action, lang.say(words)).attr("data-id", pending.key.clone());
        el("div")
            .class("row failed")
            .child(why)
            .child(act(Action::Retry, again).class("strong"))
            .child(act(Action::Discard, Text::Discard))
    };
    let (class, foot) = match pending.state {
        PendingState::Sending => {
            ("comment sending", el("p").class("row").child(lang.say(Text::Sending)))
        }
        PendingState::Waiting => {
            let why = span("hint", lang.say(Text::WaitingToSend));
            ("comment waiting", foot(why, Text::TryNow))
        }
        PendingState::Failed(trouble) => {
            let why = span("trouble", text::trouble(lang, trouble));
            ("comment failed", foot(why, Text::Retry))
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

fn class(comment: &Comment, look: &Look) -> String {
    let mut class = "comment".to_owned();
    for (on, name) in [
        (look.is_flat, " flat"),
        (look.standing.is_some(), " held"),
        (comment.pinned, " pinned"),
        (comment.featured, " featured"),
        (look.is_unread, " unread"),
        (look.is_fresh, " fresh"),
        (look.is_target, " target"),
    ] {
        if on {
            class.push_str(name);
        }
    }
    class
}

fn head(
    model: &Model<'_>,
    comment: &Comment,
    author: &Author,
    (is_unread, to): (bool, Option<Element>),
) -> Element {
    let (lang, id) = (model.language, &comment.id.text());
    let is_mine = is_mine(model, author);
    let badge = role(lang, author, is_mine);
    let you = is_mine.then(|| span("badge", lang.say(Text::You)).key("you"));
    let pinned = comment.pinned.then(|| span("badge pin", lang.say(Text::Pinned)).key("pinned"));
    let featured =
        comment.featured.then(|| span("badge pin", lang.say(Text::Featured)).key("featured"));
    let new = is_unread.then(|| span("hidden", lang.say(Text::New)).key("new"));
    let edited = comment.edited_at.map(|at| edited(model, at, id));
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
        .children(featured)
        .children(pinned)
}

/// What an author is to the site.
pub fn role(lang: Language, author: &Author, is_mine: bool) -> Option<Element> {
    let badge = match author.kind {
        AuthorKind::Guest if !is_mine => Some(("badge guest", lang.say(Text::Guest))),
        AuthorKind::Bot => Some(("badge", lang.say(Text::Bot))),
        _ => author.badge.and_then(text::badge).map(|role| ("badge staff", lang.say(role))),
    };
    badge.map(|(class, words)| span(class, words).key("badge").attr("part", "badge"))
}

/// That it was changed, and the way to what it said before.
fn edited(model: &Model<'_>, at: Timestamp, id: &str) -> Element {
    let words = model.language.say(Text::Edited);
    let element = if model.interactive {
        button(Action::Panel, words)
            .class("edited")
            .attr("data-id", ["history:", id].concat())
            .attr("aria-haspopup", "dialog")
    } else {
        span("edited", words)
    };
    element.key("edited").attr("title", moment(model, at))
}

/// The line in which a comment stands folded whose author I muted; the style sheet hides the rest until it is opened.
#[inline(never)]
fn muted(lang: Language, author: &Author) -> Element {
    let line = el("summary")
        .child(lang.name(Text::Muted, &author.name))
        .child(" · ")
        .child(span("link", lang.say(Text::ShowMuted)));
    el("details").key("muted").class("muted").child(line)
}

/// The name of an author; of one who has a page elsewhere, the way there.
pub fn by(author: &Author) -> Node {
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
        None if model.interactive => text::day(model.language, at),
        None => text::moment(model.language, at),
    };
    el("a")
        .key("when")
        .class("when")
        .attr("part", "time")
        .attr("href", ["#comment-", id].concat())
        .child(el("time").attr("datetime", at.text()).attr("title", moment(model, at)).child(words))
}

/// A point in time, on the reader's clock; the server does not know it, and the first drawing has what it wrote.
fn moment(model: &Model<'_>, at: Timestamp) -> String {
    match model.now {
        Some(_) => text::moment_here(model.language, at),
        None => text::moment(model.language, at),
    }
}

/// To whom a reply speaks; the style sheet shows it where the place does not say it.
fn addressee(lang: Language, parent: &Comment) -> Option<Element> {
    let name = &parent.author.as_ref()?.name;
    let link = el("a")
        .key("to")
        .class("to")
        .attr("href", ["#comment-", &parent.id.text()].concat())
        .attr("dir", "auto")
        .child(lang.name(Text::To, name));
    Some(link)
}

/// The text of a comment.
pub fn body(comment: &Comment) -> Element {
    let body = el("div").key("body").class("body").attr("part", "body").attr("dir", "auto");
    match &comment.html {
        Some(html) => body.html(html.clone()),
        None => body.kept(),
    }
}

/// What shows all of a long body, which is folded by the style sheet alone: nothing is measured, and it opens without a
/// script.
fn unfold(lang: Language) -> Element {
    let switch = el("input").class("hidden").attr("type", "checkbox").attr("name", "all");
    el("label").key("all").class("all").child(switch).child(lang.say(Text::ShowAll))
}

/// Whether I wrote what this author wrote: signed in, or as a guest.
pub fn is_mine(model: &Model<'_>, author: &Author) -> bool {
    (author.member.is_some() && author.member == model.member.map(|me| me.id))
        || (author.guest.is_some() && author.guest == model.guest.map(|me| me.id))
}
