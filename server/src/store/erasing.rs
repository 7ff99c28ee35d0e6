//! What a site knows of somebody beside what they wrote in public. All of it goes: what is left can't be led back to them.

use sdk::wire::{AccountId, GuestId, MemberId, PersonId, Role, SiteId};
use uuid::Uuid;

use super::{SiteTx, blanking, leaving::NOBODY, members, people};

/// What somebody is here, or was before they were erased. `None`: nobody here ever had this id.
pub async fn role(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Option<Role>> {
    let site = tx.site();
    let role = sqlx::query_scalar!(
        r#"
        select role as "role!" from members where site_id = $1 and id = $2
        union all
        select 'member' from guests where site_id = $1 and id = $2
        "#,
        site as SiteId,
        person as PersonId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(role.map(|role| members::role(&role)))
}

/// A person is nobody from now on: their name and addresses go, their role, what was said and noted of them, what they
/// wrote that is not published, what webhooks were told of them, and when they were where. Votes, reactions and reports stay as somebody's. Again changes
/// nothing. Names stand on cached pages, so the site counts as changed.
pub async fn forget(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<()> {
    let key = people::key(tx, person).await?;
    blanking::of_person(tx, person, key).await?;
    forget_acts(tx, person, key).await?;
    forget_member(tx, MemberId(person.0)).await?;
    forget_guest(tx, GuestId(person.0)).await?;
    members::redraw(tx).await
}

/// What they did, and what moderators said of it. `key`: what votes and the like are kept under.
async fn forget_acts(tx: &mut SiteTx, person: PersonId, key: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    let somebody = uuid::Builder::from_random_bytes(rand::random()).into_uuid();
    sqlx::query!(
        r#"
        with held as (
            delete from held_comments where site_id = $1 and (member_id = $2 or guest_id = $2)
        ),
        notes as (
            delete from person_notes where site_id = $1 and (member_id = $2 or guest_id = $2)
        ),
        removals as (
            update removals set note = null where site_id = $1 and (member_id = $2 or guest_id = $2)
        ),
        bans as (
            update bans set reason = null, message = null where site_id = $1 and (member_id = $2 or guest_id = $2)
        ),
        blocks as (
            delete from writing_blocks where site_id = $1 and person_id = $2
        ),
        follows as (
            delete from follows where site_id = $1 and (member_id = $2 or guest_id = $2)
        ),
        visits as (
            delete from thread_visits where site_id = $1 and visitor_id = $3
        ),
        mutes as (
            delete from mutes where site_id = $1 and muter_id = $3
        ),
        votes as (
            update votes set voter_id = $4 where site_id = $1 and voter_id = $3
        ),
        reactions as (
            update reactions set reactor_id = $4 where site_id = $1 and reactor_id = $3
        ),
        reports as (
            update reports set reporter_id = $4, note = null where site_id = $1 and reporter_id = $3
        )
        -- A picture that no comment shows any more goes with the next trimming.
        update images set actor_id = $4, sent_at = now() - interval '2 days' where site_id = $1 and actor_id = $3
        "#,
        site as SiteId,
        person as PersonId,
        key,
        somebody,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// The account of a member is its owner's: the site only no longer knows whose the member was. One that is the site's own
/// goes.
async fn forget_member(tx: &mut SiteTx, member: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    let account = sqlx::query_scalar!(
        r#"
        with sessions as (
            delete from widget_sessions where site_id = $1 and member_id = $2
        ),
        mail as (
            delete from moderator_mail where site_id = $1 and member_id = $2
        ),
        was as (
            select account_id from members where site_id = $1 and id = $2
        )
        update members set account_id = null, role = 'member' from was
        where members.site_id = $1 and members.id = $2
        returning was.account_id as "account: AccountId"
        "#,
        site as SiteId,
        member as MemberId,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(account) = account.flatten() else { return Ok(()) };
    sqlx::query!(
        r#"
        with consents as (
            delete from consents where site_id = $1 and account_id = $2
        ),
        codes as (
            delete from sign_in_codes where site_id = $1 and account_id = $2
        ),
        of_site as (
            delete from sso_subjects where site_id = $1 and member_id = $3 returning member_id
        )
        delete from accounts a
        where a.id = $2 and a.email is null and exists (select from of_site)
            and not exists (select from identities i where i.account_id = a.id)
            and not exists (select from passkeys p where p.account_id = a.id)
        "#,
        site as SiteId,
        account as AccountId,
        member as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Whoever holds the guest's secret is another guest from now on.
async fn forget_guest(tx: &mut SiteTx, guest: GuestId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update guests
        set
            secret_hash = $3, name = $4, email = null, email_key = null, email_asked_at = null,
            email_verified_at = null, language = 'en', erased_at = now()
        where site_id = $1 and id = $2 and erased_at is null
        "#,
        site as SiteId,
        guest as GuestId,
        &rand::random::<[u8; 32]>(),
        NOBODY,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
