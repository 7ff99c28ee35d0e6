//! Files are read one entry at a time: there may be a great many of them, and whoever wants may send a file of nothing else.

use std::{fmt, marker::PhantomData};

use quick_xml::{Reader, events::Event};
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, SeqAccess, Visitor},
};

use super::{Unreadable, malformed};

/// An XML document of some kind.
#[derive(Clone, Copy, Debug)]
pub struct Xml<'t> {
    /// What is to be told of what is none.
    pub what: &'static str,
    /// Its text.
    pub text: &'t str,
}

impl<'t> Xml<'t> {
    /// Calls `then` with the name and the text of each element that has one of these names, wherever it stands. What stands in
    /// such an element is a part of it, and does not count by itself.
    pub fn each<'n>(
        self,
        names: &[&'n str],
        mut then: impl FnMut(&'n str, &'t str) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        let mut reader = Reader::from_str(self.text);
        let at = |reader: &Reader<&[u8]>| {
            usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
        };
        let mut depth = 0_usize;
        loop {
            let begin = at(&reader);
            let event = reader.read_event().map_err(malformed(self.what))?;
            let name = match &event {
                Event::Start(tag) | Event::Empty(tag) => {
                    let is = |name: &&&str| tag.local_name().as_ref() == **name;
                    names.iter().find(is).copied()
                }
                _ => None,
            };
            match (event, name) {
                (Event::Start(tag), Some(name)) => {
                    reader.read_to_end(tag.name()).map_err(malformed(self.what))?;
                    then(name, &self.text[begin..at(&reader)])?;
                }
                (Event::Empty(_), Some(name)) => then(name, &self.text[begin..at(&reader)])?,
                (Event::Start(_), None) => depth += 1,
                (Event::End(_), _) => depth = depth.saturating_sub(1),
                (Event::Eof, _) if depth == 0 => return Ok(()),
                (Event::Eof, _) => return Err(malformed(self.what)("it ends too early")),
                _ => {}
            }
        }
    }

    /// What an element says.
    pub fn parse<T: DeserializeOwned>(self, element: &str) -> Result<T, Unreadable> {
        quick_xml::de::from_str(element).map_err(malformed(self.what))
    }
}

/// Calls `then` with each item of a JSON array.
pub fn each<'t, T: Deserialize<'t>>(text: &'t str, then: impl FnMut(T)) -> serde_json::Result<()> {
    let mut json = serde_json::Deserializer::from_str(text);
    json.deserialize_seq(Items { then, item: PhantomData })?;
    json.end()
}

struct Items<T, F> {
    then: F,
    item: PhantomData<fn() -> T>,
}

impl<'t, T: Deserialize<'t>, F: FnMut(T)> Visitor<'t> for Items<T, F> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element()? {
            (self.then)(item);
        }
        Ok(())
    }
}
