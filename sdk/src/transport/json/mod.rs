//! The wire types from and to JSON, by hand: what serde makes of them would be more than twice as much to download as the
//! whole rest of the widget. `tests` holds this equal to serde's reading.

mod parse;
mod read;
mod value;
mod words;
mod write;
#[cfg(test)]
mod tests;

pub use self::{value::Value, write::Object};
use crate::client::Error;

/// A text in JSON as what it stands for; none is `null`.
pub fn from_json<T: FromJson>(text: &str) -> Result<T, Error> {
    let parsed = parse::parse(if text.is_empty() { "null" } else { text });
    let read = parsed.and_then(|parsed| T::from_json(Value(&parsed)));
    read.ok_or_else(|| Error::Unreadable(String::new()))
}

/// A value as JSON.
pub fn to_json(value: &impl ToJson) -> String {
    let mut json = String::new();
    value.write(&mut json);
    json
}

/// What can be read from parsed JSON.
pub trait FromJson: Sized {
    /// Reads it. Something else is read as something empty and noted, so that no field needs a way out of its own: those
    /// would be a third of the code.
    fn read(value: Value<'_>, notes: &mut Notes) -> Self;

    /// Reads it; nothing, if it is something else.
    fn from_json(value: Value<'_>) -> Option<Self> {
        let mut notes = Notes { is_wrong: false };
        let read = Self::read(value, &mut notes);
        (!notes.is_wrong).then_some(read)
    }
}

/// Whether all that was read was what it should be.
#[derive(Debug)]
pub struct Notes {
    is_wrong: bool,
}

impl Notes {
    /// What was read, or something empty.
    fn take<T: Default>(&mut self, read: Option<T>) -> T {
        self.is_wrong |= read.is_none();
        read.unwrap_or_default()
    }
}

/// What can be written as JSON.
pub trait ToJson {
    /// Whether an object leaves out a field that holds it.
    fn is_absent(&self) -> bool {
        false
    }

    /// Writes it at the end of a text.
    fn write(&self, json: &mut String);
}
