//! `follows`: who is told by mail of new comments of a thread.

use sdk::wire::{AccountId, GuestId, MemberId, SiteId, ThreadId};
use uuid::Uuid;

use super::{SiteTx, replies::Whom};
use crate::domain::actor::ActorId;

/// So long after one digest of a thread the next one is sent at the earliest, in seconds.
const EVERY_SECONDS: i32 = 60 * 60;

/// The columns of whom a follow is; programs read no mail.
fn who(actor: ActorId) -> (Option<GuestId>, Option<MemberId>) {
    match actor {
        ActorId::Guest(guest) => (Some(guest), None),
        ActorId::Member(member) => (None, Some(member)),
        ActorId::ApiKey(_) => (None, None),
    }
}

/// Whether somebody follows a thread; `None`: they can't, since they have no proven address.
pub async fn state(
    tx: &mut SiteTx,
    thread: ThreadId,
    actor: ActorId,
) -> sqlx::Result<Option<bool>> {
    let (site, (guest, member)) = (tx.site(), who(actor));
    let row = sqlx::query!(
        r#"
        select
            exists (
                select from guests where site_id = $1 and id = $3 and email_verified_at is not null
                union all
                select from members m
                join accounts a on a.id = m.account_id
                where m.site_id = $1 and m.id = $4 and not is_banned(m.site_id, m.id) and a.email_verified_at is not null
            ) as "can!",
            exists (
                select from follows
                where site_id = $1 and thread_id = $2 and (guest_id = $3 or member_id = $4)
            ) as "does!"
        "#,
        site as SiteId,
        thread as ThreadId,
        guest as Option<GuestId>,
        member as Option<MemberId>,
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(row.can.then_some(row.does))
}

/// Somebody follows a thread from now on. Again is no error.
pub async fn follow(tx: &mut SiteTx, thread: ThreadId, actor: ActorId) -> sqlx::Result<()> {
    let (site, (guest, member)) = (tx.site(), who(actor));
    sqlx::query!(
        r#"
        insert into follows (site_id, id, thread_id, guest_id, member_id, told_seq)
        values ($1, $2, $3, $4, $5, coalesce((select seq from threads where site_id = $1 and id = $3), 0))
        on conflict on constraint follows_unique do nothing
        "#,
        site as SiteId,
        uuid::Builder::from_random_bytes(rand::random()).into_uuid(),
        thread as ThreadId,
        guest as Option<GuestId>,
        member as Option<MemberId>,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Somebody follows a thread no more. Again is no error.
pub async fn leave(tx: &mut SiteTx, thread: ThreadId, actor: ActorId) -> sqlx::Result<()> {
    let (site, (guest, member)) = (tx.site(), who(actor));
    sqlx::query!(
        r#"
        delete from follows
        where site_id = $1 and thread_id = $2 and (guest_id = $3 or member_id = $4)
        "#,
        site as SiteId,
        thread as ThreadId,
        guest as Option<GuestId>,
        member as Option<MemberId>,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// A follow as the link in the mail names it: the address that it is for, and the site's name.
pub async fn holder(tx: &mut SiteTx, id: Uuid) -> sqlx::Result<Option<(String, String)>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select coalesce(g.email_key, a.email_key) as email_key, s.name
        from follows f
        join sites s on s.id = f.site_id
        left join guests g on g.site_id = f.site_id and g.id = f.guest_id
        left join members m on m.site_id = f.site_id and m.id = f.member_id
        left join accounts a on a.id = m.account_id
        where f.site_id = $1 and f.id = $2
        "#,
        site as SiteId,
        id,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.and_then(|row| Some((row.email_key?, row.name))))
}

/// Ends what the link in the mail names.
pub async fn end(tx: &mut SiteTx, id: Uuid) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!("delete from follows where site_id = $1 and id = $2", site as SiteId, id)
        .execute(tx.connection())
        .await
        .map(drop)
}

/// A comment came, and its thread's row is locked: in how many seconds its followers are to be told. `None`: nobody else
/// follows it, or that is planned already. What was planned a day ago and did not happen is planned anew.
pub async fn plan(tx: &mut SiteTx, thread: ThreadId, author: ActorId) -> sqlx::Result<Option<i32>> {
    let (site, (guest, member)) = (tx.site(), who(author));
    sqlx::query_scalar!(
        r#"
        update threads
        set digest_due = greatest(now(), digest_at + make_interval(secs => $5))
        where site_id = $1 and id = $2
            and (digest_due is null or digest_due < now() - interval '1 day')
            and exists (
                select from follows f
                where f.site_id = $1 and f.thread_id = $2
                    and (f.guest_id, f.member_id) is distinct from ($3::uuid, $4::uuid)
            )
        returning ceil(extract(epoch from digest_due - now()))::integer as "seconds!"
        "#,
        site as SiteId,
        thread as ThreadId,
        guest as Option<GuestId>,
        member as Option<MemberId>,
        f64::from(EVERY_SECONDS),
    )
    .fetch_optional(tx.connection())
    .await
}

/// Somebody who is told, and of how many comments.
#[derive(Clone, Debug)]
pub struct Told {
    /// Which follow it is.
    pub follow: Uuid,
    /// Who.
    pub whom: Whom,
    /// Their address, as they wrote it.
    pub email: String,
    /// The one form of it.
    pub email_key: String,
    /// The tag of their language.
    pub language: String,
    /// The site's name.
    pub site: String,
    /// The page's address, if it is one of the site's own.
    pub url: Option<String>,
    /// So many comments that they don't know of.
    pub comments: i64,
}

/// Who is to be told of a thread now, and notes that they were. What somebody wrote themselves is no news to them, nor is
/// an answer that they are told of by another letter.
pub async fn gather(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<Vec<Told>> {
    let site = tx.site();
    // The row is locked: what comes from now on is of the next digest.
    let seq = sqlx::query_scalar!(
        r#"
        update threads set digest_due = null, digest_at = now()
        where site_id = $1 and id = $2 and digest_due <= now()
        returning seq
        "#,
        site as SiteId,
        thread as ThreadId,
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(seq) = seq else { return Ok(Vec::new()) };
    let told = news(tx, thread).await?;
    sqlx::query!(
        "update follows set told_seq = $3 where site_id = $1 and thread_id = $2",
        site as SiteId,
        thread as ThreadId,
        seq,
    )
    .execute(tx.connection())
    .await?;
    Ok(told)
}

async fn news(tx: &mut SiteTx, thread: ThreadId) -> sqlx::Result<Vec<Told>> {
    let rows = sqlx::query!(
        r#"
        select
            f.id,
            g.id            as "guest?: GuestId",
            a.id            as "account?: AccountId",
            coalesce(g.email, a.email)         as "email!",
            coalesce(g.email_key, a.email_key) as "email_key!",
            coalesce(g.language, a.language)   as "language!",
            s.name          as site,
            t.url,
            news.comments   as "comments!"
        from follows f
        join threads t on t.site_id = $1 and t.id = $2
        join sites s on s.id = $1
        left join guests g on g.site_id = $1 and g.id = f.guest_id and g.email_verified_at is not null
        left join members m on m.site_id = $1 and m.id = f.member_id and not is_banned(m.site_id, m.id)
        left join accounts a on a.id = m.account_id and a.email_verified_at is not null
        cross join lateral (
            select count(*) as comments
            from thread_events e
            join comments c on c.site_id = $1 and c.thread_id = $2 and c.id = (e.event #>> '{data,id}')::uuid
            left join comments p on p.site_id = $1 and p.thread_id = $2 and p.id = c.parent_id
            where e.site_id = $1 and e.thread_id = $2 and e.seq > f.told_seq
                and e.event ->> 'kind' = 'comment_created'
                and c.removed_at is null
                and (c.guest_id, c.member_id) is distinct from (f.guest_id, f.member_id)
                and (
                    p.id is null
                    or (p.guest_id, p.member_id) is distinct from (f.guest_id, f.member_id)
                    or not coalesce(a.reply_mail, true)
                )
        ) news
        where f.site_id = $1 and f.thread_id = $2
            and num_nonnulls(g.email, a.email) > 0 and news.comments > 0
        "#,
        tx.site() as SiteId,
        thread as ThreadId,
    )
    .fetch_all(tx.connection())
    .await?;
    let told = rows.into_iter().filter_map(|row| {
        let whom = row.guest.map(Whom::Guest).or(row.account.map(Whom::Account))?;
        let (email, email_key, language) = (row.email, row.email_key, row.language);
        let (site, url, comments) = (row.site, row.url, row.comments);
        Some(Told { follow: row.id, whom, email, email_key, language, site, url, comments })
    });
    Ok(told.collect())
}

/// Makes what a guest or a member follows a member's, who is the same person.
pub async fn merge(tx: &mut SiteTx, from: ActorId, to: MemberId) -> sqlx::Result<()> {
    let (site, (guest, member)) = (tx.site(), who(from));
    sqlx::query!(
        r#"
        update follows f set guest_id = null, member_id = $4
        where site_id = $1 and (guest_id = $2 or member_id = $3)
            and not exists (
                select from follows other
                where other.site_id = $1 and other.thread_id = f.thread_id and other.member_id = $4
            )
        "#,
        site as SiteId,
        guest as Option<GuestId>,
        member as Option<MemberId>,
        to as MemberId,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
