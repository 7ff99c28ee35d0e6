//! `accounts` and `credentials`: the people of this installation. They belong to no site.

use sdk::wire::{AccountId, Timestamp};
use sqlx::PgPool;

use crate::domain::{keys::Signature, password::Credential};

/// A person.
#[derive(Clone, Debug)]
pub struct AccountRow {
    /// Theirs everywhere on this installation.
    pub id: AccountId,
    /// As they wrote it.
    pub email: String,
    /// What others read.
    pub name: String,
    /// Whether sites may show that they are reading.
    pub is_visible: bool,
    /// Since when.
    pub created_at: Timestamp,
}

/// Somebody who is new.
#[derive(Debug)]
pub struct NewAccount<'a> {
    /// As they wrote it.
    pub email: &'a str,
    /// The one form by which it is found.
    pub email_key: &'a str,
    /// What others will read.
    pub name: &'a str,
    /// What proves who they are.
    pub credential: &'a Credential,
}

/// Makes an account. `None`: there is one with this address.
pub async fn insert(db: &PgPool, new: &NewAccount<'_>) -> sqlx::Result<Option<AccountId>> {
    let mut tx = db.begin().await?;
    let id = AccountId::new();
    let made = sqlx::query!(
        r#"
        insert into accounts (id, email, email_key, name) values ($1, $2, $3, $4)
        on conflict (email_key) do nothing
        "#,
        id as AccountId,
        new.email,
        new.email_key,
        new.name,
    )
    .execute(&mut *tx)
    .await?;
    if made.rows_affected() == 0 {
        return Ok(None);
    }
    keep_credential(&mut *tx, id, new.credential).await?;
    tx.commit().await?;
    Ok(Some(id))
}

/// A person and what is kept of their password, as they stand in the database.
struct Found {
    id: AccountId,
    email: String,
    name: String,
    is_visible: bool,
    created_at: Timestamp,
    params: Option<String>,
    mac: Option<Vec<u8>>,
    key_id: Option<String>,
}

/// The person with this address, and what proves that it is they. One question, whether there is somebody or not: how
/// many there were would show in how long the answer takes.
pub async fn by_email(
    db: &PgPool,
    email_key: &str,
) -> sqlx::Result<Option<(AccountRow, Option<Credential>)>> {
    let found = sqlx::query_as!(
        Found,
        r#"
        select
            id as "id: AccountId",
            email,
            name,
            is_visible,
            accounts.created_at as "created_at: Timestamp",
            params as "params?",
            mac    as "mac?",
            key_id as "key_id?"
        from accounts
        left join credentials on account_id = id
        where email_key = $1
        "#,
        email_key,
    )
    .fetch_optional(db)
    .await?;
    Ok(found.map(Found::read))
}

/// The person with this id, and what proves that it is they.
pub async fn by_id(
    db: &PgPool,
    id: AccountId,
) -> sqlx::Result<Option<(AccountRow, Option<Credential>)>> {
    let found = sqlx::query_as!(
        Found,
        r#"
        select
            id as "id: AccountId",
            email,
            name,
            is_visible,
            accounts.created_at as "created_at: Timestamp",
            params as "params?",
            mac    as "mac?",
            key_id as "key_id?"
        from accounts
        left join credentials on account_id = id
        where id = $1
        "#,
        id as AccountId,
    )
    .fetch_optional(db)
    .await?;
    Ok(found.map(Found::read))
}

impl Found {
    fn read(self) -> (AccountRow, Option<Credential>) {
        let Self { id, email, name, is_visible, created_at, params, mac, key_id } = self;
        let credential = match (params, mac, key_id) {
            // What can't be read was not written by this program; it proves nothing.
            (Some(params), Some(mac), Some(key)) => match (params.parse(), mac.try_into()) {
                (Ok(recipe), Ok(mac)) => {
                    Some(Credential { recipe, signature: Signature { key, mac } })
                }
                _ => None,
            },
            _ => None,
        };
        (AccountRow { id, email, name, is_visible, created_at }, credential)
    }
}

/// Everyone, in the order of their addresses.
pub async fn list(owner: &PgPool) -> sqlx::Result<Vec<AccountRow>> {
    sqlx::query_as!(
        AccountRow,
        r#"
        select id as "id: AccountId", email, name, is_visible, created_at as "created_at: Timestamp"
        from accounts
        order by email_key
        "#,
    )
    .fetch_all(owner)
    .await
}

/// Changes what others read of somebody.
pub async fn update(db: &PgPool, id: AccountId, name: &str, is_visible: bool) -> sqlx::Result<()> {
    sqlx::query!(
        "update accounts set name = $2, is_visible = $3 where id = $1",
        id as AccountId,
        name,
        is_visible,
    )
    .execute(db)
    .await
    .map(drop)
}

/// Keeps what proves who somebody is, in place of what did before.
pub async fn keep_credential(
    db: impl sqlx::PgExecutor<'_>,
    id: AccountId,
    credential: &Credential,
) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        insert into credentials (account_id, params, mac, key_id) values ($1, $2, $3, $4)
        on conflict (account_id) do update
        set params = excluded.params, mac = excluded.mac, key_id = excluded.key_id, changed_at = now()
        "#,
        id as AccountId,
        credential.recipe.to_string(),
        &credential.signature.mac,
        credential.signature.key,
    )
    .execute(db)
    .await
    .map(drop)
}
