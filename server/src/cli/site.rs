//! `afterword site`: the tenants.

use std::io::Write;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use sdk::wire::{SiteConfig, SiteId, SiteKey};
use sqlx::PgPool;

use super::{
    database::Database,
    moderation,
    settings::{self as words, Assignment},
};
use crate::{
    config::EngineConfig,
    domain::{
        audit::By,
        origin::Pattern,
        pipeline::named::{self, Moderation},
        settings,
        way::Ways,
    },
    store::{
        self,
        settings::Saved,
        sites::{self, SiteRow},
    },
};

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
        #[arg(long, value_parser = settings::name)]
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
        #[arg(long, value_parser = settings::name)]
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
    let mut site = find(owner, key).await?;
    let id = site.id;
    let (of_ways, assignments): (Vec<_>, Vec<_>) =
        assignments.iter().cloned().partition(|assignment| assignment.setting() == WAYS);
    let given = of_ways.last().map(|given| given.words().parse::<Ways>()).transpose()?;
    let (of_moderation, assignments): (Vec<_>, Vec<_>) =
        assignments.into_iter().partition(|it| it.setting().starts_with(moderation::PREFIX));
    let moderation = moderation::assign(&site.moderation, &of_moderation)?;
    site.settings = words::assign(&site.settings, &assignments)?;
    site.name = name.unwrap_or(site.name);
    let mut config = site.config();
    if let Some(ways) = given {
        config.sign_in = settings::words(ways);
    }
    let config = save(owner, id, &config).await?;
    moderate(owner, id, &Moderation { version: config.version, settings: moderation.clone() })
        .await?;
    writeln!(out, "name={}", config.name)?;
    for (setting, value) in settings::list(&config.settings) {
        writeln!(out, "{setting}={value}")?;
    }
    for (setting, value) in named::list(&moderation) {
        writeln!(out, "{}{setting}={value}", moderation::PREFIX)?;
    }
    writeln!(out, "{WAYS}={}", config.sign_in.join(","))?;
    Ok(())
}

/// Sets everything, and notes in the site's log what was changed from here.
async fn save(owner: &PgPool, site: SiteId, config: &SiteConfig) -> anyhow::Result<SiteConfig> {
    let mut tx = owner.begin().await?;
    match store::settings::save(&mut tx, site, &By::Server("afterword site"), config).await? {
        Saved::Done(config) => {
            tx.commit().await?;
            Ok(config)
        }
        Saved::Meanwhile(..) => bail!("somebody else changed the site just now: try again"),
    }
}

/// The same for what is set about moderation.
async fn moderate(owner: &PgPool, site: SiteId, moderation: &Moderation) -> anyhow::Result<()> {
    let mut tx = owner.begin().await?;
    let by = By::Server("afterword site");
    match store::moderation_settings::save(&mut tx, site, &by, moderation).await? {
        Saved::Done(_) => Ok(tx.commit().await?),
        Saved::Meanwhile(..) => bail!("somebody else changed the site just now: try again"),
    }
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
            let (id, mut config) = (site.id, site.config());
            let is_known = config.origins.contains(&origin.to_string());
            if !is_known {
                config.origins.push(origin.to_string());
                save(owner, id, &config).await?;
            }
            let already = if is_known { " already" } else { "" };
            writeln!(out, "pages of {origin} may embed {key}{already}")?;
        }
        OriginAction::Remove { origin } => {
            let (id, mut config) = (site.id, site.config());
            let before = config.origins.len();
            config.origins.retain(|known| *known != origin.to_string());
            if config.origins.len() == before {
                bail!("{origin} was not added: `afterword site origins {key} list` shows what was");
            }
            save(owner, id, &config).await?;
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
