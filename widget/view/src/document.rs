//! What the server sends: the first page as a fragment for the loader, and a whole document for readers without scripts.

use sdk::wire::CommentPage;

use crate::{Model, html::to_html, thread::view};

/// What a document links to.
#[derive(Clone, Copy, Debug)]
pub struct DocumentLinks<'a> {
    /// The style sheet.
    pub style: &'a str,
    /// The host page, where comments are written.
    pub host_page: Option<&'a str>,
    /// The next page of this document.
    pub next: Option<&'a str>,
}

/// What the loader puts into the shadow root: the thread, and its data as inert JSON for the takeover.
///
/// `json` is the same [`CommentPage`] with `html` left out of its comments: the bodies stand in the markup already.
/// It is escaped here so that nothing in it can end the script element.
pub fn fragment(page: &CommentPage, json: &str) -> String {
    let mut html = to_html(&view(&Model::of_page(page)));
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
pub fn document(page: &CommentPage, links: DocumentLinks<'_>) -> String {
    let mut model = Model::of_page(page);
    model.interactive = false;
    let _ = links;
    to_html(&view(&model))
}
