//! `comment_revisions`: what a comment said before. They are written in [`super::changes`].

use sdk::wire::{CommentId, Revision, SafeHtml, SiteId, ThreadId, Timestamp};

use super::{SiteTx, comments::Locked};

/// The texts of a comment that is there, the newest first.
pub async fn of(
    tx: &mut SiteTx,
    thread: ThreadId,
    found: &Locked,
    limit: i64,
) -> sqlx::Result<Vec<Revision>> {
    let (site, comment) = (tx.site(), &found.comment);
    let earlier = sqlx::query_as!(
        Revision,
        r#"
        select
            source as body,
            html   as "html: SafeHtml",
            -- It began when the one before it ended.
            coalesce(lag(created_at) over (order by version), $4) as "created_at!: Timestamp"
        from comment_revisions
        where site_id = $1 and thread_id = $2 and comment_id = $3
        order by version desc
        limit $5
        "#,
        site as SiteId,
        thread as ThreadId,
        comment.id as CommentId,
        comment.created_at as Timestamp,
        limit - 1,
    )
    .fetch_all(tx.connection())
    .await?;
    let now = comment.html.as_ref().map(|html| Revision {
        body: found.source.clone(),
        html: html.clone(),
        created_at: comment.edited_at.unwrap_or(comment.created_at),
    });
    Ok(now.into_iter().chain(earlier).collect())
}
