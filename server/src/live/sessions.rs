//! Ends sockets whose sessions are over: a session that was revoked must hear nothing any more (compare CVE-2026-9162).
//!
//! Every node asks the database for itself, every few seconds and once for all its sockets: that needs no message that
//! could be lost.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use sdk::wire::SiteId;
use tokio::time::{Instant, MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

use crate::{
    domain::secret::Hash,
    store::{Store, widget_sessions},
};

type Key = (SiteId, Hash);
type Open = HashMap<Key, (usize, CancellationToken)>;

/// Sessions that are asked for at once.
const BATCH: usize = 1_000;

/// The sessions behind the sockets of this node. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Sessions(Arc<Mutex<Open>>);

/// A socket's hold on a session; dropping it lets go.
#[derive(Debug)]
pub struct Held {
    sessions: Sessions,
    key: Key,
    ended: CancellationToken,
}

impl Sessions {
    /// A socket belongs to a session from now on.
    pub fn hold(&self, site: SiteId, session: Hash) -> Held {
        let (key, mut open) = ((site, session), self.lock());
        let (sockets, ended) = open.entry(key).or_default();
        *sockets += 1;
        Held { sessions: self.clone(), key, ended: ended.clone() }
    }

    async fn check(&self, store: &Store) -> sqlx::Result<()> {
        let keys = self.lock().keys().copied().collect::<Vec<_>>();
        for batch in keys.chunks(BATCH) {
            for (site, hash) in widget_sessions::ended(store.jobs(), batch).await? {
                let Ok(hash) = Hash::try_from(hash) else { continue };
                if let Some((_, ended)) = self.lock().get(&(site, hash)) {
                    ended.cancel();
                }
            }
        }
        Ok(())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    /// Comes back when the session is over.
    pub async fn ended(&self) {
        self.ended.cancelled().await;
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut open = self.sessions.lock();
        if let Some((sockets, _)) = open.get_mut(&self.key) {
            *sockets -= 1;
            if *sockets == 0 {
                open.remove(&self.key);
            }
        }
    }
}

/// Checks the sessions until told to stop. While the database is away nobody is judged.
pub async fn run(sessions: Sessions, store: Store, every: Duration, stop: CancellationToken) {
    let mut ticks = interval(every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = ticks.tick() => {}
        }
        let began = Instant::now();
        if let Err(error) = sessions.check(&store).await {
            tracing::debug!(%error, "sessions of sockets were not checked");
        }
        metrics::histogram!("afterword_session_check_seconds")
            .record(began.elapsed().as_secs_f64());
    }
}
