//! Lists of words, found in a text in time that grows with the text alone.
//!
//! Text and entries are brought into one form first: compatibility forms are composed (NFKC, UAX #15), case is folded,
//! letters of other scripts that look like Latin ones become these (UTS #39, one letter at a time), what is not seen is
//! dropped, and whatever stands between words is one space. An entry is then a plain text with a space at either end that
//! has no `*`; one automaton finds the first of all (Aho and Corasick, 1975), in one step for each byte.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};
use unicode_security::skeleton;

use crate::domain::name::is_deceiving;

/// A list of words, ready to be found.
#[derive(Clone, Debug)]
pub struct Words {
    /// None for an empty list.
    automaton: Option<AhoCorasick>,
    /// The entries, as they were written.
    entries: Vec<String>,
}

impl Words {
    /// Prepares a list. Entries are whole words, or several in a row; `*` at the beginning or the end of one stands for
    /// any letters. What has no letters finds nothing.
    pub fn new<'a>(entries: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut patterns, mut kept) = (Vec::new(), Vec::new());
        for entry in entries {
            if let Some(pattern) = pattern(entry) {
                patterns.push(pattern);
                kept.push(entry.to_owned());
            }
        }
        // Not a DFA: its table would grow with the list squared.
        let built =
            AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(patterns);
        Self { automaton: built.ok().filter(|_| !kept.is_empty()), entries: kept }
    }

    /// The first entry that a text holds, as it was written. The text is [`folded`].
    pub fn first_in(&self, folded: &str) -> Option<&str> {
        let found = self.automaton.as_ref()?.find(folded)?;
        Some(&self.entries[found.pattern().as_usize()])
    }
}

/// Whether an entry can be found at all: it has letters.
pub fn can_be_found(entry: &str) -> bool {
    pattern(entry).is_some()
}

/// An entry as it stands in a folded text. None if it has no letters.
fn pattern(entry: &str) -> Option<String> {
    let entry = entry.trim();
    let folded = folded(entry.trim_matches('*'));
    let text = folded.trim();
    if text.is_empty() {
        return None;
    }
    let end = |is_open: bool| if is_open { "" } else { " " };
    Some([end(entry.starts_with('*')), text, end(entry.ends_with('*'))].concat())
}

/// A text in the form in which words are found: between two spaces each, and nothing else.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 2);
    folded.push(' ');
    let seen = text.chars().filter(|c| !is_deceiving(*c) && !is_joiner(*c));
    for c in seen.nfkc().flat_map(char::to_lowercase) {
        let is_part = c.is_alphanumeric() || is_mark(c);
        if !is_part || stands_alone(c) {
            space(&mut folded);
        }
        if is_part {
            plain(c, &mut folded);
        }
        if is_part && stands_alone(c) {
            folded.push(' ');
        }
    }
    space(&mut folded);
    folded
}

fn space(text: &mut String) {
    if !text.ends_with(' ') {
        text.push(' ');
    }
}

/// Adds a letter in its plain form.
fn plain(c: char, to: &mut String) {
    // At the end of a word it is written otherwise.
    let c = if c == 'ς' { 'σ' } else { c };
    match c {
        'ß' => to.push_str("ss"),
        // What case folding leaves of the Turkish İ.
        '\u{307}' => (),
        _ if c.is_ascii() => to.push(c),
        _ => {
            let mut buffer = [0; 4];
            let mut looks = skeleton(c.encode_utf8(&mut buffer));
            match (looks.next(), looks.next()) {
                (Some(latin), None) if latin.is_ascii_alphabetic() => {
                    to.push(latin.to_ascii_lowercase());
                }
                _ => to.push(c),
            }
        }
    }
}

/// Whether a letter belongs to a script that puts no spaces between words: each is a word of its own then.
fn stands_alone(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            c.script(),
            Script::Han
                | Script::Hiragana
                | Script::Katakana
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
        )
}

fn is_mark(c: char) -> bool {
    !c.is_ascii()
        && (c.script() == Script::Inherited || unicode_normalization::char::is_combining_mark(c))
}

