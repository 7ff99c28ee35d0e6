//! `mutes`: people whose comments somebody does not want to read.

use sdk::wire::{MemberId, Muted, PersonId, SiteId};
use uuid::Uuid;

use super::SiteTx;

/// Mutes somebody; again is no error. `false`: nobody here has this id.
pub async fn insert(tx: &mut SiteTx, muter: Uuid, person: PersonId) -> sqlx::Result<bool> {
    let site = tx.site();
    let known = sqlx::query_scalar!(
        r#"
        with person as (
            select id as member_id, null::uuid as guest_id from members where site_id = $1 and id = $3
            union all
            select null, id from guests where site_id = $1 and id = $3
        ), muted as (
            insert into mutes (site_id, muter_id, member_id, guest_id)
            select $1, $2, member_id, guest_id from person
            on conflict do nothing
        )
        select count(*) as "known!" from person
        "#,
        site as SiteId,
        muter,
        person as PersonId,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(known > 0)
}

/// Mutes somebody no longer; again is no error.
pub async fn delete(tx: &mut SiteTx, muter: Uuid, person: PersonId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from mutes where site_id = $1 and muter_id = $2 and person_id = $3",
        site as SiteId,
        muter,
        person as PersonId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Whom somebody muted, the last one first, by the names that they have now.
pub async fn list(tx: &mut SiteTx, muter: Uuid, limit: i64) -> sqlx::Result<Vec<Muted>> {
    let site = tx.site();
    sqlx::query_as!(
        Muted,
        r#"
        select
            x.person_id as "person: PersonId",
            coalesce(a.name, g.name, $4) as "name!"
        from mutes x
        left join members m on m.site_id = $1 and m.id = x.member_id
        left join accounts a on a.id = m.account_id
        left join guests g on g.site_id = $1 and g.id = x.guest_id
        where x.site_id = $1 and x.muter_id = $2
        order by x.created_at desc, x.person_id
        limit $3
        "#,
        site as SiteId,
        muter,
        limit,
        super::leaving::NOBODY,
    )
    .fetch_all(tx.connection())
    .await
}

/// The ids of those whom somebody muted.
pub async fn of(tx: &mut SiteTx, muter: Uuid) -> sqlx::Result<Vec<PersonId>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"select person_id as "person: PersonId" from mutes where site_id = $1 and muter_id = $2 order by person_id"#,
        site as SiteId,
        muter,
    )
    .fetch_all(tx.connection())
    .await
}

/// Two people turned out to be one, `to`: whom the one muted is muted by that one, and so is who muted the one. Nobody
/// mutes themselves by it. `guest`: `from` was a guest of this id.
pub async fn merge(
    tx: &mut SiteTx,
    from: Uuid,
    guest: Option<Uuid>,
    to: MemberId,
) -> sqlx::Result<()> {
    let (site, was) = (tx.site(), guest.unwrap_or(from));
    sqlx::query!(
        r#"
        insert into mutes (site_id, muter_id, member_id, guest_id, created_at)
        select
            $1,
            case when muter_id = $2 then $4 else muter_id end,
            case when person_id = $3 then $4 else member_id end,
            case when person_id = $3 then null else guest_id end,
            created_at
        from mutes
        where site_id = $1 and (muter_id = $2 or person_id = $3)
            and not (muter_id in ($2, $4) and person_id in ($3, $4))
        on conflict do nothing
        "#,
        site as SiteId,
        from,
        was,
        to.0,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        delete from mutes
        where site_id = $1 and (muter_id = $2 or person_id = $3 or muter_id = $4 and person_id = $4)
        "#,
        site as SiteId,
        from,
        was,
        to.0,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
