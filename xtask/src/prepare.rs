//! `cargo xtask prepare`: writes `.sqlx`, so that a build needs no database.
//!
//! The query macros describe every query when the server is compiled beside a database, and put
//! what they learned into a folder. This does the same as sqlx-cli, which need not be installed.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, bail};
use clap::Args;

use crate::{run, services::Services, setup};

/// What to do with what the macros say.
#[derive(Args)]
pub struct Options {
    /// Changes nothing; fails when `.sqlx` would change.
    #[arg(long)]
    check: bool,
}

/// Writes `.sqlx`, or checks it.
pub fn run(options: &Options) -> anyhow::Result<()> {
    if options.check { check(&COMPILE) } else { write() }
}

/// The cheapest command that compiles every query.
const COMPILE: [&str; 3] = ["check", "--workspace", "--all-targets"];

/// Fails when `.sqlx` isn't what the code and the migrations say, or when `compile`, which is a command of cargo's that
/// compiles every query, fails.
pub fn check(compile: &[&str]) -> anyhow::Result<()> {
    let (fresh, compiled) = describe_queries(compile)?;
    compiled?;
    let differing = differing(&committed()?, &fresh);
    if !differing.is_empty() {
        bail!(
            ".sqlx is out of date; run `cargo xtask prepare` and commit it:\n    {}",
            differing.join("\n    ")
        );
    }
    println!("prepare: .sqlx is up to date ({} queries)", fresh.len());
    Ok(())
}

/// A server with mistakes elsewhere still gets what its queries said, so that the next build shows
/// those mistakes only; what seems to be unused is deleted when all of it compiled.
fn write() -> anyhow::Result<()> {
    let (fresh, compiled) = describe_queries(&COMPILE)?;
    let before = committed()?;
    let folder = run::root().join(".sqlx");
    fs::create_dir_all(&folder)?;
    for (name, text) in fresh.iter().filter(|(name, text)| before.get(*name) != Some(*text)) {
        fs::write(folder.join(name), text)?;
    }
    compiled?;
    for name in before.keys().filter(|name| !fresh.contains_key(*name)) {
        fs::remove_file(folder.join(name))?;
    }
    println!("prepare: {} queries, {} changed", fresh.len(), differing(&before, &fresh).len());
    Ok(())
}

/// What is in a folder of descriptions: file name to text.
type Queries = BTreeMap<String, String>;

fn committed() -> anyhow::Result<Queries> {
    read(&run::root().join(".sqlx"))
}

/// Compiles the server against a database with today's migrations: what the macros wrote, and
/// whether all of it compiled.
fn describe_queries(compile: &[&str]) -> anyhow::Result<(Queries, anyhow::Result<()>)> {
    let services = Services::start()?;
    migrate(services.database_url())?;

    let folder = tempfile::tempdir()?;
    // The macros speak only when the crate is compiled.
    run::check(Command::new("touch").arg("server/src/lib.rs"))?;
    let mut compile = run::cargo(compile);
    compile.env("SQLX_OFFLINE", "false").env("DATABASE_URL", services.database_url());
    let compiled = run::check(compile.env("SQLX_OFFLINE_DIR", folder.path()));
    Ok((read(folder.path())?, compiled))
}

/// Applies the migrations with psql: the server's own program may not compile before this.
fn migrate(database_url: &str) -> anyhow::Result<()> {
    let mut files: Vec<PathBuf> = fs::read_dir("migrations")?
        .map(|entry| Ok(entry?.path()))
        .collect::<anyhow::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "sql"));
    files.sort();
    let program = setup::postgres_program("psql").context("psql is missing")?;
    for file in files {
        let mut psql = Command::new(&program);
        psql.args(["--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1"]);
        run::capture(psql.arg("--dbname").arg(database_url).arg("--file").arg(&file))?;
    }
    Ok(())
}

fn read(folder: &Path) -> anyhow::Result<Queries> {
    if !folder.is_dir() {
        return Ok(Queries::new());
    }
    let mut queries = Queries::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("query-") {
            queries.insert(name, fs::read_to_string(entry.path())?);
        }
    }
    Ok(queries)
}

fn differing(before: &Queries, after: &Queries) -> Vec<String> {
    let mut names: Vec<String> = before
        .keys()
        .chain(after.keys())
        .filter(|name| before.get(*name) != after.get(*name))
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    names
}
