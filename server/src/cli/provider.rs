//! `afterword provider`: other services that say who somebody is.

use std::{
    fs,
    io::{Read, Write, stdin},
    path::PathBuf,
};

use anyhow::{Context, bail, ensure};
use clap::{Args, Subcommand};
use url::Url;

use super::database::Database;
use crate::{
    config::EngineConfig,
    domain::{
        keys::{KeyRing, Purpose},
        provider::{Kind, ProviderId},
    },
    outgoing,
    providers::{Provider, Secret},
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
    Add {
        /// The word for it in addresses, such as `google`: lower-case letters, digits and single hyphens.
        id: ProviderId,
        /// `google`, `github`, `gitlab`, `microsoft`, `apple`, `discord`, or `oidc` for any other one; by default what the
        /// word says.
        #[arg(long)]
        kind: Option<Kind>,
        /// What people read: "Continue with …".
        #[arg(long, value_parser = name)]
        name: Option<String>,
        /// Who speaks, as its discovery says; for one's own GitLab or GitHub Enterprise, its address.
        #[arg(long)]
        issuer: Option<Url>,
        /// Microsoft: the tenant's id.
        #[arg(long, conflicts_with = "issuer")]
        tenant: Option<uuid::Uuid>,
        /// What the service calls this server.
        #[arg(long)]
        client_id: String,
        #[command(flatten)]
        secret: SecretArgs,
        /// Whether an address that the service calls verified opens the account that has proven it.
        #[arg(long, value_name = "BOOL")]
        trusts_email: Option<bool>,
    },
    /// List all services.
    List,
    /// Change a service: neither its kind nor who speaks, since people are known by what that one calls them.
    Set {
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
    },
    /// Take a service away.
    Remove {
        /// Which.
        id: ProviderId,
        /// Even if people sign in with it: they are no longer known by it.
        #[arg(long)]
        with_identities: bool,
    },
}

/// What proves to a service that it is we.
#[derive(Debug, Args)]
struct SecretArgs {
    /// A file that holds the secret; for Apple, the key (`AuthKey_….p8`).
    #[arg(long)]
    client_secret_file: Option<PathBuf>,
    /// Apple: the team's id.
    #[arg(long)]
    team_id: Option<String>,
    /// Apple: the key's id.
    #[arg(long)]
    key_id: Option<String>,
}

/// Does it, and says on `out` what was done.
pub async fn run(command: ProviderCommand, out: &mut impl Write) -> anyhow::Result<()> {
    let ProviderCommand { engines, action } = command;
    // The database is not opened before the secret is there: whoever types may take their time.
    let text = match &action {
        Action::Add { secret, .. } => Some(secret.read()?),
        Action::Set { secret, client_secret_stdin, .. }
            if *client_secret_stdin || secret.client_secret_file.is_some() =>
        {
            Some(secret.read()?)
        }
        _ => None,
    };
    let database = Database::open(&engines).await?;
    let done = act(&database, &engines.keys()?, action, text, out).await;
    database.close().await?;
    done
}

async fn act(
    database: &Database,
    keys: &KeyRing,
    action: Action,
    text: Option<String>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let owner = &database.owner;
    match action {
        add @ Action::Add { .. } => {
            let row = row(keys, add, text.unwrap_or_default())?;
            if !providers::insert(owner, &row).await? {
                bail!(
                    "there is a provider {0} already: `afterword provider set {0}` changes it",
                    row.id
                );
            }
            writeln!(out, "people can sign in with {}", row.name)?;
            writeln!(
                out,
                "tell it to send them back to https://YOUR-SERVER/auth/provider/{}/callback; `afterword doctor` says it in full",
                row.id
            )?;
        }
        Action::List => {
            for row in providers::list(owner).await? {
                let people = identities::count(owner, &row.id).await?;
                let (trusts, state) = (
                    if row.trusts_email { "addresses trusted" } else { "addresses not trusted" },
                    if row.enabled { "offered" } else { "not offered" },
                );
                writeln!(
                    out,
                    "{}\t{}\t{}\t{}\t{trusts}\t{state}\t{people} people",
                    row.id, row.kind, row.name, row.issuer
                )?;
            }
        }
        Action::Set { id, name, client_id, secret, trusts_email, enabled, .. } => {
            let mut row = find(database, &id).await?;
            if let Some(text) = text {
                row.secret = seal(keys, &id, secret.as_secret(kind(&row)?, text)?)?;
            }
            row.name = name.unwrap_or(row.name);
            row.client_id = client_id.unwrap_or(row.client_id);
            row.trusts_email = trusts_email.unwrap_or(row.trusts_email);
            row.enabled = enabled.unwrap_or(row.enabled);
            ensure!(
                Provider::open(keys, row.clone()).is_some(),
                "its secret was sealed with a key that is gone: give it again"
            );
            providers::update(owner, &row).await?;
            writeln!(out, "changed {id}")?;
        }
        Action::Remove { id, with_identities } => {
            find(database, &id).await?;
            let people = identities::count(owner, id.as_str()).await?;
            if people > 0 && !with_identities {
                bail!(
                    "{people} people sign in with {id}, and some of them may have no other way: `afterword provider set {id} --enabled false` keeps them for later, `--with-identities` forgets them"
                );
            }
            providers::delete(owner, id.as_str()).await?;
            writeln!(out, "removed {id}")?;
        }
    }
    Ok(())
}

