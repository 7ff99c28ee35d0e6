//! First pages of threads, rendered, encoded and compressed once for each position of the thread's clock.
//!
//! A change makes a page old by being newer: nothing is ever removed from here, it is only asked for no more. A page is
//! served when its thread's clock was looked at within the last two seconds.

use std::{sync::Arc, time::Duration};

use axum::body::Bytes;
use moka::{future::Cache, ops::compute::Op};
use sdk::{
    limits,
    thread::ThreadState,
    thread_key::ThreadKey,
    wire::{CommentPage, Position, SiteId, Sort, ThreadId},
};
use url::form_urlencoded;

use super::Encodings;
use crate::{
    api::paging,
    assets::Assets,
    extract::Site,
    store::{self, Store},
};

/// How long a thread's clock is believed.
const FRESH: Duration = Duration::from_secs(2);
/// Bytes of pages that are kept, compressed forms not counted.
const CAPACITY: u64 = 64 * 1024 * 1024;

/// What a page is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Programs.
    Json,
    /// The loader.
    Fragment,
    /// Readers without scripts.
    Document,
}

/// A thread whose first page is asked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The thread.
    pub thread: ThreadId,
    /// Its key, if the request named it: a thread without a comment has no row to find it in.
    pub key: Option<ThreadKey>,
    /// The order.
    pub sort: Sort,
    /// For whom.
    pub form: Form,
    /// The page must have seen this change.
    pub min_seq: i64,
}

impl Wanted {
    /// The query that asks for this thread in this order.
    pub fn query(&self) -> String {
        let key = self.key.as_ref().map_or("", ThreadKey::as_str);
        form_urlencoded::Serializer::new(String::new())
            .append_pair("key", key)
            .append_pair("sort", self.sort.as_str())
            .finish()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    site: SiteId,
    version: i64,
    thread: ThreadId,
    position: Position,
    sort: Sort,
    form: Form,
}

/// A page, ready to be sent.
#[derive(Debug)]
pub struct Page {
    /// The clock at which it was read.
    pub position: Position,
    /// Weak: the compressed forms differ in their bytes.
    pub etag: String,
    /// For whom.
    pub form: Form,
    /// The page.
    pub bytes: Encodings,
}

/// The pages that a node keeps.
#[derive(Debug)]
pub struct Pages {
    heads: Cache<(SiteId, ThreadId), Position>,
    pages: Cache<Key, Arc<Page>>,
}

impl Default for Pages {
    fn default() -> Self {
        let weigh = |_: &Key, page: &Arc<Page>| {
            u32::try_from(page.bytes.plain().len() + 512).unwrap_or(u32::MAX)
        };
        Self {
            heads: Cache::builder().max_capacity(100_000).time_to_live(FRESH).build(),
            pages: Cache::builder()
                .max_capacity(CAPACITY)
                .weigher(weigh)
                .time_to_idle(Duration::from_mins(10))
                .build(),
        }
    }
}

impl Pages {
    /// The first page of a thread. However many ask, the database is asked once.
    pub async fn get(
        &self,
        store: &Store,
        assets: &Assets,
        site: &Site,
        wanted: Wanted,
    ) -> Result<Arc<Page>, Arc<sqlx::Error>> {
        let mut position = self.head(store, site.id, wanted.thread).await?;
        if position.seq < wanted.min_seq {
            position = load_head(store, site.id, wanted.thread).await?;
            self.saw(site.id, wanted.thread, position).await;
        }
        let Wanted { thread, sort, form, .. } = wanted;
        let key = Key { site: site.id, version: site.version, thread, position, sort, form };
        if let Some(page) = self.pages.get(&key).await {
            super::count("pages", true);
            return Ok(page);
        }
        super::count("pages", false);
        self.pages.try_get_with(key, render(store, assets, site, wanted)).await
    }

    /// Notes where a thread's clock stands, as somebody just saw it.
    pub async fn saw(&self, site: SiteId, thread: ThreadId, position: Position) {
        self.heads
            .entry((site, thread))
            .and_compute_with(async |entry| match entry {
                Some(entry) if entry.value().seq >= position.seq => Op::Nop,
                _ => Op::Put(position),
            })
            .await;
    }

    async fn head(
        &self,
        store: &Store,
        site: SiteId,
        thread: ThreadId,
    ) -> Result<Position, Arc<sqlx::Error>> {
        self.heads.try_get_with((site, thread), load_head(store, site, thread)).await
    }
}

async fn load_head(store: &Store, site: SiteId, thread: ThreadId) -> sqlx::Result<Position> {
    let mut tx = store.read(site).await?;
    let position = store::threads::position(&mut tx, thread).await?;
    tx.commit().await?;
    Ok(position)
}

async fn render(
    store: &Store,
    assets: &Assets,
    site: &Site,
    wanted: Wanted,
) -> sqlx::Result<Arc<Page>> {
    let form = wanted.form;
    let page = paging::first(store, site, &wanted, limits::PAGE_ROOTS).await?;
    let position = page.position;
    let text = match form {
        Form::Json => {
            serde_json::to_string(&page).map_err(|error| sqlx::Error::Encode(error.into()))?
        }
        Form::Fragment => fragment(page, assets)?,
        Form::Document => document(page, assets, &wanted.query()),
    };
    let (version, build) = (site.version, assets.build());
    let etag = format!("W/\"{}.{:x}.{version}.{build}\"", position.seq, position.eid.0);
    Ok(Arc::new(Page { position, etag, form, bytes: Encodings::new(Bytes::from(text)) }))
}

/// The thread as markup, with its data beside it; the bodies stand in the markup alone.
fn fragment(page: CommentPage, assets: &Assets) -> sqlx::Result<String> {
    let mut data = page.clone();
    data.comments.iter_mut().for_each(|comment| comment.html = None);
    let json = serde_json::to_string(&data).map_err(|error| sqlx::Error::Encode(error.into()))?;
    Ok(view::fragment(&ThreadState::new(page), assets.home(), &json))
}

/// The thread as a document for readers without scripts; `query` names it, for the link to the next page.
pub fn document(page: CommentPage, assets: &Assets, query: &str) -> String {
    let next = page.next.as_ref().map(|next| format!("html?{query}&cursor={}", next.0));
    let host_page = page.thread.url.clone();
    let style = assets.style().unwrap_or_default();
    let links = view::DocumentLinks {
        home: assets.home(),
        style,
        host_page: host_page.as_deref(),
        next: next.as_deref(),
    };
    view::document(&ThreadState::new(page), links)
}
