//! Everything that is kept of somebody, for themselves (GDPR, article 15 and 20).

use sdk::wire::{AccountId, SiteId};
use serde_json::Value;
use sqlx::PgPool;

use super::SiteTx;

/// What belongs to no site.
pub async fn of_account(db: &PgPool, account: AccountId) -> sqlx::Result<Value> {
    sqlx::query_scalar!(
        r#"
        select jsonb_build_object(
            'id', a.id,
            'name', a.name,
            'email', a.email,
            'email_verified_at', a.email_verified_at,
            'language', a.language,
            'others_see_that_i_read', a.is_visible,
            'mail_about_replies', a.reply_mail,
            'created_at', a.created_at,
            'password_changed_at', (select changed_at from credentials where account_id = a.id),
            'sessions', coalesce((
                select jsonb_agg(jsonb_build_object('created_at', s.created_at, 'expires_at', s.expires_at))
                from account_sessions s where s.account_id = a.id
            ), '[]'),
            'picture', (select encode(v.bytes, 'base64') from avatars v where v.account_id = a.id),
            'takes_two_steps', a.two_step,
            'passkeys', coalesce((
                select jsonb_agg(jsonb_build_object('name', p.name, 'created_at', p.created_at, 'used_at', p.used_at))
                from passkeys p where p.account_id = a.id
            ), '[]'),
            'services', coalesce((
                select jsonb_agg(jsonb_build_object(
                    'service', i.provider_id, 'subject', i.subject, 'email', i.email, 'since', i.created_at,
                    'used_at', i.used_at
                ))
                from identities i where i.account_id = a.id
            ), '[]')
        ) as "all!"
        from accounts a
        where a.id = $1
        "#,
        account as AccountId,
    )
    .fetch_one(db)
    .await
}

/// What one site keeps.
pub async fn of_site(tx: &mut SiteTx, account: AccountId) -> sqlx::Result<Option<Value>> {
    let Some(mut all) = of_member(tx, account).await? else { return Ok(None) };
    all["what_the_site_said"] = said(tx, account).await?.unwrap_or_default();
    Ok(Some(all))
}

/// What a site that knows its own users said of one.
async fn said(tx: &mut SiteTx, account: AccountId) -> sqlx::Result<Option<Value>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select jsonb_build_object(
            'subject', s.subject, 'email', s.email, 'email_verified', s.email_verified, 'profile', s.profile,
            'avatar', s.avatar, 'avatar_asked_at', s.avatar_asked_at, 'since', s.created_at
        ) as "all!"
        from sso_subjects s
        join members m on m.site_id = $1 and m.id = s.member_id
        where s.site_id = $1 and m.account_id = $2
        "#,
        site as SiteId,
        account as AccountId,
    )
    .fetch_optional(tx.connection())
    .await
}

async fn of_member(tx: &mut SiteTx, account: AccountId) -> sqlx::Result<Option<Value>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select jsonb_build_object(
            'site', s.name,
            'role', m.role,
            'banned_at', m.banned_at,
            'since', m.created_at,
            'pages_that_know_me', coalesce((
                select jsonb_agg(c.origin) from consents c where c.site_id = $1 and c.account_id = $2
            ), '[]'),
            'comments', coalesce((
                select jsonb_agg(jsonb_build_object(
                    'id', c.id, 'page', coalesce(t.url, t.key), 'parent', c.parent_id, 'name', c.author_name,
                    'markdown', c.source, 'created_at', c.created_at, 'edited_at', c.edited_at,
                    'removed_at', c.removed_at
                ) order by c.id)
                from comments c
                join threads t on t.site_id = $1 and t.id = c.thread_id
                where c.site_id = $1 and c.member_id = m.id
            ), '[]'),
            'earlier_texts', coalesce((
                select jsonb_agg(jsonb_build_object('comment', r.comment_id, 'markdown', r.source, 'until', r.created_at))
                from comment_revisions r
                join comments c on c.site_id = $1 and c.thread_id = r.thread_id and c.id = r.comment_id
                where r.site_id = $1 and c.member_id = m.id
            ), '[]'),
            'votes', coalesce((
                select jsonb_agg(jsonb_build_object('comment', v.comment_id, 'value', v.value, 'at', v.created_at))
                from votes v where v.site_id = $1 and v.voter_id = m.id
            ), '[]'),
            'visits', coalesce((
                select jsonb_agg(jsonb_build_object('thread', v.thread_id, 'at', v.seen_at))
                from thread_visits v where v.site_id = $1 and v.visitor_id = m.id
            ), '[]')
        ) as "all!"
        from members m
        join sites s on s.id = m.site_id
        where m.site_id = $1 and m.account_id = $2
        "#,
        site as SiteId,
        account as AccountId,
    )
    .fetch_optional(tx.connection())
    .await
}
