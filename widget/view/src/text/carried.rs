//! The languages that a server carries: catalogues of Project Fluent in `widget/texts/`, one file a language. A browser
//! is given one of them as [`Language::catalogue`], since a Fluent runtime would be most of what it downloads.

use std::{collections::HashMap, sync::LazyLock};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use sdk::wire::Timestamp;
use unic_langid::LanguageIdentifier;

use super::{Counted, Language, Locale, Plural, Text};

/// The tags of all languages, given to a macro: whoever has texts in each of them names the files by it. English is the
/// first.
#[macro_export]
macro_rules! languages {
    ($with:ident) => {
        $with!(
            "en" "de" "fr" "es" "pt" "it" "nl" "pl" "uk" "tr" "ar" "he" "hi" "zh-Hans" "zh-Hant"
            "ja" "ko"
        )
    };
}

/// A file of `widget/texts/`.
macro_rules! sources {
    ($($tag:literal)+) => {
        &[$(include_str!(concat!("../../../texts/", $tag, ".ftl"))),+]
    };
}

pub(super) const SOURCES: &[&str] = crate::languages!(sources);

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    SOURCES.iter().map(|source| carry(source).expect("what the tests have read")).collect()
});

impl Language {
    /// All of them.
    pub fn all() -> &'static [Self] {
        &LANGUAGES
    }
}

/// English.
impl Default for Language {
    fn default() -> Self {
        LANGUAGES[0]
    }
}

fn carry(source: &'static str) -> Result<Language, String> {
    let catalogue: &'static str = catalogue(source)?.leak();
    let tag = catalogue.split('\n').next().unwrap_or_default();
    let tag: LanguageIdentifier = tag.parse().map_err(|error| format!("{tag}: {error}"))?;
    // However it is written.
    let spoken = LanguageIdentifier::from_parts(tag.language, None, None, &[]);
    let rules = PluralRules::create(spoken, PluralRuleType::CARDINAL)?;
    Ok(Language::read(catalogue, Box::new(Neutral(rules))))
}

/// What is the same in every language, but for its plurals.
struct Neutral(PluralRules);

impl Locale for Neutral {
    fn plural(&self, count: u32) -> Plural {
        match self.0.select(count) {
            Ok(PluralCategory::ZERO) => Plural::Zero,
            Ok(PluralCategory::ONE) => Plural::One,
            Ok(PluralCategory::TWO) => Plural::Two,
            Ok(PluralCategory::FEW) => Plural::Few,
            Ok(PluralCategory::MANY) => Plural::Many,
            Ok(PluralCategory::OTHER) | Err(_) => Plural::Other,
        }
    }

    fn minutes_ahead(&self, _: Timestamp) -> i64 {
        0
    }

    fn lower(&self, text: &str) -> String {
        text.to_lowercase()
    }
}

/// A catalogue of the widget, from a file in Fluent's syntax.
pub(super) fn catalogue(source: &str) -> Result<String, String> {
    lines(source, Text::NAMES, Counted::NAMES).map(|lines| lines.join("\n"))
}

/// The lines of a file in Fluent's syntax: one for each of `texts`, then one for each plural of each of `counted`.
pub fn lines(source: &str, texts: &[&str], counted: &[&str]) -> Result<Vec<String>, String> {
    let messages = messages(source)?;
    let find = |name: &str| {
        let name = hyphened(name);
        messages.get(name.as_str()).ok_or_else(|| format!("{name} is missing"))
    };
    let mut lines = Vec::new();
    for name in texts {
        lines.push(flat(find(name)?).ok_or_else(|| format!("{name} is no plain text"))?);
    }
    for name in counted {
        let plurals = plurals(find(name)?).ok_or_else(|| format!("{name} is no plural"))?;
        lines.extend(plurals);
    }
    Ok(lines)
}

/// The messages of a file by their names.
pub fn messages(source: &str) -> Result<HashMap<&str, Pattern<&str>>, String> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut messages = HashMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let name = message.id.name;
            let pattern = message.value.ok_or_else(|| format!("{name} is empty"))?;
            if messages.insert(name, pattern).is_some() {
                return Err(format!("{name} is there twice"));
            }
        }
    }
    Ok(messages)
}

