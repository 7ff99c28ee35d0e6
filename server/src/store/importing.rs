//! `guests`, `threads`, `comments` and `held_comments`: what is imported, many rows at a time. What is there already stays
//! as it is.

use sdk::wire::{SafeHtml, SiteId, ThreadId, Timestamp};
use uuid::Uuid;

use super::{SiteTx, threads::NewThread};
use crate::domain::ranking;

/// Somebody who wrote, and whom nobody can be: their secret is random, and kept nowhere.
#[derive(Debug)]
pub struct NewGuest<'a> {
    /// Their id.
    pub id: Uuid,
    /// The hash of a secret that nobody has.
    pub secret_hash: [u8; 32],
    /// Their name.
    pub name: &'a str,
    /// Their address as they wrote it, and the one form of it.
    pub email: Option<(&'a str, &'a str)>,
}

/// Keeps those who are not there yet. An address that somebody proved to be theirs is not kept for anybody else.
pub async fn guests(tx: &mut SiteTx, new: &[NewGuest<'_>]) -> sqlx::Result<()> {
    let site = tx.site();
    let (ids, hashes) = (column(new, |it| it.id), column(new, |it| it.secret_hash.to_vec()));
    let names = column(new, |it| it.name.to_owned());
    let emails = column(new, |it| it.email.map(|(email, _)| email.to_owned()));
    let keys = column(new, |it| it.email.map(|(_, key)| key.to_owned()));
    sqlx::query!(
        r#"
        insert into guests (site_id, id, secret_hash, name, email, email_key)
        select
            $1, g.id, g.hash, g.name,
            case when a.id is null then g.email end,
            case when a.id is null then g.email_key end
        from unnest($2::uuid[], $3::bytea[], $4::text[], $5::text[], $6::text[]) as g (id, hash, name, email, email_key)
        left join accounts a on a.email_key = g.email_key and a.email_verified_at is not null
        on conflict do nothing
        "#,
        site as SiteId,
        &ids,
        &hashes,
        &names,
        &emails as &[Option<String>],
        &keys as &[Option<String>],
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Makes the thread's row, unless it is there; a new one takes no comments if it is `closed`.
pub async fn thread(tx: &mut SiteTx, new: &NewThread<'_>, closed: bool) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into threads (site_id, id, key, url, title, closed_at)
        values ($1, $2, $3, $4, $5, case when $6 then now() end)
        on conflict do nothing
        "#,
        site as SiteId,
        new.id as ThreadId,
        new.key,
        new.url,
        new.title,
        closed,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A comment with its place.
#[derive(Debug)]
pub struct NewComment<'a> {
    /// Its id.
    pub id: Uuid,
    /// What it answers.
    pub parent: Option<Uuid>,
    /// The first comment of its branch.
    pub root: Uuid,
    /// The guest who wrote it.
    pub guest: Uuid,
    /// Their name on it.
    pub name: &'a str,
    /// What; nothing, where only its place is kept.
    pub text: Option<(&'a str, &'a SafeHtml)>,
    /// When it was posted.
    pub posted_at: Timestamp,
    /// When its text changed last.
    pub edited_at: Option<Timestamp>,
    /// Whether it stands before all others.
    pub pinned: bool,
    /// Whether it is featured.
    pub featured: bool,
    /// Votes for it and against it.
    pub votes: (i32, i32),
}

/// Which of some comments are there already, published, taken away, or waiting for a moderator or refused by one; those that have
/// a place, with the first of their branch.
pub async fn known(
    tx: &mut SiteTx,
    thread: ThreadId,
    ids: &[Uuid],
) -> sqlx::Result<Vec<(Uuid, Option<Uuid>)>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select id as "id!", root_id as root
        from comments
        where site_id = $1 and thread_id = $2 and id = any($3)
        union all
        select id, null
        from held_comments
        where site_id = $1 and thread_id = $2 and id = any($3) and decision is distinct from 'approve'
        "#,
        site as SiteId,
        thread as ThreadId,
        ids,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.root)).collect())
}

