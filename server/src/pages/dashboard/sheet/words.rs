//! What is said of settings: why one can't be so, and what a value means.

use std::collections::HashSet;

use serde_json::Value;

use super::{
    super::super::visit::Visit,
    fields::{Field, Kind, LANGUAGES},
    typed::Mistake,
};
use crate::domain::{
    emoji::InvalidEmoji,
    origin::InvalidPattern,
    pipeline::{WORD_CHARS, WORDS},
    settings::{InvalidSetting, NAME_CHARS, ORIGINS},
};

/// Most entries of a list that the history shows.
const SHOWN: usize = 30;

/// Why a field can't be so.
pub fn mistake(visit: &Visit, mistake: &Mistake) -> String {
    let why = why(visit, &mistake.why);
    match &mistake.line {
        Some((number, line)) => {
            let number = u64::try_from(*number).unwrap_or_default();
            visit.say_with(
                "set-wrong-line",
                &[("number", number.into()), ("line", line.into()), ("why", (&why).into())],
            )
        }
        None => why,
    }
}

/// Why something can't be set so.
pub fn why(visit: &Visit, why: &InvalidSetting) -> String {
    let number = |number: usize| u64::try_from(number).unwrap_or_default().into();
    match why {
        InvalidSetting::OutOfRange(range) => {
            let about = [("least", (*range.start()).into()), ("most", (*range.end()).into())];
            visit.say_with("set-wrong-range", &about)
        }
        InvalidSetting::NotEmoji(InvalidEmoji::NotOne(word)) => {
            visit.say_with("set-wrong-emoji", &[("word", word.into())])
        }
        InvalidSetting::NotEmoji(InvalidEmoji::Twice(emoji)) => {
            visit.say_with("set-wrong-emoji-twice", &[("emoji", emoji.into())])
        }
        InvalidSetting::NotEmoji(InvalidEmoji::TooMany) => {
            visit.say_with("set-wrong-emoji-many", &[("number", number(sdk::limits::REACTIONS))])
        }
        InvalidSetting::NameEmpty => visit.say("set-wrong-name-empty"),
        InvalidSetting::NameLong => {
            visit.say_with("set-wrong-name-long", &[("number", number(NAME_CHARS))])
        }
        InvalidSetting::Origin(InvalidPattern::NotAnOrigin) => visit.say("set-wrong-origin"),
        InvalidSetting::Origin(InvalidPattern::Star) => visit.say("set-wrong-origin-star"),
        InvalidSetting::Origin(InvalidPattern::TooWide) => visit.say("set-wrong-origin-wide"),
        InvalidSetting::TooManyOrigins => {
            visit.say_with("set-wrong-origins-many", &[("number", number(ORIGINS))])
        }
        InvalidSetting::TooManyWords => {
            visit.say_with("mod-wrong-words-many", &[("number", number(WORDS))])
        }
        InvalidSetting::WordLong => {
            visit.say_with("set-wrong-name-long", &[("number", number(WORD_CHARS))])
        }
        InvalidSetting::TermsLong => {
            visit.say_with("set-wrong-name-long", &[("number", number(sdk::limits::TERMS_CHARS))])
        }
        InvalidSetting::NoAddress => visit.say("set-wrong-address"),
        InvalidSetting::WordEmpty => visit.say("mod-wrong-word-empty"),
        InvalidSetting::Ways => visit.say("set-wrong-ways"),
        InvalidSetting::NoLanguage | InvalidSetting::Unfit(_) => visit.say("set-wrong-choice"),
    }
}

/// What is on a list and not on the other one. What is no list is left as it is.
pub fn lacking(list: &Value, other: &Value) -> Value {
    let (Value::Array(list), Value::Array(other)) = (list, other) else { return list.clone() };
    let other = other.iter().filter_map(Value::as_str).collect::<HashSet<_>>();
    list.iter()
        .filter(|entry| !entry.as_str().is_some_and(|it| other.contains(it)))
        .cloned()
        .collect()
}

/// What a value means, for the history.
pub fn value(visit: &Visit, field: Option<&Field>, value: &Value) -> String {
    let choice = |text: &str| match field.map(|field| field.kind) {
        Some(Kind::Choice(all) | Kind::Pick(all) | Kind::Several(all)) => all
            .iter()
            .find(|(value, _)| *value == text)
            .map_or_else(|| text.to_owned(), |(_, key)| visit.say(key)),
        Some(Kind::Language) => LANGUAGES
            .iter()
            .find(|(tag, _)| *tag == text)
            .map_or_else(|| text.to_owned(), |(_, name)| (*name).to_owned()),
        _ => text.to_owned(),
    };
    match value {
        Value::Bool(true) => visit.say("set-yes"),
        Value::Bool(false) => visit.say("set-no"),
        Value::Null => visit.say("set-nothing"),
        Value::String(text) if text.is_empty() => visit.say("set-nothing"),
        Value::Array(list) if list.is_empty() => visit.say("set-nothing"),
        Value::String(text) => choice(text),
        Value::Array(list) => {
            let between =
                if field.is_some_and(|field| field.kind == Kind::Emoji) { " " } else { ", " };
            let more = (list.len() > SHOWN).then(|| "…".to_owned());
            let parts = list.iter().filter_map(Value::as_str).take(SHOWN).map(choice);
            parts.chain(more).collect::<Vec<_>>().join(between)
        }
        other => other.to_string(),
    }
}
