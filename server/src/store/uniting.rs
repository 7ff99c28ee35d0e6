//! Two threads become one: what hangs on the one hangs on the other from now on, and its key leads there.

use sdk::wire::{Code, SiteId, ThreadId};

use super::{SiteTx, events, reactions};

/// What became of it.
#[derive(Clone, Copy, Debug)]
pub struct United {
    /// Comments that moved now.
    pub comments: u32,
    /// Whether these were two threads until now.
    pub is_new: bool,
}

/// Takes everything of the thread `from` into `into`; how many comments that were. They keep their ids, by which they are in
/// the order of writing. Again it takes along what came since.
///
/// # Errors
/// Inside, why it can't be: one of them is none (any more), or `into` is closed.
pub async fn unite(
    tx: &mut SiteTx,
    from: ThreadId,
    into: ThreadId,
) -> sqlx::Result<Result<United, Code>> {
    lock(tx, from, into).await?;
    let is_new = match check(tx, from, into).await? {
        Ok(is_new) => is_new,
        Err(code) => return Ok(Err(code)),
    };
    // What points at a comment follows it by statements of its own.
    sqlx::query!("set constraints all deferred").execute(tx.connection()).await?;
    let comments = move_comments(tx, from, into).await?;
    move_what_points_at_them(tx, from, into).await?;
    // What is told of a comment is told where it stands.
    events::forget(tx, from).await?;
    move_page_reactions(tx, from, into).await?;
    move_people(tx, from, into).await?;
    move_held(tx, from, into).await?;
    move_keys(tx, from, into).await?;
    Ok(Ok(United { comments, is_new }))
}

/// The roots first, the threads last, as everybody does; these in the order of their ids.
async fn lock(tx: &mut SiteTx, from: ThreadId, into: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "select from comments where site_id = $1 and thread_id = $2 and id = root_id order by id for update",
        site as SiteId,
        from as ThreadId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "select from threads where site_id = $1 and id in ($2, $3) order by id for no key update",
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Whether it can be, and whether these are two threads so far.
async fn check(
    tx: &mut SiteTx,
    from: ThreadId,
    into: ThreadId,
) -> sqlx::Result<Result<bool, Code>> {
    let site = tx.site();
    let found = sqlx::query!(
        r#"
        select
            exists (select from threads where site_id = $1 and id = $2) as "has_from!",
            (select thread_id from thread_aliases where site_id = $1 and id = $2) as "gone_to: ThreadId",
            exists (
                select from threads t
                where t.site_id = $1 and t.id = $3
                    and not exists (select from thread_aliases a where a.site_id = $1 and a.id = $3)
            ) as "has_into!",
            exists (select from threads where site_id = $1 and id = $3 and closed_at is not null) as "is_closed!"
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .fetch_one(tx.connection())
    .await?;
    let is_elsewhere = found.gone_to.is_some_and(|thread| thread != into);
    if !found.has_from || !found.has_into || is_elsewhere {
        return Ok(Err(Code::ThreadNotFound));
    }
    // What came to a thread that was united before is taken along though its page was closed since.
    let is_new = found.gone_to.is_none();
    Ok(if found.is_closed && is_new { Err(Code::ThreadClosed) } else { Ok(is_new) })
}

async fn move_comments(tx: &mut SiteTx, from: ThreadId, into: ThreadId) -> sqlx::Result<u32> {
    let site = tx.site();
    // Its pins were among its own comments alone.
    let moved = sqlx::query!(
        r#"
        with moved as (
            update comments set thread_id = $3, pinned_at = null
            where site_id = $1 and thread_id = $2
            returning removed_at
        ),
        standing as (
            select count(*)::integer as comments from moved where removed_at is null
        )
        update threads t
        set comments = case when t.id = $2 then t.comments - s.comments else t.comments + s.comments end
        from standing s
        where t.site_id = $1 and t.id in ($2, $3)
        returning (select count(*) from moved) as "moved!"
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(moved.first().and_then(|row| u32::try_from(row.moved).ok()).unwrap_or_default())
}

async fn move_what_points_at_them(
    tx: &mut SiteTx,
    from: ThreadId,
    into: ThreadId,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with revisions as (
            update comment_revisions set thread_id = $3 where site_id = $1 and thread_id = $2
        ),
        votes as (
            update votes set thread_id = $3 where site_id = $1 and thread_id = $2
        ),
        pictures as (
            update image_uses set thread_id = $3 where site_id = $1 and thread_id = $2
        ),
        reactions as (
            update reactions set thread_id = $3 where site_id = $1 and thread_id = $2 and target_id <> thread_id
        ),
        reports as (
            update reports set thread_id = $3 where site_id = $1 and thread_id = $2
        ),
        decisions as (
            update moderation_decisions set thread_id = $3 where site_id = $1 and thread_id = $2
        ),
        notices as (
            update notices set thread_id = $3 where site_id = $1 and thread_id = $2
        )
        update idempotency_keys set thread_id = $3 where site_id = $1 and thread_id = $2
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Whoever gave both pages the same emoji has given it once.
async fn move_page_reactions(tx: &mut SiteTx, from: ThreadId, into: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    let moved = sqlx::query!(
        r#"
        with gone as (
            delete from reactions where site_id = $1 and thread_id = $2 and target_id = thread_id
            returning reactor_id, emoji, created_at
        )
        insert into reactions (site_id, thread_id, reactor_id, target_id, emoji, created_at)
        select $1, $3, reactor_id, $3, emoji, created_at from gone
        on conflict do nothing
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .execute(tx.connection())
    .await?;
    if moved.rows_affected() > 0 {
        reactions::count_again(tx, into, into.0).await?;
    }
    Ok(())
}

/// Who follows the one follows the other, and is told of what comes from now on; who was there was here.
async fn move_people(tx: &mut SiteTx, from: ThreadId, into: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with gone as (
            delete from follows where site_id = $1 and thread_id = $2
            returning id, guest_id, member_id, created_at
        )
        insert into follows (site_id, id, thread_id, guest_id, member_id, told_seq, created_at)
        select $1, g.id, $3, g.guest_id, g.member_id, t.seq, g.created_at
        from gone g
        join threads t on t.site_id = $1 and t.id = $3
        on conflict on constraint follows_unique do nothing
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        with moved as (
            delete from thread_visits where site_id = $1 and thread_id = $2
            returning visitor_id, seen_at
        )
        insert into thread_visits (site_id, thread_id, visitor_id, seen_at)
        select $1, $3, visitor_id, seen_at from moved
        on conflict (site_id, thread_id, visitor_id) do update
        set seen_at = greatest(thread_visits.seen_at, excluded.seen_at)
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Comments that wait will be published where the others are.
async fn move_held(tx: &mut SiteTx, from: ThreadId, into: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update held_comments h
        set thread_id = t.id, thread_key = t.key, url = t.url, title = t.title
        from threads t
        where h.site_id = $1 and h.thread_id = $2 and t.site_id = $1 and t.id = $3
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Every key that led to the one leads to the other, its own as well.
async fn move_keys(tx: &mut SiteTx, from: ThreadId, into: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with others as (
            update thread_aliases set thread_id = $3 where site_id = $1 and thread_id = $2
        )
        insert into thread_aliases (site_id, id, key, thread_id)
        select $1, id, key, $3 from threads where site_id = $1 and id = $2
        on conflict do nothing
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
