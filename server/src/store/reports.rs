//! `reports`: what readers told the moderators of a site, and whether somebody looked.

use sdk::wire::{CommentId, NewReport, Reason, Report, ReportId, SiteId, ThreadId, Timestamp};
use uuid::Uuid;

use super::SiteTx;

/// Keeps a report. `false`: an open one of the same reporter and comment is there.
pub async fn insert(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    reporter: Uuid,
    new: &NewReport,
) -> sqlx::Result<bool> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into reports (site_id, id, thread_id, comment_id, reporter_id, reason, note)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (site_id, thread_id, comment_id, reporter_id) where resolved_at is null do nothing
        "#,
        site as SiteId,
        ReportId::new() as ReportId,
        thread as ThreadId,
        comment as CommentId,
        reporter,
        new.reason.as_str(),
        new.note,
    )
    .execute(tx.connection())
    .await
    .map(|done| done.rows_affected() == 1)
}

/// Open reports after `after`, the oldest first.
pub async fn open(
    tx: &mut SiteTx,
    after: Option<ReportId>,
    limit: i64,
) -> sqlx::Result<Vec<Report>> {
    let site = tx.site();
    let rows = sqlx::query_as!(
        Open,
        r#"
        select
            id         as "id: ReportId",
            thread_id  as "thread: ThreadId",
            comment_id as "comment: CommentId",
            reason,
            note,
            created_at as "created_at: Timestamp"
        from reports
        where site_id = $1 and resolved_at is null and ($2::uuid is null or id > $2)
        order by id
        limit $3
        "#,
        site as SiteId,
        after as Option<ReportId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(Report::from).collect())
}

/// Open reports of some comments, the oldest first.
pub async fn open_of(tx: &mut SiteTx, comments: &[CommentId]) -> sqlx::Result<Vec<Report>> {
    let (site, ids) = (tx.site(), comments.iter().map(|id| id.0).collect::<Vec<_>>());
    let rows = sqlx::query_as!(
        Open,
        r#"
        select
            id         as "id: ReportId",
            thread_id  as "thread: ThreadId",
            comment_id as "comment: CommentId",
            reason,
            note,
            created_at as "created_at: Timestamp"
        from reports
        where site_id = $1 and resolved_at is null and comment_id = any($2)
        order by id
        "#,
        site as SiteId,
        &ids,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(Report::from).collect())
}

/// A row of the queue.
struct Open {
    id: ReportId,
    thread: ThreadId,
    comment: CommentId,
    reason: String,
    note: Option<String>,
    created_at: Timestamp,
}

impl From<Open> for Report {
    fn from(row: Open) -> Self {
        let Open { id, thread, comment, reason, note, created_at } = row;
        // The table takes no other.
        let reason = reason.parse().unwrap_or(Reason::Other);
        Self { id, thread, comment, reason, note, created_at }
    }
}

/// Somebody has looked at a report; again is no error. `false`: there is no such report.
pub async fn resolve(tx: &mut SiteTx, id: ReportId) -> sqlx::Result<bool> {
    let site = tx.site();
    let found = sqlx::query!(
        "update reports set resolved_at = coalesce(resolved_at, now()) where site_id = $1 and id = $2",
        site as SiteId,
        id as ReportId,
    )
    .execute(tx.connection())
    .await?;
    Ok(found.rows_affected() > 0)
}

/// What is said of a comment that is taken away is settled.
pub async fn resolve_all(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update reports set resolved_at = now()
        where site_id = $1 and thread_id = $2 and comment_id = $3 and resolved_at is null
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// What somebody reported was reported by somebody else: two people turned out to be one. Of two open reports of one
/// comment the one that is moved is settled.
pub async fn change_reporter(tx: &mut SiteTx, from: Uuid, to: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update reports r set
            reporter_id = $3,
            resolved_at = case when exists (
                select from reports other
                where other.site_id = $1 and other.thread_id = r.thread_id
                    and other.comment_id = r.comment_id and other.reporter_id = $3
                    and other.resolved_at is null
            ) then coalesce(r.resolved_at, now()) else r.resolved_at end
        where r.site_id = $1 and r.reporter_id = $2
        "#,
        site as SiteId,
        from,
        to,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
