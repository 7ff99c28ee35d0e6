//! `afterword provider`: other services that say who somebody is.

mod adding;

use std::io::Write;

use anyhow::{Context, bail, ensure};
use clap::{Args, Subcommand};
use sqlx::PgPool;

use self::adding::{Adding, SecretArgs, seal};
use super::database::Database;
use crate::{
    config::EngineConfig,
    domain::{keys::KeyRing, provider::ProviderId, settings},
    providers::Provider,
    store::{
        identities,
        providers::{self, ProviderRow},
    },
};

/// Longest name of a provider, in characters; the schema says the same.
const NAME_CHARS: usize = 60;

/// Which database, and what to do in it.
#[derive(Debug, Args)]
pub struct ProviderCommand {
    #[command(flatten)]
    engines: EngineConfig,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Let people sign in with another service. Its secret is read from standard input, unless a file is named.
    Add(Box<Adding>),
    /// List all services.
    List,
    /// Change a service: neither its kind nor who speaks, since people are known by what that one calls them.
    Set(Box<Setting>),
    /// Take a service away.
    Remove {
        /// Which.
        id: ProviderId,
        /// Even if people sign in with it: they are no longer known by it.
        #[arg(long)]
        with_identities: bool,
    },
}

#[derive(Debug, Args)]
struct Setting {
    /// Which.
    id: ProviderId,
    /// What people read.
    #[arg(long, value_parser = name)]
    name: Option<String>,
    /// What the service calls this server.
    #[arg(long)]
    client_id: Option<String>,
    /// Read another secret from standard input.
    #[arg(long, conflicts_with = "client_secret_file")]
    client_secret_stdin: bool,
    #[command(flatten)]
    secret: SecretArgs,
    /// Whether an address that the service calls verified opens the account that has proven it.
    #[arg(long, value_name = "BOOL")]
    trusts_email: Option<bool>,
    /// Whether people can use it.
    #[arg(long, value_name = "BOOL")]
    enabled: Option<bool>,
}

/// Does it, and says on `out` what was done.
pub async fn run(command: ProviderCommand, out: &mut impl Write) -> anyhow::Result<()> {
    let ProviderCommand { engines, action } = command;
    // The database is not opened before the secret is there: whoever types may take their time.
    let text = match &action {
        Action::Add(adding) => Some(adding.secret.read()?),
        Action::Set(setting) if setting.client_secret_stdin || setting.secret.has_file() => {
            Some(setting.secret.read()?)
        }
        _ => None,
    };
    let database = Database::open(&engines).await?;
    let (owner, keys) = (&database.owner, engines.keys()?);
    let done = match action {
        Action::Add(adding) => add(owner, &keys, *adding, text.unwrap_or_default(), out).await,
        Action::List => list(owner, out).await,
        Action::Set(setting) => set(owner, &keys, *setting, text, out).await,
        Action::Remove { id, with_identities } => remove(owner, &id, with_identities, out).await,
    };
    database.close().await?;
    done
}

async fn add(
    owner: &PgPool,
    keys: &KeyRing,
    adding: Adding,
    text: String,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let row = adding.row(keys, text)?;
    let id = &row.id;
    if !providers::insert(owner, &row).await? {
        bail!("there is a provider {id} already: `afterword provider set {id}` changes it");
    }
    writeln!(out, "people can sign in with {}", row.name)?;
    writeln!(
        out,
        "tell it to send them back to https://YOUR-SERVER/auth/provider/{id}/callback; `afterword doctor` says it in full"
    )?;
    Ok(())
}

async fn list(owner: &PgPool, out: &mut impl Write) -> anyhow::Result<()> {
    for ProviderRow { id, kind, name, issuer, trusts_email, enabled, .. } in
        providers::list(owner).await?
    {
        let people = identities::count(owner, &id).await?;
        let trusts = if trusts_email { "addresses trusted" } else { "addresses not trusted" };
        let state = if enabled { "offered" } else { "not offered" };
        writeln!(out, "{id}\t{kind}\t{name}\t{issuer}\t{trusts}\t{state}\t{people} people")?;
    }
    Ok(())
}

async fn set(
    owner: &PgPool,
    keys: &KeyRing,
    setting: Setting,
    text: Option<String>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let Setting { id, name, client_id, secret, trusts_email, enabled, .. } = setting;
    let mut row = find(owner, &id).await?;
    if let Some(text) = text {
        row.secret = seal(keys, &id, &secret.with(row.kind.parse()?, text)?)?;
    }
    row.name = name.unwrap_or(row.name);
    row.client_id = client_id.unwrap_or(row.client_id);
    row.trusts_email = trusts_email.unwrap_or(row.trusts_email);
    row.enabled = enabled.unwrap_or(row.enabled);
    ensure!(
        Provider::open(keys, row.clone()).is_some(),
        "its secret was sealed with a key that is gone: give it again, with --client-secret-file or --client-secret-stdin"
    );
    providers::update(owner, &row).await?;
    writeln!(out, "changed {id}")?;
    Ok(())
}

async fn remove(
    owner: &PgPool,
    id: &ProviderId,
    with_identities: bool,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    find(owner, id).await?;
    let people = identities::count(owner, id.as_str()).await?;
    if people > 0 && !with_identities {
        bail!(
            "{people} people sign in with {id}, and some of them may have no other way: `afterword provider set {id} \
             --enabled false` keeps them for later, --with-identities forgets them"
        );
    }
    providers::delete(owner, id.as_str()).await?;
    writeln!(out, "removed {id}")?;
    Ok(())
}

/// The service with this id, which must exist.
async fn find(owner: &PgPool, id: &ProviderId) -> anyhow::Result<ProviderRow> {
    let row = providers::by_id(owner, id.as_str()).await?;
    row.with_context(|| format!("there is no provider {id}: `afterword provider list` shows all"))
}

/// A name that has something to read on one line.
fn name(text: &str) -> Result<String, String> {
    let name = settings::name(text).map_err(|why| why.to_string())?;
    if name.chars().count() > NAME_CHARS {
        return Err(format!("a name has at most {NAME_CHARS} characters"));
    }
    Ok(name)
}
