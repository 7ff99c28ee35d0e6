//! A site's settings as words on the command line: `edit_window_seconds=900`.

use std::str::FromStr;

use sdk::wire::SiteSettings;
use serde_json::Value;

use crate::domain::settings::{self, InvalidSetting};

/// A setting and its new value.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    setting: String,
    value: Value,
}

/// Why settings cannot be as asked for.
#[derive(Debug, thiserror::Error)]
pub enum InvalidAssignment {
    /// No equals sign.
    #[error("a setting is changed with SETTING=VALUE, such as edit_window_seconds=900")]
    NoAssignment,
    /// A value that the setting can't have.
    #[error("{0}: {1}")]
    Value(String, InvalidSetting),
    /// No such setting, or a value of another kind.
    #[error("{0}")]
    Unfit(#[from] InvalidSetting),
}

impl FromStr for Assignment {
    type Err = InvalidAssignment;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (setting, value) = text.split_once('=').ok_or(InvalidAssignment::NoAssignment)?;
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

    /// Its value.
    pub fn value(&self) -> &Value {
        &self.value
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
) -> Result<SiteSettings, InvalidAssignment> {
    let mut changed = settings::list(settings);
    for Assignment { setting, value } in assignments {
        let value = settings::value(setting, value.clone())
            .map_err(|why| InvalidAssignment::Value(setting.clone(), why))?;
        changed.insert(setting.clone(), value);
    }
    Ok(settings::read(changed)?)
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
    fn emoji_are_written_with_spaces_between_them() {
        let set = |word| set(&[word]).map(|settings| settings.reactions);
        let both = vec!["👍".to_owned(), "❤\u{fe0f}".to_owned()];
        assert_eq!(set("reactions=👍 ❤"), Ok(both.clone()));
        assert_eq!(set(r#"reactions=["👍", "❤"]"#), Ok(both));
        assert_eq!(set("reactions="), Ok(Vec::new()));
        for wrong in
            ["reactions=like", "reactions=👍👍", "reactions=👍 👍", "reactions=3", "reactions=[1]"]
        {
            assert!(set(wrong).unwrap_err().contains("such as"), "{wrong}");
        }
    }

    #[test]
    fn a_site_speaks_a_language_of_the_widget_or_none_of_its_own() {
        let locale = |word| set(&[word]).map(|settings| settings.locale);
        assert_eq!(locale("locale=de"), Ok(Some("de".to_owned())));
        assert_eq!(locale("locale=null"), Ok(None));
        for wrong in ["locale=", "locale=tlh", "locale=DE", "locale=1"] {
            assert!(set(&[wrong]).unwrap_err().contains("zh-Hant"), "{wrong}");
        }
    }
}
