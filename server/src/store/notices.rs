//! `notices`: what somebody holds to be against the law, and what was decided.

use sdk::wire::{
    CommentId, DecideNotice, Ground, Notice, NoticeDecision, NoticeId, Reasons, SiteId, ThreadId,
    Timestamp,
};

use super::SiteTx;

/// A notice that is made.
#[derive(Clone, Copy, Debug)]
pub struct NewRow<'a> {
    /// Where the comment stands.
    pub thread: ThreadId,
    /// The comment.
    pub comment: CommentId,
    /// Why it is against the law.
    pub why: &'a str,
    /// Who says so.
    pub name: Option<&'a str>,
    /// Their address.
    pub email: Option<&'a str>,
    /// The tag of their language.
    pub language: &'a str,
}

/// Keeps a notice.
pub async fn insert(tx: &mut SiteTx, new: NewRow<'_>) -> sqlx::Result<NoticeId> {
    let (site, id) = (tx.site(), NoticeId::new());
    sqlx::query!(
        r#"
        insert into notices (site_id, id, thread_id, comment_id, why, name, email, language)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        "#,
        site as SiteId,
        id as NoticeId,
        new.thread as ThreadId,
        new.comment as CommentId,
        new.why,
        new.name,
        new.email,
        new.language,
    )
    .execute(tx.connection())
    .await?;
    Ok(id)
}

/// A notice, and the tag of the language in which it is answered.
pub type Kept = (Notice, String);

/// Notices before `before`, the newest first, at most `limit`; `only` that one.
pub async fn list(
    tx: &mut SiteTx,
    only: Option<NoticeId>,
    before: Option<NoticeId>,
    limit: i64,
) -> sqlx::Result<Vec<Kept>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select
            id         as "id: NoticeId",
            thread_id  as "thread: ThreadId",
            comment_id as "comment: CommentId",
            why, name, email, language,
            created_at as "created_at: Timestamp",
            decision, ground, reference, facts, decided_by,
            decided_at as "decided_at: Timestamp"
        from notices
        where site_id = $1 and ($2::uuid is null or id = $2) and ($3::uuid is null or id < $3)
        order by id desc
        limit $4
        "#,
        site as SiteId,
        only as Option<NoticeId>,
        before as Option<NoticeId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    let notices = rows.into_iter().map(|row| {
        let is_removed = row.decision.as_deref() == Some("remove");
        let is_illegal = row.ground.as_deref() == Some("illegal");
        let reasons = row.decided_at.map(|decided_at| Reasons {
            decision: if is_removed { NoticeDecision::Remove } else { NoticeDecision::Keep },
            ground: if is_illegal { Ground::Illegal } else { Ground::Terms },
            reference: row.reference.unwrap_or_default(),
            facts: row.facts.unwrap_or_default(),
            by: row.decided_by.unwrap_or_default(),
            decided_at,
        });
        let notice = Notice {
            id: row.id,
            thread: row.thread,
            comment: row.comment,
            why: row.why,
            name: row.name,
            email: row.email,
            created_at: row.created_at,
            reasons,
        };
        (notice, row.language)
    });
    Ok(notices.collect())
}

/// Decides about a notice. `false`: somebody has, or there is no such notice.
pub async fn decide(
    tx: &mut SiteTx,
    id: NoticeId,
    decided: &DecideNotice,
    by: &str,
) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        r#"
        update notices
        set decision = $3, ground = $4, reference = $5, facts = $6, decided_by = $7, decided_at = now()
        where site_id = $1 and id = $2 and decision is null
        "#,
        site as SiteId,
        id as NoticeId,
        decided.decision.as_str(),
        decided.ground.as_str(),
        decided.reference,
        decided.facts,
        by,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Who wrote a comment, to be told what became of it.
#[derive(Clone, Debug)]
pub struct Author {
    /// Their proven address.
    pub email: String,
    /// The tag of their language.
    pub language: String,
    /// What they wrote, as Markdown.
    pub source: String,
}

/// Who wrote a comment, removed or not, if they have an address that is proven.
pub async fn author(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
) -> sqlx::Result<Option<Author>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select coalesce(a.email, g.email) as email, coalesce(a.language, g.language) as language, c.source
        from comments c
        left join members m on m.site_id = $1 and m.id = c.member_id
        left join accounts a on a.id = m.account_id and a.email_verified_at is not null
        left join guests g on g.site_id = $1 and g.id = c.guest_id and g.email_verified_at is not null
        where c.site_id = $1 and c.thread_id = $2 and c.id = $3
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.and_then(|row| {
        let (language, source) = (row.language.unwrap_or_default(), row.source);
        Some(Author { email: row.email?, language, source })
    }))
}
