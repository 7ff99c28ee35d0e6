//! `writing_blocks`: from which blocks of addresses somebody wrote, as bans name them.

use sdk::wire::{PersonId, SiteId};
use sqlx::PgPool;

use super::SiteTx;
use crate::domain::secret::Hash;

/// Notes from which block somebody writes; at most once an hour, since nobody needs to know better.
pub async fn saw(tx: &mut SiteTx, person: PersonId, block: &Hash) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into writing_blocks (site_id, person_id, block) values ($1, $2, $3)
        on conflict (site_id, person_id, block) do update set seen_at = now()
        where writing_blocks.seen_at < now() - interval '1 hour'
        "#,
        site as SiteId,
        person as PersonId,
        block,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// From which blocks somebody wrote lately, the last first; at most ten.
pub async fn of(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Vec<Vec<u8>>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select block from writing_blocks where site_id = $1 and person_id = $2 order by seen_at desc limit 10
        "#,
        site as SiteId,
        person as PersonId,
    )
    .fetch_all(tx.connection())
    .await
}

/// Forgets from where somebody wrote.
pub async fn forget(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from writing_blocks where site_id = $1 and person_id = $2",
        site as SiteId,
        person as PersonId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Forgets up to `batch` blocks that nobody wrote from for as long as the site says (`days`, where it says nothing); how
/// many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, days: i32, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from writing_blocks
        where (site_id, person_id, block) in (
            select w.site_id, w.person_id, w.block
            from writing_blocks w
            join sites s on s.id = w.site_id
            where w.seen_at < now() - make_interval(days => coalesce((s.moderation #>> '{keep,address_days}')::integer, $1))
            limit $2
        )
        "#,
        days,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
