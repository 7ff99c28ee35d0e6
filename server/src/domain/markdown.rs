//! Markdown to HTML that is safe on any page: CommonMark, strikethrough and autolinks.
//!
//! Two walls. The renderer makes no markup but its own: HTML in a text stays text. The sanitizer then lets only the
//! elements through that a comment needs, and has the last word.

use std::{borrow::Cow, collections::HashSet, sync::LazyLock};

use ammonia::Builder;
use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html::push_html};
use sdk::wire::SafeHtml;

/// Quotes in quotes, lists in lists, stress in stress: deeper than this, the text goes on at the same level. Browsers
/// and their users have limits too.
const NESTING: usize = 16;

/// Renders a comment.
pub fn render(source: &str) -> SafeHtml {
    let parser = Parser::new_ext(source, Options::ENABLE_STRIKETHROUGH);
    let mut html = String::with_capacity(source.len() * 3 / 2);
    push_html(&mut html, Tame::new(parser).flat_map(autolink_outside()));
    SafeHtml(SANITIZER.clean(&html).to_string())
}

/// The text of rendered HTML, without the markup.
pub fn text(html: &SafeHtml) -> Cow<'_, str> {
    if html.0.contains('<') {
        Cow::Owned(TEXT_ONLY.clean(&html.0).to_string())
    } else {
        Cow::Borrowed(&html.0)
    }
}

/// The words of rendered HTML, as they are read.
pub fn plain(html: &SafeHtml) -> String {
    // What the sanitizer writes for characters that text can't hold.
    let plain = text(html).replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}");
    plain.replace("&amp;", "&").trim().to_owned()
}

static SANITIZER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from([
            "p",
            "br",
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "a",
            "hr",
        ]))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))].into())
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener noreferrer"));
    builder
});

static TEXT_ONLY: LazyLock<Builder<'static>> = LazyLock::new(Builder::empty);

/// The events of a text, without what a comment has no place for.
struct Tame<I> {
    events: I,
    /// For each open tag, whether it was let through.
    open: Vec<bool>,
    shown: usize,
    /// Second event of a pair, such as the stress inside the paragraph that a heading becomes.
    next: Option<Event<'static>>,
}

impl<'a, I: Iterator<Item = Event<'a>>> Tame<I> {
    fn new(events: I) -> Self {
        Self { events, open: Vec::new(), shown: 0, next: None }
    }

    fn start(&mut self, tag: Tag<'a>) -> Option<Event<'a>> {
        let tag = match tag {
            // A comment has no outline of its own: its headings would break that of the page around it.
            Tag::Heading { .. } => {
                self.next = Some(Event::Start(Tag::Strong));
                Tag::Paragraph
            }
            // A picture from elsewhere would tell its host who reads here: it becomes a link to it.
            Tag::Image { link_type, dest_url, title, id } => {
                Tag::Link { link_type, dest_url, title, id }
            }
            Tag::HtmlBlock => Tag::Paragraph,
            tag => tag,
        };
        let let_through = self.shown < NESTING;
        self.open.push(let_through);
        self.shown += usize::from(let_through);
        if !let_through {
            self.next = None;
        }
        let_through.then_some(Event::Start(tag))
    }

    fn end(&mut self, tag: TagEnd) -> Option<Event<'a>> {
        let was_let_through = self.open.pop().unwrap_or(true);
        self.shown -= usize::from(was_let_through);
        let tag = match tag {
            TagEnd::Heading(_) if was_let_through => {
                self.next = Some(Event::End(TagEnd::Paragraph));
                TagEnd::Strong
            }
            TagEnd::Image => TagEnd::Link,
            TagEnd::HtmlBlock => TagEnd::Paragraph,
            tag => tag,
        };
        was_let_through.then_some(Event::End(tag))
    }
}

impl<'a, I: Iterator<Item = Event<'a>>> Iterator for Tame<I> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(event) = self.next.take() {
            return Some(event);
        }
        loop {
            let event = match self.events.next()? {
                Event::Start(tag) => self.start(tag),
                Event::End(tag) => self.end(tag),
                Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
                event => Some(event),
            };
            if event.is_some() {
                return event;
            }
        }
    }
}

