//! The tenant of a request.

use std::{collections::HashMap, ops::Deref, sync::Arc};

use axum::{extract::FromRequestParts, http::request::Parts};
use sdk::{
    thread_key::ThreadKey,
    wire::{HookEvent, SiteId, SiteInfo, ThreadId},
};

use crate::{
    domain::{
        origin::{Origin, Pattern},
        pipeline::{ModerationSettings, Rules},
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
    /// What its owner set about moderation, ready to be used; readers never get it.
    rules: Rules,
    /// What its webhooks are told of.
    told: Vec<HookEvent>,
    /// Pages that may embed it.
    origins: Vec<Pattern>,
    /// What stands for another thread, since a page moved.
    aliases: HashMap<ThreadId, ThreadId>,
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

    /// What its owner set about moderation; readers never get it.
    pub fn moderation(&self) -> &ModerationSettings {
        &self.rules.settings
    }

    /// The same, ready to be used.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Whether any of its webhooks wants to hear of this.
    pub fn tells(&self, event: HookEvent) -> bool {
        self.told.contains(&event)
    }

    /// The thread that is found by a key: of pages that moved, the one that they had.
    pub fn thread_of(&self, key: &ThreadKey) -> ThreadId {
        self.resolve(key.thread_id(self.id))
    }

    /// The thread that is meant by an id that a client computed.
    pub fn resolve(&self, id: ThreadId) -> ThreadId {
        self.aliases.get(&id).copied().unwrap_or(id)
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
        let rules = Rules::new(row.moderation);
        let told = row.webhook_events.iter().filter_map(|event| event.parse().ok()).collect();
        let aliases = row.aliases.into_iter().collect();
        let (id, version, ways) = (row.id, row.version, row.ways);
        Self(Arc::new(Tenant { id, info, version, ways, rules, told, origins, aliases }))
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
