//! How a site does: what waits, and what happened in the last days. Each statement is led by an index that begins with
//! the site, and reads no more than these days.

use sdk::wire::{SiteId, Timestamp};

use super::super::SiteTx;
use crate::domain::ids::first_id;

/// How a site does.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// Held, reported and marked comments that wait.
    pub waiting: (i64, i64, i64),
    /// Since when the oldest of them waits.
    pub oldest: Option<Timestamp>,
    /// What happened, day by day, today last.
    pub days: Vec<Day>,
    /// Why comments were held, and how many; the most frequent first.
    pub reasons: Vec<(String, i64)>,
}

/// What happened on a day (UTC).
#[derive(Clone, Debug)]
pub struct Day {
    /// Which: its first moment.
    pub at: Timestamp,
    /// Comments that were posted and still stand.
    pub comments: i64,
    /// People who wrote those.
    pub people: i64,
    /// Comments that were held.
    pub held: i64,
    /// Decisions about held comments.
    pub decided: i64,
    /// How long half of those had waited at most, in seconds.
    pub median_seconds: Option<f64>,
}

/// Most waiting comments of a kind that are counted.
const COUNTED: i64 = 10_000;

/// How a site does, and what happened since `from`, the first moment of a day.
pub async fn overview(tx: &mut SiteTx, from: Timestamp) -> sqlx::Result<Overview> {
    Ok(Overview {
        waiting: super::waiting(tx, COUNTED).await?,
        oldest: oldest(tx).await?,
        days: days(tx, from).await?,
        reasons: reasons(tx, from).await?,
    })
}

async fn oldest(tx: &mut SiteTx) -> sqlx::Result<Option<Timestamp>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select least(
            (
                select created_at from held_comments
                where site_id = $1 and decision is null and not shadow
                order by id limit 1
            ),
            (select created_at from reports where site_id = $1 and resolved_at is null order by id limit 1)
        ) as "oldest: Timestamp"
        "#,
        site as SiteId,
    )
    .fetch_one(tx.connection())
    .await
}

#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
async fn days(tx: &mut SiteTx, from: Timestamp) -> sqlx::Result<Vec<Day>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        with
        written as (
            select
                date_trunc('day', created_at at time zone 'UTC') as day,
                count(*) as comments,
                count(distinct coalesce(guest_id, member_id, api_key_id)) as people
            from comments
            where site_id = $1 and id >= $2 and removed_at is null
            group by 1
        ),
        held as (
            select date_trunc('day', created_at at time zone 'UTC') as day, count(*) as held
            from held_comments
            where site_id = $1 and id >= $2
            group by 1
        ),
        decided as (
            select
                date_trunc('day', decided_at at time zone 'UTC') as day,
                count(*) as decided,
                percentile_cont(0.5) within group (order by extract(epoch from decided_at - created_at)) as median
            from held_comments
            where site_id = $1 and decided_at >= $3
            group by 1
        )
        select
            day at time zone 'UTC' as "at!: Timestamp",
            coalesce(comments, 0) as "comments!",
            coalesce(people, 0)   as "people!",
            coalesce(held, 0)     as "held!",
            coalesce(decided, 0)  as "decided!",
            median
        from generate_series($3 at time zone 'UTC', now() at time zone 'UTC', interval '1 day') as day
        left join written using (day)
        left join held using (day)
        left join decided using (day)
        order by day
        "#,
        site as SiteId,
        first_id(from),
        from as Timestamp,
    )
    .fetch_all(tx.connection())
    .await?;
    let day = rows.into_iter().map(|row| Day {
        at: row.at,
        comments: row.comments,
        people: row.people,
        held: row.held,
        decided: row.decided,
        median_seconds: row.median,
    });
    Ok(day.collect())
}

async fn reasons(tx: &mut SiteTx, from: Timestamp) -> sqlx::Result<Vec<(String, i64)>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select finding ->> 'phase' as "phase!", count(*) as "held!"
        from held_comments h
        cross join lateral jsonb_array_elements(h.findings) finding
        where h.site_id = $1 and h.id >= $2 and finding ->> 'verdict' in ('hold', 'reject')
        group by 1
        order by 2 desc, 1
        limit 20
        "#,
        site as SiteId,
        first_id(from),
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.phase, row.held)).collect())
}
