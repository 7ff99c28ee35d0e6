//! How a comment begins, for lists that have no room for all of it.

use std::{collections::HashSet, sync::LazyLock};

use ammonia::Builder;
use sdk::{limits::EXCERPT_CHARS, wire::SafeHtml};

use super::unescape;

/// What begins words that a reader uncovers by themselves; no other span lies in one.
const COVERED: &str = "<span class=\"spoiler\"";

/// Lets through nothing but text, and of covered blocks nothing at all.
static UNCOVERED_TEXT: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder.clean_content_tags(HashSet::from(["details"]));
    builder
});

/// The first words of a rendered comment, in one line, without what its author covered.
pub fn excerpt(html: &SafeHtml) -> String {
    let mut parts = html.0.split(COVERED);
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push('…');
        shown.push_str(part.split_once("</span>").map_or("", |(_, rest)| rest));
    }
    // What stands in cells would be one word.
    let shown = shown.replace("</t", " </t");
    let text = unescape(&UNCOVERED_TEXT.clean(&shown).to_string());
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() { "…".to_owned() } else { shorten(line) }
}

/// Cuts a line before the word that does not fit any more; a word that is longer than that, inside.
fn shorten(line: String) -> String {
    let Some((end, _)) = line.char_indices().nth(EXCERPT_CHARS) else { return line };
    // The last character is the ellipsis.
    let last = line[..end].char_indices().next_back().map_or(0, |(at, _)| at);
    let fits = &line[..last];
    let words = fits.rfind(' ').filter(|at| *at > last / 2).map_or(fits, |at| &fits[..at]);
    format!("{}…", words.trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sdk::{limits::EXCERPT_CHARS, wire::SafeHtml};

    use super::excerpt;
    use crate::domain::markdown::{Extras, render};

    fn of(source: &str) -> String {
        excerpt(&render(source, Extras { math: true, tables: true, task_lists: true }))
    }

    #[test]
    fn it_is_the_text_in_one_line() {
        assert_eq!(of("Is **5 < 6** &\nso on?\n\n- a\n- `b`"), "Is 5 < 6 & so on? a b");
        assert_eq!(of("| a | b |\n|---|---|\n| c | d |"), "a b c d");
    }

    #[test]
    fn what_is_covered_stays_covered() {
        assert_eq!(
            of("It was ||the **butler**||, see\n\n>! He had\n>! the key\n>\n> >! all"),
            "It was …, see"
        );
        assert_eq!(of(">! Nothing else"), "…");
    }

    #[test]
    fn a_long_one_ends_with_a_word() {
        let words = of(&"river ".repeat(60));
        assert!(words.ends_with("river…") && words.chars().count() <= EXCERPT_CHARS, "{words}");
        assert_eq!(of(&"é".repeat(300)).chars().count(), EXCERPT_CHARS);
    }

    proptest! {
        #[test]
        fn it_is_never_longer_than_it_may_be(source in "([|>! `é<&]|word|\\PC){0,400}") {
            let text = excerpt(&SafeHtml(render(&source, Extras::default()).0));
            prop_assert!(text.chars().count() <= EXCERPT_CHARS);
            prop_assert!(!text.contains('\n'));
        }
    }
}
