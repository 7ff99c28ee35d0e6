//! What stands in the form: what is set, or what somebody typed, right or wrong.

use serde_json::Value;

use super::{
    Sheet,
    fields::{self, Field, Kind},
};
use crate::domain::settings::{InvalidSetting, Wrong};

/// Names and values, as a browser sends them.
#[derive(Clone, Debug, Default)]
pub struct Typed(Vec<(String, String)>);

/// A field that can't be so: its name, the line for a field of lines, and why.
#[derive(Clone, Debug)]
pub struct Mistake {
    /// The field.
    pub field: String,
    /// The line that is wrong, from 1, and what it says.
    pub line: Option<(usize, String)>,
    /// Why.
    pub why: InvalidSetting,
}

impl Typed {
    /// What somebody sent.
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// What is set.
    pub fn of<S: Sheet>(sheet: &S) -> Self {
        let mut pairs = vec![("version".to_owned(), sheet.version().to_string())];
        let mut values = sheet.values();
        for field in fields::all(S::GROUPS) {
            let texts = match (field.kind, values.remove(field.name).unwrap_or_default()) {
                (Kind::Check, value) => value.as_bool().filter(|on| *on).map(|_| "on".to_owned()),
                (Kind::Lines, Value::Array(list)) => Some(joined(&list, "\n")),
                (Kind::Emoji, Value::Array(list)) => Some(joined(&list, " ")),
                (Kind::Several(_), Value::Array(list)) => {
                    let one = |value: &Value| value.as_str().map(str::to_owned);
                    pairs.extend(
                        list.iter().filter_map(one).map(|way| (field.name.to_owned(), way)),
                    );
                    None
                }
                (_, Value::String(text)) => Some(text),
                (_, Value::Null) => Some(String::new()),
                (_, value) => Some(value.to_string()),
            };
            pairs.extend(texts.map(|text| (field.name.to_owned(), text)));
        }
        Self(pairs)
    }

    /// The value of a field; nothing where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The same with one field otherwise.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The version that the form began with.
    pub fn version(&self) -> i64 {
        self.get("version").parse().unwrap_or_default()
    }

    /// What was found wrong, where it was typed.
    pub fn mistake(&self, wrong: &Wrong) -> Mistake {
        let mut parts = wrong.at.trim_start_matches('/').split('/');
        let field = parts.next().unwrap_or_default().to_owned();
        let index = parts.next().and_then(|index| index.parse::<usize>().ok());
        let line = index.and_then(|index| self.lines(&field).get(index).cloned());
        Mistake { field, line, why: wrong.why.clone() }
    }

    /// The lines of a field that say something, each with its number.
    pub fn lines(&self, name: &str) -> Vec<(usize, String)> {
        let lines = self.get(name).lines().enumerate();
        lines
            .map(|(index, line)| (index + 1, line.trim().to_owned()))
            .filter(|(_, line)| !line.is_empty())
            .collect()
    }

    /// What a field says, as it is kept; nothing where that can't be read.
    pub fn value(&self, field: &Field) -> Value {
        let text = self.get(field.name).trim();
        match field.kind {
            Kind::Check => (!text.is_empty()).into(),
            Kind::Number => text.parse::<u64>().map_or(Value::Null, Value::from),
            Kind::Lines => self.lines(field.name).into_iter().map(|(_, line)| line).collect(),
            Kind::Language if text.is_empty() => Value::Null,
            _ => text.into(),
        }
    }
}

fn joined(list: &[Value], between: &str) -> String {
    list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(between)
}
