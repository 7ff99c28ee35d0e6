//! Which bodies are so long that they are shown in part at first.

/// Lines from which on a body is folded. What is shown then are some 20 (`45-folding.css`): folding hides a few lines at least.
const LINES: usize = 26;
/// Characters that stand in a line of the widest column (`70ch`).
const IN_A_LINE: usize = 75;

/// What ends a line.
const ENDS: [&str; 6] = ["</p", "</li", "</h", "</tr", "</pre", "<br"];

/// Whether a rendered body is so long, on the widest column. An estimate: it counts characters, not their widths.
pub fn is_long(html: &str) -> bool {
    let (mut lines, mut characters, mut is_code) = (0, 0_usize, false);
    let mut rest = html;
    while let Some(next) = rest.chars().next() {
        let ends_line = if next == '<' {
            let (tag, after) = rest.split_once('>').unwrap_or((rest, ""));
            rest = after;
            is_code = (is_code || tag.starts_with("<pre")) && !tag.starts_with("</pre");
            ENDS.iter().any(|end| tag.starts_with(end))
        } else {
            rest = &rest[next.len_utf8()..];
            // Elsewhere a line break is a space, and between blocks nothing.
            let is_text = next != '\n' || characters > 0 && !is_code;
            characters += usize::from(is_text);
            next == '\n' && is_code
        };
        if ends_line {
            lines += characters.div_ceil(IN_A_LINE);
            characters = 0;
        }
    }
    lines + characters.div_ceil(IN_A_LINE) >= LINES
}

#[cfg(test)]
mod tests {
    use super::is_long;

    #[test]
    fn many_lines_or_many_words_are_long() {
        let paragraphs = |count| "<p>Yes.</p>\n".repeat(count);
        assert!(!is_long("") && !is_long(&paragraphs(25)) && is_long(&paragraphs(26)));
        assert!(!is_long(&format!("<p>{}</p>", "A soft break\n".repeat(40))));
        let words = |count| format!("<p>{}</p>", "word ".repeat(count));
        assert!(!is_long(&words(300)) && is_long(&words(400)));
        let code = |count| format!("<pre><code>{}</code></pre>", "let a = 1;\n".repeat(count));
        assert!(!is_long(&code(20)) && is_long(&code(30)));
        let list = |count| format!("<ul>{}</ul>", "<li>one</li>".repeat(count));
        assert!(!is_long(&list(20)) && is_long(&list(30)));
    }

    #[test]
    fn markup_is_no_text() {
        let link = format!("<p><a href=\"https://a.example/{}\">a</a></p>", "x".repeat(9_000));
        assert!(!is_long(&link));
        assert!(!is_long("<unclosed"));
    }
}
