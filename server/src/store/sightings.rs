//! `sightings`: origins whose pages loaded the widget.

use sdk::wire::{Sighting, SiteId, Timestamp};

use super::SiteTx;

/// Most origins of a site: the schema says why.
const MOST: i64 = 200;

/// Notes that a page of an origin loads the widget now.
pub async fn note(tx: &mut SiteTx, origin: &str) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into sightings (site_id, origin)
        select $1, $2
        where (select count(*) from sightings where site_id = $1) < $3
            or exists (select from sightings where site_id = $1 and origin = $2)
        on conflict (site_id, origin) do update set seen_at = now()
        "#,
        site as SiteId,
        origin,
        MOST,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// The origins that were seen, those of late first.
pub async fn list(tx: &mut SiteTx) -> sqlx::Result<Vec<Sighting>> {
    let site = tx.site();
    sqlx::query_as!(
        Sighting,
        r#"
        select origin, seen_at as "seen_at: Timestamp"
        from sightings
        where site_id = $1
        order by seen_at desc
        "#,
        site as SiteId,
    )
    .fetch_all(tx.connection())
    .await
}
