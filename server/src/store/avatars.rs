//! `avatars`: the pictures of people.

use sdk::wire::{AccountId, AvatarId};
use sqlx::PgPool;

/// Gives somebody a picture in place of the one before.
pub async fn put(db: &PgPool, account: AccountId, bytes: &[u8]) -> sqlx::Result<AvatarId> {
    let mut tx = db.begin().await?;
    sqlx::query!("delete from avatars where account_id = $1", account as AccountId)
        .execute(&mut *tx)
        .await?;
    let id = AvatarId(uuid::Uuid::from_bytes(rand::random()));
    sqlx::query!(
        "insert into avatars (id, account_id, bytes) values ($1, $2, $3)",
        id as AvatarId,
        account as AccountId,
        bytes,
    )
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes somebody's picture away.
pub async fn remove(db: &PgPool, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from avatars where account_id = $1", account as AccountId)
        .execute(db)
        .await
        .map(drop)
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
