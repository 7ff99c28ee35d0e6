//! The second step of those who asked for one: a code of an authenticator app, or one of the codes that they wrote down
//! when they turned it on. (A passkey takes its place.)

use std::time::Duration;

use sdk::wire::{AccountId, Code, Timestamp};

use super::{Refused, Taken, proving};
use crate::{
    app::App,
    domain::{address, keys::Purpose, recovery, totp::Authenticator},
    error::{Error, Result},
    extract::{ClientAddress, Rule},
    mail::News,
    store::{
        self, Connection, Store,
        accounts::{self, AccountRow},
        authenticators, recovery_codes,
    },
};

/// Seals what an app shares, for its owner alone.
pub fn seal(app: &App, account: AccountId, authenticator: &Authenticator) -> Vec<u8> {
    app.keys.seal(Purpose::Authenticator, account.0.as_bytes(), authenticator.secret())
}

/// What was sealed for somebody.
pub fn open(app: &App, account: AccountId, sealed: &[u8]) -> Option<Authenticator> {
    let secret = app.keys.open(Purpose::Authenticator, account.0.as_bytes(), sealed)?;
    Authenticator::from_secret(secret)
}

/// Counts a try from somewhere, before anything is compared.
async fn limit(app: &App, account: AccountId, ClientAddress(client): ClientAddress) -> Result<()> {
    let rule = Rule { name: "second_here", most: 10, period: Duration::from_hours(1) };
    let block = address::block(client);
    app.limits.take(rule, &format!("{account}:{block}")).await
}

/// Counts a try at six digits from wherever: so many a day hit nothing in years. Whoever knows somebody's password could
/// use them up; what the owner wrote down is not counted here, and is good even then.
async fn limit_digits(app: &App, account: AccountId, client: ClientAddress) -> Result<()> {
    limit(app, account, client).await?;
    let rule = Rule { name: "second_account", most: 60, period: Duration::from_hours(24) };
    app.limits.take(rule, &account.to_string()).await
}

/// Takes a code of somebody's app, once.
pub async fn by_code(
    app: &App,
    account: AccountId,
    client: ClientAddress,
    typed: &str,
) -> Taken<()> {
    limit_digits(app, account, client).await?;
    let wrong = || Refused::field("code", "wrong-app-code");
    let db = app.store.registry();
    let sealed = authenticators::secret(db, account).await?.ok_or_else(wrong)?;
    let authenticator = open(app, account, &sealed).ok_or_else(wrong)?;
    let step = authenticator.step(typed, Timestamp::now()).ok_or_else(wrong)?;
    let renewed = (!app.keys.is_current(&sealed)).then(|| seal(app, account, &authenticator));
    if !authenticators::use_step(db, account, step, renewed.as_deref()).await? {
        return Err(Refused::field("code", "wrong-app-code-used"));
    }
    Ok(())
}

/// Takes a code that somebody wrote down, once, and tells them.
pub async fn by_recovery(
    app: &App,
    account: AccountId,
    client: ClientAddress,
    typed: &str,
) -> Taken<()> {
    limit(app, account, client).await?;
    let db = app.store.registry();
    if !recovery_codes::take(db, account, &recovery::hash(typed)).await? {
        return Err(Refused::field("code", "wrong-recovery-code"));
    }
    let left = recovery_codes::left(db, account).await?;
    if let Some((row, _)) = accounts::by_id(db, account).await? {
        let left = u64::try_from(left).unwrap_or_default();
        tell(app, &row, News::RecoveryUsed { left }).await?;
    }
    Ok(())
}

/// Turns the second step on for somebody whose app showed the right code; what they shall write down.
pub async fn turn_on(
    app: &App,
    account: &AccountRow,
    client: ClientAddress,
    authenticator: &Authenticator,
    typed: &str,
) -> Taken<Vec<String>> {
    limit(app, account.id, client).await?;
    let step = authenticator.step(typed, Timestamp::now());
    let step = step.ok_or_else(|| Refused::field("code", "wrong-app-code"))?;
    let sealed = seal(app, account.id, authenticator);
    let codes = recovery::generate();
    let mut tx = store::begin(app.store.registry()).await?;
    if !authenticators::insert(&mut tx, account.id, &sealed, step).await? {
        return Err(Refused::Said(Code::Invalid, "two-step-is-on"));
    }
    recovery_codes::replace(&mut tx, account.id, &hashes(&codes)).await?;
    accounts::set_two_step(&mut *tx, account.id, true).await?;
    tx.commit().await?;
    tell(app, account, News::TwoStepOn).await?;
    Ok(codes)
}

/// Turns it off for somebody, and tells them.
pub async fn turn_off(app: &App, account: &AccountRow) -> Result<()> {
    if forget(&app.store, account.id).await? {
        tell(app, account, News::TwoStepOff).await?;
    }
    Ok(())
}

/// Forgets all that a second step of somebody takes. `false`: there was nothing.
pub async fn forget(store: &Store, account: AccountId) -> sqlx::Result<bool> {
    let mut tx = store::begin(store.registry()).await?;
    if !authenticators::delete(&mut tx, account).await? {
        return Ok(false);
    }
    recovery_codes::replace(&mut tx, account, &[]).await?;
    accounts::set_two_step(&mut *tx, account, false).await?;
    tx.commit().await?;
    Ok(true)
}

/// Makes the second step of `gone` that of `kept`, unless that one has its own: whoever took two steps takes two.
pub async fn merge(app: &App, tx: &mut Connection, gone: AccountId, kept: AccountId) -> Result<()> {
    if authenticators::lock(&mut *tx, kept).await? {
        return Ok(());
    }
    let Some((sealed, step)) = authenticators::take(&mut *tx, gone).await? else { return Ok(()) };
    let unreadable = || Error::bug("an app's secret was sealed with a key that is gone");
    let authenticator = open(app, gone, &sealed).ok_or_else(unreadable)?;
    authenticators::insert(&mut *tx, kept, &seal(app, kept, &authenticator), step).await?;
    recovery_codes::merge(&mut *tx, gone, kept).await?;
    Ok(accounts::set_two_step(&mut *tx, kept, true).await?)
}

/// Gives somebody other codes to write down, in place of those before. `None`: they take no second step.
pub async fn renew(app: &App, account: &AccountRow) -> Result<Option<Vec<String>>> {
    let codes = recovery::generate();
    let mut tx = store::begin(app.store.registry()).await?;
    if !authenticators::lock(&mut tx, account.id).await? {
        return Ok(None);
    }
    recovery_codes::replace(&mut tx, account.id, &hashes(&codes)).await?;
    tx.commit().await?;
    tell(app, account, News::RecoveryRenewed).await?;
    Ok(Some(codes))
}

fn hashes(codes: &[String]) -> Vec<[u8; 32]> {
    codes.iter().map(|code| recovery::hash(code)).collect()
}

/// Tells somebody by mail what happened to the ways into their account, if mail reaches them.
pub async fn tell(app: &App, account: &AccountRow, news: News) -> Result<()> {
    let Some(address) = account.proven_email() else { return Ok(()) };
    proving::tell(app, address, &account.language, news).await
}
