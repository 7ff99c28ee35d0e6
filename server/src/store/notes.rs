//! `person_notes`: what moderators note about people.

use sdk::wire::{MemberId, NoteId, PersonId, PersonNote, SiteId, Timestamp};

use super::SiteTx;

/// Keeps a note. `None`: nobody here has this id.
pub async fn insert(
    tx: &mut SiteTx,
    person: PersonId,
    text: &str,
    by: &str,
) -> sqlx::Result<Option<PersonNote>> {
    let site = tx.site();
    sqlx::query_as!(
        PersonNote,
        r#"
        insert into person_notes (site_id, id, member_id, guest_id, text, by_name)
        select $1, $2, p.member_id, p.guest_id, $4, $5
        from (
            select id as member_id, null::uuid as guest_id from members where site_id = $1 and id = $3
            union all
            select null, id from guests where site_id = $1 and id = $3
        ) p
        returning id as "id: NoteId", text, by_name as "by", created_at as "created_at: Timestamp"
        "#,
        site as SiteId,
        NoteId::new() as NoteId,
        person as PersonId,
        text,
        by,
    )
    .fetch_optional(tx.connection())
    .await
}

/// The notes about somebody, the newest first, at most `limit`.
pub async fn about(tx: &mut SiteTx, person: PersonId, limit: i64) -> sqlx::Result<Vec<PersonNote>> {
    let site = tx.site();
    sqlx::query_as!(
        PersonNote,
        r#"
        select id as "id: NoteId", text, by_name as "by", created_at as "created_at: Timestamp"
        from person_notes
        where site_id = $1 and $2 in (member_id, guest_id)
        order by id desc
        limit $3
        "#,
        site as SiteId,
        person as PersonId,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// Two people turned out to be one: what was noted about the one is about the other.
pub async fn merge(tx: &mut SiteTx, from: PersonId, to: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update person_notes set guest_id = null, member_id = $3
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
