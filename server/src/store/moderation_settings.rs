//! What owners set about moderation, in `sites`, and each change of it, in `audit_log`.

use sdk::wire::SiteId;
use sqlx::types::Json;

use super::{
    Connection, audit,
    settings::{Saved, since},
};
use crate::domain::{
    audit::{By, Entry},
    pipeline::named::{self, Moderation},
    settings,
    stored::{self, Kept},
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
    let (before, kept) = lock(db, site).await?;
    let listed = named::list(&new.settings);
    let changes = settings::changed(named::list(&before.settings), &listed);
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
    update(db, site, stored::with(kept, &changes, listed)).await?;
    let details = serde_json::json!({ "version": version, "changes": changes });
    audit::add(db, site, &Entry { by, act: ACT, subject: None, details }).await?;
    Ok(Saved::Done(Moderation { version, settings: new.settings.clone() }))
}

/// What is set now, until the transaction ends, and as what it is kept, which may be more than this version knows.
async fn lock(db: &mut Connection, site: SiteId) -> sqlx::Result<(Moderation, Kept)> {
    let row = sqlx::query!(
        r#"
        select settings_version as version, moderation as "kept: Json<Kept>"
        from sites
        where id = $1
        for update
        "#,
        site as SiteId,
    )
    .fetch_one(db)
    .await?;
    let settings = stored::moderation(row.kept.0.clone());
    Ok((Moderation { version: row.version, settings }, row.kept.0))
}

async fn update(db: &mut Connection, site: SiteId, kept: Kept) -> sqlx::Result<()> {
    sqlx::query!(
        "update sites set moderation = $2, settings_version = settings_version + 1 where id = $1",
        site as SiteId,
        Json(kept) as Json<Kept>,
    )
    .execute(db)
    .await
    .map(drop)
}
