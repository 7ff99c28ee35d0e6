//! Everything that is kept of somebody (GDPR, article 15 and 20): for themselves, and for the owner of a site who is asked
//! for it.

use sdk::wire::{AccountId, CommentId, PersonId, SiteId};
use serde_json::Value;
use sqlx::PgPool;

use super::{SiteTx, people};

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

/// What one site keeps of somebody, without what they wrote in public: that may be much, see [`comments`]. `None`: there
/// is nobody like that.
pub async fn of_person(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Option<Value>> {
    let Some(mut all) = who(tx, person).await? else { return Ok(None) };
    let did = did(tx, person).await?;
    if let (Some(all), Value::Object(did)) = (all.as_object_mut(), did) {
        all.extend(did);
    }
    Ok(Some(all))
}

/// Who somebody is here, and what they and their site said of that.
async fn who(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Option<Value>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select jsonb_build_object(
            'site', s.name, 'kind', 'member', 'id', m.id, 'name', a.name, 'email', a.email, 'role', m.role,
            'since', m.created_at,
            'pages_that_know_me', coalesce((
                select jsonb_agg(c.origin) from consents c where c.site_id = $1 and c.account_id = m.account_id
            ), '[]'),
            'signed_in', coalesce((
                select jsonb_agg(jsonb_build_object('page', w.origin, 'since', w.created_at, 'seen_at', w.seen_at))
                from widget_sessions w where w.site_id = $1 and w.member_id = m.id
            ), '[]'),
            'what_the_site_said', (
                select jsonb_build_object(
                    'subject', u.subject, 'email', u.email, 'email_verified', u.email_verified, 'profile', u.profile,
                    'avatar', u.avatar, 'avatar_asked_at', u.avatar_asked_at, 'since', u.created_at
                )
                from sso_subjects u where u.site_id = $1 and u.member_id = m.id
            )
        ) as "all!"
        from members m
        join accounts a on a.id = m.account_id
        join sites s on s.id = $1
        where m.site_id = $1 and m.id = $2
        union all
        select jsonb_build_object(
            'site', s.name, 'kind', 'guest', 'id', g.id, 'name', g.name, 'email', g.email,
            'email_asked_at', g.email_asked_at, 'email_verified_at', g.email_verified_at, 'language', g.language,
            'since', g.created_at
        )
        from guests g
        join sites s on s.id = $1
        where g.site_id = $1 and g.id = $2 and g.erased_at is null
        "#,
        site as SiteId,
        person as PersonId,
    )
    .fetch_optional(tx.connection())
    .await
}

/// What somebody did here, and what was done about them that they know of.
#[expect(clippy::too_many_lines, reason = "one query, in which each thing has its line")]
async fn did(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Value> {
    let (site, key) = (tx.site(), people::key(tx, person).await?);
    sqlx::query_scalar!(
        r#"
        select jsonb_build_object(
            'bans', coalesce((
                select jsonb_agg(jsonb_build_object(
                    'message', b.message, 'since', b.created_at, 'until', b.ends_at, 'lifted_at', b.lifted_at
                ) order by b.id)
                from bans b where b.site_id = $1 and $2 in (b.member_id, b.guest_id) and not b.shadow
            ), '[]'),
            'comments_not_published', coalesce((
                select jsonb_agg(jsonb_build_object(
                    'id', h.id, 'page', coalesce(h.url, h.thread_key), 'parent', h.parent_id, 'name', h.author_name,
                    'markdown', h.source, 'created_at', h.created_at
                ) order by h.id)
                from held_comments h
                where h.site_id = $1 and (h.member_id = $2 or h.guest_id = $2)
            ), '[]'),
            'votes', coalesce((
                select jsonb_agg(jsonb_build_object('comment', v.comment_id, 'value', v.value, 'at', v.created_at))
                from votes v where v.site_id = $1 and v.voter_id = $3
            ), '[]'),
            'reactions', coalesce((
                select jsonb_agg(jsonb_build_object(
                    'thread', r.thread_id, 'comment', r.comment_id, 'emoji', r.emoji, 'at', r.created_at
                ))
                from reactions r where r.site_id = $1 and r.reactor_id = $3
            ), '[]'),
            'follows', coalesce((
                select jsonb_agg(jsonb_build_object('thread', f.thread_id, 'since', f.created_at))
                from follows f where f.site_id = $1 and (f.member_id = $2 or f.guest_id = $2)
            ), '[]'),
            'muted', coalesce((
                select jsonb_agg(jsonb_build_object('person', x.person_id, 'since', x.created_at))
                from mutes x where x.site_id = $1 and x.muter_id = $3
            ), '[]'),
            'reports', coalesce((
                select jsonb_agg(jsonb_build_object('comment', r.comment_id, 'reason', r.reason, 'note', r.note, 'at', r.created_at))
                from reports r where r.site_id = $1 and r.reporter_id = $3
            ), '[]'),
            'visits', coalesce((
                select jsonb_agg(jsonb_build_object('thread', v.thread_id, 'at', v.seen_at))
                from thread_visits v where v.site_id = $1 and v.visitor_id = $3
            ), '[]'),
            'pictures', coalesce((
                select jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'sent_at', i.sent_at))
                from images i where i.site_id = $1 and i.actor_id = $3
            ), '[]'),
            'wrote_from', coalesce((
                select jsonb_agg(jsonb_build_object('hash_of_a_block_of_addresses', encode(w.block, 'hex'), 'at', w.seen_at))
                from writing_blocks w where w.site_id = $1 and w.person_id = $2
            ), '[]')
        ) as "all!"
        "#,
        site as SiteId,
        person as PersonId,
        key,
    )
    .fetch_one(tx.connection())
    .await
}

