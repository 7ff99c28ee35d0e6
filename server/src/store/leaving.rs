//! What a site keeps of a member who leaves: the place that others answered to, and nothing else.

use sdk::wire::{AccountId, CommentId, MemberId, SiteId, ThreadId};

use super::SiteTx;

/// What others read in place of the name of somebody who left.
pub const NOBODY: &str = "Deleted account";

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

/// What a member wrote that is still there, at most `limit`.
pub async fn written(
    tx: &mut SiteTx,
    member: MemberId,
    limit: i64,
) -> sqlx::Result<Vec<(ThreadId, CommentId)>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select thread_id as "thread: ThreadId", id as "id: CommentId"
        from comments
        where site_id = $1 and member_id = $2 and removed_at is null
        order by thread_id, id
        limit $3
        "#,
        site as SiteId,
        member as MemberId,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.thread, row.id)).collect())
}

/// Takes a member's name off what they wrote, and their words out of what was taken away.
pub async fn efface(tx: &mut SiteTx, member: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        delete from comment_revisions r using comments c
        where r.site_id = $1 and c.site_id = $1 and c.thread_id = r.thread_id and c.id = r.comment_id
            and c.member_id = $2 and c.removed_at is not null
        "#,
        site as SiteId,
        member as MemberId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        update comments
        set
            author_name = $3,
            source = case when removed_at is null then source else '-' end,
            html = case when removed_at is null then html else '' end
        where site_id = $1 and member_id = $2
        "#,
        site as SiteId,
        member as MemberId,
        NOBODY,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        update thread_events
        set event = jsonb_set(event, '{data,author,name}', to_jsonb($3::text))
            #- '{data,author,avatar}' #- '{data,author,profile}'
        where site_id = $1 and event ->> 'kind' = 'comment_created'
            and event #>> '{data,author,member}' = $2
        "#,
        site as SiteId,
        member.0.to_string(),
        NOBODY,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A member is nobody from now on: their role goes, what the site said of them, and when they were where. Names stand on cached pages, so the site
/// counts as changed.
pub async fn retire(tx: &mut SiteTx, member: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from thread_visits where site_id = $1 and visitor_id = $2",
        site as SiteId,
        member as MemberId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "delete from sso_subjects where site_id = $1 and member_id = $2",
        site as SiteId,
        member as MemberId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        with left_behind as (
            update members set role = 'member' where site_id = $1 and id = $2 returning site_id
        )
        update sites set settings_version = settings_version + 1 where id in (select site_id from left_behind)
        "#,
        site as SiteId,
        member as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
