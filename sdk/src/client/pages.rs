//! What is asked about several pages, or all of a site's.

use super::{Call, Client, Page, query::Query};
use crate::wire::{Counts, EmojiNames, Recent};

impl Client {
    /// How many comments stand under some pages; at most [`crate::limits::COUNTS_MAX`] of them.
    pub fn counts(&self, pages: &[Page<'_>]) -> Call<Counts> {
        let query = pages.iter().fold(Query::new(), |query, &page| query.page(page));
        self.get(&["/counts", query.as_str()].concat())
    }

    /// The emoji that a text may name.
    pub fn emoji(&self) -> Call<EmojiNames> {
        self.get("/emoji")
    }

    /// The newest comments of the site, over all its threads; at most [`crate::limits::RECENT_MAX`].
    pub fn recent(&self, limit: Option<u32>) -> Call<Recent> {
        let query = Query::new().number("limit", limit.map(i64::from));
        self.get(&["/recent", query.as_str()].concat())
    }
}
