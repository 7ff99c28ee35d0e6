//! What the server sends: the first page as a fragment for the loader, the same for a page that is built with it, and a
//! whole document for readers without scripts.

use sdk::{
    thread::ThreadState,
    wire::{CommentId, SafeHtml},
};

use crate::{Element, Language, Model, el, html::to_html, text::Text, thread::view};

/// Where looks and pictures come from.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The server's own address.
    pub home: &'a str,
    /// The style sheet.
    pub style: &'a str,
}

/// What a document links to.
#[derive(Clone, Copy, Debug, Default)]
pub struct DocumentLinks<'a> {
    /// The server's own address.
    pub home: &'a str,
    /// The style sheet.
    pub style: &'a str,
    /// The host page; left out unless it is a web address.
    pub host_page: Option<&'a str>,
    /// The next page of this document.
    pub next: Option<&'a str>,
    /// The whole thread, of which this document shows a part.
    pub whole: Option<&'a str>,
    /// The form in which a comment is written without scripts; `&to=` and a comment's id make it one for a reply.
    pub write: Option<&'a str>,
    /// What the thread is to search engines, as JSON-LD.
    pub data: Option<&'a str>,
    /// The comment that the document is about.
    pub target: Option<CommentId>,
}

/// What a host page needs to be built with its comments.
#[derive(Clone, Copy, Debug)]
pub struct EmbedLinks<'a> {
    /// The server's own address.
    pub home: &'a str,
    /// The style sheet, whichever is current.
    pub style: &'a str,
    /// The thread's document, for readers without scripts.
    pub document: &'a str,
    /// What tells this page from a newer one.
    pub etag: &'a str,
    /// What the thread is to search engines, as JSON-LD.
    pub data: Option<&'a str>,
}

/// What the loader puts into the shadow root: the thread, and its data as inert JSON for the takeover.
///
/// `json` is the [`CommentPage`](sdk::wire::CommentPage) that `thread` was made of, with `html` left out of its
/// comments: the bodies stand in the markup already. It is escaped here so that nothing in it can end the script
/// element.
pub fn fragment(lang: Language, thread: &ThreadState, home: &str, json: &str) -> String {
    let mut html = to_html(&view(&Model::of_thread(lang, thread, home)));
    html.push_str(&to_html(&takeover(json).into()));
    html
}

/// The element that embeds the thread, with its first page in a shadow root (HTML, section 4.12.3.1), and what search
/// engines read beside it, and the loader. It is shown before any script runs; the loader asks whether it is still current, and takes it
/// over.
pub fn embed(
    lang: Language,
    thread: &ThreadState,
    json: &str,
    sort: Option<&str>,
    links: EmbedLinks<'_>,
) -> String {
    let to_document =
        el("a").attr("href", links.document.to_owned()).child(lang.say(Text::WithoutScripts));
    let root = el("template")
        .attr("shadowrootmode", "open")
        .child(el("link").attr("rel", "stylesheet").attr("href", links.style.to_owned()))
        .child(view(&Model::of_thread(lang, thread, links.home)))
        .child(el("noscript").child(el("p").class("out").child(to_document)))
        .child(takeover(json).attr("data-etag", links.etag.to_owned()));
    let element = el("afterword-comments")
        .attr("site", thread.site().key.as_str().to_owned())
        .attr("thread", thread.thread().key.clone())
        .maybe("sort", sort.map(str::to_owned))
        .maybe("locale", (lang.tag() != "en").then(|| lang.tag()))
        .child(root);
    // After the element: a script that is quicker than the parser would make a root of its own.
    let loader = el("script").attr("src", [links.home, "/embed.js"].concat()).flag("async", true);
    let mut html = to_html(&element.into());
    html.push_str(&to_html(&loader.into()));
    html.extend(links.data.map(|data| to_html(&inert("application/ld+json", data).into())));
    html.push('\n');
    html
}

/// A page of its own for readers without scripts, to be framed by the host page or read by itself.
pub fn document(lang: Language, thread: &ThreadState, links: DocumentLinks<'_>) -> String {
    let mut model = Model::of_thread(lang, thread, links.home);
    model.interactive = false;
    model.write = links.write;
    model.target = links.target;

    let host_page = links.host_page.filter(|url| is_web_address(url));
    let title = thread.thread().title.clone().unwrap_or_else(|| thread.site().name.clone());
    let link =
        |rel: &'static str, href: &str| el("link").attr("rel", rel).attr("href", href.to_owned());
    let more = host_page.map(|url| link("canonical", url)).into_iter();
    let more = more.chain(links.next.map(|url| link("next", url)));
    let more = more.chain(links.data.map(|data| inert("application/ld+json", data)));
    let heading = [lang.say(Text::Comments), ": ", &title].concat();
    let main = el("main")
        .child(el("h1").class("hidden").child(title))
        .child(view(&model))
        .children(links.next.map(|url| out(url, "_self", lang.say(Text::More))))
        .children(links.whole.map(|url| out(url, "_self", lang.say(Text::Whole))))
        .children(host_page.map(|url| out(url, "_top", lang.say(Text::HostPage))));
    whole(lang, heading, links.style, more, main)
}

/// A document around its main part; `more` stands in its head.
pub fn whole(
    lang: Language,
    title: String,
    style: &str,
    more: impl IntoIterator<Item = Element>,
    main: Element,
) -> String {
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("meta").attr("name", "viewport").attr("content", "width=device-width"))
        .child(el("title").child(title))
        .child(el("link").attr("rel", "stylesheet").attr("href", style.to_owned()))
        .children(more);
    let body = el("body").child(main);
    let page =
        el("html").attr("lang", lang.tag()).attr("dir", lang.direction()).child(head).child(body);
    let mut html = "<!doctype html>".to_owned();
    html.push_str(&to_html(&page.into()));
    html
}

/// A part of a host page in a shadow root of its own (HTML, section 4.12.3.1), with its looks.
pub fn part(sources: Sources<'_>, inside: Element) -> Element {
    let style = el("link").attr("rel", "stylesheet").attr("href", sources.style.to_owned());
    el("template").attr("shadowrootmode", "open").child(style).child(inside)
}

/// The data for the takeover.
fn takeover(json: &str) -> Element {
    inert("application/json", json).attr("data-afterword", "")
}

/// Data that no browser runs, escaped so that nothing in it can end its element.
fn inert(kind: &'static str, json: &str) -> Element {
    let mut escaped = String::with_capacity(json.len() + json.len() / 16);
    for character in json.chars() {
        match character {
            '<' => escaped.push_str("\\u003c"),
            '>' => escaped.push_str("\\u003e"),
            '&' => escaped.push_str("\\u0026"),
            '\u{2028}' => escaped.push_str("\\u2028"),
            '\u{2029}' => escaped.push_str("\\u2029"),
            other => escaped.push(other),
        }
    }
    el("script").attr("type", kind).html(SafeHtml(escaped))
}

/// A link at the end of a document.
fn out(url: &str, target: &'static str, words: &'static str) -> Element {
    let link = el("a").attr("href", url.to_owned()).attr("target", target).child(words);
    el("p").class("out").child(link)
}

/// Whether a link to it can do no more than lead to another page: the address comes from whoever commented first.
fn is_web_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}
