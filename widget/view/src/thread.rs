//! The thread as a whole: header, composer, comments, and what stands in their place.

use crate::{
    Action, Element, Fetch, Model, Node, Page, Place, Stage, branch, composer, el, header, notice,
    text, typing,
};

/// Everything that a reader sees.
pub fn view(model: &Model<'_>) -> Node {
    let (title, ready, inside) = match &model.stage {
        Stage::Loading => (text::COMMENTS.into(), None, vec![notice::loading()]),
        Stage::Failed(failure) => (text::COMMENTS.into(), None, vec![notice::failure(*failure)]),
        Stage::Ready(page) => {
            let title = text::comments(page.thread.thread().comments);
            (title, Some((model, page)), thread(model, page))
        }
    };
    el("section")
        .class("afterword")
        .attr("part", "thread")
        .attr("lang", text::LANG)
        .attr("aria-labelledby", "title")
        .maybe("aria-busy", matches!(model.stage, Stage::Loading).then_some("true"))
        .child(header::header(title, ready))
        .children(inside)
        .child(notice::said(model.announcement))
        .into()
}

fn thread(model: &Model<'_>, page: &Page<'_>) -> Vec<Element> {
    let is_empty = page.rows.is_empty() && model.pending.is_empty() && model.gathered == 0;
    let mut inside = vec![entrance(model, page)];
    inside.extend(model.interactive.then(notice::unsupported));
    inside.extend(typing::line(model, None));
    inside.extend(model.interactive.then(|| header::bar(model, page)));
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
        .extend(model.toast.map(|toast| notice::toast(toast, page.thread.site().settings.guests)));
    inside
}

/// Where writing begins, or why it doesn't. Who must sign in first may write before they do.
fn entrance(model: &Model<'_>, page: &Page<'_>) -> Element {
    let thread = page.thread.thread();
    if thread.closed {
        notice::quiet(text::CLOSED, text::CLOSED_HINT)
    } else if model.is_banned() {
        notice::quiet(text::BANNED, text::BANNED_HINT)
    } else if model.interactive {
        let label = if thread.comments == 0 { text::WRITE_FIRST } else { text::WRITE };
        composer::composer(model, page, Place::Root, label.into())
    } else {
        let link = model.write.map(|form| {
            let link = el("a").class("primary").attr("href", form.to_owned());
            link.attr("target", "_top").attr("rel", "nofollow").child(text::WRITE)
        });
        el("div").key("entrance").class("entrance").children(link)
    }
}

/// Whether I can write here.
pub fn takes_comments(model: &Model<'_>, page: &Page<'_>) -> bool {
    model.interactive && !page.thread.thread().closed && !model.is_banned()
}
