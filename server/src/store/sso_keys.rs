//! `sso_keys`: what sites sign with when they say who their users are.

use sdk::wire::{SiteId, Timestamp};
use sqlx::PgPool;

use super::SiteTx;

/// A key, as it is kept.
#[derive(Clone, Debug)]
pub struct SealedKey {
    /// The algorithm that it is for.
    pub alg: String,
    /// The secret or the public key, sealed.
    pub key: Vec<u8>,
}

/// A key, as an operator sees it.
#[derive(Clone, Debug)]
pub struct SsoKeyRow {
    /// How tokens name it.
    pub kid: String,
    /// The algorithm that it is for.
    pub alg: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// The key of this name, unless it is revoked. Asked at each sign-in, so that a revoked one fails at once.
pub async fn find(tx: &mut SiteTx, kid: &str) -> sqlx::Result<Option<SealedKey>> {
    let site = tx.site();
    sqlx::query_as!(
        SealedKey,
        "select alg, key from sso_keys where site_id = $1 and kid = $2 and revoked_at is null",
        site as SiteId,
        kid,
    )
    .fetch_optional(tx.connection())
    .await
}

/// Keeps a new key.
pub async fn insert(owner: &PgPool, site: SiteId, kid: &str, new: &SealedKey) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into sso_keys (site_id, kid, alg, key) values ($1, $2, $3, $4)",
        site as SiteId,
        kid,
        new.alg,
        new.key,
    )
    .execute(owner)
    .await
    .map(drop)
}

/// Every key of a site, oldest first.
pub async fn list(owner: &PgPool, site: SiteId) -> sqlx::Result<Vec<SsoKeyRow>> {
    sqlx::query_as!(
        SsoKeyRow,
        r#"
        select kid, alg, created_at as "created_at: Timestamp", revoked_at as "revoked_at: Timestamp"
        from sso_keys
        where site_id = $1
        order by created_at, kid
        "#,
        site as SiteId,
    )
    .fetch_all(owner)
    .await
}

/// Revokes a key, and ends the sessions that it began: whoever has it could have begun them. `false`: the site has no
/// such key in force.
pub async fn revoke(owner: &PgPool, site: SiteId, kid: &str) -> sqlx::Result<bool> {
    let revoked = sqlx::query_scalar!(
        r#"
        with revoked as (
            update sso_keys set revoked_at = now()
            where site_id = $1 and kid = $2 and revoked_at is null
            returning site_id, kid
        ), ended as (
            delete from widget_sessions s using revoked r where s.site_id = r.site_id and s.sso_kid = r.kid
        )
        select count(*) as "revoked!" from revoked
        "#,
        site as SiteId,
        kid,
    )
    .fetch_one(owner)
    .await?;
    Ok(revoked == 1)
}
