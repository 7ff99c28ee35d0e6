//! `accounts`, `members` and what hangs on them: making one of two.

use sdk::wire::{AccountId, MemberId, Role, SiteId, Timestamp};
use sqlx::PgConnection;

use super::{SiteTx, members::role};
use crate::domain::name;

/// Locks two accounts. `false`: one of them is gone.
pub async fn lock_both(
    tx: &mut PgConnection,
    one: AccountId,
    other: AccountId,
) -> sqlx::Result<bool> {
    let found = sqlx::query!(
        "select from accounts where id in ($1, $2) order by id for update",
        one as AccountId,
        other as AccountId,
    )
    .execute(tx)
    .await?;
    Ok(found.rows_affected() == 2)
}

/// Makes the member that `from` is the one that `to` is. If both are members they stay two, so that what hangs on the
/// one can be moved to the other: which these are. That one has the higher role then.
pub async fn members(
    tx: &mut SiteTx,
    from: AccountId,
    to: AccountId,
) -> sqlx::Result<Option<(MemberId, MemberId)>> {
    let site = tx.site();
    let both = sqlx::query!(
        r#"
        select id as "id: MemberId", account_id as "account?: AccountId", role, created_at as "created_at: Timestamp"
        from members
        where site_id = $1 and account_id in ($2, $3)
        order by id
        for no key update
        "#,
        site as SiteId,
        from as AccountId,
        to as AccountId,
    )
    .fetch_all(tx.connection())
    .await?;
    let of = |account| both.iter().find(|member| member.account == Some(account));
    let Some(gone) = of(from) else { return Ok(None) };
    let Some(kept) = of(to) else {
        sqlx::query!(
            "update members set account_id = $3 where site_id = $1 and id = $2",
            site as SiteId,
            gone.id as MemberId,
            to as AccountId,
        )
        .execute(tx.connection())
        .await?;
        return Ok(None);
    };
    let higher = role(&gone.role).max(role(&kept.role));
    raise(tx, kept.id, higher, gone.created_at.min(kept.created_at)).await?;
    Ok(Some((gone.id, kept.id)))
}

/// Makes a member what two members were.
async fn raise(
    tx: &mut SiteTx,
    id: MemberId,
    role: Role,
    created_at: Timestamp,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with merged as (
            update members set role = $3, created_at = $4
            where site_id = $1 and id = $2
            returning site_id
        )
        update sites set settings_version = settings_version + 1 where id in (select site_id from merged)
        "#,
        site as SiteId,
        id as MemberId,
        role.as_str(),
        created_at as Timestamp,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Takes a member away of whom nothing is left.
pub async fn delete_member(tx: &mut SiteTx, id: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from members where site_id = $1 and id = $2",
        site as SiteId,
        id as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Ends an account that was emptied into another one: its password and its picture go along where that one has none,
/// its name and its address where that is wanted.
pub async fn take_over(
    tx: &mut PgConnection,
    kept: AccountId,
    gone: AccountId,
    name: Option<&str>,
    takes_email: bool,
) -> sqlx::Result<()> {
    take_along(tx, kept, gone).await?;
    let of_gone = sqlx::query!(
        r#"
        delete from accounts where id = $1
        returning email, email_key, email_verified_at as "verified_at: Timestamp", is_visible, reply_mail
        "#,
        gone as AccountId,
    )
    .fetch_one(&mut *tx)
    .await?;
    sqlx::query!(
        r#"
        update accounts
        set name = coalesce($2, name),
            name_shape = coalesce($3, name_shape),
            is_visible = is_visible and $4,
            reply_mail = reply_mail and $5,
            email = case when $6 then $7 else email end,
            email_key = case when $6 then $8 else email_key end,
            email_verified_at = case when $6 then $9 else email_verified_at end
        where id = $1
        "#,
        kept as AccountId,
        name,
        name.map(name::shape),
        of_gone.is_visible,
        of_gone.reply_mail,
        takes_email,
        of_gone.email,
        of_gone.email_key,
        of_gone.verified_at as Option<Timestamp>,
    )
    .execute(tx)
    .await
    .map(drop)
}

/// What an account can have one of goes from the one to the other, if that has none.
async fn take_along(tx: &mut PgConnection, kept: AccountId, gone: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        update credentials set account_id = $1
        where account_id = $2 and not exists (select from credentials where account_id = $1)
        "#,
        kept as AccountId,
        gone as AccountId,
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        r#"
        update avatars set account_id = $1
        where account_id = $2 and not exists (select from avatars where account_id = $1)
        "#,
        kept as AccountId,
        gone as AccountId,
    )
    .execute(tx)
    .await
    .map(drop)
}
