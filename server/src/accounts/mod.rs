//! Proving who a person is, on the server's own pages: passwords and the sessions that follow.

mod cache;
pub mod erasing;
mod hashing;
pub mod leaving;
mod merging;
pub mod passkeys;
pub mod portrait;
pub mod proving;
mod refusal;
pub mod second;
mod sessions;
pub mod shown;
mod signing_up;
pub mod ways_in;

use sdk::wire::{AccountId, Timestamp};

pub use self::{
    cache::SessionCache,
    hashing::{Hashing, Verdict, places},
    merging::{Side, Wish, merge},
    refusal::{Refused, Taken, Why, Wrong},
    sessions::{
        AccountSessions, COOKIE, KEY_ACCOUNT, KEY_PROVED_AT, KEY_SEEN_ON, KEY_WAY, hash_of,
    },
    signing_up::{Applicant, SignUp, apply, open},
};
use crate::{
    app::App,
    domain::{name, password},
    error::Result,
    mail::News,
    store::{
        accounts::{self, AccountRow},
        proofs,
    },
};

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
) -> Taken<()> {
    let address = account.email.as_deref().unwrap_or_default();
    password::check(&password, least, &[&account.name, address])
        .map_err(|weak| Refused::field("new", weak))?;
    let credential = app.hashing.seal(&app.keys, password).await?;
    let db = app.store.registry();
    accounts::keep_credential(db, account.id, &credential).await?;
    proofs::forget(db, account.id).await?;
    end_others(app, account.id, keep).await?;
    if let Some(address) = account.proven_email() {
        proving::tell(app, address, &account.language, News::PasswordChanged).await?;
    }
    Ok(())
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
