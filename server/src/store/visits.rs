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

/// Makes the visits of `from` those of `to`. Requests delete nothing: where both were in a thread, the later time is
/// that of `to`, and the row of `from` is nobody's.
pub async fn merge(tx: &mut SiteTx, from: Uuid, to: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update thread_visits k set seen_at = greatest(k.seen_at, g.seen_at)
        from thread_visits g
        where k.site_id = $1 and k.visitor_id = $3
            and g.site_id = k.site_id and g.thread_id = k.thread_id and g.visitor_id = $2
        "#,
        site as SiteId,
        from,
        to,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        update thread_visits g set visitor_id = $3
        where g.site_id = $1 and g.visitor_id = $2 and not exists (
            select from thread_visits k
            where k.site_id = g.site_id and k.thread_id = g.thread_id and k.visitor_id = $3
        )
        "#,
        site as SiteId,
        from,
        to,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
