//! `removals`: taking away at once what somebody wrote, and undoing that. What is decided about each comment is in
//! `moderation_decisions`.

mod reading;

use sdk::wire::{
    CommentId, DecisionId, MemberId, PersonId, Reason, Removal, RemovalId, Since, SiteId, ThreadId,
};

pub use self::reading::{find, of};
use super::SiteTx;
use crate::domain::{audit::By, moderation::Why};

/// A removal, and as whom what is left of it is decided.
#[derive(Clone, Debug)]
pub struct Kept {
    /// It, as it is told.
    pub removal: Removal,
    /// Who removed; once it is undone, who undid it.
    pub by: By,
}

/// What is left to do about a comment.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    /// Where it is, or would be.
    pub thread: ThreadId,
    /// Which.
    pub comment: CommentId,
    /// What was decided about it last.
    pub last: Option<DecisionId>,
}

/// Waits until nobody else begins a removal of what this person wrote. The one that goes on already, if one goes back so far.
pub async fn lock(
    tx: &mut SiteTx,
    person: PersonId,
    since: Since,
) -> sqlx::Result<Option<RemovalId>> {
    let site = tx.site();
    sqlx::query!(
        "select from members where site_id = $1 and id = $2 for no key update",
        site as SiteId,
        person as PersonId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "select from guests where site_id = $1 and id = $2 for no key update",
        site as SiteId,
        person as PersonId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query_scalar!(
        r#"
        select id as "id: RemovalId"
        from removals
        where site_id = $1 and $2 in (member_id, guest_id) and since = $3 and done_at is null and undone_at is null
        order by id desc
        limit 1
        "#,
        site as SiteId,
        person as PersonId,
        since.as_str(),
    )
    .fetch_optional(tx.connection())
    .await
}

/// Begins a removal; which it is, and how many comments there are to take away. `None`: nobody here has this id.
pub async fn insert(
    tx: &mut SiteTx,
    person: PersonId,
    since: Since,
    why: &Why,
    by: &By,
) -> sqlx::Result<Option<(RemovalId, u32)>> {
    let (site, id) = (tx.site(), RemovalId::new());
    let (by_kind, by_id) = by.kind();
    let inserted = sqlx::query!(
        r#"
        insert into removals (site_id, id, member_id, guest_id, since, reason, note, by_kind, by_id, by_name, found)
        select $1, $2, p.member_id, p.guest_id, $4, $5, $6, $7, $8, $9, 0
        from (
            select id as member_id, null::uuid as guest_id from members where site_id = $1 and id = $3
            union all
            select null, id from guests where site_id = $1 and id = $3
        ) p
        "#,
        site as SiteId,
        id as RemovalId,
        person as PersonId,
        since.as_str(),
        why.reason.map(Reason::as_str),
        why.note,
        by_kind,
        by_id,
        by.name(),
    )
    .execute(tx.connection())
    .await?;
    if inserted.rows_affected() == 0 {
        return Ok(None);
    }
    let found = sqlx::query_scalar!(
        r#"
        update removals
        set found = (select count(*) from removals_pending where site_id = $1 and removal_id = $2)
        where site_id = $1 and id = $2
        returning found
        "#,
        site as SiteId,
        id as RemovalId,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(Some((id, u32::try_from(found).unwrap_or_default())))
}

/// What a removal has yet to take away, what was written last first, at most `limit`.
pub async fn pending(tx: &mut SiteTx, id: RemovalId, limit: i64) -> sqlx::Result<Vec<Left>> {
    let site = tx.site();
    sqlx::query_as!(
        Left,
        r#"
        select
            p.thread_id as "thread!: ThreadId",
            p.comment_id as "comment!: CommentId",
            (
                select d.id from moderation_decisions d
                where d.site_id = $1 and d.comment_id = p.comment_id
                order by d.id desc
                limit 1
            ) as "last: DecisionId"
        from removals_pending p
        where p.site_id = $1 and p.removal_id = $2
        order by p.comment_id desc
        limit $3
        "#,
        site as SiteId,
        id as RemovalId,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// What a removal took away and can bring back, what was written first first, at most `limit`.
pub async fn restorable(tx: &mut SiteTx, id: RemovalId, limit: i64) -> sqlx::Result<Vec<Left>> {
    let site = tx.site();
    sqlx::query_as!(
        Left,
        r#"
        select
            thread_id as "thread!: ThreadId",
            comment_id as "comment!: CommentId",
            decision_id as "last: DecisionId"
        from removals_restorable
        where site_id = $1 and removal_id = $2
        order by comment_id
        limit $3
        "#,
        site as SiteId,
        id as RemovalId,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// Notes that a removal is undone from now on; how many comments will come back. `None`: it was already.
pub async fn undo(tx: &mut SiteTx, id: RemovalId, by: &By) -> sqlx::Result<Option<u32>> {
    let site = tx.site();
    let (by_kind, by_id) = by.kind();
    let restorable = sqlx::query_scalar!(
        r#"
        update removals
        set undone_at = now(), undone_by_kind = $3, undone_by_id = $4, undone_by_name = $5
        where site_id = $1 and id = $2 and undone_at is null
        returning (
            select count(*) from removals_restorable where site_id = $1 and removal_id = $2
        ) as "restorable!"
        "#,
        site as SiteId,
        id as RemovalId,
        by_kind,
        by_id,
        by.name(),
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(restorable.map(|count| u32::try_from(count).unwrap_or(u32::MAX)))
}

/// Notes that nothing is left to do. `false`: it was undone meanwhile, so there is.
pub async fn settle(tx: &mut SiteTx, id: RemovalId, is_undone: bool) -> sqlx::Result<bool> {
    let site = tx.site();
    let settled = sqlx::query!(
        r#"
        update removals
        set done_at = case when $3 then done_at else coalesce(done_at, now()) end,
            restored_at = case when $3 then coalesce(restored_at, now()) end
        where site_id = $1 and id = $2 and (undone_at is not null) = $3
        "#,
        site as SiteId,
        id as RemovalId,
        is_undone,
    )
    .execute(tx.connection())
    .await?;
    Ok(settled.rows_affected() > 0)
}

/// Two people turned out to be one: what was taken away of the one was of the other.
pub async fn merge(tx: &mut SiteTx, from: PersonId, to: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update removals set guest_id = null, member_id = $3
        where site_id = $1 and $2 in (member_id, guest_id)
        "#,
        site as SiteId,
        from as PersonId,
        to as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
