//! What is known of somebody by what became of their comments, and of a thread by what its moderators set.

use sdk::wire::{SiteId, ThreadId, Timestamp};

use super::SiteTx;
use crate::domain::actor::ActorId;

/// How a thread takes comments.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pace {
    /// Whether it takes none.
    pub is_closed: bool,
    /// How long one person waits between two, in seconds.
    pub slow_seconds: Option<u64>,
}

/// How a thread takes comments; one that nobody wrote in yet takes them.
pub async fn pace(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<Pace> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select closed_at is not null as "is_closed!", slow_seconds
        from threads
        where site_id = $1 and id = $2
        "#,
        site as SiteId,
        thread as ThreadId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map_or_else(Pace::default, |row| Pace {
        is_closed: row.is_closed,
        slow_seconds: row.slow_seconds.and_then(|seconds| u64::try_from(seconds).ok()),
    }))
}

/// When somebody posted last in a thread, published or not.
pub async fn last_post(
    tx: &mut SiteTx,
    thread: ThreadId,
    author: ActorId,
) -> sqlx::Result<Option<Timestamp>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select max(created_at) as "last: Timestamp"
        from (
            select created_at from comments
            where site_id = $1 and thread_id = $2 and (guest_id = $3 or member_id = $3)
            union all
            select created_at from held_comments
            where site_id = $1 and thread_id = $2 and (guest_id = $3 or member_id = $3)
        ) as posted
        "#,
        site as SiteId,
        thread as ThreadId,
        author.uuid(),
    )
    .fetch_one(tx.connection())
    .await
}

/// How many comments of somebody stand published, counted up to `most`.
///
/// Guests and members are asked for by themselves, in the order of an index: the planner has no cheaper way, so it never reads
/// a whole site in the hope of meeting somebody soon.
pub async fn published(tx: &mut SiteTx, author: ActorId, most: u32) -> sqlx::Result<u32> {
    let site = tx.site();
    let count = sqlx::query_scalar!(
        r#"
        select count(*) as "count!"
        from (
            (
                select id from comments
                where site_id = $1 and guest_id = $2 and removed_at is null
                order by created_at desc limit $3
            )
            union all
            (
                select id from comments
                where site_id = $1 and member_id = $2 and removed_at is null
                order by created_at desc limit $3
            )
        ) as known
        "#,
        site as SiteId,
        author.uuid(),
        i64::from(most),
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// How many of somebody's last comments moderators refused or took away, and of how many; those of the last 30 days.
pub async fn history(tx: &mut SiteTx, author: ActorId, last: i64) -> sqlx::Result<(u32, u32)> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select count(*) filter (where refused) as "refused!", count(*) as "of!"
        from (
            (
                select created_at, removed_as is not null as refused from comments
                where site_id = $1 and guest_id = $2 and created_at > now() - interval '30 days'
                    and (removed_at is null or removed_as is not null)
                order by created_at desc limit $3
            )
            union all
            (
                select created_at, removed_as is not null from comments
                where site_id = $1 and member_id = $2 and created_at > now() - interval '30 days'
                    and (removed_at is null or removed_as is not null)
                order by created_at desc limit $3
            )
            union all
            (
                select created_at, true from held_comments
                where site_id = $1 and guest_id = $2 and created_at > now() - interval '30 days'
                    and decision in ('spam', 'remove')
                order by created_at desc limit $3
            )
            union all
            (
                select created_at, true from held_comments
                where site_id = $1 and member_id = $2 and created_at > now() - interval '30 days'
                    and decision in ('spam', 'remove')
                order by created_at desc limit $3
            )
            order by created_at desc
            limit $3
        ) as posted
        "#,
        site as SiteId,
        author.uuid(),
        last,
    )
    .fetch_one(tx.connection())
    .await?;
    let number = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok((number(row.refused), number(row.of)))
}
