//! `afterword service`: services elsewhere that a site's owner lets have a say in moderation.

use std::{collections::BTreeMap, fs, io::Write, path::PathBuf};

use anyhow::{Context, bail, ensure};
use clap::{Args, Subcommand, ValueEnum};
use sdk::wire::{SiteId, SiteKey, Verdict};
use serde_json::{Value, json};
use sqlx::PgPool;
use url::Url;

use super::{database::Database, site::find};
use crate::{
    config::EngineConfig,
    domain::{
        audit::{By, Entry},
        keys::{KeyRing, Purpose},
        outside::{self, Kind, Service, rules},
    },
    store::{self, Connection, outside_services},
};

/// Which database, and what to do in it.
#[derive(Debug, Args)]
pub struct ServiceCommand {
    #[command(flatten)]
    engines: EngineConfig,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Ask a service about the comments of a site, in place of the one of this kind that was asked before.
    Set(Box<Setup>),
    /// Ask it no more.
    Remove {
        /// The site.
        site: SiteKey,
        /// Which service.
        kind: Kind,
    },
}

#[derive(Debug, Args)]
struct Setup {
    /// The site.
    site: SiteKey,
    /// `akismet` (or who speaks as it does), `toxicity` (as `OpenAI`'s moderation), or `hook` (a program of yours).
    kind: Kind,
    /// Where it is asked: `https`, and not in a private network unless the operator opened that.
    #[arg(long)]
    url: Url,
    /// The file of its key; for a hook a `whsec_` secret of Standard Webhooks.
    #[arg(long)]
    secret_file: PathBuf,
    /// Which model is asked, where there are several.
    #[arg(long)]
    model: Option<String>,
    /// From which score on a category counts, as in `harassment=80`; none: as the service says. Repeatable.
    #[arg(long = "threshold", value_name = "CATEGORY=PERCENT", value_parser = threshold)]
    thresholds: Vec<(String, u8)>,
    /// What happens to a comment that it objects to.
    #[arg(long, default_value = "hold")]
    verdict: Objection,
    /// What happens to comments while it does not answer, or its budget is used up.
    #[arg(long, default_value = "allow")]
    when_down: WhenDown,
    /// Most questions in a day.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    calls_per_day: u32,
    /// Tell it the address that a comment came from.
    #[arg(long)]
    tells_address: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Objection {
    /// It is published, and marked.
    Mark,
    /// It waits.
    Hold,
    /// It is refused.
    Reject,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum WhenDown {
    /// The other phases decide alone.
    Allow,
    /// They wait.
    Hold,
}

/// Does it, and says on `out` what was done.
pub async fn run(command: ServiceCommand, out: &mut impl Write) -> anyhow::Result<()> {
    let database = Database::open(&command.engines).await?;
    let owner = &database.owner;
    let done = match command.action {
        Action::Set(setup) => set(owner, &command.engines.keys()?, *setup, out).await,
        Action::Remove { site, kind } => remove(owner, &site, kind, out).await,
    };
    database.close().await?;
    done
}

async fn set(
    owner: &PgPool,
    keys: &KeyRing,
    setup: Setup,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let site = find(owner, &setup.site).await?;
    ensure!(matches!(setup.url.scheme(), "https" | "http"), "an address begins with https://");
    let path = setup.secret_file.display().to_string();
    let secret = fs::read_to_string(&setup.secret_file).with_context(|| path.clone())?;
    let secret = secret.trim();
    ensure!(!secret.is_empty(), "{path} is empty");
    let service = Service {
        kind: setup.kind,
        url: setup.url,
        secret: secret.to_owned(),
        model: setup.model,
        thresholds: setup.thresholds.into_iter().collect::<BTreeMap<_, _>>(),
        verdict: match setup.verdict {
            Objection::Mark => Verdict::Mark,
            Objection::Hold => Verdict::Hold,
            Objection::Reject => Verdict::Reject,
        },
        holds_when_down: setup.when_down == WhenDown::Hold,
        calls_per_day: setup.calls_per_day,
        tells_address: setup.tells_address,
    };
    if let Some((at, why)) = rules::check(&service).first() {
        bail!("{}: {why}", at.trim_start_matches('/').replace('_', "-"));
    }
    let place = outside::place(site.id, service.kind);
    let sealed = keys.seal(Purpose::Outside, &place, secret.as_bytes());
    let mut tx = owner.begin().await?;
    outside_services::set(&mut *tx, site.id, &service, &sealed).await?;
    let details = rules::details(&service, true);
    note(&mut tx, site.id, "service.set", service.kind, details).await?;
    tx.commit().await?;
    writeln!(out, "{} is asked about comments of {}", service.kind, setup.site)?;
    Ok(())
}

async fn remove(
    owner: &PgPool,
    site: &SiteKey,
    kind: Kind,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let row = find(owner, site).await?;
    let mut tx = owner.begin().await?;
    if !outside_services::remove(&mut *tx, row.id, kind).await? {
        bail!("{kind} was not asked about comments of {site}");
    }
    note(&mut tx, row.id, "service.remove", kind, json!({})).await?;
    tx.commit().await?;
    writeln!(out, "{kind} is asked no more")?;
    Ok(())
}

/// What was done from here stands in the site's log as what is done on the dashboard does.
async fn note(
    db: &mut Connection,
    site: SiteId,
    act: &'static str,
    kind: Kind,
    details: Value,
) -> sqlx::Result<()> {
    let by = By::Server("afterword service");
    let entry = Entry { by: &by, act, subject: Some(kind.to_string()), details };
    store::audit::add(db, site, &entry).await
}

fn threshold(text: &str) -> Result<(String, u8), String> {
    let (category, percent) = text.split_once('=').ok_or("as in harassment=80")?;
    let percent = percent.parse().ok().filter(|percent| (1..=100).contains(percent));
    Ok((category.to_owned(), percent.ok_or("between 1 and 100 percent")?))
}
