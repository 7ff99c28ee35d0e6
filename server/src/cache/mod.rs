//! What a node keeps in memory: known sites, pages ready to be sent, and whole answers. And what caches before it are told.

mod answers;
mod encodings;
mod forms;
mod pages;
mod purge;
mod recent;
mod sightings;
mod sites;
mod spam;

use std::time::Duration;

use metrics::Counter;

pub use answers::{Answers, Grounds, service};
pub use encodings::Encodings;
pub use forms::document;
pub use pages::{Form, Page, Pages, Wanted};
pub use purge::{Purge, Stale, Tag, headers as tag_headers, run as run_purge};
pub use recent::Recent;
pub use sightings::Sightings;
pub use sites::Sites;
pub use spam::SpamModels;

/// How long something is kept that nobody asks for.
const REMEMBERED: Duration = Duration::from_mins(10);

/// Counts a lookup in a cache.
pub fn count(cache: &'static str, is_hit: bool) {
    counter(cache, is_hit).increment(1);
}

fn counter(cache: &'static str, is_hit: bool) -> Counter {
    let outcome = if is_hit { "hit" } else { "miss" };
    metrics::counter!("afterword_cache_lookups_total", "cache" => cache, "outcome" => outcome)
}
