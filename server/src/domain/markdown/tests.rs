//! What becomes of what people type.

use proptest::prelude::*;

use super::{Extras, Known, Picture, math, plain, render, render_knowing, sanitizer::SANITIZER};
use sdk::wire::SafeHtml;

/// Everything that a site may take.
const ALL: Extras = Extras { math: true, tables: true, task_lists: true };

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
fn formulas_become_mathml_where_a_site_takes_them() {
    let half = "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>";
    assert_eq!(html("$\\frac12$"), format!("<p>{half}</p>"));
    let on_its_own = half.replace("<math>", "<math display=\"block\">");
    assert_eq!(html("$$\\frac12$$"), format!("<p>{on_its_own}</p>"));
    assert_eq!(render("$x$", Extras::default()).0.trim_end(), "<p>$x$</p>");
    for plain in ["It costs $5, or $6 there.", "`$x$`", "\\$x\\$"] {
        assert!(!html(plain).contains("<math"), "{plain}");
    }
    for wrong in ["$\\nothing$", "$\\frac1$", "$\\begin{matrix}$"] {
        assert!(html(wrong).contains("<code>"), "{wrong} gave {}", html(wrong));
    }
}

#[test]
fn no_formula_is_a_way_in_or_out_of_its_line() {
    let link = html("$\\href{javascript:alert(1)}{x}$");
    assert!(!link.contains("<a"), "{link}");
    let text = html("$\\text{<img src=x onerror=alert(1)>}$");
    assert!(!text.contains("<img"), "{text}");
    for size in [
        "\\rule{99em}{99em}",
        "\\hspace{99em}x",
        "\\kern99em x",
        "\\raise99em x",
        "\\color{red}x",
        "\\class{a}x",
    ] {
        let html = html(&format!("${size}$"));
        let is_text = html == format!("<p><code>{size}</code></p>");
        assert!(is_text || !html.contains("99em") && !html.contains("style"), "{html}");
    }
}

/// The parser of formulas calls itself: a thread of a server has 2 MiB for it, and a debug build needs more than others.
#[test]
fn no_formula_is_too_deep() {
    let nested = [
        "{",
        "\\sqrt",
        "\\frac",
        "x^{",
        "\\left(",
        "\\text{",
        "\\begin{matrix}",
        "\\sqrt[",
        "\\not",
        "\\bar",
        "\\mathbf{",
        "\\overset{",
    ];
    let all = nested.into_iter().flat_map(|part| {
        [64, 500, 1_000].map(|most| {
            let open = part.repeat(most / part.len());
            let closed = format!("{open}x{}", "}".repeat(open.matches('{').count()));
            [part.repeat(math::COMMANDS / part.matches('\\').count().max(1)), open, closed]
        })
    });
    let all = all.flatten().collect::<Vec<_>>();
    let small = std::thread::Builder::new().stack_size(1024 * 1024);
    let thread = small.spawn(move || all.iter().for_each(|latex| drop(math::mathml(latex, true))));
    thread.unwrap().join().unwrap();
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

    /// Whatever stands between dollars: nothing but what the sanitizer lets through.
    #[test]
    fn formulas_hold_known_elements_alone(
        parts in prop::collection::vec("(\\\\[a-zA-Z]{1,12}|[{}^_&a-z0-9<>\"'=~%#()\\[\\]| ]|\\\\\\\\|\\\\left\\(|\\\\right\\)|\\\\begin\\{(matrix|align|cases)\\}|\\\\end\\{(matrix|align|cases)\\}|\\\\text\\{|\\\\(frac|sqrt|href|operatorname|color|mathbb|big|genfrac)\\{)", 0..40),
        block in any::<bool>(),
    ) {
        let Some(markup) = math::mathml(&parts.concat(), block) else { return Ok(()) };
        let clean = SANITIZER.clean(&markup).to_string();
        prop_assert_eq!(SANITIZER.clean(&clean).to_string(), clean.clone());
        prop_assert!(!clean.contains("style=") && !clean.contains(" on"), "{}", clean);
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
                "span", "details", "summary", "div", "table", "thead", "tbody", "tr", "th", "td", "img"];
            prop_assert!(known.contains(&name), "{}", once);
            prop_assert!(
                attributes.is_empty() || attributes.starts_with("class=\"") || attributes.starts_with("start=\"")
                    || attributes.starts_with("href=\"") || attributes.starts_with("rel=\""),
                "{}", once
            );
        }
    }
}

const ADDRESS: &str = "https://comments.example/images/blog/0197f1f4-0000-7000-8000-000000000001";

/// On a site that has one picture, in a thread of two people.
fn knowing(source: &str) -> (String, Vec<usize>) {
    let picture = Picture { address: ADDRESS.to_owned(), width: 640, height: 480 };
    let names = ["Ana Silva", "Ben"].map(str::to_owned).to_vec();
    let rendered = render_knowing(source, ALL, &Known { pictures: vec![picture], names });
    (rendered.html.0.trim_end().to_owned(), rendered.named)
}

#[test]
fn only_pictures_of_the_sites_own_store_are_drawn() {
    let drawn = |alt: &str| {
        format!(
            "<p><img src=\"{ADDRESS}\" alt=\"{alt}\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>"
        )
    };
    assert_eq!(knowing(&format!("![a *cat*]({ADDRESS})")).0, drawn("a cat"));
    let hostile = knowing(&format!("![\" onerror=x '<b>]({ADDRESS} \"t\")")).0;
    assert_eq!(hostile.replace("&lt;", "<").replace("&gt;", ">"), drawn("&quot; onerror=x '<b>"));
    assert_eq!(knowing(&format!("![a ![b](x) c]({ADDRESS})")).0, drawn("a b c"));
    for other in [
        "https://comments.example/images/blog/0197f1f4-0000-7000-8000-000000000002".to_owned(),
        ADDRESS.replace("blog", "news"),
        ADDRESS.replace("comments", "evil"),
        format!("{ADDRESS}?x"),
        format!("{ADDRESS}#x"),
    ] {
        let html = knowing(&format!("![cat]({other})")).0;
        assert!(!html.contains("<img") && html.contains(">cat</a>"), "{html}");
    }
    assert_eq!(SANITIZER.clean("<img src=https://a.example/x.png onerror=x>").to_string(), "<img>");
}

/// A07 of the attack cases: what is marked is a name that the server knows, whatever stands around it.
#[test]
fn only_known_names_are_marked() {
    let mark = |name: &str| format!("<span class=\"mention\">@{name}</span>");
    assert_eq!(
        knowing("*@ben* and @ana silva"),
        (format!("<p><em>{}</em> and {}</p>", mark("Ben"), mark("Ana Silva")), vec![1, 0])
    );
    for plain in
        ["@Bent", "`@Ben`", "[@Ben](https://a.example)", "a@Ben", "<span class=mention>@x</span>"]
    {
        let (html, named) = knowing(plain);
        assert!(!html.contains("class=\"mention\"") && named.is_empty(), "{html}");
    }
}

#[test]
fn emoji_are_drawn_by_their_names_except_in_code_and_addresses() {
    assert_eq!(
        html("hi :wave: *:heart:* :thumbs_up: :+1:"),
        "<p>hi 👋 <em>❤️</em> :thumbs_up: 👍</p>"
    );
    assert_eq!(html("`:wave:`"), "<p><code>:wave:</code></p>");
    assert_eq!(html("    :wave:"), "<pre><code>:wave:</code></pre>");
    assert!(html("https://a.example/:wave:/x").contains("a.example/:wave:/x\""));
    assert_eq!(html(":sweat_smile: :man_shrugging:").matches(':').count(), 0);
}
