//! What removals there are, and how far each is.

use sdk::wire::{MemberId, PersonId, Removal, RemovalId, RemovalState, Since, SiteId, Timestamp};
use uuid::Uuid;

use super::{super::SiteTx, Kept};
use crate::domain::audit::By;

/// One removal.
pub async fn find(tx: &mut SiteTx, id: RemovalId) -> sqlx::Result<Option<Kept>> {
    Ok(rows(tx, Some(id), None, 1).await?.pop())
}

/// The removals of what somebody wrote, the newest first, at most `limit`.
pub async fn of(tx: &mut SiteTx, person: PersonId, limit: i64) -> sqlx::Result<Vec<Removal>> {
    let kept = rows(tx, None, Some(person), limit).await?;
    Ok(kept.into_iter().map(|kept| kept.removal).collect())
}

async fn rows(
    tx: &mut SiteTx,
    id: Option<RemovalId>,
    person: Option<PersonId>,
    limit: i64,
) -> sqlx::Result<Vec<Kept>> {
    let site = tx.site();
    let rows = sqlx::query_as!(
        Row,
        r#"
        select
            r.id as "id: RemovalId",
            coalesce(r.member_id, r.guest_id) as "person!: PersonId",
            r.since, r.reason, r.note, r.by_kind, r.by_id, r.by_name,
            r.created_at as "created_at: Timestamp",
            r.found, r.done_at is not null as "is_done!",
            r.undone_at as "undone_at: Timestamp",
            r.undone_by_kind, r.undone_by_id, r.undone_by_name,
            r.restored_at is not null as "is_restored!",
            count(d.id) filter (where d.decision = 'remove') as "removed!",
            count(d.id) filter (where d.decision = 'restore') as "restored!",
            (
                select count(*) from removals_restorable x where x.site_id = $1 and x.removal_id = r.id
            ) as "restorable!"
        from removals r
        left join moderation_decisions d on d.site_id = $1 and d.removal_id = r.id
        where r.site_id = $1 and ($2::uuid is null or r.id = $2) and ($3::uuid is null or $3 in (r.member_id, r.guest_id))
        group by r.site_id, r.id
        order by r.id desc
        limit $4
        "#,
        site as SiteId,
        id as Option<RemovalId>,
        person as Option<PersonId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(Kept::from).collect())
}

/// One as it is kept.
#[derive(Debug)]
struct Row {
    id: RemovalId,
    person: PersonId,
    since: String,
    reason: Option<String>,
    note: Option<String>,
    by_kind: String,
    by_id: Option<Uuid>,
    by_name: String,
    created_at: Timestamp,
    found: i32,
    is_done: bool,
    undone_at: Option<Timestamp>,
    undone_by_kind: Option<String>,
    undone_by_id: Option<Uuid>,
    undone_by_name: Option<String>,
    is_restored: bool,
    removed: i64,
    restored: i64,
    restorable: i64,
}

impl From<Row> for Kept {
    fn from(row: Row) -> Self {
        let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        let state = match (row.undone_at, row.is_done, row.is_restored) {
            (None, false, _) => RemovalState::Removing,
            (None, true, _) => RemovalState::Removed,
            (Some(_), _, false) => RemovalState::Restoring,
            (Some(_), _, true) => RemovalState::Restored,
        };
        let removal = Removal {
            id: row.id,
            person: row.person,
            since: Since::ALL
                .into_iter()
                .find(|since| since.as_str() == row.since)
                .unwrap_or(Since::Ever),
            reason: row.reason.and_then(|reason| reason.parse().ok()),
            note: row.note,
            by: row.by_name.clone(),
            created_at: row.created_at,
            state,
            found: u32::try_from(row.found).unwrap_or_default(),
            removed: count(row.removed),
            restorable: count(row.restorable),
            restored: count(row.restored),
            undone_by: row.undone_by_name.clone(),
            undone_at: row.undone_at,
        };
        let by = match (row.undone_by_kind, row.undone_by_name) {
            (Some(kind), Some(name)) => who(&kind, row.undone_by_id, name),
            _ => who(&row.by_kind, row.by_id, row.by_name),
        };
        Self { removal, by }
    }
}

/// As whom the log names somebody of this kind.
fn who(kind: &str, id: Option<Uuid>, name: String) -> By {
    match (kind, id) {
        ("member", Some(id)) => By::Member(MemberId(id), name),
        (_, Some(id)) => By::Key(id, name),
        (_, None) => By::Server("removal"),
    }
}
