//! The database and Redis that a command works with: given ones, or private ones that it starts.

use engines::{Engines, Options};
use secrecy::{ExposeSecret, SecretString};

use crate::{
    config::{EngineChoice, EngineConfig},
    store,
};

/// Running engines.
#[derive(Debug)]
pub struct Running {
    /// PostgreSQL.
    pub database_url: SecretString,
    /// Redis.
    pub redis_url: SecretString,
    private: Option<Engines>,
}

impl Running {
    /// Starts private engines, unless others are given.
    pub async fn start(config: &EngineConfig) -> anyhow::Result<Self> {
        match config.choose()? {
            EngineChoice::Given { database_url, redis_url } => {
                Ok(Self { database_url, redis_url, private: None })
            }
            EngineChoice::Private(directory) => {
                tracing::info!(directory = %directory.display(), "starting a private PostgreSQL and Redis");
                let engines = engines::start(Options::durable(directory)).await?;
                Ok(Self {
                    database_url: engines.database_url().into(),
                    redis_url: engines.redis_url().into(),
                    private: Some(engines),
                })
            }
        }
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
    store::migrate(engines.database_url.expose_secret()).await?;
    engines.stop().await
}
