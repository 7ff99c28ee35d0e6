//! `operators`: who set this installation up, and the sites that are made by hand.

use sdk::wire::{AccountId, SiteId, SiteKey};
use sqlx::PgPool;

use super::SiteTx;

/// Whether nobody has set this installation up: it has neither an operator nor a site.
pub async fn is_nobodys(db: &PgPool) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select not exists (select from operators) and not exists (select from sites) as "nobodys!""#
    )
    .fetch_one(db)
    .await
}

/// Makes somebody the operator of an installation that has none. `false`: somebody was faster.
pub async fn claim(db: &PgPool, account: AccountId) -> sqlx::Result<bool> {
    let mut tx = super::begin(db).await?;
    // Of two who claim it at once, one comes after the other. The number stands for nothing else.
    sqlx::query!("select pg_advisory_xact_lock(7341)").fetch_one(&mut *tx).await?;
    let done = sqlx::query!(
        r#"
        insert into operators (account_id)
        select $1 where not exists (select from operators) and not exists (select from sites)
        "#,
        account as AccountId,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(done.rows_affected() == 1)
}

/// Whether somebody set this installation up.
pub async fn is(db: &PgPool, account: AccountId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from operators where account_id = $1) as "is!""#,
        account as AccountId,
    )
    .fetch_one(db)
    .await
}

/// Makes the site of this transaction. `false`: the key is taken.
pub async fn make_site(tx: &mut SiteTx, key: &SiteKey, name: &str) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        "insert into sites (id, key, name) values ($1, $2, $3) on conflict (key) do nothing",
        site as SiteId,
        key.as_str(),
        name,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}
