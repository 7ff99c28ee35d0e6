//! The command line: one file a command.

pub mod demo;
pub mod engines;
pub mod serve;
mod database;
mod site;
mod sso;
mod settings;
mod key;
mod user;
mod member;
mod moderation;
mod provider;
mod service;
mod doctor;
mod fetch;
mod export;
mod import;

use std::{
    io::{Write, stdout},
    path::PathBuf,
};

use anyhow::Context;
use clap::{Parser, Subcommand};

use self::demo::DemoConfig;
pub use fetch::Away;

use crate::{
    assets,
    config::{EngineConfig, ServeConfig},
    domain::keys::KeyRing,
};

/// Live comments under any page.
#[derive(Debug, Parser)]
#[command(name = "afterword", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve comments until asked to stop.
    Serve(ServeConfig),
    /// Serve the demo: this server, a blog, another tenant and a stranger, with a conversation.
    Demo(DemoConfig),
    /// Bring the database's schema up to date.
    Migrate(EngineConfig),
    /// Make and change sites.
    Site(site::SiteCommand),
    /// Make and revoke API keys.
    Key(key::KeyCommand),
    /// Let a site say who its own users are.
    Sso(sso::SsoCommand),
    /// Make accounts and give them other passwords.
    User(user::UserCommand),
    /// Say who may do what on a site.
    Member(member::MemberCommand),
    /// Let people sign in with other services.
    Provider(provider::ProviderCommand),
    /// Let services elsewhere have a say in a site's moderation.
    Service(service::ServiceCommand),
    /// Bring the comments of another system, or of another Afterword, to a site.
    Import(import::ImportCommand),
    /// Take all conversations of a site along.
    Export(export::ExportCommand),
    /// Write what browsers download, for a CDN or another host (`AFTERWORD_ASSETS_URL`).
    Assets {
        /// Where to; files that are there already stay.
        directory: PathBuf,
    },
    /// Fetch the first page of a thread from a server, for a page that is built with it.
    Fetch(fetch::FetchCommand),
    /// Print a new secret for `AFTERWORD_SECRET_KEYS`.
    Secret,
    /// Look at everything that `serve` needs, and say what to mend.
    Doctor(ServeConfig),
    /// Print the description of the API (OpenAPI 3.1).
    Openapi,
}

/// Does what the command line says.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Serve(config) => serve::run(config).await,
        Command::Demo(config) => demo::run(config).await,
        Command::Migrate(config) => engines::migrate(&config).await,
        Command::Site(command) => site::run(command, &mut stdout()).await,
        Command::Key(command) => key::run(command, &mut stdout()).await,
        Command::Sso(command) => sso::run(command, &mut stdout()).await,
        Command::User(command) => user::run(command, &mut stdout()).await,
        Command::Member(command) => member::run(command, &mut stdout()).await,
        Command::Provider(command) => provider::run(command, &mut stdout()).await,
        Command::Service(command) => service::run(command, &mut stdout()).await,
        Command::Import(command) => import::run(command, &mut stdout()).await,
        Command::Export(command) => export::run(command, stdout()).await,
        Command::Assets { directory } => {
            let written =
                assets::write(&directory).with_context(|| directory.display().to_string())?;
            print(&written.join("\n"))
        }
        Command::Fetch(command) => fetch::run(command, &mut stdout()).await,
        Command::Secret => print(&KeyRing::generate("k1")),
        Command::Doctor(config) => doctor::run(&config, &mut stdout()).await,
        Command::Openapi => print(&crate::routes::openapi().to_pretty_json()?),
    }
}

/// What a command answers goes to standard output; everything else goes to the log.
fn print(text: &str) -> anyhow::Result<()> {
    writeln!(stdout(), "{text}")?;
    Ok(())
}
