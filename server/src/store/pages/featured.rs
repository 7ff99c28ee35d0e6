//! What moderators feature, of the whole site.

use sdk::wire::{
    AvatarId, Comment, CommentId, Featured, GuestId, MemberId, Reaction, SafeHtml, SiteId, Thread,
    ThreadId, Timestamp,
};
use sqlx::types::Json;

use super::comments;
use crate::store::{SiteTx, rows::CommentRow, threads};

/// Comments that are featured, those that were written last first, before `before`, at most `limit`.
pub async fn featured(
    tx: &mut SiteTx,
    before: Option<CommentId>,
    limit: i64,
) -> sqlx::Result<Vec<Featured>> {
    let places = places(tx, before, limit).await?;
    let threads = threads::some(tx, places.iter().map(|(thread, _)| thread.0)).await?;
    let comments = read(tx, &places).await?;
    let thread_of = |id| -> Option<&Thread> {
        let (thread, _) = places.iter().find(|(_, comment)| *comment == id)?;
        threads.iter().find(|known| known.id == *thread)
    };
    let featured = comments
        .into_iter()
        .filter_map(|comment| Some(Featured { thread: thread_of(comment.id)?.clone(), comment }));
    Ok(featured.collect())
}

async fn places(
    tx: &mut SiteTx,
    before: Option<CommentId>,
    limit: i64,
) -> sqlx::Result<Vec<(ThreadId, CommentId)>> {
    let (site, before) = (tx.site(), before.unwrap_or(CommentId(uuid::Uuid::max())));
    let rows = sqlx::query!(
        r#"
        select thread_id as "thread: ThreadId", id as "id: CommentId"
        from comments
        where site_id = $1 and featured_at is not null and id < $2
        order by id desc
        limit $3
        "#,
        site as SiteId,
        before as CommentId,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.thread, row.id)).collect())
}

async fn read(tx: &mut SiteTx, places: &[(ThreadId, CommentId)]) -> sqlx::Result<Vec<Comment>> {
    let site = tx.site();
    let (threads, ids): (Vec<_>, Vec<_>) =
        places.iter().map(|(thread, comment)| (thread.0, comment.0)).unzip();
    let rows = comments!(
        tx,
        r#"
        from unnest($2::uuid[], $3::uuid[]) as place (thread_id, id)
        join comments c on c.site_id = $1 and c.thread_id = place.thread_id and c.id = place.id
        order by c.id desc
        "#,
        site as SiteId,
        &threads,
        &ids,
    )
    .await?;
    Ok(rows.into_iter().map(Comment::from).collect())
}
