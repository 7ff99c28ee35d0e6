//! `held_comments`: what waits for a moderator, and what only its author sees. None of it is in a thread. Changing it is in
//! [`super::holding`].

use sdk::wire::{
    AvatarId, Comment, CommentId, Decision, Finding, GuestId, ImageId, MemberId, SafeHtml, SiteId,
    ThreadId, Timestamp,
};
use sqlx::types::Json;
use uuid::Uuid;

use super::{SiteTx, threads::NewThread};
use crate::domain::{
    actor::{ActorId, Standing},
    folding,
};

/// A comment that is held, or was.
#[derive(Clone, Debug)]
pub struct Held {
    /// The comment as its author sees it; it is its own root unless its parent is published.
    pub comment: Comment,
    /// Who wrote it.
    pub author: ActorId,
    /// Under which name.
    pub author_name: String,
    /// The thread that it belongs to, which may not exist.
    pub thread: ThreadId,
    /// What makes that thread: its key, the page's address and title.
    pub page: (String, Option<String>, Option<String>),
    /// The Markdown.
    pub source: String,
    /// The pictures that it shows.
    pub images: Vec<ImageId>,
    /// What the pipeline found.
    pub findings: Vec<Finding>,
    /// Whether its author is not told.
    pub shadow: bool,
    /// What was decided; none while it waits.
    pub decision: Option<Decision>,
}

impl Held {
    /// The thread, to be made if it is not there.
    pub fn new_thread(&self) -> NewThread<'_> {
        let (key, url, title) = &self.page;
        NewThread { id: self.thread, key, url: url.as_deref(), title: title.as_deref() }
    }
}

/// Declares a query for held comments: the columns are the same everywhere, the rest is its own.
macro_rules! held {
    ($rest:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query!(
            r#"
            select
                h.id         as "id: CommentId",
                h.thread_id  as "thread: ThreadId",
                h.thread_key, h.url, h.title,
                h.parent_id  as "parent: CommentId",
                (
                    select c.root_id from comments c
                    where c.site_id = h.site_id and c.thread_id = h.thread_id and c.id = h.parent_id
                ) as "root: CommentId",
                h.guest_id   as "guest: GuestId",
                h.member_id  as "member: MemberId",
                h.api_key_id,
                (select m.role from members m where m.site_id = h.site_id and m.id = h.member_id) as role,
                (
                    select v.id from members m
                    join avatars v on v.account_id = m.account_id
                    where m.site_id = h.site_id and m.id = h.member_id
                ) as "avatar: AvatarId",
                (select s.profile from sso_subjects s where s.site_id = h.site_id and s.member_id = h.member_id) as profile,
                h.author_name, h.source,
                h.html       as "html: SafeHtml",
                h.images,
                h.findings   as "findings: Json<Vec<Finding>>",
                h.shadow, h.decision,
                h.created_at as "created_at: Timestamp"
            from held_comments h
            "# + $rest,
            $($argument),+
        )
        .map(|row| {
            let author = match (row.guest, row.member) {
                (Some(guest), _) => ActorId::Guest(guest),
                (None, Some(member)) => ActorId::Member(member),
                (None, None) => ActorId::ApiKey(row.api_key_id.unwrap_or(Uuid::nil())),
            };
            let role = row.role.as_deref().and_then(|role| role.parse().ok());
            let standing = Standing { role, avatar: row.avatar, profile: row.profile };
            let comment = Comment {
                id: row.id,
                parent: row.parent,
                root: row.root.or(row.parent).unwrap_or(row.id),
                version: 1,
                author: Some(author.author(&row.author_name, standing).into()),
                long: folding::is_long(&row.html.0),
                html: Some(row.html),
                created_at: row.created_at,
                edited_at: None,
                removed: false,
                replies: 0,
                branch: 0,
                ups: 0,
                downs: 0,
                reactions: Vec::new(),
                pinned: false,
                featured: false,
            };
            Held {
                comment,
                author,
                author_name: row.author_name,
                thread: row.thread,
                page: (row.thread_key, row.url, row.title),
                source: row.source,
                images: row.images.into_iter().map(ImageId).collect(),
                findings: row.findings.0,
                shadow: row.shadow,
                decision: row.decision.and_then(|decision| decision.parse().ok()),
            }
        })
    };
}

/// A held comment, decided or not.
pub async fn find(tx: &mut SiteTx, id: CommentId) -> sqlx::Result<Option<Held>> {
    let site = tx.site();
    held!("where h.site_id = $1 and h.id = $2", site as SiteId, id as CommentId)
        .fetch_optional(tx.connection())
        .await
}

/// A held comment that nobody else decides about before this transaction ends. It comes before the comments' locks.
pub async fn lock(tx: &mut SiteTx, id: CommentId) -> sqlx::Result<Option<Held>> {
    let site = tx.site();
    let found = sqlx::query!(
        "select from held_comments where site_id = $1 and id = $2 for update",
        site as SiteId,
        id as CommentId,
    )
    .execute(tx.connection())
    .await?;
    if found.rows_affected() == 0 { Ok(None) } else { find(tx, id).await }
}

/// What somebody wrote in a thread that is not published: what waits, what only they see, and what a moderator refused in
/// the last `days`, unless it was called spam.
pub async fn of_author(
    tx: &mut SiteTx,
    thread: ThreadId,
    author: ActorId,
    days: i32,
) -> sqlx::Result<Vec<Held>> {
    let site = tx.site();
    held!(
        r#"
        where h.site_id = $1 and h.thread_id = $2 and (h.guest_id = $3 or h.member_id = $3)
            and (
                h.decision is null
                or h.decision = 'remove' and h.decided_at > now() - make_interval(days => $4)
            )
        order by h.id
        limit 100
        "#,
        site as SiteId,
        thread as ThreadId,
        author.uuid(),
        days,
    )
    .fetch_all(tx.connection())
    .await
}
