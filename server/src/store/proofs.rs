//! `proofs`: codes and links that were mailed. They belong to no site.

use sdk::wire::AccountId;
use sqlx::PgPool;
use uuid::Uuid;

use crate::domain::{
    proof::{LIFE_MINUTES, Purpose, TRIES},
    secret::Hash,
};

/// A proof that was asked for.
#[derive(Debug)]
pub struct NewProof<'a> {
    /// Which.
    pub id: Uuid,
    /// What for.
    pub purpose: Purpose,
    /// The address, as it was written.
    pub email: &'a str,
    /// The one form of it.
    pub email_key: &'a str,
    /// Whose, if somebody asked who was known.
    pub account: Option<AccountId>,
    /// What is kept of the code.
    pub code: &'a Hash,
    /// What is kept of the link.
    pub link: &'a Hash,
    /// What waits for the proof, sealed.
    pub payload: Option<&'a [u8]>,
}

/// A proof that is good.
#[derive(Clone, Debug)]
pub struct ProofRow {
    /// Which.
    pub id: Uuid,
    /// What for.
    pub purpose: Purpose,
    /// The address, as it was written.
    pub email: String,
    /// The one form of it.
    pub email_key: String,
    /// Whose, if somebody asked who was known.
    pub account: Option<AccountId>,
    /// What waits for the proof, sealed.
    pub payload: Option<Vec<u8>>,
}

/// Declares a query that gives proofs.
macro_rules! proofs {
    ($text:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query!(
            $text + r#"
            returning id, purpose, email, email_key, account_id as "account: AccountId", payload
            "#,
            $($argument),+
        )
        .map(|row| ProofRow {
            id: row.id,
            // The table has no other purposes.
            purpose: row.purpose.parse().unwrap_or(Purpose::SignUp),
            email: row.email,
            email_key: row.email_key,
            account: row.account,
            payload: row.payload,
        })
    };
}

/// Keeps a proof, in place of those for the same address and purpose.
pub async fn insert(
    tx: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    new: &NewProof<'_>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from proofs where purpose = $1 and email_key = $2 and account_id is not distinct from $3",
        new.purpose.as_str(),
        new.email_key,
        new.account as Option<AccountId>,
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        r#"
        insert into proofs (id, purpose, email, email_key, account_id, code, link, payload, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(mins => $9))
        "#,
        new.id,
        new.purpose.as_str(),
        new.email,
        new.email_key,
        new.account as Option<AccountId>,
        new.code,
        new.link,
        new.payload,
        LIFE_MINUTES,
    )
    .execute(&mut **tx)
    .await
    .map(drop)
}

/// What is kept of the code of a proof, which counts as tried now. `None`: it is not good any more.
pub async fn try_code(db: &PgPool, id: Uuid) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!(
        r#"
        update proofs set tries = tries + 1
        where id = $1 and used_at is null and expires_at > now() and tries < $2
        returning code
        "#,
        id,
        TRIES,
    )
    .fetch_optional(db)
    .await
}

/// Uses a proof whose code was right. Of two at the same time one gets it.
pub async fn take(db: &PgPool, id: Uuid) -> sqlx::Result<Option<ProofRow>> {
    proofs!(
        r#"
        update proofs set used_at = now()
        where id = $1 and used_at is null and expires_at > now()
        "#,
        id,
    )
    .fetch_optional(db)
    .await
}

/// Uses a proof by its link. Of two at the same time one gets it.
pub async fn take_link(db: &PgPool, link: &Hash) -> sqlx::Result<Option<ProofRow>> {
    proofs!(
        r#"
        update proofs set used_at = now()
        where link = $1 and used_at is null and expires_at > now()
        "#,
        link,
    )
    .fetch_optional(db)
    .await
}

/// What a link would prove, if it is good; looking at it uses nothing.
pub async fn look(db: &PgPool, link: &Hash) -> sqlx::Result<Option<(Purpose, String)>> {
    let row = sqlx::query!(
        r#"
        select purpose, email from proofs
        where link = $1 and used_at is null and expires_at > now()
        "#,
        link,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.and_then(|row| Some((row.purpose.parse().ok()?, row.email))))
}

/// Ends what was asked for somebody: their address or their password is another one now.
pub async fn forget(db: impl sqlx::PgExecutor<'_>, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from proofs where account_id = $1", account as AccountId)
        .execute(db)
        .await
        .map(drop)
}

/// Deletes up to `batch` proofs that are of no use any more; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from proofs
        where id in (
            select id from proofs
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
