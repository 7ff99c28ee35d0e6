//! `accounts` and `credentials`: the people of this installation. They belong to no site.

use sdk::wire::{AccountId, Timestamp};
use sqlx::PgPool;

use crate::domain::{keys::Signature, name, password::Credential};

/// A person.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says whether something is kept of them")]
pub struct AccountRow {
    /// Theirs everywhere on this installation.
    pub id: AccountId,
    /// Their address as they wrote it, if they have one.
    pub email: Option<String>,
    /// Whether they showed that they read its mail.
    pub is_proven: bool,
    /// What others read.
    pub name: String,
    /// The tag of the language of their mail.
    pub language: String,
    /// Whether sites may show that they are reading.
    pub is_visible: bool,
    /// Whether they want mail when somebody answers them.
    pub reply_mail: bool,
    /// Whether they have a password.
    pub has_password: bool,
    /// Whether they take a second step when they sign in.
    pub two_step: bool,
    /// Since when.
    pub created_at: Timestamp,
}

/// Somebody who is new.
#[derive(Debug)]
pub struct NewAccount<'a> {
    /// Their address as they wrote it, and the one form by which it is found.
    pub email: Option<(&'a str, &'a str)>,
    /// Whether they showed that they read its mail.
    pub is_proven: bool,
    /// What others will read.
    pub name: &'a str,
    /// The tag of their language.
    pub language: &'a str,
    /// What proves who they are.
    pub credential: Option<&'a Credential>,
}

impl AccountRow {
    /// Their address, if mail to it reaches them.
    pub fn proven_email(&self) -> Option<&str> {
        self.email.as_deref().filter(|_| self.is_proven)
    }
}

/// Declares a query for accounts, with what proves who they are: the columns are the same everywhere, the rest is its
/// own.
macro_rules! accounts {
    ($rest:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query!(
            r#"
            select
                a.id         as "id: AccountId",
                a.email,
                a.email_verified_at is not null as "is_proven!",
                a.name,
                a.language,
                a.is_visible,
                a.reply_mail,
                a.two_step,
                a.created_at as "created_at: Timestamp",
                c.params     as "params?",
                c.mac        as "mac?",
                c.key_id     as "key_id?"
            from accounts a
            left join credentials c on c.account_id = a.id
            "# + $rest,
            $($argument),+
        )
        .map(|row| {
            let credential = credential(row.params, row.mac, row.key_id);
            let account = AccountRow {
                id: row.id,
                email: row.email,
                is_proven: row.is_proven,
                name: row.name,
                language: row.language,
                is_visible: row.is_visible,
                reply_mail: row.reply_mail,
                has_password: credential.is_some(),
                two_step: row.two_step,
                created_at: row.created_at,
            };
            (account, credential)
        })
    };
}

/// What can't be read was not written by this program; it proves nothing.
fn credential(
    params: Option<String>,
    mac: Option<Vec<u8>>,
    key: Option<String>,
) -> Option<Credential> {
    let (recipe, mac) = (params?.parse().ok()?, mac?.try_into().ok()?);
    Some(Credential { recipe, signature: Signature { key: key?, mac } })
}

/// Makes an account. `None`: there is one with this address. An address that is proven is taken from an account that
/// only named it: nobody keeps an address from its owner by being first.
pub async fn insert(db: &PgPool, new: &NewAccount<'_>) -> sqlx::Result<Option<AccountId>> {
    let mut tx = super::begin(db).await?;
    let made = insert_in(&mut tx, new).await?;
    tx.commit().await?;
    Ok(made)
}

