//! Sessions in Redis, in front of PostgreSQL. Whatever Redis does not answer at once is a miss: losing it signs nobody
//! out, and nothing is kept there alone.

use redis::AsyncCommands;
use serde::{Serialize, de::DeserializeOwned};

use crate::live::Redis;

/// How long an entry lasts: what is revoked is taken out at once, and if Redis lost that, by itself after this time.
const KEEP_SECONDS: u64 = 30;

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
        let mut connection = self.redis.connection()?;
        let text: Option<String> = connection.get(self.key(hash)).await.ok()?;
        serde_json::from_str(&text?).ok()
    }

    /// Keeps something for a while.
    pub async fn put<T: Serialize>(&self, hash: &[u8], value: &T) {
        let (Ok(text), Some(mut connection)) =
            (serde_json::to_string(value), self.redis.connection())
        else {
            return;
        };
        let _miss: redis::RedisResult<()> =
            connection.set_ex(self.key(hash), text, KEEP_SECONDS).await;
    }

    /// Takes something out.
    pub async fn forget(&self, hash: &[u8]) {
        let taken = async {
            let mut connection = self.redis.connection()?;
            connection.del::<_, ()>(self.key(hash)).await.ok()
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
