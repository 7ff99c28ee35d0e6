//! `comments`: writing one. Pages of them are read in [`super::pages`].
//!
//! Whoever changes a branch locks its root first, then the comment, then the thread (in `threads::number`): one order,
//! so that no two writers wait for each other.

use sdk::wire::{
    AvatarId, Comment, CommentId, Decision, GuestId, MemberId, Reaction, ReplyCounts, SafeHtml,
    SiteId, ThreadId, Timestamp,
};
use sqlx::types::Json;
use uuid::Uuid;

use super::{
    SiteTx,
    rows::{CommentRow, comment_row},
};
use crate::domain::{
    actor::{ActorId, Standing},
    body::Body,
    folding,
};

/// A comment to be kept.
#[derive(Debug)]
pub struct NewRow<'a> {
    /// Chosen before, so that a repeated request finds it.
    pub id: CommentId,
    /// Where.
    pub thread: ThreadId,
    /// What it answers, locked.
    pub parent: Option<&'a Locked>,
    /// Who.
    pub author: ActorId,
    /// Under which name.
    pub author_name: &'a str,
    /// What.
    pub body: &'a Body,
    /// When it was posted, if that was not now.
    pub posted_at: Option<Timestamp>,
}

/// A comment whose branch nobody else can change before this transaction ends.
#[derive(Debug)]
pub struct Locked {
    /// The comment as it is.
    pub comment: Comment,
    /// Its author.
    pub author: ActorId,
    /// Its Markdown.
    pub source: String,
    /// The version in which its text changed last.
    pub text_version: i32,
    /// What a moderator called it when they took it away.
    pub removed_as: Option<Decision>,
}

/// One comment as it is, with or without its place.
#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
pub async fn find(
    tx: &mut SiteTx,
    thread: ThreadId,
    id: CommentId,
) -> sqlx::Result<Option<Locked>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select
            root_id     as "root: CommentId",
            parent_id   as "parent: CommentId",
            guest_id    as "guest: GuestId",
            member_id   as "member: MemberId",
            (select role from members m where m.site_id = $1 and m.id = member_id) as role,
            (
                select v.id from members m
                join avatars v on v.account_id = m.account_id
                where m.site_id = $1 and m.id = member_id
            ) as "avatar: AvatarId",
            (select s.profile from sso_subjects s where s.site_id = $1 and s.member_id = comments.member_id) as profile,
            api_key_id,
            author_name,
            source,
            html        as "html: SafeHtml",
            version,
            replies,
            branch,
            created_at  as "created_at: Timestamp",
            edited_at   as "edited_at: Timestamp",
            removed_at is not null as "removed!",
            ups,
            downs,
            reactions   as "reactions: Json<Vec<Reaction>>",
            pinned_at is not null as "pinned!",
            featured_at is not null as "featured!",
            text_version,
            removed_as
        from comments
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        id as CommentId,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let author = match (row.guest, row.member) {
        (Some(guest), _) => ActorId::Guest(guest),
        (None, Some(member)) => ActorId::Member(member),
        (None, None) => ActorId::ApiKey(row.api_key_id.unwrap_or(Uuid::nil())),
    };
    let comment = comment_row!(row, id).into();
    let removed_as = row.removed_as.and_then(|decision| decision.parse().ok());
    let (source, text_version) = (row.source, row.text_version);
    Ok(Some(Locked { comment, author, source, text_version, removed_as }))
}

