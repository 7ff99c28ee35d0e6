//! The tenant of a request.

use std::{ops::Deref, sync::Arc};

use axum::{extract::FromRequestParts, http::request::Parts};
use sdk::wire::{SiteId, SiteInfo};

use crate::{
    domain::{
        origin::{Origin, Pattern},
        way::Ways,
    },
    error::Error,
    store::sites::SiteRow,
};

/// The tenant a request is for. For a handler, to be given one is proof that the site exists and that the page asking,
/// if a page asks, is one of its own: only the [`gate`](super::gate) hands it out.
#[derive(Clone, Debug)]
pub struct Site(Arc<Tenant>);

/// A tenant, ready to be asked.
#[derive(Debug)]
pub struct Tenant {
    /// Its id.
    pub id: SiteId,
    /// What readers may know.
    pub info: SiteInfo,
    /// Raised by every change.
    pub version: i64,
    /// Ways to sign in that it offers.
    pub ways: Ways,
    /// Pages that may embed it.
    origins: Vec<Pattern>,
}

impl Deref for Site {
    type Target = Tenant;

    fn deref(&self) -> &Tenant {
        &self.0
    }
}

impl Tenant {
    /// Whether a page of this origin may embed the site.
    pub fn allows(&self, origin: &Origin) -> bool {
        self.origins.iter().any(|pattern| pattern.matches(origin))
    }

    /// The origins that may embed the site, as a source list of a Content-Security-Policy.
    pub fn origins(&self) -> impl Iterator<Item = String> {
        self.origins.iter().map(Pattern::to_string)
    }
}

impl From<SiteRow> for Site {
    fn from(row: SiteRow) -> Self {
        // An entry that is no pattern was not written by this program; it allows nothing.
        let origins = row.origins.iter().filter_map(|origin| Pattern::parse(origin).ok()).collect();
        let info = SiteInfo { key: row.key, name: row.name, settings: row.settings };
        let ways = row.ways.and_then(|ways| ways.parse().ok()).unwrap_or(Ways::ALL);
        Self(Arc::new(Tenant { id: row.id, info, version: row.version, ways, origins }))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Site {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        parts
            .extensions
            .get()
            .cloned()
            .ok_or_else(|| Error::bug("a route of a site outside its gate"))
    }
}
