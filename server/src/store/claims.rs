//! What somebody wrote as a guest becomes what they wrote as a member.

use sdk::wire::{CommentId, GuestId, MemberId, PersonId, SiteId, ThreadId};
use uuid::Uuid;

use super::SiteTx;
use crate::domain::{actor::ActorId, ranking, secret::Hash};

/// Somebody who was a guest before.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// The SHA-256 of the guest's secret.
    pub secret: &'a Hash,
    /// What the guest's votes and visits are kept under.
    pub voter: Uuid,
    /// Who they are now.
    pub member: MemberId,
    /// Under which name.
    pub name: &'a str,
}

/// Makes a member of a guest; how many comments that concerned. Nobody votes twice by it, or on what is theirs now.
pub async fn claim(tx: &mut SiteTx, claim: Claim<'_>) -> sqlx::Result<u64> {
    let site = tx.site();
    let guest = sqlx::query_scalar!(
        r#"
        select id as "id: GuestId" from guests where site_id = $1 and secret_hash = $2 for update
        "#,
        site as SiteId,
        claim.secret,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(guest) = guest else { return Ok(0) };
    let claimed = sqlx::query!(
        r#"
        update comments set guest_id = null, member_id = $3, author_name = $4
        where site_id = $1 and guest_id = $2
        "#,
        site as SiteId,
        guest as GuestId,
        claim.member as MemberId,
        claim.name,
    )
    .execute(tx.connection())
    .await?;
    super::holding::change_author(tx, ActorId::Guest(guest), claim.member, Some(claim.name))
        .await?;
    move_votes(tx, claim).await?;
    super::reactions::merge(tx, claim.voter, claim.member.0).await?;
    move_visits(tx, claim).await?;
    super::follows::merge(tx, ActorId::Guest(guest), claim.member).await?;
    super::reports::change_reporter(tx, claim.voter, claim.member.0).await?;
    super::blanking::change_person(tx, claim.voter, claim.member.0).await?;
    super::mutes::merge(tx, claim.voter, Some(guest.0), claim.member).await?;
    super::bans::merge(tx, PersonId(guest.0), claim.member).await?;
    super::notes::merge(tx, PersonId(guest.0), claim.member).await?;
    super::removals::merge(tx, PersonId(guest.0), claim.member).await?;
    sqlx::query!(
        "delete from guests where site_id = $1 and id = $2",
        site as SiteId,
        guest as GuestId
    )
    .execute(tx.connection())
    .await?;
    super::members::redraw(tx).await?;
    Ok(claimed.rows_affected())
}

async fn move_votes(tx: &mut SiteTx, claim: Claim<'_>) -> sqlx::Result<()> {
    let site = tx.site();
    let gone = sqlx::query!(
        r#"
        delete from votes v using comments c
        where v.site_id = $1 and c.site_id = $1 and c.thread_id = v.thread_id and c.id = v.comment_id
            and v.voter_id in ($2, $3)
            and (
                c.member_id = $3
                or v.voter_id = $2 and exists (
                    select from votes other
                    where other.site_id = $1 and other.thread_id = v.thread_id
                        and other.comment_id = v.comment_id and other.voter_id = $3
                )
            )
        returning v.thread_id as "thread: ThreadId", v.comment_id as "comment: CommentId", v.value
        "#,
        site as SiteId,
        claim.voter,
        claim.member as MemberId,
    )
    .fetch_all(tx.connection())
    .await?;
    for vote in gone {
        uncount(tx, vote.thread, vote.comment, vote.value > 0).await?;
    }
    sqlx::query!(
        "update votes set voter_id = $3 where site_id = $1 and voter_id = $2",
        site as SiteId,
        claim.voter,
        claim.member as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A vote that counted counts no more.
async fn uncount(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    is_up: bool,
) -> sqlx::Result<()> {
    let site = tx.site();
    let votes = sqlx::query!(
        r#"
        update comments
        set ups = ups - case when $4 then 1 else 0 end, downs = downs - case when $4 then 0 else 1 end
        where site_id = $1 and thread_id = $2 and id = $3
        returning ups, downs
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        is_up,
    )
    .fetch_one(tx.connection())
    .await?;
    sqlx::query!(
        "update comments set best = $4 where site_id = $1 and thread_id = $2 and id = $3",
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        ranking::best(votes.ups, votes.downs),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

async fn move_visits(tx: &mut SiteTx, claim: Claim<'_>) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        with moved as (
            delete from thread_visits where site_id = $1 and visitor_id = $2
            returning thread_id, seen_at
        )
        insert into thread_visits (site_id, thread_id, visitor_id, seen_at)
        select $1, thread_id, $3, seen_at from moved
        on conflict (site_id, thread_id, visitor_id) do update
        set seen_at = greatest(thread_visits.seen_at, excluded.seen_at)
        "#,
        site as SiteId,
        claim.voter,
        claim.member as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