/// Locks the branch that a comment stands in, and then reads the comment.
pub async fn lock(
    tx: &mut SiteTx,
    thread: ThreadId,
    id: CommentId,
) -> sqlx::Result<Option<Locked>> {
    let site = tx.site();
    // The root of a comment never changes, so it can be read before the lock.
    let root = sqlx::query_scalar!(
        r#"
        select root_id as "root: CommentId"
        from comments
        where site_id = $1 and thread_id = $2 and id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        id as CommentId,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(root) = root else { return Ok(None) };
    sqlx::query!(
        "select from comments where site_id = $1 and thread_id = $2 and id = $3 for no key update",
        site as SiteId,
        thread as ThreadId,
        root as CommentId,
    )
    .execute(tx.connection())
    .await?;
    find(tx, thread, id).await
}

/// Keeps a new comment, and counts it where it stands.
pub async fn insert(tx: &mut SiteTx, new: &NewRow<'_>) -> sqlx::Result<Comment> {
    let parent = new.parent.map(|parent| parent.comment.id);
    let root = new.parent.map_or(new.id, |parent| parent.comment.root);
    let (created_at, standing) = keep(tx, new, parent, root).await?;
    if let Some(parent) = parent {
        count(tx, new.thread, root, parent, 1).await?;
    }
    Ok(Comment {
        id: new.id,
        parent,
        root,
        version: 1,
        author: Some(new.author.author(new.author_name, standing).into()),
        html: Some(new.body.html().clone()),
        long: folding::is_long(&new.body.html().0),
        created_at,
        edited_at: None,
        removed: false,
        replies: 0,
        branch: 0,
        ups: 0,
        downs: 0,
        reactions: Vec::new(),
        pinned: false,
        featured: false,
    })
}

/// Keeps a new comment: since when, and what its author is now.
async fn keep(
    tx: &mut SiteTx,
    new: &NewRow<'_>,
    parent: Option<CommentId>,
    root: CommentId,
) -> sqlx::Result<(Timestamp, Standing)> {
    let site = tx.site();
    let (guest, member, api_key) = match new.author {
        ActorId::Guest(id) => (Some(id), None, None),
        ActorId::Member(id) => (None, Some(id), None),
        ActorId::ApiKey(id) => (None, None, Some(id)),
    };
    let kept = sqlx::query!(
        r#"
        insert into comments
            (
                site_id, thread_id, id, parent_id, root_id, guest_id, member_id, api_key_id, author_name, source, html,
                created_at
            )
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12, now()))
        returning
            created_at as "created_at: Timestamp",
            (select role from members m where m.site_id = $1 and m.id = $7) as role,
            (
                select v.id from members m
                join avatars v on v.account_id = m.account_id
                where m.site_id = $1 and m.id = $7
            ) as "avatar: AvatarId",
            (select s.profile from sso_subjects s where s.site_id = $1 and s.member_id = $7) as profile
        "#,
        site as SiteId,
        new.thread as ThreadId,
        new.id as CommentId,
        parent as Option<CommentId>,
        root as CommentId,
        guest as Option<GuestId>,
        member as Option<MemberId>,
        api_key,
        new.author_name,
        new.body.source(),
        new.body.html() as &SafeHtml,
        new.posted_at as Option<Timestamp>,
    )
    .fetch_one(tx.connection())
    .await?;
    let role = kept.role.and_then(|role| role.parse().ok());
    Ok((kept.created_at, Standing { role, avatar: kept.avatar, profile: kept.profile }))
}

/// Raises or lowers the number of replies of `parent`, and of its branch; the counts of both after that.
pub(super) async fn count(
    tx: &mut SiteTx,
    thread: ThreadId,
    root: CommentId,
    parent: CommentId,
    by: i32,
) -> sqlx::Result<Vec<ReplyCounts>> {
    let site = tx.site();
    sqlx::query_as!(
        ReplyCounts,
        r#"
        update comments
        set replies = replies + case when id = $4 then $5 else 0 end,
            branch  = branch  + case when id = $3 then $5 else 0 end
        where site_id = $1 and thread_id = $2 and id in ($3, $4)
        returning id as "id: CommentId", replies, branch
        "#,
        site as SiteId,
        thread as ThreadId,
        root as CommentId,
        parent as CommentId,
        by,
    )
    .fetch_all(tx.connection())
    .await
}

/// The comments of a guest or member in one thread that were posted after `since` and are still there.
pub async fn of_author(
    tx: &mut SiteTx,
    thread: ThreadId,
    author: ActorId,
    since: Timestamp,
) -> sqlx::Result<Vec<(CommentId, Timestamp)>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select id as "id: CommentId", created_at as "created_at: Timestamp"
        from comments
        where site_id = $1 and (guest_id = $2 or member_id = $2) and thread_id = $3 and created_at > $4
            and removed_at is null
        order by id
        "#,
        site as SiteId,
        author.uuid(),
        thread as ThreadId,
        since as Timestamp,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.created_at)).collect())
}

/// Makes what one member wrote another one's. The names stay as they were written.
pub async fn change_author(tx: &mut SiteTx, from: MemberId, to: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "update comments set member_id = $3 where site_id = $1 and member_id = $2",
        site as SiteId,
        from as MemberId,
        to as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
