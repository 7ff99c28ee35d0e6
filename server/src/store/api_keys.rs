//! `api_keys`: what clients that are no browser prove themselves with.

use sdk::wire::{ApiKey, Scope, SiteId, Timestamp};
use sqlx::PgPool;
use uuid::Uuid;

use super::{Connection, Database, SiteTx};

/// A key that is in force.
#[derive(Clone, Debug)]
pub struct KeyInForce {
    /// Its id.
    pub id: Uuid,
    /// What it may be used for.
    pub scopes: Vec<Scope>,
    /// Whether it is known that it was used today.
    pub is_used_today: bool,
}

/// A key to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewKey<'a> {
    /// Its id.
    pub id: Uuid,
    /// What it is for.
    pub name: &'a str,
    /// What it may be used for.
    pub scopes: &'a [Scope],
    /// The hash of its secret.
    pub hash: &'a [u8; 32],
}

/// The site's key with this hash, unless it is revoked. Asked at each request, so that a revoked key fails at once.
pub async fn by_hash(
    db: &PgPool,
    site: SiteId,
    hash: &[u8; 32],
) -> sqlx::Result<Option<KeyInForce>> {
    let row = sqlx::query!(
        r#"
        select id, scopes, last_used_on is not distinct from current_date as "is_used_today!"
        from api_keys
        where site_id = $1 and hash = $2 and revoked_at is null
        "#,
        site as SiteId,
        hash,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| KeyInForce {
        id: row.id,
        scopes: scopes(&row.scopes),
        is_used_today: row.is_used_today,
    }))
}

/// What a key is for.
pub async fn name(db: &PgPool, site: SiteId, id: Uuid) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select name from api_keys where site_id = $1 and id = $2",
        site as SiteId,
        id,
    )
    .fetch_optional(db)
    .await
}

/// Every key of a site, oldest first.
pub async fn list(db: impl Database<'_>, site: SiteId) -> sqlx::Result<Vec<ApiKey>> {
    let rows = sqlx::query!(
        r#"
        select
            id,
            name,
            scopes,
            created_at         as "created_at: Timestamp",
            last_used_on::text as last_used_on,
            revoked_at         as "revoked_at: Timestamp"
        from api_keys
        where site_id = $1
        order by created_at, id
        "#,
        site as SiteId,
    )
    .fetch_all(db)
    .await?;
    let key = rows.into_iter().map(|row| ApiKey {
        id: row.id,
        name: row.name,
        scopes: scopes(&row.scopes),
        created_at: row.created_at,
        last_used_on: row.last_used_on,
        revoked_at: row.revoked_at,
    });
    Ok(key.collect())
}

/// Keeps a new key. `None`: there is one of this id.
pub async fn insert(
    db: &mut Connection,
    site: SiteId,
    new: NewKey<'_>,
) -> sqlx::Result<Option<Timestamp>> {
    let scopes = new.scopes.iter().map(|scope| scope.as_str().to_owned()).collect::<Vec<_>>();
    sqlx::query_scalar!(
        r#"
        insert into api_keys (site_id, id, name, scopes, hash)
        values ($1, $2, $3, $4, $5)
        on conflict (site_id, id) do nothing
        returning created_at as "created_at: Timestamp"
        "#,
        site as SiteId,
        new.id,
        new.name,
        &scopes,
        new.hash,
    )
    .fetch_optional(db)
    .await
}

/// Notes that a key is used today.
pub async fn note_use(tx: &mut SiteTx, id: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update api_keys set last_used_on = current_date
        where site_id = $1 and id = $2 and last_used_on is distinct from current_date
        "#,
        site as SiteId,
        id,
    )
    .execute(tx.connection())
    .await
    .map(drop)
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

/// Revokes a key, and lets open sockets know; its name. `None`: the site has no such key in force.
pub async fn revoke(db: impl Database<'_>, site: SiteId, id: Uuid) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        r#"
        with revoked as (
            update api_keys set revoked_at = now()
            where site_id = $1 and id = $2 and revoked_at is null
            returning site_id, name
        ), told as (
            update sites set settings_version = settings_version + 1
            where id in (select site_id from revoked)
        )
        select name from revoked
        "#,
        site as SiteId,
        id,
    )
    .fetch_optional(db)
    .await
}

/// The schema lets nothing else in.
fn scopes(names: &[String]) -> Vec<Scope> {
    names.iter().filter_map(|name| name.parse().ok()).collect()
}
