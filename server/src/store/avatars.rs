//! `avatars`: the pictures of people.

use sdk::wire::{AccountId, AvatarId};
use sqlx::PgPool;

use super::Database;

/// Gives somebody a picture in place of the one before. `false`: it is the one that they have.
pub async fn put(db: impl Database<'_>, account: AccountId, bytes: &[u8]) -> sqlx::Result<bool> {
    let id = AvatarId(uuid::Uuid::from_bytes(rand::random()));
    let put = sqlx::query!(
        r#"
        insert into avatars (id, account_id, bytes) values ($1, $2, $3)
        on conflict (account_id) do update
        set id = excluded.id, bytes = excluded.bytes, created_at = now()
        where avatars.bytes <> excluded.bytes
        "#,
        id as AvatarId,
        account as AccountId,
        bytes,
    )
    .execute(db)
    .await?;
    Ok(put.rows_affected() > 0)
}

/// Takes somebody's picture away. `false`: they had none.
pub async fn remove(db: impl Database<'_>, account: AccountId) -> sqlx::Result<bool> {
    let removed = sqlx::query!("delete from avatars where account_id = $1", account as AccountId)
        .execute(db)
        .await?;
    Ok(removed.rows_affected() > 0)
}

/// Which picture somebody has.
pub async fn of(db: &PgPool, account: AccountId) -> sqlx::Result<Option<AvatarId>> {
    sqlx::query_scalar!(
        r#"select id as "id: AvatarId" from avatars where account_id = $1"#,
        account as AccountId,
    )
    .fetch_optional(db)
    .await
}

/// A picture, as JPEG.
pub async fn find(db: &PgPool, id: AvatarId) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!("select bytes from avatars where id = $1", id as AvatarId)
        .fetch_optional(db)
        .await
}
