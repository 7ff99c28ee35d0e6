//! What a site's owner may set, and to what: the one place that knows. The command line, the dashboard and the API ask here.

use std::{collections::BTreeMap, ops::RangeInclusive};

use sdk::{
    limits,
    wire::{SiteConfig, SiteSettings},
};
use serde_json::{Map, Value};
use url::Url;
use view::Language;

use super::{
    emoji::{self, InvalidEmoji},
    origin::{InvalidPattern, Pattern},
    pipeline::{WORD_CHARS, WORDS},
    way::Ways,
};

/// Longest name of a site, in characters; the schema says the same.
pub const NAME_CHARS: usize = 100;
/// Most origins of a site: each request of a page is compared with all of them.
pub const ORIGINS: usize = 100;

/// The numbers that a setting may have, where not every number makes sense. A site may set a limit lower than the
/// server's, never higher.
pub const RANGES: [(&str, RangeInclusive<u64>); 6] = [
    ("edit_window_seconds", 0..=365 * 24 * 60 * 60),
    ("body_chars", 1..=limits::BODY_CHARS as u64),
    ("depth_shown", 0..=10),
    ("posts_per_minute", 1..=1_000),
    ("posts_per_hour", 1..=10_000),
    ("posts_per_minute_address", 1..=10_000),
];

/// The setting that is a language of the widget; `null` for none.
const LOCALE: &str = "locale";
/// The settings that are what guests read, and where there is more of it.
const TERMS: &str = "guest_terms";
const TERMS_URL: &str = "guest_terms_url";
/// The settings that are lists of emoji.
const EMOJI: [&str; 2] = ["reactions", "page_reactions"];

/// Why something can't be set so.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum InvalidSetting {
    /// A number that makes no sense.
    #[error("a whole number from {} to {}", .0.start(), .0.end())]
    OutOfRange(RangeInclusive<u64>),
    /// Something that nobody can react with.
    #[error("{0}; such as 👍 ❤️ 🎉")]
    NotEmoji(InvalidEmoji),
    /// A language that the widget does not speak.
    #[error("one of {}, or null", tags())]
    NoLanguage,
    /// More than guests would read.
    #[error("at most {} characters", limits::TERMS_CHARS)]
    TermsLong,
    /// Not where a page is.
    #[error("an address such as https://example.com/privacy, or nothing")]
    NoAddress,
    /// Nothing to read.
    #[error("a name is not empty")]
    NameEmpty,
    /// More than there is room for.
    #[error("a name has at most {NAME_CHARS} characters")]
    NameLong,
    /// Not where a page can be.
    #[error("{0}")]
    Origin(InvalidPattern),
    /// More than are compared with each request.
    #[error("at most {ORIGINS} origins")]
    TooManyOrigins,
    /// More words than are looked for in each comment.
    #[error("at most {WORDS} words")]
    TooManyWords,
    /// A word that is a text.
    #[error("a word has at most {WORD_CHARS} characters")]
    WordLong,
    /// A word that would be found everywhere.
    #[error("a word has letters")]
    WordEmpty,
    /// No way to sign in, or one that there is not.
    #[error("some of password, mail, passkey and provider")]
    Ways,
    /// No such setting, or a value of another kind.
    #[error("{0}")]
    Unfit(String),
}

/// Something that can't be set so.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// What: a JSON pointer to where it is set.
    pub at: String,
    /// Why.
    pub why: InvalidSetting,
}

/// Each setting and its value.
pub fn list(settings: &SiteSettings) -> Map<String, Value> {
    match serde_json::to_value(settings) {
        Ok(Value::Object(settings)) => settings,
        _ => unreachable!("settings are a struct of plain values"),
    }
}

/// The settings that were listed, perhaps with other values.
pub fn read(listed: Map<String, Value>) -> Result<SiteSettings, InvalidSetting> {
    serde_json::from_value(Value::Object(listed))
        .map_err(|error| InvalidSetting::Unfit(error.to_string()))
}

