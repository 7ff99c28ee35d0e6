//! Pages of comments, cut by keyset.

mod featured;
mod roots;

use sdk::wire::{
    AvatarId, Comment, CommentId, GuestId, MemberId, Reaction, SafeHtml, SiteId, ThreadId,
    Timestamp,
};
use sqlx::types::Json;

pub use self::{
    featured::featured,
    roots::{Place, pinned, roots},
};
use super::{SiteTx, rows::CommentRow};

/// Declares a query for comments: the columns are the same everywhere, the rest is its own.
macro_rules! comments {
    ($tx:ident, $rest:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query_as!(
            CommentRow,
            r#"
            select
                c.id          as "id!: CommentId",
                c.root_id     as "root!: CommentId",
                c.parent_id   as "parent: CommentId",
                c.guest_id    as "guest: GuestId",
                c.member_id   as "member: MemberId",
                (select m.role from members m where m.site_id = c.site_id and m.id = c.member_id) as role,
                (
                    select v.id from members m
                    join avatars v on v.account_id = m.account_id
                    where m.site_id = c.site_id and m.id = c.member_id
                ) as "avatar: AvatarId",
                (select s.profile from sso_subjects s where s.site_id = c.site_id and s.member_id = c.member_id) as profile,
                c.author_name as "author_name!",
                c.html        as "html!: SafeHtml",
                c.version     as "version!",
                c.replies     as "replies!",
                c.branch      as "branch!",
                c.created_at  as "created_at!: Timestamp",
                c.edited_at   as "edited_at: Timestamp",
                c.removed_at is not null as "removed!",
                c.ups         as "ups!",
                c.downs       as "downs!",
                c.reactions   as "reactions!: Json<Vec<Reaction>>",
                c.pinned_at is not null as "pinned!",
                c.featured_at is not null as "featured!"
            "# + $rest,
            $($argument),+
        )
        .fetch_all($tx.connection())
    };
}
use comments;

/// The first replies of each of some branches, in the order of writing, at most `limit` a branch.
pub async fn first_replies(
    tx: &mut SiteTx,
    thread: ThreadId,
    roots: &[CommentId],
    limit: i64,
) -> sqlx::Result<Vec<Comment>> {
    let (site, roots) = (tx.site(), roots.iter().map(|id| id.0).collect::<Vec<_>>());
    let rows = comments!(
        tx,
        r#"
        from unnest($3::uuid[]) with ordinality as branch (root_id, place)
        cross join lateral (
            select *
            from comments
            where site_id = $1 and thread_id = $2 and root_id = branch.root_id and id <> root_id
                and (removed_at is null or replies > 0)
            order by id
            limit $4
        ) c
        order by branch.place, c.id
        "#,
        site as SiteId,
        thread as ThreadId,
        &roots,
        limit,
    )
    .await?;
    Ok(rows.into_iter().map(Comment::from).collect())
}

/// More replies of one branch, after `after` in the order of writing, at most `limit`.
pub async fn replies(
    tx: &mut SiteTx,
    thread: ThreadId,
    root: CommentId,
    after: CommentId,
    limit: i64,
) -> sqlx::Result<Vec<Comment>> {
    let site = tx.site();
    let rows = comments!(
        tx,
        r#"
        from comments c
        where site_id = $1 and thread_id = $2 and root_id = $3 and id > $4 and id <> root_id
            and (removed_at is null or replies > 0)
        order by id
        limit $5
        "#,
        site as SiteId,
        thread as ThreadId,
        root as CommentId,
        after as CommentId,
        limit,
    )
    .await?;
    Ok(rows.into_iter().map(Comment::from).collect())
}

/// A comment that is shown, everything between it and its root, and its first direct replies; parents first.
///
/// What a reader sees of a chain of thousands is its root and its last hundred.
pub async fn around(
    tx: &mut SiteTx,
    thread: ThreadId,
    id: CommentId,
    replies: i64,
) -> sqlx::Result<Vec<Comment>> {
    let site = tx.site();
    let rows = comments!(
        tx,
        r#"
        from (
            with recursive line as (
                select id, parent_id, root_id, 0 as distance
                from comments
                where site_id = $1 and thread_id = $2 and id = $3 and (removed_at is null or replies > 0)
                union all
                select up.id, up.parent_id, up.root_id, line.distance + 1
                from line
                join comments up on up.site_id = $1 and up.thread_id = $2 and up.id = line.parent_id
                where line.distance < 100
            )
            select id from line
            union
            select root_id from line
            union
            (
                select id from comments
                where site_id = $1 and thread_id = $2 and parent_id = $3 and (removed_at is null or replies > 0)
                    and exists (select from line)
                order by id
                limit $4
            )
        ) shown
        join comments c on c.site_id = $1 and c.thread_id = $2 and c.id = shown.id
        order by c.id
        "#,
        site as SiteId,
        thread as ThreadId,
        id as CommentId,
        replies,
    )
    .await?;
    Ok(rows.into_iter().map(Comment::from).collect())
}
