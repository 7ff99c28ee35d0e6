//! `moderation_decisions`: what moderators decided about comments, held or published.

use sdk::wire::{
    CommentId, Decided, Decider, Decision, DecisionId, Reason, RemovalId, SiteId, ThreadId,
    Timestamp,
};
use uuid::Uuid;

use super::SiteTx;
use crate::domain::{audit::By, moderation::Why};

/// Keeps a decision; `part_of`: with which many others it was made at once.
pub async fn insert(
    tx: &mut SiteTx,
    at: (ThreadId, CommentId),
    decision: Decision,
    why: &Why,
    by: &By,
    part_of: Option<RemovalId>,
) -> sqlx::Result<Decided> {
    let (site, id) = (tx.site(), DecisionId::new());
    let (thread, comment) = at;
    let created_at = sqlx::query_scalar!(
        r#"
        insert into moderation_decisions (site_id, id, thread_id, comment_id, decision, reason, note, by_id, by_name, removal_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        returning created_at as "created_at: Timestamp"
        "#,
        site as SiteId,
        id as DecisionId,
        thread as ThreadId,
        comment as CommentId,
        decision.as_str(),
        why.reason.map(Reason::as_str),
        why.note,
        by.kind().1,
        by.name(),
        part_of as Option<RemovalId>,
    )
    .fetch_one(tx.connection())
    .await?;
    let by = Decider { id: by.kind().1, name: by.name().to_owned() };
    Ok(Decided {
        id,
        comment,
        decision,
        reason: why.reason,
        note: why.note.clone(),
        by,
        created_at,
    })
}

/// The last decision about each of some comments, and where these stand; those without one are left out.
pub async fn last(
    tx: &mut SiteTx,
    comments: &[CommentId],
) -> sqlx::Result<Vec<(ThreadId, Decided)>> {
    let (site, ids) = (tx.site(), comments.iter().map(|id| id.0).collect::<Vec<Uuid>>());
    let rows = sqlx::query!(
        r#"
        select distinct on (comment_id)
            id         as "id: DecisionId",
            thread_id  as "thread: ThreadId",
            comment_id as "comment: CommentId",
            decision, reason, note, by_id, by_name,
            created_at as "created_at: Timestamp"
        from moderation_decisions
        where site_id = $1 and comment_id = any($2)
        order by comment_id, id desc
        "#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    let decided = rows.into_iter().map(|row| {
        let decided = Decided {
            id: row.id,
            comment: row.comment,
            decision: row.decision.parse().unwrap_or(Decision::Unknown),
            reason: row.reason.and_then(|reason| reason.parse().ok()),
            note: row.note,
            by: Decider { id: row.by_id, name: row.by_name },
            created_at: row.created_at,
        };
        (row.thread, decided)
    });
    Ok(decided.collect())
}
