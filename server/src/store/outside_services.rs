//! `outside_services`: services elsewhere that sites' owners let have a say in moderation.

use std::collections::BTreeMap;

use sdk::wire::{SiteId, Verdict};
use sqlx::{PgExecutor, types::Json};

use super::SiteTx;
use crate::domain::outside::{Kind, Service};

/// A service as it is kept: [`Service`] without what is sealed.
#[derive(Clone, Debug)]
pub struct ServiceRow {
    /// Everything but the secret.
    pub service: Service,
    /// The secret, sealed.
    pub sealed: Vec<u8>,
    /// Whether it is asked.
    pub enabled: bool,
}

/// The services of a site.
pub async fn all(tx: &mut SiteTx) -> sqlx::Result<Vec<ServiceRow>> {
    let site = tx.site();
    let rows = sqlx::query_as!(
        Row,
        r#"
        select
            kind, url, secret, model, thresholds as "thresholds: Json<BTreeMap<String, u8>>", verdict, when_down,
            calls_per_day, tells_address, enabled
        from outside_services
        where site_id = $1
        order by kind
        "#,
        site as SiteId,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().filter_map(Row::read).collect())
}

/// Sets a service up, in place of the one of its kind; it is asked from now on.
pub async fn set(
    db: impl PgExecutor<'_>,
    site: SiteId,
    service: &Service,
    sealed: &[u8],
) -> sqlx::Result<()> {
    sqlx::query!(
        r#"
        insert into outside_services (
            site_id, kind, url, secret, model, thresholds, verdict, when_down, calls_per_day, tells_address
        )
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (site_id, kind) do update set
            url = excluded.url, secret = excluded.secret, model = excluded.model,
            thresholds = excluded.thresholds, verdict = excluded.verdict, when_down = excluded.when_down,
            calls_per_day = excluded.calls_per_day, tells_address = excluded.tells_address, enabled = true
        "#,
        site as SiteId,
        service.kind.as_str(),
        service.url.as_str(),
        sealed,
        service.model,
        Json(&service.thresholds) as _,
        service.verdict.as_str(),
        if service.holds_when_down { HOLD } else { "allow" },
        i32::try_from(service.calls_per_day).unwrap_or(i32::MAX),
        service.tells_address,
    )
    .execute(db)
    .await
    .map(drop)
}

/// Gives a service another secret. `false`: it is not set up.
pub async fn renew(tx: &mut SiteTx, kind: Kind, sealed: &[u8]) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        "update outside_services set secret = $3 where site_id = $1 and kind = $2",
        site as SiteId,
        kind.as_str(),
        sealed,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Asks a service again, or not for now. `false`: it is not set up.
pub async fn turn(tx: &mut SiteTx, kind: Kind, on: bool) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        "update outside_services set enabled = $3 where site_id = $1 and kind = $2",
        site as SiteId,
        kind.as_str(),
        on,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Forgets a service. `false`: it is not set up.
pub async fn remove(db: impl PgExecutor<'_>, site: SiteId, kind: Kind) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "delete from outside_services where site_id = $1 and kind = $2",
        site as SiteId,
        kind.as_str(),
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() > 0)
}

const HOLD: &str = "hold";

struct Row {
    kind: String,
    url: String,
    secret: Vec<u8>,
    model: Option<String>,
    thresholds: Json<BTreeMap<String, u8>>,
    verdict: String,
    when_down: String,
    calls_per_day: i32,
    tells_address: bool,
    enabled: bool,
}

impl Row {
    /// None of a kind that a later version of this program knows.
    fn read(self) -> Option<ServiceRow> {
        let service = Service {
            kind: self.kind.parse().ok()?,
            url: self.url.parse().ok()?,
            secret: String::new(),
            model: self.model,
            thresholds: self.thresholds.0,
            verdict: self.verdict.parse().unwrap_or(Verdict::Hold),
            holds_when_down: self.when_down == HOLD,
            calls_per_day: u32::try_from(self.calls_per_day).unwrap_or(0),
            tells_address: self.tells_address,
        };
        Some(ServiceRow { service, sealed: self.secret, enabled: self.enabled })
    }
}
