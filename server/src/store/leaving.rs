//! What a site keeps of somebody who is gone: the place that others answered to, and nothing else.

use sdk::wire::{AccountId, MemberId, PersonId, SiteId, ThreadId};

use super::{SiteTx, events};

/// What others read in place of the name of somebody who is gone.
pub const NOBODY: &str = "Deleted person";

/// Who somebody is on this site, and whether they are its only owner.
pub async fn member(tx: &mut SiteTx, account: AccountId) -> sqlx::Result<Option<(MemberId, bool)>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select
            id as "id: MemberId",
            (role = 'owner' and not exists (
                select from members other
                where other.site_id = $1 and other.role = 'owner' and other.id <> members.id
                    and other.account_id is not null
            )) as "is_last_owner!"
        from members
        where site_id = $1 and account_id = $2
        "#,
        site as SiteId,
        account as AccountId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| (row.id, row.is_last_owner)))
}

/// Threads where somebody's name, an earlier text of theirs or words that were taken away are still kept.
pub async fn traces(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Vec<ThreadId>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select distinct c.thread_id as "thread: ThreadId"
        from comments c
        where c.site_id = $1 and (c.member_id = $2 or c.guest_id = $2)
            and (
                c.author_name <> $3
                or c.removed_at is not null and (c.html <> '' or c.removed_as is not null)
                or exists (
                    select from comment_revisions r
                    where r.site_id = $1 and r.thread_id = c.thread_id and r.comment_id = c.id
                )
            )
        order by 1
        "#,
        site as SiteId,
        person as PersonId,
        NOBODY,
    )
    .fetch_all(tx.connection())
    .await
}

/// Takes somebody's name off what they wrote in a thread, with their earlier texts, and their words out of what was taken
/// away. The thread's history has both, so it goes: the thread begins anew.
pub async fn efface(tx: &mut SiteTx, person: PersonId, thread: ThreadId) -> sqlx::Result<()> {
    lock_branches(tx, person, thread).await?;
    let site = tx.site();
    sqlx::query!(
        r#"
        delete from comment_revisions r using comments c
        where r.site_id = $1 and r.thread_id = $2 and c.site_id = $1 and c.thread_id = $2 and c.id = r.comment_id
            and (c.member_id = $3 or c.guest_id = $3)
        "#,
        site as SiteId,
        thread as ThreadId,
        person as PersonId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        update comments
        set
            author_name = $4,
            version = version + 1,
            source = case when removed_at is null then source else '-' end,
            html = case when removed_at is null then html else '' end,
            findings = case when removed_at is null then findings end,
            removed_as = null
        where site_id = $1 and thread_id = $2 and (member_id = $3 or guest_id = $3)
        "#,
        site as SiteId,
        thread as ThreadId,
        person as PersonId,
        NOBODY,
    )
    .execute(tx.connection())
    .await?;
    events::forget(tx, thread).await
}

/// As everybody who changes a branch does: its root first.
async fn lock_branches(tx: &mut SiteTx, person: PersonId, thread: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        select from comments
        where site_id = $1 and thread_id = $2 and id in (
            select root_id from comments
            where site_id = $1 and thread_id = $2 and (member_id = $3 or guest_id = $3)
        )
        order by id
        for no key update
        "#,
        site as SiteId,
        thread as ThreadId,
        person as PersonId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
