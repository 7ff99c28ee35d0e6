//! `authenticators`: what people's authenticator apps share with this server. They belong to no site.

use sdk::wire::AccountId;
use sqlx::PgPool;

/// Keeps what an app shares, and the step whose code showed that it does. `false`: there is one already.
pub async fn insert(
    tx: &mut sqlx::PgConnection,
    account: AccountId,
    secret: &[u8],
    step: i64,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        r#"
        insert into authenticators (account_id, secret, last_step) values ($1, $2, $3)
        on conflict (account_id) do nothing
        "#,
        account as AccountId,
        secret,
        step,
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What somebody's app shares, sealed.
pub async fn secret(db: &PgPool, account: AccountId) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!(
        "select secret from authenticators where account_id = $1",
        account as AccountId,
    )
    .fetch_optional(db)
    .await
}

/// Whether somebody has an app; nobody changes that, or their recovery codes, before this transaction ends.
pub async fn lock(tx: &mut sqlx::PgConnection, account: AccountId) -> sqlx::Result<bool> {
    let row = sqlx::query!(
        r#"select true as "has_app!" from authenticators where account_id = $1 for no key update"#,
        account as AccountId,
    );
    Ok(row.fetch_optional(tx).await?.is_some())
}

/// Uses the code of a step, and seals the secret anew if need be. `false`: that step or a later one was used before. Of
/// two at the same time one gets it.
pub async fn use_step(
    db: &PgPool,
    account: AccountId,
    step: i64,
    sealed: Option<&[u8]>,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        r#"
        update authenticators set last_step = $2, secret = coalesce($3, secret)
        where account_id = $1 and last_step < $2
        "#,
        account as AccountId,
        step,
        sealed,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What somebody's app shares, sealed, and the last step that was used; both are forgotten.
pub async fn take(
    tx: &mut sqlx::PgConnection,
    account: AccountId,
) -> sqlx::Result<Option<(Vec<u8>, i64)>> {
    let row = sqlx::query!(
        "delete from authenticators where account_id = $1 returning secret, last_step",
        account as AccountId,
    );
    Ok(row.fetch_optional(tx).await?.map(|row| (row.secret, row.last_step)))
}

/// Forgets what an app shared. `false`: there was none.
pub async fn delete(tx: &mut sqlx::PgConnection, account: AccountId) -> sqlx::Result<bool> {
    let done =
        sqlx::query!("delete from authenticators where account_id = $1", account as AccountId)
            .execute(tx)
            .await?;
    Ok(done.rows_affected() == 1)
}
