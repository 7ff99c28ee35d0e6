//! `removals`: taking away at once what somebody wrote, and undoing that. What is decided about each comment is in
//! `moderation_decisions`.

use sdk::wire::{
    CommentId, DecisionId, MemberId, PersonId, Reason, Removal, RemovalId, RemovalState, Since,
    SiteId, ThreadId, Timestamp,
};
use uuid::Uuid;

use super::SiteTx;
use crate::domain::{audit::By, moderation::Why};

/// A removal, and as whom what is left of it is decided.
#[derive(Clone, Debug)]
pub struct Kept {
    /// It, as it is told.
    pub removal: Removal,
    /// Who removed; once it is undone, who undid it.
    pub by: By,
}

/// What is left to do about a comment.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    /// Where it is, or would be.
    pub thread: ThreadId,
    /// Which.
    pub comment: CommentId,
    /// What was decided about it last.
    pub last: Option<DecisionId>,
}

/// Waits until nobody else begins a removal of what this person wrote. The one that goes on already, if one goes back so far.
pub async fn lock(
    tx: &mut SiteTx,
    person: PersonId,
    since: Since,
) -> sqlx::Result<Option<RemovalId>> {
    let site = tx.site();
    sqlx::query!(
        "select from members where site_id = $1 and id = $2 for no key update",
        site as SiteId,
        person as PersonId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "select from guests where site_id = $1 and id = $2 for no key update",
        site as SiteId,
        person as PersonId,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query_scalar!(
        r#"
        select id as "id: RemovalId"
        from removals
        where site_id = $1 and $2 in (member_id, guest_id) and since = $3 and done_at is null and undone_at is null
        order by id desc
        limit 1
        "#,
        site as SiteId,
        person as PersonId,
        since.as_str(),
    )
    .fetch_optional(tx.connection())
    .await
}

/// Begins a removal; which it is, and how many comments there are to take away. `None`: nobody here has this id.
pub async fn insert(
    tx: &mut SiteTx,
    person: PersonId,
    since: Since,
    why: &Why,
    by: &By,
) -> sqlx::Result<Option<(RemovalId, u32)>> {
    let (site, id) = (tx.site(), RemovalId::new());
    let (by_kind, by_id) = by.kind();
    let inserted = sqlx::query!(
        r#"
        insert into removals (site_id, id, member_id, guest_id, since, reason, note, by_kind, by_id, by_name, found)
        select $1, $2, p.member_id, p.guest_id, $4, $5, $6, $7, $8, $9, 0
        from (
            select id as member_id, null::uuid as guest_id from members where site_id = $1 and id = $3
            union all
            select null, id from guests where site_id = $1 and id = $3
        ) p
        "#,
        site as SiteId,
        id as RemovalId,
        person as PersonId,
        since.as_str(),
        why.reason.map(Reason::as_str),
        why.note,
        by_kind,
        by_id,
        by.name(),
    )
    .execute(tx.connection())
    .await?;
    if inserted.rows_affected() == 0 {
        return Ok(None);
    }
    let found = sqlx::query_scalar!(
        r#"
        update removals
        set found = (select count(*) from removals_pending where site_id = $1 and removal_id = $2)
        where site_id = $1 and id = $2
        returning found
        "#,
        site as SiteId,
        id as RemovalId,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(Some((id, u32::try_from(found).unwrap_or_default())))
}

/// What a removal has yet to take away, what was written last first, at most `limit`.
pub async fn pending(tx: &mut SiteTx, id: RemovalId, limit: i64) -> sqlx::Result<Vec<Left>> {
    let site = tx.site();
    sqlx::query_as!(
        Left,
        r#"
        select
            p.thread_id as "thread!: ThreadId",
            p.comment_id as "comment!: CommentId",
            (
                select d.id from moderation_decisions d
                where d.site_id = $1 and d.comment_id = p.comment_id
                order by d.id desc
                limit 1
            ) as "last: DecisionId"
        from removals_pending p
        where p.site_id = $1 and p.removal_id = $2
        order by p.comment_id desc
        limit $3
        "#,
        site as SiteId,
        id as RemovalId,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// What a removal took away and can bring back, what was written first first, at most `limit`.
pub async fn restorable(tx: &mut SiteTx, id: RemovalId, limit: i64) -> sqlx::Result<Vec<Left>> {
    let site = tx.site();
    sqlx::query_as!(
        Left,
        r#"
        select
            thread_id as "thread!: ThreadId",
            comment_id as "comment!: CommentId",
            decision_id as "last: DecisionId"
        from removals_restorable
        where site_id = $1 and removal_id = $2
        order by comment_id
        limit $3
        "#,
        site as SiteId,
        id as RemovalId,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// Notes that a removal is undone from now on; how many comments will come back. `None`: it was already.
pub async fn undo(tx: &mut SiteTx, id: RemovalId, by: &By) -> sqlx::Result<Option<u32>> {
    let site = tx.site();
    let (by_kind, by_id) = by.kind();
    let restorable = sqlx::query_scalar!(
        r#"
        update removals
        set undone_at = now(), undone_by_kind = $3, undone_by_id = $4, undone_by_name = $5
        where site_id = $1 and id = $2 and undone_at is null
        returning (
            select count(*) from removals_restorable where site_id = $1 and removal_id = $2
        ) as "restorable!"
        "#,
        site as SiteId,
        id as RemovalId,
        by_kind,
        by_id,
        by.name(),
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(restorable.map(|count| u32::try_from(count).unwrap_or(u32::MAX)))
}

/// Notes that nothing is left to do. `false`: it was undone meanwhile, so there is.
pub async fn settle(tx: &mut SiteTx, id: RemovalId, is_undone: bool) -> sqlx::Result<bool> {
    let site = tx.site();
    let settled = sqlx::query!(
        r#"
        update removals
        set done_at = case when $3 then done_at else coalesce(done_at, now()) end,
            restored_at = case when $3 then coalesce(restored_at, now()) end
        where site_id = $1 and id = $2 and (undone_at is not null) = $3
        "#,
        site as SiteId,
        id as RemovalId,
        is_undone,
    )
    .execute(tx.connection())
    .await?;
    Ok(settled.rows_affected() > 0)
}

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

/// Two people turned out to be one: what was taken away of the one was of the other.
pub async fn merge(tx: &mut SiteTx, from: PersonId, to: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update removals set guest_id = null, member_id = $3
        where site_id = $1 and $2 in (member_id, guest_id)
        "#,
        site as SiteId,
        from as PersonId,
        to as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
