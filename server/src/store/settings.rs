//! What owners set, in `sites` and `site_origins`, and each change of it, in `audit_log`.

use sdk::wire::{SiteConfig, SiteId, SiteKey, SiteSettings};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use super::{Connection, SiteTx, audit, sites::SiteRow};
use crate::domain::{
    audit::{By, Entry},
    pipeline::ModerationSettings,
    settings::{self, Changes},
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
    let before = lock(db, site).await?;
    let changes = settings::changes(&before, new);
    if changes.is_empty() {
        return Ok(Saved::Done(before));
    }
    if new.version != before.version {
        let missed = since(db, site, ACT, new.version).await?;
        if !missed.is_empty() {
            return Ok(Saved::Meanwhile(before, missed));
        }
    }
    let version = before.version + 1;
    update(db, site, new).await?;
    set_origins(db, site, &new.origins).await?;
    let details = serde_json::json!({ "version": version, "changes": changes });
    audit::add(db, site, &Entry { by, act: ACT, subject: None, details }).await?;
    Ok(Saved::Done(SiteConfig { version, ..new.clone() }))
}

/// What is set now, until the transaction ends.
pub async fn lock(db: &mut Connection, site: SiteId) -> sqlx::Result<SiteConfig> {
    let row = sqlx::query!(
        r#"
        select
            key              as "key: SiteKey",
            name,
            settings         as "settings: Json<SiteSettings>",
            settings_version as version,
            ways,
            moderation       as "moderation: Json<ModerationSettings>",
            array(select origin from site_origins where site_id = sites.id order by origin) as "origins!"
        from sites
        where id = $1
        for update
        "#,
        site as SiteId,
    )
    .fetch_one(db)
    .await?;
    let (settings, version) = (row.settings.0, row.version);
    let (key, name, origins, ways) = (row.key, row.name, row.origins, row.ways);
    Ok(SiteRow {
        id: site,
        key,
        name,
        settings,
        version,
        origins,
        ways,
        moderation: row.moderation.0,
        webhook_events: Vec::new(),
        aliases: Vec::new(),
    }
    .config())
}

async fn update(db: &mut Connection, site: SiteId, new: &SiteConfig) -> sqlx::Result<()> {
    // What names all ways offers those that are still to come, too.
    let ways = new.sign_in.join(",");
    let ways = (ways != crate::domain::way::Ways::ALL.to_string()).then_some(ways);
    sqlx::query!(
        r#"
        update sites set name = $2, settings = $3, ways = $4, settings_version = settings_version + 1
        where id = $1
        "#,
        site as SiteId,
        new.name,
        Json(&new.settings) as Json<&SiteSettings>,
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
