//! Finding comments of a thread by their words.
//!
//! No index of words helps here: behind row-level security PostgreSQL asks it only by operators that can't leak, and
//! those of text search are none. The thread's own index leads to its comments, the newest first, which are looked at
//! one after the other: a few milliseconds for thousands.

use sdk::wire::{CommentId, SafeHtml, SiteId, ThreadId, Timestamp};

use super::SiteTx;

/// Most comments of a thread that are looked at.
const LOOKED_AT: i64 = 20_000;

/// A comment that was found.
#[derive(Debug)]
pub struct FoundRow {
    /// Which.
    pub id: CommentId,
    /// Under which name.
    pub name: String,
    /// The body.
    pub html: SafeHtml,
    /// When it was posted.
    pub created_at: Timestamp,
}

/// Comments that match each of the patterns, the newest first.
pub async fn find(
    tx: &mut SiteTx,
    thread: ThreadId,
    patterns: &[String],
    limit: i64,
) -> sqlx::Result<Vec<FoundRow>> {
    let site = tx.site();
    sqlx::query_as!(
        FoundRow,
        r#"
        select
            id          as "id: CommentId",
            author_name as name,
            html        as "html: SafeHtml",
            created_at  as "created_at: Timestamp"
        from (
            select id, author_name, source, html, created_at
            from comments
            where site_id = $1 and thread_id = $2 and removed_at is null
            order by id desc
            limit $5
        ) newest
        where source ilike all ($3)
        order by id desc
        limit $4
        "#,
        site as SiteId,
        thread as ThreadId,
        patterns,
        limit,
        LOOKED_AT,
    )
    .fetch_all(tx.connection())
    .await
}
