//! `audit_log`: what those who care for a site did. Rows are only added.

use sdk::wire::{Detail, EntryId, LogEntry, PersonId, SiteId, Timestamp};
use serde_json::Value;
use uuid::Uuid;

use super::{Connection, SiteTx};
use crate::domain::audit::Entry;

/// Longest subject that is kept, in characters; the schema says the same.
const SUBJECT_CHARS: usize = 300;

/// Adds an entry; it is there if the rest of the transaction is.
pub async fn note(tx: &mut SiteTx, entry: &Entry<'_>) -> sqlx::Result<()> {
    let site = tx.site();
    add(tx.connection(), site, entry).await
}

/// The same, for what is done from the command line as well.
pub async fn add(db: &mut Connection, site: SiteId, entry: &Entry<'_>) -> sqlx::Result<()> {
    let (kind, by) = entry.by.kind();
    let subject = entry.subject.as_deref().map(|all| all.chars().take(SUBJECT_CHARS).collect());
    sqlx::query!(
        r#"
        insert into audit_log (site_id, id, by_kind, by_id, by_name, act, subject, details)
        values (
            $1, $2, $3, $4,
            coalesce((select left(name, 200) from api_keys where $3 = 'key' and site_id = $1 and id = $4), $5),
            $6, $7, $8
        )
        "#,
        site as SiteId,
        EntryId::new() as EntryId,
        kind,
        by,
        entry.by.name(),
        entry.act,
        subject as Option<String>,
        entry.details,
    )
    .execute(db)
    .await
    .map(drop)
}

/// Which entries are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// What was done: `thing.verb`, or `thing` for all that was done to such.
    pub act: Option<&'a str>,
    /// To what.
    pub subject: Option<&'a str>,
    /// By which member or API key.
    pub by: Option<Uuid>,
    /// Not before.
    pub since: Option<Timestamp>,
    /// Before then.
    pub until: Option<Timestamp>,
}

/// Entries before `before`, the newest first, at most `limit`.
pub async fn list(
    tx: &mut SiteTx,
    wanted: Wanted<'_>,
    before: Option<EntryId>,
    limit: i64,
) -> sqlx::Result<Vec<LogEntry>> {
    let site = tx.site();
    let rows = sqlx::query!(
        r#"
        select id as "id: EntryId", by_kind, by_id, by_name, act, subject, details
        from audit_log
        where site_id = $1
            and ($2::uuid is null or id < $2)
            and ($3::text is null or $3 in (act, split_part(act, '.', 1)))
            and ($4::text is null or subject = $4)
            and ($5::uuid is null or by_id = $5)
            -- A UUIDv7 begins with its time: pages and spans are cut by one index.
            and ($6::uuid is null or id >= $6)
            and ($7::uuid is null or id < $7)
        order by id desc
        limit $8
        "#,
        site as SiteId,
        before as Option<EntryId>,
        wanted.act,
        wanted.subject,
        wanted.by,
        wanted.since.map(first_at),
        wanted.until.map(first_at),
        limit,
    )
    .fetch_all(tx.connection())
    .await?;
    let entry = rows.into_iter().map(|row| LogEntry {
        id: row.id,
        at: time_of(row.id),
        by_kind: row.by_kind,
        by_id: row.by_id.map(PersonId),
        by: row.by_name,
        act: row.act,
        subject: row.subject,
        details: details(&row.details),
    });
    Ok(entry.collect())
}

/// The least UUIDv7 of a moment (RFC 9562, section 5.7: 48 bits of milliseconds come first).
fn first_at(at: Timestamp) -> Uuid {
    Uuid::from_u128(u128::from(at.0.max(0).unsigned_abs() & ((1 << 48) - 1)) << 80)
}

fn time_of(id: EntryId) -> Timestamp {
    Timestamp(i64::try_from(id.0.as_u128() >> 80).unwrap_or_default())
}

/// The fields of an object as text; what is nothing is left out.
fn details(json: &Value) -> Vec<Detail> {
    let fields = json.as_object().into_iter().flatten();
    let fields = fields.filter(|(_, value)| !value.is_null() && **value != Value::Bool(false));
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    fields.map(|(name, value)| Detail { name: name.clone(), value: text(value) }).collect()
}
