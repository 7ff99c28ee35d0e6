//! `threads`: the discussion of a page, and its clock.

use sdk::wire::{
    Event, EventFrame, EventId, Position, Reaction, SiteId, Thread, ThreadId, Timestamp,
};
use serde_json::value::RawValue;
use sqlx::types::Json;
use uuid::Uuid;

use super::SiteTx;
use crate::domain::page::Page;

/// A thread and where its clock stands.
#[derive(Debug)]
pub struct ThreadRow {
    /// The thread, for readers.
    pub thread: Thread,
    /// Its clock.
    pub position: Position,
}

/// What the first comment says of its page.
#[derive(Debug)]
pub struct NewThread<'a> {
    /// Computed from the site and the key.
    pub id: ThreadId,
    /// The canonical key.
    pub key: &'a str,
    /// The page's address.
    pub url: Option<&'a str>,
    /// The page's title.
    pub title: Option<&'a str>,
}

impl<'a> NewThread<'a> {
    /// The thread of a page.
    pub fn of(page: &'a Page, id: ThreadId) -> Self {
        Self { id, key: page.key.as_str(), url: page.url.as_deref(), title: page.title.as_deref() }
    }
}

/// A change that has its place in the history.
#[derive(Debug)]
pub struct Numbered {
    /// The change, for the wire.
    pub frame: EventFrame,
    /// Its `{"kind", "data"}`, encoded once.
    pub event: Box<RawValue>,
}

/// The thread, if somebody has commented on its page.
pub async fn find(tx: &mut SiteTx, id: ThreadId) -> sqlx::Result<Option<ThreadRow>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select key, url, title, seq, eid as "eid: EventId", comments, closed_at as "closed_at: Timestamp",
            reactions as "reactions: Json<Vec<Reaction>>"
        from threads
        where site_id = $1 and id = $2
        "#,
        site as SiteId,
        id as ThreadId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| ThreadRow {
        thread: Thread {
            id,
            key: row.key,
            url: row.url,
            title: row.title,
            comments: u32::try_from(row.comments).unwrap_or_default(),
            closed: row.closed_at.is_some(),
            reactions: row.reactions.0,
        },
        position: Position { seq: row.seq, eid: row.eid },
    }))
}

/// Some threads, in any order.
pub async fn some(tx: &mut SiteTx, ids: impl Iterator<Item = Uuid>) -> sqlx::Result<Vec<Thread>> {
    let (site, ids) = (tx.site(), ids.collect::<Vec<_>>());
    let rows = sqlx::query!(
        r#"
        select id as "id: ThreadId", key, url, title, comments, closed_at is not null as "closed!",
            reactions as "reactions: Json<Vec<Reaction>>"
        from threads
        where site_id = $1 and id = any($2)
        "#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    let threads = rows.into_iter().map(|row| Thread {
        id: row.id,
        key: row.key,
        url: row.url,
        title: row.title,
        comments: u32::try_from(row.comments).unwrap_or_default(),
        closed: row.closed,
        reactions: row.reactions.0,
    });
    Ok(threads.collect())
}

/// Where the thread's clock stands; at the start, if nobody has commented yet.
pub async fn position(tx: &mut SiteTx, id: ThreadId) -> sqlx::Result<Position> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"select seq, eid as "eid: EventId" from threads where site_id = $1 and id = $2"#,
        site as SiteId,
        id as ThreadId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map_or(Position::START, |row| Position { seq: row.seq, eid: row.eid }))
}

