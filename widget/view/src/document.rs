//! What the server sends: the first page as a fragment for the loader, and a whole document for readers without scripts.

use sdk::thread::ThreadState;

use crate::{Element, Language, Model, el, html::to_html, text::Text, thread::view};

/// What a document links to.
#[derive(Clone, Copy, Debug)]
pub struct DocumentLinks<'a> {
    /// The server's own address.
    pub home: &'a str,
    /// The style sheet.
    pub style: &'a str,
    /// The host page, where comments are written; left out unless it is a web address.
    pub host_page: Option<&'a str>,
    /// The next page of this document.
    pub next: Option<&'a str>,
}

/// What the loader puts into the shadow root: the thread, and its data as inert JSON for the takeover.
///
/// `json` is the [`CommentPage`](sdk::wire::CommentPage) that `thread` was made of, with `html` left out of its
/// comments: the bodies stand in the markup already. It is escaped here so that nothing in it can end the script
/// element.
pub fn fragment(lang: Language, thread: &ThreadState, home: &str, json: &str) -> String {
    let mut html = to_html(&view(&Model::of_thread(lang, thread, home)));
    html.push_str("<script type=\"application/json\" data-afterword>");
    for character in json.chars() {
        match character {
            '<' => html.push_str("\\u003c"),
            '>' => html.push_str("\\u003e"),
            '&' => html.push_str("\\u0026"),
            '\u{2028}' => html.push_str("\\u2028"),
            '\u{2029}' => html.push_str("\\u2029"),
            other => html.push(other),
        }
    }
    html.push_str("</script>");
    html
}

/// A page of its own for readers without scripts, to be framed by the host page: the thread to be read.
pub fn document(lang: Language, thread: &ThreadState, links: DocumentLinks<'_>) -> String {
    let mut model = Model::of_thread(lang, thread, links.home);
    model.interactive = false;

    let host_page = links.host_page.filter(|url| is_web_address(url));
    let title = thread.thread().title.clone().unwrap_or_else(|| thread.site().name.clone());
    let link =
        |rel: &'static str, href: &str| el("link").attr("rel", rel).attr("href", href.to_owned());
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("meta").attr("name", "viewport").attr("content", "width=device-width"))
        .child(el("title").child([lang.say(Text::Comments), ": ", &title].concat()))
        .child(link("stylesheet", links.style))
        .children(host_page.map(|url| link("canonical", url)))
        .children(links.next.map(|url| link("next", url)));
    let main = el("main")
        .child(view(&model))
        .children(links.next.map(|url| out(url, "_self", lang.say(Text::More))))
        .children(host_page.map(|url| out(url, "_top", lang.say(Text::ReadOnly))));
    let body = el("body").child(main);
    let page = el("html")
        .attr("lang", lang.tag())
        .attr("dir", lang.direction())
        .child(head)
        .child(body);

    let mut html = "<!doctype html>".to_owned();
    html.push_str(&to_html(&page.into()));
    html
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
