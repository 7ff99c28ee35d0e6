//! The transaction that sees one site.

use sdk::wire::SiteId;
use sqlx::{AssertSqlSafe, PgConnection, PgPool, Postgres, SqlSafeStr, Transaction};

use super::{
    servers::{Durability, durability},
    waiting,
};

/// A transaction that sees one site: what every store function works in, and the only way to a tenant's rows.
#[derive(Debug)]
pub struct SiteTx {
    site: SiteId,
    tx: Transaction<'static, Postgres>,
    /// What it takes to commit.
    durability: Durability,
}

impl SiteTx {
    /// For reading, at one moment.
    pub(super) async fn reading(pool: &PgPool, site: SiteId) -> sqlx::Result<Self> {
        // A keyset page with a bound parameter sorts the whole thread under a generic plan, hence the custom one.
        let begin = format!(
            "begin isolation level repeatable read read only; \
             set local plan_cache_mode = force_custom_plan; \
             set local app.site_id = '{site}'"
        );
        Self::begin(pool, site, begin, Durability::Local).await
    }

    /// For small questions by key: their plans are kept, and each sees what was committed before it.
    pub(super) async fn asking(pool: &PgPool, site: SiteId) -> sqlx::Result<Self> {
        let begin = format!("begin read only; set local app.site_id = '{site}'");
        Self::begin(pool, site, begin, Durability::Local).await
    }

    /// For changing.
    pub(super) async fn writing(
        pool: &PgPool,
        site: SiteId,
        durability: Durability,
    ) -> sqlx::Result<Self> {
        let begin =
            format!("begin; set local lock_timeout = '2s'; set local app.site_id = '{site}'");
        Self::begin(pool, site, begin, durability).await
    }

    async fn begin(
        pool: &PgPool,
        site: SiteId,
        statement: String,
        durability: Durability,
    ) -> sqlx::Result<Self> {
        let connection = waiting::connection(pool).await?;
        // The statement holds nothing from outside but a UUID.
        let tx =
            Transaction::begin(connection, Some(AssertSqlSafe(statement).into_sql_str())).await?;
        Ok(Self { site, tx, durability })
    }

    /// The site that this transaction sees.
    pub fn site(&self) -> SiteId {
        self.site
    }

    /// Turns to another site: from now on this transaction sees that one, and no longer the one before.
    pub async fn turn_to(&mut self, site: SiteId) -> sqlx::Result<()> {
        let id = site.to_string();
        sqlx::query!("select set_config('app.site_id', $1, true)", id)
            .fetch_one(&mut *self.tx)
            .await?;
        self.site = site;
        Ok(())
    }

    /// Keeps what was done, as safely as the operator wants it. Without it, everything is undone. What was only read in a
    /// transaction for changing is as safe then, too: an answer may be built on it.
    pub async fn commit(mut self) -> sqlx::Result<()> {
        if self.durability == Durability::Strict {
            durability::commit(&mut self).await?;
        }
        self.tx.commit().await
    }

    /// For the queries of this module and, in tests, for a deliberately wrong one.
    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.tx
    }
}
