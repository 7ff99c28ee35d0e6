//! `moderator_mail`: moderators who want a letter when comments wait.

use sdk::wire::{CommentId, MemberId, SiteId};

use super::SiteTx;

/// So long after a comment came a letter is sent that is wanted for each, in seconds: those that come together are told of
/// together.
const GATHER_SECONDS: f64 = 30.0;
/// So long after one letter the next is sent where they are wanted once an hour, in seconds.
const HOUR_SECONDS: f64 = 3_600.0;

/// How often a moderator wants letters: `each` or `hourly`; none: never.
pub async fn often(tx: &mut SiteTx, member: MemberId) -> sqlx::Result<Option<String>> {
    let site = tx.site();
    sqlx::query_scalar!(
        "select often from moderator_mail where site_id = $1 and member_id = $2",
        site as SiteId,
        member as MemberId,
    )
    .fetch_optional(tx.connection())
    .await
}

/// From now on a moderator wants letters that often; none: never.
pub async fn set(tx: &mut SiteTx, member: MemberId, often: Option<&str>) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with gone as (
            delete from moderator_mail
            where site_id = $1 and member_id = $2 and $3::text is null
        )
        insert into moderator_mail (site_id, member_id, often)
        select $1, $2, $3
        where $3::text is not null
        on conflict on constraint moderator_mail_pk do update set often = excluded.often, due_at = null
        "#,
        site as SiteId,
        member as MemberId,
        often,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A comment is held: whom a letter is to be sent to, and in how many seconds. Those for whom one is planned already are
/// left out; what was planned a day ago and did not happen is planned anew.
pub async fn plan(tx: &mut SiteTx) -> sqlx::Result<Vec<(MemberId, i32)>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        update moderator_mail
        set due_at = greatest(
            now() + make_interval(secs => $2),
            case when often = 'hourly' then told_at + make_interval(secs => $3) end
        )
        where site_id = $1 and (due_at is null or due_at < now() - interval '1 day')
        returning member_id as "member: MemberId", ceil(extract(epoch from due_at - now()))::integer as "seconds!"
        "#,
        site as SiteId,
        GATHER_SECONDS,
        HOUR_SECONDS,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.member, row.seconds)).collect())
}

/// Somebody who is told.
#[derive(Clone, Debug)]
pub struct Told {
    /// Their address, as they wrote it.
    pub email: String,
    /// The one form of it.
    pub email_key: String,
    /// The tag of their language.
    pub language: String,
    /// The site's name.
    pub site: String,
    /// The last comment that they were told of.
    pub after: Option<CommentId>,
}

/// The moderator whose letter is due; nothing is planned for them any more. `None`: they moderate no longer, or have no
/// proven address.
pub async fn due(tx: &mut SiteTx, member: MemberId) -> sqlx::Result<Option<Told>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        update moderator_mail w
        set due_at = null
        from members m
        join accounts a on a.id = m.account_id
        join sites s on s.id = m.site_id
        where w.site_id = $1 and w.member_id = $2 and m.site_id = $1 and m.id = $2
            and m.role in ('owner', 'admin', 'moderator') and m.banned_at is null and a.email_verified_at is not null
        returning
            a.email     as "email!",
            a.email_key as "email_key!",
            a.language,
            s.name      as site,
            w.told_id   as "after: CommentId"
        "#,
        site as SiteId,
        member as MemberId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| Told {
        email: row.email,
        email_key: row.email_key,
        language: row.language,
        site: row.site,
        after: row.after,
    }))
}

/// A moderator was told of all held comments up to this one.
pub async fn told(tx: &mut SiteTx, member: MemberId, last: CommentId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update moderator_mail set told_id = $3, told_at = now()
        where site_id = $1 and member_id = $2
        "#,
        site as SiteId,
        member as MemberId,
        last as CommentId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A moderator who wants letters: the address that they go to, and the site's name.
pub async fn holder(tx: &mut SiteTx, member: MemberId) -> sqlx::Result<Option<(String, String)>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select a.email_key, s.name
        from moderator_mail w
        join members m on m.site_id = $1 and m.id = w.member_id
        join accounts a on a.id = m.account_id
        join sites s on s.id = $1
        where w.site_id = $1 and w.member_id = $2
        "#,
        site as SiteId,
        member as MemberId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.and_then(|row| Some((row.email_key?, row.name))))
}
