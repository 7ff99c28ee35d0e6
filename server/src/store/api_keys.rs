//! `api_keys`: what clients that are no browser prove themselves with.

use sdk::wire::{SiteId, Timestamp};
use sqlx::PgPool;
use uuid::Uuid;

/// An API key, without its secret.
#[derive(Clone, Debug)]
pub struct ApiKeyRow {
    /// Its id: the author of what it posts.
    pub id: Uuid,
    /// What it is for.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// The site's key with this hash, unless it is revoked. Asked at each request, so that a revoked key fails at once.
pub async fn by_hash(db: &PgPool, site: SiteId, hash: &[u8; 32]) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!(
        "select id from api_keys where site_id = $1 and hash = $2 and revoked_at is null",
        site as SiteId,
        hash,
    )
    .fetch_optional(db)
    .await
}

/// Every key of a site, oldest first.
pub async fn list(owner: &PgPool, site: SiteId) -> sqlx::Result<Vec<ApiKeyRow>> {
    sqlx::query_as!(
        ApiKeyRow,
        r#"
        select id, name, created_at as "created_at: Timestamp", revoked_at as "revoked_at: Timestamp"
        from api_keys
        where site_id = $1
        order by created_at, id
        "#,
        site as SiteId,
    )
    .fetch_all(owner)
    .await
}

/// Keeps a new key.
pub async fn insert(
    owner: &PgPool,
    site: SiteId,
    name: &str,
    hash: &[u8; 32],
) -> sqlx::Result<Uuid> {
    sqlx::query_scalar!(
        "insert into api_keys (site_id, id, name, hash) values ($1, gen_random_uuid(), $2, $3) returning id",
        site as SiteId,
        name,
        hash,
    )
    .fetch_one(owner)
    .await
}

/// Whether a key is in force still.
pub async fn is_in_force(db: &PgPool, site: SiteId, id: Uuid) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"
        select exists (
            select from api_keys where site_id = $1 and id = $2 and revoked_at is null
        ) as "in_force!"
        "#,
        site as SiteId,
        id,
    )
    .fetch_one(db)
    .await
}

/// Revokes a key, and lets open sockets know. `false`: the site has no such key in force.
pub async fn revoke(owner: &PgPool, site: SiteId, id: Uuid) -> sqlx::Result<bool> {
    let changed = sqlx::query!(
        r#"
        with revoked as (
            update api_keys set revoked_at = now()
            where site_id = $1 and id = $2 and revoked_at is null
            returning site_id
        )
        update sites set settings_version = settings_version + 1
        where id in (select site_id from revoked)
        "#,
        site as SiteId,
        id,
    )
    .execute(owner)
    .await?;
    Ok(changed.rows_affected() == 1)
}
