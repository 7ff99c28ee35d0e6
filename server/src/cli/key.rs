//! `afterword key`: API keys, for clients that are no browser.

use std::io::Write;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use sdk::wire::SiteKey;
use sqlx::PgPool;
use uuid::Uuid;

use super::{
    database::Database,
    site::{self, find},
};
use crate::{
    config::EngineConfig,
    domain::secret::{self, Kind},
    store::api_keys,
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
        #[arg(long, value_parser = site::name)]
        name: String,
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
        Action::Add { site, name } => add(owner, &site, &name, out).await,
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
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let site = find(owner, site).await?;
    let key = secret::generate(Kind::ApiKey);
    let hash = secret::hash(Kind::ApiKey, &key).context("a new key is a key")?;
    api_keys::insert(owner, site.id, name, &hash).await?;
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
        writeln!(out, "{}\t{}\tmade {}\t{state}", key.id, key.name, key.created_at)?;
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
    if !api_keys::revoke(owner, row.id, id).await? {
        bail!("{site} has no key {id} in force: `afterword key list {site}` shows all");
    }
    writeln!(out, "revoked {id}")?;
    Ok(())
}
