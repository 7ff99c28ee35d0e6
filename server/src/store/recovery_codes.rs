//! `recovery_codes`: what is kept of the codes that people wrote down. They belong to no site.

use sdk::wire::AccountId;
use sqlx::PgPool;

use crate::domain::secret::Hash;

/// Gives somebody these codes, in place of those before.
pub async fn replace(
    tx: &mut sqlx::PgConnection,
    account: AccountId,
    hashes: &[Hash],
) -> sqlx::Result<()> {
    sqlx::query!("delete from recovery_codes where account_id = $1", account as AccountId)
        .execute(&mut *tx)
        .await?;
    let hashes = hashes.iter().map(|hash| hash.to_vec()).collect::<Vec<_>>();
    sqlx::query!(
        "insert into recovery_codes (account_id, hash) select $1, unnest($2::bytea[])",
        account as AccountId,
        &hashes,
    )
    .execute(tx)
    .await
    .map(drop)
}

/// Uses a code. `false`: it is none of theirs, or none any more. Of two at the same time one gets it.
pub async fn take(db: &PgPool, account: AccountId, hash: &Hash) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "delete from recovery_codes where account_id = $1 and hash = $2",
        account as AccountId,
        hash,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How many codes somebody has left.
pub async fn left(db: &PgPool, account: AccountId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "left!" from recovery_codes where account_id = $1"#,
        account as AccountId,
    )
    .fetch_one(db)
    .await
}

/// Makes the codes of `gone` those of `kept`.
pub async fn merge(
    tx: &mut sqlx::PgConnection,
    gone: AccountId,
    kept: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update recovery_codes set account_id = $2 where account_id = $1",
        gone as AccountId,
        kept as AccountId,
    )
    .execute(tx)
    .await
    .map(drop)
}
