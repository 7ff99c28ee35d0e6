//! The database and Redis that a command works with: given ones, or private ones that it starts.

use anyhow::Context;
use engines::{Engines, Options};
use secrecy::{ExposeSecret, SecretString};

use crate::{
    config::{EngineChoice, EngineConfig},
    store::{self, Addresses},
};

/// Running engines.
#[derive(Debug)]
pub struct Running {
    /// PostgreSQL.
    pub database: Addresses,
    /// Redis.
    pub redis_url: SecretString,
    private: Option<Engines>,
}

impl Running {
    /// Starts private engines, unless others are given.
    pub async fn start(config: &EngineConfig) -> anyhow::Result<Self> {
        match config.choose()? {
            EngineChoice::Given { database_url, redis_url } => {
                let primary = Addresses::split(database_url.expose_secret());
                let database = Addresses { primary, ..Addresses::default() };
                Ok(Self { database, redis_url, private: None })
            }
            EngineChoice::Private(directory) => {
                tracing::info!(directory = %directory.display(), "starting a private PostgreSQL and Redis");
                let engines = engines::start(Options::durable(directory)).await?;
                Ok(Self {
                    database: Addresses::one(engines.database_url()),
                    redis_url: engines.redis_url().into(),
                    private: Some(engines),
                })
            }
        }
    }

    /// Whether they were started by this process.
    pub fn is_private(&self) -> bool {
        self.private.is_some()
    }

    /// The address of the database that takes changes.
    pub async fn database_url(&self) -> anyhow::Result<String> {
        let found = store::find_primary(&self.database.primary).await;
        Ok(found.context("AFTERWORD_DATABASE_URL: no server that takes changes")?.clone())
    }

    /// Ends when a private engine is beyond help; never, where they are given.
    pub async fn failed(&mut self) -> anyhow::Error {
        match &mut self.private {
            Some(engines) => engines.failed().await.into(),
            None => std::future::pending().await,
        }
    }

    /// Stops private engines.
    pub async fn stop(self) -> anyhow::Result<()> {
        if let Some(engines) = self.private {
            engines.stop().await?;
        }
        Ok(())
    }
}

/// Brings the schema up to date.
pub async fn migrate(config: &EngineConfig) -> anyhow::Result<()> {
    let engines = Running::start(config).await?;
    store::migrate(&engines.database_url().await?).await?;
    engines.stop().await
}
