//! Sessions in Redis, in front of PostgreSQL. Whatever Redis does not answer at once is a miss: losing it signs nobody
//! out, and nothing is kept there alone.

use redis::{AsyncCommands, ExistenceCheck, SetExpiry, SetOptions};
use serde::{Serialize, de::DeserializeOwned};

use crate::{cache, live::Redis};

/// How long an entry lasts: what is revoked is taken out at once, and if Redis lost that, by itself after this time.
const KEEP_SECONDS: u64 = 30;
/// For how long nothing is kept of what was taken out: whoever read the database just before must have come to keep it.
const GONE_SECONDS: u64 = 5;

/// Sessions in Redis, under the hash of what the browser holds. Cheap to clone.
#[derive(Clone, Debug)]
pub struct SessionCache {
    redis: Redis,
    kind: &'static str,
}

impl SessionCache {
    /// Keeps them in this Redis; nothing is sent yet. `kind` is part of the keys.
    pub fn new(redis: Redis, kind: &'static str) -> Self {
        Self { redis, kind }
    }

    /// What is kept under this hash, if Redis knows and says so at once.
    pub async fn get<T: DeserializeOwned>(&self, hash: &[u8]) -> Option<T> {
        let asked = async {
            let mut connection = self.redis.connection()?;
            connection.get::<_, Option<String>>(self.key(hash)).await.ok()?
        };
        let known = asked.await.and_then(|text| serde_json::from_str(&text).ok());
        cache::count(self.kind, known.is_some());
        known
    }

    /// Keeps what was read for a while, unless something is there: it is no older, or says that this may be outdated.
    pub async fn put<T: Serialize>(&self, hash: &[u8], value: &T) {
        let (Ok(text), Some(mut connection)) =
            (serde_json::to_string(value), self.redis.connection())
        else {
            return;
        };
        let if_none = SetOptions::default()
            .conditional_set(ExistenceCheck::NX)
            .with_expiration(SetExpiry::EX(KEEP_SECONDS));
        let _miss: redis::RedisResult<()> =
            connection.set_options(self.key(hash), text, if_none).await;
    }

    /// Takes something out, once it is another one in the database. What is left in its place can't be read as anything.
    pub async fn forget(&self, hash: &[u8]) {
        let taken = async {
            let mut connection = self.redis.connection()?;
            connection.set_ex::<_, _, ()>(self.key(hash), "", GONE_SECONDS).await.ok()
        };
        if taken.await.is_none() {
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
