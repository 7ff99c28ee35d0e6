//! Sends a request and reads the answer: by `fetch` in a browser, by reqwest elsewhere. Both halves have the same
//! functions.

#[cfg(not(target_family = "wasm"))]
mod native;
#[cfg(target_family = "wasm")]
pub mod wasm;
#[cfg(target_family = "wasm")]
mod callback;
#[cfg(any(target_family = "wasm", test))]
pub mod json;

#[cfg(not(target_family = "wasm"))]
pub use self::native::{
    Body, Boxed, Content, Decode, Encode, Transport, from_json, prove, random, sleep, to_json,
};
#[cfg(target_family = "wasm")]
pub use self::{
    json::{FromJson as Decode, ToJson as Encode, from_json, to_json},
    wasm::{Body, Boxed, Content, Transport, random, sleep},
};

use crate::{client::Error, work};

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Make.
    Post,
    /// Put in place.
    Put,
    /// Change.
    Patch,
    /// Take away.
    Delete,
}

impl Method {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// What is sent.
#[derive(Clone, Debug)]
pub struct Request {
    /// What to do.
    pub method: Method,
    /// With what; absolute.
    pub url: String,
    /// Names in lower case, and values.
    pub headers: Vec<(&'static str, String)>,
    /// JSON, or a file.
    pub body: Option<Content>,
    /// Whether a browser sends and keeps the site's cookies with it; other programs have none.
    pub cookies: bool,
    /// Whether it may be sent again when its outcome is unknown.
    pub repeat: bool,
}

impl Request {
    /// Whether it comes with a proof of work.
    pub(crate) fn is_proven(&self) -> bool {
        self.headers.iter().any(|(name, _)| *name == work::HEADER)
    }
}

/// What came back.
#[derive(Debug)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// `Retry-After`, in seconds.
    pub retry_after: Option<u32>,
    /// The body.
    pub body: Body,
}

impl Response {
    /// The body as text.
    pub fn text(self) -> Result<String, Error> {
        self.body.text()
    }

    /// The body as what its JSON stands for; none is `null`.
    pub fn json<T: Decode>(self) -> Result<T, Error> {
        self.body.json()
    }
}

/// A page must not stand still: who shows one does the work elsewhere (`widget/src/browser/proof.rs`).
#[cfg(target_family = "wasm")]
#[expect(clippy::unused_async, reason = "elsewhere it waits for another thread")]
pub async fn prove(_challenge: Option<&str>) -> Option<String> {
    None
}
