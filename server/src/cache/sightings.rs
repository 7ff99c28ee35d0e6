//! Which pages loaded the widget a short while ago: each is written down seldom, however often it is loaded.

use std::time::Duration;

use moka::future::Cache;
use sdk::wire::SiteId;

use crate::{app::App, domain::origin::Origin, store};

/// How long a page is not written down again.
const QUIET: Duration = Duration::from_mins(10);

/// Pages that were written down of late.
#[derive(Clone, Debug)]
pub struct Sightings(Cache<(SiteId, Origin), ()>);

impl Default for Sightings {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(20_000).time_to_live(QUIET).build())
    }
}

impl Sightings {
    /// A page of this origin, which may embed the site, asks for something. Whoever asks does not wait for it.
    pub async fn note(&self, app: &App, site: SiteId, origin: &Origin) {
        let key = (site, origin.clone());
        if self.0.contains_key(&key) {
            return;
        }
        self.0.insert(key, ()).await;
        let (this, origin) = (app.clone(), origin.clone());
        app.tasks.spawn(async move {
            let noted: sqlx::Result<()> = async {
                let mut tx = this.store.write(site).await?;
                store::sightings::note(&mut tx, origin.as_str()).await?;
                tx.commit().await
            }
            .await;
            if let Err(error) = noted {
                tracing::debug!(%error, "could not note where the widget is");
            }
        });
    }
}
