//! What it takes until a change is acknowledged, and the proof that a standby has it.
//!
//! PostgreSQL answers a commit with success when the wait for a standby was cancelled, and says so in a notice that sqlx
//! only logs. So where a standby must have a change, it is asked whether one has: on the same connection, after the
//! commit.

use std::{io, time::Duration};

use sqlx::{PgConnection, PgPool};
use tokio::time::{Instant, sleep, timeout};

use crate::store::SiteTx;

/// The longest wait for a commit that waits for a standby. Then the connection is left: a commit is never cancelled.
const COMMIT: Duration = Duration::from_secs(3);
/// How long a standby is given to report what it has: the place that is asked for can include what others wrote since.
const REPORT: Duration = Duration::from_millis(200);
/// Between two questions.
const PAUSE: Duration = Duration::from_millis(2);

/// When a change of a site is acknowledged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Durability {
    /// When it is on the primary's disk. It survives any crash, but not the loss of the primary.
    #[default]
    Local,
    /// When it is on a synchronous standby's disk as well. Without one, nothing is acknowledged.
    Strict,
}

/// Commits, and answers only when a synchronous standby has it. An error says that it may be kept or not.
pub async fn commit(tx: &mut SiteTx) -> sqlx::Result<()> {
    // The next transaction begins on the same connection: that is the one to ask on.
    let committed = sqlx::raw_sql("commit and chain").execute(tx.connection());
    timeout(COMMIT, committed).await.map_err(|_| unknown())??;
    prove(tx.connection()).await
}

/// Answers when a synchronous standby has everything that was committed until now.
pub async fn prove(db: &mut PgConnection) -> sqlx::Result<()> {
    let asked = Instant::now();
    let mut place = None;
    loop {
        // The first answer fixes the place. Whatever can be seen of a commit that waits for standbys is on this disk already;
        // what is in memory alone may stay there for seconds while nobody commits.
        let row = sqlx::query!(
            r#"
            select
                (place - '0/0')::bigint as "place!",
                coalesce(has_synchronous_standby(place), false) as "has_standby!"
            from coalesce('0/0'::pg_lsn + $1::bigint::numeric, pg_current_wal_flush_lsn()) as place
            "#,
            place as Option<i64>,
        )
        .fetch_one(&mut *db)
        .await?;
        if row.has_standby {
            return Ok(());
        }
        if asked.elapsed() > REPORT {
            metrics::counter!("afterword_unproven_commits_total").increment(1);
            return Err(unknown());
        }
        place = Some(row.place);
        sleep(PAUSE).await;
    }
}

/// What is missing for strict durability; nothing, if it can be had. Asked as the role that requests have.
pub async fn missing(app: &PgPool) -> sqlx::Result<Option<&'static str>> {
    let found = sqlx::query!(
        r#"
        select
            has_synchronous_standby('0/0') is not null as "may_see!",
            current_setting('synchronous_standby_names') <> '' as "has_names!",
            current_setting('synchronous_commit') in ('on', 'remote_apply') as "waits!"
        "#
    )
    .fetch_one(app)
    .await?;
    Ok(match () {
        () if !found.may_see => {
            Some("the owner of the schema can't see standbys: `grant pg_monitor to` them")
        }
        () if !found.has_names => Some(
            "no synchronous standby is named: set synchronous_standby_names, such as 'ANY 1 (*)'",
        ),
        () if !found.waits => Some("commits don't wait for standbys: set synchronous_commit to on"),
        () => None,
    })
}

fn unknown() -> sqlx::Error {
    let error = "it is not known whether a standby has what was written";
    sqlx::Error::Io(io::Error::new(io::ErrorKind::TimedOut, error))
}
