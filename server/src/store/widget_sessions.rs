//! `widget_sessions`: browsers that are signed in on one site.

use sdk::wire::{AccountId, AvatarId, Member, MemberId, SiteId, Timestamp};
use sqlx::PgPool;

use super::SiteTx;
use crate::domain::{
    actor::{Form, SignedIn},
    secret::Hash,
};

/// How long after a confirmation a moderator may moderate, in minutes.
const MODERATES_MINUTES: i32 = 15;

/// A session that begins.
#[derive(Clone, Copy, Debug)]
pub struct NewSession<'a> {
    /// Whose.
    pub member: MemberId,
    /// What it comes of.
    pub source: Source<'a>,
    /// The page's origin.
    pub origin: &'a str,
    /// Whether the member just proved who they are.
    pub moderates: bool,
}

/// What a session comes of; it ends with that.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// A session of the server's own pages, by a code of the sign-in window.
    Account {
        /// The session.
        session: &'a Hash,
        /// The code.
        code: &'a Hash,
    },
    /// A key of the site, which signed who its user is.
    Key(&'a str),
}

/// Begins a session for a member on pages of one origin.
pub async fn insert(tx: &mut SiteTx, hash: &Hash, new: &NewSession<'_>) -> sqlx::Result<()> {
    let site = tx.site();
    let (session, code, kid) = match new.source {
        Source::Account { session, code } => (Some(session), Some(code), None),
        Source::Key(kid) => (None, None, Some(kid)),
    };
    sqlx::query!(
        r#"
        insert into widget_sessions
            (site_id, hash, member_id, account_session, code, sso_kid, origin, expires_at, moderates_until)
        values (
            $1, $2, $3, $4, $5, $6, $7, now() + interval '30 days',
            case when $8 then now() + make_interval(mins => $9) end
        )
        "#,
        site as SiteId,
        hash,
        new.member as MemberId,
        session as Option<&Hash>,
        code as Option<&Hash>,
        kid,
        new.origin,
        new.moderates,
        MODERATES_MINUTES,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Declares a query for who is signed in with a session that is in force: not over, used within a week, and what it
/// comes of is there still. The columns are the same everywhere, the rest is its own.
macro_rules! signed_in {
    ($rest:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query!(
            r#"
            select
                s.hash,
                s.form,
                m.id              as "member: MemberId",
                m.role,
                is_banned(m.site_id, m.id) as "banned!",
                banned_until(m.site_id, m.id) as "banned_until: Timestamp",
                a.id              as "account: AccountId",
                a.name,
                (select v.id from avatars v where v.account_id = a.id) as "avatar: AvatarId",
                a.is_visible,
                s.expires_at      as "expires_at: Timestamp",
                s.moderates_until as "moderates_until: Timestamp"
            from widget_sessions s
            join members m on m.site_id = s.site_id and m.id = s.member_id
                and s.expires_at > now() and s.seen_at > now() - interval '7 days'
                and (s.account_session is null
                    or exists (select from account_sessions where hash = s.account_session and expires_at > now()))
            join accounts a on a.id = m.account_id
            "# + $rest,
            $($argument),+
        )
        .map(|row| {
            Some(SignedIn {
                member: Member {
                    id: row.member,
                    name: row.name,
                    avatar: row.avatar,
                    role: row.role.parse().unwrap_or_default(),
                    banned: row.banned,
                    banned_until: row.banned_until,
                },
                account: row.account,
                is_visible: row.is_visible,
                session: row.hash.try_into().ok()?,
                form: if row.form == "token" { Form::Token } else { Form::Cookie },
                expires_at: row.expires_at,
                moderates_until: row.moderates_until,
            })
        })
    };
}

/// Who is signed in with this session on pages of this origin, whichever form it has.
pub async fn find(tx: &mut SiteTx, hash: &Hash, origin: &str) -> sqlx::Result<Option<SignedIn>> {
    let site = tx.site();
    let found = signed_in!(
        "where s.site_id = $1 and s.hash = $2 and s.origin = $3",
        site as SiteId,
        hash,
        origin,
    );
    Ok(found.fetch_optional(tx.connection()).await?.flatten())
}

/// Who is signed in with this access token on pages of this origin.
pub async fn find_by_token(
    tx: &mut SiteTx,
    token: &Hash,
    origin: &str,
) -> sqlx::Result<Option<SignedIn>> {
    let site = tx.site();
    let found = signed_in!(
        r#"
        join widget_tokens t on t.site_id = s.site_id and t.session = s.hash
        where t.site_id = $1 and t.hash = $2 and t.kind = 'access' and t.expires_at > now() and s.origin = $3
        "#,
        site as SiteId,
        token,
        origin,
    );
    Ok(found.fetch_optional(tx.connection()).await?.flatten())
}

/// Gives a session its token form: its cookie is good for nothing from now on.
pub async fn make_token_form(tx: &mut SiteTx, hash: &Hash) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "update widget_sessions set form = 'token' where site_id = $1 and hash = $2",
        site as SiteId,
        hash,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Notes that a session is in use; at most once an hour, since nobody needs to know better.
pub async fn seen(tx: &mut SiteTx, hash: &Hash) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update widget_sessions set seen_at = now()
        where site_id = $1 and hash = $2 and seen_at < now() - interval '1 hour'
        "#,
        site as SiteId,
        hash,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Ends a session.
pub async fn delete(tx: &mut SiteTx, hash: &[u8]) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from widget_sessions where site_id = $1 and hash = $2",
        site as SiteId,
        hash
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Ends the sessions that were made with a code, since somebody used it twice; which those were.
pub async fn delete_of_code(tx: &mut SiteTx, code: &Hash) -> sqlx::Result<Vec<Vec<u8>>> {
    let site = tx.site();
    sqlx::query_scalar!(
        "delete from widget_sessions where site_id = $1 and code = $2 returning hash",
        site as SiteId,
        code,
    )
    .fetch_all(tx.connection())
    .await
}

/// The sessions of a member.
pub async fn of_member(tx: &mut SiteTx, member: MemberId) -> sqlx::Result<Vec<Vec<u8>>> {
    let site = tx.site();
    sqlx::query_scalar!(
        "select hash from widget_sessions where site_id = $1 and member_id = $2",
        site as SiteId,
        member as MemberId,
    )
    .fetch_all(tx.connection())
    .await
}

/// The sessions that somebody has on this site.
pub async fn of_account(tx: &mut SiteTx, account: AccountId) -> sqlx::Result<Vec<Vec<u8>>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select s.hash
        from members m
        join widget_sessions s on s.site_id = $1 and s.member_id = m.id
        where m.site_id = $1 and m.account_id = $2
        "#,
        site as SiteId,
        account as AccountId,
    )
    .fetch_all(tx.connection())
    .await
}

