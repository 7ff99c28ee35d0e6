//! The SQL, one file a table. Each function works inside a [`SiteTx`], which sees one site and nothing else.

pub mod account_sessions;
pub mod accounts;
pub mod aliases;
pub mod api_keys;
pub mod archive;
pub mod audit;
pub mod avatars;
pub mod bans;
pub mod blanking;
pub mod authenticators;
pub mod changes;
pub mod claims;
pub mod comments;
pub mod decisions;
pub mod deliveries;
pub mod departures;
pub mod desk;
pub mod erasing;
pub mod events;
pub mod export;
pub mod follows;
pub mod guests;
pub mod held;
pub mod holding;
pub mod idempotency;
pub mod identities;
pub mod images;
pub mod importing;
pub mod invitations;
pub mod jobs;
pub mod leaving;
pub mod members;
pub mod merging;
pub mod moderation_settings;
pub mod moderator_mail;
pub mod mutes;
pub mod notes;
pub mod notices;
pub mod operators;
pub mod outside_services;
pub mod pages;
pub mod participants;
pub mod people;
pub mod passkeys;
pub mod profiles;
pub mod proofs;
pub mod providers;
pub mod queue;
pub mod reactions;
pub mod recovery_codes;
mod reading;
pub mod removals;
pub mod removed;
pub mod restoring;
pub mod recent;
pub mod replies;
pub mod reports;
pub mod revisions;
pub mod rows;
pub mod search;
pub mod servers;
pub mod settings;
pub mod sign_in_codes;
pub mod sightings;
mod site_tx;
pub mod sites;
pub mod spam;
pub mod sso_keys;
pub mod sso_subjects;
pub mod sso_uses;
pub mod standing;
pub mod threads;
pub mod uniting;
pub mod visits;
pub mod votes;
mod waiting;
pub mod webhooks;
pub mod widget_sessions;
pub mod widget_tokens;
pub mod writing_blocks;

