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

/// What a guest says of themselves with a post.
#[derive(Clone, Copy, Debug)]
pub struct GuestSays<'a> {
    /// Their name.
    pub name: &'a str,
    /// What it looks like.
    pub shape: &'a str,
    /// Their address as they wrote it, and the one form of it.
    pub email: Option<(&'a str, &'a str)>,
    /// The tag of the language of their mail.
    pub language: &'a str,
}

/// A guest who posts.
#[derive(Clone, Copy, Debug)]
pub struct Posting {
    /// Who.
    pub id: GuestId,
    /// Whether they gave an address and were not asked yet whether it is theirs.
    pub to_be_asked: bool,
}

/// The guest that a secret belongs to, made if it is new; either way known by the name given last. An e-mail address
/// is replaced by a new one, never dropped by its absence, and never that of somebody who proved it: nobody learns
/// whether it is. `None`: a member of the site has a name that looks like this one.
pub async fn upsert(
    tx: &mut SiteTx,
    secret_hash: &[u8; 32],
    says: GuestSays<'_>,
) -> sqlx::Result<Option<Posting>> {
    let site = tx.site();
    let (email, email_key) = says.email.unzip();
    sqlx::query_as!(
        Posting,
        r#"
        with given as (
            select $5::text as email, $6::text as email_key
            where not exists (select from accounts where email_key = $6 and email_verified_at is not null)
        )
        insert into guests (site_id, id, secret_hash, name, email, email_key, language)
        select $1, $2, $3, $4, (select email from given), (select email_key from given), $8
        where not exists (
            select from accounts a
            join members m on m.site_id = $1 and m.account_id = a.id
            where a.name_shape = $7
        )
        on conflict (site_id, secret_hash) do update
        set
            name = excluded.name,
            language = excluded.language,
            email = coalesce(excluded.email, guests.email),
            email_key = coalesce(excluded.email_key, guests.email_key),
            email_asked_at = case
                when excluded.email_key is null or excluded.email_key = guests.email_key
                then guests.email_asked_at
            end,
            email_verified_at = case
                when excluded.email_key is null or excluded.email_key = guests.email_key
                then guests.email_verified_at
            end
        returning
            id as "id: GuestId",
            (email is not null and email_asked_at is null and email_verified_at is null) as "to_be_asked!"
        "#,
        site as SiteId,
        GuestId::new() as GuestId,
        secret_hash,
        says.name,
        email,
        email_key,
        says.shape,
        says.language,
    )
    .fetch_optional(tx.connection())
    .await
}
