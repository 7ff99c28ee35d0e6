//! HTML of other systems, as the Markdown that its author could have typed.

use std::{collections::HashSet, sync::LazyLock};

use ammonia::Builder;
use htmd::HtmlToMarkdown;
use sdk::{limits, wire::SafeHtml};

use crate::domain;

/// More tags than a comment has. Tags in tags are walked down by recursion, and parsed in the square of their number.
const TAGS: usize = 1_000;
/// Tags in tags, deeper than anybody types them. Each quotation and each list is written at the beginning of each of its lines.
const DEPTH: usize = 32;
/// More HTML than the longest comment has, in bytes: it is too long anyway.
const BYTES: usize = 16 * limits::BODY_CHARS;
/// More of a name or a title than is shown anywhere, in characters.
const LINE_CHARS: usize = 2_000;

/// Nothing but what Markdown has words for.
static MARKUP: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder.tags(HashSet::from([
        "a",
        "b",
        "blockquote",
        "br",
        "code",
        "del",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "s",
        "strike",
        "strong",
        "ul",
    ]));
    builder
});

/// No tag at all.
static TEXT: LazyLock<Builder<'static>> = LazyLock::new(Builder::empty);

/// The Markdown of a comment's HTML. It is only read as a comment afterwards: it is no safer than what anybody types.
pub fn markdown(html: &str) -> String {
    if html.len() > BYTES || html.matches('<').count() > TAGS {
        return html.to_owned();
    }
    let clean = MARKUP.clean(html).to_string();
    if depth(&clean) > DEPTH {
        return clean;
    }
    let converter = HtmlToMarkdown::builder().build();
    converter.convert(&clean).unwrap_or(clean).trim().to_owned()
}

/// How deep tags stand in tags. Each that is opened is closed, but for those that are empty.
fn depth(clean: &str) -> usize {
    let is_empty = |tag: &&str| ["br", "hr", "img"].iter().any(|name| tag.starts_with(name));
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in clean.split('<').skip(1).filter(|tag| !is_empty(tag)) {
        depth = if tag.starts_with('/') { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
}

/// The words of a name or a title.
pub fn text(html: &str) -> String {
    let line: String = html.chars().take(LINE_CHARS).collect();
    domain::markdown::plain(&SafeHtml(TEXT.clean(&line).to_string()))
}

/// The Markdown of HTML in which lines are broken as they are in text, as WordPress keeps it.
pub fn markdown_of_lines(html: &str) -> String {
    let html = html.replace("\r\n", "\n");
    // In what is preformatted, a line is a line already.
    if html.contains("<pre") {
        return markdown(&html);
    }
    let paragraphs = html.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let paragraphs = paragraphs.map(|it| it.replace('\n', "<br>")).collect::<Vec<_>>();
    markdown(&["<p>", &paragraphs.join("</p><p>"), "</p>"].concat())
}

#[cfg(test)]
mod tests {
    use super::{markdown, markdown_of_lines, text};

    #[test]
    fn html_becomes_what_its_author_could_have_typed() {
        for (html, expected) in [
            ("<p>The <b>quick</b> <i>fox</i></p><p>jumps.</p>", "The **quick** *fox*\n\njumps."),
            (
                r#"<a href="https://a.example/" rel="nofollow noopener">here</a>"#,
                "[here](https://a.example/)",
            ),
            ("<blockquote>No</blockquote><p>Yes</p>", "> No\n\nYes"),
            ("one<br>two", "one  \ntwo"),
            ("<code>let x;</code>", "`let x;`"),
            ("1 &lt; 2 &amp; 3, &lt;b&gt;", r"1 < 2 & 3, \<b>"),
            ("2 * 3 * 4, a_b_c", r"2 \* 3 \* 4, a\_b\_c"),
            ("<script>alert(1)</script><p onclick=alert(1)>Hi</p>", "Hi"),
            ("", ""),
        ] {
            assert_eq!(markdown(html), expected, "{html}");
        }
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(
            markdown_of_lines("Row 1\r\nRow 2\n\n\n<b>Row</b> 4"),
            "Row 1  \nRow 2\n\n**Row** 4"
        );
    }

    #[test]
    fn tags_in_tags_without_end_stay_as_they_are() {
        let html = "<blockquote>".repeat(100_000);
        assert_eq!(markdown(&html), html);
        assert!(text(&html).is_empty());
        let deep = |depth| [&"<blockquote>".repeat(depth), "<p>a<br>b</p>"].concat();
        assert!(markdown(&deep(20)).starts_with("> > >"));
        assert!(markdown(&deep(100)).starts_with("<blockquote>"));
        let long = "<br>x".repeat(200) + &" y".repeat(100_000);
        assert_eq!(markdown(&long), long);
    }

    #[test]
    fn words_are_read_as_they_are_shown() {
        assert_eq!(text("Ren&eacute; &laquo;<b>x</b>&raquo; &#039;&amp;"), "René «x» '&");
    }
}
