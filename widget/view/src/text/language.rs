//! A language: its catalogue, and what depends on it otherwise.

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use sdk::wire::Timestamp;

use super::{Counted, Text, number::number};
use crate::Node;

/// A language that everything is said in. It is kept as long as the program runs: there are few.
#[derive(Clone, Copy)]
pub struct Language(&'static Catalogue);

struct Catalogue {
    /// One for each [`Text`], then one for each [`Plural`] of each [`Counted`].
    lines: Vec<&'static str>,
    locale: Box<dyn Locale>,
}

/// The line after the last [`Text`].
const FIRST_COUNTED: usize = Text::SaidNothingClaimed as usize + 1;

/// What is known of a language besides its texts.
pub trait Locale: Send + Sync {
    /// Which plural a number takes.
    fn plural(&self, count: u32) -> Plural;

    /// How many minutes the reader's clock is ahead of UTC at a time; 0 where nobody knows who reads.
    fn minutes_ahead(&self, time: Timestamp) -> i64;

    /// A text in lower case. A browser has the tables for that already.
    fn lower(&self, text: &str) -> String;
}

/// A plural category (Unicode CLDR); which ones a language has, and what for, is its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Latvian and others: 0, 10 to 20, …
    Zero,
    /// English: 1. Russian: 1, 21, …
    One,
    /// Arabic and others: 2.
    Two,
    /// Russian: 2 to 4, 22 to 24, …
    Few,
    /// Arabic: 11 to 99, …
    Many,
    /// All the rest; every language has it.
    Other,
}

impl Plural {
    /// In the order of a catalogue.
    pub const ALL: [Self; 6] =
        [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Its name in CLDR.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plural| plural.as_str() == name)
    }
}

impl Language {
    /// The language of a catalogue, as [`Language::catalogue`] of the same build gave it.
    pub fn read(catalogue: &'static str, locale: Box<dyn Locale>) -> Self {
        let mut lines = Vec::new();
        let mut rest = Some(catalogue);
        while let Some((line, after)) = rest.map(|rest| cut(rest, b'\n')) {
            lines.push(line);
            rest = after;
        }
        Self(Box::leak(Box::new(Catalogue { lines, locale })))
    }

    /// Its catalogue: a text in each line, in the order of [`Text`] and [`Counted`]. A plural that the language does
    /// not have is empty. Names of what is to be filled in stand in braces.
    pub fn catalogue(self) -> String {
        self.0.lines.join("\n")
    }

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        self.say(Text::Tag)
    }

    /// Where its lines begin: `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        self.say(Text::Direction)
    }

    /// A text.
    pub(crate) fn say(self, text: Text) -> &'static str {
        self.line(text as usize)
    }

    /// A text about something: what stands for the names in it.
    pub(crate) fn say_with(self, text: Text, about: &[(&str, &str)]) -> String {
        fill(self.say(text), about)
    }

    /// A text about one name.
    pub(crate) fn name(self, text: Text, name: &str) -> String {
        self.say_with(text, &[("name", name)])
    }

    /// A text about a node, which stands in the place of its name.
    pub(crate) fn around(self, text: Text, node: Node) -> [Node; 3] {
        let (before, rest) = cut(self.say(text), b'{');
        let (_, after) = cut(rest.unwrap_or_default(), b'}');
        [before.into(), node, after.unwrap_or_default().into()]
    }

    /// A text about a number.
    pub(crate) fn count(self, text: Counted, count: u32) -> String {
        self.count_with(text, count, &[])
    }

    /// A text about a number and at most two names.
    pub(crate) fn count_with(self, text: Counted, count: u32, about: &[(&str, &str)]) -> String {
        let first = FIRST_COUNTED + text as usize * Plural::ALL.len();
        let plural = self.line(first + self.0.locale.plural(count) as usize);
        let text =
            if plural.is_empty() { self.line(first + Plural::Other as usize) } else { plural };
        let count = number(count, self.say(Text::Thousands));
        let mut all = vec![("count", count.as_str())];
        all.extend_from_slice(about);
        fill(text, &all)
    }

    /// A text in lower case, to be compared.
    pub fn lower(self, text: &str) -> String {
        self.locale().lower(text)
    }

    pub(crate) fn locale(self) -> &'static dyn Locale {
        &*self.0.locale
    }

    fn line(self, index: usize) -> &'static str {
        self.0.lines.get(index).copied().unwrap_or_default()
    }
}

/// Puts values in the places of their names. Braces stand around names alone: every second part is one.
pub fn fill(text: &str, about: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = Some(text);
    while let Some((before, named)) = rest.map(|rest| cut(rest, b'{')) {
        filled.push_str(before);
        rest = named.and_then(|named| {
            let (name, after) = cut(named, b'}');
            for (known, value) in about {
                if *known == name {
                    filled.push_str(value);
                }
            }
            after
        });
    }
    filled
}

/// What stands before a mark, a byte of ASCII, and what after it, if it is there. The searchers of std are ten times the
/// code.
pub fn cut(text: &str, mark: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|byte| byte == mark) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Language {}

impl Hash for Language {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.tag().hash(hasher);
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
