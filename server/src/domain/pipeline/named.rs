//! What a site's owner sets about moderation, field by field: as the form, the command line and the log name them.

use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::{ModerationSettings, words};
use crate::domain::settings::{InvalidSetting, Wrong};

/// Most entries of a list of words.
pub const WORDS: usize = 5_000;
/// Longest entry of a list of words, in characters.
pub const WORD_CHARS: usize = 100;

/// The settings that are lists of words.
pub const LISTS: [&str; 2] = ["banned_words", "suspect_words"];

/// The numbers that a setting may have. A score of 50 or less says nothing, or that it is no spam; from where people write
/// is kept for bans alone.
pub const RANGES: [(&str, RangeInclusive<u64>); 7] = [
    ("trusted_after", 0..=1_000),
    ("most_links", 0..=1_000),
    ("most_images", 0..=1_000),
    ("history_percent", 1..=100),
    ("spam.from_percent", 51..=100),
    ("keep.removed_days", 0..=3_650),
    ("keep.address_days", 0..=90),
];

/// All that is set, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moderation {
    /// The version of the site's settings that it belongs to, or that a change of it began with.
    pub version: i64,
    /// What is set.
    pub settings: ModerationSettings,
}

/// Each setting and its value; those of a group are named with it: `spam.score`.
pub fn list(settings: &ModerationSettings) -> Map<String, Value> {
    let Ok(Value::Object(tree)) = serde_json::to_value(settings) else {
        unreachable!("settings are a struct of plain values")
    };
    flat(tree)
}

/// Values, each by its name and that of its group.
pub fn flat(tree: Map<String, Value>) -> Map<String, Value> {
    let named = |(name, value): (String, Value)| match value {
        Value::Object(group) => {
            group.into_iter().map(|(of, value)| (format!("{name}.{of}"), value)).collect()
        }
        value => vec![(name, value)],
    };
    tree.into_iter().flat_map(named).collect()
}

/// The settings that were listed, perhaps with other values.
pub fn read(listed: Map<String, Value>) -> Result<ModerationSettings, InvalidSetting> {
    let mut tree = Map::new();
    for (name, value) in listed {
        let Some((group, of)) = name.split_once('.') else {
            tree.insert(name, value);
            continue;
        };
        match tree.entry(group).or_insert_with(|| Map::new().into()) {
            Value::Object(values) => drop(values.insert(of.to_owned(), value)),
            _ => return Err(InvalidSetting::Unfit(format!("{group} has no {of}"))),
        }
    }
    serde_json::from_value(Value::Object(tree))
        .map_err(|error| InvalidSetting::Unfit(error.to_string()))
}

/// All that is wrong with values that were listed.
pub fn check(listed: &Map<String, Value>) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    for (setting, range) in RANGES {
        let value = listed.get(setting).and_then(Value::as_u64);
        if !value.is_some_and(|value| range.contains(&value)) {
            wrong.push(Wrong { at: format!("/{setting}"), why: InvalidSetting::OutOfRange(range) });
        }
    }
    for list in LISTS {
        let entries = listed.get(list).and_then(Value::as_array).map(Vec::as_slice);
        let entries = entries.unwrap_or_default();
        if entries.len() > WORDS {
            wrong.push(Wrong { at: format!("/{list}"), why: InvalidSetting::TooManyWords });
        }
        let each = entries.iter().enumerate().filter_map(|(index, word)| {
            let why = why_not(word.as_str().unwrap_or_default())?;
            Some(Wrong { at: format!("/{list}/{index}"), why })
        });
        wrong.extend(each);
    }
    wrong
}

fn why_not(word: &str) -> Option<InvalidSetting> {
    if word.chars().count() > WORD_CHARS {
        return Some(InvalidSetting::WordLong);
    }
    (!words::can_be_found(word)).then_some(InvalidSetting::WordEmpty)
}

/// The same with one setting otherwise. `None`: there is no such setting, or it can't be so.
pub fn with(
    settings: &ModerationSettings,
    name: &str,
    value: &Value,
) -> Option<ModerationSettings> {
    let mut listed = list(settings);
    listed.insert(name.to_owned(), value.clone())?;
    let is_about = |wrong: &Wrong| wrong.at.split('/').nth(1) == Some(name);
    if check(&listed).iter().any(is_about) {
        return None;
    }
    read(listed).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{ModerationSettings, RANGES, WORDS, check, list, read, with};

    #[test]
    fn what_is_listed_is_read_back_as_it_was() {
        let settings = ModerationSettings {
            banned_words: vec!["casino*".to_owned()],
            ..ModerationSettings::default()
        };
        assert_eq!(read(list(&settings)), Ok(settings));
    }

    #[test]
    fn lists_have_an_end_and_entries_have_letters() {
        let banned = |banned_words| {
            let set = ModerationSettings { banned_words, ..ModerationSettings::default() };
            check(&list(&set)).into_iter().map(|wrong| wrong.at).collect::<Vec<_>>()
        };
        assert!(banned(vec!["spam*".to_owned(); WORDS]).is_empty());
        assert_eq!(banned(vec!["spam".to_owned(); WORDS + 1]), ["/banned_words"]);
        let words = ["fine", "*", &"x".repeat(101)].map(str::to_owned);
        assert_eq!(banned(words.to_vec()), ["/banned_words/1", "/banned_words/2"]);
    }

    #[test]
    fn each_range_is_of_a_setting() {
        let settings = list(&ModerationSettings::default());
        for (setting, range) in RANGES {
            assert!(range.contains(&settings[setting].as_u64().unwrap()), "{setting}");
        }
    }

    #[test]
    fn one_setting_is_put_back_if_it_can_be_so() {
        let settings = ModerationSettings::default();
        let put = |name, value| with(&settings, name, &value).map(|it| it.spam.from_percent);
        assert_eq!(put("spam.from_percent", json!(90)), Some(90));
        assert_eq!(put("spam.from_percent", json!(300)), None);
        assert_eq!(put("colour", json!("red")), None);
    }
}