/// The same, as a part of something larger.
pub async fn insert_in(
    tx: &mut sqlx::PgConnection,
    new: &NewAccount<'_>,
) -> sqlx::Result<Option<AccountId>> {
    let id = AccountId::new();
    let (email, email_key) = new.email.unzip();
    if let Some(email_key) = email_key.filter(|_| new.is_proven) {
        release(tx, email_key).await?;
    }
    let made = sqlx::query!(
        r#"
        insert into accounts (id, email, email_key, email_verified_at, name, name_shape, language)
        values ($1, $2, $3, case when $4 then now() end, $5, $6, $7)
        on conflict (email_key) do nothing
        "#,
        id as AccountId,
        email,
        email_key,
        new.is_proven,
        new.name,
        name::shape(new.name),
        new.language,
    )
    .execute(&mut *tx)
    .await?;
    if made.rows_affected() == 0 {
        return Ok(None);
    }
    if let Some(credential) = new.credential {
        keep_credential(&mut *tx, id, credential).await?;
    }
    Ok(Some(id))
}

/// Locks an account: of those who change what opens it, one comes after the other.
pub async fn lock(tx: &mut sqlx::PgConnection, id: AccountId) -> sqlx::Result<()> {
    sqlx::query!("select from accounts where id = $1 for no key update", id as AccountId)
        .execute(tx)
        .await
        .map(drop)
}

/// Takes an address from whoever only named it.
async fn release(tx: &mut sqlx::PgConnection, email_key: &str) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        update accounts set email = null, email_key = null
        where email_key = $1 and email_verified_at is null
        "#,
        email_key,
    )
    .execute(tx)
    .await
    .map(drop)
}

/// Gives somebody an address that they proved, maybe the one that they have. `false`: somebody else has it, proven.
pub async fn prove_email(
    db: &PgPool,
    id: AccountId,
    email: &str,
    email_key: &str,
) -> sqlx::Result<bool> {
    let mut tx = super::begin(db).await?;
    sqlx::query!(
        r#"
        update accounts set email = null, email_key = null
        where email_key = $1 and email_verified_at is null and id <> $2
        "#,
        email_key,
        id as AccountId,
    )
    .execute(&mut *tx)
    .await?;
    let done = sqlx::query!(
        r#"
        update accounts set email = $2, email_key = $3, email_verified_at = now()
        where id = $1 and not exists (select from accounts where email_key = $3 and id <> $1)
        "#,
        id as AccountId,
        email,
        email_key,
    )
    .execute(&mut *tx)
    .await;
    match done {
        Ok(done) => {
            tx.commit().await?;
            Ok(done.rows_affected() == 1)
        }
        // Somebody else proved it at the same time.
        Err(error) if super::constraint(&error) == Some("accounts_email_unique") => Ok(false),
        Err(error) => Err(error),
    }
}

/// The person with this address, and what proves that it is they. One question, whether there is somebody or not: how
/// many there were would show in how long the answer takes (A35).
pub async fn by_email(
    db: &PgPool,
    email_key: &str,
) -> sqlx::Result<Option<(AccountRow, Option<Credential>)>> {
    accounts!("where a.email_key = $1", email_key).fetch_optional(db).await
}

/// The person with this id, and what proves that it is they.
pub async fn by_id(
    db: &PgPool,
    id: AccountId,
) -> sqlx::Result<Option<(AccountRow, Option<Credential>)>> {
    accounts!("where a.id = $1", id as AccountId).fetch_optional(db).await
}

/// Everyone, in the order of their addresses.
pub async fn list(owner: &PgPool) -> sqlx::Result<Vec<AccountRow>> {
    let all = accounts!("where $1 order by a.email_key, a.id", true).fetch_all(owner).await?;
    Ok(all.into_iter().map(|(account, _)| account).collect())
}

/// Changes what others read of somebody, and the language of their mail.
pub async fn update(
    db: &PgPool,
    id: AccountId,
    name: &str,
    is_visible: bool,
    language: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update accounts set name = $2, is_visible = $3, language = $4 where id = $1",
        id as AccountId,
        name,
        is_visible,
        language,
    )
    .execute(db)
    .await
    .map(drop)
}

/// Says whether somebody takes a second step when they sign in.
pub async fn set_two_step(
    db: impl sqlx::PgExecutor<'_>,
    id: AccountId,
    two_step: bool,
) -> sqlx::Result<()> {
    sqlx::query!("update accounts set two_step = $2 where id = $1", id as AccountId, two_step)
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
