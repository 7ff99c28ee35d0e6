//! `guests`: authors without an account.

use sdk::wire::{Guest, GuestId, SiteId};

use super::SiteTx;

/// The guest that a secret belongs to.
pub async fn find(tx: &mut SiteTx, secret_hash: &[u8; 32]) -> sqlx::Result<Option<Guest>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select id as "id: GuestId", name, email is not null as "has_email!"
        from guests
        where site_id = $1 and secret_hash = $2
        "#,
        site as SiteId,
        secret_hash,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| Guest { id: row.id, name: row.name, has_email: row.has_email }))
}

/// The guest that a secret belongs to, made if it is new; either way known by the name given last. An e-mail address
/// is replaced by a new one, never dropped by its absence.
pub async fn upsert(
    tx: &mut SiteTx,
    secret_hash: &[u8; 32],
    name: &str,
    email: Option<&str>,
) -> sqlx::Result<GuestId> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        insert into guests (site_id, id, secret_hash, name, email)
        values ($1, $2, $3, $4, $5)
        on conflict (site_id, secret_hash) do update
        set name = excluded.name, email = coalesce(excluded.email, guests.email)
        returning id as "id: GuestId"
        "#,
        site as SiteId,
        GuestId::new() as GuestId,
        secret_hash,
        name,
        email,
    )
    .fetch_one(tx.connection())
    .await
}
