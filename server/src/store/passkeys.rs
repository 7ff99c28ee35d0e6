//! `passkeys`: what is kept of people's passkeys. They belong to no site.

use sdk::wire::{AccountId, Timestamp};
use sqlx::{PgPool, types::Json};
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

use super::Database;

/// A passkey that is kept.
#[derive(Clone, Debug)]
pub struct PasskeyRow {
    /// Which.
    pub id: Uuid,
    /// Whose.
    pub account: AccountId,
    /// What the device calls its owner.
    pub handle: Uuid,
    /// What its signatures are checked with.
    pub credential: Passkey,
    /// What its owner calls it.
    pub name: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was used last.
    pub used_at: Option<Timestamp>,
}

/// Declares a query that gives passkeys.
macro_rules! passkeys {
    ($rest:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query!(
            r#"
            select
                id,
                account_id as "account: AccountId",
                handle,
                credential as "credential: Json<Passkey>",
                name,
                created_at as "created_at: Timestamp",
                used_at    as "used_at: Timestamp"
            from passkeys
            "# + $rest,
            $($argument),+
        )
        .map(|row| PasskeyRow {
            id: row.id,
            account: row.account,
            handle: row.handle,
            credential: row.credential.0,
            name: row.name,
            created_at: row.created_at,
            used_at: row.used_at,
        })
    };
}

/// Keeps a new passkey. `false`: it is somebody's already.
pub async fn insert(
    db: &PgPool,
    account: AccountId,
    credential: &Passkey,
    name: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        r#"
        insert into passkeys (id, account_id, handle, credential_id, credential, name)
        values ($1, $2, $2, $3, $4, $5)
        on conflict (credential_id) do nothing
        "#,
        Uuid::from_bytes(rand::random()),
        account as AccountId,
        credential.cred_id().as_slice(),
        Json(credential) as Json<&Passkey>,
        name,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Somebody's passkeys, the oldest first.
pub async fn of_account(db: &PgPool, account: AccountId) -> sqlx::Result<Vec<PasskeyRow>> {
    passkeys!("where account_id = $1 order by created_at, id", account as AccountId)
        .fetch_all(db)
        .await
}

/// The passkey that browsers call so; nobody else uses it before this transaction ends.
pub async fn lock(
    tx: &mut sqlx::PgConnection,
    credential_id: &[u8],
) -> sqlx::Result<Option<PasskeyRow>> {
    passkeys!("where credential_id = $1 for no key update", credential_id).fetch_optional(tx).await
}

/// Notes that a passkey was used, and how it is since.
pub async fn used(tx: &mut sqlx::PgConnection, id: Uuid, credential: &Passkey) -> sqlx::Result<()> {
    sqlx::query!(
        "update passkeys set credential = $2, used_at = now() where id = $1",
        id,
        Json(credential) as Json<&Passkey>,
    )
    .execute(tx)
    .await
    .map(drop)
}

/// Gives a passkey of somebody another name.
pub async fn rename(db: &PgPool, account: AccountId, id: Uuid, name: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "update passkeys set name = $3 where account_id = $1 and id = $2",
        account as AccountId,
        id,
        name,
    )
    .execute(db)
    .await
    .map(drop)
}

/// Whether somebody has a passkey beside this one.
pub async fn has_other(
    tx: &mut sqlx::PgConnection,
    account: AccountId,
    but: Option<Uuid>,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"
        select exists (select from passkeys where account_id = $1 and id is distinct from $2) as "is_there!"
        "#,
        account as AccountId,
        but,
    )
    .fetch_one(tx)
    .await
}

/// Removes a passkey of somebody. `false`: they have none such.
pub async fn remove(db: impl Database<'_>, account: AccountId, id: Uuid) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "delete from passkeys where account_id = $1 and id = $2",
        account as AccountId,
        id,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Makes the passkeys of `gone` those of `kept`.
pub async fn merge(
    tx: &mut sqlx::PgConnection,
    gone: AccountId,
    kept: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update passkeys set account_id = $2 where account_id = $1",
        gone as AccountId,
        kept as AccountId,
    )
    .execute(tx)
    .await
    .map(drop)
}
