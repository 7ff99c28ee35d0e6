//! What people read on the server's own pages and in its mail, in their language: catalogues of Project Fluent, one
//! folder a language, in `server/texts/`.

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
use unic_langid::LanguageIdentifier;
use view::{Element, Node};

use self::catalogue::{CATALOGUES, Catalogue};

/// A language that there is a catalogue in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language(usize);

/// Stands for an element while a message is put together; no text has it.
const SLOT: &str = "\u{0}";

impl Language {
    /// The first of what there is: every message is in it.
    pub const ENGLISH: Self = Self(0);

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CATALOGUES.len()).map(Self)
    }

    /// The best for somebody whose browser asks for these (RFC 9110, section 12.5.4).
    pub fn negotiate(accepted: &str) -> Self {
        Self(best(accepted, CATALOGUES.iter().map(|catalogue| catalogue.language.clone())))
    }

    /// The language with this tag (BCP 47).
    pub fn parse(tag: &str) -> Option<Self> {
        Self::all().find(|language| language.tag() == tag)
    }

    /// Its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        self.catalogue().tag
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
    let all = view::Language::all();
    all[best(accepted, all.iter().filter_map(|language| language.tag().parse().ok()))]
}

/// Which of the languages that are known is the best; the first, if none is good.
fn best(accepted: &str, known: impl Iterator<Item = LanguageIdentifier>) -> usize {
    let (wanted, known) = (parse_accepted_languages(accepted), known.collect::<Vec<_>>());
    let best = negotiate_languages(&wanted, &known, None, NegotiationStrategy::Lookup);
    best.first().and_then(|best| known.iter().position(|known| known == *best)).unwrap_or(0)
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

/// What a browser asks for.
impl<S: Send + Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let header = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|text| text.to_str().ok());
        Ok(header.map_or(Self::ENGLISH, Self::negotiate))
    }
}
