//! `sso_subjects`: whom sites speak of when they say who their users are.

use sdk::wire::{AccountId, MemberId, SiteId};

use super::{SiteTx, members};
use crate::domain::sso::Assertion;

/// The member whom a site speaks of, made if they are new, and what it says of them now. The account behind is this
/// site's alone: an address that the site names leads to nobody else's.
pub async fn ensure(tx: &mut SiteTx, of: &Assertion) -> sqlx::Result<MemberId> {
    wait_for_others(tx, &of.subject).await?;
    if let Some(member) = find(tx, &of.subject).await? {
        update(tx, of, member).await?;
        return Ok(member);
    }
    let account = AccountId::new();
    sqlx::query!("insert into accounts (id, name) values ($1, $2)", account as AccountId, of.name,)
        .execute(tx.connection())
        .await?;
    let member = members::ensure(tx, account).await?;
    insert(tx, of, member).await?;
    Ok(member)
}

/// Lets whoever makes the same member finish first.
async fn wait_for_others(tx: &mut SiteTx, subject: &str) -> sqlx::Result<()> {
    let whom = format!("sso {} {subject}", tx.site());
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended($1, 0))", whom)
        .execute(tx.connection())
        .await
        .map(drop)
}

async fn find(tx: &mut SiteTx, subject: &str) -> sqlx::Result<Option<MemberId>> {
    let site = tx.site();
    sqlx::query_scalar!(
        r#"select member_id as "member: MemberId" from sso_subjects where site_id = $1 and subject = $2"#,
        site as SiteId,
        subject,
    )
    .fetch_optional(tx.connection())
    .await
}

async fn insert(tx: &mut SiteTx, of: &Assertion, member: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    let (email, email_verified) = of.email.clone().unzip();
    sqlx::query!(
        r#"
        insert into sso_subjects (site_id, subject, member_id, email, email_verified, profile)
        values ($1, $2, $3, $4, $5, $6)
        "#,
        site as SiteId,
        of.subject,
        member as MemberId,
        email,
        email_verified.unwrap_or_default(),
        of.profile,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

async fn update(tx: &mut SiteTx, of: &Assertion, member: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    let (email, email_verified) = of.email.clone().unzip();
    sqlx::query!(
        r#"
        with named as (
            update accounts set name = $3
            where id = (select account_id from members where site_id = $1 and id = $2) and name <> $3
        )
        update sso_subjects
        set email = $4, email_verified = $5, profile = $6
        where site_id = $1 and member_id = $2
            and (email, email_verified, profile) is distinct from ($4, $5, $6)
        "#,
        site as SiteId,
        member as MemberId,
        of.name,
        email,
        email_verified.unwrap_or_default(),
        of.profile,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}
