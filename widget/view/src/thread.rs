//! The thread as a whole: header, composer, comments, and what stands in their place.

use sdk::wire::Density;

use crate::{
    Action, Element, Fetch, Model, Node, Page, Place, Stage, branch, composer, el, header, notice,
    panel, reactions,
    text::{self, Text},
    typing,
};

/// Everything that a reader sees.
pub fn view(model: &Model<'_>) -> Node {
    let lang = model.language;
    let heading = || lang.say(Text::Comments).to_owned();
    let (title, ready, inside) = match &model.stage {
        Stage::Loading => (heading(), None, vec![notice::loading(lang)]),
        Stage::Failed(failure) => (heading(), None, vec![notice::failure(lang, *failure)]),
        Stage::Ready(page) => {
            let title = text::comments(lang, page.thread.thread().comments);
            (title, Some((model, page)), thread(model, page))
        }
    };
    let class = match &model.stage {
        Stage::Ready(page) if page.thread.site().settings.density == Density::Compact => {
            "afterword compact"
        }
        _ => "afterword",
    };
    el("section")
        .class(class)
        .attr("part", "thread")
        .attr("lang", lang.tag())
        .attr("dir", lang.direction())
        .attr("aria-labelledby", "title")
        .maybe("aria-busy", matches!(model.stage, Stage::Loading).then_some("true"))
        .child(header::header(title, ready))
        .children(inside)
        .child(notice::said(lang, model.announcement))
        .children(model.panel.map(|panel| panel::dialog(lang, panel)))
        .into()
}

fn thread(model: &Model<'_>, page: &Page<'_>) -> Vec<Element> {
    let lang = model.language;
    let is_empty = page.rows.is_empty() && model.pending.is_empty() && model.gathered == 0;
    let mut inside = Vec::from_iter(reactions::of_page(model, page));
    inside.push(entrance(model, page));
    inside.extend(model.interactive.then(|| notice::unsupported(lang)));
    inside.extend(typing::line(model, None));
    inside.extend(model.interactive.then(|| header::bar(model, page)));
    inside.extend(notice::connection(lang, model.connection));
    inside.extend((model.gathered > 0).then(|| notice::gathered(lang, model.gathered)));
    if is_empty && page.more == Fetch::Done {
        inside.extend((!page.thread.thread().closed).then(|| notice::empty(lang)));
    } else {
        inside.push(branch::roots(model, page));
    }
    if model.interactive {
        inside.extend(notice::rest(
            lang,
            "more",
            Action::More,
            None,
            page.more,
            lang.say(Text::More).into(),
        ));
    }
    let guests = page.thread.site().settings.guests;
    inside.extend(model.toast.map(|toast| notice::toast(lang, toast, guests)));
    inside
}

/// Where writing begins, or why it doesn't. Who must sign in first may write before they do.
fn entrance(model: &Model<'_>, page: &Page<'_>) -> Element {
    let (lang, thread) = (model.language, page.thread.thread());
    if thread.closed {
        notice::quiet(lang.say(Text::Closed), lang.say(Text::ClosedHint))
    } else if model.is_banned() {
        let until = model.member.and_then(|member| member.banned_until);
        let until = until
            .map(|until| lang.say_with(Text::BannedUntil, &[("date", &text::day(lang, until))]));
        let quiet = notice::quiet(lang.say(Text::Banned), lang.say(Text::BannedHint));
        match until {
            Some(until) => quiet.child(" ").child(until),
            None => quiet,
        }
    } else if model.interactive {
        let label =
            if thread.comments == 0 { lang.say(Text::WriteFirst) } else { lang.say(Text::Write) };
        composer::composer(model, page, Place::Root, label.into())
    } else {
        let link = model.write.map(|form| {
            let link = el("a").class("primary").attr("href", form.to_owned());
            link.attr("target", "_top").attr("rel", "nofollow").child(lang.say(Text::Write))
        });
        el("div").key("entrance").class("entrance").children(link)
    }
}

/// Whether I can write here.
pub fn takes_comments(model: &Model<'_>, page: &Page<'_>) -> bool {
    model.interactive && !page.thread.thread().closed && !model.is_banned()
}
