//! Pools of connections, each behind a role that row-level security holds.

use std::{str::FromStr, sync::Arc, time::Duration};

use sqlx::{
    AssertSqlSafe, Connection, Executor, PgConnection, PgPool, Row,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio::time::timeout;

use super::Primary;

/// Serves requests, and sees one site at a time.
pub const APP: &str = "afterword_app";
/// Serves what belongs to no site.
pub const JOBS: &str = "afterword_jobs";
/// How long a request waits for a connection to the primary.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long it waits for one to a replica: there are others.
const IMPATIENCE: Duration = Duration::from_millis(500);
/// How long a connection that was not used may take to say that it lives.
const ANSWER: Duration = Duration::from_secs(1);
/// How long a connection that comes back may take to say how it is.
const RETURN: Duration = Duration::from_secs(2);

/// How to connect to a server.
pub fn options(url: &str) -> sqlx::Result<PgConnectOptions> {
    Ok(PgConnectOptions::from_str(url)?
        .application_name("afterword")
        .options([("statement_timeout", "10s"), ("idle_in_transaction_session_timeout", "15s")]))
}

/// Connections to the primary, and to nothing but the primary.
pub fn of_primary(primary: &Arc<Primary>, role: &'static str, connections: u32) -> PgPool {
    let (admits, keeps) = (primary.clone(), primary.clone());
    pool(connections, PATIENCE)
        .after_connect(move |connection, _| {
            let primary = admits.clone();
            Box::pin(async move {
                primary.admit(connection).await?;
                take_role(connection, role).await
            })
        })
        // The pool's own test has no end where a server froze, and knows of no take-over.
        .test_before_acquire(false)
        .before_acquire(move |connection, known| {
            let is_current = keeps.is_current(known.age);
            Box::pin(async move { Ok(is_current && answers(connection).await) })
        })
        .connect_lazy_with(primary.options())
}

/// Connections to a replica, for reading as requests do.
pub fn of_replica(options: PgConnectOptions, connections: u32) -> PgPool {
    pool(connections, IMPATIENCE)
        .after_connect(move |connection, _| Box::pin(take_role(connection, APP)))
        .connect_lazy_with(options)
}

/// A single connection, without a role.
pub async fn connect(options: &PgConnectOptions) -> sqlx::Result<PgConnection> {
    PgConnection::connect_with(options).await
}

/// From now on the connection is held by the role's policies, whoever the URL names.
pub async fn take_role(connection: &mut PgConnection, role: &'static str) -> sqlx::Result<()> {
    connection.execute(AssertSqlSafe(format!("set role {role}"))).await.map(drop)
}

fn pool(connections: u32, patience: Duration) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(patience)
        .after_release(|connection, _| Box::pin(is_clean(connection)))
}

async fn answers(connection: &mut PgConnection) -> bool {
    timeout(ANSWER, connection.ping()).await.is_ok_and(|answer| answer.is_ok())
}

/// Whether a connection is outside of any transaction, as the pool believes it to be. It is not, with sqlx 0.9, if the
/// request that used it was dropped just when `begin` was sent, since its client hung up: what others did on it would be
/// kept by nobody, and their locks would stay. It is closed then, and when its server does not answer.
async fn is_clean(connection: &mut PgConnection) -> sqlx::Result<bool> {
    // By itself a statement begins its transaction.
    let question = "select statement_timestamp() = transaction_timestamp()";
    let answer = timeout(RETURN, sqlx::raw_sql(question).fetch_one(connection)).await;
    answer.map_err(|_| sqlx::Error::PoolTimedOut)??.try_get(0)
}