/// A text without a choice, on one line, with the names of what is to be filled in between braces.
pub(super) fn flat(pattern: &Pattern<&str>) -> Option<String> {
    let parts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => Some(value.replace('\n', " ")),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
            InlineExpression::VariableReference { id } => Some(["{", id.name, "}"].concat()),
            _ => None,
        },
        PatternElement::Placeable { .. } => None,
    });
    parts.collect()
}

/// A text that is nothing but a choice by `$count`: one for each plural, empty where the language has none.
fn plurals(pattern: &Pattern<&str>) -> Option<[String; Plural::ALL.len()]> {
    let [PatternElement::Placeable { expression }] = pattern.elements.as_slice() else {
        return None;
    };
    let Expression::Select { selector, variants } = expression else { return None };
    if !matches!(selector, InlineExpression::VariableReference { id } if id.name == "count") {
        return None;
    }
    let mut plurals = [const { String::new() }; Plural::ALL.len()];
    for variant in variants {
        let VariantKey::Identifier { name } = variant.key else { return None };
        plurals[Plural::parse(name)? as usize] = flat(&variant.value)?;
    }
    (!plurals[Plural::Other as usize].is_empty()).then_some(plurals)
}

/// `EmptyHint`, as a message is called: `empty-hint`.
pub fn hyphened(name: &str) -> String {
    let mut hyphened = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !hyphened.is_empty() {
            hyphened.push('-');
        }
        hyphened.push(letter.to_ascii_lowercase());
    }
    hyphened
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Counted, Language, SOURCES, Text, catalogue, hyphened, messages};
    use crate::text::Plural;

    /// Names that stand in braces.
    fn names(line: &str) -> BTreeSet<&str> {
        line.split(['{', '}']).skip(1).step_by(2).collect()
    }

    #[test]
    fn every_language_says_everything_and_nothing_else() {
        assert_eq!(Text::NAMES.len(), Text::SaidNothingClaimed as usize + 1);
        let known = [Text::NAMES, Counted::NAMES].concat();
        let known = known.into_iter().map(hyphened).collect::<BTreeSet<_>>();
        for source in SOURCES.iter().copied() {
            assert_eq!(catalogue(source).err(), None);
            let said = messages(source).unwrap().into_keys().map(str::to_owned);
            assert_eq!(said.collect::<BTreeSet<_>>(), known);
        }
    }

    #[test]
    fn every_language_speaks_about_the_same() {
        let english = catalogue(SOURCES[0]).unwrap();
        let english = english.split('\n').collect::<Vec<_>>();
        for source in &SOURCES[1..] {
            let other = catalogue(source).unwrap();
            for (index, line) in other.split('\n').enumerate() {
                let Some(place) = index.checked_sub(Text::NAMES.len()) else {
                    assert_eq!(names(line), names(english[index]), "{line}");
                    continue;
                };
                // A plural that is of one number alone may say that number in words.
                let last = index - place % Plural::ALL.len() + Plural::Other as usize;
                assert!(names(line).is_subset(&names(english[last])), "{line}");
            }
        }
    }

    #[test]
    fn every_language_has_all_its_plurals() {
        for language in Language::all() {
            let found = (0..=200).map(|count| language.locale().plural(count) as usize);
            let found =
                found.chain([1_000_000].map(|count| language.locale().plural(count) as usize));
            let found = found.collect::<BTreeSet<_>>();
            let catalogue = language.catalogue();
            let lines = catalogue.split('\n').skip(Text::NAMES.len()).collect::<Vec<_>>();
            for (plurals, name) in lines.chunks(Plural::ALL.len()).zip(Counted::NAMES) {
                for index in &found {
                    assert!(
                        !plurals[*index].is_empty(),
                        "{language:?}: {name}, {:?}",
                        Plural::ALL[*index]
                    );
                }
            }
        }
    }

    #[test]
    fn every_language_knows_its_direction_and_its_file() {
        for (language, source) in Language::all().iter().zip(SOURCES) {
            assert!(source.contains(&format!("\ntag = {}\n", language.tag())));
            assert!(["ltr", "rtl"].contains(&language.direction()), "{language:?}");
        }
        assert_eq!(Language::default().tag(), "en");
    }
}
