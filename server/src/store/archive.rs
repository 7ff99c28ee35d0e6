//! `threads`, `comments` and `held_comments`: all of a site, to be taken along.

use sdk::wire::{CommentId, SiteId, ThreadId, Timestamp};

use super::SiteTx;

/// A thread that somebody wrote in, or wants to.
#[derive(Debug)]
pub struct ThreadRow {
    /// Its id.
    pub id: ThreadId,
    /// Its key.
    pub key: String,
    /// Its page's address.
    pub url: Option<String>,
    /// Its page's title.
    pub title: Option<String>,
    /// Whether it takes no more comments.
    pub closed: bool,
}

/// The thread behind another one, or the first.
pub async fn thread_after(
    tx: &mut SiteTx,
    after: Option<ThreadId>,
) -> sqlx::Result<Option<ThreadRow>> {
    let site = tx.site();
    sqlx::query_as!(
        ThreadRow,
        r#"
        (
            select id as "id!: ThreadId", key as "key!", url, title, closed_at is not null as "closed!"
            from threads
            where site_id = $1 and ($2::uuid is null or id > $2)
            order by id
            limit 1
        )
        union all
        (
            select thread_id, thread_key, url, title, false
            from held_comments h
            where site_id = $1 and decision is null and ($2::uuid is null or thread_id > $2)
                and not exists (select from threads t where t.site_id = $1 and t.id = h.thread_id)
            order by thread_id, id
            limit 1
        )
        order by 1
        limit 1
        "#,
        site as SiteId,
        after as Option<ThreadId>,
    )
    .fetch_optional(tx.connection())
    .await
}

/// A comment, with all that is taken along.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a row, of which each column says one thing")]
pub struct CommentRow {
    /// Its id.
    pub id: CommentId,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// Who wrote it: the id of a guest, a member or an API key.
    pub author: uuid::Uuid,
    /// Their name on it.
    pub name: String,
    /// Their address, if they gave the site one as a guest.
    pub email: Option<String>,
    /// Its Markdown.
    pub source: String,
    /// Whether it waits for a moderator.
    pub held: bool,
    /// Whether it was taken away.
    pub removed: bool,
    /// When it was posted.
    pub created_at: Timestamp,
    /// When its text changed last.
    pub edited_at: Option<Timestamp>,
    /// Whether it stands before all others.
    pub pinned: bool,
    /// Whether it is featured.
    pub featured: bool,
    /// Votes for it.
    pub ups: i32,
    /// Votes against it.
    pub downs: i32,
}

/// Comments of a thread behind another one, at most `limit`: those that are shown, with the places that others answered, and
/// those that wait.
#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
pub async fn comments_after(
    tx: &mut SiteTx,
    thread: ThreadId,
    after: Option<CommentId>,
    limit: i64,
) -> sqlx::Result<Vec<CommentRow>> {
    let site = tx.site();
    sqlx::query_as!(
        CommentRow,
        r#"
        with rows as (
            (
                select id, parent_id, guest_id, member_id, api_key_id, author_name, source, false as held,
                    removed_at is not null as removed, created_at, edited_at, pinned_at is not null as pinned,
                    featured_at is not null as featured, ups, downs
                from comments
                where site_id = $1 and thread_id = $2 and ($3::uuid is null or id > $3)
                    and (removed_at is null or replies > 0)
                order by id
                limit $4
            )
            union all
            (
                select id, parent_id, guest_id, member_id, api_key_id, author_name, source, true, false, created_at, null,
                    false, false, 0, 0
                from held_comments
                where site_id = $1 and thread_id = $2 and decision is null and ($3::uuid is null or id > $3)
                order by id
                limit $4
            )
            order by id
            limit $4
        )
        select
            r.id                                           as "id!: CommentId",
            r.parent_id                                    as "parent: CommentId",
            coalesce(r.guest_id, r.member_id, r.api_key_id) as "author!",
            r.author_name                                  as "name!",
            g.email                                        as "email?",
            r.source                                       as "source!",
            r.held                                         as "held!",
            r.removed                                      as "removed!",
            r.created_at                                   as "created_at!: Timestamp",
            r.edited_at                                    as "edited_at: Timestamp",
            r.pinned                                       as "pinned!",
            r.featured                                     as "featured!",
            r.ups                                          as "ups!",
            r.downs                                        as "downs!"
        from rows r
        left join guests g on g.site_id = $1 and g.id = r.guest_id
        order by r.id
        "#,
        site as SiteId,
        thread as ThreadId,
        after as Option<CommentId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}
