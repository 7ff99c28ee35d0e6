//! `idempotency_keys`: a repeated post gets the first one's answer.

use sdk::wire::{CommentId, SiteId, ThreadId};
use sqlx::PgPool;
use uuid::Uuid;

use super::SiteTx;

/// Who may repeat a request, and which.
#[derive(Clone, Copy, Debug)]
pub struct RequestKey {
    /// The guest or the API key.
    pub actor: Uuid,
    /// What the client chose.
    pub key: Uuid,
    /// SHA-256 of what it asked for.
    pub request: [u8; 32],
}

/// What the first request with a key did.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    /// Whether it asked for the same.
    pub same_request: bool,
    /// Where.
    pub thread: ThreadId,
    /// The comment it made.
    pub comment: CommentId,
}

/// What was done under this key, if anything.
pub async fn find(tx: &mut SiteTx, key: &RequestKey) -> sqlx::Result<Option<Done>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select request, thread_id as "thread: ThreadId", comment_id as "comment: CommentId"
        from idempotency_keys
        where site_id = $1 and actor_id = $2 and key = $3
        "#,
        site as SiteId,
        key.actor,
        key.key,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| Done {
        same_request: row.request == key.request,
        thread: row.thread,
        comment: row.comment,
    }))
}

/// Takes the key for `comment`. `false`: it is taken. A transaction that holds it but has not ended is waited for.
pub async fn take(
    tx: &mut SiteTx,
    key: &RequestKey,
    thread: ThreadId,
    comment: CommentId,
) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        r#"
        insert into idempotency_keys (site_id, actor_id, key, request, thread_id, comment_id)
        values ($1, $2, $3, $4, $5, $6)
        on conflict do nothing
        "#,
        site as SiteId,
        key.actor,
        key.key,
        &key.request,
        thread as ThreadId,
        comment as CommentId,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Deletes up to `batch` keys that are older than a day; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from idempotency_keys
        where (site_id, actor_id, key) in (
            select site_id, actor_id, key
            from idempotency_keys
            where created_at < now() - interval '24 hours'
            order by created_at
            limit $1
        )
        "#,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
