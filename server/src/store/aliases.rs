//! `thread_aliases`: other keys of threads whose pages moved; and `threads` as those who care for the site list them.

use sdk::wire::{
    CommentId, ListedThread, Reaction, SiteId, Thread, ThreadId, ThreadState, Timestamp,
};
use sqlx::types::Json;
use uuid::Uuid;

use super::SiteTx;

/// Which threads are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// What their title or a key of theirs has in it.
    pub words: Option<&'a str>,
    /// How they stand.
    pub state: ThreadState,
    /// One of them alone.
    pub only: Option<ThreadId>,
    /// Those whose last comment came before this one.
    pub before: Option<CommentId>,
}

/// One of them as it is kept.
struct Row {
    id: ThreadId,
    key: String,
    url: Option<String>,
    title: Option<String>,
    comments: i32,
    closed: bool,
    reactions: Json<Vec<Reaction>>,
    created_at: Timestamp,
    last: CommentId,
    last_at: Timestamp,
    slow_seconds: Option<i32>,
    aliases: Vec<String>,
}

impl From<Row> for (ListedThread, CommentId) {
    fn from(row: Row) -> Self {
        let thread = Thread {
            id: row.id,
            key: row.key,
            url: row.url,
            title: row.title,
            comments: u32::try_from(row.comments).unwrap_or_default(),
            closed: row.closed,
            reactions: row.reactions.0,
        };
        let slow_seconds = row.slow_seconds.and_then(|seconds| u32::try_from(seconds).ok());
        let (created_at, last_at, aliases) = (row.created_at, row.last_at, row.aliases);
        (ListedThread { thread, created_at, last_at, slow_seconds, aliases }, row.last)
    }
}

