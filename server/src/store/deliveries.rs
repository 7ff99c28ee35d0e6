//! `webhook_deliveries`: what is sent to webhooks, and what came of it.

use sdk::wire::{CommentId, Delivery, DeliveryId, DeliveryState, HookEvent, SiteId, Timestamp};
use sqlx::PgPool;
use uuid::Uuid;

use super::SiteTx;
use crate::domain::webhook::Holds;

/// How long deliveries are kept, in days.
const KEPT_DAYS: i32 = 30;

/// What is to be sent, and where.
#[derive(Clone, Debug)]
pub struct Due {
    /// Which webhook.
    pub webhook: Uuid,
    /// Its address.
    pub url: String,
    /// Its secret, sealed.
    pub secret: Vec<u8>,
    /// The one before, while it is still good.
    pub old_secret: Option<Vec<u8>>,
    /// What is sent.
    pub body: String,
    /// How often it was tried.
    pub attempts: i32,
}

/// What came of a try.
#[derive(Clone, Copy, Debug)]
pub struct Tried<'a> {
    /// The HTTP status, if there was an answer.
    pub status: Option<i32>,
    /// How the answer begins, or why there was none.
    pub excerpt: &'a str,
    /// Whether it arrived.
    pub arrived: bool,
    /// Whether it is not tried again.
    pub is_last: bool,
}

/// Keeps what is to be sent to each that wants to hear of it, and whose words it holds; the deliveries.
pub async fn enqueue(
    tx: &mut SiteTx,
    event: HookEvent,
    holds: Holds,
    body: &str,
) -> sqlx::Result<Vec<Uuid>> {
    let site = tx.site();
    let (comment, person) = match holds {
        Holds::Comment(comment) => (Some(comment), None),
        Holds::Person(person) => (None, Some(person)),
        Holds::Nothing => (None, None),
    };
    let wanting = sqlx::query_scalar!(
        "select id from webhooks where site_id = $1 and disabled_at is null and $2 = any(events)",
        site as SiteId,
        event.as_str(),
    )
    .fetch_all(tx.connection())
    .await?;
    let mut deliveries = Vec::new();
    for webhook in wanting {
        let DeliveryId(id) = DeliveryId::new();
        sqlx::query!(
            r#"
            insert into webhook_deliveries (site_id, id, webhook_id, event, body, comment_id, person_id)
            values ($1, $2, $3, $4, $5, $6, $7)
            "#,
            site as SiteId,
            id,
            webhook,
            event.as_str(),
            body,
            comment as Option<CommentId>,
            person,
        )
        .execute(tx.connection())
        .await?;
        deliveries.push(id);
    }
    Ok(deliveries)
}

/// What a delivery sends. `None`: it is gone, or its words are, or nothing is sent there any more.
pub async fn due(tx: &mut SiteTx, delivery: Uuid) -> sqlx::Result<Option<Due>> {
    let site = tx.site();
    sqlx::query_as!(
        Due,
        r#"
        select
            w.id as webhook,
            w.url,
            w.secret,
            case when w.old_until > now() then w.old_secret end as old_secret,
            d.body,
            d.attempts
        from webhook_deliveries d
        join webhooks w on w.site_id = d.site_id and w.id = d.webhook_id
        where d.site_id = $1 and d.id = $2 and d.blanked_at is null and w.disabled_at is null
        "#,
        site as SiteId,
        delivery,
    )
    .fetch_optional(tx.connection())
    .await
}

/// Nothing is sent to the webhook of a delivery any more.
pub async fn give_up(tx: &mut SiteTx, delivery: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update webhook_deliveries set failed_at = now()
        where site_id = $1 and id = $2 and delivered_at is null
        "#,
        site as SiteId,
        delivery,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Notes what came of a try, and how the webhook does; since when nothing arrives there.
pub async fn tried(
    tx: &mut SiteTx,
    webhook: Uuid,
    delivery: Uuid,
    tried: Tried<'_>,
) -> sqlx::Result<Option<Timestamp>> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update webhook_deliveries set
            attempts = attempts + 1,
            tried_at = now(),
            status = $3,
            -- An answer may repeat what it answers.
            excerpt = case when blanked_at is null then $4 end,
            delivered_at = case when $5 then now() else delivered_at end,
            failed_at = case when not $5 and ($6 or blanked_at is not null) then now() end
        where site_id = $1 and id = $2
        "#,
        site as SiteId,
        delivery,
        tried.status,
        tried.excerpt,
        tried.arrived,
        tried.is_last,
    )
    .execute(tx.connection())
    .await?;
    let since = sqlx::query_scalar!(
        r#"
        update webhooks set failing_since = case when $3 then null else coalesce(failing_since, now()) end
        where site_id = $1 and id = $2
        returning failing_since as "since: Timestamp"
        "#,
        site as SiteId,
        webhook,
        tried.arrived,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(since.flatten())
}

/// What was sent to a webhook before a delivery, or the newest; the newest first.
pub async fn list(
    tx: &mut SiteTx,
    webhook: Uuid,
    before: Option<Uuid>,
    limit: i64,
) -> sqlx::Result<Vec<Delivery>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select
            id,
            event,
            created_at as "created_at: Timestamp",
            attempts,
            tried_at   as "tried_at: Timestamp",
            status,
            excerpt,
            delivered_at is not null as "is_delivered!",
            failed_at is not null    as "is_failed!",
            blanked_at is not null   as "words_gone!"
        from webhook_deliveries
        where site_id = $1 and webhook_id = $2 and ($3::uuid is null or id < $3)
        order by id desc
        limit $4
        "#,
        site as SiteId,
        webhook,
        before,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    let delivery = rows.into_iter().filter_map(|row| {
        Some(Delivery {
            id: row.id,
            event: row.event.parse().ok()?,
            created_at: row.created_at,
            state: match (row.is_delivered, row.is_failed) {
                (true, _) => DeliveryState::Delivered,
                (false, true) => DeliveryState::Failed,
                (false, false) => DeliveryState::Waiting,
            },
            attempts: row.attempts,
            tried_at: row.tried_at,
            status: row.status,
            excerpt: row.excerpt,
            words_gone: row.words_gone,
        })
    });
    Ok(delivery.collect())
}

/// Begins a delivery anew. `false`: there is none, or its words are gone, or nothing is sent to its webhook.
pub async fn replay(tx: &mut SiteTx, webhook: Uuid, delivery: Uuid) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        r#"
        update webhook_deliveries d set attempts = 0, delivered_at = null, failed_at = null
        from webhooks w
        where d.site_id = $1 and d.webhook_id = $2 and d.id = $3 and d.blanked_at is null
            and w.site_id = d.site_id and w.id = d.webhook_id and w.disabled_at is null
        "#,
        site as SiteId,
        webhook,
        delivery,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Deletes up to `most` old deliveries; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, most: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from webhook_deliveries where (site_id, id) in (
            select site_id, id from webhook_deliveries
            where created_at < now() - make_interval(days => $1)
            limit $2
        )
        "#,
        KEPT_DAYS,
        most,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
