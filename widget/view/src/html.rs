//! Writes a tree as HTML, in the one form that a browser reads back as the same tree.

use crate::{Content, Element, Node};

/// Elements without content and end tag (HTML, section 13.1.2).
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// The tree as HTML: no white space between nodes, all attributes in double quotes.
pub fn to_html(node: &Node) -> String {
    let mut html = String::new();
    write_node(&mut html, node);
    html
}

fn write_node(html: &mut String, node: &Node) {
    match node {
        Node::Text(text) => escape(html, text),
        Node::Element(element) => write_element(html, element),
    }
}

fn write_element(html: &mut String, element: &Element) {
    html.push('<');
    html.push_str(element.tag);
    let is_textarea = element.tag == "textarea";
    for (name, value) in &element.attributes {
        if is_textarea && *name == "value" {
            continue;
        }
        html.push(' ');
        html.push_str(name);
        if !value.is_empty() {
            html.push_str("=\"");
            escape(html, value);
            html.push('"');
        }
    }
    html.push('>');
    if VOID.contains(&element.tag) {
        return;
    }

    if is_textarea {
        // A parser drops the first line feed of a text area (HTML, section 13.2.6.4.7).
        html.push('\n');
        escape(html, element.get("value").unwrap_or_default());
    }
    match &element.content {
        Content::Children(children) => children.iter().for_each(|child| write_node(html, child)),
        Content::Html(safe) => html.push_str(&safe.0),
        Content::Kept => {}
    }
    html.push_str("</");
    html.push_str(element.tag);
    html.push('>');
}

/// Writes text so that it is text everywhere: between tags and in a quoted attribute.
fn escape(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'', '\r', '\0']) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            // A parser would make a line feed of it.
            b'\r' => "&#13;",
            // No reference can stand for it.
            _ => "\u{fffd}",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sdk::wire::SafeHtml;

    use super::to_html;
    use crate::{Node, el};

    fn html(node: impl Into<Node>) -> String {
        to_html(&node.into())
    }

    #[test]
    fn void_elements_have_no_end_and_flags_no_value() {
        let input = el("input").attr("name", "email").flag("required", true);
        assert_eq!(html(el("p").child(input)), r#"<p><input name="email" required></p>"#);
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(
            html(el("b").child("<img src=x onerror='a'>&amp;")),
            "<b>&lt;img src=x onerror=&#39;a&#39;&gt;&amp;amp;</b>"
        );
    }

    #[test]
    fn a_value_never_leaves_its_quotes() {
        for bad in ["\" onload=\"a()", "'\"><script>", "`\u{c}x=\"", "a\0\"b"] {
            let html = html(el("p").attr("title", bad.to_owned()));
            assert_eq!(html.matches('"').count(), 2, "{html}");
            assert_eq!(html.matches('<').count(), 2, "{html}");
        }
    }

    #[test]
    fn a_text_area_keeps_every_line() {
        let area = el("textarea").attr("name", "body").attr("value", "\n</textarea><b>");
        assert_eq!(html(area), "<textarea name=\"body\">\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>");
    }

    #[test]
    fn only_the_servers_markup_is_markup() {
        assert_eq!(html(el("div").html(SafeHtml("<em>a</em>".into()))), "<div><em>a</em></div>");
        assert_eq!(html(el("div").kept()), "<div></div>");
    }

    proptest! {
        #[test]
        fn whatever_is_written_adds_no_element_and_no_attribute(text in "\\PC*", value in "(?s).*") {
            let html = html(el("p").attr("title", value).child(text));
            prop_assert_eq!(html.matches('<').count(), 2);
            prop_assert_eq!(html.matches('>').count(), 2);
            prop_assert!(html.matches('"').count() <= 2);
        }
    }
}