/// Threads that somebody wrote in, each with its last comment, those that were written in last first, at most `limit`.
pub async fn list(
    tx: &mut SiteTx,
    wanted: Wanted<'_>,
    limit: i64,
) -> sqlx::Result<Vec<(ListedThread, CommentId)>> {
    let site = tx.site();
    let rows = sqlx::query_as!(
        Row,
        r#"
        select
            t.id         as "id: ThreadId",
            t.key, t.url, t.title, t.comments,
            t.closed_at is not null as "closed!",
            t.reactions  as "reactions: Json<Vec<Reaction>>",
            t.created_at as "created_at: Timestamp",
            last.id      as "last!: CommentId",
            last.created_at as "last_at!: Timestamp",
            t.slow_seconds,
            array(
                select a.key from thread_aliases a
                where a.site_id = $1 and a.thread_id = t.id
                order by a.created_at desc, a.key
                limit 10
            ) as "aliases!"
        from threads t
        cross join lateral (
            select c.id, c.created_at from comments c
            where c.site_id = $1 and c.thread_id = t.id
            order by c.id desc
            limit 1
        ) last
        where t.site_id = $1
            and ($2::uuid is null or last.id < $2)
            and ($3::uuid is null or t.id = $3)
            and ($4::text is null or position(lower($4) in lower(coalesce(t.title, '') || ' ' || t.key)) > 0
                or exists (
                    select from thread_aliases a
                    where a.site_id = $1 and a.thread_id = t.id and position(lower($4) in lower(a.key)) > 0
                ))
            and case $5 when 'open' then t.closed_at is null when 'closed' then t.closed_at is not null else true end
        order by last.id desc
        limit $6
        "#,
        site as SiteId,
        wanted.before as Option<CommentId>,
        wanted.only as Option<ThreadId>,
        wanted.words,
        wanted.state.as_str(),
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Gives a thread's page another address or title, for what waits there as well; nothing stays. `false`: there is no such thread.
pub async fn name(
    tx: &mut SiteTx,
    thread: ThreadId,
    url: Option<&str>,
    title: Option<&str>,
) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        r#"
        with waiting as (
            update held_comments set url = coalesce($3, url), title = coalesce($4, title)
            where site_id = $1 and thread_id = $2
        )
        update threads set url = coalesce($3, url), title = coalesce($4, title)
        where site_id = $1 and id = $2
        "#,
        site as SiteId,
        thread as ThreadId,
        url,
        title,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Lets so many seconds lie between two comments of one person. `false`: there is no such thread.
pub async fn slow_down(
    tx: &mut SiteTx,
    thread: ThreadId,
    seconds: Option<i32>,
) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        "update threads set slow_seconds = $3 where site_id = $1 and id = $2",
        site as SiteId,
        thread as ThreadId,
        seconds,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// A key that comments are found by.
#[derive(Clone, Debug)]
pub struct Keyed {
    /// The key.
    pub key: String,
    /// Its thread.
    pub thread: ThreadId,
    /// Whether that is there; otherwise comments wait to be its first ones.
    pub is_there: bool,
}

/// Keys that comments are found by, after `after` in their order, of pages at `prefix` and below, at most `limit`.
pub async fn below(
    tx: &mut SiteTx,
    prefix: &str,
    after: &str,
    limit: i64,
) -> sqlx::Result<Vec<Keyed>> {
    let site = tx.site();
    sqlx::query_as!(
        Keyed,
        r#"
        select found.key as "key!", found.id as "thread!: ThreadId", found.is_there as "is_there!"
        from (
            select t.key, t.id, true as is_there from threads t
            where t.site_id = $1
                and not exists (select from thread_aliases a where a.site_id = $1 and a.id = t.id)
            union all
            select key, thread_id, true from thread_aliases where site_id = $1
            union all
            select distinct h.thread_key, h.thread_id, false from held_comments h
            where h.site_id = $1
                and not exists (select from threads t where t.site_id = $1 and t.id = h.thread_id)
                and not exists (select from thread_aliases a where a.site_id = $1 and a.id = h.thread_id)
        ) found
        where (found.key = $2 or starts_with(found.key, $2 || '/') or starts_with(found.key, $2 || '?'))
            and found.key collate "C" > $3
        order by found.key collate "C"
        limit $4
        "#,
        site as SiteId,
        prefix,
        after,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// The threads that some ids stand for so far, by themselves or as aliases.
pub async fn standing(
    tx: &mut SiteTx,
    ids: &[ThreadId],
) -> sqlx::Result<Vec<(ThreadId, ThreadId)>> {
    let (site, ids) = (tx.site(), ids.iter().map(|id| id.0).collect::<Vec<Uuid>>());
    let rows = sqlx::query!(
        r#"
        select t.id as "id!: ThreadId", t.id as "thread!: ThreadId" from threads t
        where t.site_id = $1 and t.id = any($2)
            and not exists (select from thread_aliases a where a.site_id = $1 and a.id = t.id)
        union all
        select id, thread_id from thread_aliases where site_id = $1 and id = any($2)
        "#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.thread)).collect())
}

/// From now on a thread is found by another key, too: what waited under that will be published here.
pub async fn insert(
    tx: &mut SiteTx,
    id: ThreadId,
    key: &str,
    thread: ThreadId,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with waiting as (
            update held_comments h set thread_id = t.id, thread_key = t.key
            from threads t
            where h.site_id = $1 and h.thread_id = $2 and t.site_id = $1 and t.id = $4
        )
        insert into thread_aliases (site_id, id, key, thread_id) values ($1, $2, $3, $4)
        on conflict do nothing
        "#,
        site as SiteId,
        id as ThreadId,
        key,
        thread as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A thread's address begins otherwise, if it began so; whole parts count. What waits there goes along.
pub async fn readdress(
    tx: &mut SiteTx,
    thread: ThreadId,
    from: &str,
    to: &str,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with waiting as (
            update held_comments set url = $4 || substr(url, length($3) + 1)
            where site_id = $1 and thread_id = $2 and starts_with(url, $3)
                and substr(url, length($3) + 1, 1) in ('', '/', '?', '#')
        )
        update threads set url = $4 || substr(url, length($3) + 1)
        where site_id = $1 and id = $2 and starts_with(url, $3)
            and substr(url, length($3) + 1, 1) in ('', '/', '?', '#')
        "#,
        site as SiteId,
        thread as ThreadId,
        from,
        to,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
