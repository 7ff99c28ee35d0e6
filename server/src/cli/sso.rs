//! `afterword sso`: keys by which a site says who its own users are.

use std::{fs, io::Write, path::PathBuf};

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use sdk::wire::SiteKey;
use sqlx::PgPool;

use super::{database::Database, site::find};
use crate::{
    config::EngineConfig,
    domain::{
        keys::{KeyRing, Purpose},
        sso::{self, Alg, Key},
    },
    store::sso_keys::{self, SealedKey},
};

/// Which database, and what to do in it.
#[derive(Debug, Args)]
pub struct SsoCommand {
    #[command(flatten)]
    engines: EngineConfig,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make a secret that the site's own program signs with, or take its public key, and print by which name tokens call
    /// it. A secret is shown this once.
    Add {
        /// The site.
        site: SiteKey,
        /// How tokens are signed: `HS256` with a secret that is made here, `ES256` or `EdDSA` with a key of yours.
        #[arg(long, default_value_t = Alg::Hs256)]
        alg: Alg,
        /// The public half of your key, in PEM: for `ES256` and `EdDSA`.
        #[arg(long)]
        public_key_file: Option<PathBuf>,
    },
    /// List a site's keys.
    List {
        /// Which site.
        site: SiteKey,
    },
    /// Take no more tokens of a key, and sign everyone out who came by it.
    Revoke {
        /// The site.
        site: SiteKey,
        /// Its name, as listed.
        kid: String,
    },
}

/// Does it, and says on `out` what was done. A new key's name is the first word of its line; a new secret is the second.
pub async fn run(command: SsoCommand, out: &mut impl Write) -> anyhow::Result<()> {
    let database = Database::open(&command.engines).await?;
    let owner = &database.owner;
    let done = match command.action {
        Action::Add { site, alg, public_key_file } => {
            let key = key(alg, public_key_file.as_ref());
            add(owner, command.engines.keys(), &site, key, out).await
        }
        Action::List { site } => list(owner, &site, out).await,
        Action::Revoke { site, kid } => revoke(owner, &site, &kid, out).await,
    };
    database.close().await?;
    done
}

/// The key, and the secret that the site needs to know.
fn key(alg: Alg, file: Option<&PathBuf>) -> anyhow::Result<(Key, Option<String>)> {
    match (alg, file) {
        (Alg::Hs256, None) => {
            let (secret, key) = Key::new_secret();
            Ok((key, Some(secret)))
        }
        (Alg::Hs256, Some(_)) => {
            bail!("a secret for HS256 is made here: leave --public-key-file out, or name --alg")
        }
        (_, None) => {
            bail!("{alg} needs --public-key-file: `openssl pkey -in KEY -pubout` writes one")
        }
        (_, Some(path)) => {
            let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
            let key = Key::from_pem(alg, &text);
            Ok((key.with_context(|| path.display().to_string())?, None))
        }
    }
}

async fn add(
    owner: &PgPool,
    keys: anyhow::Result<KeyRing>,
    site: &SiteKey,
    new: anyhow::Result<(Key, Option<String>)>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let site = find(owner, site).await?;
    let (keys, (key, secret)) = (keys?, new?);
    let kid = sso::new_kid();
    let sealed = keys.seal(Purpose::Sso, &sso::place(site.id, &kid), key.bytes());
    let new = SealedKey { alg: key.alg().to_string(), key: sealed };
    sso_keys::insert(owner, site.id, &kid, &new).await?;
    match secret {
        Some(secret) => writeln!(out, "{kid}\t{secret}")?,
        None => writeln!(out, "{kid}")?,
    }
    Ok(())
}

async fn list(owner: &PgPool, site: &SiteKey, out: &mut impl Write) -> anyhow::Result<()> {
    let site = find(owner, site).await?;
    for key in sso_keys::list(owner, site.id).await? {
        let state = match key.revoked_at {
            Some(time) => format!("revoked {time}"),
            None => "in force".to_owned(),
        };
        writeln!(out, "{}\t{}\tadded {}\t{state}", key.kid, key.alg, key.created_at)?;
    }
    Ok(())
}

async fn revoke(
    owner: &PgPool,
    site: &SiteKey,
    kid: &str,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let row = find(owner, site).await?;
    if !sso_keys::revoke(owner, row.id, kid).await? {
        bail!("{site} has no key {kid} in force: `afterword sso list {site}` shows all");
    }
    writeln!(out, "revoked {kid}; who came by it is signed out")?;
    Ok(())
}
