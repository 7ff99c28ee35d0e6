//! Who is told by mail that somebody answered them.

use sdk::wire::{AccountId, CommentId, GuestId, SiteId, ThreadId};

use super::SiteTx;

/// Whose comment was answered, and where.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Who is told.
    pub whom: Whom,
    /// Their address, as they wrote it.
    pub email: String,
    /// The one form of it.
    pub email_key: String,
    /// The tag of their language.
    pub language: String,
    /// The site's name.
    pub site: String,
    /// The page's title, if it is known.
    pub title: Option<String>,
    /// The page's address, if it is one of the site's own.
    pub url: Option<String>,
}

/// Somebody who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// A guest of the site.
    Guest(GuestId),
    /// Somebody with an account.
    Account(AccountId),
}

/// Whom an answer to `parent` concerns, if they want to be told. Nobody is told of what was taken away meanwhile, or of
/// what they wrote themselves.
pub async fn answered(
    tx: &mut SiteTx,
    thread: ThreadId,
    comment: CommentId,
    parent: CommentId,
) -> sqlx::Result<Option<Answered>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select
            g.id            as "guest?: GuestId",
            a.id            as "account?: AccountId",
            coalesce(g.email, a.email)         as "email!",
            coalesce(g.email_key, a.email_key) as "email_key!",
            coalesce(g.language, a.language)   as "language!",
            s.name          as site,
            t.title,
            t.url
        from comments parent
        join comments reply on reply.site_id = $1 and reply.thread_id = $2 and reply.id = $3
            and reply.removed_at is null
        join threads t on t.site_id = $1 and t.id = $2
        join sites s on s.id = $1
        left join guests g on g.site_id = $1 and g.id = parent.guest_id and g.email_verified_at is not null
        left join members m on m.site_id = $1 and m.id = parent.member_id and not is_banned(m.site_id, m.id)
        left join accounts a on a.id = m.account_id and a.reply_mail and a.email_verified_at is not null
        where parent.site_id = $1 and parent.thread_id = $2 and parent.id = $4 and parent.removed_at is null
            and num_nonnulls(g.email, a.email) > 0
            and (reply.guest_id, reply.member_id) is distinct from (parent.guest_id, parent.member_id)
        "#,
        site as SiteId,
        thread as ThreadId,
        comment as CommentId,
        parent as CommentId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.and_then(|row| {
        let whom = match (row.guest, row.account) {
            (Some(guest), _) => Whom::Guest(guest),
            (None, Some(account)) => Whom::Account(account),
            (None, None) => return None,
        };
        let (email, email_key, language) = (row.email, row.email_key, row.language);
        let (site, title, url) = (row.site, row.title, row.url);
        Some(Answered { whom, email, email_key, language, site, title, url })
    }))
}

/// A guest who gave an address.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The address, as they wrote it.
    pub email: String,
    /// The one form of it.
    pub email_key: String,
    /// The tag of their language.
    pub language: String,
    /// The site's name.
    pub site: String,
}

/// A guest who is to be asked whether the address that they gave is theirs; they count as asked now, and are not asked
/// again about it.
pub async fn ask(tx: &mut SiteTx, guest: GuestId) -> sqlx::Result<Option<Asked>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        update guests g set email_asked_at = now()
        from sites s
        where s.id = $1 and g.site_id = $1 and g.id = $2
            and g.email is not null and g.email_asked_at is null and g.email_verified_at is null
        returning g.email as "email!", g.email_key as "email_key!", g.language, s.name as site
        "#,
        site as SiteId,
        guest as GuestId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| Asked {
        email: row.email,
        email_key: row.email_key,
        language: row.language,
        site: row.site,
    }))
}

/// A guest's address, and the site's name.
pub async fn guest_email(
    tx: &mut SiteTx,
    guest: GuestId,
) -> sqlx::Result<Option<(String, String)>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select g.email_key as "email_key!", s.name
        from guests g
        join sites s on s.id = g.site_id
        where g.site_id = $1 and g.id = $2 and g.email_key is not null
        "#,
        site as SiteId,
        guest as GuestId,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| (row.email_key, row.name)))
}

/// A guest says that an address is theirs.
pub async fn confirm(tx: &mut SiteTx, guest: GuestId, email_key: &str) -> sqlx::Result<bool> {
    let site = tx.site();
    let done = sqlx::query!(
        r#"
        update guests set email_verified_at = coalesce(email_verified_at, now())
        where site_id = $1 and id = $2 and email_key = $3
        "#,
        site as SiteId,
        guest as GuestId,
        email_key,
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A guest wants no more mail; their address is forgotten.
pub async fn forget(tx: &mut SiteTx, guest: GuestId, email_key: &str) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update guests
        set email = null, email_key = null, email_verified_at = null
        where site_id = $1 and id = $2 and email_key = $3
        "#,
        site as SiteId,
        guest as GuestId,
        email_key,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
