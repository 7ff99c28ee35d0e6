//! Sessions of the server's own pages: tower-sessions over PostgreSQL, with Redis in front.
//!
//! What the browser holds is 128 random bits; only their SHA-256 is kept, here and in Redis.

use sdk::wire::{AccountId, Timestamp};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tower_sessions::{
    Session, SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};

use super::SessionCache;
use crate::{
    domain::secret::Hash,
    store::{
        Store,
        account_sessions::{self, SessionRow},
    },
};

/// The cookie. `__Host-`: no other host of the domain can set it (RFC 6265bis, section 4.1.3.2).
pub const COOKIE: &str = "__Host-afterword";
/// Where a session names its person.
pub const KEY_ACCOUNT: &str = "account";
/// Where a session says when its person proved last who they are.
pub const KEY_PROVED_AT: &str = "proved_at";

/// Where a session says by which way its person signed in.
pub const KEY_WAY: &str = "way";
/// Where a session says on which day it was used last.
pub const KEY_SEEN_ON: &str = "seen_on";

/// The kept sessions. Cheap to clone.
#[derive(Clone, Debug)]
pub struct AccountSessions {
    store: Store,
    cache: SessionCache,
}

/// What is kept of a session's id.
pub fn hash_of(id: Id) -> Hash {
    Sha256::digest(id.0.to_be_bytes()).into()
}

impl AccountSessions {
    /// Sessions of this database, behind this cache.
    pub fn new(store: Store, cache: SessionCache) -> Self {
        Self { store, cache }
    }

    /// What is in front of the database.
    pub fn cache(&self) -> &SessionCache {
        &self.cache
    }

    /// Whether a session is in force, asked of the database itself: for what must not rest on a copy.
    pub async fn is_in_force(&self, id: Id) -> sqlx::Result<bool> {
        Ok(account_sessions::find(self.store.registry(), &hash_of(id)).await?.is_some())
    }

    /// Takes what a session holds under a key and leaves something else there, or nothing. `false`: another request was
    /// first. What this request knows of the session is the same in both cases.
    pub async fn swap(
        &self,
        session: &Session,
        key: &str,
        to: Option<Value>,
    ) -> crate::error::Result<bool> {
        let from = session.get_value(key).await.map_err(crate::error::Error::bug)?;
        let (Some(id), Some(from)) = (session.id(), from) else { return Ok(false) };
        let (db, hash) = (self.store.registry(), hash_of(id));
        let left = to.as_ref().unwrap_or(&Value::Null);
        let is_first = account_sessions::swap(db, &hash, key, &from, left).await?;
        self.cache.forget(&hash).await;
        match to {
            Some(to) => session.insert_value(key, to).await.map(drop),
            None => session.remove_value(key).await.map(drop),
        }
        .map_err(crate::error::Error::bug)?;
        Ok(is_first)
    }

    /// Ends a session.
    pub async fn end(&self, hash: &[u8]) -> sqlx::Result<()> {
        account_sessions::delete(self.store.registry(), hash).await?;
        self.cache.forget(hash).await;
        Ok(())
    }
}

#[async_trait::async_trait]
impl SessionStore for AccountSessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        loop {
            let row = row(record);
            let hash = hash_of(record.id);
            if account_sessions::insert(self.store.registry(), &hash, account(record), &row)
                .await
                .map_err(|error| failed(&error))?
            {
                return Ok(());
            }
            record.id = Id::default();
        }
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let hash = hash_of(record.id);
        // One that ended meanwhile stays ended.
        account_sessions::update(self.store.registry(), &hash, account(record), &row(record))
            .await
            .map_err(|error| failed(&error))?;
        self.cache.forget(&hash).await;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let hash = hash_of(*id);
        if let Some((data, expires_at)) = self.cache.get::<(Value, i64)>(&hash).await
            && Timestamp::now() < Timestamp(expires_at)
        {
            return Ok(record(*id, data, Timestamp(expires_at)));
        }
        let Some(row) = account_sessions::find(self.store.registry(), &hash)
            .await
            .map_err(|error| failed(&error))?
        else {
            return Ok(None);
        };
        self.cache.put(&hash, &json!([row.record, row.expires_at.0])).await;
        Ok(record(*id, row.record, row.expires_at))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.end(&hash_of(*id)).await.map_err(|error| failed(&error))
    }
}

fn row(record: &Record) -> SessionRow {
    let expires_at = Timestamp(record.expiry_date.unix_timestamp() * 1_000);
    SessionRow { record: json!(record.data), expires_at }
}

fn record(id: Id, data: Value, expires_at: Timestamp) -> Option<Record> {
    let expiry_date =
        time::OffsetDateTime::from_unix_timestamp_nanos(i128::from(expires_at.0) * 1_000_000)
            .ok()?;
    Some(Record { id, data: serde_json::from_value(data).ok()?, expiry_date })
}

fn account(record: &Record) -> Option<AccountId> {
    serde_json::from_value(record.data.get(KEY_ACCOUNT)?.clone()).ok()
}

fn failed(error: &sqlx::Error) -> Error {
    Error::Backend(error.to_string())
}
