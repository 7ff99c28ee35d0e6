//! Copies of the database, and how safely changes are kept.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use secrecy::{ExposeSecret, SecretString};

use super::{engines::check_database, secret};
use crate::store::{Addresses, Durability};

/// Copies of the database, and how safely changes are kept.
#[derive(Clone, Debug, Args)]
pub struct ReplicaConfig {
    /// PostgreSQL servers that follow the primary and serve reads, parted by commas.
    #[arg(
        long,
        env = "AFTERWORD_DATABASE_REPLICAS",
        hide_env_values = true,
        conflicts_with = "database_replicas_file"
    )]
    database_replicas: Option<SecretString>,

    /// A file that holds their addresses.
    #[arg(long, env = "AFTERWORD_DATABASE_REPLICAS_FILE")]
    database_replicas_file: Option<PathBuf>,

    /// When a change is acknowledged: `local`, when it is on the primary's disk; `strict`, when it is on a synchronous
    /// standby's as well.
    #[arg(long, env = "AFTERWORD_DURABILITY", value_enum, default_value_t)]
    pub durability: Durability,
}

impl ReplicaConfig {
    /// Adds the replicas to what is known of the database. A private one has none.
    pub fn add_to(&self, addresses: &mut Addresses, is_private: bool) -> anyhow::Result<()> {
        const NAME: &str = "AFTERWORD_DATABASE_REPLICAS";
        let given =
            secret(self.database_replicas.as_ref(), self.database_replicas_file.as_ref(), NAME)?;
        let has_more = given.is_some() || self.durability == Durability::Strict;
        if is_private && has_more {
            bail!(
                "AFTERWORD_DATABASE_REPLICAS and AFTERWORD_DURABILITY=strict need a database of your own: set AFTERWORD_DATABASE_URL"
            );
        }
        if let Some(given) = given {
            check_database(NAME, &given)?;
            addresses.replicas = Addresses::split(given.expose_secret());
        }
        Ok(())
    }
}
