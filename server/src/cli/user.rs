//! `afterword user`: accounts. What somebody may do on a site is said by `afterword member`.

use std::io::{Write, stdin};

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use sdk::{limits, wire::AccountId};

use super::database::Database;
use crate::{
    accounts::{self, Hashing, Refused, SignUp},
    config::EngineConfig,
    domain::{
        keys::KeyRing,
        name,
        password::{self, Cost},
        spelling::spell,
    },
    store::{account_sessions, accounts::AccountRow},
    texts::Language,
};

/// Which database, and what to do in it.
#[derive(Debug, Args)]
pub struct UserCommand {
    #[command(flatten)]
    engines: EngineConfig,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make an account and print its password.
    Add {
        /// The address to sign in with.
        email: String,
        /// The name that readers see.
        #[arg(long)]
        name: String,
        /// Take the password from the first line of standard input instead of making one.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Give an account another password and print it; everyone who was signed in with it is signed out.
    Password {
        /// Whose: the address, or the id as listed.
        email: String,
        /// Take the password from the first line of standard input instead of making one.
        #[arg(long)]
        password_stdin: bool,
    },
    /// Turn off an account's second step, for somebody who lost both their phone and their recovery codes. Make sure
    /// that it is they: their password or a code by mail opens the account then.
    SecondStepOff {
        /// Whose.
        email: String,
    },
    /// List all accounts.
    List,
}

/// Does it, and says on `out` what was done. A password that was made is the only thing on its line.
pub async fn run(command: UserCommand, out: &mut impl Write) -> anyhow::Result<()> {
    // The database is not opened before the password is there: whoever types may take their time.
    let typed = match &command.action {
        Action::Add { password_stdin: true, .. }
        | Action::Password { password_stdin: true, .. } => Some(type_in()?),
        _ => None,
    };
    let database = Database::open(&command.engines).await?;
    let keys = command.engines.keys()?;
    let done = match command.action {
        Action::Add { email, name, .. } => add(&database, &keys, email, name, typed, out).await,
        Action::Password { email, .. } => change(&database, &keys, &email, typed, out).await,
        Action::SecondStepOff { email } => turn_off(&database, &email, out).await,
        Action::List => list(&database, out).await,
    };
    database.close().await?;
    done
}

/// The account with this address, or this id where it has none, which must exist.
pub async fn find(database: &Database, email: &str) -> anyhow::Result<AccountRow> {
    if let Ok(id) = email.parse().map(AccountId) {
        let found = crate::store::accounts::by_id(database.store.registry(), id).await?;
        return Ok(found.with_context(|| format!("nobody has the id {email}"))?.0);
    }
    let key = name::email(email).and_then(|email| name::email_key(&email));
    let key = key?;
    let found = crate::store::accounts::by_email(database.store.registry(), &key).await?;
    let (account, _) = found.with_context(|| {
        format!(
            "nobody has the address {email}: `afterword user add {email} --name …` makes an account"
        )
    })?;
    Ok(account)
}

async fn add(
    database: &Database,
    keys: &KeyRing,
    email: String,
    name: String,
    typed: Option<String>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let made = spell(rand::random::<[u8; 15]>());
    let password = typed.clone().unwrap_or_else(|| made.clone());
    let least = limits::PASSWORD_CHARS_MIN_STAFF;
    let new = SignUp { name, email: email.clone(), password: Some(password), least };
    let hashing = Hashing::new(Cost::default());
    let applicant = accounts::apply(&hashing, keys, new).await.map_err(in_words)?;
    // Whoever runs the installation vouches for the address.
    let done = accounts::open(&database.store, &applicant, true, Language::ENGLISH).await?;
    if done.is_none() {
        bail!(
            "{email} has an account already: `afterword user password {email}` gives it another password"
        );
    }
    answer(typed.is_some(), &format!("made an account for {email}"), &made, out)
}

async fn change(
    database: &Database,
    keys: &KeyRing,
    email: &str,
    typed: Option<String>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let account = find(database, email).await?;
    let made = spell(rand::random::<[u8; 15]>());
    let password = typed.clone().unwrap_or_else(|| made.clone());
    password::check(&password, limits::PASSWORD_CHARS_MIN_STAFF, &[&account.name, email])?;
    let credential = Hashing::new(Cost::default()).seal(keys, password).await?;
    let db = database.store.registry();
    crate::store::accounts::keep_credential(db, account.id, &credential).await?;
    account_sessions::delete_others(db, account.id, None).await?;
    answer(typed.is_some(), &format!("{email} has another password"), &made, out)
}

async fn turn_off(database: &Database, email: &str, out: &mut impl Write) -> anyhow::Result<()> {
    let account = find(database, email).await?;
    let was_on = accounts::second::forget(&database.store, account.id).await?;
    let done = if was_on { "takes no second step any more" } else { "took no second step" };
    writeln!(out, "{email} {done}")?;
    Ok(())
}

async fn list(database: &Database, out: &mut impl Write) -> anyhow::Result<()> {
    for account in crate::store::accounts::list(&database.owner).await? {
        // Whoever came from another service may have no address; the commands take the id then.
        let email = account.email.unwrap_or_else(|| account.id.to_string());
        writeln!(out, "{email}\t{}\tsince {}", account.name, account.created_at)?;
    }
    Ok(())
}

/// What was done, or the password that nobody knows yet.
fn answer(is_typed: bool, done: &str, made: &str, out: &mut impl Write) -> anyhow::Result<()> {
    writeln!(out, "{}", if is_typed { done } else { made })?;
    Ok(())
}

fn type_in() -> anyhow::Result<String> {
    let mut line = String::new();
    stdin().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// What is wrong, field by field.
fn in_words(refused: Refused) -> anyhow::Error {
    match refused {
        Refused::Fields(wrong) => {
            let lines = wrong
                .iter()
                .map(|wrong| format!("{}: {}", wrong.field, wrong.words(Language::ENGLISH)));
            anyhow::Error::msg(lines.collect::<Vec<_>>().join("\n"))
        }
        Refused::Other(error) => error.into(),
        said @ Refused::Said(..) => {
            anyhow::Error::msg(said.words(Language::ENGLISH).unwrap_or_default())
        }
    }
}
