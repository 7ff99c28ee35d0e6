//! A site's settings as words on the command line: `edit_window_seconds=900`.

use std::{ops::RangeInclusive, str::FromStr};

use sdk::{limits, wire::SiteSettings};
use serde_json::{Map, Value};

/// The numbers that a setting may have, where not every number makes sense. A site may set a
/// limit lower than the server's, never higher.
const RANGES: [(&str, RangeInclusive<u64>); 6] = [
    ("edit_window_seconds", 0..=365 * 24 * 60 * 60),
    ("body_chars", 1..=limits::BODY_CHARS as u64),
    ("depth_shown", 0..=10),
    ("posts_per_minute", 1..=1_000),
    ("posts_per_hour", 1..=10_000),
    ("posts_per_minute_address", 1..=10_000),
];

/// A setting and its new value.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    setting: String,
    value: Value,
}

/// Why settings cannot be as asked for.
#[derive(Debug, thiserror::Error)]
pub enum InvalidSetting {
    /// No equals sign.
    #[error("a setting is changed with SETTING=VALUE, such as edit_window_seconds=900")]
    NoAssignment,
    /// A number that makes no sense.
    #[error("{setting} is a whole number from {} to {}", range.start(), range.end())]
    OutOfRange {
        /// The setting.
        setting: &'static str,
        /// What makes sense.
        range: RangeInclusive<u64>,
    },
    /// No such setting, or a value of another kind.
    #[error("{0}")]
    Unfit(String),
}

impl FromStr for Assignment {
    type Err = InvalidSetting;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (setting, value) = text.split_once('=').ok_or(InvalidSetting::NoAssignment)?;
        // What is no JSON is a word.
        let value = serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.to_owned()));
        Ok(Self { setting: setting.trim().to_owned(), value })
    }
}

impl Assignment {
    /// Which setting.
    pub fn setting(&self) -> &str {
        &self.setting
    }

    /// Its value, as it was written.
    pub fn words(&self) -> String {
        match &self.value {
            Value::String(words) => words.clone(),
            other => other.to_string(),
        }
    }
}

/// The settings with the assignments made.
pub fn assign(
    settings: &SiteSettings,
    assignments: &[Assignment],
) -> Result<SiteSettings, InvalidSetting> {
    let mut changed = list(settings);
    for Assignment { setting, value } in assignments {
        if let Some((setting, range)) = RANGES.iter().find(|(name, _)| name == setting)
            && !value.as_u64().is_some_and(|value| range.contains(&value))
        {
            return Err(InvalidSetting::OutOfRange { setting, range: range.clone() });
        }
        changed.insert(setting.clone(), value.clone());
    }
    serde_json::from_value(Value::Object(changed))
        .map_err(|error| InvalidSetting::Unfit(error.to_string()))
}

/// Each setting and its value.
pub fn list(settings: &SiteSettings) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(settings)) => settings,
        _ => unreachable!("settings are a struct of plain values"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> Result<SiteSettings, String> {
        let assignments: Result<Vec<Assignment>, _> =
            words.iter().map(|word| word.parse()).collect();
        assignments
            .and_then(|assignments| assign(&SiteSettings::default(), &assignments))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_not_named_stays() {
        let expected =
            SiteSettings { guests: false, edit_window_seconds: 0, ..SiteSettings::default() };
        assert_eq!(set(&["guests=false", "edit_window_seconds=0"]), Ok(expected));
        assert_eq!(set(&[]), Ok(SiteSettings::default()));
    }

    #[test]
    fn an_unknown_setting_is_answered_with_those_that_exist() {
        let error = set(&["colour=red"]).unwrap_err();
        assert!(error.contains("colour") && error.contains("edit_window_seconds"), "{error}");
    }

    #[test]
    fn a_site_is_never_laxer_than_the_server() {
        assert!(set(&["body_chars=10000"]).is_ok());
        assert!(set(&["body_chars=10001"]).is_err());
    }

    #[test]
    fn a_value_of_another_kind_is_refused() {
        for word in ["guests=perhaps", "guests=1", "depth_shown=-1", "depth_shown=1.5", "guests"] {
            assert!(set(&[word]).is_err(), "{word}");
        }
    }

    #[test]
    fn each_range_is_of_a_setting() {
        let settings = list(&SiteSettings::default());
        for (setting, range) in RANGES {
            let default = settings[setting].as_u64().unwrap();
            assert!(range.contains(&default), "{setting}");
        }
    }
}
