//! `sites` and `site_origins`: the tenants. Looked up before the site is known. What owners change of them is in [`super::settings`].

use sdk::wire::{SiteConfig, SiteId, SiteKey, SiteSettings, ThreadId};
use sqlx::{PgPool, types::Json};

use crate::domain::{
    pipeline::ModerationSettings,
    settings::words,
    stored::{self, Kept},
    way::Ways,
};

/// A tenant as it is kept.
#[derive(Clone, Debug)]
pub struct SiteRow {
    /// Its id.
    pub id: SiteId,
    /// Its public key.
    pub key: SiteKey,
    /// Its name, for readers.
    pub name: String,
    /// What its owner set.
    pub settings: SiteSettings,
    /// Raised by every change, of its origins too.
    pub version: i64,
    /// Origins whose pages may embed it, canonical.
    pub origins: Vec<String>,
    /// The ways to sign in that it offers.
    pub ways: Ways,
    /// What its owner set about moderation.
    pub moderation: ModerationSettings,
    /// What its webhooks want to hear of.
    pub webhook_events: Vec<String>,
    /// Ids that other keys of threads come down to, and the threads that are meant.
    pub aliases: Vec<(ThreadId, ThreadId)>,
}

impl SiteRow {
    /// All that its owner set.
    pub fn config(mut self) -> SiteConfig {
        // In an order that depends on no database's language.
        self.origins.sort();
        SiteConfig {
            version: self.version,
            name: self.name,
            origins: self.origins,
            sign_in: words(self.ways),
            settings: self.settings,
        }
    }
}

/// The site with this key.
pub async fn by_key(db: &PgPool, key: &SiteKey) -> sqlx::Result<Option<SiteRow>> {
    let row = sqlx::query!(
        r#"
        select
            id               as "id: SiteId",
            key              as "key: SiteKey",
            name,
            settings         as "settings: Json<Kept>",
            settings_version as version,
            ways,
            moderation       as "moderation: Json<Kept>",
            webhook_events,
            array(select origin from site_origins where site_id = sites.id order by origin) as "origins!",
            array(select id from thread_aliases a where a.site_id = sites.id order by id) as "aliases!: Vec<ThreadId>",
            array(select thread_id from thread_aliases a where a.site_id = sites.id order by id) as "meant!: Vec<ThreadId>"
        from sites
        where key = $1
        "#,
        key.as_str(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| SiteRow {
        id: row.id,
        key: row.key,
        name: row.name,
        settings: stored::site(row.settings.0),
        version: row.version,
        origins: row.origins,
        ways: stored::ways(row.ways.as_deref()),
        moderation: stored::moderation(row.moderation.0),
        webhook_events: row.webhook_events,
        aliases: row.aliases.into_iter().zip(row.meant).collect(),
    }))
}

/// The key of a site.
pub async fn key_of(db: &PgPool, site: SiteId) -> sqlx::Result<SiteKey> {
    sqlx::query_scalar!(r#"select key as "key: SiteKey" from sites where id = $1"#, site as SiteId)
        .fetch_one(db)
        .await
}

/// The versions of some sites, to find out which cached ones are old; a deleted site is left out.
pub async fn versions(db: &PgPool, ids: &[SiteId]) -> sqlx::Result<Vec<(SiteId, i64)>> {
    let ids = ids.iter().map(|id| id.0).collect::<Vec<_>>();
    let rows = sqlx::query!(
        r#"select id as "id: SiteId", settings_version from sites where id = any($1)"#,
        &ids,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.settings_version)).collect())
}

/// Every site, in no order.
pub async fn all(db: &PgPool) -> sqlx::Result<Vec<SiteId>> {
    sqlx::query_scalar!(r#"select id as "id: SiteId" from sites"#).fetch_all(db).await
}

/// Every site's key, in order.
pub async fn keys(owner: &PgPool) -> sqlx::Result<Vec<SiteKey>> {
    sqlx::query_scalar!(r#"select key as "key: SiteKey" from sites order by key"#)
        .fetch_all(owner)
        .await
}

/// Makes a site. `None`: the key is taken.
pub async fn insert(owner: &PgPool, key: &SiteKey, name: &str) -> sqlx::Result<Option<SiteId>> {
    sqlx::query_scalar!(
        r#"
        insert into sites (id, key, name)
        values ($1, $2, $3)
        on conflict (key) do nothing
        returning id as "id: SiteId"
        "#,
        SiteId::new() as SiteId,
        key.as_str(),
        name,
    )
    .fetch_optional(owner)
    .await
}

/// Changes a site's name and all settings that this version knows.
pub async fn update(
    owner: &PgPool,
    site: SiteId,
    name: &str,
    settings: &SiteSettings,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update sites set name = $2, settings = settings || $3, settings_version = settings_version + 1 where id = $1",
        site as SiteId,
        name,
        Json(settings) as Json<&SiteSettings>,
    )
    .execute(owner)
    .await?;
    Ok(())
}

/// Changes all that this version knows of what a site's owner set about moderation.
pub async fn set_moderation(
    db: impl sqlx::PgExecutor<'_>,
    site: SiteId,
    settings: &ModerationSettings,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update sites set moderation = moderation || $2, settings_version = settings_version + 1 where id = $1",
        site as SiteId,
        Json(settings) as Json<&ModerationSettings>,
    )
    .execute(db)
    .await
    .map(drop)
}

/// Allows an origin. `false`: it was allowed already.
pub async fn add_origin(owner: &PgPool, site: SiteId, origin: &str) -> sqlx::Result<bool> {
    let changed = sqlx::query!(
        r#"
        with added as (
            insert into site_origins (site_id, origin) values ($1, $2)
            on conflict do nothing
            returning site_id
        )
        update sites set settings_version = settings_version + 1 where id in (select site_id from added)
        "#,
        site as SiteId,
        origin,
    )
    .execute(owner)
    .await?;
    Ok(changed.rows_affected() == 1)
}

/// Forbids an origin. `false`: it was not allowed.
pub async fn remove_origin(owner: &PgPool, site: SiteId, origin: &str) -> sqlx::Result<bool> {
    let changed = sqlx::query!(
        r#"
        with removed as (
            delete from site_origins where site_id = $1 and origin = $2
            returning site_id
        )
        update sites set settings_version = settings_version + 1 where id in (select site_id from removed)
        "#,
        site as SiteId,
        origin,
    )
    .execute(owner)
    .await?;
    Ok(changed.rows_affected() == 1)
}