/// Which of these sessions are over, or belong to somebody who is banned. Needs the jobs role.
pub async fn ended(
    jobs: &PgPool,
    sessions: &[(SiteId, Hash)],
) -> sqlx::Result<Vec<(SiteId, Vec<u8>)>> {
    let (sites, hashes): (Vec<_>, Vec<_>) =
        sessions.iter().map(|(site, hash)| (site.0, hash.to_vec())).unzip();
    let rows = sqlx::query!(
        r#"
        select asked.site_id as "site!: SiteId", asked.hash as "hash!"
        from unnest($1::uuid[], $2::bytea[]) as asked (site_id, hash)
        left join widget_sessions s
            on s.site_id = asked.site_id and s.hash = asked.hash and s.expires_at > now()
        left join members m
            on m.site_id = s.site_id and m.id = s.member_id and not is_banned(m.site_id, m.id)
        where m.id is null
        "#,
        &sites,
        &hashes,
    )
    .fetch_all(jobs)
    .await?;
    Ok(rows.into_iter().map(|row| (row.site, row.hash)).collect())
}

/// Deletes up to `batch` sessions that are over; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from widget_sessions
        where (site_id, hash) in (
            select site_id, hash from widget_sessions where expires_at < now() order by expires_at limit $1
        )
        "#,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
