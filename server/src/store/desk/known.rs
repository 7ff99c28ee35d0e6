//! What is known of those who wrote, and of what they answered.

use std::collections::HashMap;

use sdk::wire::{CommentId, SafeHtml, SiteId, Timestamp};
use uuid::Uuid;

use super::super::SiteTx;
use crate::domain::actor::ActorId;

/// So many comments of somebody are counted at most.
const COUNTED: i64 = 1_000;

/// What a comment answers.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Who wrote that.
    pub name: String,
    /// What it says; none: it is gone.
    pub html: Option<SafeHtml>,
}

/// What is known of somebody who wrote.
#[derive(Clone, Debug)]
pub struct Known {
    /// How many comments of theirs stand, at most 1,000.
    pub published: i64,
    /// How many were taken away or not published, at most 1,000 each.
    pub removed: i64,
    /// How many wait.
    pub waiting: i64,
    /// Since when they are known.
    pub since: Timestamp,
    /// Whether they may not write.
    pub banned: bool,
}

/// What some comments say that others answer.
pub(super) async fn answered(
    tx: &mut SiteTx,
    ids: &[CommentId],
) -> sqlx::Result<HashMap<CommentId, Answered>> {
    let (site, ids) = (tx.site(), ids.iter().map(|id| id.0).collect::<Vec<_>>());
    let rows = sqlx::query!(
        r#"
        select id as "id: CommentId", author_name, html as "html: SafeHtml", removed_at is not null as "removed!"
        from comments
        where site_id = $1 and id = any($2)
        "#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    let answered = rows.into_iter().map(|row| {
        let html = Some(row.html).filter(|_| !row.removed);
        (row.id, Answered { name: row.author_name, html })
    });
    Ok(answered.collect())
}

/// What is known of some guests and members, by their ids.
#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
pub(super) async fn people(tx: &mut SiteTx, who: &[ActorId]) -> sqlx::Result<HashMap<Uuid, Known>> {
    let known = |actor: &ActorId| match actor {
        ActorId::Guest(_) | ActorId::Member(_) => Some(actor.uuid()),
        ActorId::ApiKey(_) => None,
    };
    let (site, ids) = (tx.site(), who.iter().filter_map(known).collect::<Vec<_>>());
    let rows = sqlx::query!(
        r#"
        select
            p.id         as "id!",
            p.created_at as "since!: Timestamp",
            p.banned     as "banned!",
            c.published  as "published!",
            c.removed + h.removed as "removed!",
            h.waiting    as "waiting!"
        from (
            select id, created_at, false as banned from guests where site_id = $1 and id = any($2)
            union all
            select id, created_at, banned_at is not null from members where site_id = $1 and id = any($2)
        ) p
        cross join lateral (
            select
                count(*) filter (where removed_at is null) as published,
                -- Those that a moderator took away: their authors take some back themselves.
                count(*) filter (where removed_as is not null) as removed
            from (
                select removed_at, removed_as from comments
                where site_id = $1 and guest_id = p.id
                union all
                select removed_at, removed_as from comments
                where site_id = $1 and member_id = p.id
                limit $3
            ) theirs
        ) c
        cross join lateral (
            select
                count(*) filter (where decision in ('spam', 'remove')) as removed,
                count(*) filter (where decision is null) as waiting
            from (
                select decision from held_comments
                where site_id = $1 and guest_id = p.id
                union all
                select decision from held_comments
                where site_id = $1 and member_id = p.id
                limit $3
            ) theirs
        ) h
        "#,
        site as SiteId,
        &ids,
        COUNTED,
    )
    .fetch_all(tx.connection())
    .await?;
    let known = rows.into_iter().map(|row| {
        let known = Known {
            published: row.published,
            removed: row.removed,
            waiting: row.waiting,
            since: row.since,
            banned: row.banned,
        };
        (row.id, known)
    });
    Ok(known.collect())
}
