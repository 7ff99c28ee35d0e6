//! One comment by itself, on another page than its own, with the way to where it stands.

use sdk::wire::{Comment, SiteInfo, Thread};

use crate::{
    Element, Language,
    avatar::portrait,
    comment::{body, by, role},
    document::{Sources, part, whole},
    el,
    html::to_html,
    text::{self, Text},
};

/// What is quoted.
#[derive(Clone, Copy, Debug)]
pub struct Quote<'a> {
    /// The comment; one that is not removed.
    pub comment: &'a Comment,
    /// Where it stands.
    pub thread: &'a Thread,
    /// Where it can be read.
    pub address: &'a str,
}

/// An element with the comment in a shadow root (HTML, section 4.12.3.1).
pub fn quote_embed(lang: Language, quote: Quote<'_>, sources: Sources<'_>) -> String {
    let comment = section(lang, quote, sources.home, None);
    let element = el("afterword-comment").child(part(sources, comment));
    let mut html = to_html(&element.into());
    html.push('\n');
    html
}

/// The comment as a page of its own, to be framed.
pub fn quote_document(
    lang: Language,
    site: &SiteInfo,
    quote: Quote<'_>,
    sources: Sources<'_>,
) -> String {
    let title = quote.thread.title.clone().unwrap_or_else(|| site.name.clone());
    let title = [lang.say(Text::Comments), ": ", &title].concat();
    let canonical = el("link").attr("rel", "canonical").attr("href", quote.address.to_owned());
    let heading = el("h1").class("hidden").child(title.clone());
    let main = el("main").child(heading).child(section(lang, quote, sources.home, Some("_top")));
    whole(lang, title, sources.style, [canonical], main)
}

fn section(lang: Language, quote: Quote<'_>, home: &str, target: Option<&'static str>) -> Element {
    el("section")
        .class("afterword quote")
        .attr("part", "quote")
        .attr("lang", lang.tag())
        .attr("dir", lang.direction())
        .child(article(lang, quote, home, target))
}

fn article(
    lang: Language,
    Quote { comment, thread, address }: Quote<'_>,
    home: &str,
    target: Option<&'static str>,
) -> Element {
    let link = |class: &'static str| {
        el("a").class(class).attr("href", address.to_owned()).maybe("target", target)
    };
    let article = el("article").class("comment").attr("part", "comment");
    let Some(author) = &comment.author else { return article };
    let at = comment.created_at;
    let time = el("time").attr("datetime", at.text()).attr("title", text::moment(lang, at));
    let head = el("header")
        .class("head")
        .child(el("p").class("by").attr("part", "author").attr("dir", "auto").child(by(author)))
        .children(role(lang, author, false))
        .child(link("when").attr("part", "time").child(time.child(text::day(lang, at))));
    let title = thread.title.clone().filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| lang.say(Text::HostPage).to_owned());
    let source = el("p")
        .class("row")
        .child(link("of").attr("part", "page").attr("dir", "auto").child(title));
    article
        .child(portrait(home, Some(&author.name), author.avatar))
        .child(head)
        .child(body(comment))
        .child(source)
}
