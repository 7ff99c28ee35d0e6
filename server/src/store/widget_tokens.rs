//! `widget_tokens`: what pages hold whose browsers keep no cookie of another site.

use sdk::wire::SiteId;
use sqlx::PgPool;

use super::SiteTx;
use crate::domain::{secret::Hash, token::Token};

/// How soon somebody asks again whose answer was lost, in seconds.
const LOST_SECONDS: f64 = 30.0;

/// Keeps a token of a session; `came_of`: the one that it is given for.
pub async fn insert(
    tx: &mut SiteTx,
    token: Token,
    hash: &Hash,
    session: &Hash,
    came_of: Option<&Hash>,
) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        insert into widget_tokens (site_id, hash, session, kind, came_of, expires_at)
        values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
        "#,
        site as SiteId,
        hash,
        session,
        token.as_str(),
        came_of as Option<&Hash>,
        f64::from(token.life()),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// The session of a token, good or not. Nobody else does anything with it before this transaction ends: it is locked
/// before its tokens everywhere, or those who use one at the same time would wait for each other.
pub async fn hold_session(
    tx: &mut SiteTx,
    token: Token,
    hash: &Hash,
) -> sqlx::Result<Option<Hash>> {
    let site = tx.site();
    let session = sqlx::query_scalar!(
        r#"
        select s.hash
        from widget_tokens t
        join widget_sessions s on s.site_id = t.site_id and s.hash = t.session
        where t.site_id = $1 and t.hash = $2 and t.kind = $3
        for update of s
        "#,
        site as SiteId,
        hash,
        token.as_str(),
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(session.and_then(|session| session.try_into().ok()))
}

/// Uses a token, if it is good: not used, not too old, of a session of this origin that is in force. One statement, so
/// that of two who try at the same time one fails.
pub async fn take(tx: &mut SiteTx, hash: &Hash, origin: &str) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        r#"
        update widget_tokens t
        set used_at = now()
        from widget_sessions s
        where t.site_id = $1 and t.hash = $2 and t.used_at is null and t.expires_at > now()
            and s.site_id = t.site_id and s.hash = t.session and s.origin = $3
            and s.expires_at > now() and s.seen_at > now() - interval '7 days'
            and (s.account_session is null
                or exists (select from account_sessions where hash = s.account_session and expires_at > now()))
        "#,
        site as SiteId,
        hash,
        origin,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Uses a refresh token once more whose answer was lost on the way, as when its page was left meanwhile: it was used a
/// moment ago, and what it got was not. That can't be used from then on; whoever does holds what was meant for another.
pub async fn take_again(tx: &mut SiteTx, hash: &Hash, origin: &str) -> sqlx::Result<bool> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        with again as (
            select t.hash
            from widget_tokens t
            join widget_sessions s on s.site_id = t.site_id and s.hash = t.session
            where t.site_id = $1 and t.hash = $2 and t.kind = 'refresh' and t.expires_at > now()
                and t.used_at > now() - make_interval(secs => $4)
                and s.origin = $3 and s.expires_at > now() and s.seen_at > now() - interval '7 days'
                and (s.account_session is null
                    or exists (select from account_sessions where hash = s.account_session and expires_at > now()))
                and not exists (
                    select from widget_tokens next
                    where next.site_id = t.site_id and next.came_of = t.hash and next.used_at > '-infinity'
                )
        ), spent as (
            update widget_tokens next set used_at = '-infinity'
            from again
            where next.site_id = $1 and next.came_of = again.hash and next.kind = 'refresh'
                and next.used_at is null
        )
        select exists (select from again) as "again!"
        "#,
        site as SiteId,
        hash,
        origin,
        LOST_SECONDS,
    )
    .fetch_one(tx.connection())
    .await
}

/// Whether a token that is good once was used before: then somebody else holds it too.
pub async fn is_used(tx: &mut SiteTx, hash: &Hash) -> sqlx::Result<bool> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select exists (
            select from widget_tokens where site_id = $1 and hash = $2 and used_at is not null
        ) as "used!"
        "#,
        site as SiteId,
        hash,
    )
    .fetch_one(tx.connection())
    .await
}

/// Deletes up to `batch` tokens that are too old; how many there were. Needs the jobs role.
pub async fn trim(jobs: &PgPool, batch: i64) -> sqlx::Result<u64> {
    let done = sqlx::query!(
        r#"
        delete from widget_tokens
        where (site_id, hash) in (
            select site_id, hash from widget_tokens where expires_at < now() order by expires_at limit $1
        )
        "#,
        batch,
    )
    .execute(jobs)
    .await?;
    Ok(done.rows_affected())
}
