//! `afterword import`: comments of another system, or of another Afterword.

use std::{
    fs::File,
    io::{Read, Write, stdin},
    path::{Path, PathBuf},
};

use anyhow::Context;
use clap::Args;
use sdk::{
    limits,
    wire::{Handful, Imported, SiteKey, WhyLeftOut},
};
use url::Url;

use super::{database::Database, site::find};
use crate::{
    config::EngineConfig,
    domain::audit::By,
    error::Error,
    extract::Site,
    store::{self, Store},
    transfer::{
        Format,
        formats::{self, Contents, Reading},
        import::{self, Import},
    },
};

/// The largest file that is read, in bytes, after it was unpacked: all of it is in memory at once.
const MOST: u64 = 2 * 1024 * 1024 * 1024;

/// What is imported, and where.
#[derive(Debug, Args)]
pub struct ImportCommand {
    #[command(flatten)]
    engines: EngineConfig,
    /// The site that gets the comments.
    site: SiteKey,
    /// What was exported; it may be compressed by gzip. `-`: standard input.
    file: PathBuf,
    /// What wrote the file, where that can't be told by its beginning.
    #[arg(long, value_name = "FORMAT", value_enum)]
    from: Option<Format>,
    /// Where the site's pages are, as in `https://blog.example.org`, for files that name them by their paths.
    #[arg(long, value_name = "URL")]
    base: Option<Url>,
    /// Changes nothing; only says what would be done.
    #[arg(long)]
    dry_run: bool,
}

/// Does it, and says on `out` what was done.
pub async fn run(command: ImportCommand, out: &mut impl Write) -> anyhow::Result<()> {
    // A file that can't be read needs no database.
    let contents = read(&command)?;
    let database = Database::open(&command.engines).await?;
    let done = import(&command, &database, contents, out).await;
    database.close().await?;
    done
}

fn read(command: &ImportCommand) -> anyhow::Result<Contents> {
    let path = &command.file;
    let file: Box<dyn Read> = if path == Path::new("-") {
        Box::new(stdin())
    } else {
        Box::new(File::open(path).with_context(|| path.display().to_string())?)
    };
    let (format, base) = (command.from, command.base.clone());
    Ok(formats::read(file, &Reading { format, base, most: MOST, most_comments: usize::MAX })?)
}

async fn import(
    command: &ImportCommand,
    database: &Database,
    contents: Contents,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let site: Site = find(&database.owner, &command.site).await?.into();
    if command.dry_run {
        return say(&import::preview(&site, contents).await?, "would be", out);
    }
    let mut import = Import::of(&site, contents);
    let result = go_on(&mut import, &database.store).await;
    let mut tx = database.store.write(site.id).await?;
    let by = By::Server("afterword import");
    store::audit::note(&mut tx, &import::entry(&by, &import.done)).await?;
    tx.commit().await?;
    say(&import.done, "were", out)?;
    result.context("the import ended early; begun again, it goes on from there")
}

/// Servers that show one of the threads find by themselves that it changed.
async fn go_on(import: &mut Import, store: &Store) -> Result<(), Error> {
    while import.next(store).await?.is_some() {}
    Ok(())
}

fn say(done: &Imported, were: &str, out: &mut impl Write) -> anyhow::Result<()> {
    let Imported { threads, published, held, known, .. } = done;
    writeln!(out, "{published} comments in {threads} threads {were} published")?;
    if *held > 0 {
        writeln!(out, "{held} {were} held for moderators")?;
    }
    if *known > 0 {
        writeln!(out, "{known} were there already")?;
    }
    for left_out in &done.left_out {
        let (comments, why) = (&left_out.comments, why(left_out.why));
        writeln!(out, "{} {were} left out, {why}: {}", comments.count, some(comments))?;
    }
    let elsewhere = &done.elsewhere;
    if elsewhere.count > 0 {
        writeln!(
            out,
            "{} threads have no link to their page, since no page there may embed the site (`afterword site origins`): {}",
            elsewhere.count,
            some(elsewhere)
        )?;
    }
    Ok(())
}

fn why(why: WhyLeftOut) -> String {
    match why {
        WhyLeftOut::Removed => "removed or spam, and nobody answered".to_owned(),
        WhyLeftOut::Pingback => "pingbacks and trackbacks".to_owned(),
        WhyLeftOut::Empty => "nothing to read in them".to_owned(),
        WhyLeftOut::TooLong => format!("more than {} characters", limits::BODY_CHARS),
        WhyLeftOut::NoTime => "no time that can be read".to_owned(),
        WhyLeftOut::NotPublic => "pages that not everybody may read".to_owned(),
        WhyLeftOut::NoPage => {
            "no address of their page; of a path alone, `--base` makes one".to_owned()
        }
        WhyLeftOut::Unknown => why.as_str().to_owned(),
    }
}

fn some(some: &Handful) -> String {
    let more = if some.count as usize > some.first.len() { ", …" } else { "" };
    some.first.join(", ") + more
}
