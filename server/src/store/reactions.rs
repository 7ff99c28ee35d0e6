//! `reactions`: who gave which emoji to a comment or to the page. The sums stand on the comment and on the thread.

use sdk::wire::{CommentId, NewReaction, OwnReaction, Reaction, SiteId, ThreadId};
use sqlx::types::Json;
use uuid::Uuid;

use super::{SiteTx, comments::Locked};

/// Gives a locked comment an emoji, or takes it back. Its version and its reactions after that; `None`: it was so already.
pub async fn to_comment(
    tx: &mut SiteTx,
    thread: ThreadId,
    locked: &Locked,
    reactor: Uuid,
    new: &NewReaction,
) -> sqlx::Result<Option<(i32, Vec<Reaction>)>> {
    let (site, comment) = (tx.site(), &locked.comment);
    if !keep(tx, thread, comment.id.0, reactor, new).await? {
        return Ok(None);
    }
    let reactions = counted(comment.reactions.clone(), new);
    let version = sqlx::query_scalar!(
        r#"
        update comments
        set reactions = $4, version = version + 1
        where site_id = $1 and thread_id = $2 and id = $3
        returning version
        "#,
        site as SiteId,
        thread as ThreadId,
        comment.id as CommentId,
        Json(&reactions) as Json<&Vec<Reaction>>,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(Some((version, reactions)))
}

/// Gives the page of a thread an emoji, or takes it back, and locks the thread. Its reactions after that, and whether they
/// are others than before; `None`: there is no such thread.
pub async fn to_page(
    tx: &mut SiteTx,
    thread: ThreadId,
    reactor: Uuid,
    new: &NewReaction,
) -> sqlx::Result<Option<(Vec<Reaction>, bool)>> {
    let site = tx.site();
    let found = sqlx::query_scalar!(
        r#"
        select reactions as "reactions: Json<Vec<Reaction>>"
        from threads
        where site_id = $1 and id = $2
        for no key update
        "#,
        site as SiteId,
        thread as ThreadId,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(Json(before)) = found else { return Ok(None) };
    if !keep(tx, thread, thread.0, reactor, new).await? {
        return Ok(Some((before, false)));
    }
    let reactions = counted(before, new);
    sqlx::query!(
        "update threads set reactions = $3 where site_id = $1 and id = $2",
        site as SiteId,
        thread as ThreadId,
        Json(&reactions) as Json<&Vec<Reaction>>,
    )
    .execute(tx.connection())
    .await?;
    Ok(Some((reactions, true)))
}

/// Whether that changed anything.
async fn keep(
    tx: &mut SiteTx,
    thread: ThreadId,
    target: Uuid,
    reactor: Uuid,
    new: &NewReaction,
) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = if new.on {
        sqlx::query!(
            r#"
            insert into reactions (site_id, thread_id, reactor_id, target_id, emoji)
            values ($1, $2, $3, $4, $5)
            on conflict do nothing
            "#,
            site as SiteId,
            thread as ThreadId,
            reactor,
            target,
            new.emoji,
        )
        .execute(tx.connection())
        .await?
    } else {
        sqlx::query!(
            r#"
            delete from reactions
            where site_id = $1 and thread_id = $2 and reactor_id = $3 and target_id = $4 and emoji = $5
            "#,
            site as SiteId,
            thread as ThreadId,
            reactor,
            target,
            new.emoji,
        )
        .execute(tx.connection())
        .await?
    };
    Ok(done.rows_affected() == 1)
}

/// One more, or one less.
fn counted(mut reactions: Vec<Reaction>, new: &NewReaction) -> Vec<Reaction> {
    Reaction::count(&mut reactions, &new.emoji, if new.on { 1 } else { -1 });
    reactions.retain(|reaction| reaction.count > 0);
    reactions
}

/// The reactions of somebody in one thread, those to the latest comments first, at most `limit`.
pub async fn of(
    tx: &mut SiteTx,
    thread: ThreadId,
    reactor: Uuid,
    limit: i64,
) -> sqlx::Result<Vec<OwnReaction>> {
    let site = tx.site();
    sqlx::query_as!(
        OwnReaction,
        r#"
        select comment_id as "comment: CommentId", emoji
        from reactions
        where site_id = $1 and thread_id = $2 and reactor_id = $3
        order by comment_id desc nulls first, emoji
        limit $4
        "#,
        site as SiteId,
        thread as ThreadId,
        reactor,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// Makes the reactions of one person another's, who is the same. What both gave counts once from now on.
pub async fn merge(tx: &mut SiteTx, from: Uuid, to: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    let twice = sqlx::query!(
        r#"
        delete from reactions r
        using reactions other
        where r.site_id = $1 and r.reactor_id = $2
            and other.site_id = $1 and other.reactor_id = $3 and other.thread_id = r.thread_id
            and other.target_id = r.target_id and other.emoji = r.emoji
        returning r.thread_id as "thread: ThreadId", r.target_id
        "#,
        site as SiteId,
        from,
        to,
    )
    .fetch_all(tx.connection())
    .await?;
    sqlx::query!(
        "update reactions set reactor_id = $3 where site_id = $1 and reactor_id = $2",
        site as SiteId,
        from,
        to,
    )
    .execute(tx.connection())
    .await?;
    for gone in twice {
        count_again(tx, gone.thread, gone.target_id).await?;
    }
    Ok(())
}

/// Counts the reactions to a comment or to the page anew.
pub(super) async fn count_again(
    tx: &mut SiteTx,
    thread: ThreadId,
    target: Uuid,
) -> sqlx::Result<()> {
    let site = tx.site();
    let reactions = sqlx::query_as!(
        Reaction,
        r#"
        select emoji, count(*)::integer as "count!"
        from reactions
        where site_id = $1 and thread_id = $2 and target_id = $3
        group by emoji
        order by min(created_at), emoji
        "#,
        site as SiteId,
        thread as ThreadId,
        target,
    )
    .fetch_all(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        with page as (
            update threads set reactions = $4 where site_id = $1 and id = $2 and id = $3
        )
        update comments set reactions = $4, version = version + 1
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        target,
        Json(&reactions) as Json<&Vec<Reaction>>,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
