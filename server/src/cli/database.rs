//! The database that a command for the operator works on, beside a running server or without one.

use engines::running;
use sqlx::PgPool;

use super::engines::Running;
use crate::{
    config::{EngineChoice, EngineConfig},
    store::{self, Store},
};

/// The database, as its owner.
#[derive(Debug)]
pub struct Database {
    /// Connections without a role.
    pub owner: PgPool,
    /// Connections as the server has them: what belongs to one site is changed through these.
    pub store: Store,
    engines: Option<Running>,
}

impl Database {
    /// Opens the one that is configured. A private one is that of the running server, if one runs;
    /// else it is started for as long as the command takes, and its schema brought up to date.
    pub async fn open(config: &EngineConfig) -> anyhow::Result<Self> {
        if let EngineChoice::Private(directory) = config.choose()?
            && let Some(urls) = running(&directory)
        {
            return Self::at(&urls.database, None);
        }
        let engines = Running::start(config).await?;
        let url = engines.database_url().await?;
        store::migrate(&url).await?;
        Self::at(&url, Some(engines))
    }

    fn at(url: &str, engines: Option<Running>) -> anyhow::Result<Self> {
        Ok(Self { owner: store::owner(url)?, store: Store::connect(url, 1)?, engines })
    }

    /// Closes it, and stops what was started for it.
    pub async fn close(self) -> anyhow::Result<()> {
        self.owner.close().await;
        self.store.close().await;
        match self.engines {
            Some(engines) => engines.stop().await,
            None => Ok(()),
        }
    }
}
