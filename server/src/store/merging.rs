//! `accounts` and `credentials`: making one of two.

use sdk::wire::{AccountId, Timestamp};
use sqlx::PgConnection;

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

/// Ends an account that was emptied into another one: its password goes along where that one has none, its name and
/// its address where that is wanted.
pub async fn take_over(
    tx: &mut PgConnection,
    kept: AccountId,
    gone: AccountId,
    name: Option<&str>,
    takes_email: bool,
) -> sqlx::Result<()> {
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
    let of_gone = sqlx::query!(
        r#"
        delete from accounts where id = $1
        returning email, email_key, email_verified_at as "verified_at: Timestamp", is_visible
        "#,
        gone as AccountId,
    )
    .fetch_one(&mut *tx)
    .await?;
    sqlx::query!(
        r#"
        update accounts
        set name = coalesce($2, name),
            is_visible = is_visible and $3,
            email = case when $4 then $5 else email end,
            email_key = case when $4 then $6 else email_key end,
            email_verified_at = case when $4 then $7 else email_verified_at end
        where id = $1
        "#,
        kept as AccountId,
        name,
        of_gone.is_visible,
        takes_email,
        of_gone.email,
        of_gone.email_key,
        of_gone.verified_at as Option<Timestamp>,
    )
    .execute(tx)
    .await
    .map(drop)
}