/// The service with this id, which must exist.
async fn find(database: &Database, id: &ProviderId) -> anyhow::Result<ProviderRow> {
    let row = providers::by_id(&database.owner, id.as_str()).await?;
    row.with_context(|| format!("there is no provider {id}: `afterword provider list` shows all"))
}

fn kind(row: &ProviderRow) -> anyhow::Result<Kind> {
    Ok(row.kind.parse::<Kind>()?)
}

/// A new service, checked.
fn row(keys: &KeyRing, add: Action, text: String) -> anyhow::Result<ProviderRow> {
    let Action::Add { id, kind, name, issuer, tenant, client_id, secret, trusts_email } = add
    else {
        unreachable!("only what is added is made")
    };
    let kind = kind.or_else(|| id.as_str().parse().ok()).unwrap_or(Kind::Oidc);
    let issuer = match (issuer, tenant, kind.issuer()) {
        (Some(issuer), ..) => plain(&issuer),
        (None, Some(tenant), _) if kind == Kind::Microsoft => {
            format!("https://login.microsoftonline.com/{tenant}/v2.0")
        }
        (None, None, Some(known)) => known.to_owned(),
        (None, Some(_), _) => bail!("--tenant is for microsoft"),
        (None, None, None) if kind == Kind::Microsoft => bail!("microsoft needs --tenant"),
        (None, None, None) => bail!("{kind} needs --issuer", kind = kind.as_str()),
    };
    let address: Url = issuer.parse()?;
    ensure!(
        outgoing::may_be_configured(&address)
            && address.query().is_none()
            && address.fragment().is_none(),
        "--issuer is an https:// address, or an http:// one on this machine: {issuer}"
    );
    let name = name.or_else(|| kind.title().map(str::to_owned));
    Ok(ProviderRow {
        kind: kind.as_str().to_owned(),
        name: name.context("--name says what people read")?,
        issuer,
        client_id,
        secret: seal(keys, &id, secret.as_secret(kind, text)?)?,
        trusts_email: trusts_email.unwrap_or(kind.trusts_email()),
        enabled: true,
        id: id.to_string(),
    })
}

/// As it was typed: whether there is a slash at its end is a part of an issuer's name, but `url` adds one to a host.
fn plain(issuer: &Url) -> String {
    let text = issuer.as_str();
    if issuer.path() == "/" { text.trim_end_matches('/').to_owned() } else { text.to_owned() }
}

fn seal(keys: &KeyRing, id: &ProviderId, secret: Secret) -> anyhow::Result<Vec<u8>> {
    let text = serde_json::to_vec(&secret)?;
    Ok(keys.seal(Purpose::Provider, id.as_str().as_bytes(), &text))
}

impl SecretArgs {
    fn read(&self) -> anyhow::Result<String> {
        let mut text = String::new();
        match &self.client_secret_file {
            Some(path) => {
                text = fs::read_to_string(path).with_context(|| path.display().to_string())?
            }
            None => drop(stdin().read_to_string(&mut text)?),
        }
        let text = text.trim().to_owned();
        ensure!(!text.is_empty(), "the secret is empty");
        Ok(text)
    }

    fn as_secret(self, kind: Kind, text: String) -> anyhow::Result<Secret> {
        match (kind, self.team_id, self.key_id) {
            (Kind::Apple, Some(team), Some(key)) => Ok(Secret::key(team, key, text)?),
            (Kind::Apple, ..) => {
                bail!("apple needs --team-id and --key-id, and the key as its secret")
            }
            (_, None, None) => {
                ensure!(text.lines().count() == 1, "a secret is one line");
                Ok(Secret::Word { word: text })
            }
            _ => bail!("--team-id and --key-id are for apple"),
        }
    }
}

/// A name that has something to read on one line.
fn name(text: &str) -> Result<String, String> {
    let name = super::site::name(text)?;
    if name.chars().count() > NAME_CHARS {
        return Err(format!("a name has at most {NAME_CHARS} characters"));
    }
    Ok(name)
}
