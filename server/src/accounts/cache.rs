//! Sessions in Redis, in front of PostgreSQL. Whatever Redis does not answer at once is a miss: losing it signs nobody
//! out, and nothing is kept there alone.

use std::time::Duration;

use bb8_redis::{RedisConnectionManager, bb8::Pool};
use redis::{AsyncCommands, ExistenceCheck, SetExpiry, SetOptions};
use serde::{Serialize, de::DeserializeOwned};
use tokio::time::timeout;

use crate::{cache, live::Redis};

/// How long Redis may take.
const PATIENCE: Duration = Duration::from_millis(100);
/// How long an entry lasts: what is revoked is taken out at once, and if Redis lost that, by itself after this time.
const KEEP_SECONDS: u64 = 30;
/// For how long nothing is kept of what was taken out: whoever read the database just before must have come to keep it.
const GONE_SECONDS: u64 = 5;
const CONNECTIONS: u32 = 8;

/// Sessions in Redis, under the hash of what the browser holds. Cheap to clone.
#[derive(Clone, Debug)]
pub struct SessionCache {
    pool: Pool<RedisConnectionManager>,
    kind: &'static str,
}

impl SessionCache {
    /// Prepares to talk to this Redis; nothing is sent yet. `kind` is part of the keys.
    pub fn new(redis: &Redis, kind: &'static str) -> Self {
        let manager = RedisConnectionManager::new(redis.client().get_connection_info().clone());
        // Its address was read once already, so it can be read again.
        let manager = manager.expect("an address that was read before");
        let pool = Pool::builder()
            .max_size(CONNECTIONS)
            .connection_timeout(PATIENCE)
            .build_unchecked(manager);
        Self { pool, kind }
    }

    /// What is kept under this hash, if Redis knows and says so at once.
    pub async fn get<T: DeserializeOwned>(&self, hash: &[u8]) -> Option<T> {
        let asked = async {
            let mut connection = self.pool.get().await.ok()?;
            connection.get::<_, Option<String>>(self.key(hash)).await.ok()?
        };
        let text = timeout(PATIENCE, asked).await.ok().flatten();
        let known = text.and_then(|text| serde_json::from_str(&text).ok());
        cache::count(self.kind, known.is_some());
        known
    }

    /// Keeps what was read for a while, unless something is there: it is no older, or says that this may be outdated.
    pub async fn put<T: Serialize>(&self, hash: &[u8], value: &T) {
        let Ok(text) = serde_json::to_string(value) else { return };
        let if_none = SetOptions::default()
            .conditional_set(ExistenceCheck::NX)
            .with_expiration(SetExpiry::EX(KEEP_SECONDS));
        let kept = async {
            let mut connection = self.pool.get().await.ok()?;
            connection.set_options::<_, _, ()>(self.key(hash), text, if_none).await.ok()
        };
        let _miss = timeout(PATIENCE, kept).await;
    }

    /// Takes something out, once it is another one in the database. What is left in its place can't be read as anything.
    pub async fn forget(&self, hash: &[u8]) {
        let taken = async {
            let mut connection = self.pool.get().await.ok()?;
            connection.set_ex::<_, _, ()>(self.key(hash), "", GONE_SECONDS).await.ok()
        };
        if !matches!(timeout(PATIENCE, taken).await, Ok(Some(()))) {
            tracing::debug!("a session could not be taken out of the cache; it goes by itself");
        }
    }

    fn key(&self, hash: &[u8]) -> String {
        use std::fmt::Write;
        let mut key = format!("aw:{}:", self.kind);
        for byte in hash {
            let _infallible = write!(key, "{byte:02x}");
        }
        key
    }
}
