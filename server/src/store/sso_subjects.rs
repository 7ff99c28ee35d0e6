//! `sso_subjects`: whom sites speak of when they say who their users are.

use sdk::wire::{AccountId, MemberId, SiteId};

use super::{SiteTx, avatars, members};
use crate::domain::{name, sso::Assertion};

/// A picture at the same address is asked for again after this time, in hours.
const PICTURE_HOURS: i32 = 24;

/// What became of a site's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Whom it speaks of.
    pub member: MemberId,
    /// Whether their name or picture is another one now.
    pub is_changed: bool,
    /// Where a picture of theirs is that is to be asked for.
    pub picture: Option<String>,
}

/// Somebody of whom the site spoke before.
struct Known {
    member: MemberId,
    account: AccountId,
    name: String,
    profile: Option<String>,
    avatar: Option<String>,
    /// Whether nobody asked for the picture lately.
    is_stale: bool,
}

/// The member whom a site speaks of, made if they are new, and what it says of them now. The account behind is this
/// site's alone: an address that the site names leads to nobody else's, and a picture to nobody else's face.
pub async fn ensure(tx: &mut SiteTx, of: &Assertion) -> sqlx::Result<Told> {
    wait_for_others(tx, &of.subject).await?;
    if let Some(known) = find(tx, &of.subject).await? {
        return learn(tx, of, known).await;
    }
    let account = AccountId::new();
    sqlx::query!("insert into accounts (id, name) values ($1, $2)", account as AccountId, of.name,)
        .execute(tx.connection())
        .await?;
    let member = members::ensure(tx, account).await?;
    insert(tx, of, member).await?;
    Ok(Told { member, is_changed: false, picture: of.avatar.clone() })
}

/// Lets whoever makes the same member finish first.
async fn wait_for_others(tx: &mut SiteTx, subject: &str) -> sqlx::Result<()> {
    let whom = format!("sso {} {subject}", tx.site());
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 0))", whom)
        .execute(tx.connection())
        .await
        .map(drop)
}

async fn find(tx: &mut SiteTx, subject: &str) -> sqlx::Result<Option<Known>> {
    let site = tx.site();
    sqlx::query_as!(
        Known,
        r#"
        select
            s.member_id as "member: MemberId",
            a.id        as "account: AccountId",
            a.name,
            s.profile,
            s.avatar,
            coalesce(s.avatar_asked_at < now() - make_interval(hours => $3), false) as "is_stale!"
        from sso_subjects s
        join members m on m.site_id = $1 and m.id = s.member_id
        join accounts a on a.id = m.account_id
        where s.site_id = $1 and s.subject = $2
        for no key update of s
        "#,
        site as SiteId,
        subject,
        PICTURE_HOURS,
    )
    .fetch_optional(tx.connection())
    .await
}

/// What the site does not say any more is not so any more.
async fn learn(tx: &mut SiteTx, of: &Assertion, known: Known) -> sqlx::Result<Told> {
    let is_renamed = known.name != of.name;
    let asks = of.avatar.is_some() && (known.is_stale || known.avatar != of.avatar);
    let loses_picture =
        of.avatar.is_none() && avatars::remove(tx.connection(), known.account).await?;
    if is_renamed {
        rename(tx, known.account, &of.name).await?;
    }
    update(tx, of, known.member, asks).await?;
    // Both stand on cached pages; comments keep the name under which they were written.
    if loses_picture || known.profile != of.profile {
        members::redraw(tx).await?;
    }
    Ok(Told {
        member: known.member,
        is_changed: is_renamed || loses_picture,
        picture: of.avatar.clone().filter(|_| asks),
    })
}

async fn insert(tx: &mut SiteTx, of: &Assertion, member: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    let (email, email_verified) = of.email.clone().unzip();
    sqlx::query!(
        r#"
        insert into sso_subjects
            (site_id, subject, member_id, email, email_verified, profile, avatar, avatar_asked_at)
        values ($1, $2, $3, $4, $5, $6, $7, case when $7::text is not null then now() end)
        "#,
        site as SiteId,
        of.subject,
        member as MemberId,
        email,
        email_verified.unwrap_or_default(),
        of.profile,
        of.avatar,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

async fn rename(tx: &mut SiteTx, account: AccountId, name: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "update accounts set name = $2, name_shape = $3 where id = $1",
        account as AccountId,
        name,
        name::shape(name),
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

async fn update(tx: &mut SiteTx, of: &Assertion, member: MemberId, asks: bool) -> sqlx::Result<()> {
    let site = tx.site();
    let (email, email_verified) = of.email.clone().unzip();
    sqlx::query!(
        r#"
        update sso_subjects
        set
            email = $3, email_verified = $4, profile = $5, avatar = $6,
            avatar_asked_at = case when $7 then now() when $6::text is not null then avatar_asked_at end
        where site_id = $1 and member_id = $2
            and ($7 or (email, email_verified, profile, avatar) is distinct from ($3, $4, $5, $6))
        "#,
        site as SiteId,
        member as MemberId,
        email,
        email_verified.unwrap_or_default(),
        of.profile,
        of.avatar,
        asks,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Whose picture is at this address, if the site still says so; it says nothing else before this transaction ends.
pub async fn lock_pictured(
    tx: &mut SiteTx,
    member: MemberId,
    address: &str,
) -> sqlx::Result<Option<AccountId>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"
        select a.id as "account: AccountId"
        from sso_subjects s
        join members m on m.site_id = $1 and m.id = s.member_id
        join accounts a on a.id = m.account_id
        where s.site_id = $1 and s.member_id = $2 and s.avatar = $3
        for no key update of s
        "#,
        site as SiteId,
        member as MemberId,
        address,
    )
    .fetch_optional(tx.connection())
    .await
}