/// What those who care for a site noted and decided about somebody.
pub async fn of_moderators(tx: &mut SiteTx, person: PersonId) -> sqlx::Result<Value> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select jsonb_build_object(
            'notes', coalesce((
                select jsonb_agg(jsonb_build_object('text', n.text, 'by', n.by_name, 'at', n.created_at) order by n.id)
                from person_notes n where n.site_id = $1 and $2 in (n.member_id, n.guest_id)
            ), '[]'),
            'bans', coalesce((
                select jsonb_agg(jsonb_build_object(
                    'shadow', b.shadow, 'reason', b.reason, 'by', b.by_name, 'since', b.created_at, 'until', b.ends_at,
                    'lifted_at', b.lifted_at, 'lifted_by', b.lifted_by
                ) order by b.id)
                from bans b where b.site_id = $1 and $2 in (b.member_id, b.guest_id)
            ), '[]'),
            'reported', coalesce((
                select jsonb_agg(jsonb_build_object('comment', r.comment_id, 'reason', r.reason, 'at', r.created_at) order by r.id)
                from reports r
                join comments c on c.site_id = $1 and c.thread_id = r.thread_id and c.id = r.comment_id
                where r.site_id = $1 and (c.member_id = $2 or c.guest_id = $2)
            ), '[]'),
            'log', coalesce((
                select jsonb_agg(jsonb_build_object('act', l.act, 'by', l.by_name, 'details', l.details) order by l.id)
                from audit_log l where l.site_id = $1 and l.subject = $2::text
            ), '[]')
        ) as "all!"
        "#,
        site as SiteId,
        person as PersonId,
    )
    .fetch_one(tx.connection())
    .await
}

/// What somebody wrote in public after the comment `after`, with earlier texts and what was taken away, at most `limit`.
pub async fn comments(
    tx: &mut SiteTx,
    person: PersonId,
    after: Option<CommentId>,
    limit: i64,
) -> sqlx::Result<Vec<(CommentId, Value)>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select c.id as "id: CommentId", jsonb_build_object(
            'id', c.id, 'page', coalesce(t.url, t.key), 'parent', c.parent_id, 'name', c.author_name,
            'markdown', c.source, 'created_at', c.created_at, 'edited_at', c.edited_at, 'removed_at', c.removed_at,
            'earlier_texts', coalesce((
                select jsonb_agg(jsonb_build_object('markdown', r.source, 'until', r.created_at) order by r.version)
                from comment_revisions r
                where r.site_id = $1 and r.thread_id = c.thread_id and r.comment_id = c.id
            ), '[]')
        ) as "comment!"
        from comments c
        join threads t on t.site_id = $1 and t.id = c.thread_id
        where c.site_id = $1 and (c.member_id = $2 or c.guest_id = $2) and ($3::uuid is null or c.id > $3)
        order by c.id
        limit $4
        "#,
        site as SiteId,
        person as PersonId,
        after as Option<CommentId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.comment)).collect())
}