/// Keeps comments, parents first or together with what answers them; how many are new and have a text. Counts nothing: that
/// is [`count`]'s.
pub async fn comments(
    tx: &mut SiteTx,
    thread: ThreadId,
    new: &[NewComment<'_>],
) -> sqlx::Result<usize> {
    let site = tx.site();
    let kept = sqlx::query_scalar!(
        r#"
        insert into comments (
            site_id, thread_id, id, parent_id, root_id, guest_id, author_name, source, html, created_at, edited_at,
            removed_at, pinned_at, featured_at, ups, downs, best
        )
        select
            $1, $2, c.id, c.parent, c.root, c.guest, c.name, coalesce(c.source, '-'), coalesce(c.html, ''), c.posted_at,
            c.edited_at, case when c.html is null then now() end, case when c.pinned then now() end,
            case when c.featured then now() end, c.ups, c.downs, c.best
        from unnest(
            $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::timestamptz[],
            $11::timestamptz[], $12::boolean[], $13::boolean[], $14::integer[], $15::integer[], $16::float8[]
        ) as c (
            id, parent, root, guest, name, source, html, posted_at, edited_at, pinned, featured, ups, downs, best
        )
        on conflict do nothing
        returning removed_at is null as "has_text!"
        "#,
        site as SiteId,
        thread as ThreadId,
        &column(new, |it| it.id),
        &column(new, |it| it.parent) as &[Option<Uuid>],
        &column(new, |it| it.root),
        &column(new, |it| it.guest),
        &column(new, |it| it.name.to_owned()),
        &column(new, |it| it.text.map(|(source, _)| source.to_owned())) as &[Option<String>],
        &column(new, |it| it.text.map(|(_, html)| html.0.clone())) as &[Option<String>],
        &column(new, |it| it.posted_at) as &[Timestamp],
        &column(new, |it| it.edited_at) as &[Option<Timestamp>],
        &column(new, |it| it.pinned),
        &column(new, |it| it.featured),
        &column(new, |it| it.votes.0),
        &column(new, |it| it.votes.1),
        &column(new, |it| ranking::best(it.votes.0, it.votes.1)),
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(kept.into_iter().filter(|has_text| *has_text).count())
}

/// Counts anew what is shown below each comment of a thread, and raises the number of its comments by `new`. Roots are locked
/// first, as by everybody who changes a branch.
pub async fn count(tx: &mut SiteTx, thread: ThreadId, new: usize) -> sqlx::Result<()> {
    lock_roots(tx, thread).await?;
    count_shown(tx, thread).await?;
    let site = tx.site();
    sqlx::query!(
        "update threads set comments = comments + $3 where site_id = $1 and id = $2",
        site as SiteId,
        thread as ThreadId,
        i32::try_from(new).unwrap_or(i32::MAX),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

async fn lock_roots(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        select from comments
        where site_id = $1 and thread_id = $2 and parent_id is null
        order by id
        for no key update
        "#,
        site as SiteId,
        thread as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A comment is shown if it is there, or one below it is.
async fn count_shown(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with recursive shown as (
            select id, parent_id, root_id
            from comments
            where site_id = $1 and thread_id = $2 and removed_at is null
            union
            select above.id, above.parent_id, above.root_id
            from shown
            join comments above
                on above.site_id = $1 and above.thread_id = $2 and above.id = shown.parent_id
        ),
        counts as (
            select id, sum(replies)::integer as replies, sum(branch)::integer as branch
            from (
                select parent_id as id, 1 as replies, 0 as branch from shown where parent_id is not null
                union all
                select root_id, 0, 1 from shown where parent_id is not null
            ) each
            group by id
        )
        update comments c
        set replies = counts.replies, branch = counts.branch
        from counts
        where c.site_id = $1 and c.thread_id = $2 and c.id = counts.id
            and (c.replies, c.branch) is distinct from (counts.replies, counts.branch)
        "#,
        site as SiteId,
        thread as ThreadId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Keeps comments that wait for a moderator; how many are new.
pub async fn held(
    tx: &mut SiteTx,
    thread: &NewThread<'_>,
    new: &[NewComment<'_>],
) -> sqlx::Result<u64> {
    let site = tx.site();
    let done = sqlx::query!(
        r#"
        insert into held_comments (
            site_id, id, thread_id, thread_key, url, title, parent_id, guest_id, author_name, source, html, created_at
        )
        select $1, h.id, $2, $3, $4, $5, h.parent, h.guest, h.name, h.source, h.html, h.posted_at
        from unnest(
            $6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::timestamptz[]
        ) as h (id, parent, guest, name, source, html, posted_at)
        where not exists (select from comments c where c.site_id = $1 and c.thread_id = $2 and c.id = h.id)
        on conflict do nothing
        "#,
        site as SiteId,
        thread.id as ThreadId,
        thread.key,
        thread.url,
        thread.title,
        &column(new, |it| it.id),
        &column(new, |it| it.parent) as &[Option<Uuid>],
        &column(new, |it| it.guest),
        &column(new, |it| it.name.to_owned()),
        &column(new, |it| it.text.map_or("-", |(source, _)| source).to_owned()),
        &column(new, |it| it.text.map_or_else(String::new, |(_, html)| html.0.clone())),
        &column(new, |it| it.posted_at) as &[Timestamp],
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}

fn column<'a, T, U>(rows: &'a [T], of: impl Fn(&'a T) -> U) -> Vec<U> {
    rows.iter().map(of).collect()
}
