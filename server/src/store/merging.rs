//! `accounts`, `credentials` and `avatars`: making one of two.

use sdk::wire::{AccountId, Timestamp};
use sqlx::PgConnection;

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
