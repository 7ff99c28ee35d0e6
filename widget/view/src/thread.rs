//! The thread as a whole: header, composer, comments, and what stands in their place.

use std::borrow::Cow;

use sdk::{thread::ThreadState, wire::Sort};

use crate::{
    Action, Element, Fetch, Model, Node, Page, Place, Stage, branch, composer, el, notice, text,
};

/// Everything that a reader sees.
pub fn view(model: &Model<'_>) -> Node {
    let (title, inside) = match &model.stage {
        Stage::Loading => (text::COMMENTS.into(), vec![notice::loading()]),
        Stage::Failed(failure) => (text::COMMENTS.into(), vec![notice::failure(*failure)]),
        Stage::Ready(page) => (text::comments(page.thread.thread().comments), thread(model, page)),
    };
    let sort = match &model.stage {
        Stage::Ready(page) if model.interactive && page.thread.thread().comments > 1 => {
            Some(sort(page.thread))
        }
        _ => None,
    };

    el("section")
        .class("afterword")
        .attr("part", "thread")
        .attr("lang", text::LANG)
        .attr("aria-labelledby", "title")
        .maybe("aria-busy", matches!(model.stage, Stage::Loading).then_some("true"))
        .child(header(title, sort))
        .children(inside)
        .child(notice::said(model.announcement))
        .into()
}

fn header(title: Cow<'static, str>, sort: Option<Element>) -> Element {
    el("header")
        .key("header")
        .class("top")
        .attr("part", "header")
        .child(el("h2").attr("id", "title").child(title))
        .children(sort)
}

fn sort(thread: &ThreadState) -> Element {
    let button = |sort: Sort, words: &'static str| {
        el("button")
            .attr("type", "button")
            .does(Action::Sort)
            .attr("data-id", sort.as_str())
            .attr("aria-pressed", if sort == thread.sort() { "true" } else { "false" })
            .child(words)
    };
    el("div")
        .class("sort")
        .attr("role", "group")
        .attr("aria-label", text::SORT)
        .child(button(Sort::Newest, text::NEWEST))
        .child(button(Sort::Oldest, text::OLDEST))
}

fn thread(model: &Model<'_>, page: &Page<'_>) -> Vec<Element> {
    let is_empty = page.rows.is_empty() && model.pending.is_empty() && model.gathered == 0;
    let mut inside = vec![entrance(model, page)];
    inside.extend(model.interactive.then(notice::unsupported));
    inside.extend(notice::connection(model.connection));
    inside.extend((model.gathered > 0).then(|| notice::gathered(model.gathered)));
    if is_empty && page.more == Fetch::Done {
        inside.extend((!page.thread.thread().closed).then(notice::empty));
    } else {
        inside.push(branch::roots(model, page));
    }
    if model.interactive {
        inside.extend(notice::rest("more", Action::More, None, page.more, text::MORE.into()));
    }
    inside
}

/// Where writing begins, or why it doesn't.
fn entrance(model: &Model<'_>, page: &Page<'_>) -> Element {
    let thread = page.thread.thread();
    if thread.closed {
        notice::quiet(text::CLOSED, text::CLOSED_HINT)
    } else if !page.thread.site().settings.guests {
        notice::quiet(text::NO_GUESTS, text::NO_GUESTS_HINT)
    } else if model.interactive {
        let label = if thread.comments == 0 { text::WRITE_FIRST } else { text::WRITE };
        composer::composer(model, page, Place::Root, label.into())
    } else {
        el("div").key("entrance").class("entrance")
    }
}

/// Whether new comments can be written here.
pub fn takes_comments(model: &Model<'_>, page: &Page<'_>) -> bool {
    model.interactive && !page.thread.thread().closed && page.thread.site().settings.guests
}
