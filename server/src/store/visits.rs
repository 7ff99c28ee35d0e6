//! `thread_visits`: when somebody was in a thread last.

use sdk::wire::{SiteId, ThreadId, Timestamp};
use uuid::Uuid;

use super::SiteTx;

/// When `visitor` was here last.
pub async fn last(
    tx: &mut SiteTx,
    thread: ThreadId,
    visitor: Uuid,
) -> sqlx::Result<Option<Timestamp>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select seen_at as "seen_at: Timestamp"
        from thread_visits
        where site_id = $1 and thread_id = $2 and visitor_id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        visitor,
    )
    .fetch_optional(tx.connection())
    .await
}

/// Notes that `visitor` is here now. A thread that nobody commented in has nothing to have been seen.
pub async fn note(tx: &mut SiteTx, thread: ThreadId, visitor: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into thread_visits (site_id, thread_id, visitor_id, seen_at)
        select site_id, id, $3, now() from threads where site_id = $1 and id = $2
        on conflict (site_id, thread_id, visitor_id) do update set seen_at = excluded.seen_at
        "#,
        site as SiteId,
        thread as ThreadId,
        visitor,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Makes the visits of `from` those of `to`; where both were in a thread, the later one counts.
pub async fn merge(tx: &mut SiteTx, from: Uuid, to: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with gone as (
            delete from thread_visits where site_id = $1 and visitor_id = $2
            returning thread_id, seen_at
        )
        insert into thread_visits (site_id, thread_id, visitor_id, seen_at)
        select $1, thread_id, $3, seen_at from gone
        on conflict (site_id, thread_id, visitor_id)
        do update set seen_at = greatest(thread_visits.seen_at, excluded.seen_at)
        "#,
        site as SiteId,
        from,
        to,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
