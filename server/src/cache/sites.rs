//! Known sites. A change of a site is seen by every node within two seconds.

use std::{sync::Arc, time::Duration};

use moka::future::Cache;
use sdk::wire::{SiteId, SiteKey};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::{Stale, Tag};
use crate::{
    extract::Site,
    store::{self, Store},
};

/// How often known sites are compared with the database.
const FRESH: Duration = Duration::from_secs(2);
/// How long it is remembered that there is no such site.
const UNKNOWN: Duration = Duration::from_secs(2);

/// Known sites.
#[derive(Debug)]
pub struct Sites {
    known: Cache<SiteKey, Site>,
    unknown: Cache<SiteKey, ()>,
    changes: watch::Sender<()>,
}

impl Default for Sites {
    fn default() -> Self {
        Self {
            known: Cache::builder().max_capacity(10_000).build(),
            unknown: Cache::builder().max_capacity(10_000).time_to_live(UNKNOWN).build(),
            changes: watch::Sender::new(()),
        }
    }
}

impl Sites {
    /// The site with this key, if there is one.
    pub async fn get(
        &self,
        store: &Store,
        key: &SiteKey,
    ) -> Result<Option<Site>, Arc<sqlx::Error>> {
        if let Some(site) = self.known.get(key).await {
            super::count("sites", true);
            return Ok(Some(site));
        }
        if self.unknown.contains_key(key) {
            super::count("sites", true);
            return Ok(None);
        }
        super::count("sites", false);
        let load = async {
            store::sites::by_key(store.registry(), key)
                .await?
                .map(Site::from)
                .ok_or(sqlx::Error::RowNotFound)
        };
        match self.known.try_get_with(key.clone(), load).await {
            Ok(site) => Ok(Some(site)),
            Err(error) if matches!(*error, sqlx::Error::RowNotFound) => {
                self.unknown.insert(key.clone(), ()).await;
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Whether a site is known to be as it is here.
    pub async fn is_current(&self, site: &Site) -> bool {
        let known = self.known.get(&site.info.key).await;
        known.is_some_and(|known| (known.id, known.version) == (site.id, site.version))
    }

    /// Tells that some site has changed: who holds one should ask again.
    pub fn changes(&self) -> watch::Receiver<()> {
        self.changes.subscribe()
    }

    /// A site was changed on this node: it is as it is now for whoever asks from here on.
    pub async fn changed(&self, site: &Site, stale: &Stale) {
        self.known.invalidate(&site.info.key).await;
        stale.note(Tag::Site(site.id));
        self.changes.send_replace(());
    }

    /// Compares known sites with the database, until told to stop.
    pub async fn keep_fresh(&self, store: &Store, stale: &Stale, stop: &CancellationToken) {
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(FRESH) => {}
            }
            if let Err(error) = self.compare(store, stale).await {
                tracing::warn!(%error, "could not compare sites with the database");
            }
        }
    }

    async fn compare(&self, store: &Store, stale: &Stale) -> sqlx::Result<()> {
        let known =
            self.known.iter().map(|(key, site)| (key, site.id, site.version)).collect::<Vec<_>>();
        if known.is_empty() {
            return Ok(());
        }
        let ids = known.iter().map(|(_, id, _)| *id).collect::<Vec<SiteId>>();
        let versions = store::sites::versions(store.registry(), &ids).await?;
        for (key, id, version) in known {
            if !versions.contains(&(id, version)) {
                self.known.invalidate(&*key).await;
                stale.note(Tag::Site(id));
                self.changes.send_replace(());
            }
        }
        Ok(())
    }
}
