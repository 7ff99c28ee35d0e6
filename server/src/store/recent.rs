//! Comments apart from their threads: the newest of a site, or one by its id alone.

use sdk::wire::{
    AvatarId, Comment, CommentId, GuestId, MemberId, Reaction, SafeHtml, SiteId, Thread, ThreadId,
    Timestamp,
};
use sqlx::types::Json;

use super::{
    SiteTx,
    rows::{CommentRow, comment_row},
};

/// Comments that are not removed, each with its thread, the newest first, at most `limit`; `only` that one.
#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
pub async fn shown(
    tx: &mut SiteTx,
    only: Option<CommentId>,
    limit: i64,
) -> sqlx::Result<Vec<(Comment, Thread)>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select
            c.id          as "id: CommentId",
            c.root_id     as "root: CommentId",
            c.parent_id   as "parent: CommentId",
            c.guest_id    as "guest: GuestId",
            c.member_id   as "member: MemberId",
            (select m.role from members m where m.site_id = $1 and m.id = c.member_id) as role,
            (
                select v.id from members m
                join avatars v on v.account_id = m.account_id
                where m.site_id = $1 and m.id = c.member_id
            ) as "avatar: AvatarId",
            (select s.profile from sso_subjects s where s.site_id = $1 and s.member_id = c.member_id) as profile,
            c.author_name,
            c.html        as "html: SafeHtml",
            c.version,
            c.replies,
            c.branch,
            c.created_at  as "created_at: Timestamp",
            c.edited_at   as "edited_at: Timestamp",
            c.removed_at is not null as "removed!",
            c.ups,
            c.downs,
            c.reactions   as "reactions: Json<Vec<Reaction>>",
            c.pinned_at is not null as "pinned!",
            c.featured_at is not null as "featured!",
            t.id          as "thread: ThreadId",
            t.key,
            t.url,
            t.title,
            t.comments,
            t.closed_at   as "closed_at: Timestamp",
            t.reactions   as "page_reactions: Json<Vec<Reaction>>"
        from comments c
        join threads t on t.site_id = c.site_id and t.id = c.thread_id
        where c.site_id = $1 and c.removed_at is null and ($2::uuid is null or c.id = $2)
        order by c.id desc
        limit $3
        "#,
        site as SiteId,
        only as Option<CommentId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    let shown = rows.into_iter().map(|row| {
        let comment = comment_row!(row, row.id).into();
        let thread = Thread {
            id: row.thread,
            key: row.key,
            url: row.url,
            title: row.title,
            comments: u32::try_from(row.comments).unwrap_or_default(),
            closed: row.closed_at.is_some(),
            reactions: row.page_reactions.0,
        };
        (comment, thread)
    });
    Ok(shown.collect())
}

/// The thread of a comment that is not removed.
pub async fn thread_of(tx: &mut SiteTx, id: CommentId) -> sqlx::Result<Option<ThreadId>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select thread_id as "thread: ThreadId"
        from comments
        where site_id = $1 and id = $2 and removed_at is null
        "#,
        site as SiteId,
        id as CommentId,
    )
    .fetch_optional(tx.connection())
    .await
}
