//! What a node keeps in memory: known sites, and pages ready to be sent. And what caches before it are told.

mod encodings;
mod forms;
mod pages;
mod purge;
mod sites;

pub use encodings::Encodings;
pub use forms::document;
pub use pages::{Form, Page, Pages, Wanted};
pub use purge::{Purge, Stale, Tag, run as run_purge};
pub use sites::Sites;

/// Counts a lookup in a cache.
pub fn count(cache: &'static str, is_hit: bool) {
    let outcome = if is_hit { "hit" } else { "miss" };
    metrics::counter!("afterword_cache_lookups_total", "cache" => cache, "outcome" => outcome)
        .increment(1);
}
