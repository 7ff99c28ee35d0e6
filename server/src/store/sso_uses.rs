//! `sso_uses`: the tokens of sites that were used.

use sdk::wire::{SiteId, Timestamp};
use sqlx::PgPool;

use super::SiteTx;
use crate::domain::secret::Hash;

/// Notes that a token is used. `false`: it was before. Of two who try at the same time, one waits for the other.
pub async fn note(tx: &mut SiteTx, id: &Hash, over_at: Timestamp) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        "insert into sso_uses (site_id, jti, expires_at) values ($1, $2, $3) on conflict do nothing",
        site as SiteId,
        id,
        over_at as Timestamp,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets up to `batch` tokens that are too old to be used again; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from sso_uses
        where (site_id, jti) in (
            select site_id, jti from sso_uses where expires_at < now() order by expires_at limit $1
        )
        "#,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
