//! What people read on the server's own pages and in its mail, in their language: catalogues of Project Fluent, one
//! folder a language, in `server/texts/`. Readers are spoken to in every language of the widget; those who care for sites
//! in some of them.

mod catalogue;
#[cfg(test)]
mod tests;

use std::{borrow::Cow, convert::Infallible, fmt};

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};
use fluent_bundle::{FluentArgs, FluentValue};
use fluent_langneg::{NegotiationStrategy, negotiate_languages, parse_accepted_languages};
use view::{Element, Node};

use self::catalogue::{CATALOGUES, Catalogue};

/// A language of the widget; its place among them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language(usize);

/// For whom a page or a letter is. The routes of a page for those who care for sites have it among their extensions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// For anybody: in every language.
    #[default]
    Readers,
    /// For those who care for sites: in fewer.
    Desk,
}

/// Stands for an element while a message is put together; no text has it.
const SLOT: &str = "\u{0}";

impl Language {
    /// The first of what there is: every message is in it.
    pub const ENGLISH: Self = Self(0);

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CATALOGUES.len()).map(Self)
    }

    /// The best of what there is in a room, for somebody whose browser asks for these (RFC 9110, section 12.5.4).
    pub fn negotiate(accepted: &str, room: Room) -> Self {
        let known = Self::all().filter(|language| language.has(room)).collect::<Vec<_>>();
        let tags = known.iter().map(|language| &language.catalogue().language).collect::<Vec<_>>();
        let wanted = parse_accepted_languages(accepted);
        let best = negotiate_languages(&wanted, &tags, None, NegotiationStrategy::Lookup);
        let place = best.first().and_then(|best| tags.iter().position(|tag| tag == *best));
        place.map_or(Self::ENGLISH, |place| known[place])
    }

    /// This language, if it is spoken in a room; else English.
    pub fn spoken_in(self, room: Room) -> Self {
        if self.has(room) { self } else { Self::ENGLISH }
    }

    fn has(self, room: Room) -> bool {
        room == Room::Readers || self.catalogue().has_desk
    }

    /// The language with this tag (BCP 47).
    pub fn parse(tag: &str) -> Option<Self> {
        Self::all().find(|language| language.tag() == tag)
    }

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        self.catalogue().tag
    }

    /// The same language, as the widget speaks it.
    pub fn of_widget(self) -> view::Language {
        view::Language::all()[self.0]
    }

    /// An element that says that what is in it is written in it.
    pub fn element(self, name: &'static str) -> Element {
        view::el(name).attr("lang", self.tag()).attr("dir", self.of_widget().direction())
    }

    /// A whole document in it around these parts.
    pub fn document(self, parts: impl IntoIterator<Item = Element>) -> Element {
        self.element("html").children(parts)
    }

    /// A message.
    pub fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A message about something.
    pub fn say_with(self, key: &str, about: &[(&'static str, About<'_>)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in about {
            arguments.set(*name, value.to_fluent());
        }
        let english = &CATALOGUES[0];
        let said = self.catalogue().say(key, &arguments).or_else(|| english.say(key, &arguments));
        debug_assert!(said.is_some(), "no message {key}");
        said.unwrap_or_else(|| key.to_owned())
    }

    /// A message around an element, which stands where the message has `name`.
    pub fn around(self, key: &str, name: &'static str, element: Element) -> Vec<Node> {
        let text = self.say_with(key, &[(name, About::Text(SLOT))]);
        let (before, after) = text.split_once(SLOT).unwrap_or((&text, ""));
        [Node::from(before.to_owned()), element.into(), Node::from(after.to_owned())]
            .into_iter()
            .filter(|node| !matches!(node, Node::Text(text) if text.is_empty()))
            .collect()
    }

    fn catalogue(self) -> &'static Catalogue {
        &CATALOGUES[self.0]
    }
}

/// The best of the widget's languages, for whoever asks for these.
pub fn of_widget(accepted: &str) -> view::Language {
    Language::negotiate(accepted, Room::Readers).of_widget()
}

/// What a message is about.
#[derive(Clone, Copy, Debug)]
pub enum About<'a> {
    /// A name, an address, a day: as it is.
    Text(&'a str),
    /// So many: decides which plural is said.
    Number(u64),
}

impl<'a> About<'a> {
    fn to_fluent(self) -> FluentValue<'a> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Number(number) => number.into(),
        }
    }
}

impl<'a> From<&'a str> for About<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for About<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for About<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// What a browser asks for, of what there is for whom the page is.
impl<S: Send + Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let room = parts.extensions.get().copied().unwrap_or_default();
        let header = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|text| text.to_str().ok());
        Ok(Self::negotiate(header.unwrap_or_default(), room))
    }
}
