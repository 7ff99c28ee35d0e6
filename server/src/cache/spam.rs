//! Models of spam: each node keeps those of sites where somebody writes, and adds to them what was taught since.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use moka::future::Cache;
use sdk::wire::SiteId;

use crate::{
    domain::spam::{Feature, Model, Opinion},
    store::{self, Store, spam::Kept},
};

/// For how long it is believed that nothing was taught.
const FRESH: Duration = Duration::from_secs(2);
/// Bytes that all models of a node take at most.
const BYTES: u64 = 64 * 1024 * 1024;
/// After so many lessons a model is kept in the database, too.
const UNKEPT: i64 = 64;

/// The models that a node keeps. One of a site where nothing was taught takes no room.
#[derive(Debug)]
pub struct SpamModels(Cache<SiteId, Arc<Known>>);

#[derive(Debug)]
struct Known {
    /// None: nothing was taught.
    kept: Option<Kept>,
    checked: Instant,
}

impl Default for SpamModels {
    fn default() -> Self {
        let weigh = |_: &SiteId, known: &Arc<Known>| {
            let size = if known.kept.is_some() { Model::SIZE } else { 64 };
            u32::try_from(size).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().max_capacity(BYTES).weigher(weigh).build())
    }
}

impl SpamModels {
    /// What a site's model thinks of a text.
    pub async fn judge(
        &self,
        store: &Store,
        site: SiteId,
        features: &[Feature<'_>],
    ) -> sqlx::Result<Opinion> {
        let known = match self.0.get(&site).await {
            Some(known) if known.checked.elapsed() < FRESH => known,
            known => self.read(store, site, known).await?,
        };
        Ok(known.kept.as_ref().map_or(Opinion::DontKnow, |kept| kept.model.judge(features)))
    }

    /// Something was taught: this node looks at once.
    pub async fn forget(&self, site: SiteId) {
        self.0.invalidate(&site).await;
    }

    async fn read(
        &self,
        store: &Store,
        site: SiteId,
        known: Option<Arc<Known>>,
    ) -> sqlx::Result<Arc<Known>> {
        let checked = Instant::now();
        let mut tx = store.latest(site).await?;
        let kept = match known.and_then(|known| known.kept.clone()) {
            Some(kept) => Some(kept),
            None => store::spam::kept(&mut tx).await?,
        };
        let Some(mut kept) = kept else {
            tx.commit().await?;
            return Ok(self.note(site, Known { kept: None, checked }).await);
        };
        let lessons = store::spam::lessons(&mut tx, kept.version).await?;
        tx.commit().await?;
        for lesson in &lessons {
            kept.add(lesson);
        }
        if kept.version - kept.counted >= UNKEPT {
            keep(store, site, &mut kept).await;
        }
        Ok(self.note(site, Known { kept: Some(kept), checked }).await)
    }

    async fn note(&self, site: SiteId, known: Known) -> Arc<Known> {
        let known = Arc::new(known);
        self.0.insert(site, known.clone()).await;
        known
    }
}

/// Keeps a model. If that fails, the next one is kept.
async fn keep(store: &Store, site: SiteId, kept: &mut Kept) {
    let written = async {
        let mut tx = store.write(site).await?;
        store::spam::keep(&mut tx, kept).await?;
        tx.commit().await
    };
    match written.await {
        Ok(()) => kept.counted = kept.version,
        Err(error) => tracing::warn!(%error, "could not keep a model of spam"),
    }
}
