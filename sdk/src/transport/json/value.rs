//! What was parsed.

use super::{
    FromJson, Notes,
    parse::{Parsed, unescaped},
};
use crate::wire::decimal::number;

/// A value that was parsed, or is not there.
#[derive(Clone, Copy, Debug)]
pub struct Value<'a>(pub(super) &'a Parsed<'a>);

impl Value<'_> {
    /// A field of an object.
    pub fn get(self, name: &str) -> Self {
        let Parsed::Object(fields) = self.0 else { return Self(&Parsed::Null) };
        let field = fields.iter().find(|(key, _)| *key == name);
        Self(field.map_or(&Parsed::Null, |(_, value)| value))
    }

    /// A field of an object, read.
    pub fn field<T: FromJson>(self, name: &str, notes: &mut Notes) -> T {
        T::read(self.get(name), notes)
    }

    /// Whether it is not there, or `null`.
    pub fn is_absent(self) -> bool {
        matches!(self.0, Parsed::Null)
    }

    /// A text.
    pub fn text(self) -> Option<String> {
        if let Parsed::Text(quoted) = self.0 { unescaped(quoted) } else { None }
    }

    /// A whole number. What we count is never less than nothing.
    pub fn number(self) -> Option<i64> {
        if let Parsed::Number(digits) = self.0 { number(digits.as_bytes()) } else { None }
    }

    /// True or false.
    pub fn boolean(self) -> Option<bool> {
        if let Parsed::Boolean(boolean) = self.0 { Some(*boolean) } else { None }
    }

    /// What is in a list.
    pub fn list(self) -> Option<impl Iterator<Item = Self>> {
        let Parsed::List(values) = self.0 else { return None };
        Some(values.iter().map(|(_, value)| Self(value)))
    }
}
