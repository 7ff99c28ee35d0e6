//! What becomes of what people type.

use proptest::prelude::*;

use super::{Extras, plain, render, sanitizer::SANITIZER};
use sdk::wire::SafeHtml;

/// Everything that a site may take.
const ALL: Extras = Extras { tables: true, task_lists: true };

fn html(source: &str) -> String {
    render(source, ALL).0.trim_end().to_owned()
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
    assert_eq!(html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
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
        let once = render(&source, ALL).0;
        prop_assert_eq!(SANITIZER.clean(&once).to_string(), once);
    }
}

#[test]
fn code_is_coloured_where_its_language_is_known() {
    assert_eq!(
        html("```rust\nlet a = \"<b>\"; // 1 & 2\n```"),
        "<pre><code><span class=\"hl-word\">let</span> a = <span class=\"hl-text\">\"&lt;b&gt;\"</span>; \
         <span class=\"hl-note\">// 1 &amp; 2</span>\n</code></pre>"
    );
    assert_eq!(html("```\nlet a\n```"), "<pre><code>let a\n</code></pre>");
    assert_eq!(html("```klingon\nlet a\n```"), "<pre><code>let a\n</code></pre>");
    assert_eq!(html("    let a"), "<pre><code>let a</code></pre>");
    assert_eq!(
        html("```diff\n-old\n+new\n same\n```"),
        "<pre><code><span class=\"hl-old\">-old</span>\n<span class=\"hl-new\">+new</span>\n same\n</code></pre>"
    );
    assert_eq!(
        html("```lua\n--[[ a\nb ]] x = 1.5\n```"),
        "<pre><code><span class=\"hl-note\">--[[ a\nb ]]</span> x = <span class=\"hl-number\">1.5</span>\n</code></pre>"
    );
}

#[test]
fn the_colours_of_a_comment_are_bounded() {
    let code = format!("```js\n{}\n```", "1 ".repeat(4_900));
    let html = html(&code);
    assert_eq!(html.matches("<span").count(), 1_500);
    let several = "```js\n1 1 1 1\n```\n\n".repeat(500);
    assert_eq!(self::html(&several).matches("<span").count(), 1_500);
}

#[test]
fn tables_scroll_and_keep_their_columns() {
    assert_eq!(
        html("| a | b |\n|:-:|--:|\n| *c* | <b> |"),
        "<div class=\"scroller\" tabindex=\"0\"><table><thead><tr><th class=\"center\">a</th><th class=\"end\">b</th></tr></thead>\
         <tbody><tr><td class=\"center\"><em>c</em></td><td class=\"end\">&lt;b&gt;</td></tr></tbody></table></div>"
    );
    let without = render("| a |\n|---|\n| b |", Extras::default()).0;
    assert_eq!(without, "<p>| a |\n|---|\n| b |</p>\n");
}

#[test]
fn tasks_are_done_or_not() {
    assert_eq!(
        html("- [x] a\n- [ ] b"),
        "<ul>\n<li><span class=\"task\">☑</span> a</li>\n<li><span class=\"task\">☐</span> b</li>\n</ul>"
    );
    assert_eq!(render("- [x] a", Extras::default()).0, "<ul>\n<li>[x] a</li>\n</ul>\n");
}

#[test]
fn spoilers_hide_blocks_and_words() {
    assert_eq!(
        html(">! The *butler*\n>! did it\n\nso"),
        "<details class=\"spoiler\"><summary>Spoiler</summary>\n<p>The <em>butler</em>\ndid it</p>\n</details>\n<p>so</p>"
    );
    assert_eq!(
        html("It was ||the **butler**|| who"),
        "<p>It was <span class=\"spoiler\" tabindex=\"0\">the <strong>butler</strong></span> who</p>"
    );
    for plain in ["a || b || c", "||a", "||||", "`||a||`", "> a!\n> b", "> ! a"] {
        assert!(!html(plain).contains("spoiler"), "{plain} gave {}", html(plain));
    }
    assert_eq!(html("```\n||a||\n```"), "<pre><code>||a||\n</code></pre>");
    let link = html("||https://a.example||");
    assert!(link.contains("href=\"https://a.example\"") && link.contains("spoiler"), "{link}");
}

#[test]
fn words_are_read_as_they_were_meant() {
    let html = render("5 < 6 & *so* on\n\n&nbsp;`<b>`", ALL);
    assert_eq!(plain(&html), "5 < 6 & so on\n\u{a0}<b>");
    assert_eq!(plain(&SafeHtml("&amp;lt;".to_owned())), "&lt;");
}

proptest! {
    /// Whatever the language and the code: the words stay, nothing else comes in.
    #[test]
    fn colours_change_no_word(
        name in "(rust|js|html|css|sql|lua|sh|diff|php|toml|hs|python)",
        code in "[a-z0-9<>\"'`&/=\\[\\]()!*#@{}$;\\-\\+ \n\\\\é☑]{0,200}",
    ) {
        let code = code.replace("```", "");
        let html = render(&format!("~~~~{name}\n{code}\n~~~~"), ALL);
        prop_assume!(!html.0.is_empty());
        prop_assert_eq!(SANITIZER.clean(&html.0).to_string(), html.0.clone());
        prop_assert_eq!(plain(&html), code.trim());
        prop_assert!(html.0.matches("<span class=\"hl-").count() == html.0.matches("<span").count());
    }

    /// No element and no attribute comes in but those of the sanitizer's list, with all that a site may take.
    #[test]
    fn what_is_rendered_holds_known_elements_alone(source in "([|>!\\-x\\[\\] `<a=\"\n*#:~]|spoiler|<script>|<td class=x>|\\|--\\|){0,60}") {
        let once = render(&source, ALL).0;
        prop_assert_eq!(SANITIZER.clean(&once).to_string(), once.clone());
        for tag in once.split('<').skip(1).filter(|tag| !tag.starts_with('/')) {
            let tag = tag.split('>').next().unwrap_or_default();
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let known = ["p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr",
                "span", "details", "summary", "div", "table", "thead", "tbody", "tr", "th", "td"];
            prop_assert!(known.contains(&name), "{}", once);
            prop_assert!(
                attributes.is_empty() || attributes.starts_with("class=\"") || attributes.starts_with("start=\"")
                    || attributes.starts_with("href=\"") || attributes.starts_with("rel=\""),
                "{}", once
            );
        }
    }
}
