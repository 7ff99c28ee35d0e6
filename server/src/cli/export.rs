//! `afterword export`: a site's conversations, as a file.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::Context;
use clap::Args;
use sdk::wire::SiteKey;
use tempfile::NamedTempFile;

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
        Some(path) => keep(&database, &command.site, path).await,
    };
    database.close().await?;
    done
}

/// Writes a file, which takes its name when it is whole: a backup is there until the next one is. Only its owner may read it.
async fn keep(database: &Database, key: &SiteKey, path: &Path) -> anyhow::Result<()> {
    let named = || path.display().to_string();
    // Where a link leads, if it is one.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if path.exists() && !path.is_file() {
        // A pipe or a device.
        return write(database, key, BufWriter::new(File::create(path).with_context(named)?)).await;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let file = NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).with_context(named)?;
    write(database, key, BufWriter::new(&file)).await?;
    file.as_file().sync_all().and_then(|()| Ok(file.persist(path)?)).with_context(named)?;
    Ok(())
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
