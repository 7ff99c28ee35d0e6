//! `bans`: who may not write on a site.

use super::SiteTx;
use crate::domain::{ban::Holding, secret::Hash};
use sdk::wire::{Ban, BanId, BanKind, GuestId, MemberId, PersonId, SiteId, Timestamp};

/// What a request tells of who writes.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Which member.
    pub member: Option<MemberId>,
    /// The SHA-256 of which guest's secret.
    pub guest: Option<&'a Hash>,
    /// The networks that they write from.
    pub blocks: &'a [Hash],
    /// The domain of the address that comes with what they write.
    pub domain: Option<&'a str>,
    /// Whether they care for the site: then only who they are counts.
    pub is_staff: bool,
}

/// The bans about somebody that were not lifted. Their domain is that of the address that they give, or of the one that
/// is known of them.
pub async fn about(tx: &mut SiteTx, facts: Facts<'_>) -> sqlx::Result<Vec<Holding>> {
    let site = tx.site();
    let blocks = facts.blocks.iter().map(|block| block.to_vec()).collect::<Vec<_>>();
    sqlx::query_as!(
        Holding,
        r#"
        with who as (
            select $2::uuid as member_id, null::uuid as guest_id, (
                select split_part(a.email_key, '@', 2)
                from members m join accounts a on a.id = m.account_id
                where m.site_id = $1 and m.id = $2
            ) as domain
            where $2::uuid is not null
            union all
            select null, id, split_part(email_key, '@', 2) from guests where site_id = $1 and secret_hash = $3
        )
        select ends_at as "ends_at: Timestamp", shadow, message
        from bans b
        where site_id = $1 and lifted_at is null and (
            member_id in (select member_id from who)
            or guest_id in (select guest_id from who)
            or block = any($4)
            or domain is not null and not $6 and exists (
                select from (select domain from who union all select $5::text) known (domain)
                where known.domain = b.domain or right(known.domain, length(b.domain) + 1) = '.' || b.domain
            )
        )
        "#,
        site as SiteId,
        facts.member as Option<MemberId>,
        facts.guest.map(Hash::as_slice),
        &blocks,
        facts.domain,
        facts.is_staff,
    )
    .fetch_all(tx.connection())
    .await
}

/// A ban that is made.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewRow<'a> {
    /// Of which member.
    pub member: Option<MemberId>,
    /// Of which guest.
    pub guest: Option<GuestId>,
    /// Of which block of addresses.
    pub block: Option<&'a [u8]>,
    /// Of which domain.
    pub domain: Option<&'a str>,
    /// Whether they don't know.
    pub shadow: bool,
    /// For moderators.
    pub reason: Option<&'a str>,
    /// For whom it is about.
    pub message: Option<&'a str>,
    /// Who made it.
    pub by: &'a str,
    /// Until when.
    pub ends_at: Option<Timestamp>,
}

impl NewRow<'_> {
    fn kind(&self) -> BanKind {
        match self {
            Self { member: Some(_), .. } => BanKind::Member,
            Self { guest: Some(_), .. } => BanKind::Guest,
            Self { block: Some(_), .. } => BanKind::Address,
            _ => BanKind::Domain,
        }
    }
}

/// Declares a statement that gives bans: the columns are the same everywhere, the rest is its own.
macro_rules! bans {
    ($before:literal, $after:literal, $($argument:expr),+ $(,)?) => {
        sqlx::query!(
            $before + r#"
                id         as "id: BanId",
                kind,
                member_id  as "member: MemberId",
                guest_id   as "guest: GuestId",
                domain,
                shadow,
                reason,
                message,
                by_name    as "by",
                created_at as "created_at: Timestamp",
                ends_at    as "ends_at: Timestamp",
                lifted_at  as "lifted_at: Timestamp",
                lifted_by
            "# + $after,
            $($argument),+
        )
        .map(|row| Ban {
            id: row.id,
            // The table takes no other.
            kind: row.kind.parse().unwrap_or(BanKind::Member),
            member: row.member,
            guest: row.guest,
            domain: row.domain,
            shadow: row.shadow,
            reason: row.reason,
            message: row.message,
            by: row.by,
            created_at: row.created_at,
            ends_at: row.ends_at,
            lifted_at: row.lifted_at,
            lifted_by: row.lifted_by,
        })
    };
}

