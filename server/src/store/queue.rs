//! `moderation_items`: the view of everything that moderators look at, each comment once.

use sdk::wire::{
    AvatarId, CommentId, Decided, Finding, GuestId, MemberId, PersonId, Phase, QueueCounts,
    QueueItem, QueueKind, Reason, Report, ReportId, SafeHtml, SiteId, ThreadId, Timestamp,
};
use sqlx::types::Json;
use uuid::Uuid;

use super::{SiteTx, decisions};
use crate::domain::actor::{ActorId, Standing};

/// Most of a count; there may be more.
const COUNTED: i64 = 10_000;

/// Which items are wanted. A field of nothing lets all through.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Why they stand there.
    pub kinds: Vec<QueueKind>,
    /// In which this phase found something.
    pub phase: Option<Phase>,
    /// Of this author.
    pub author: Option<PersonId>,
    /// Of this thread.
    pub thread: Option<ThreadId>,
    /// Whose texts match each of these patterns of `like`, whatever their case.
    pub text: Vec<String>,
    /// This comment alone.
    pub id: Option<CommentId>,
}

/// Which part of them.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Those after this one.
    pub after: Option<CommentId>,
    /// Those that were written first come first.
    pub oldest: bool,
    /// So many at most.
    pub limit: i64,
}

/// Some of what moderators look at, with what was reported and decided.
pub async fn list(tx: &mut SiteTx, filter: &Filter, part: Part) -> sqlx::Result<Vec<QueueItem>> {
    let mut items = rows(tx, filter, part).await?;
    let ids = items.iter().map(|item| item.id).collect::<Vec<_>>();
    let mut reports = reports(tx, &ids).await?;
    let decided = decisions::last(tx, &ids).await?;
    let mut decided: Vec<Decided> = decided.into_iter().map(|(_, decided)| decided).collect();
    for item in &mut items {
        item.reports = reports.extract_if(.., |report| report.comment == item.id).collect();
        let place = decided.iter().position(|decided| decided.comment == item.id);
        item.last = place.map(|place| decided.swap_remove(place));
    }
    Ok(items)
}

#[expect(clippy::too_many_lines, reason = "one statement, in which each column has its line")]
async fn rows(tx: &mut SiteTx, filter: &Filter, part: Part) -> sqlx::Result<Vec<QueueItem>> {
    let site = tx.site();
    let kinds = filter.kinds.iter().map(|kind| kind.as_str().to_owned()).collect::<Vec<_>>();
    let phase = filter.phase.map(|phase| serde_json::json!([{ "phase": phase }]));
    let rows = sqlx::query!(
        r#"
        select
            i.kind        as "kind!",
            i.id          as "id!: CommentId",
            i.thread_id   as "thread!: ThreadId",
            i.thread_key  as "key!",
            i.url, i.title,
            i.parent_id   as "parent: CommentId",
            i.guest_id    as "guest: GuestId",
            i.member_id   as "member: MemberId",
            i.api_key_id,
            (select m.role from members m where m.site_id = $1 and m.id = i.member_id) as role,
            (
                select v.id from members m
                join avatars v on v.account_id = m.account_id
                where m.site_id = $1 and m.id = i.member_id
            ) as "avatar: AvatarId",
            (select s.profile from sso_subjects s where s.site_id = $1 and s.member_id = i.member_id) as profile,
            i.author_name as "author_name!",
            i.source      as "source!",
            i.html        as "html!: SafeHtml",
            i.findings    as "findings!: Json<Vec<Finding>>",
            i.created_at  as "created_at!: Timestamp"
        from moderation_items i
        where i.site_id = $1
            and (cardinality($2::text[]) = 0 or i.kind = any($2))
            and ($3::jsonb is null or i.findings @> $3)
            and ($4::uuid is null or i.guest_id = $4 or i.member_id = $4)
            and ($5::uuid is null or i.thread_id = $5)
            and i.source ilike all ($6)
            and ($7::uuid is null or i.id = $7)
            and ($8::uuid is null or case when $9 then i.id > $8 else i.id < $8 end)
        order by case when $9 then i.id end, i.id desc
        limit $10
        "#,
        site as SiteId,
        &kinds,
        phase,
        filter.author as Option<PersonId>,
        filter.thread as Option<ThreadId>,
        &filter.text,
        filter.id as Option<CommentId>,
        part.after as Option<CommentId>,
        part.oldest,
        part.limit,
    )
    .fetch_all(tx.connection())
    .await?;
    let items = rows.into_iter().map(|row| {
        let author = match (row.guest, row.member) {
            (Some(guest), _) => ActorId::Guest(guest),
            (None, Some(member)) => ActorId::Member(member),
            (None, None) => ActorId::ApiKey(row.api_key_id.unwrap_or(Uuid::nil())),
        };
        let role = row.role.as_deref().and_then(|role| role.parse().ok());
        let standing = Standing { role, avatar: row.avatar, profile: row.profile };
        QueueItem {
            id: row.id,
            kind: row.kind.parse().unwrap_or(QueueKind::Unknown),
            thread: row.thread,
            key: row.key,
            url: row.url,
            title: row.title,
            parent: row.parent,
            author: author.author(&row.author_name, standing),
            body: row.source,
            html: row.html,
            created_at: row.created_at,
            findings: row.findings.0,
            reports: Vec::new(),
            last: None,
        }
    });
    Ok(items.collect())
}

/// Open reports of some comments, the oldest first.
async fn reports(tx: &mut SiteTx, comments: &[CommentId]) -> sqlx::Result<Vec<Report>> {
    let (site, ids) = (tx.site(), comments.iter().map(|id| id.0).collect::<Vec<Uuid>>());
    let rows = sqlx::query!(
        r#"
        select
            id         as "id: ReportId",
            thread_id  as "thread: ThreadId",
            comment_id as "comment: CommentId",
            reason,
            note,
            created_at as "created_at: Timestamp"
        from reports
        where site_id = $1 and comment_id = any($2) and resolved_at is null
        order by id
        "#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    let reports = rows.into_iter().map(|row| Report {
        id: row.id,
        thread: row.thread,
        comment: row.comment,
        reason: row.reason.parse().unwrap_or(Reason::Other),
        note: row.note,
        created_at: row.created_at,
    });
    Ok(reports.collect())
}

/// How much there is of each kind that is open.
pub async fn counts(tx: &mut SiteTx) -> sqlx::Result<QueueCounts> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select kind as "kind!", count(*) as "count!"
        from (
            select kind
            from moderation_items
            where site_id = $1 and kind in ('held', 'reported', 'marked', 'shadow')
            limit $2
        ) as items
        group by kind
        "#,
        site as SiteId,
        COUNTED,
    )
    .fetch_all(tx.connection())
    .await?;
    let of = |kind: QueueKind| {
        let row = rows.iter().find(|row| row.kind == kind.as_str());
        row.map_or(0, |row| u32::try_from(row.count).unwrap_or(u32::MAX))
    };
    Ok(QueueCounts {
        held: of(QueueKind::Held),
        reported: of(QueueKind::Reported),
        marked: of(QueueKind::Marked),
        shadow: of(QueueKind::Shadow),
    })
}
