//! `held_comments`: holding a comment, and what becomes of it.

use sdk::wire::{
    CommentId, Decision, Finding, GuestId, ImageId, MemberId, SafeHtml, SiteId, ThreadId,
};
use sqlx::types::Json;

use super::{SiteTx, blanking, threads::NewThread};
use crate::domain::{actor::ActorId, body::Body};

/// A comment to be held.
#[derive(Debug)]
pub struct NewHeld<'a> {
    /// The id that it will have.
    pub id: CommentId,
    /// The thread that it belongs to, which may not exist.
    pub thread: NewThread<'a>,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// Who wrote it.
    pub author: ActorId,
    /// Under which name.
    pub author_name: &'a str,
    /// What.
    pub body: &'a Body,
    /// The pictures that it shows.
    pub images: &'a [ImageId],
    /// What the pipeline found.
    pub findings: &'a [Finding],
    /// Whether its author is not told.
    pub shadow: bool,
}

/// Holds a comment.
pub async fn insert(tx: &mut SiteTx, new: &NewHeld<'_>) -> sqlx::Result<()> {
    let site = tx.site();
    let (guest, member, api_key) = match new.author {
        ActorId::Guest(id) => (Some(id), None, None),
        ActorId::Member(id) => (None, Some(id), None),
        ActorId::ApiKey(id) => (None, None, Some(id)),
    };
    let images = new.images.iter().map(|id| id.0).collect::<Vec<_>>();
    sqlx::query!(
        r#"
        insert into held_comments (
            site_id, id, thread_id, thread_key, url, title, parent_id, guest_id, member_id, api_key_id,
            author_name, source, html, images, findings, shadow
        )
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        "#,
        site as SiteId,
        new.id as CommentId,
        new.thread.id as ThreadId,
        new.thread.key,
        new.thread.url,
        new.thread.title,
        new.parent as Option<CommentId>,
        guest as Option<GuestId>,
        member as Option<MemberId>,
        api_key,
        new.author_name,
        new.body.source(),
        new.body.html() as &SafeHtml,
        &images,
        Json(new.findings) as Json<&[Finding]>,
        new.shadow,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A decision was made about a held comment, or undone.
pub async fn decide(
    tx: &mut SiteTx,
    id: CommentId,
    decision: Option<Decision>,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update held_comments
        set decision = $3, decided_at = case when $3::text is not null then now() end
        where site_id = $1 and id = $2
        "#,
        site as SiteId,
        id as CommentId,
        decision.map(Decision::as_str),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A page has moved on which nothing is published yet: what waits there waits on the new one.
pub async fn move_page(
    tx: &mut SiteTx,
    from: ThreadId,
    into: ThreadId,
    key: &str,
    (old, new): (&str, &str),
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update held_comments
        set thread_id = $3, thread_key = $4,
            url = case
                when starts_with(url, $5) and substr(url, length($5) + 1, 1) in ('', '/', '?', '#')
                    then $6 || substr(url, length($5) + 1)
                else url
            end
        where site_id = $1 and thread_id = $2
        "#,
        site as SiteId,
        from as ThreadId,
        into as ThreadId,
        key,
        old,
        new,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Gives a held comment another text.
pub async fn edit(
    tx: &mut SiteTx,
    id: CommentId,
    body: &Body,
    images: &[ImageId],
) -> sqlx::Result<()> {
    let site = tx.site();
    let images = images.iter().map(|id| id.0).collect::<Vec<_>>();
    sqlx::query!(
        "update held_comments set source = $3, html = $4, images = $5 where site_id = $1 and id = $2",
        site as SiteId,
        id as CommentId,
        body.source(),
        body.html() as &SafeHtml,
        &images,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Its author takes a held comment back: nothing is left of it.
pub async fn delete(tx: &mut SiteTx, id: CommentId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from held_comments where site_id = $1 and id = $2",
        site as SiteId,
        id as CommentId,
    )
    .execute(tx.connection())
    .await?;
    blanking::of_comments(tx, &[id]).await
}

/// Makes what somebody wrote a member's; with another name, if one is given.
pub async fn change_author(
    tx: &mut SiteTx,
    from: ActorId,
    to: MemberId,
    name: Option<&str>,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update held_comments
        set guest_id = null, member_id = $3, author_name = coalesce($4, author_name)
        where site_id = $1 and (guest_id = $2 or member_id = $2)
        "#,
        site as SiteId,
        from.uuid(),
        to as MemberId,
        name,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Deletes up to `batch` held comments that were decided about longer ago than the site says (`days`, where it says
/// nothing); how many there were. What webhooks were told of those that were not published goes along.
pub async fn trim(tx: &mut SiteTx, days: i32, batch: i64) -> sqlx::Result<u64> {
    let site = tx.site();
    let gone = sqlx::query!(
        r#"
        delete from held_comments
        where site_id = $1 and id in (
            select h.id
            from held_comments h
            join sites s on s.id = h.site_id
            where h.site_id = $1
                and h.decided_at < now() - make_interval(days => coalesce((s.moderation #>> '{keep,removed_days}')::integer, $2))
            limit $3
        )
        returning id as "id: CommentId", decision = 'approve' as "is_published!"
        "#,
        site as SiteId,
        days,
        batch,
    )
    .fetch_all(tx.connection())
    .await?;
    let refused = gone.iter().filter(|row| !row.is_published).map(|row| row.id);
    blanking::of_comments(tx, &refused.collect::<Vec<_>>()).await?;
    Ok(gone.len().try_into().unwrap_or(u64::MAX))
}