/// Bans; nothing, where there is no such guest or member here.
pub async fn insert(tx: &mut SiteTx, new: NewRow<'_>) -> sqlx::Result<Option<Ban>> {
    let site = tx.site();
    bans!(
        r#"
        insert into bans
            (site_id, id, kind, member_id, guest_id, block, domain, shadow, reason, message, by_name, ends_at)
        select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
        where ($4::uuid is null or exists (select from members where site_id = $1 and id = $4))
            and ($5::uuid is null or exists (select from guests where site_id = $1 and id = $5))
        returning
        "#,
        "",
        site as SiteId,
        BanId::new() as BanId,
        new.kind().as_str(),
        new.member as Option<MemberId>,
        new.guest as Option<GuestId>,
        new.block,
        new.domain,
        new.shadow,
        new.reason,
        new.message,
        new.by,
        new.ends_at as Option<Timestamp>,
    )
    .fetch_optional(tx.connection())
    .await
}

/// Lifts a ban; again is no error. `None`: there is no such ban here.
pub async fn lift(tx: &mut SiteTx, id: BanId, by: &str) -> sqlx::Result<Option<Ban>> {
    let site = tx.site();
    bans!(
        r#"
        update bans
        set lifted_at = coalesce(lifted_at, now()), lifted_by = coalesce(lifted_by, $3)
        where site_id = $1 and id = $2
        returning
        "#,
        "",
        site as SiteId,
        id as BanId,
        by,
    )
    .fetch_optional(tx.connection())
    .await
}

/// Lifts every ban of somebody that is in force.
pub async fn lift_all(tx: &mut SiteTx, member: MemberId, by: &str) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update bans set lifted_at = now(), lifted_by = $3
        where site_id = $1 and member_id = $2 and lifted_at is null and (ends_at is null or ends_at > now())
        "#,
        site as SiteId,
        member as MemberId,
        by,
    )
    .execute(tx.connection())
    .await
    .map(drop)
}

/// One ban.
pub async fn find(tx: &mut SiteTx, id: BanId) -> sqlx::Result<Option<Ban>> {
    let site = tx.site();
    bans!("select", "from bans where site_id = $1 and id = $2", site as SiteId, id as BanId)
        .fetch_optional(tx.connection())
        .await
}

/// Bans before `before`, the newest first, at most `limit`; of one person, if asked so.
pub async fn list(
    tx: &mut SiteTx,
    of: Option<PersonId>,
    before: Option<BanId>,
    limit: i64,
) -> sqlx::Result<Vec<Ban>> {
    let site = tx.site();
    bans!(
        "select",
        r#"
        from bans
        where site_id = $1 and ($2::uuid is null or $2 in (member_id, guest_id)) and ($3::uuid is null or id < $3)
        order by id desc
        limit $4
        "#,
        site as SiteId,
        of as Option<PersonId>,
        before as Option<BanId>,
        limit,
    )
    .fetch_all(tx.connection())
    .await
}

/// Two people turned out to be one: who was banned as the one is banned as the other.
pub async fn merge(tx: &mut SiteTx, from: PersonId, to: MemberId) -> sqlx::Result<()> {
    let site = tx.site();
    sqlx::query!(
        r#"
        update bans set kind = 'member', guest_id = null, member_id = $3
        where site_id = $1 and $2 in (member_id, guest_id)
        "#,
        site as SiteId,
        from as PersonId,
        to as MemberId,
    )
    .execute(tx.connection())
    .await?;
    super::writing_blocks::forget(tx, from).await
}
