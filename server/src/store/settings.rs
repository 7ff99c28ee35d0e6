//! What owners set, in `sites` and `site_origins`, and each change of it, in `audit_log`.

use sdk::wire::{SiteConfig, SiteId};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use super::{Connection, SiteTx, audit};
use crate::domain::{
    audit::{By, Entry},
    settings::{self, Changes},
    stored::{self, Kept},
    way::Ways,
};

/// What a change is called in the log.
pub const ACT: &str = "settings.change";

/// What saving came to.
#[derive(Clone, Debug)]
pub enum Saved<T = SiteConfig> {
    /// It is so now.
    Done(T),
    /// Somebody changed something meanwhile: how it is now, and what they did.
    Meanwhile(T, Vec<Past>),
}

/// A change that was made.
#[derive(Clone, Debug)]
pub struct Past {
    /// Its entry in the log: UUIDv7, which says when.
    pub id: Uuid,
    /// Who did it; their name then.
    pub by: String,
    /// What.
    pub changes: Changes,
}

/// Sets everything, as it was checked, unless somebody else changed something after the version that it began with.
pub async fn save(
    db: &mut Connection,
    site: SiteId,
    by: &By,
    new: &SiteConfig,
) -> sqlx::Result<Saved> {
    let before = locked(db, site).await?;
    let changes = settings::changes(&before.config, new);
    if changes.is_empty() {
        return Ok(Saved::Done(before.config));
    }
    if new.version != before.config.version {
        let missed = since(db, site, ACT, new.version).await?;
        if !missed.is_empty() {
            return Ok(Saved::Meanwhile(before.config, missed));
        }
    }
    let version = before.config.version + 1;
    update(db, site, before, new, &changes).await?;
    set_origins(db, site, &new.origins).await?;
    let details = serde_json::json!({ "version": version, "changes": changes });
    audit::add(db, site, &Entry { by, act: ACT, subject: None, details }).await?;
    Ok(Saved::Done(SiteConfig { version, ..new.clone() }))
}

/// What is set now, until the transaction ends.
pub async fn lock(db: &mut Connection, site: SiteId) -> sqlx::Result<SiteConfig> {
    locked(db, site).await.map(|row| row.config)
}

/// What is set, and as what it is kept, which may be more than this version knows.
struct Locked {
    config: SiteConfig,
    settings: Kept,
    ways: Option<String>,
}

async fn locked(db: &mut Connection, site: SiteId) -> sqlx::Result<Locked> {
    let row = sqlx::query!(
        r#"
        select
            name,
            settings         as "settings: Json<Kept>",
            settings_version as version,
            ways,
            array(select origin from site_origins where site_id = sites.id) as "origins!"
        from sites
        where id = $1
        for update
        "#,
        site as SiteId,
    )
    .fetch_one(db)
    .await?;
    let (mut origins, settings, ways) = (row.origins, row.settings.0, row.ways);
    // In an order that depends on no database's language.
    origins.sort();
    let config = SiteConfig {
        version: row.version,
        name: row.name,
        origins,
        sign_in: settings::words(stored::ways(ways.as_deref())),
        settings: stored::site(settings.clone()),
    };
    Ok(Locked { config, settings, ways })
}

/// Keeps what was changed; the rest stays as it is kept.
async fn update(
    db: &mut Connection,
    site: SiteId,
    before: Locked,
    new: &SiteConfig,
    changes: &Changes,
) -> sqlx::Result<()> {
    let settings = stored::with(before.settings, changes, settings::list(&new.settings));
    let ways = if changes.contains_key("sign_in") {
        // What names all ways offers those that are still to come, too.
        Some(new.sign_in.join(",")).filter(|ways| *ways != Ways::ALL.to_string())
    } else {
        before.ways
    };
    sqlx::query!(
        r#"
        update sites set name = $2, settings = $3, ways = $4, settings_version = settings_version + 1
        where id = $1
        "#,
        site as SiteId,
        new.name,
        Json(settings) as Json<Kept>,
        ways,
    )
    .execute(db)
    .await
    .map(drop)
}

async fn set_origins(db: &mut Connection, site: SiteId, origins: &[String]) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from site_origins where site_id = $1 and origin <> all($2)",
        site as SiteId,
        origins,
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        r#"
        insert into site_origins (site_id, origin) select $1, origin from unnest($2::text[]) as origin
        on conflict do nothing
        "#,
        site as SiteId,
        origins,
    )
    .execute(db)
    .await
    .map(drop)
}

/// Changes after a version, the newest first.
pub(super) async fn since(
    db: &mut Connection,
    site: SiteId,
    act: &str,
    version: i64,
) -> sqlx::Result<Vec<Past>> {
    let rows = sqlx::query!(
        r#"
        select id, by_name, details
        from audit_log
        where site_id = $1 and act = $2 and (details->>'version')::bigint > $3
        order by id desc
        limit 20
        "#,
        site as SiteId,
        act,
        version,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| past(row.id, row.by_name, row.details)).collect())
}

/// Changes of one kind before one, or the newest; the newest first.
pub async fn history(
    tx: &mut SiteTx,
    act: &str,
    before: Option<Uuid>,
    limit: i64,
) -> sqlx::Result<Vec<Past>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select id, by_name, details
        from audit_log
        where site_id = $1 and act = $2 and ($3::uuid is null or id < $3)
        order by id desc
        limit $4
        "#,
        site as SiteId,
        act,
        before,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| past(row.id, row.by_name, row.details)).collect())
}

/// One change of a kind.
pub async fn change(tx: &mut SiteTx, act: &str, id: Uuid) -> sqlx::Result<Option<Past>> {
    let site = tx.site();
    let row = sqlx::query!(
        "select by_name, details from audit_log where site_id = $1 and id = $2 and act = $3",
        site as SiteId,
        id,
        act,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| past(id, row.by_name, row.details)))
}

fn past(id: Uuid, by: String, mut details: Value) -> Past {
    let changes = details.get_mut("changes").map(Value::take).unwrap_or_default();
    Past { id, by, changes: serde_json::from_value(changes).unwrap_or_default() }
}
