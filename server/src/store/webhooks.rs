//! `webhooks`: addresses of the owner's own that are told what happens.

use sdk::wire::{HookEvent, SiteId, SiteKey, Timestamp, Webhook};
use uuid::Uuid;

use super::SiteTx;

/// A webhook to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewHook<'a> {
    /// Its id.
    pub id: Uuid,
    /// The address.
    pub url: &'a str,
    /// What it is told of.
    pub events: &'a [HookEvent],
    /// Its secret, sealed.
    pub secret: &'a [u8],
}

/// Declares a query for webhooks: the columns are the same everywhere.
macro_rules! webhooks {
    ($rest:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query!(
            r#"
            select
                id,
                url,
                events,
                created_at    as "created_at: Timestamp",
                failing_since as "failing_since: Timestamp",
                disabled_at   as "disabled_at: Timestamp"
            from webhooks
            "# + $rest,
            $($argument),+
        )
        .map(|row| Webhook {
            id: row.id,
            url: row.url,
            events: row.events.iter().filter_map(|event| event.parse().ok()).collect(),
            created_at: row.created_at,
            failing_since: row.failing_since,
            disabled_at: row.disabled_at,
        })
    };
}

/// All of a site, the oldest first.
pub async fn list(tx: &mut SiteTx) -> sqlx::Result<Vec<Webhook>> {
    let site = tx.site();
    webhooks!("where site_id = $1 order by created_at, id", site as SiteId)
        .fetch_all(tx.connection())
        .await
}

/// One of them.
pub async fn find(tx: &mut SiteTx, id: Uuid) -> sqlx::Result<Option<Webhook>> {
    let site = tx.site();
    webhooks!("where site_id = $1 and id = $2", site as SiteId, id)
        .fetch_optional(tx.connection())
        .await
}

/// Keeps a new one. `false`: there is one of this id.
pub async fn insert(tx: &mut SiteTx, new: NewHook<'_>) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        r#"
        insert into webhooks (site_id, id, url, events, secret) values ($1, $2, $3, $4, $5)
        on conflict (site_id, id) do nothing
        "#,
        site as SiteId,
        new.id,
        new.url,
        &names(new.events),
        new.secret,
    )
    .execute(tx.connection())
    .await?;
    tell(tx).await?;
    Ok(done.rows_affected() == 1)
}

/// Gives one another address, other events, and turns it on or off. One that is turned on begins anew.
pub async fn update(tx: &mut SiteTx, webhook: &Webhook) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update webhooks set
            url = $3,
            events = $4,
            failing_since = case when $5 and disabled_at is not null then null else failing_since end,
            disabled_at = case when $5 then null else coalesce(disabled_at, now()) end
        where site_id = $1 and id = $2
        "#,
        site as SiteId,
        webhook.id,
        webhook.url,
        &names(&webhook.events),
        webhook.disabled_at.is_none(),
    )
    .execute(tx.connection())
    .await?;
    tell(tx).await
}

/// Gives one another secret. The one before signs as well for so many seconds.
pub async fn rotate(tx: &mut SiteTx, id: Uuid, secret: &[u8], seconds: i32) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update webhooks set old_secret = secret, old_until = now() + make_interval(secs => $4), secret = $3
        where site_id = $1 and id = $2
        "#,
        site as SiteId,
        id,
        secret,
        f64::from(seconds),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Takes one away, with all that was sent there. `false`: there was none.
pub async fn delete(tx: &mut SiteTx, id: Uuid) -> sqlx::Result<bool> {
    let site = tx.site();
    let done =
        sqlx::query!("delete from webhooks where site_id = $1 and id = $2", site as SiteId, id)
            .execute(tx.connection())
            .await?;
    tell(tx).await?;
    Ok(done.rows_affected() == 1)
}

/// Somebody who owns the site, and has proved that they read the mail of an address.
#[derive(Clone, Debug)]
pub struct Owner {
    /// Their address.
    pub email: String,
    /// The tag of their language.
    pub language: String,
    /// The site's name.
    pub site: String,
    /// Its key.
    pub key: SiteKey,
}

/// Who is told by mail that a webhook was turned off.
pub async fn owners(tx: &mut SiteTx) -> sqlx::Result<Vec<Owner>> {
    let site = tx.site();
    sqlx::query_as!(
        Owner,
        r#"
        select a.email as "email!", a.language, s.name as site, s.key as "key: SiteKey"
        from members m
        join accounts a on a.id = m.account_id
        join sites s on s.id = m.site_id
        where m.site_id = $1 and m.role = 'owner' and m.banned_at is null and a.email_verified_at is not null
        order by m.id
        "#,
        site as SiteId,
    )
    .fetch_all(tx.connection())
    .await
}

/// Lets every node know what any of them wants to hear of.
async fn tell(tx: &mut SiteTx) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update sites set
            webhook_events = array(
                select distinct event from webhooks, unnest(events) as event
                where site_id = $1 and disabled_at is null
                order by event
            ),
            settings_version = settings_version + 1
        where id = $1
        "#,
        site as SiteId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

fn names(events: &[HookEvent]) -> Vec<String> {
    events.iter().map(|event| event.as_str().to_owned()).collect()
}