use std::{
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use sdk::wire::SiteId;
use sqlx::{
    PgPool,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio_util::sync::CancellationToken;

use self::servers::{Primary, Replica, Replicas, heartbeat, monitor, pool};
pub use self::{
    servers::{Addresses, Durability, Seen, durability, find_primary, passes},
    site_tx::SiteTx,
    waiting::begin,
};
use crate::domain::wal::WalPosition;

/// Something that a statement can be given to: a pool, or a transaction.
pub use sqlx::PgExecutor as Database;

/// One connection, in a transaction that several of this store's functions share.
pub use sqlx::PgConnection as Connection;

/// What sqlx tells of each statement goes by this target.
pub const STATEMENTS: &str = "sqlx::query";

/// What the two pools are called where connections are counted.
const APP: &str = "app";
const JOBS: &str = "jobs";
/// Connections for what belongs to no site.
const JOBS_CONNECTIONS: u32 = 4;

/// The schema, carried by the binary.
pub static MIGRATOR: Migrator = sqlx::migrate!("../migrations");

/// The ways into the database. All are behind row-level security; none can bypass it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    app: PgPool,
    jobs: PgPool,
    primary: Arc<Primary>,
    replicas: Arc<Replicas>,
    durability: Durability,
    /// How far the primary had come when it was asked last.
    written: Arc<AtomicI64>,
}

impl Store {
    /// Opens the pools of one server lazily; `connections` is the most that requests may hold at once.
    pub fn connect(url: &str, connections: u32) -> sqlx::Result<Self> {
        Self::open(&Addresses::one(url), connections, Durability::Local)
    }

    /// Opens all pools lazily; `connections` is the most that requests may hold at once of each server.
    pub fn open(
        addresses: &Addresses,
        connections: u32,
        durability: Durability,
    ) -> sqlx::Result<Self> {
        let options = |urls: &[String]| urls.iter().map(|url| pool::options(url)).collect();
        let primary: sqlx::Result<Vec<_>> = options(&addresses.primary);
        let replicas: sqlx::Result<Vec<_>> = options(&addresses.replicas);
        let primary = Arc::new(Primary::new(primary?));
        let replicas = replicas?.into_iter().map(|options| Replica::new(options, connections));
        Ok(Self {
            app: pool::of_primary(&primary, pool::APP, connections),
            jobs: pool::of_primary(&primary, pool::JOBS, JOBS_CONNECTIONS),
            primary,
            replicas: Arc::new(Replicas::new(replicas.collect())),
            durability,
            written: Arc::default(),
        })
    }

    /// Watches the servers until told to stop, where there are several.
    pub async fn watch(self, stop: CancellationToken) {
        if !self.replicas.is_empty() || self.primary.candidates().len() > 1 {
            monitor::run(self, stop).await;
        }
    }

    /// A transaction for reading one site as it is now: for what a decision depends on, and what is somebody's own.
    pub async fn latest(&self, site: SiteId) -> sqlx::Result<SiteTx> {
        self.available()?;
        SiteTx::reading(&self.app, site).await
    }

    /// A transaction for a few small questions by key about one site as it is now, such as who somebody is.
    pub async fn facts(&self, site: SiteId) -> sqlx::Result<SiteTx> {
        self.available()?;
        SiteTx::asking(&self.app, site).await
    }

    /// A transaction for changing one site. A lock that does not come within 2 seconds fails the request, not the pool.
    pub async fn write(&self, site: SiteId) -> sqlx::Result<SiteTx> {
        self.available()?;
        SiteTx::writing(&self.app, site, self.durability).await
    }

    /// Sites and API keys, which are looked up before the site is known.
    pub fn registry(&self) -> &PgPool {
        &self.app
    }

    /// What belongs to no site: anti-entropy and trimming.
    pub fn jobs(&self) -> &PgPool {
        &self.jobs
    }

    /// Tells how many connections there are to the primary.
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

    /// The primary, as far as it is known.
    pub fn primary(&self) -> &Primary {
        &self.primary
    }

    /// The read replicas.
    pub fn replicas(&self) -> &Replicas {
        &self.replicas
    }

    /// When a change is acknowledged.
    pub fn durability(&self) -> Durability {
        self.durability
    }

    /// Whether the primary is away, so that what is read from here on may be old.
    pub fn is_stale(&self) -> bool {
        !self.replicas.is_empty() && self.primary.is_away()
    }

    /// The place after everything that was committed until now, for who will read it from a replica. None without
    /// replicas.
    pub async fn place(&self) -> Option<WalPosition> {
        if self.replicas.is_empty() {
            return None;
        }
        let asked = heartbeat::written(&self.jobs).await;
        Some(asked.unwrap_or_else(|_| WalPosition::newest(*self.primary.timeline().borrow())))
    }

    /// How far the primary had come a second ago at most, if it was asked.
    fn written(&self) -> Option<WalPosition> {
        let (timeline, lsn) =
            (*self.primary.timeline().borrow(), self.written.load(Ordering::Relaxed));
        (lsn > 0).then_some(WalPosition { timeline, lsn })
    }

    fn note_written(&self, place: WalPosition) {
        self.written.store(place.lsn, Ordering::Relaxed);
    }

    /// From now on another candidate is the primary.
    fn turn_to(&self, index: usize) {
        self.primary.turn_to(index);
        for pool in [&self.app, &self.jobs] {
            pool.set_connect_options(self.primary.options());
        }
    }

    /// Nobody waits for a primary that is known to be away.
    fn available(&self) -> sqlx::Result<()> {
        if self.primary.is_away() { Err(sqlx::Error::PoolTimedOut) } else { Ok(()) }
    }

    /// Closes all pools.
    pub async fn close(&self) {
        self.app.close().await;
        self.jobs.close().await;
        for replica in self.replicas.iter() {
            replica.pool.close().await;
        }
    }
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
