//! `images` and `image_uses`: the pictures that a site's comments show.

use sdk::wire::{CommentId, ImageId, SiteId, ThreadId};
use sqlx::PgPool;
use uuid::Uuid;

use super::SiteTx;
use crate::pictures::{Fitted, Kind};

/// Keeps a picture that somebody sent; the id that it has. Whoever sends the same again has it already.
pub async fn put(
    tx: &mut SiteTx,
    actor: Uuid,
    sha256: &[u8; 32],
    picture: &Fitted,
) -> sqlx::Result<ImageId> {
    let (site, id) = (tx.site(), uuid::Builder::from_random_bytes(rand::random()).into_uuid());
    sqlx::query_scalar!(
        r#"
        insert into images (site_id, id, actor_id, sha256, kind, width, height, bytes)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict on constraint images_once do update set sent_at = now()
        returning id as "id: ImageId"
        "#,
        site as SiteId,
        id,
        actor,
        sha256,
        picture.kind.media_type(),
        side(picture.width),
        side(picture.height),
        picture.bytes,
    )
    .fetch_one(tx.connection())
    .await
}

/// A picture, and what it is.
pub async fn find(tx: &mut SiteTx, id: ImageId) -> sqlx::Result<Option<(Kind, Vec<u8>)>> {
    let site = tx.site();
    let row = sqlx::query!(
        "select kind, bytes from images where site_id = $1 and id = $2",
        site as SiteId,
        id as ImageId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.and_then(|row| Some((Kind::parse(&row.kind)?, row.bytes))))
}

/// Those of some pictures that are the site's own, with their width and height.
pub async fn sizes(tx: &mut SiteTx, ids: &[ImageId]) -> sqlx::Result<Vec<(ImageId, u32, u32)>> {
    let (site, ids) = (tx.site(), ids.iter().map(|id| id.0).collect::<Vec<_>>());
    let rows = sqlx::query!(
        r#"select id as "id: ImageId", width, height from images where site_id = $1 and id = any($2)"#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    let length = |side: i32| side.unsigned_abs();
    Ok(rows.into_iter().map(|row| (row.id, length(row.width), length(row.height))).collect())
}

/// Notes which pictures a comment shows from now on.
pub async fn show(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    ids: &[ImageId],
) -> sqlx::Result<()> {
    hide(tx, thread, comment).await?;
    if ids.is_empty() {
        return Ok(());
    }
    let (site, ids) = (tx.site(), ids.iter().map(|id| id.0).collect::<Vec<_>>());
    sqlx::query!(
        r#"
        insert into image_uses (site_id, thread_id, comment_id, image_id)
        select $1, $2, $3, id from unnest($4::uuid[]) as id
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        &ids,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A comment shows no pictures any more.
pub async fn hide(tx: &mut SiteTx, thread: ThreadId, comment: CommentId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from image_uses where site_id = $1 and thread_id = $2 and comment_id = $3",
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Deletes up to `batch` pictures that were sent more than a day ago and that no comment shows; how many there were.
/// Needs the jobs role.
pub async fn trim(jobs: &PgPool, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from images
        where (site_id, id) in (
            select site_id, id
            from images i
            where sent_at < now() - interval '24 hours'
                and not exists (select from image_uses u where u.site_id = i.site_id and u.image_id = i.id)
                and not exists (select from held_comments h where h.site_id = i.site_id and h.images @> array[i.id])
            limit $1
        )
        "#,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}

fn side(pixels: u32) -> i32 {
    i32::try_from(pixels).unwrap_or(i32::MAX)
}
