//! `account_sessions`: browsers that hold a session of the server's own pages. They belong to no site.

use sdk::wire::{AccountId, Timestamp};
use serde_json::Value;
use sqlx::{PgPool, types::Json};

use crate::domain::secret::Hash;

/// A session, as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionRow {
    /// What the session library keeps.
    pub record: Value,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// A session, as its person sees it.
#[derive(Clone, Debug)]
pub struct OwnSession {
    /// Which.
    pub hash: Vec<u8>,
    /// Since when.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Keeps a new session. `false`: there is one with this id.
pub async fn insert(
    db: &PgPool,
    hash: &Hash,
    account: Option<AccountId>,
    row: &SessionRow,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        r#"
        insert into account_sessions (hash, account_id, record, expires_at) values ($1, $2, $3, $4)
        on conflict do nothing
        "#,
        hash,
        account as Option<AccountId>,
        Json(&row.record) as Json<&Value>,
        row.expires_at as Timestamp,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps what a session holds now. `false`: it has ended meanwhile, and stays so.
pub async fn update(
    db: &PgPool,
    hash: &Hash,
    account: Option<AccountId>,
    row: &SessionRow,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        r#"
        update account_sessions
        set account_id = $2, record = $3, expires_at = least($4, created_at + interval '30 days')
        where hash = $1
        "#,
        hash,
        account as Option<AccountId>,
        Json(&row.record) as Json<&Value>,
        row.expires_at as Timestamp,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts something else under a key of a session, or nothing (null), if what is there is what it was. `false`: it is not.
/// Of many who do so at once, one succeeds.
pub async fn swap(
    db: &PgPool,
    hash: &Hash,
    key: &str,
    from: &Value,
    to: &Value,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        r#"
        update account_sessions
        set record = case
            when $4 = 'null'::jsonb then record - $2::text
            else jsonb_set(record, array[$2::text], $4)
        end
        where hash = $1 and record -> $2::text = $3 and expires_at > now()
        "#,
        hash,
        key,
        Json(from) as Json<&Value>,
        Json(to) as Json<&Value>,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The session with this id, unless it is over.
pub async fn find(db: &PgPool, hash: &Hash) -> sqlx::Result<Option<SessionRow>> {
    let row = sqlx::query!(
        r#"
        select record, expires_at as "expires_at: Timestamp"
        from account_sessions
        where hash = $1 and expires_at > now()
        "#,
        hash,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| SessionRow { record: row.record, expires_at: row.expires_at }))
}

/// Ends a session, and with it everything that hangs on it.
pub async fn delete(db: &PgPool, hash: &[u8]) -> sqlx::Result<()> {
    sqlx::query!("delete from account_sessions where hash = $1", hash).execute(db).await.map(drop)
}

/// Somebody's sessions, the newest first.
pub async fn of_account(db: &PgPool, account: AccountId) -> sqlx::Result<Vec<OwnSession>> {
    sqlx::query_as!(
        OwnSession,
        r#"
        select hash, created_at as "created_at: Timestamp", expires_at as "expires_at: Timestamp"
        from account_sessions
        where account_id = $1 and expires_at > now()
        order by created_at desc
        "#,
        account as AccountId,
    )
    .fetch_all(db)
    .await
}

/// Ends all sessions of somebody but one; which those were.
pub async fn delete_others(
    db: &PgPool,
    account: AccountId,
    keep: Option<&[u8]>,
) -> sqlx::Result<Vec<Vec<u8>>> {
    sqlx::query_scalar!(
        "delete from account_sessions where account_id = $1 and hash is distinct from $2 returning hash",
        account as AccountId,
        keep,
    )
    .fetch_all(db)
    .await
}

/// Deletes up to `batch` sessions that are over; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from account_sessions
        where hash in (select hash from account_sessions where expires_at < now() order by expires_at limit $1)
        "#,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
