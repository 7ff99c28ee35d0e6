//! Parsed JSON off the browser, so that `json` can be tested there.

use super::json::{FromJson, Notes};
use crate::wire::Timestamp;

/// Parsed JSON.
#[derive(Clone, Debug)]
pub struct Value(pub serde_json::Value);

impl Value {
    /// A field of an object.
    pub fn get(&self, name: &str) -> Self {
        Self(self.0.get(name).cloned().unwrap_or_default())
    }

    /// A field of an object, read.
    pub fn field<T: FromJson>(&self, name: &str, notes: &mut Notes) -> T {
        T::read(&self.get(name), notes)
    }

    /// Whether it is not there.
    pub fn is_absent(&self) -> bool {
        self.0.is_null()
    }

    /// A text.
    pub fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    /// A whole number.
    pub fn number(&self) -> Option<i64> {
        self.0.as_i64()
    }

    /// True or false.
    pub fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }

    /// A text that is a time, in milliseconds since 1970.
    pub fn time(&self) -> Option<i64> {
        Timestamp::parse(self.0.as_str()?).map(|time| time.0)
    }

    /// How much is in a list.
    pub fn length(&self) -> Option<u32> {
        u32::try_from(self.0.as_array()?.len()).ok()
    }

    /// What is in a list at a place.
    pub fn at(&self, index: u32) -> Self {
        let index = usize::try_from(index).unwrap_or_default();
        Self(self.0.get(index).cloned().unwrap_or_default())
    }

    /// An object of these fields.
    pub fn object(fields: Vec<(&'static str, Self)>) -> Self {
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value.0));
        Self(fields.collect::<serde_json::Map<_, _>>().into())
    }

    /// A list of these.
    pub fn from_list(values: Vec<Self>) -> Self {
        Self(values.into_iter().map(|value| value.0).collect::<Vec<_>>().into())
    }

    /// A text.
    pub fn from_text(text: &str) -> Self {
        Self(text.into())
    }

    /// True or false.
    pub fn from_boolean(boolean: bool) -> Self {
        Self(boolean.into())
    }

    /// A whole number.
    pub fn from_number(number: i64) -> Self {
        Self(number.into())
    }
}
