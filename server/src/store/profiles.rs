//! `accounts`: what people decided about themselves.

use sdk::wire::AccountId;
use sqlx::PgPool;

use crate::domain::name;

/// What somebody decided about themselves.
#[derive(Clone, Copy, Debug)]
pub struct Profile<'a> {
    /// What others read.
    pub name: &'a str,
    /// Whether sites may show that they are reading.
    pub is_visible: bool,
    /// Whether they want mail when somebody answers them.
    pub reply_mail: bool,
    /// The tag of the language of their mail.
    pub language: &'a str,
}

/// Changes what somebody decided about themselves.
pub async fn update(db: &PgPool, id: AccountId, profile: Profile<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        update accounts
        set name = $2, name_shape = $3, is_visible = $4, reply_mail = $5, language = $6
        where id = $1
        "#,
        id as AccountId,
        profile.name,
        name::shape(profile.name),
        profile.is_visible,
        profile.reply_mail,
        profile.language,
    )
    .execute(db)
    .await
    .map(drop)
}

/// The one form of somebody's address.
pub async fn email_key(db: &PgPool, id: AccountId) -> sqlx::Result<Option<String>> {
    let key = sqlx::query_scalar!("select email_key from accounts where id = $1", id as AccountId);
    Ok(key.fetch_optional(db).await?.flatten())
}

/// Somebody wants no more mail when they are answered.
pub async fn stop_mail(db: &PgPool, id: AccountId) -> sqlx::Result<()> {
    sqlx::query!("update accounts set reply_mail = false where id = $1", id as AccountId)
        .execute(db)
        .await
        .map(drop)
}

/// Notes what the names of up to `batch` accounts look like that were made by a server that did not; how many there
/// were.
pub async fn shape_names(db: &PgPool, batch: i64) -> sqlx::Result<usize> {
    let rows = sqlx::query!(
        r#"select id as "id: AccountId", name from accounts where name_shape is null limit $1"#,
        batch,
    )
    .fetch_all(db)
    .await?;
    for row in &rows {
        sqlx::query!(
            "update accounts set name_shape = $2 where id = $1 and name = $3",
            row.id as AccountId,
            name::shape(&row.name),
            row.name,
        )
        .execute(db)
        .await?;
    }
    Ok(rows.len())
}
