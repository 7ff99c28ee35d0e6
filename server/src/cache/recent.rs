//! The newest comments of each site: every page of a site may show them, so they are read once in two seconds.

use std::{sync::Arc, time::Duration};

use moka::future::Cache;
use sdk::{
    limits,
    wire::{Comment, SiteId, Thread},
};

use crate::store::{self, Seen, SiteTx, Store};

/// How long they are believed to be the newest.
const FRESH: Duration = Duration::from_secs(2);

/// Comments of a site, each with its thread.
pub type Shown = Arc<Vec<(Comment, Thread)>>;

/// The newest comments that a node keeps.
#[derive(Debug)]
pub struct Recent(Cache<SiteId, Shown>);

impl Default for Recent {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(1_000).time_to_live(FRESH).build())
    }
}

impl Recent {
    /// The newest comments of a site, as many as may be asked for. However many ask, the database is asked once.
    pub async fn get(
        &self,
        store: &Store,
        site: SiteId,
        seen: &Seen,
    ) -> Result<Shown, Arc<sqlx::Error>> {
        if seen.written.is_some() {
            return Ok(read(store, site, seen).await?);
        }
        self.0.try_get_with(site, read(store, site, seen)).await
    }

    /// Something of a site has changed.
    pub async fn forget(&self, site: SiteId) {
        self.0.invalidate(&site).await;
    }
}

async fn read(store: &Store, site: SiteId, seen: &Seen) -> sqlx::Result<Shown> {
    let read = |mut tx: SiteTx| async move {
        let shown = store::recent::shown(&mut tx, None, i64::from(limits::RECENT_MAX)).await?;
        tx.commit().await.map(|()| Arc::new(shown))
    };
    store.read(site, seen, read).await
}
