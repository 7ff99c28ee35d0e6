//! `afterword export`: a site's conversations, as a file.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::PathBuf,
};

use anyhow::Context;
use clap::Args;
use sdk::wire::SiteKey;

use super::{database::Database, site::find};
use crate::{config::EngineConfig, transfer::export::Export};

/// Of which site, and where it goes.
#[derive(Debug, Args)]
pub struct ExportCommand {
    #[command(flatten)]
    engines: EngineConfig,
    /// The site.
    site: SiteKey,
    /// Writes into this file; otherwise to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Writes it: all of it as it was at one moment.
pub async fn run(command: ExportCommand, out: impl Write) -> anyhow::Result<()> {
    let database = Database::open(&command.engines).await?;
    let done = match &command.out {
        None => write(&database, &command.site, BufWriter::new(out)).await,
        Some(path) => {
            let file = File::create(path).with_context(|| path.display().to_string())?;
            write(&database, &command.site, BufWriter::new(file)).await
        }
    };
    database.close().await?;
    done
}

async fn write(database: &Database, key: &SiteKey, mut out: impl Write) -> anyhow::Result<()> {
    let site = find(&database.owner, key).await?;
    let mut tx = database.store.latest(site.id).await?;
    let mut export = Export::of(site.key);
    while let Some(lines) = export.next(&mut tx).await? {
        out.write_all(lines.as_bytes())?;
    }
    tx.commit().await?;
    Ok(out.flush()?)
}