/// A value as it is kept, if a setting may have it.
pub fn value(setting: &str, value: Value) -> Result<Value, InvalidSetting> {
    if let Some((_, range)) = RANGES.iter().find(|(name, _)| *name == setting)
        && !value.as_u64().is_some_and(|value| range.contains(&value))
    {
        return Err(InvalidSetting::OutOfRange(range.clone()));
    }
    if setting == LOCALE && !is_language(&value) {
        return Err(InvalidSetting::NoLanguage);
    }
    if setting == TERMS {
        return terms(&value);
    }
    if setting == TERMS_URL && !value.as_str().is_some_and(is_address) {
        return Err(InvalidSetting::NoAddress);
    }
    if EMOJI.contains(&setting) {
        return emoji_of(&value).map_err(InvalidSetting::NotEmoji);
    }
    Ok(value)
}

/// A text on one line.
fn terms(value: &Value) -> Result<Value, InvalidSetting> {
    let text = value.as_str().ok_or_else(|| InvalidSetting::Unfit("a text".to_owned()))?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_fit = text.chars().count() <= limits::TERMS_CHARS && !text.contains('\0');
    if is_fit { Ok(text.into()) } else { Err(InvalidSetting::TermsLong) }
}

/// Whether a link may lead there; nothing leads nowhere.
fn is_address(text: &str) -> bool {
    let is_web = |url: Url| matches!(url.scheme(), "https" | "http") && url.has_host();
    text.is_empty() || (text.len() <= limits::URL_BYTES && Url::parse(text).is_ok_and(is_web))
}

/// A name that has something to read on one line.
pub fn name(text: &str) -> Result<String, InvalidSetting> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(InvalidSetting::NameEmpty),
        1..=NAME_CHARS if !name.contains('\0') => Ok(name),
        _ => Err(InvalidSetting::NameLong),
    }
}

