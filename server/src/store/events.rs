//! `thread_events`: the history that live clients resume from.

use sdk::wire::{EventId, Position, SiteId, ThreadId};
use serde_json::value::RawValue;
use sqlx::{PgPool, types::Json};

use super::SiteTx;

/// A change as it is kept.
#[derive(Debug)]
pub struct StoredEvent {
    /// Its number in the thread.
    pub seq: i64,
    /// Its id.
    pub eid: EventId,
    /// The id of the one before.
    pub prev: EventId,
    /// `{"kind": …, "data": …}`, as it goes over the wire.
    pub event: Box<RawValue>,
}

/// A thread's clock, as the database has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The tenant.
    pub site: SiteId,
    /// The thread.
    pub thread: ThreadId,
    /// Its clock.
    pub position: Position,
}

/// Whether `position` is one that this history has: the start, or an event with that number and that id.
pub async fn knows(tx: &mut SiteTx, thread: ThreadId, position: Position) -> sqlx::Result<bool> {
    if position == Position::START {
        return Ok(true);
    }
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select exists (
            select from thread_events
            where site_id = $1 and thread_id = $2 and seq = $3 and eid = $4
        ) as "known!"
        "#,
        site as SiteId,
        thread as ThreadId,
        position.seq,
        position.eid as EventId,
    )
    .fetch_one(tx.connection())
    .await
}

/// What came after number `seq`, in order, at most `limit`.
pub async fn after(
    tx: &mut SiteTx,
    thread: ThreadId,
    seq: i64,
    limit: i64,
) -> sqlx::Result<Vec<StoredEvent>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select
            seq,
            eid      as "eid: EventId",
            prev_eid as "prev: EventId",
            event    as "event: Json<Box<RawValue>>"
        from thread_events
        where site_id = $1 and thread_id = $2 and seq > $3
        order by seq
        limit $4
        "#,
        site as SiteId,
        thread as ThreadId,
        seq,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| StoredEvent { seq: row.seq, eid: row.eid, prev: row.prev, event: row.event.0 })
        .collect())
}

/// Deletes the history of a thread: whoever resumes from it loads the thread again.
pub async fn forget(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from thread_events where site_id = $1 and thread_id = $2",
        site as SiteId,
        thread as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// The clocks of some threads of any sites, for anti-entropy; a thread without a row yet has none. Needs the jobs role.
pub async fn heads(jobs: &PgPool, threads: &[(SiteId, ThreadId)]) -> sqlx::Result<Vec<Head>> {
    let (sites, ids): (Vec<_>, Vec<_>) = threads.iter().map(|(site, id)| (site.0, id.0)).unzip();
    let rows = sqlx::query!(
        r#"
        select
            site_id as "site: SiteId",
            id      as "thread: ThreadId",
            seq,
            eid     as "eid: EventId"
        from threads
        where (site_id, id) in (select * from unnest($1::uuid[], $2::uuid[]))
        "#,
        &sites,
        &ids,
    )
    .fetch_all(jobs)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Head {
            site: row.site,
            thread: row.thread,
            position: Position { seq: row.seq, eid: row.eid },
        })
        .collect())
}

/// Deletes up to `batch` events that are older than `days`; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, days: i32, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from thread_events
        where (site_id, thread_id, seq) in (
            select site_id, thread_id, seq
            from thread_events
            where created_at < now() - make_interval(days => $1)
            order by created_at
            limit $2
        )
        "#,
        days,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
