//! What an operator says of a service, checked.

use std::{
    fs,
    io::{Read, stdin},
    path::PathBuf,
};

use anyhow::{Context, bail, ensure};
use clap::Args;
use url::Url;
use uuid::Uuid;

use crate::{
    domain::{
        keys::{KeyRing, Purpose},
        provider::{Kind, ProviderId},
    },
    outgoing,
    providers::Secret,
    store::providers::ProviderRow,
};

#[derive(Debug, Args)]
pub(super) struct Adding {
    /// The word for it in addresses, such as `google`: lower-case letters, digits and single hyphens.
    id: ProviderId,
    /// `google`, `github`, `gitlab`, `microsoft`, `apple`, `discord`, or `oidc` for any other one; by default what the
    /// word says.
    #[arg(long)]
    kind: Option<Kind>,
    /// What people read: "Continue with …".
    #[arg(long, value_parser = super::name)]
    name: Option<String>,
    /// Who speaks, as its discovery says; for one's own GitLab or GitHub Enterprise, its address.
    #[arg(long)]
    issuer: Option<String>,
    /// Microsoft: the tenant's id.
    #[arg(long, conflicts_with = "issuer")]
    tenant: Option<Uuid>,
    /// What the service calls this server.
    #[arg(long)]
    client_id: String,
    #[command(flatten)]
    pub(super) secret: SecretArgs,
    /// Whether an address that the service calls verified opens the account that has proven it.
    #[arg(long, value_name = "BOOL")]
    trusts_email: Option<bool>,
}

/// What proves to a service that it is we.
#[derive(Debug, Args)]
pub(super) struct SecretArgs {
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

impl Adding {
    /// A new service.
    pub(super) fn row(self, keys: &KeyRing, text: String) -> anyhow::Result<ProviderRow> {
        let kind = self.kind.or_else(|| self.id.as_str().parse().ok()).unwrap_or(Kind::Oidc);
        let issuer = issuer(kind, self.issuer, self.tenant)?;
        let name = self.name.or_else(|| kind.title().map(str::to_owned));
        Ok(ProviderRow {
            kind: kind.as_str().to_owned(),
            name: name.context("--name says what people read")?,
            issuer,
            client_id: self.client_id,
            secret: seal(keys, &self.id, &self.secret.with(kind, text)?)?,
            trusts_email: self.trusts_email.unwrap_or(kind.trusts_email()),
            enabled: true,
            id: self.id.to_string(),
        })
    }
}

/// Who speaks. As it was typed: a slash at its end is a part of an issuer's name or not.
fn issuer(kind: Kind, given: Option<String>, tenant: Option<Uuid>) -> anyhow::Result<String> {
    let issuer = match (given, tenant, kind.issuer()) {
        (Some(given), ..) => given,
        (None, Some(tenant), _) if kind == Kind::Microsoft => {
            format!("https://login.microsoftonline.com/{tenant}/v2.0")
        }
        (None, Some(_), _) => bail!("--tenant is for microsoft"),
        (None, None, Some(known)) => known.to_owned(),
        (None, None, None) if kind == Kind::Microsoft => bail!("microsoft needs --tenant"),
        (None, None, None) => bail!("{} needs --issuer", kind.as_str()),
    };
    let is_fine = Url::parse(&issuer).is_ok_and(|address| {
        let is_plain = address.query().is_none() && address.fragment().is_none();
        is_plain && outgoing::may_be_configured(&address)
    });
    ensure!(is_fine, "--issuer is an https:// address, or an http:// one on this machine");
    Ok(issuer)
}

/// What is kept of a secret.
pub(super) fn seal(keys: &KeyRing, id: &ProviderId, secret: &Secret) -> anyhow::Result<Vec<u8>> {
    let text = serde_json::to_vec(secret)?;
    Ok(keys.seal(Purpose::Provider, id.as_str().as_bytes(), &text))
}

impl SecretArgs {
    pub(super) fn has_file(&self) -> bool {
        self.client_secret_file.is_some()
    }

    /// What is in the file, or on standard input.
    pub(super) fn read(&self) -> anyhow::Result<String> {
        let text = match &self.client_secret_file {
            Some(path) => fs::read_to_string(path).with_context(|| path.display().to_string())?,
            None => {
                let mut text = String::new();
                stdin().read_to_string(&mut text)?;
                text
            }
        };
        ensure!(!text.trim().is_empty(), "the secret is empty");
        Ok(text.trim().to_owned())
    }

    /// The secret that this text is, for a service of this kind.
    pub(super) fn with(self, kind: Kind, text: String) -> anyhow::Result<Secret> {
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
