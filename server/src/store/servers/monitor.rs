//! Looks how the servers are: at each replica ten times a second, at the primary every second. Each has a connection of
//! its own for that, which no request waits for.

use std::time::Duration;

use futures_util::future::{join, join_all};
use sqlx::{PgConnection, postgres::PgConnectOptions};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::{
    Replica,
    heartbeat::{self, Identity},
    pool,
};
use crate::store::Store;

/// Between two looks at a replica, and how long it may take to answer.
const REPLICA: Duration = Duration::from_millis(100);
/// How long it may take to connect to one.
const CONNECT: Duration = Duration::from_secs(1);
/// Between two looks at the primary, and how long it may take to answer.
const PRIMARY: Duration = Duration::from_secs(1);
/// Between two looks for a primary that is away.
const SEARCH: Duration = Duration::from_millis(250);

/// Watches until told to stop.
pub async fn run(store: Store, stop: CancellationToken) {
    let replicas = join_all(store.replicas().iter().map(|replica| watch(&store, replica)));
    let all = join(watch_primary(&store), replicas);
    stop.run_until_cancelled(all).await;
}

async fn watch(store: &Store, replica: &Replica) {
    let (lag, up) = (
        metrics::gauge!("afterword_replica_lag_bytes", "replica" => replica.name.clone()),
        metrics::gauge!("afterword_replica_up", "replica" => replica.name.clone()),
    );
    let mut connection = None;
    loop {
        let look = look(store, replica, &mut connection).await;
        if let Err(error) = &look {
            tracing::debug!(replica = replica.name, %error, "a replica can't be asked");
            connection = None;
        }
        replica.note(look.ok());
        let timeline = *store.primary().timeline().borrow();
        up.set(f64::from(u8::from(replica.is_fresh(timeline))));
        if let (Some(written), Some(replayed)) = (store.written(), replica.replayed()) {
            #[expect(clippy::cast_precision_loss, reason = "a lag is far below 52 bits")]
            lag.set(written.lsn.saturating_sub(replayed.lsn).max(0) as f64);
        }
        let _ = timeout(REPLICA, replica.look.notified()).await;
    }
}

async fn look(
    store: &Store,
    replica: &Replica,
    connection: &mut Option<PgConnection>,
) -> sqlx::Result<heartbeat::Pulse> {
    let mut asked = match connection.take() {
        Some(connection) => connection,
        None => within(CONNECT, meet(store, &replica.options)).await?,
    };
    let pulse = within(REPLICA, heartbeat::pulse(&mut asked)).await?;
    // It is put back only when it answered: one that is still waiting is of no more use.
    *connection = Some(asked);
    Ok(pulse)
}

/// Connects to a replica, if it has the primary's data.
async fn meet(store: &Store, options: &PgConnectOptions) -> sqlx::Result<PgConnection> {
    let mut connection = pool::connect(options).await?;
    let Identity { system, .. } = heartbeat::identify(&mut connection).await?;
    if !store.primary().is_related(system) {
        tracing::error!("a replica is refused: it belongs to another cluster");
        return Err(sqlx::Error::BeginFailed);
    }
    pool::take_role(&mut connection, pool::JOBS).await?;
    Ok(connection)
}

async fn watch_primary(store: &Store) {
    let mut connection = None;
    loop {
        let pause = match within(PRIMARY, hear(store, &mut connection)).await {
            Ok(()) => {
                store.primary().heard();
                PRIMARY
            }
            Err(error) => {
                tracing::warn!(%error, "the primary does not answer");
                connection = None;
                search(store).await;
                SEARCH
            }
        };
        sleep(pause).await;
    }
}

/// Lets the primary's heart beat, and notes how far it has come.
async fn hear(store: &Store, connection: &mut Option<PgConnection>) -> sqlx::Result<()> {
    let asked = match connection {
        Some(connection) => connection,
        None => connection.insert(pool::connect(&store.primary().options()).await?),
    };
    store.primary().admit(asked).await?;
    pool::take_role(asked, pool::JOBS).await?;
    if !store.replicas().is_empty() {
        let timeline = *store.primary().timeline().borrow();
        heartbeat::beat(asked, timeline).await?;
        store.note_written(heartbeat::written(&mut *asked).await?);
    }
    Ok(())
}

/// Looks for the primary among those that may be it: the one that takes changes; of several, which should not be, the
/// one that took over last.
async fn search(store: &Store) {
    let primary = store.primary();
    if primary.candidates().len() < 2 {
        return;
    }
    let asked = join_all(primary.candidates().iter().map(|options| {
        within(PRIMARY, async { heartbeat::identify(&mut pool::connect(options).await?).await })
    }));
    let asked = asked.await.into_iter().enumerate();
    let found = asked.filter_map(|(index, identity)| Some((index, identity.ok()?)));
    let takes_changes = |(_, identity): &(usize, Identity)| identity.timeline.is_some();
    let mut found = found.filter(takes_changes).collect::<Vec<_>>();
    if found.len() > 1 {
        metrics::counter!("afterword_split_brains_total").increment(1);
        tracing::error!(?found, "several database servers take changes: stop the former primary");
    }
    found.retain(|(_, identity)| primary.would_admit(*identity));
    found.sort_by_key(|(_, identity)| identity.timeline);
    if let Some((index, _)) = found.pop() {
        store.turn_to(index);
    }
}

async fn within<T>(
    patience: Duration,
    work: impl Future<Output = sqlx::Result<T>>,
) -> sqlx::Result<T> {
    timeout(patience, work).await.map_err(|_| sqlx::Error::PoolTimedOut)?
}
