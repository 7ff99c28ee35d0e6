//! What owners set about moderation, in `sites`, and each change of it, in `audit_log`.

use sdk::wire::SiteId;
use sqlx::types::Json;

use super::{
    Connection, audit,
    settings::{Saved, since},
    sites::set_moderation,
};
use crate::domain::{
    audit::{By, Entry},
    pipeline::{
        ModerationSettings,
        named::{self, Moderation},
    },
    settings,
};

/// What a change is called in the log.
pub const ACT: &str = "moderation.change";

/// Sets everything, as it was checked, unless somebody else changed something of it after the version that it began with.
pub async fn save(
    db: &mut Connection,
    site: SiteId,
    by: &By,
    new: &Moderation,
) -> sqlx::Result<Saved<Moderation>> {
    let before = lock(db, site).await?;
    let changes = settings::changed(named::list(&before.settings), &named::list(&new.settings));
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
    set_moderation(&mut *db, site, &new.settings).await?;
    let details = serde_json::json!({ "version": version, "changes": changes });
    audit::add(db, site, &Entry { by, act: ACT, subject: None, details }).await?;
    Ok(Saved::Done(Moderation { version, settings: new.settings.clone() }))
}

/// What is set now, until the transaction ends.
async fn lock(db: &mut Connection, site: SiteId) -> sqlx::Result<Moderation> {
    let row = sqlx::query!(
        r#"
        select settings_version as version, moderation as "settings: Json<ModerationSettings>"
        from sites
        where id = $1
        for update
        "#,
        site as SiteId,
    )
    .fetch_one(db)
    .await?;
    Ok(Moderation { version: row.version, settings: row.settings.0 })
}
