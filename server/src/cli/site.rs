//! `afterword site`: the tenants.

use std::io::Write;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use sdk::wire::SiteKey;
use sqlx::PgPool;

use super::{
    database::Database,
    settings::{self, Assignment},
};
use crate::{
    config::EngineConfig,
    domain::{origin::Pattern, way::Ways},
    store::sites::{self, SiteRow},
};

/// Longest name of a site, in characters; the schema says the same.
const NAME_CHARS: usize = 100;

/// The setting that says which ways to sign in a site offers; it is the server's alone, so it is not among those that
/// readers' programs know.
const WAYS: &str = "sign_in";

/// Which database, and what to do in it.
#[derive(Debug, Args)]
pub struct SiteCommand {
    #[command(flatten)]
    engines: EngineConfig,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make a site.
    Add {
        /// What the embed tag names: lower-case letters, digits and single hyphens.
        key: SiteKey,
        /// The name, for readers.
        #[arg(long, value_parser = name)]
        name: String,
        /// Pages that may embed it: `https://example.com`, or `https://*.example.com`. Repeatable.
        #[arg(long = "origin", value_name = "ORIGIN", value_parser = Pattern::parse)]
        origins: Vec<Pattern>,
    },
    /// List all sites and the pages that may embed them.
    List,
    /// Change the name and the settings of a site; without any change, show them.
    Set {
        /// Which site.
        key: SiteKey,
        /// The new name.
        #[arg(long, value_parser = name)]
        name: Option<String>,
        /// Settings, such as `edit_window_seconds=900`.
        #[arg(value_name = "SETTING=VALUE")]
        assignments: Vec<Assignment>,
    },
    /// Say which pages may embed a site.
    Origins {
        /// Which site.
        key: SiteKey,
        #[command(subcommand)]
        action: OriginAction,
    },
}

#[derive(Debug, Subcommand)]
enum OriginAction {
    /// Let the pages of an origin embed the site.
    Add {
        /// `https://example.com`, or `https://*.example.com` for every host below.
        #[arg(value_parser = Pattern::parse)]
        origin: Pattern,
    },
    /// Forbid what was added.
    Remove {
        /// As it was added.
        #[arg(value_parser = Pattern::parse)]
        origin: Pattern,
    },
    /// List them.
    List,
}

/// Does it, and says on `out` what was done.
pub async fn run(command: SiteCommand, out: &mut impl Write) -> anyhow::Result<()> {
    let database = Database::open(&command.engines).await?;
    let owner = &database.owner;
    let done = match command.action {
        Action::Add { key, name, origins } => add(owner, &key, &name, &origins, out).await,
        Action::List => list(owner, out).await,
        Action::Set { key, name, assignments } => set(owner, &key, name, &assignments, out).await,
        Action::Origins { key, action } => origins(owner, &key, action, out).await,
    };
    database.close().await?;
    done
}

/// The site with this key, which must exist.
pub async fn find(owner: &PgPool, key: &SiteKey) -> anyhow::Result<SiteRow> {
    let site = sites::by_key(owner, key).await?;
    site.with_context(|| format!("there is no site {key}: `afterword site list` shows all"))
}

async fn add(
    owner: &PgPool,
    key: &SiteKey,
    name: &str,
    origins: &[Pattern],
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let Some(site) = sites::insert(owner, key, name).await? else {
        bail!("there is a site {key} already: `afterword site set` changes it");
    };
    for origin in origins {
        sites::add_origin(owner, site, &origin.to_string()).await?;
    }
    writeln!(out, "made the site {key}")?;
    if origins.is_empty() {
        let hint = format!("afterword site origins {key} add https://example.com");
        writeln!(out, "no page may embed it yet: `{hint}`")?;
    }
    Ok(())
}

async fn list(owner: &PgPool, out: &mut impl Write) -> anyhow::Result<()> {
    for key in sites::keys(owner).await? {
        let site = find(owner, &key).await?;
        writeln!(out, "{key}\t{}\t{}", site.name, site.origins.join(" "))?;
    }
    Ok(())
}

async fn set(
    owner: &PgPool,
    key: &SiteKey,
    name: Option<String>,
    assignments: &[Assignment],
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let site = find(owner, key).await?;
    let (of_ways, assignments): (Vec<_>, Vec<_>) =
        assignments.iter().cloned().partition(|assignment| assignment.setting() == WAYS);
    let given = of_ways.last().map(|given| given.words().parse::<Ways>()).transpose()?;
    let settings = settings::assign(&site.settings, &assignments)?;
    let is_changed = name.is_some() || !assignments.is_empty();
    let name = name.unwrap_or(site.name);
    if is_changed {
        sites::update(owner, site.id, &name, &settings).await?;
    }
    let ways = match given {
        None => site.ways,
        // What names all of them offers those that are still to come, too.
        Some(given) => {
            let ways = (given != Ways::ALL).then(|| given.to_string());
            sites::set_ways(owner, site.id, ways.as_deref()).await?;
            ways
        }
    };
    writeln!(out, "name={name}")?;
    for (setting, value) in settings::list(&settings) {
        writeln!(out, "{setting}={value}")?;
    }
    writeln!(out, "{WAYS}={}", ways.unwrap_or_else(|| Ways::ALL.to_string()))?;
    Ok(())
}

async fn origins(
    owner: &PgPool,
    key: &SiteKey,
    action: OriginAction,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let site = find(owner, key).await?;
    match action {
        OriginAction::Add { origin } => {
            let added = sites::add_origin(owner, site.id, &origin.to_string()).await?;
            let already = if added { "" } else { " already" };
            writeln!(out, "pages of {origin} may embed {key}{already}")?;
        }
        OriginAction::Remove { origin } => {
            if !sites::remove_origin(owner, site.id, &origin.to_string()).await? {
                bail!("{origin} was not added: `afterword site origins {key} list` shows what was");
            }
            writeln!(out, "pages of {origin} may no longer embed {key}")?;
        }
        OriginAction::List => {
            for origin in site.origins {
                writeln!(out, "{origin}")?;
            }
        }
    }
    Ok(())
}

/// A name that has something to read on one line.
pub fn name(text: &str) -> Result<String, String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err("a name is not empty".to_owned()),
        count if count > NAME_CHARS => Err(format!("a name has at most {NAME_CHARS} characters")),
        _ => Ok(name),
    }
}
