//! `comments`: the words of what was taken away, which stay for a while, so that it can be undone.

use sdk::wire::{CommentId, SiteId};

use super::{SiteTx, blanking};

/// Blanks up to `batch` comments that were taken away longer ago than the site says (`days`, where it says nothing), with
/// their earlier texts; how many there were. What was found in them, what moderators called them and what webhooks were told
/// of them goes along.
pub async fn blank(tx: &mut SiteTx, days: i32, batch: i64) -> sqlx::Result<u64> {
    let site = tx.site();
    let done = sqlx::query_scalar!(
        r#"
        with old as (
            select c.thread_id, c.id
            from comments c
            join sites s on s.id = c.site_id
            where c.site_id = $1 and c.removed_at is not null and c.html <> ''
                and c.removed_at < now() - make_interval(days => coalesce((s.moderation #>> '{keep,removed_days}')::integer, $2))
            order by c.removed_at
            limit $3
        ),
        earlier as (
            delete from comment_revisions r using old
            where r.site_id = $1 and r.thread_id = old.thread_id and r.comment_id = old.id
        )
        update comments c set source = '-', html = '', findings = null, removed_as = null
        from old
        where c.site_id = $1 and c.thread_id = old.thread_id and c.id = old.id and c.removed_at is not null
        returning c.id as "id: CommentId"
        "#,
        site as SiteId,
        days,
        batch,
    )
    .fetch_all(tx.connection())
    .await?;
    blanking::of_comments(tx, &done).await?;
    Ok(done.len().try_into().unwrap_or(u64::MAX))
}
