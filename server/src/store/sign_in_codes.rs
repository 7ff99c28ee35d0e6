//! `sign_in_codes` and `consents`: what the sign-in window hands to the page that opened it.

use sdk::wire::{AccountId, SiteId};
use sqlx::PgPool;

use super::SiteTx;
use crate::domain::secret::Hash;

/// A code to be handed out.
#[derive(Debug)]
pub struct NewCode<'a> {
    /// The SHA-256 of the code.
    pub hash: &'a Hash,
    /// Who consented.
    pub account: AccountId,
    /// The session of the server's own pages that they consented in.
    pub account_session: &'a Hash,
    /// The page's origin.
    pub origin: &'a str,
    /// The SHA-256 of what the page must show.
    pub challenge: &'a Hash,
    /// Whether they proved again who they are, to moderate.
    pub moderates: bool,
}

/// A code that was just used.
#[derive(Debug)]
pub struct UsedCode {
    /// Who consented.
    pub account: AccountId,
    /// The session of the server's own pages that they consented in.
    pub account_session: Hash,
    /// Whether they proved again who they are.
    pub moderates: bool,
}

/// Keeps a code for a minute.
pub async fn insert(tx: &mut SiteTx, new: &NewCode<'_>) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into sign_in_codes
            (site_id, hash, account_id, account_session, origin, challenge, moderates, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, now() + interval '60 seconds')
        "#,
        site as SiteId,
        new.hash,
        new.account as AccountId,
        new.account_session,
        new.origin,
        new.challenge,
        new.moderates,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Uses a code, if it is good: known, not used, not too old, made for this origin and this challenge. One statement, so
/// that of two who try at the same time one fails.
pub async fn take(
    tx: &mut SiteTx,
    hash: &Hash,
    origin: &str,
    challenge: &Hash,
) -> sqlx::Result<Option<UsedCode>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        update sign_in_codes
        set used_at = now()
        where site_id = $1 and hash = $2 and used_at is null and expires_at > now()
            and origin = $3 and challenge = $4
        returning account_id as "account: AccountId", account_session, moderates
        "#,
        site as SiteId,
        hash,
        origin,
        challenge,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.and_then(|row| {
        Some(UsedCode {
            account: row.account,
            account_session: row.account_session.try_into().ok()?,
            moderates: row.moderates,
        })
    }))
}

/// Whether somebody let this origin know who they are before.
pub async fn has_consent(tx: &mut SiteTx, account: AccountId, origin: &str) -> sqlx::Result<bool> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select exists (
            select from consents where site_id = $1 and account_id = $2 and origin = $3
        ) as "known!"
        "#,
        site as SiteId,
        account as AccountId,
        origin,
    )
    .fetch_one(tx.connection())
    .await
}

/// Remembers that somebody lets this origin know who they are.
pub async fn consent(tx: &mut SiteTx, account: AccountId, origin: &str) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "insert into consents (site_id, account_id, origin) values ($1, $2, $3) on conflict do nothing",
        site as SiteId,
        account as AccountId,
        origin,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Lets those whom `from` let know who they are know who `to` is.
pub async fn merge(tx: &mut SiteTx, from: AccountId, to: AccountId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into consents (site_id, account_id, origin, created_at)
        select site_id, $3, origin, created_at from consents where site_id = $1 and account_id = $2
        on conflict do nothing
        "#,
        site as SiteId,
        from as AccountId,
        to as AccountId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Deletes up to `batch` codes that are of no use any more; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from sign_in_codes
        where (site_id, hash) in (
            select site_id, hash from sign_in_codes
            where expires_at < now() - interval '1 day'
            order by expires_at
            limit $1
        )
        "#,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
