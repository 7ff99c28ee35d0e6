//! First pages of threads, rendered, encoded and compressed once for each position of the thread's clock.
//!
//! A change makes a page old by being newer: nothing is ever removed from here, it is only asked for no more. A page is
//! served when its thread's clock was looked at within the last two seconds.

use std::{sync::Arc, time::Duration};

use axum::{
    body::Bytes,
    http::{HeaderName, HeaderValue},
};
use moka::{future::Cache, ops::compute::Op};
use sdk::{
    limits,
    thread_key::ThreadKey,
    wire::{Position, SiteId, Sort, ThreadId},
};
use url::form_urlencoded;
use view::Language;

use super::{Encodings, REMEMBERED, Tag, forms, purge};
use crate::{
    api::paging,
    assets::Assets,
    extract::Site,
    store::{self, Seen, SiteTx, Store},
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
    /// Pages that are built with it.
    Embed,
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
    /// What everything but the comments is said in.
    pub language: Language,
    /// What the page must show.
    pub seen: Seen,
}

impl Wanted {
    /// The query that asks for this thread in this order.
    pub fn query(&self) -> String {
        let key = self.key.as_ref().map_or("", ThreadKey::as_str);
        form_urlencoded::Serializer::new(String::new())
            .append_pair("key", key)
            .append_pair("sort", self.sort.as_str())
            .append_pair("lang", self.language.tag())
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
    language: Language,
}

/// A page, ready to be sent.
#[derive(Debug)]
pub struct Page {
    /// The clock at which it was read.
    pub position: Position,
    /// Weak: the compressed forms differ in their bytes.
    pub etag: HeaderValue,
    /// What it becomes old with, as a cache is told it.
    pub tags: [(HeaderName, HeaderValue); 2],
    /// For whom.
    pub form: Form,
    /// What everything but the comments is said in.
    pub language: Language,
    /// The page.
    pub bytes: Encodings,
}

/// The pages that a node keeps.
#[derive(Debug)]
pub struct Pages {
    heads: Cache<(SiteId, ThreadId), Position>,
    /// The newest change of a thread that was shown to somebody: a replica that is behind it is not asked.
    shown: Cache<(SiteId, ThreadId), i64>,
    rendered: Cache<Key, Arc<Page>>,
}

impl Default for Pages {
    fn default() -> Self {
        let weigh = |_: &Key, page: &Arc<Page>| {
            u32::try_from(page.bytes.plain().len() + 512).unwrap_or(u32::MAX)
        };
        Self {
            heads: Cache::builder().max_capacity(100_000).time_to_live(FRESH).build(),
            shown: Cache::builder().max_capacity(100_000).time_to_idle(REMEMBERED).build(),
            rendered: Cache::builder()
                .max_capacity(CAPACITY)
                .weigher(weigh)
                .time_to_idle(REMEMBERED)
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
        let (id, seen) = ((site.id, wanted.thread), wanted.seen);
        let mut position = self.heads.try_get_with(id, self.load_head(store, id, seen)).await?;
        // What was changed by way of another node is not known here yet.
        if seen.written.is_some() || position.seq < seen.by_reader {
            position = self.load_head(store, id, seen).await?;
            self.saw(site.id, wanted.thread, position).await;
        }
        let Wanted { thread, sort, form, language, .. } = wanted;
        let (site_id, version) = (site.id, site.version);
        let key = Key { site: site_id, version, thread, position, sort, form, language };
        if let Some(page) = self.rendered.get(&key).await {
            super::count("pages", true);
            return Ok(page);
        }
        super::count("pages", false);
        let wanted = Wanted { seen: seen.and_by_node(position.seq), ..wanted };
        self.rendered.try_get_with(key, render(store, assets, site, wanted)).await
    }

    /// Whether a thread's clock is known to stand here.
    pub async fn is_current(&self, site: SiteId, thread: ThreadId, position: Position) -> bool {
        self.heads.get(&(site, thread)).await == Some(position)
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
        self.shown.insert((site, thread), position.seq).await;
    }

    /// Forgets where clocks stand: the database has another history.
    pub fn forget(&self) {
        self.heads.invalidate_all();
        self.shown.invalidate_all();
    }

    /// Looks where a thread's clock stands: nowhere before what was shown already, if the primary can be asked.
    async fn load_head(
        &self,
        store: &Store,
        id: (SiteId, ThreadId),
        seen: Seen,
    ) -> sqlx::Result<Position> {
        let shown = self.shown.get(&id).await.unwrap_or(0);
        let read = |mut tx: SiteTx| async move {
            let position = store::threads::position(&mut tx, id.1).await?;
            tx.commit().await.map(|()| position)
        };
        let position = store.read(id.0, &seen.and_by_node(shown), read).await?;
        self.shown.insert(id, position.seq).await;
        Ok(position)
    }
}

async fn render(
    store: &Store,
    assets: &Assets,
    site: &Site,
    wanted: Wanted,
) -> sqlx::Result<Arc<Page>> {
    let Wanted { form, language, .. } = wanted;
    let page = paging::read(store, site, &wanted, None, limits::PAGE_ROOTS).await?;
    let position = page.position;
    let etag = etag(site, assets, &wanted, position);
    let text = match form {
        Form::Json => {
            serde_json::to_string(&page).map_err(|error| sqlx::Error::Encode(error.into()))?
        }
        Form::Fragment => forms::fragment(language, page, assets)?,
        Form::Embed => forms::embed(page, assets, &wanted, &etag)?,
        Form::Document => forms::document(page, assets, &wanted, None),
    };
    let etag = HeaderValue::try_from(etag).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let tags = purge::headers(&[Tag::Site(site.id), Tag::Thread(wanted.thread)]);
    Ok(Arc::new(Page {
        position,
        etag,
        tags,
        form,
        language,
        bytes: Encodings::new(Bytes::from(text)),
    }))
}

/// Names what a page shows, whatever its form: who was sent one of them with a built page asks whether it is current.
fn etag(site: &Site, assets: &Assets, wanted: &Wanted, position: Position) -> String {
    let (thread, sort) = (wanted.thread.0.simple(), wanted.sort.as_str());
    let (seq, eid, language) = (position.seq, position.eid.0, wanted.language.tag());
    let (version, build) = (site.version, assets.build());
    format!("W/\"{seq}.{eid:x}.{thread}.{sort}.{language}.{version}.{build}\"")
}
