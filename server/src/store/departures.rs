//! `accounts`: who leaves, and when.

use sdk::wire::{AccountId, Timestamp};
use sqlx::PgPool;

/// Somebody wants to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Who.
    pub account: AccountId,
    /// When.
    pub at: Timestamp,
    /// Whether what they wrote goes, too.
    pub takes_comments: bool,
}

/// Notes that somebody leaves in so many days; when that is.
pub async fn announce(
    db: &PgPool,
    account: AccountId,
    days: i32,
    takes_comments: bool,
) -> sqlx::Result<Timestamp> {
    sqlx::query_scalar!(
        r#"
        update accounts set leaves_at = now() + make_interval(days => $2), takes_comments = $3
        where id = $1
        returning leaves_at as "leaves_at!: Timestamp"
        "#,
        account as AccountId,
        days,
        takes_comments,
    )
    .fetch_one(db)
    .await
}

/// Somebody stays after all.
pub async fn cancel(db: &PgPool, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("update accounts set leaves_at = null where id = $1", account as AccountId)
        .execute(db)
        .await
        .map(drop)
}

/// When somebody leaves, if they do.
pub async fn of(db: &PgPool, account: AccountId) -> sqlx::Result<Option<Timestamp>> {
    let at = sqlx::query_scalar!(
        r#"select leaves_at as "at: Timestamp" from accounts where id = $1"#,
        account as AccountId,
    );
    Ok(at.fetch_optional(db).await?.flatten())
}

/// Somebody whose time has come.
pub async fn due(db: &PgPool) -> sqlx::Result<Option<Leaving>> {
    sqlx::query_as!(
        Leaving,
        r#"
        select id as "account: AccountId", leaves_at as "at!: Timestamp", takes_comments
        from accounts
        where leaves_at < now()
        order by leaves_at
        limit 1
        "#,
    )
    .fetch_optional(db)
    .await
}

/// The account goes, with all that proves who they are and everywhere that they are signed in.
pub async fn delete(db: &PgPool, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from accounts where id = $1", account as AccountId)
        .execute(db)
        .await
        .map(drop)
}
