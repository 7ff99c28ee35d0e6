//! `comments` and `comment_revisions`: changing a comment that is there and locked.

use sdk::wire::{Comment, CommentId, ReplyCounts, SafeHtml, SiteId, ThreadId, Timestamp};
use sqlx::PgPool;

use super::{
    SiteTx,
    comments::{Locked, count},
    images,
};
use crate::domain::body::Body;

/// Gives a locked comment a new text and keeps the old one; when that was.
pub async fn edit(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    body: &Body,
) -> sqlx::Result<Timestamp> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        with revision as (
            insert into comment_revisions (site_id, thread_id, comment_id, version, source, html)
            select site_id, thread_id, id, version, source, html
            from comments
            where site_id = $1 and thread_id = $2 and id = $3
        )
        update comments
        set source = $4, html = $5, version = version + 1, text_version = version + 1, edited_at = now()
        where site_id = $1 and thread_id = $2 and id = $3
        returning edited_at as "edited_at!: Timestamp"
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        body.source(),
        body.html() as &SafeHtml,
    )
    .fetch_one(tx.connection())
    .await
}

/// Takes a locked comment away. If nobody answered it, its place goes too, and with it the places of removed parents
/// that stood only for it, by the rule of [`Comment::is_shown`]. Returns the counts that are lower now.
pub async fn remove(
    tx: &mut SiteTx,
    thread: ThreadId,
    locked: &Locked,
) -> sqlx::Result<Vec<ReplyCounts>> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update comments
        set removed_at = now(), pinned_at = null, featured_at = null, version = version + 1
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        locked.comment.id as CommentId,
    )
    .execute(tx.connection())
    .await?;

    forget(tx, thread, &locked.comment).await?;
    super::reports::resolve_all(tx, thread, locked.comment.id).await?;
    images::hide(tx, thread, locked.comment.id).await?;

    let mut counts: Vec<ReplyCounts> = Vec::new();
    let mut gone = locked.comment.replies == 0;
    let mut next = locked.comment.parent;
    while gone && let Some(id) = next {
        for lower in count(tx, thread, locked.comment.root, id, -1).await? {
            counts.retain(|known| known.id != lower.id);
            counts.push(lower);
        }
        let is_empty = counts.iter().any(|known| known.id == id && known.replies == 0);
        let row = sqlx::query!(
            r#"
            select parent_id as "parent: CommentId", removed_at is not null as "removed!"
            from comments
            where site_id = $1 and thread_id = $2 and id = $3
            "#,
            site as SiteId,
            thread as ThreadId,
            id as CommentId,
        )
        .fetch_one(tx.connection())
        .await?;
        gone = row.removed && is_empty;
        next = row.parent;
    }
    Ok(counts)
}

/// Puts a locked root before all others, or back among them.
pub async fn pin(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    pinned: bool,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update comments
        set pinned_at = case when $4 then now() end, version = version + 1
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        pinned,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Features a locked comment, or no longer.
pub async fn feature(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    featured: bool,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update comments
        set featured_at = case when $4 then now() end, version = version + 1
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        featured,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// How many comments of a thread are pinned.
pub async fn pins(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<i64> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select count(*) as "pins!"
        from comments
        where site_id = $1 and thread_id = $2 and pinned_at is not null
        "#,
        site as SiteId,
        thread as ThreadId,
    )
    .fetch_one(tx.connection())
    .await
}

/// Takes the words of a comment out of the thread's history, so that nobody who resumes gets them after all.
async fn forget(tx: &mut SiteTx, thread: ThreadId, comment: &Comment) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update thread_events
        set event = case event ->> 'kind'
            when 'comment_created' then jsonb_set(event, '{data}', event -> 'data' || '{"author": null, "html": null}')
            when 'comment_restored' then jsonb_set(
                event, '{data,comment}', event #> '{data,comment}' || '{"author": null, "html": null}'
            )
            else jsonb_set(event, '{data,html}', '""')
        end
        where site_id = $1 and thread_id = $2 and created_at >= $4
            and event ->> 'kind' in ('comment_created', 'comment_edited', 'comment_restored')
            and coalesce(event #>> '{data,comment,id}', event #>> '{data,id}') = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        comment.id.to_string(),
        comment.created_at as Timestamp,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Moves a comment back in time, for the demo's conversation. Needs the owner.
pub async fn backdate(
    owner: &PgPool,
    site: SiteId,
    id: CommentId,
    minutes: i32,
) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        with moved as (
            update comments set created_at = now() - make_interval(mins => $3)
            where site_id = $1 and id = $2
            returning site_id, thread_id, id, created_at
        )
        update thread_events
        set event = jsonb_set(event, '{data,created_at}', to_jsonb(to_char(moved.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from moved
        where thread_events.site_id = moved.site_id and thread_events.thread_id = moved.thread_id
            and event -> 'data' ->> 'id' = moved.id::text
        "#,
        site as SiteId,
        id as CommentId,
        minutes,
    )
    .execute(owner)
    .await?;
    Ok(())
}
