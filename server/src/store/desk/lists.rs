//! Which comments moderators look at.
//!
//! Words are looked for one comment after the other, as in [`super::super::search`]: no index helps behind row-level
//! security. What is looked at is bounded, the newest first.

use sdk::wire::{CommentId, SiteId, ThreadId};
use uuid::Uuid;

use super::super::SiteTx;

/// Most comments that are looked at for words.
const LOOKED_AT: i64 = 50_000;

/// What comments are to be like.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Kinds as in [`super::Item`].
    pub kinds: Vec<String>,
    /// Patterns that the text must match, each.
    pub text: Vec<String>,
    /// Patterns that the author's name must match.
    pub author: Vec<String>,
    /// Patterns that the page's title, address or key must match.
    pub page: Vec<String>,
    /// The guest or member who wrote them.
    pub who: Option<Uuid>,
    /// Where they stand.
    pub thread: Option<ThreadId>,
    /// Ids from this one on, and below this one: they are in the order of time.
    pub between: (Option<Uuid>, Option<Uuid>),
}

/// Comments of the queue after `after`: the oldest first, for those who wait are served in turn, or the newest first.
#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
pub async fn queue(
    tx: &mut SiteTx,
    wanted: &Wanted,
    after: Option<CommentId>,
    newest_first: bool,
    limit: i64,
) -> sqlx::Result<Vec<CommentId>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select i.id as "id!: CommentId"
        from (
            select
                h.id, case when h.decision is not null then h.decision when h.shadow then 'shadow' else 'held' end as kind,
                h.source, h.author_name, concat_ws(' ', h.title, h.url, h.thread_key) as page,
                coalesce(h.guest_id, h.member_id) as who, h.thread_id
            from held_comments h
            where h.site_id = $1 and h.decision is distinct from 'approve'
            union all
            select
                c.id, case when c.removed_as is not null then c.removed_as when r.id is not null then 'reported' else 'marked' end,
                c.source, c.author_name, concat_ws(' ', t.title, t.url, t.key),
                coalesce(c.guest_id, c.member_id), c.thread_id
            from (
                select comment_id as id from reports where site_id = $1 and resolved_at is null and 'reported' = any($2)
                union
                select id from comments where site_id = $1 and marked and 'marked' = any($2)
                union
                select id from comments where site_id = $1 and removed_as = any($2)
            ) looked
            join comments c on c.site_id = $1 and c.id = looked.id
            join threads t on t.site_id = $1 and t.id = c.thread_id
            left join lateral (
                select r.id from reports r
                where r.site_id = $1 and r.thread_id = c.thread_id and r.comment_id = c.id and r.resolved_at is null
                limit 1
            ) r on true
            where c.removed_at is null or c.removed_as is not null
        ) i
        where i.kind = any($2)
            and ($3::uuid is null or case when $4 then i.id < $3 else i.id > $3 end)
            and i.source ilike all ($5) and i.author_name ilike all ($6) and i.page ilike all ($7)
            and ($8::uuid is null or i.who = $8) and ($9::uuid is null or i.thread_id = $9)
        order by case when $4 then i.id end desc, case when not $4 then i.id end
        limit $10
        "#,
        site as SiteId,
        &wanted.kinds,
        after as Option<CommentId>,
        newest_first,
        &wanted.text,
        &wanted.author,
        &wanted.page,
        wanted.who,
        wanted.thread as Option<ThreadId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// Comments of the whole site, in every state, before `before`: the newest first.
#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
pub async fn all(
    tx: &mut SiteTx,
    wanted: &Wanted,
    before: Option<CommentId>,
    limit: i64,
) -> sqlx::Result<Vec<CommentId>> {
    let (site, (from, to)) = (tx.site(), wanted.between);
    let before = before.map(|id| id.0).into_iter().chain(to).min();
    let is_plain = wanted.text.is_empty() && wanted.author.is_empty() && wanted.page.is_empty();
    let is_plain = is_plain && wanted.who.is_none() && wanted.thread.is_none();
    sqlx::query_scalar!(
        r#"
        select i.id as "id!: CommentId"
        from (
            (
                select
                    h.id, case when h.decision is not null then h.decision when h.shadow then 'shadow' else 'held' end as kind,
                    h.source, h.author_name, concat_ws(' ', h.title, h.url, h.thread_key) as page,
                    coalesce(h.guest_id, h.member_id) as who, h.thread_id
                from held_comments h
                where h.site_id = $1 and h.decision is distinct from 'approve'
                    and ($3::uuid is null or h.id < $3) and ($4::uuid is null or h.id >= $4)
            )
            union all
            (
                select
                    c.id, c.kind, c.source, c.author_name, concat_ws(' ', t.title, t.url, t.key), c.who, c.thread_id
                from (
                    select
                        id, source, author_name, coalesce(guest_id, member_id) as who, thread_id,
                        case
                            when removed_as is not null then removed_as
                            -- By its author, who takes it back from moderators, too.
                            when removed_at is not null then 'deleted'
                            else 'published'
                        end as kind
                    from comments
                    where site_id = $1 and ($3::uuid is null or id < $3) and ($4::uuid is null or id >= $4)
                        and ($8::uuid is null or guest_id = $8 or member_id = $8)
                        and ($9::uuid is null or thread_id = $9)
                    order by id desc
                    limit $11
                ) c
                join threads t on t.site_id = $1 and t.id = c.thread_id
            )
        ) i
        where i.kind = any($2)
            and i.source ilike all ($5) and i.author_name ilike all ($6) and i.page ilike all ($7)
            and ($8::uuid is null or i.who = $8) and ($9::uuid is null or i.thread_id = $9)
        order by i.id desc
        limit $10
        "#,
        site as SiteId,
        &wanted.kinds,
        before,
        from,
        &wanted.text,
        &wanted.author,
        &wanted.page,
        wanted.who,
        wanted.thread as Option<ThreadId>,
        limit,
        // Without a question the newest are enough, unless most of them are of other kinds.
        if is_plain && wanted.kinds.iter().any(|kind| kind == "published") { limit } else { LOOKED_AT },
    )
    .fetch_all(tx.connection())
    .await
}

/// How many comments wait for a moderator: held, reported, marked. Each is counted to `most`.
pub async fn waiting(tx: &mut SiteTx, most: i64) -> sqlx::Result<(i64, i64, i64)> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select
            (
                select count(*) from (
                    select from held_comments
                    where site_id = $1 and decision is null and not shadow
                    limit $2
                ) held
            ) as "held!",
            (
                select count(*) from (
                    select distinct comment_id from reports
                    where site_id = $1 and resolved_at is null
                    limit $2
                ) reported
            ) as "reported!",
            (
                select count(*) from (
                    select from comments c
                    where c.site_id = $1 and c.marked and c.removed_at is null and not exists (
                        select from reports r
                        where r.site_id = $1 and r.thread_id = c.thread_id and r.comment_id = c.id
                            and r.resolved_at is null
                    )
                    limit $2
                ) marked
            ) as "marked!"
        "#,
        site as SiteId,
        most,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((row.held, row.reported, row.marked))
}
