//! What moderators look at: comments in every state, held and published, with what is known of them and of those who
//! wrote them. [`lists`] finds which, this reads them.

mod lists;
mod known;
mod overview;

use std::collections::HashMap;

use sdk::wire::{
    Author, AvatarId, CommentId, Decided, Finding, GuestId, MemberId, Report, SafeHtml, SiteId,
    ThreadId, Timestamp,
};
use sqlx::types::Json;
use uuid::Uuid;

pub use self::{
    known::{Answered, Known},
    lists::{Wanted, all, queue, waiting},
    overview::{Day, Overview, overview},
};
use super::{SiteTx, decisions, reports};
use crate::domain::actor::{ActorId, Standing};

/// A comment as moderators see it.
#[derive(Clone, Debug)]
pub struct Item {
    /// Which.
    pub id: CommentId,
    /// `held`, `shadow`, `published`, `reported`, `marked`, `spam` or `remove`.
    pub kind: String,
    /// Where it stands, or would.
    pub thread: ThreadId,
    /// The key of that thread.
    pub key: String,
    /// The host page's address.
    pub url: Option<String>,
    /// The host page's title.
    pub title: Option<String>,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// Who wrote it, for the server.
    pub actor: ActorId,
    /// Who wrote it, for readers.
    pub author: Author,
    /// The body.
    pub html: SafeHtml,
    /// When it was posted.
    pub created_at: Timestamp,
    /// The block of addresses that it came from, where that is kept.
    pub address: Option<String>,
    /// What the pipeline found.
    pub findings: Vec<Finding>,
    /// What readers reported, and nobody has looked at.
    pub reports: Vec<Report>,
    /// What was decided last.
    pub last: Option<Decided>,
    /// What it answers, in short.
    pub answered: Option<Answered>,
    /// What is known of who wrote it; of programs nothing.
    pub known: Option<Known>,
}

/// These comments, in this order; those that are gone are left out.
pub async fn items(tx: &mut SiteTx, ids: &[CommentId]) -> sqlx::Result<Vec<Item>> {
    let mut items = read(tx, ids).await?;
    let parents = items.iter().filter_map(|item| item.parent).collect::<Vec<_>>();
    let people = items.iter().map(|item| item.actor).collect::<Vec<_>>();
    let mut reported = HashMap::<CommentId, Vec<Report>>::new();
    for report in reports::open_of(tx, ids).await? {
        reported.entry(report.comment).or_default().push(report);
    }
    let decided = decisions::last(tx, ids).await?.into_iter();
    let mut last = decided.map(|(_, last)| (last.comment, last)).collect::<HashMap<_, _>>();
    let answered = known::answered(tx, &parents).await?;
    let known = known::people(tx, &people).await?;
    for item in &mut items {
        item.reports = reported.remove(&item.id).unwrap_or_default();
        item.last = last.remove(&item.id);
        item.answered = item.parent.and_then(|parent| answered.get(&parent).cloned());
        item.known = known.get(&item.actor.uuid()).cloned();
    }
    let place = |item: &Item| ids.iter().position(|id| *id == item.id);
    items.sort_by_key(place);
    Ok(items)
}

/// The comments alone, in any order.
#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
async fn read(tx: &mut SiteTx, ids: &[CommentId]) -> sqlx::Result<Vec<Item>> {
    let (site, ids) = (tx.site(), ids.iter().map(|id| id.0).collect::<Vec<_>>());
    let rows = sqlx::query!(
        r#"
        select
            i.id          as "id!: CommentId",
            i.kind        as "kind!",
            i.thread_id   as "thread!: ThreadId",
            i.thread_key  as "key!",
            i.url,
            i.title,
            i.parent_id   as "parent: CommentId",
            i.guest_id    as "guest: GuestId",
            i.member_id   as "member: MemberId",
            i.api_key_id,
            i.author_name as "author_name!",
            i.html        as "html!: SafeHtml",
            i.created_at  as "created_at!: Timestamp",
            i.address,
            i.findings    as "findings: Json<Vec<Finding>>",
            (select m.role from members m where m.site_id = $1 and m.id = i.member_id) as role,
            (
                select v.id from members m
                join avatars v on v.account_id = m.account_id
                where m.site_id = $1 and m.id = i.member_id
            ) as "avatar: AvatarId",
            (select s.profile from sso_subjects s where s.site_id = $1 and s.member_id = i.member_id) as profile
        from (
            select
                h.id, case when h.decision is not null then h.decision when h.shadow then 'shadow' else 'held' end as kind,
                h.thread_id, h.thread_key, h.url, h.title, h.parent_id, h.guest_id, h.member_id, h.api_key_id,
                h.author_name, h.html, h.created_at, h.address, h.findings
            from held_comments h
            where h.site_id = $1 and h.id = any($2) and h.decision is distinct from 'approve'
            union all
            select
                c.id,
                case
                    when c.removed_as is not null then c.removed_as
                    when exists (
                        select from reports r
                        where r.site_id = $1 and r.thread_id = c.thread_id and r.comment_id = c.id and r.resolved_at is null
                    ) then 'reported'
                    when c.marked then 'marked'
                    else 'published'
                end,
                c.thread_id, t.key, t.url, t.title, c.parent_id, c.guest_id, c.member_id, c.api_key_id,
                c.author_name, c.html, c.created_at, null, c.findings
            from comments c
            join threads t on t.site_id = c.site_id and t.id = c.thread_id
            where c.site_id = $1 and c.id = any($2) and (c.removed_at is null or c.removed_as is not null)
        ) i
        "#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    let item = rows.into_iter().map(|row| {
        let actor = match (row.guest, row.member) {
            (Some(guest), _) => ActorId::Guest(guest),
            (None, Some(member)) => ActorId::Member(member),
            (None, None) => ActorId::ApiKey(row.api_key_id.unwrap_or(Uuid::nil())),
        };
        let role = row.role.as_deref().and_then(|role| role.parse().ok());
        let standing = Standing { role, avatar: row.avatar, profile: row.profile };
        Item {
            id: row.id,
            kind: row.kind,
            thread: row.thread,
            key: row.key,
            url: row.url,
            title: row.title,
            parent: row.parent,
            actor,
            author: actor.author(&row.author_name, standing),
            html: row.html,
            created_at: row.created_at,
            address: row.address,
            findings: row.findings.map(|findings| findings.0).unwrap_or_default(),
            reports: Vec::new(),
            last: None,
            answered: None,
            known: None,
        }
    });
    Ok(item.collect())
}
