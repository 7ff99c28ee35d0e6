//! The newest comments of a site, for its other pages: who said what, and where.

use sdk::wire::{RecentComment, SiteInfo};

use crate::{
    Element, Language,
    avatar::portrait,
    document::{Sources, part, whole},
    el,
    html::to_html,
    notice,
    text::{self, Text},
};

/// The element that shows them, with the list in a shadow root (HTML, section 4.12.3.1). `limit` is how many were asked
/// for.
pub fn recent_embed(
    lang: Language,
    site: &SiteInfo,
    comments: &[RecentComment],
    limit: Option<u32>,
    sources: Sources<'_>,
) -> String {
    let element = el("afterword-recent")
        .attr("site", site.key.as_str().to_owned())
        .maybe("limit", limit.map(|limit| limit.to_string()))
        .maybe("locale", (lang.tag() != "en").then(|| lang.tag()))
        .child(part(sources, list(lang, site, comments, sources.home, None)));
    let mut html = to_html(&element.into());
    html.push('\n');
    html
}

/// The list as a page of its own, to be framed.
pub fn recent_document(
    lang: Language,
    site: &SiteInfo,
    comments: &[RecentComment],
    sources: Sources<'_>,
) -> String {
    let title = [lang.say(Text::Comments), ": ", &site.name].concat();
    let list = list(lang, site, comments, sources.home, Some("_top"));
    let heading = el("h1").class("hidden").child(title.clone());
    whole(lang, title, sources.style, [], el("main").child(heading).child(list))
}

fn list(
    lang: Language,
    site: &SiteInfo,
    comments: &[RecentComment],
    home: &str,
    target: Option<&'static str>,
) -> Element {
    let label = [lang.say(Text::Comments), ": ", &site.name].concat();
    let section = el("section")
        .class("afterword recent")
        .attr("part", "recent")
        .attr("lang", lang.tag())
        .attr("dir", lang.direction())
        .attr("aria-label", label);
    if comments.is_empty() {
        return section.child(notice::empty(lang));
    }
    let items = comments.iter().map(|comment| item(lang, comment, home, target));
    section.child(el("ol").attr("part", "list").children(items))
}

fn item(
    lang: Language,
    comment: &RecentComment,
    home: &str,
    target: Option<&'static str>,
) -> Element {
    let (author, at) = (&comment.author, comment.created_at);
    let span = |class: &'static str, part: &'static str, words: String| {
        el("span").class(class).attr("part", part).attr("dir", "auto").child(words)
    };
    let title = comment.thread.title.clone().filter(|title| !title.is_empty());
    let time =
        el("time").attr("part", "time").attr("datetime", at.text()).child(text::day(lang, at));
    let head = el("p")
        .class("head")
        .child(span("by", "author", author.name.clone()))
        .children(title.map(|title| span("of", "page", title)))
        .child(time);
    let begins = el("a")
        .class("excerpt")
        .attr("part", "body")
        .attr("href", comment.address.clone())
        .maybe("target", target)
        .attr("dir", "auto")
        .child(comment.excerpt.clone());
    el("li").child(portrait(home, Some(&author.name), author.avatar)).child(head).child(begins)
}
