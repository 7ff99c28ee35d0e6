//! Connections out of a pool, and how long requests waited for them.

use std::time::Instant;

use sqlx::{PgPool, Postgres, Transaction, pool::PoolConnection};

/// A connection, once there is one.
pub async fn connection(pool: &PgPool) -> sqlx::Result<PoolConnection<Postgres>> {
    let asked = Instant::now();
    let connection = pool.acquire().await.inspect_err(|error| {
        if matches!(error, sqlx::Error::PoolTimedOut) {
            metrics::counter!("afterword_database_timeouts_total").increment(1);
        }
    })?;
    metrics::histogram!("afterword_database_wait_seconds").record(asked.elapsed());
    Ok(connection)
}

/// A transaction for what belongs to no site.
pub async fn begin(pool: &PgPool) -> sqlx::Result<Transaction<'static, Postgres>> {
    Transaction::begin(connection(pool).await?, None).await
}
