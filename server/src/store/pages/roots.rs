//! Pages of roots, in each of the orders. What is pinned stands before them and is in none of them.

use sdk::wire::{
    AvatarId, Comment, CommentId, GuestId, MemberId, Reaction, SafeHtml, SiteId, Sort, ThreadId,
    Timestamp,
};
use sqlx::types::Json;

use super::comments;
use crate::{
    domain::ranking,
    store::{SiteTx, rows::CommentRow},
};

/// A root's place among the others, in every order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Where it stands by votes.
    pub best: f64,
    /// Where it stands by time.
    pub id: CommentId,
}

impl Place {
    /// Before every other, by votes and from the newest on.
    const FIRST: Self = Self { best: f64::INFINITY, id: CommentId(uuid::Uuid::max()) };

    /// Where a root stands.
    pub fn of(comment: &Comment) -> Self {
        Self { best: ranking::best(comment.ups, comment.downs), id: comment.id }
    }
}

/// Roots that are shown and not pinned, after `after` in the order of `sort`, at most `limit`.
pub async fn roots(
    tx: &mut SiteTx,
    thread: ThreadId,
    sort: Sort,
    after: Option<Place>,
    limit: i64,
) -> sqlx::Result<Vec<Comment>> {
    let rows = match sort {
        Sort::Newest => newest(tx, thread, after, limit).await?,
        Sort::Oldest => oldest(tx, thread, after, limit).await?,
        Sort::Best => best(tx, thread, after, limit).await?,
    };
    Ok(rows.into_iter().map(Comment::from).collect())
}

/// The roots that moderators put before all others, in the order of writing.
pub async fn pinned(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<Vec<Comment>> {
    let site = tx.site();
    let rows = comments!(
        tx,
        r#"
        from comments c
        where site_id = $1 and thread_id = $2 and pinned_at is not null
        order by id
        "#,
        site as SiteId,
        thread as ThreadId,
    )
    .await?;
    Ok(rows.into_iter().map(Comment::from).collect())
}

async fn newest(
    tx: &mut SiteTx,
    thread: ThreadId,
    after: Option<Place>,
    limit: i64,
) -> sqlx::Result<Vec<CommentRow>> {
    let (site, after) = (tx.site(), after.unwrap_or(Place::FIRST));
    comments!(
        tx,
        r#"
        from comments c
        where site_id = $1 and thread_id = $2 and parent_id is null
            and (removed_at is null or replies > 0) and pinned_at is null
            and id < $4
        order by id desc
        limit $3
        "#,
        site as SiteId,
        thread as ThreadId,
        limit,
        after.id as CommentId,
    )
    .await
}

async fn oldest(
    tx: &mut SiteTx,
    thread: ThreadId,
    after: Option<Place>,
    limit: i64,
) -> sqlx::Result<Vec<CommentRow>> {
    let (site, after) = (tx.site(), after.map_or(CommentId(uuid::Uuid::nil()), |after| after.id));
    comments!(
        tx,
        r#"
        from comments c
        where site_id = $1 and thread_id = $2 and parent_id is null
            and (removed_at is null or replies > 0) and pinned_at is null
            and id > $4
        order by id
        limit $3
        "#,
        site as SiteId,
        thread as ThreadId,
        limit,
        after as CommentId,
    )
    .await
}

async fn best(
    tx: &mut SiteTx,
    thread: ThreadId,
    after: Option<Place>,
    limit: i64,
) -> sqlx::Result<Vec<CommentRow>> {
    let (site, after) = (tx.site(), after.unwrap_or(Place::FIRST));
    comments!(
        tx,
        r#"
        from comments c
        where site_id = $1 and thread_id = $2 and parent_id is null
            and (removed_at is null or replies > 0) and pinned_at is null
            and (best, id) < ($4, $5)
        order by best desc, id desc
        limit $3
        "#,
        site as SiteId,
        thread as ThreadId,
        limit,
        after.best,
        after.id as CommentId,
    )
    .await
}
