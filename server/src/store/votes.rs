//! `votes`: who thinks what of a comment. The sums stand on the comment itself.

use sdk::wire::{CommentId, MemberId, OwnVote, SiteId, ThreadId, Vote};
use uuid::Uuid;

use super::{SiteTx, comments::Locked};
use crate::domain::ranking;

/// A comment's votes after a change.
#[derive(Clone, Copy, Debug)]
pub struct Votes {
    /// The comment's version now.
    pub version: i32,
    /// Votes for it.
    pub ups: i32,
    /// Votes against it.
    pub downs: i32,
}

/// Makes `vote` what `voter` thinks of a locked comment. `None`: it was so already.
pub async fn cast(
    tx: &mut SiteTx,
    thread: ThreadId,
    locked: &Locked,
    voter: Uuid,
    vote: Vote,
) -> sqlx::Result<Option<Votes>> {
    let (site, comment) = (tx.site(), &locked.comment);
    let before = find(tx, thread, comment.id, voter).await?;
    if before == vote {
        return Ok(None);
    }
    keep(tx, thread, comment.id, voter, vote).await?;
    let by = |counted: Vote| i32::from(vote == counted) - i32::from(before == counted);
    let (ups, downs) = (comment.ups + by(Vote::Up), comment.downs + by(Vote::Down));
    let version = sqlx::query_scalar!(
        r#"
        update comments
        set ups = $4, downs = $5, best = $6, version = version + 1
        where site_id = $1 and thread_id = $2 and id = $3
        returning version
        "#,
        site as SiteId,
        thread as ThreadId,
        comment.id as CommentId,
        ups,
        downs,
        ranking::best(ups, downs),
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(Some(Votes { version, ups, downs }))
}

async fn find(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    voter: Uuid,
) -> sqlx::Result<Vote> {
    let site = tx.site();
    let value = sqlx::query_scalar!(
        "select value from votes where site_id = $1 and thread_id = $2 and comment_id = $3 and voter_id = $4",
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        voter,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(value.map_or(Vote::None, from_value))
}

async fn keep(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    voter: Uuid,
    vote: Vote,
) -> sqlx::Result<()> {
    let site = tx.site();
    let value: i16 = match vote {
        Vote::Up => 1,
        Vote::Down => -1,
        Vote::None => {
            sqlx::query!(
                "delete from votes where site_id = $1 and thread_id = $2 and comment_id = $3 and voter_id = $4",
                site as SiteId,
                thread as ThreadId,
                comment as CommentId,
                voter,
            )
            .execute(tx.connection())
            .await?;
            return Ok(());
        }
    };
    sqlx::query!(
        r#"
        insert into votes (site_id, thread_id, comment_id, voter_id, value)
        values ($1, $2, $3, $4, $5)
        on conflict (site_id, thread_id, comment_id, voter_id) do update set value = excluded.value
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        voter,
        value,
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The votes of `voter` in one thread, the latest comments first, at most `limit`.
pub async fn of(
    tx: &mut SiteTx,
    thread: ThreadId,
    voter: Uuid,
    limit: i64,
) -> sqlx::Result<Vec<OwnVote>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select comment_id as "comment: CommentId", value
        from votes
        where site_id = $1 and thread_id = $2 and voter_id = $3
        order by comment_id desc
        limit $4
        "#,
        site as SiteId,
        thread as ThreadId,
        voter,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OwnVote { comment: row.comment, vote: from_value(row.value) })
        .collect())
}

/// Makes the votes of `from` those of `to`, whose comments theirs are already. Nobody votes twice, nor on what they
/// wrote: such votes count no more.
pub async fn merge(tx: &mut SiteTx, from: MemberId, to: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    let lost = sqlx::query!(
        r#"
        delete from votes v
        using comments c
        where v.site_id = $1 and v.voter_id in ($2, $3)
            and c.site_id = v.site_id and c.thread_id = v.thread_id and c.id = v.comment_id
            and (
                c.member_id = $3
                or v.voter_id = $2 and exists (
                    select from votes o
                    where o.site_id = v.site_id and o.thread_id = v.thread_id and o.comment_id = v.comment_id
                        and o.voter_id = $3
                )
            )
        returning v.thread_id as "thread: ThreadId", v.comment_id as "comment: CommentId", v.value
        "#,
        site as SiteId,
        from.0,
        to.0,
    )
    .fetch_all(tx.connection())
    .await?;
    for vote in lost {
        uncount(tx, vote.thread, vote.comment, from_value(vote.value)).await?;
    }
    sqlx::query!(
        "update votes set voter_id = $3 where site_id = $1 and voter_id = $2",
        site as SiteId,
        from.0,
        to.0,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Takes a vote that is gone out of a comment's sums.
async fn uncount(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    vote: Vote,
) -> sqlx::Result<()> {
    let site = tx.site();
    let (up, down) = (i32::from(vote == Vote::Up), i32::from(vote == Vote::Down));
    let sums = sqlx::query!(
        r#"
        update comments set ups = ups - $4, downs = downs - $5, version = version + 1
        where site_id = $1 and thread_id = $2 and id = $3
        returning ups, downs
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        up,
        down,
    )
    .fetch_one(tx.connection())
    .await?;
    sqlx::query!(
        "update comments set best = $4 where site_id = $1 and thread_id = $2 and id = $3",
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        ranking::best(sums.ups, sums.downs),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

fn from_value(value: i16) -> Vote {
    if value > 0 { Vote::Up } else { Vote::Down }
}
