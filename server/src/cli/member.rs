//! `afterword member`: who may do what on a site. The first owner of a site is made here.

use std::io::Write;

use anyhow::bail;
use clap::{Args, Subcommand};
use sdk::wire::{MemberId, Role, SiteKey};
use serde_json::{Value, json};

use super::{database::Database, site, user};
use crate::{
    config::EngineConfig,
    domain::audit::{By, Entry},
    store::{
        SiteTx, audit,
        bans::{self, NewRow},
        members,
    },
};

/// As whom the log of acts names whoever works at the command line.
const CLI: &str = "command line";

/// Which database, and what to do in it.
#[derive(Debug, Args)]
pub struct MemberCommand {
    #[command(flatten)]
    engines: EngineConfig,
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// List a site's members.
    List {
        /// Which site.
        site: SiteKey,
    },
    /// Give somebody a role on a site.
    Set {
        /// Which site.
        site: SiteKey,
        /// Whom: the address that they sign in with, or the id as `afterword user list` shows it.
        email: String,
        /// `member`, `observer`, `moderator`, `admin` or `owner`.
        #[arg(value_parser = role)]
        role: Role,
    },
    /// Let somebody write no more on a site.
    Ban {
        /// Which site.
        site: SiteKey,
        /// Whom: the address that they sign in with, or the id as `afterword user list` shows it.
        email: String,
    },
    /// Let them write again.
    Unban {
        /// Which site.
        site: SiteKey,
        /// Whom.
        email: String,
    },
}

/// Does it, and says on `out` what was done.
pub async fn run(command: MemberCommand, out: &mut impl Write) -> anyhow::Result<()> {
    let database = Database::open(&command.engines).await?;
    let done = match command.action {
        Action::List { site } => list(&database, &site, out).await,
        Action::Set { site, email, role } => set(&database, &site, &email, role, out).await,
        Action::Ban { site, email } => ban(&database, &site, &email, true, out).await,
        Action::Unban { site, email } => ban(&database, &site, &email, false, out).await,
    };
    database.close().await?;
    done
}

async fn list(database: &Database, key: &SiteKey, out: &mut impl Write) -> anyhow::Result<()> {
    let site = site::find(&database.owner, key).await?;
    for (email, member) in members::with_addresses(&database.owner, site.id).await? {
        let banned = if member.banned { "\tbanned" } else { "" };
        writeln!(out, "{email}\t{}\t{}{banned}", member.name, member.role.as_str())?;
    }
    Ok(())
}

async fn set(
    database: &Database,
    key: &SiteKey,
    email: &str,
    role: Role,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let (site, account) =
        (site::find(&database.owner, key).await?, user::find(database, email).await?);
    let mut tx = database.store.write(site.id).await?;
    let member = members::ensure(&mut tx, account.id).await?;
    let found = members::lock(&mut tx, member).await?.map(|row| row.member.role);
    if found == Some(Role::Owner) && role != Role::Owner && members::owners(&mut tx).await? < 2 {
        bail!("{email} is the only owner of {key}: make another one first");
    }
    members::set_role(&mut tx, member, role).await?;
    note(&mut tx, "member.role", member, json!({ "from": found, "to": role })).await?;
    tx.commit().await?;
    writeln!(out, "{email} is {} of {key}", with_article(role))?;
    Ok(())
}

async fn ban(
    database: &Database,
    key: &SiteKey,
    email: &str,
    banned: bool,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let (site, account) =
        (site::find(&database.owner, key).await?, user::find(database, email).await?);
    let mut tx = database.store.write(site.id).await?;
    let member = members::ensure(&mut tx, account.id).await?;
    if banned {
        let row = NewRow { member: Some(member), by: CLI, ..NewRow::default() };
        bans::insert(&mut tx, row).await?;
    } else {
        bans::lift_all(&mut tx, member, CLI).await?;
    }
    let act = if banned { "ban.make" } else { "ban.lift" };
    note(&mut tx, act, member, json!({ "kind": "member" })).await?;
    tx.commit().await?;
    let may = if banned { "may no longer write" } else { "may write" };
    writeln!(out, "{email} {may} on {key}")?;
    Ok(())
}

/// An entry of the site's log.
async fn note(
    tx: &mut SiteTx,
    act: &'static str,
    member: MemberId,
    details: Value,
) -> anyhow::Result<()> {
    let subject = Some(member.to_string());
    let entry = Entry { by: &By::Server(CLI), act, subject, details };
    Ok(audit::note(tx, &entry).await?)
}

fn role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|()| {
        let roles = Role::ALL.map(Role::as_str).join(", ");
        format!("one of: {roles}")
    })
}

fn with_article(role: Role) -> String {
    let article = match role {
        Role::Observer | Role::Admin | Role::Owner => "an",
        Role::Member | Role::Moderator => "a",
    };
    format!("{article} {}", role.as_str())
}
