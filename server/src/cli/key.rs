//! `afterword key`: API keys, for clients that are no browser.

use std::io::Write;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use sdk::wire::{Scope, SiteKey};
use sqlx::PgPool;
use uuid::Uuid;

use super::{database::Database, site::find};
use crate::{
    config::EngineConfig,
    domain::{
        secret::{self, Kind},
        settings,
    },
    store::api_keys::{self, NewKey},
};

/// Which database, and what to do in it.
#[derive(Debug, Args)]
pub struct KeyCommand {
    #[command(flatten)]
    engines: EngineConfig,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make a key and print it. It is shown this once: only its hash is kept.
    Add {
        /// The site that it is for.
        site: SiteKey,
        /// What it is for, to tell keys apart. Readers see the name that each post gives.
        #[arg(long, value_parser = settings::name)]
        name: String,
        /// What it may be used for: read, write, moderate, manage.
        #[arg(long, value_delimiter = ',', default_value = "read,write,moderate")]
        scopes: Vec<Scope>,
    },
    /// List a site's keys.
    List {
        /// Which site.
        site: SiteKey,
    },
    /// Make a key useless, at once.
    Revoke {
        /// The site that it is for.
        site: SiteKey,
        /// Its id, as listed.
        id: Uuid,
    },
}

/// Does it, and says on `out` what was done. A new key is the only thing on its line.
pub async fn run(command: KeyCommand, out: &mut impl Write) -> anyhow::Result<()> {
    let database = Database::open(&command.engines).await?;
    let owner = &database.owner;
    let done = match command.action {
        Action::Add { site, name, scopes } => add(owner, &site, &name, &scopes, out).await,
        Action::List { site } => list(owner, &site, out).await,
        Action::Revoke { site, id } => revoke(owner, &site, id, out).await,
    };
    database.close().await?;
    done
}

async fn add(
    owner: &PgPool,
    site: &SiteKey,
    name: &str,
    scopes: &[Scope],
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let site = find(owner, site).await?;
    let key = secret::generate(Kind::ApiKey);
    let hash = secret::hash(Kind::ApiKey, &key).context("a new key is a key")?;
    let new = NewKey { id: Uuid::new_v4(), name, scopes, hash: &hash };
    api_keys::insert(&mut *owner.acquire().await?, site.id, new).await?;
    writeln!(out, "{key}")?;
    Ok(())
}

async fn list(owner: &PgPool, site: &SiteKey, out: &mut impl Write) -> anyhow::Result<()> {
    let site = find(owner, site).await?;
    for key in api_keys::list(owner, site.id).await? {
        let state = match key.revoked_at {
            Some(time) => format!("revoked {time}"),
            None => "in force".to_owned(),
        };
        let scopes = key.scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(",");
        writeln!(out, "{}\t{}\t{scopes}\tmade {}\t{state}", key.id, key.name, key.created_at)?;
    }
    Ok(())
}

async fn revoke(
    owner: &PgPool,
    site: &SiteKey,
    id: Uuid,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let row = find(owner, site).await?;
    if api_keys::revoke(owner, row.id, id).await?.is_none() {
        bail!("{site} has no key {id} in force: `afterword key list {site}` shows all");
    }
    writeln!(out, "revoked {id}")?;
    Ok(())
}
