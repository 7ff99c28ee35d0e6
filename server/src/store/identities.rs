//! `identities`: whom other services mean. They belong to no site.

use sdk::wire::{AccountId, Timestamp};
use sqlx::{PgConnection, PgPool};

use super::{
    Database,
    accounts::{self, NewAccount},
};

/// Somebody, as a service means them.
#[derive(Clone, Copy, Debug)]
pub struct Identity<'a> {
    /// Which service.
    pub provider: &'a str,
    /// What it calls them.
    pub subject: &'a str,
    /// What it says of their address.
    pub email: Option<&'a str>,
}

/// A service that is linked with an account, as its person sees it.
#[derive(Clone, Debug)]
pub struct Linked {
    /// Which service.
    pub provider: String,
    /// What people read.
    pub name: String,
    /// What it calls them.
    pub subject: String,
    /// What it said last of their address.
    pub email: Option<String>,
    /// Since when.
    pub created_at: Timestamp,
}

/// What came of linking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It is linked now.
    Made,
    /// It was so already.
    Known,
    /// With somebody else's account.
    Taken,
}

/// Whose account a service leads to. It is noted that it did.
pub async fn used(db: &PgPool, identity: Identity<'_>) -> sqlx::Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"
        update identities set used_at = now(), email = $3
        where provider_id = $1 and subject = $2
        returning account_id as "account: AccountId"
        "#,
        identity.provider,
        identity.subject,
        identity.email,
    )
    .fetch_optional(db)
    .await
}

/// Links a service with an account.
pub async fn link(db: &PgPool, account: AccountId, identity: Identity<'_>) -> sqlx::Result<Link> {
    let mut connection = super::waiting::connection(db).await?;
    if insert(&mut connection, account, identity).await? {
        return Ok(Link::Made);
    }
    let whose = sqlx::query_scalar!(
        r#"
        select account_id as "account: AccountId" from identities
        where provider_id = $1 and subject = $2
        "#,
        identity.provider,
        identity.subject,
    )
    .fetch_optional(&mut *connection)
    .await?;
    Ok(if whose == Some(account) { Link::Known } else { Link::Taken })
}

/// Makes an account that a service leads to. `None`: somebody has the address, or the service leads elsewhere by now.
pub async fn open(
    db: &PgPool,
    new: &NewAccount<'_>,
    identity: Identity<'_>,
) -> sqlx::Result<Option<AccountId>> {
    let mut tx = super::begin(db).await?;
    let Some(account) = accounts::insert_in(&mut tx, new).await? else { return Ok(None) };
    if !insert(&mut tx, account, identity).await? {
        return Ok(None);
    }
    tx.commit().await?;
    Ok(Some(account))
}

async fn insert(
    connection: &mut PgConnection,
    account: AccountId,
    identity: Identity<'_>,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        r#"
        insert into identities (provider_id, subject, account_id, email) values ($1, $2, $3, $4)
        on conflict do nothing
        "#,
        identity.provider,
        identity.subject,
        account as AccountId,
        identity.email,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The services that are linked with an account, in the order of their names.
pub async fn of_account(db: &PgPool, account: AccountId) -> sqlx::Result<Vec<Linked>> {
    sqlx::query_as!(
        Linked,
        r#"
        select i.provider_id as provider, p.name, i.subject, i.email, i.created_at as "created_at: Timestamp"
        from identities i
        join providers p on p.id = i.provider_id
        where i.account_id = $1
        order by p.name, i.created_at
        "#,
        account as AccountId,
    )
    .fetch_all(db)
    .await
}

/// Whether a service that people can use leads to an account, beside this one.
pub async fn has_other(
    tx: &mut PgConnection,
    account: AccountId,
    but: Option<(&str, &str)>,
) -> sqlx::Result<bool> {
    let (provider, subject) = but.unzip();
    sqlx::query_scalar!(
        r#"
        select exists (
            select from identities i
            join providers p on p.id = i.provider_id and p.enabled
            where i.account_id = $1 and (i.provider_id, i.subject) is distinct from ($2::text, $3::text)
        ) as "is_there!"
        "#,
        account as AccountId,
        provider,
        subject,
    )
    .fetch_one(tx)
    .await
}

/// Takes a service from an account. `false`: it was not linked with it.
pub async fn unlink(
    db: impl Database<'_>,
    account: AccountId,
    provider: &str,
    subject: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "delete from identities where account_id = $1 and provider_id = $2 and subject = $3",
        account as AccountId,
        provider,
        subject,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// How many people a service leads to.
pub async fn count(owner: &PgPool, provider: &str) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from identities where provider_id = $1"#,
        provider,
    )
    .fetch_one(owner)
    .await
}

/// Moves all services from one account to another.
pub async fn merge(tx: &mut PgConnection, from: AccountId, to: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        "update identities set account_id = $2 where account_id = $1",
        from as AccountId,
        to as AccountId,
    )
    .execute(tx)
    .await
    .map(drop)
}