/// Everything as it is kept, or all that is wrong with it.
pub fn check(config: SiteConfig) -> Result<SiteConfig, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut at = |at: &str, why| wrong.push(Wrong { at: at.to_owned(), why });
    let name = name(&config.name).map_err(|why| at("/name", why)).unwrap_or_default();
    let mut origins = Vec::new();
    for (index, origin) in config.origins.iter().enumerate() {
        match Pattern::parse(origin) {
            Ok(pattern) => origins.push(pattern.to_string()),
            Err(why) => at(&format!("/origins/{index}"), InvalidSetting::Origin(why)),
        }
    }
    origins.sort();
    origins.dedup();
    if origins.len() > ORIGINS {
        at("/origins", InvalidSetting::TooManyOrigins);
    }
    let ways = config.sign_in.join(",").parse::<Ways>();
    let ways = ways.map_err(|_| at("/sign_in", InvalidSetting::Ways)).unwrap_or(Ways::ALL);
    let mut listed = list(&config.settings);
    for (setting, value_) in &mut listed {
        match value(setting, value_.take()) {
            Ok(good) => *value_ = good,
            Err(why) => at(&format!("/settings/{setting}"), why),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let settings = read(listed).unwrap_or(config.settings);
    Ok(SiteConfig { version: config.version, name, origins, sign_in: words(ways), settings })
}

/// Ways to sign in, by their names.
pub fn words(ways: Ways) -> Vec<String> {
    ways.to_string().split(',').filter(|way| !way.is_empty()).map(str::to_owned).collect()
}

/// Values before and after, by what was changed: `name`, `origins`, `sign_in`, or a setting.
pub type Changes = BTreeMap<String, [Value; 2]>;

/// What is set otherwise in the second one.
pub fn changes(before: &SiteConfig, after: &SiteConfig) -> Changes {
    changed(flat(before), &flat(after))
}

/// What has another value in the second one.
pub fn changed(before: Map<String, Value>, after: &Map<String, Value>) -> Changes {
    let pairs = before.into_iter().filter_map(|(field, before)| {
        let after = after.get(&field).cloned().unwrap_or_default();
        (before != after).then_some((field, [before, after]))
    });
    pairs.collect()
}

/// The same with one field otherwise. `None`: there is no such field, or it can't be so. What is wrong elsewhere, since the
/// rules were others once, is in nobody's way.
pub fn with(config: &SiteConfig, field: &str, value: &Value) -> Option<SiteConfig> {
    let mut all = flat(config);
    all.insert(field.to_owned(), value.clone()).is_some().then_some(())?;
    let mut take = |field: &str| all.remove(field);
    let (name, origins, sign_in) = (take("name")?, take("origins")?, take("sign_in")?);
    let changed = SiteConfig {
        version: config.version,
        name: serde_json::from_value(name).ok()?,
        origins: serde_json::from_value(origins).ok()?,
        sign_in: serde_json::from_value(sign_in).ok()?,
        settings: read(all).ok()?,
    };
    let is_about = |wrong: &Wrong| wrong.at.split('/').any(|part| part == field);
    match check(changed.clone()) {
        Ok(checked) => Some(checked),
        Err(wrong) if wrong.iter().any(is_about) => None,
        Err(_) => Some(changed),
    }
}

/// Each value, by its field: `name`, `origins`, `sign_in`, or a setting.
pub fn flat(config: &SiteConfig) -> Map<String, Value> {
    let mut all = list(&config.settings);
    all.insert("name".to_owned(), config.name.as_str().into());
    all.insert("origins".to_owned(), config.origins.clone().into());
    all.insert("sign_in".to_owned(), config.sign_in.clone().into());
    all
}

fn is_language(value: &Value) -> bool {
    value.is_null() || Language::all().iter().any(|language| value == language.tag())
}

fn tags() -> String {
    Language::all().iter().map(|language| language.tag()).collect::<Vec<_>>().join(", ")
}

fn emoji_of(value: &Value) -> Result<Value, InvalidEmoji> {
    let list = match value {
        Value::Array(list) => {
            emoji::parse(list.iter().map(|item| item.as_str().unwrap_or_default()))
        }
        Value::String(words) => emoji::parse(words.split_whitespace()),
        other => Err(InvalidEmoji::NotOne(other.to_string())),
    };
    list.map(Value::from)
}

#[cfg(test)]
mod tests {
    use sdk::wire::{SiteConfig, SiteSettings};
    use serde_json::json;

    use super::{RANGES, changes, check, list, with};

    fn config() -> SiteConfig {
        SiteConfig {
            version: 1,
            name: "Blog".to_owned(),
            origins: vec!["https://blog.example".to_owned()],
            sign_in: vec!["password".to_owned()],
            settings: SiteSettings::default(),
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once_and_where() {
        let mut wrong = SiteConfig { name: "  ".to_owned(), ..config() };
        wrong.origins.push("blog.example".to_owned());
        wrong.sign_in = vec!["telepathy".to_owned()];
        wrong.settings.body_chars = 1_000_000;
        wrong.settings.reactions = vec!["like".to_owned()];
        let found = check(wrong).unwrap_err();
        let at = found.iter().map(|wrong| wrong.at.as_str()).collect::<Vec<_>>();
        assert_eq!(
            at,
            ["/name", "/origins/1", "/sign_in", "/settings/body_chars", "/settings/reactions"]
        );
    }

    #[test]
    fn what_is_kept_has_one_form() {
        let mut typed = SiteConfig { name: " My \n blog ".to_owned(), ..config() };
        typed.origins = ["https://B.example/", "https://a.example", "https://b.example"]
            .map(str::to_owned)
            .to_vec();
        typed.settings.reactions = vec!["❤".to_owned()];
        let kept = check(typed).unwrap();
        assert_eq!(
            (kept.name.as_str(), kept.origins),
            ("My blog", vec!["https://a.example".to_owned(), "https://b.example".to_owned()])
        );
        assert_eq!(kept.settings.reactions, ["❤\u{fe0f}"]);
    }

    #[test]
    fn a_change_is_known_by_its_fields_and_can_be_put_back() {
        let (before, mut after) = (config(), config());
        after.settings.guests = false;
        after.name = "Diary".to_owned();
        let found = changes(&before, &after);
        assert_eq!(
            serde_json::to_value(&found).unwrap(),
            json!({ "guests": [true, false], "name": ["Blog", "Diary"] })
        );
        let back = found
            .iter()
            .fold(after, |config, (field, [before, _])| with(&config, field, before).unwrap());
        assert_eq!(back, before);
        assert_eq!(with(&before, "colour", &json!("red")), None);
        assert_eq!(with(&before, "body_chars", &json!(0)), None);
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
