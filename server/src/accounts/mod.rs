//! Proving who a person is, on the server's own pages: passwords and the sessions that follow.

mod cache;
mod hashing;
mod sessions;

use sdk::wire::{AccountId, FieldError, Timestamp};

pub use self::{
    cache::SessionCache,
    hashing::{Hashing, Verdict, places},
    sessions::{AccountSessions, COOKIE, KEY_ACCOUNT, KEY_PROVED_AT, KEY_SEEN_ON, hash_of},
};
use crate::{
    app::App,
    domain::{keys::KeyRing, name, password},
    error::{Error, Result},
    store::{
        Store,
        accounts::{self, AccountRow, NewAccount},
    },
};

/// Somebody who wants an account, as they wrote it.
#[derive(Clone, Debug)]
pub struct SignUp {
    /// What others will read.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their password, exactly as typed.
    pub password: String,
    /// Its least length, in characters.
    pub least: usize,
}

/// Makes an account. `None`: there is one with this address.
pub async fn sign_up(
    store: &Store,
    hashing: &Hashing,
    keys: &KeyRing,
    new: SignUp,
) -> Result<Option<AccountId>> {
    let mut wrong = Vec::new();
    let mut note = |pointer: &str, detail: String| wrong.push(FieldError::new(pointer, detail));
    let name = name::author_name(&new.name).inspect_err(|error| note("/name", error.clone()));
    let address = name::email(&new.email).and_then(|email| Ok((name::email_key(&email)?, email)));
    let address = address.inspect_err(|error| note("/email", error.clone()));
    let strong = password::check(&new.password, new.least, &[&new.name, &new.email]);
    let strong = strong.inspect_err(|error| note("/password", error.to_string()));
    let (Ok(name), Ok((email_key, email)), Ok(())) = (name, address, strong) else {
        return Err(Error::Invalid(wrong));
    };
    let credential = hashing.seal(keys, new.password).await?;
    let new =
        NewAccount { email: &email, email_key: &email_key, name: &name, credential: &credential };
    Ok(accounts::insert(store.registry(), &new).await?)
}

/// Who this is, if the password is theirs. Takes as long for an address that nobody has as for a wrong password.
pub async fn sign_in(app: &App, email: &str, password: String) -> Result<Option<AccountRow>> {
    let db = app.store.registry();
    let found = match name::email(email).and_then(|email| name::email_key(&email)) {
        Ok(key) => accounts::by_email(db, &key).await?,
        Err(_) => None,
    };
    let (account, credential) = found.unzip();
    prove(app, account, credential.flatten(), password).await
}

/// Whether somebody who is signed in knows their password.
pub async fn prove_again(app: &App, id: AccountId, password: String) -> Result<Option<AccountRow>> {
    let found = accounts::by_id(app.store.registry(), id).await?;
    let (account, credential) = found.unzip();
    prove(app, account, credential.flatten(), password).await
}

async fn prove(
    app: &App,
    account: Option<AccountRow>,
    credential: Option<password::Credential>,
    password: String,
) -> Result<Option<AccountRow>> {
    let Verdict { is_right, renewed } = app.hashing.verify(&app.keys, credential, password).await?;
    let Some(account) = account.filter(|_| is_right) else { return Ok(None) };
    if let Some(renewed) = renewed {
        accounts::keep_credential(app.store.registry(), account.id, &renewed).await?;
    }
    Ok(Some(account))
}

/// Gives somebody another password and ends their other sessions. `keep` is the session that stays.
pub async fn change_password(
    app: &App,
    account: &AccountRow,
    password: String,
    least: usize,
    keep: Option<&[u8]>,
) -> Result<()> {
    password::check(&password, least, &[&account.name, &account.email])
        .map_err(|weak| Error::field("/password", weak.to_string()))?;
    let credential = app.hashing.seal(&app.keys, password).await?;
    accounts::keep_credential(app.store.registry(), account.id, &credential).await?;
    end_others(app, account.id, keep).await
}

/// Ends all sessions of somebody but one, on every site too.
pub async fn end_others(app: &App, account: AccountId, keep: Option<&[u8]>) -> Result<()> {
    let ended =
        crate::store::account_sessions::delete_others(app.store.registry(), account, keep).await?;
    for hash in ended {
        app.account_sessions.cache().forget(&hash).await;
    }
    Ok(())
}

/// A text of any length as part of a key.
pub fn digest(text: &str) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    use sha2::{Digest, Sha256};
    URL_SAFE_NO_PAD.encode(&Sha256::digest(text)[..16])
}

/// How long after somebody proved who they are they need not do so again, in milliseconds (ASVS 7.5.1).
pub const FRESH_MS: i64 = 10 * 60 * 1_000;

/// Whether a proof made at `proved_at` is still fresh.
pub fn is_fresh(proved_at: Option<Timestamp>, now: Timestamp) -> bool {
    proved_at.is_some_and(|at| now.0 - at.0 < FRESH_MS)
}
