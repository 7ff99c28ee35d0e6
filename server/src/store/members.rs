//! `members`: what a site knows of a person.

use sdk::wire::{AccountId, AvatarId, Member, MemberId, Role, SiteId, SiteKey, Timestamp};
use sqlx::PgPool;

use super::SiteTx;

/// A member as the site has them, and the person behind.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// For everyone on the site.
    pub member: Member,
    /// For the server alone.
    pub account: AccountId,
}

/// Declares a query for members: the columns are the same everywhere, the rest is its own.
macro_rules! members {
    ($rest:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query!(
            r#"
            select
                m.id         as "id: MemberId",
                a.id         as "account: AccountId",
                a.name,
                (select v.id from avatars v where v.account_id = a.id) as "avatar: AvatarId",
                m.role,
                is_banned(m.site_id, m.id) as "banned!",
                banned_until(m.site_id, m.id) as "banned_until: Timestamp"
            from members m
            join accounts a on a.id = m.account_id
            "# + $rest,
            $($argument),+
        )
        .map(|row| MemberRow {
            member: Member {
                id: row.id,
                name: row.name,
                avatar: row.avatar,
                role: role(&row.role),
                banned: row.banned,
                banned_until: row.banned_until,
            },
            account: row.account,
        })
    };
}

pub(super) fn role(text: &str) -> Role {
    text.parse().unwrap_or_default()
}

/// The member with this id.
pub async fn find(tx: &mut SiteTx, id: MemberId) -> sqlx::Result<Option<MemberRow>> {
    let site = tx.site();
    members!("where m.site_id = $1 and m.id = $2", site as SiteId, id as MemberId)
        .fetch_optional(tx.connection())
        .await
}

/// What a person is on this site; `None` where they never were.
pub async fn of_account(tx: &mut SiteTx, account: AccountId) -> sqlx::Result<Option<MemberRow>> {
    let site = tx.site();
    members!("where m.site_id = $1 and m.account_id = $2", site as SiteId, account as AccountId)
        .fetch_optional(tx.connection())
        .await
}

/// The member with this id, and nobody else changes the site's roles before this transaction ends.
pub async fn lock(tx: &mut SiteTx, id: MemberId) -> sqlx::Result<Option<MemberRow>> {
    let site = tx.site();
    sqlx::query!(
        "select from members where site_id = $1 and (role = 'owner' or id = $2) order by id for no key update",
        site as SiteId,
        id as MemberId,
    )
    .execute(tx.connection())
    .await?;
    find(tx, id).await
}

/// The member that a person is on this site, made if they are new to it.
pub async fn ensure(tx: &mut SiteTx, account: AccountId) -> sqlx::Result<MemberId> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        insert into members (site_id, id, account_id) values ($1, $2, $3)
        on conflict (site_id, account_id) do update set role = members.role
        returning id as "id: MemberId"
        "#,
        site as SiteId,
        MemberId::new() as MemberId,
        account as AccountId,
    )
    .fetch_one(tx.connection())
    .await
}

/// Members after `after` in the order of joining, at most `limit`.
pub async fn list(
    tx: &mut SiteTx,
    after: Option<MemberId>,
    limit: i64,
) -> sqlx::Result<Vec<Member>> {
    let site = tx.site();
    let rows = members!(
        "where m.site_id = $1 and ($2::uuid is null or m.id > $2) order by m.id limit $3",
        site as SiteId,
        after as Option<MemberId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| row.member).collect())
}

/// What stands on the site's pages of its members has changed.
pub async fn redraw(tx: &mut SiteTx) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "update sites set settings_version = settings_version + 1 where id = $1",
        site as SiteId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Whether the name of somebody who cares for the site looks like this; `except` is whose it may be.
pub async fn is_staff_name(tx: &mut SiteTx, shape: &str, except: AccountId) -> sqlx::Result<bool> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select exists (
            select from accounts a
            join members m on m.site_id = $1 and m.account_id = a.id and m.role <> 'member'
            where a.name_shape = $2 and a.id <> $3
        ) as "is_taken!"
        "#,
        site as SiteId,
        shape,
        except as AccountId,
    )
    .fetch_one(tx.connection())
    .await
}

/// The sites that somebody is a member of. Needs the jobs role.
pub async fn sites_of(jobs: &PgPool, account: AccountId) -> sqlx::Result<Vec<SiteId>> {
    sqlx::query_scalar!(
        r#"select site_id as "site: SiteId" from members where account_id = $1 order by site_id"#,
        account as AccountId,
    )
    .fetch_all(jobs)
    .await
}

/// How many owners the site has.
pub async fn owners(tx: &mut SiteTx) -> sqlx::Result<i64> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"select count(*) as "owners!" from members where site_id = $1 and role = 'owner'"#,
        site as SiteId,
    )
    .fetch_one(tx.connection())
    .await
}

/// Gives a member another role. Badges stand on cached pages, so the site counts as changed.
pub async fn set_role(tx: &mut SiteTx, id: MemberId, role: Role) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with changed as (
            update members set role = $3 where site_id = $1 and id = $2 and role <> $3
            returning site_id
        )
        update sites set settings_version = settings_version + 1 where id in (select site_id from changed)
        "#,
        site as SiteId,
        id as MemberId,
        role.as_str(),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// The sites that somebody cares for, by name: key, name, what they are there. Needs the jobs role.
pub async fn staffed_by(
    jobs: &PgPool,
    account: AccountId,
) -> sqlx::Result<Vec<(SiteKey, String, Role)>> {
    let rows = sqlx::query!(
        r#"
        select s.key as "key: SiteKey", s.name, m.role
        from members m
        join sites s on s.id = m.site_id
        where m.account_id = $1 and m.role <> 'member' and not is_banned(m.site_id, m.id)
        order by s.name, s.key
        "#,
        account as AccountId,
    )
    .fetch_all(jobs)
    .await?;
    Ok(rows.into_iter().map(|row| (row.key, row.name, role(&row.role))).collect())
}

/// Whether somebody moderates any site. Needs the jobs role.
pub async fn moderates_somewhere(jobs: &PgPool, account: AccountId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from members where account_id = $1 and role <> 'member') as "moderates!""#,
        account as AccountId,
    )
    .fetch_one(jobs)
    .await
}

/// What the command line knows of a site's members: with their addresses, or the ids of accounts that have none.
pub async fn with_addresses(owner: &PgPool, site: SiteId) -> sqlx::Result<Vec<(String, Member)>> {
    let rows = sqlx::query!(
        r#"
        select coalesce(a.email, a.id::text) as "email!", m.id as "id: MemberId", a.name, m.role, is_banned(m.site_id, m.id) as "banned!"
        from members m
        join accounts a on a.id = m.account_id
        where m.site_id = $1
        order by a.email_key
        "#,
        site as SiteId,
    )
    .fetch_all(owner)
    .await?;
    let member = |id, name, role: String, banned| Member {
        id,
        name,
        avatar: None,
        role: self::role(&role),
        banned,
        banned_until: None,
    };
    Ok(rows
        .into_iter()
        .map(|row| (row.email, member(row.id, row.name, row.role, row.banned)))
        .collect())
}
