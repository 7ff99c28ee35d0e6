//! `webhook_deliveries`: the words of what was sent, which go with the people and the comments whose they are. That it was
//! sent, when, and with which answer, stays. What still waits is not sent any more.

use sdk::wire::{CommentId, PersonId, SiteId};
use uuid::Uuid;

use super::SiteTx;

/// Blanks all that holds words of somebody, or names them. `key`: what their votes are kept under. Comes before what they
/// wrote goes, by which it is found.
pub(super) async fn of_person(tx: &mut SiteTx, person: PersonId, key: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update webhook_deliveries
        set
            body = '{}', excerpt = null, blanked_at = now(),
            failed_at = case when delivered_at is null then coalesce(failed_at, now()) end
        where site_id = $1 and blanked_at is null and (
            person_id in ($2, $3)
            or comment_id in (
                select id from comments where site_id = $1 and (member_id = $2 or guest_id = $2)
                union all
                select id from held_comments where site_id = $1 and (member_id = $2 or guest_id = $2)
            )
        )
        "#,
        site as SiteId,
        person as PersonId,
        key,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Blanks all that holds words of these comments.
pub async fn of_comments(tx: &mut SiteTx, comments: &[CommentId]) -> sqlx::Result<()> {
    let site = tx.site();
    let comments = comments.iter().map(|id| id.0).collect::<Vec<_>>();
    sqlx::query!(
        r#"
        update webhook_deliveries
        set
            body = '{}', excerpt = null, blanked_at = now(),
            failed_at = case when delivered_at is null then coalesce(failed_at, now()) end
        where site_id = $1 and blanked_at is null and comment_id = any($2)
        "#,
        site as SiteId,
        &comments,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// What somebody is named or quoted in is about somebody else from now on, who they are as well.
pub async fn change_person(tx: &mut SiteTx, from: Uuid, to: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "update webhook_deliveries set person_id = $3 where site_id = $1 and person_id = $2",
        site as SiteId,
        from,
        to,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Whether the words of a delivery are gone.
pub async fn is_blank(tx: &mut SiteTx, webhook: Uuid, delivery: Uuid) -> sqlx::Result<bool> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select exists (
            select from webhook_deliveries
            where site_id = $1 and webhook_id = $2 and id = $3 and blanked_at is not null
        ) as "is!"
        "#,
        site as SiteId,
        webhook,
        delivery,
    )
    .fetch_one(tx.connection())
    .await
}