/// What joins letters or keeps them apart, and is not seen.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Words, folded};

    fn finds(entry: &str, text: &str) -> bool {
        Words::new([entry]).first_in(&folded(text)).is_some()
    }

    #[test]
    fn whole_words_are_found_and_wildcards_stand_for_letters() {
        for (entry, text, found) in [
            ("spam", "No spam, please", true),
            ("spam", "SPAM!", true),
            ("spam", "spammer", false),
            ("spam", "antispam", false),
            ("spam*", "spammers", true),
            ("spam*", "antispam", false),
            ("*spam", "antispam", true),
            ("*spam", "antispammer", false),
            ("*spam*", "antispammer", true),
            ("buy now", "Buy,  NOW!", true),
            ("buy now", "buy it now", false),
            ("buy now", "buy nowhere", false),
            ("ass", "a class of its own", false),
            ("bum", "the burn", false),
            ("*", "anything", false),
            ("", "anything", false),
            ("c++", "I like c", true),
        ] {
            assert_eq!(finds(entry, text), found, "{entry:?} in {text:?}");
        }
    }

    #[test]
    fn letters_are_found_however_they_are_written() {
        for (entry, text) in [
            ("casino", "ＣＡＳＩＮＯ"),
            ("casino", "c\u{430}sin\u{43e}"),
            ("casino", "ca\u{200B}si\u{200D}no"),
            ("straße", "STRASSE"),
            ("ΟΔΟΣ", "οδος"),
            ("İstanbul", "istanbul"),
            ("café", "cafe\u{301}"),
            ("казино", "Лучшее КАЗИНО города"),
            ("ﬁne", "FINE"),
            ("赌博", "网上赌博网站"),
            ("ポルノ", "ﾎﾟﾙﾉ"),
            ("كازينو", "أفضل كازينو هنا"),
        ] {
            assert!(finds(entry, text), "{entry:?} in {text:?}");
        }
        assert!(!finds("cafe", "café"), "marks tell words apart");
    }

    #[test]
    fn the_entry_is_named_as_it_was_written() {
        let words = Words::new(["Viagra*", "PILLS"]);
        assert_eq!(words.first_in(&folded("cheap pills")), Some("PILLS"));
        assert_eq!(words.first_in(&folded("nothing")), None);
        assert_eq!(Words::new([]).first_in(&folded("nothing")), None);
    }

    /// One byte of the text is one step of the automaton, and folding writes a few bytes for each: the work grows with
    /// the text alone, which is seen by what is written, not by a clock.
    #[test]
    fn a_megabyte_is_folded_into_a_few_and_looked_at_once() {
        let entries = (0..5_000).map(|number| format!("a{}b*", "a".repeat(number % 90)));
        let entries = entries.collect::<Vec<_>>();
        let words = Words::new(entries.iter().map(String::as_str));
        let many = |text: &str, bytes: usize| text.repeat(bytes / text.len());
        for text in [many("a", 1 << 20), many("ﷺ", 9_000), many("赌", 9_000), many("İ ", 9_000)]
        {
            let folded = folded(&text);
            // The longest compatibility form: 18 letters for one (UAX #15, NFKC grows by at most 11 times in UTF-8).
            assert!(folded.len() <= 12 * text.len(), "{}", folded.len());
            assert_eq!(words.first_in(&folded), None);
        }
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in ".{0,60}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once.clone());
            prop_assert!(once.starts_with(' ') && once.ends_with(' ') && !once.contains("  "));
        }

        #[test]
        fn a_word_is_found_between_whatever_is_no_letter(
            before in "[ .,!?\\-]{1,5}", word in "[a-z]{1,10}", after in "[ .,!?\\-]{1,5}",
        ) {
            let text = format!("{before}{word}{after}");
            prop_assert!(finds(&word, &text));
            let longer = format!("{word}x");
            let open = format!("{word}*");
            prop_assert!(!finds(&word, &longer));
            prop_assert!(finds(&open, &longer));
        }

        #[test]
        fn no_list_and_no_text_break_it(entries in prop::collection::vec(".{0,12}", 0..20), text in ".{0,80}") {
            Words::new(entries.iter().map(String::as_str)).first_in(&folded(&text));
        }
    }
}
