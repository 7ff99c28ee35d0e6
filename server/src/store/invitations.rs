//! `invitations`: people who were invited by mail to care for a site. A row goes once it is used, withdrawn, replaced or too
//! old.

use sdk::wire::{Role, SiteId, Timestamp};
use sqlx::PgPool;
use uuid::Uuid;

use super::{SiteTx, members::role};
use crate::domain::secret::Hash;

/// An invitation that is good.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Which.
    pub id: Uuid,
    /// To whom, as it was typed.
    pub email: String,
    /// The one form of that address.
    pub email_key: String,
    /// As what.
    pub role: Role,
    /// Who invited them; their name then.
    pub by: String,
    /// Until when.
    pub until: Timestamp,
}

/// Invites somebody; whatever was sent to that address before leads nowhere any more.
pub async fn insert(tx: &mut SiteTx, new: &Invitation, secret: &Hash) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        "delete from invitations where site_id = $1 and email_key = $2",
        site as SiteId,
        new.email_key,
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        r#"
        insert into invitations (site_id, id, email, email_key, role, by_name, secret, until)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        "#,
        site as SiteId,
        new.id,
        new.email,
        new.email_key,
        new.role.as_str(),
        new.by,
        secret,
        new.until as Timestamp,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// Those that are good, the newest first.
pub async fn list(tx: &mut SiteTx) -> sqlx::Result<Vec<Invitation>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select id, email, email_key, role, by_name, until as "until: Timestamp"
        from invitations
        where site_id = $1 and until > now()
        order by id desc
        "#,
        site as SiteId,
    )
    .fetch_all(tx.connection())
    .await?;
    let each = rows.into_iter().map(|row| Invitation {
        id: row.id,
        email: row.email,
        email_key: row.email_key,
        role: role(&row.role),
        by: row.by_name,
        until: row.until,
    });
    Ok(each.collect())
}

/// The one whose link carries this, if it is good; nobody else uses it before this transaction ends.
pub async fn find(tx: &mut SiteTx, secret: &Hash) -> sqlx::Result<Option<Invitation>> {
    let site = tx.site();
    let row = sqlx::query!(
        r#"
        select id, email, email_key, role, by_name, until as "until: Timestamp"
        from invitations
        where site_id = $1 and secret = $2 and until > now()
        "#,
        site as SiteId,
        secret,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| Invitation {
        id: row.id,
        email: row.email,
        email_key: row.email_key,
        role: role(&row.role),
        by: row.by_name,
        until: row.until,
    }))
}

/// Ends one, used or withdrawn; its role. `None`: somebody else just did.
pub async fn remove(tx: &mut SiteTx, id: Uuid) -> sqlx::Result<Option<Role>> {
    let site = tx.site();
    let gone = sqlx::query_scalar!(
        "delete from invitations where site_id = $1 and id = $2 returning role",
        site as SiteId,
        id,
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(gone.map(|text| role(&text)))
}

/// Deletes some that are too old; how many. Needs the jobs role.
pub async fn trim(jobs: &PgPool, limit: i64) -> sqlx::Result<u64> {
    sqlx::query!(
        r#"
        delete from invitations
        where (site_id, id) in (
            select site_id, id from invitations where until < now() limit $1
        )
        "#,
        limit,
    )
    .execute(jobs)
    .await
    .map(|done| done.rows_affected())
}
