//! How a letter looks: the same words as plain text and as HTML. Nothing in it comes from elsewhere, and nothing that
//! somebody typed becomes markup.

use url::Url;
use view::{Element, el, to_html};

use crate::texts::Language;

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A paragraph.
    Words(String),
    /// A code to be typed.
    Code(String),
    /// What a link does, and where it leads.
    Link(String, Url),
    /// What the next parts are about.
    Heading(String),
    /// What somebody wrote.
    Quote(String),
    /// What links do, and where they lead, side by side.
    Choices(Vec<(String, Url)>),
    /// Words of less weight, at the end.
    Small(String),
    /// A link of less weight, after them.
    Quiet(String, Url),
}

/// Mail programs know no style sheets worth the name, so each element carries its own. What many of them don't know either is
/// `padding-inline-start` and its like: nothing here has a side that depends on the direction.
const PAGE: &str = "margin:0;padding:24px;background:#fff;color:#1d1f24;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif";
const COLUMN: &str = "max-width:480px;margin:0 auto";
const CODE: &str = "margin:24px 0;font:600 28px/1.2 ui-monospace,monospace;letter-spacing:4px";
const BUTTON: &str = "display:inline-block;padding:12px 20px;border-radius:8px;background:#3357c9;color:#fff;font-weight:600;text-decoration:none";
const SMALL: &str =
    "margin:32px 0 0;padding:16px 0 0;border-top:1px solid #e3e5ea;color:#5c606a;font-size:14px";

const HEADING: &str =
    "margin:24px 0 4px;padding:16px 0 0;border-top:1px solid #e3e5ea;font-weight:600";
const QUOTE: &str = "margin:4px 0 8px;padding:8px 12px;border-radius:8px;background:#f4f5f7";
const CHOICE: &str = "display:inline-block;padding:8px 0;color:#3357c9;font-weight:600";
/// Between two choices.
const GAP: &str = "\u{2003}";
const QUIET: &str = "color:#5c606a;font-size:14px";

/// As plain text.
pub(super) fn text(parts: &[Part]) -> String {
    let parts = parts.iter().map(|part| match part {
        Part::Words(words) | Part::Heading(words) => words.clone(),
        Part::Code(code) => format!("    {code}"),
        Part::Link(_, link) => link.to_string(),
        Part::Quote(words) => format!("> {words}"),
        Part::Choices(links) => {
            let links = links.iter().map(|(words, link)| format!("{words}: {link}"));
            links.collect::<Vec<_>>().join("\n")
        }
        Part::Small(words) => format!("--\n{words}"),
        Part::Quiet(words, link) => format!("{words}\n{link}"),
    });
    parts.collect::<Vec<_>>().join("\n\n") + "\n"
}

/// As HTML.
pub(super) fn html(language: Language, subject: String, parts: &[Part]) -> String {
    let head =
        el("head").child(el("meta").attr("charset", "utf-8")).child(el("title").child(subject));
    // On the web, letters lose their `html`: what it says is said where their words are.
    let column = language.element("div").attr("style", COLUMN).children(parts.iter().map(draw));
    let body = el("body").attr("style", PAGE).child(column);
    format!("<!doctype html>{}", to_html(&language.document([head, body]).into()))
}

fn draw(part: &Part) -> Element {
    match part {
        Part::Words(words) => el("p").child(words.clone()),
        // Its two halves keep their order in every language.
        Part::Code(code) => {
            el("p").attr("style", CODE).child(el("bdi").attr("dir", "ltr").child(code.clone()))
        }
        Part::Link(words, link) => {
            let button = el("a").attr("href", link.to_string()).attr("style", BUTTON);
            el("p").child(button.child(words.clone()))
        }
        Part::Heading(words) => el("p").attr("style", HEADING).child(words.clone()),
        Part::Quote(words) => el("p").attr("style", QUOTE).attr("dir", "auto").child(words.clone()),
        Part::Choices(links) => {
            links.iter().fold(el("p").attr("style", "margin:0 0 16px"), |row, (words, link)| {
                let link = el("a").attr("href", link.to_string()).attr("style", CHOICE);
                row.child(link.child(words.clone())).child(GAP)
            })
        }
        Part::Small(words) => el("p").attr("style", SMALL).child(words.clone()),
        Part::Quiet(words, link) => {
            let link = el("a").attr("href", link.to_string()).attr("style", QUIET);
            el("p").attr("style", "margin:8px 0 0").child(link.child(words.clone()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_has_its_direction_where_nobody_knows_a_document_or_modern_styles() {
        let link = Url::parse("https://comments.example/").unwrap();
        let choices = ["One", "Two"].map(|words| (words.to_owned(), link.clone())).to_vec();
        let parts = [Part::Quote("Said".to_owned()), Part::Choices(choices)];
        let html = html(Language::parse("ar").unwrap(), "Subject".to_owned(), &parts);
        assert!(html.contains("<div lang=\"ar\" dir=\"rtl\""), "{html}");
        assert!(!html.contains("-inline-"), "{html}");
    }
}
