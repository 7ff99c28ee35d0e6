//! Colours for code: comments, strings, numbers and words of the language, told apart in one pass over the text.
//!
//! The grammars of editors (those of `TextMate`, in syntect) know more of a language, but they are matched by backtracking: what a
//! stranger posts would decide how long that takes. This takes a time that grows with the text, whatever it holds, and
//! nothing has to be loaded for it.

pub use super::languages::{Language, language};

/// The classes of what is coloured; the style sheet knows them.
pub const CLASSES: [&str; 6] = ["hl-note", "hl-text", "hl-number", "hl-word", "hl-new", "hl-old"];

const NOTE: &str = CLASSES[0];
const TEXT: &str = CLASSES[1];
const NUMBER: &str = CLASSES[2];
const WORD: &str = CLASSES[3];
const NEW: &str = CLASSES[4];
const OLD: &str = CLASSES[5];

/// Most parts of a comment that are coloured: each is longer in HTML than it looks.
const MOST: usize = 1_500;

/// How many parts of a comment were coloured already.
#[derive(Debug, Default)]
pub struct Spans(usize);

/// A part of a code with its class, or without.
pub type Part<'a> = (Option<&'static str>, &'a str);

/// A code in its parts.
pub fn spans<'a>(language: &Language, code: &'a str, before: &mut Spans) -> Vec<Part<'a>> {
    let mut parts = Parts { code, done: 0, at: 0, found: Vec::new(), spans: &mut before.0 };
    if language.by_line {
        parts.lines();
    } else {
        while parts.at < code.len() && *parts.spans < MOST {
            parts.step(language);
        }
    }
    parts.at = code.len();
    parts.plain();
    parts.found
}

struct Parts<'a, 'b> {
    code: &'a str,
    /// Up to here it is in parts.
    done: usize,
    /// Up to here it is read.
    at: usize,
    found: Vec<Part<'a>>,
    spans: &'b mut usize,
}

impl Parts<'_, '_> {
    /// Reads one thing.
    fn step(&mut self, language: &Language) {
        let rest = &self.code[self.at..];
        let Some(first) = rest.chars().next() else { return };
        let before = self.code[..self.at].chars().next_back();
        let is_apart = before.is_none_or(|before| !is_of_word(before));
        // `$#` in a shell, `#` in the midst of a word: no comment.
        let may_note = first != '#' || before.is_none_or(char::is_whitespace);
        let begins = |mark: &&str| may_note && rest.starts_with(*mark);
        if let Some((start, end)) = language.notes.iter().find(|(start, _)| rest.starts_with(start))
        {
            self.take(NOTE, until(rest, start.len(), end));
        } else if language.line_notes.iter().any(begins) {
            self.take(NOTE, rest.find('\n').unwrap_or(rest.len()));
        } else if let Some(fence) =
            language.long_texts.iter().find(|fence| rest.starts_with(**fence))
        {
            self.take(TEXT, until(rest, fence.len(), fence));
        } else if language.quotes.contains(first) && (first != '\'' || is_apart) {
            self.take(TEXT, quoted(rest, first));
        } else if is_apart && first.is_ascii_digit() {
            let is_of_number = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
            self.take(NUMBER, rest.find(|c| !is_of_number(c)).unwrap_or(rest.len()));
        } else if is_of_word(first) || language.sigils.contains(first) {
            let sigil = if is_of_word(first) { 0 } else { first.len_utf8() };
            let end = rest[sigil..].find(|c| !is_of_word(c)).map_or(rest.len(), |end| end + sigil);
            if language.has_word(&rest[..end]) {
                self.take(WORD, end);
            } else {
                self.at += end.max(first.len_utf8());
            }
        } else {
            self.at += first.len_utf8();
        }
    }

    /// Reads what stands in lines: what is new and what is old.
    fn lines(&mut self) {
        for line in self.code.split_inclusive('\n') {
            let class = match line.as_bytes() {
                [b'@', b'@', ..] => Some(WORD),
                [b'+', ..] => Some(NEW),
                [b'-', ..] => Some(OLD),
                _ => None,
            };
            match class {
                Some(class) if *self.spans < MOST => {
                    self.take(class, line.trim_end_matches('\n').len());
                    self.at = self.done + line.len() - line.trim_end_matches('\n').len();
                }
                _ => self.at += line.len(),
            }
        }
    }

    /// The next so many bytes are of this class.
    fn take(&mut self, class: &'static str, length: usize) {
        self.plain();
        self.found.push((Some(class), &self.code[self.at..self.at + length]));
        *self.spans += 1;
        self.at += length;
        self.done = self.at;
    }

    /// What was read since the last class has none.
    fn plain(&mut self) {
        if self.done < self.at {
            self.found.push((None, &self.code[self.done..self.at]));
            self.done = self.at;
        }
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where what began with a mark of so many bytes ends: after the next `end`, or with the text.
fn until(rest: &str, start: usize, end: &str) -> usize {
    rest[start..].find(end).map_or(rest.len(), |found| start + found + end.len())
}

/// Where a string ends: with its quote, unless a backslash stands before that, or with its line.
fn quoted(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (index, character) in rest.char_indices().skip(1) {
        match character {
            '\n' => return index,
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if character == quote => return index + character.len_utf8(),
            _ => (),
        }
    }
    rest.len()
}