/// Makes the thread's row, unless it is there.
pub async fn ensure(tx: &mut SiteTx, new: &NewThread<'_>) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into threads (site_id, id, key, url, title)
        values ($1, $2, $3, $4, $5)
        on conflict do nothing
        "#,
        site as SiteId,
        new.id as ThreadId,
        new.key,
        new.url,
        new.title,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Gives a change the thread's next number and keeps it in the history; the last statement of every change, so that
/// the thread's row is locked for as short as can be. `None`: there is no such thread.
///
/// `comments` is by how much the change raises the number of comments.
pub async fn number(
    tx: &mut SiteTx,
    thread: ThreadId,
    event: Event,
    comments: i32,
) -> sqlx::Result<Option<Numbered>> {
    number_where(tx, thread, event, comments, false).await
}

/// Numbers a comment that somebody posts. `None`: the thread is closed.
pub async fn number_post(
    tx: &mut SiteTx,
    thread: ThreadId,
    event: Event,
) -> sqlx::Result<Option<Numbered>> {
    number_where(tx, thread, event, 1, true).await
}

async fn number_where(
    tx: &mut SiteTx,
    thread: ThreadId,
    event: Event,
    comments: i32,
    only_open: bool,
) -> sqlx::Result<Option<Numbered>> {
    let (site, eid) = (tx.site(), EventId(rand::random_range(1..=i64::MAX)));
    let encoded = serde_json::value::to_raw_value(&event)
        .map_err(|error| sqlx::Error::Encode(error.into()))?;
    // `no key update`, not `update`: the comment just inserted holds a key share of this row for its foreign key, as
    // other writers' comments do, and a full lock would wait for theirs while they wait for ours.
    let row = sqlx::query!(
        r#"
        with old as (
            select eid from threads
            where site_id = $1 and id = $2 and (closed_at is null or not $6)
            for no key update
        ),
        numbered as (
            update threads
            set seq = threads.seq + 1, eid = $3, comments = threads.comments + $5
            from old
            where site_id = $1 and id = $2
            returning threads.seq, old.eid as prev
        ),
        kept as (
            insert into thread_events (site_id, thread_id, seq, eid, prev_eid, event)
            select $1, $2, seq, $3, prev, $4 from numbered
        )
        select seq, prev as "prev: EventId" from numbered
        "#,
        site as SiteId,
        thread as ThreadId,
        eid as EventId,
        Json(&encoded) as Json<&Box<RawValue>>,
        comments,
        only_open,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| Numbered {
        frame: EventFrame { thread, seq: row.seq, eid, prev: row.prev, gathers: Vec::new(), event },
        event: encoded,
    }))
}

/// Moves the thread's clock by something that no event tells: whoever has seen an earlier position loads the thread again.
/// Like [`number`] it comes last. `None`: there is no such thread.
pub async fn begin_anew(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<Option<Position>> {
    let (site, eid) = (tx.site(), EventId(rand::random_range(1..=i64::MAX)));
    let seq = sqlx::query_scalar!(
        "update threads set seq = seq + 1, eid = $3 where site_id = $1 and id = $2 returning seq",
        site as SiteId,
        thread as ThreadId,
        eid as EventId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(seq.map(|seq| Position { seq, eid }))
}

/// How many comments stand in each of some threads; a thread without a row is left out.
pub async fn counts(tx: &mut SiteTx, ids: &[ThreadId]) -> sqlx::Result<Vec<(ThreadId, u32)>> {
    let (site, ids) = (tx.site(), ids.iter().map(|id| id.0).collect::<Vec<_>>());
    let rows = sqlx::query!(
        r#"select id as "id: ThreadId", comments from threads where site_id = $1 and id = any($2)"#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, u32::try_from(row.comments).unwrap_or_default()))
        .collect())
}

/// Closes the thread for new comments, or opens it again. `None`: there is no such thread, or it was so already.
pub async fn set_closed(
    tx: &mut SiteTx,
    thread: ThreadId,
    closed: bool,
) -> sqlx::Result<Option<Numbered>> {
    let site = tx.site();
    let changed = sqlx::query!(
        r#"
        update threads
        set closed_at = case when $3 then now() end
        where site_id = $1 and id = $2 and (closed_at is null) = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        closed,
    )
    .execute(tx.connection())
    .await?;
    if changed.rows_affected() == 0 {
        return Ok(None);
    }
    number(tx, thread, Event::ThreadClosed { closed }, 0).await
}
