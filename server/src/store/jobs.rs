//! `jobs`: work that is done after a request, and again until it succeeds.

use sqlx::PgPool;
use uuid::Uuid;

/// A job that this node works on now.
#[derive(Clone, Debug)]
pub struct JobRow {
    /// Which.
    pub id: Uuid,
    /// What kind of work.
    pub kind: String,
    /// What it is about, sealed.
    pub payload: Vec<u8>,
    /// How often it was begun, this time included.
    pub attempts: i32,
}

/// Which jobs are taken together.
#[derive(Clone, Copy, Debug)]
pub struct Lane {
    /// Kinds that have a lane of their own.
    pub kinds: &'static [&'static str],
    /// Whether this is that lane; all other kinds are in the other one.
    pub alone: bool,
}

/// Adds a job that is due in so many seconds; within a transaction, together with what it follows from.
pub async fn insert(
    db: impl sqlx::PgExecutor<'_>,
    id: Uuid,
    kind: &str,
    payload: &[u8],
    seconds: i32,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into jobs (id, kind, payload, due_at) values ($1, $2, $3, now() + make_interval(secs => $4))",
        id,
        kind,
        payload,
        f64::from(seconds),
    )
    .execute(db)
    .await
    .map(drop)
}

/// Takes up to `most` jobs of a lane that are due, for `seconds`; then they are due again. Needs the jobs role.
pub async fn take(jobs: &PgPool, lane: Lane, most: i64, seconds: i32) -> sqlx::Result<Vec<JobRow>> {
    sqlx::query_as!(
        JobRow,
        r#"
        update jobs
        set attempts = attempts + 1, locked_until = now() + make_interval(secs => $2)
        where id in (
            select id from jobs
            where due_at <= now() and (locked_until is null or locked_until < now()) and (kind = any($3::text[])) = $4
            order by due_at
            limit $1
            for update skip locked
        )
        returning id, kind, payload, attempts
        "#,
        most,
        f64::from(seconds),
        lane.kinds as &[&str],
        lane.alone,
    )
    .fetch_all(jobs)
    .await
}

/// How many jobs of one kind there are.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The kind.
    pub kind: String,
    /// Those that are due.
    pub ready: i64,
    /// Those that are not due yet.
    pub later: i64,
    /// For how many seconds the oldest of those that are due has been.
    pub oldest_seconds: f64,
}

/// How many jobs there are, by kind. Needs the jobs role.
pub async fn waiting(jobs: &PgPool) -> sqlx::Result<Vec<Waiting>> {
    sqlx::query_as!(
        Waiting,
        r#"
        select
            kind,
            count(*) filter (where due_at <= now()) as "ready!",
            count(*) filter (where due_at > now()) as "later!",
            greatest(extract(epoch from now() - min(due_at)), 0)::float8 as "oldest_seconds!"
        from jobs
        group by kind
        "#,
    )
    .fetch_all(jobs)
    .await
}

/// Takes a job away: it is done, or beyond help. Needs the jobs role.
pub async fn remove(jobs: &PgPool, id: Uuid) -> sqlx::Result<()> {
    sqlx::query!("delete from jobs where id = $1", id).execute(jobs).await.map(drop)
}

/// Puts a job off that did not succeed. Needs the jobs role.
pub async fn put_off(jobs: &PgPool, id: Uuid, seconds: i32, error: &str) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        update jobs
        set due_at = now() + make_interval(secs => $2), locked_until = null, error = $3
        where id = $1
        "#,
        id,
        f64::from(seconds),
        error,
    )
    .execute(jobs)
    .await
    .map(drop)
}
