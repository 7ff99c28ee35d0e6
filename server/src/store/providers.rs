//! `providers`: other services that say who somebody is. Changed only from the command line.

use sqlx::PgPool;

use super::Database;

/// A service, as it is kept.
#[derive(Clone, Debug)]
pub struct ProviderRow {
    /// The word in addresses.
    pub id: String,
    /// What kind of service it is.
    pub kind: String,
    /// What people read.
    pub name: String,
    /// Who speaks.
    pub issuer: String,
    /// What it calls us.
    pub client_id: String,
    /// What proves that it is we, sealed.
    pub secret: Vec<u8>,
    /// Whether its word on addresses is believed.
    pub trusts_email: bool,
    /// Whether people can use it.
    pub enabled: bool,
}

/// A service that people can use, as they see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The word in addresses.
    pub id: String,
    /// What people read.
    pub name: String,
}

/// Keeps a new service. `false`: there is one with this id.
pub async fn insert(owner: &PgPool, row: &ProviderRow) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        r#"
        insert into providers (id, kind, name, issuer, client_id, secret, trusts_email, enabled)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (id) do nothing
        "#,
        row.id,
        row.kind,
        row.name,
        row.issuer,
        row.client_id,
        row.secret,
        row.trusts_email,
        row.enabled,
    )
    .execute(owner)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Changes all of a service that may change: neither its kind nor who speaks.
pub async fn update(owner: &PgPool, row: &ProviderRow) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        update providers set name = $2, client_id = $3, secret = $4, trusts_email = $5, enabled = $6
        where id = $1
        "#,
        row.id,
        row.name,
        row.client_id,
        row.secret,
        row.trusts_email,
        row.enabled,
    )
    .execute(owner)
    .await
    .map(drop)
}

/// Takes a service away, and with it whom it meant.
pub async fn delete(owner: &PgPool, id: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from providers where id = $1", id).execute(owner).await.map(drop)
}

/// The service with this id.
pub async fn by_id(db: impl Database<'_>, id: &str) -> sqlx::Result<Option<ProviderRow>> {
    sqlx::query_as!(
        ProviderRow,
        r#"
        select id, kind, name, issuer, client_id, secret, trusts_email, enabled
        from providers
        where id = $1
        "#,
        id,
    )
    .fetch_optional(db)
    .await
}

/// All services, in the order of their ids.
pub async fn list(owner: impl Database<'_>) -> sqlx::Result<Vec<ProviderRow>> {
    sqlx::query_as!(
        ProviderRow,
        r#"
        select id, kind, name, issuer, client_id, secret, trusts_email, enabled
        from providers
        order by id
        "#,
    )
    .fetch_all(owner)
    .await
}

/// Those that people can use, in the order of their names.
pub async fn offered(db: &PgPool) -> sqlx::Result<Vec<Offered>> {
    sqlx::query_as!(Offered, "select id, name from providers where enabled order by name, id")
        .fetch_all(db)
        .await
}