/// Turns addresses in plain text into links; inside links and code they stay as they are.
fn autolink_outside<'a>() -> impl FnMut(Event<'a>) -> Vec<Event<'a>> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let mut inside = 0_usize;
    move |event| {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => inside += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => inside = inside.saturating_sub(1),
            Event::Text(text) if inside == 0 && text.contains("://") => {
                return autolinks(&finder, text);
            }
            _ => {}
        }
        vec![event]
    }
}

fn autolinks<'a>(finder: &LinkFinder, text: &CowStr<'a>) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    for span in finder.spans(text) {
        let part = CowStr::from(span.as_str().to_owned());
        let web = part.starts_with("http://") || part.starts_with("https://");
        if span.kind().is_some() && web {
            events.push(Event::Start(Tag::Link {
                link_type: LinkType::Autolink,
                dest_url: part.clone(),
                title: CowStr::from(""),
                id: CowStr::from(""),
            }));
            events.push(Event::Text(part));
            events.push(Event::End(TagEnd::Link));
        } else {
            events.push(Event::Text(part));
        }
    }
    events
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{SANITIZER, render};

    fn html(source: &str) -> String {
        render(source).0.trim_end().to_owned()
    }

    const REL: &str = r#"rel="nofollow ugc noopener noreferrer""#;

    #[test]
    fn what_a_comment_needs() {
        assert_eq!(
            html("*a* **b** ~~c~~ `d<`"),
            "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>"
        );
        assert_eq!(
            html("> q\n\n3. x\n4. y"),
            "<blockquote>\n<p>q</p>\n</blockquote>\n<ol start=\"3\">\n<li>x</li>\n<li>y</li>\n</ol>"
        );
        assert_eq!(
            html("[a](https://b.example)"),
            format!(r#"<p><a href="https://b.example" {REL}>a</a></p>"#)
        );
        assert_eq!(html("# Big"), "<p><strong>Big</strong></p>");
    }

    #[test]
    fn addresses_become_links_except_in_code_and_links() {
        assert_eq!(
            html("see https://a.example/b_c_d."),
            format!(
                r#"<p>see <a href="https://a.example/b_c_d" {REL}>https://a.example/b_c_d</a>.</p>"#
            )
        );
        assert_eq!(html("`https://a.example`"), "<p><code>https://a.example</code></p>");
        assert_eq!(html("[https://a.example](https://b.example)").matches("<a ").count(), 1);
        assert_eq!(html("ftp://a.example"), "<p>ftp://a.example</p>");
    }

    #[test]
    fn html_stays_text_and_pictures_become_links() {
        assert_eq!(
            html("<script>alert(1)</script>"),
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
        );
        assert_eq!(html("a <b onclick=x>c</b>"), "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>");
        assert_eq!(
            html("![cat](https://a.example/c.png)"),
            format!(r#"<p><a href="https://a.example/c.png" {REL}>cat</a></p>"#)
        );
    }

    /// A02 of the attack cases.
    #[test]
    fn only_web_and_mail_addresses_are_links() {
        for target in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java&#x0a;script:alert(1)",
            "&#x6a;avascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:x",
            "file:///etc/passwd",
            "//evil.example",
            "\\\\evil.example",
        ] {
            for source in [
                format!("[a]({target})"),
                format!("![a]({target})"),
                format!("<{target}>"),
                format!("[a]\n\n[a]: {target}"),
            ] {
                assert!(!html(&source).contains("href"), "{source} gave {}", html(&source));
            }
        }
        assert!(html("<mailto:a@b.example>").contains("href=\"mailto:a@b.example\""));
    }

    /// A11 of the attack cases: what makes other renderers slow or deep is flat here.
    #[test]
    fn nesting_is_bounded() {
        for bomb in [
            ">".repeat(9_000),
            "- ".repeat(4_000),
            "*_".repeat(4_000),
            "[".repeat(9_000),
            "`".repeat(9_000),
            "![".repeat(4_000),
        ] {
            let html = html(&format!("{bomb}a"));
            assert!(html.matches("<blockquote>").count() + html.matches("<ul>").count() <= 16);
        }
    }

    proptest! {
        /// Parsing and writing what was sanitized changes nothing: a browser sees what the sanitizer saw.
        #[test]
        fn sanitized_html_is_a_fixed_point(source in "[a-z<>\"'&/=\\[\\]()!*_~`#:;\\- \n\\\\]{0,120}") {
            let once = render(&source).0;
            prop_assert_eq!(SANITIZER.clean(&once).to_string(), once);
        }
    }
}
