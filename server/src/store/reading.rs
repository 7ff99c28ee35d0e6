//! Reading one site from where it may be read: a replica that has come far enough, or the primary.

use std::time::Duration;

use sdk::wire::SiteId;
use tokio::time::timeout;

use super::{Seen, SiteTx, Store, passes, servers::Replica, threads};

/// A replica that takes longer is given up, and another server is asked.
const PATIENCE: Duration = Duration::from_secs(2);
/// Replicas that a read tries.
const TRIES: usize = 2;

impl Store {
    /// Reads one site at one moment, on whichever server shows what `seen` asks for; again on another, if one fails.
    /// `read` ends the transaction that it is given.
    pub async fn read<T, F>(
        &self,
        site: SiteId,
        seen: &Seen,
        read: impl Fn(SiteTx) -> F,
    ) -> sqlx::Result<T>
    where
        F: Future<Output = sqlx::Result<T>>,
    {
        if self.replicas.is_empty() {
            return self.read_primary(site, &read).await;
        }
        let timeline = *self.primary.timeline().borrow();
        let mut failed = None;
        for _ in 0..TRIES {
            let Some(replica) = self.replicas.fresh(timeline, seen, failed).await else { break };
            let newest = seen.by_reader.max(seen.by_node);
            match ask(replica, site, seen, newest, &read).await {
                Ok(Some(found)) => return Ok(found),
                // It is behind in this thread. Others may not be, but the primary is not.
                Ok(None) => break,
                Err(error) if passes(&error) => failed = Some(replica),
                Err(error) => return Err(error),
            }
        }
        match self.read_primary(site, &read).await {
            Err(error) if passes(&error) => self.read_stale(site, seen, &read).await?.ok_or(error),
            done => done,
        }
    }

    async fn read_primary<T, F>(&self, site: SiteId, read: impl Fn(SiteTx) -> F) -> sqlx::Result<T>
    where
        F: Future<Output = sqlx::Result<T>>,
    {
        let found = read(self.latest(site).await?).await?;
        metrics::counter!("afterword_reads_total", "from" => "primary").increment(1);
        Ok(found)
    }

    /// Reads whatever there is while the primary is away, but nothing older than its reader has seen. `None`: there is
    /// nothing.
    async fn read_stale<T, F>(
        &self,
        site: SiteId,
        seen: &Seen,
        read: impl Fn(SiteTx) -> F,
    ) -> sqlx::Result<Option<T>>
    where
        F: Future<Output = sqlx::Result<T>>,
    {
        match self.replicas.alive(seen) {
            Some(replica) => ask(replica, site, seen, seen.by_reader, &read).await,
            None => Ok(None),
        }
    }
}

/// Reads from a replica. `None`: it does not have this change of the thread yet.
async fn ask<T, F>(
    replica: &Replica,
    site: SiteId,
    seen: &Seen,
    newest: i64,
    read: impl Fn(SiteTx) -> F,
) -> sqlx::Result<Option<T>>
where
    F: Future<Output = sqlx::Result<T>>,
{
    let work = async {
        let mut tx = SiteTx::reading(&replica.pool, site).await?;
        if let Some(thread) = seen.thread.filter(|_| newest > 0)
            && threads::position(&mut tx, thread).await?.seq < newest
        {
            return Ok(None);
        }
        read(tx).await.map(Some)
    };
    let done = timeout(PATIENCE, work).await.unwrap_or(Err(sqlx::Error::PoolTimedOut));
    match &done {
        Ok(found) => {
            replica.succeeded();
            if found.is_some() {
                metrics::counter!("afterword_reads_total", "from" => "replica").increment(1);
            }
        }
        Err(error) if passes(error) => {
            tracing::warn!(replica = replica.name, %error, "a read of a replica failed");
            replica.failed();
        }
        Err(_) => (),
    }
    done
}
