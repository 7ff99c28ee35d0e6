//! `heartbeat`, and what a server says of itself: which history it has, and how far it has come.

use sqlx::PgConnection;

use crate::{domain::wal::WalPosition, store::Database};

/// Who a server is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Drawn when its cluster was made; standbys have that of their primary.
    pub system: i64,
    /// Which of its histories it writes; none, if it only follows one.
    pub timeline: Option<i32>,
}

/// What a replica shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pulse {
    /// Whether it follows a primary, and did not become one.
    pub is_standby: bool,
    /// How far it has come, in the history whose heartbeat it has.
    pub replayed: WalPosition,
    /// The heartbeat.
    pub beat: i64,
}

/// Asks a server who it is. Whoever asks needs no rights.
pub async fn identify(db: &mut PgConnection) -> sqlx::Result<Identity> {
    // The control file has the timeline of the last checkpoint, which is the former one for a while after a failover.
    let row = sqlx::query!(
        r#"
        select
            (select system_identifier from pg_control_system()) as "system!",
            case when not pg_is_in_recovery()
                then ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer
            end as timeline
        "#
    )
    .fetch_one(db)
    .await?;
    Ok(Identity { system: row.system, timeline: row.timeline })
}

/// Raises the heartbeat, unless another node has just done it.
pub async fn beat(db: &mut PgConnection, timeline: i32) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        update heartbeat
        set n = n + 1, at = now(), timeline = $1
        where at < now() - interval '900 ms' or at > now() or timeline <> $1
        "#,
        timeline,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Asks a replica how far it has come.
pub async fn pulse(db: &mut PgConnection) -> sqlx::Result<Pulse> {
    let row = sqlx::query!(
        r#"
        select
            pg_is_in_recovery() as "is_standby!",
            coalesce((pg_last_wal_replay_lsn() - '0/0')::bigint, 0) as "lsn!",
            n,
            timeline
        from heartbeat
        "#
    )
    .fetch_one(db)
    .await?;
    Ok(Pulse {
        is_standby: row.is_standby,
        replayed: WalPosition { timeline: row.timeline, lsn: row.lsn },
        beat: row.n,
    })
}

/// How far the primary has come.
pub async fn written(db: impl Database<'_>) -> sqlx::Result<WalPosition> {
    let row = sqlx::query!(
        r#"
        select
            ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer as "timeline!",
            (pg_current_wal_insert_lsn() - '0/0')::bigint as "lsn!"
        "#
    )
    .fetch_one(db)
    .await?;
    Ok(WalPosition { timeline: row.timeline, lsn: row.lsn })
}
