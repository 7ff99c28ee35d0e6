//! Members and guests together, as those who care for a site know them.

use sdk::wire::{
    AuthorKind, CommentId, Crowd, Person, PersonId, SafeHtml, SiteId, ThreadId, Timestamp, Written,
};
use uuid::Uuid;

use super::{SiteTx, members::role};
use crate::domain::{actor::Actor, markdown::excerpt};

/// Who is looked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// Which of them.
    pub crowd: Crowd,
    /// What their name has in it, or their address where addresses are shown.
    pub words: Option<&'a str>,
    /// One of them alone.
    pub only: Option<PersonId>,
    /// Those who came before this one.
    pub before: Option<PersonId>,
    /// Whether addresses are shown.
    pub addresses: bool,
}

/// People, the newest first, at most `limit`.
#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
pub async fn list(tx: &mut SiteTx, wanted: Wanted<'_>, limit: i64) -> sqlx::Result<Vec<Person>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select
            p.id            as "id!: PersonId",
            p.is_member     as "is_member!",
            p.name          as "name!",
            p.email,
            p.role          as "role!",
            p.since         as "since!: Timestamp",
            b.banned        as "banned!",
            (
                select count(*) from comments c
                where c.site_id = $1 and c.removed_at is null
                    and (p.is_member and c.member_id = p.id or not p.is_member and c.guest_id = p.id)
            ) as "comments!"
        from (
            select m.id, true as is_member, a.name, a.email, m.role, m.created_at as since
            from members m
            join accounts a on a.id = m.account_id
            where m.site_id = $1
            union all
            select g.id, false, g.name, g.email, 'member', g.created_at
            from guests g
            where g.site_id = $1 and g.erased_at is null
        ) p
        cross join lateral (
            select exists (
                select from bans
                where site_id = $1 and p.id in (member_id, guest_id)
                    and lifted_at is null and (ends_at is null or ends_at > now())
            ) as banned
        ) b
        where ($2::uuid is null or p.id < $2)
            and ($3::uuid is null or p.id = $3)
            and (
                $4::text is null
                or position(lower($4) in lower(p.name)) > 0
                or $5 and position(lower($4) in lower(p.email)) > 0
            )
            and case $6
                when 'staff' then p.role <> 'member'
                when 'banned' then b.banned
                when 'new' then p.since > now() - interval '7 days'
                else true
            end
        order by p.id desc
        limit $7
        "#,
        site as SiteId,
        wanted.before as Option<PersonId>,
        wanted.only as Option<PersonId>,
        wanted.words,
        wanted.addresses,
        wanted.crowd.as_str(),
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Person {
            id: row.id,
            kind: if row.is_member { AuthorKind::Member } else { AuthorKind::Guest },
            name: row.name,
            role: role(&row.role),
            email: row.email.filter(|_| wanted.addresses),
            since: row.since,
            comments: u32::try_from(row.comments).unwrap_or(u32::MAX),
            banned: row.banned,
        })
        .collect())
}

/// What somebody did, in figures.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// Comments that wait.
    pub waiting: i64,
    /// Comments that were taken away.
    pub removed: i64,
    /// Reports that they made.
    pub reports_made: i64,
    /// Reports of what they wrote.
    pub reports_received: i64,
    /// Votes that they gave.
    pub votes: i64,
    /// Browsers that are signed in.
    pub sessions: i64,
}

/// What somebody did, in figures.
pub async fn figures(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Figures> {
    let (site, key) = (tx.site(), key(tx, person).await?);
    sqlx::query_as!(
        Figures,
        r#"
        select
            (
                select count(*) from held_comments
                where site_id = $1 and (member_id = $2 or guest_id = $2) and decision is null and not shadow
            ) as "waiting!",
            (
                select count(*) from comments
                where site_id = $1 and (member_id = $2 or guest_id = $2) and removed_at is not null
            ) as "removed!",
            (select count(*) from reports where site_id = $1 and reporter_id = $3) as "reports_made!",
            (
                select count(*) from reports r
                join comments c on c.site_id = $1 and c.thread_id = r.thread_id and c.id = r.comment_id
                where r.site_id = $1 and (c.member_id = $2 or c.guest_id = $2)
            ) as "reports_received!",
            (select count(*) from votes where site_id = $1 and voter_id = $3) as "votes!",
            (
                select count(*) from widget_sessions
                where site_id = $1 and member_id = $2 and expires_at > now() and seen_at > now() - interval '7 days'
            ) as "sessions!"
        "#,
        site as SiteId,
        person as PersonId,
        key,
    )
    .fetch_one(tx.connection())
    .await
}

/// What somebody's votes and reports are kept under: a guest's is made from their secret.
pub(super) async fn key(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Uuid> {
    let site = tx.site();
    let secret = sqlx::query_scalar!(
        "select secret_hash from guests where site_id = $1 and id = $2",
        site as SiteId,
        person as PersonId,
    )
    .fetch_optional(tx.connection())
    .await?;
    let secret = secret.and_then(|secret| secret.try_into().ok());
    Ok(secret.map_or(person.0, |secret| Actor::Guest(secret).key()))
}

/// What somebody wrote last, the newest first, at most `limit`.
pub async fn latest(tx: &mut SiteTx, person: PersonId, limit: i64) -> sqlx::Result<Vec<Written>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select
            c.id                 as "comment: CommentId",
            c.thread_id          as "thread: ThreadId",
            coalesce(t.title, t.key) as "page!",
            case when c.removed_at is null then c.html end as "html: SafeHtml",
            c.created_at         as "created_at: Timestamp"
        from comments c
        join threads t on t.site_id = $1 and t.id = c.thread_id
        where c.site_id = $1 and (c.member_id = $2 or c.guest_id = $2)
        order by c.id desc
        limit $3
        "#,
        site as SiteId,
        person as PersonId,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    let written = rows.into_iter().map(|row| Written {
        thread: row.thread,
        comment: row.comment,
        page: row.page,
        excerpt: row.html.as_ref().map(excerpt),
        created_at: row.created_at,
    });
    Ok(written.collect())
}

/// What stands of somebody, the newest first, at most `limit`.
pub async fn standing(
    tx: &mut SiteTx,
    person: PersonId,
    limit: i64,
) -> sqlx::Result<Vec<(ThreadId, CommentId)>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select thread_id as "thread: ThreadId", id as "comment: CommentId"
        from comments
        where site_id = $1 and (member_id = $2 or guest_id = $2) and removed_at is null
        order by id desc
        limit $3
        "#,
        site as SiteId,
        person as PersonId,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.thread, row.comment)).collect())
}
