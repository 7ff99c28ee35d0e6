//! What may be looked for, and what of a text is shown where it was found.

use sdk::{limits, wire::Piece};

/// Most words of a search.
const WORDS: usize = 8;
/// Characters that are shown before the first word that was found, and in all.
const BEFORE: usize = 40;
const SHOWN: usize = 200;

/// Words to be looked for: all of them must be in a text, in whatever order, and be it as parts of longer ones. So it
/// does for scripts that put no spaces between words, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// Reads what was typed.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.chars().count() > limits::QUERY_CHARS {
            return Err(format!("at most {} characters", limits::QUERY_CHARS));
        }
        let text = text.replace(|c: char| c.is_control(), " ");
        let words = text.split_whitespace().take(WORDS).map(str::to_owned).collect::<Vec<_>>();
        if words.is_empty() { Err("say what to look for".to_owned()) } else { Ok(Self(words)) }
    }

    /// Patterns of `like` that a text must match, each.
    pub fn patterns(&self) -> Vec<String> {
        let escape = |word: &String| {
            let word = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            format!("%{word}%")
        };
        self.0.iter().map(escape).collect()
    }

    /// What of a text is shown: from a little before the first of the words on.
    pub fn snippet(&self, text: &str) -> Vec<Piece> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let letters = text.chars().collect::<Vec<_>>();
        let folded = fold(&text);
        let words = self.0.iter().map(|word| fold(word)).collect::<Vec<_>>();
        let found = marks(&folded, &words);
        let first = found.iter().position(|is_found| *is_found).unwrap_or(0);
        let begin = first.saturating_sub(BEFORE);
        let end = letters.len().min(begin + SHOWN);

        let mut pieces: Vec<Piece> = Vec::new();
        let mut add = |letter: char, found: bool| match pieces.last_mut() {
            Some(last) if last.found == found => last.text.push(letter),
            _ => pieces.push(Piece { text: letter.to_string(), found }),
        };
        if begin > 0 {
            add('…', false);
        }
        for index in begin..end {
            add(letters[index], found[index]);
        }
        if end < letters.len() {
            add('…', false);
        }
        pieces
    }
}

/// One letter for each, whatever its case.
fn fold(text: &str) -> Vec<char> {
    text.chars().map(|letter| letter.to_lowercase().next().unwrap_or(letter)).collect()
}

/// For each letter whether it belongs to one of the words.
fn marks(text: &[char], words: &[Vec<char>]) -> Vec<bool> {
    let mut marks = vec![false; text.len()];
    for start in 0..text.len() {
        for word in words.iter().filter(|word| text[start..].starts_with(word)) {
            marks[start..start + word.len()].fill(true);
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sdk::wire::Piece;

    use super::Query;

    fn shown(query: &str, text: &str) -> String {
        let mark =
            |piece: Piece| if piece.found { format!("[{}]", piece.text) } else { piece.text };
        Query::parse(query).unwrap().snippet(text).into_iter().map(mark).collect()
    }

    #[test]
    fn what_was_found_is_marked_whatever_its_case() {
        assert_eq!(shown("RYE flou", "Which rye\nflour?"), "Which [rye] [flou]r?");
        assert_eq!(shown("ärger", "Ohne ÄRGER"), "Ohne [ÄRGER]");
        assert_eq!(shown("小说", "我喜欢小说。"), "我喜欢[小说]。");
        assert_eq!(shown("nowhere", "A link"), "A link");
    }

    #[test]
    fn a_long_text_is_shown_around_what_was_found() {
        let shown = shown("here", &format!("{} here {}", "a ".repeat(300), "b ".repeat(300)));
        assert!(shown.starts_with("…a ") && shown.ends_with("b…"), "{shown}");
        assert!(shown.contains(" [here] ") && shown.chars().count() < 210, "{shown}");
    }

    #[test]
    fn what_has_a_meaning_in_a_pattern_has_none_in_a_search() {
        assert_eq!(
            Query::parse(r"100% a_b \").unwrap().patterns(),
            [r"%100\%%", r"%a\_b%", r"%\\%"]
        );
    }

    #[test]
    fn nothing_and_too_much_are_not_looked_for() {
        for text in ["", "  \n\0", &"a".repeat(101)] {
            assert!(Query::parse(text).is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_snippet_is_a_part_of_the_text(query in "\\PC{1,20}", text in "\\PC{0,300}") {
            let Ok(query) = Query::parse(&query) else { return Ok(()) };
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let shown = query.snippet(&text).into_iter().map(|piece| piece.text).collect::<String>();
            prop_assert!(text.contains(shown.trim_start_matches('…').trim_end_matches('…')));
        }
    }
}
