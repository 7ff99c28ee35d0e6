//! The SQL, one file a table. Each function works inside a [`SiteTx`], which sees one site and nothing else.

pub mod account_sessions;
pub mod accounts;
pub mod api_keys;
pub mod avatars;
pub mod authenticators;
pub mod changes;
pub mod claims;
pub mod comments;
pub mod departures;
pub mod events;
pub mod export;
pub mod guests;
pub mod idempotency;
pub mod identities;
pub mod jobs;
pub mod leaving;
pub mod members;
pub mod merging;
pub mod pages;
pub mod passkeys;
pub mod profiles;
pub mod proofs;
pub mod providers;
pub mod recovery_codes;
pub mod replies;
pub mod rows;
pub mod sign_in_codes;
pub mod sites;
pub mod sso_keys;
pub mod sso_subjects;
pub mod sso_uses;
pub mod threads;
pub mod visits;
pub mod votes;
pub mod widget_sessions;
pub mod widget_tokens;

use std::{
    str::FromStr,
    time::{Duration, Instant},
};

use sdk::wire::SiteId;
use sqlx::{
    AssertSqlSafe, Executor, PgConnection, PgPool, Postgres, Row, SqlSafeStr, Transaction,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};

/// Something that a statement can be given to: a pool, or a transaction.
pub use sqlx::PgExecutor as Database;

/// One connection, in a transaction that several of this store's functions share.
pub use sqlx::PgConnection as Connection;

/// What the two pools are called where connections are counted.
const APP: &str = "app";
const JOBS: &str = "jobs";
/// Connections for what belongs to no site.
const JOBS_CONNECTIONS: u32 = 4;

/// The schema, carried by the binary.
pub static MIGRATOR: Migrator = sqlx::migrate!("../migrations");

/// The ways into the database. Both are behind row-level security; neither can bypass it.
#[derive(Clone, Debug)]
pub struct Store {
    app: PgPool,
    jobs: PgPool,
}

impl Store {
    /// Opens both pools lazily; `connections` is the most that requests may hold at once.
    pub fn connect(url: &str, connections: u32) -> sqlx::Result<Self> {
        Ok(Self {
            app: pool(url, "afterword_app", connections)?,
            jobs: pool(url, "afterword_jobs", JOBS_CONNECTIONS)?,
        })
    }

    /// A transaction for reading one site, at one moment.
    pub async fn read(&self, site: SiteId) -> sqlx::Result<SiteTx> {
        // A keyset page with a bound parameter sorts the whole thread under a generic plan, hence the custom one.
        let begin = format!(
            "begin isolation level repeatable read read only; \
             set local plan_cache_mode = force_custom_plan; \
             set local app.site_id = '{site}'"
        );
        SiteTx::begin(&self.app, site, begin).await
    }

    /// A transaction for changing one site. A lock that does not come within 2 seconds fails the request, not the pool.
    pub async fn write(&self, site: SiteId) -> sqlx::Result<SiteTx> {
        let begin =
            format!("begin; set local lock_timeout = '2s'; set local app.site_id = '{site}'");
        SiteTx::begin(&self.app, site, begin).await
    }

    /// Sites and API keys, which are looked up before the site is known.
    pub fn registry(&self) -> &PgPool {
        &self.app
    }

    /// What belongs to no site: anti-entropy and trimming.
    pub fn jobs(&self) -> &PgPool {
        &self.jobs
    }

    /// Tells how many connections there are.
    pub fn count_connections(&self) {
        for (name, pool) in [(APP, &self.app), (JOBS, &self.jobs)] {
            // What is idle is a part of all, but the two are not asked at the same moment.
            let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
            let used = pool.size().saturating_sub(idle);
            let most = pool.options().get_max_connections();
            for (state, count) in [("used", used), ("idle", idle)] {
                metrics::gauge!("afterword_database_connections", "pool" => name, "state" => state)
                    .set(count);
            }
            metrics::gauge!("afterword_database_connections_max", "pool" => name).set(most);
        }
    }

    /// Closes both pools.
    pub async fn close(&self) {
        self.app.close().await;
        self.jobs.close().await;
    }
}

/// A transaction that sees one site: what every store function works in, and the only way to a tenant's rows.
#[derive(Debug)]
pub struct SiteTx {
    site: SiteId,
    tx: Transaction<'static, Postgres>,
}

impl SiteTx {
    async fn begin(pool: &PgPool, site: SiteId, statement: String) -> sqlx::Result<Self> {
        let asked = Instant::now();
        let connection = pool.acquire().await.inspect_err(|error| {
            if matches!(error, sqlx::Error::PoolTimedOut) {
                metrics::counter!("afterword_database_timeouts_total").increment(1);
            }
        })?;
        metrics::histogram!("afterword_database_wait_seconds", "pool" => APP)
            .record(asked.elapsed());
        // The statement holds nothing from outside but a UUID.
        let tx =
            Transaction::begin(connection, Some(AssertSqlSafe(statement).into_sql_str())).await?;
        Ok(Self { site, tx })
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

    /// Keeps what was done. Without it, everything is undone.
    pub async fn commit(self) -> sqlx::Result<()> {
        self.tx.commit().await
    }

    /// For the queries of this module and, in tests, for a deliberately wrong one.
    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.tx
    }
}

/// A pool whose connections have taken `role`, so that the policies hold whoever the URL names.
fn pool(url: &str, role: &'static str, connections: u32) -> sqlx::Result<PgPool> {
    let options = PgConnectOptions::from_str(url)?
        .application_name("afterword")
        .options([("statement_timeout", "10s"), ("idle_in_transaction_session_timeout", "15s")]);
    Ok(PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(3))
        .after_connect(move |connection, _| {
            Box::pin(async move {
                connection.execute(AssertSqlSafe(format!("set role {role}"))).await.map(drop)
            })
        })
        .after_release(|connection, _| Box::pin(is_clean(connection)))
        .connect_lazy_with(options))
}

/// Whether a connection is outside of any transaction, as the pool believes it to be. It is not, with sqlx 0.9, if the
/// request that used it was dropped just when `begin` was sent, since its client hung up: what others did on it would be
/// kept by nobody, and their locks would stay. It is closed then.
async fn is_clean(connection: &mut PgConnection) -> sqlx::Result<bool> {
    // By itself a statement begins its transaction.
    let question = "select statement_timestamp() = transaction_timestamp()";
    let answer = sqlx::raw_sql(question).fetch_one(connection).await?;
    answer.try_get(0)
}

/// Brings the schema up to date, as the role that the URL names.
pub async fn migrate(url: &str) -> sqlx::Result<()> {
    let pool = owner(url)?;
    MIGRATOR.run(&pool).await?;
    pool.close().await;
    Ok(())
}

/// The installation's own way in, without a role: for migrations and the command line.
pub fn owner(url: &str) -> sqlx::Result<PgPool> {
    Ok(PgPoolOptions::new().max_connections(2).connect_lazy_with(PgConnectOptions::from_str(url)?))
}

/// The named constraint that a statement ran into.
pub fn constraint(error: &sqlx::Error) -> Option<&str> {
    error.as_database_error().and_then(|error| error.constraint())
}

/// Whether the database answers.
pub async fn ping(db: &PgPool) -> sqlx::Result<()> {
    sqlx::query!("select 1 as one").fetch_one(db).await.map(drop)
}
