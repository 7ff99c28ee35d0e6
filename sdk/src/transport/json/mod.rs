//! The wire types from and to JSON that the browser parsed, by hand: what serde makes of them would be more than twice as
//! much to download as the whole rest of the widget. `tests` holds this equal to serde's reading.

mod read;
mod words;
mod write;
#[cfg(test)]
mod tests;

use super::Value;

/// What can be read from parsed JSON.
pub trait FromJson: Sized {
    /// Reads it. Something else is read as something empty and noted, so that no field needs a way out of its own: those
    /// would be a third of the code.
    fn read(value: &Value, notes: &mut Notes) -> Self;

    /// Reads it; nothing, if it is something else.
    fn from_json(value: &Value) -> Option<Self> {
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
    /// Writes it.
    fn to_json(&self) -> Value;
}
