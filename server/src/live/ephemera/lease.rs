//! Which nodes live: each says so every few seconds, by the clock of Redis, so that no two clocks are compared.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use redis::{RedisResult, Script};
use uuid::Uuid;

use crate::live::Connection;

const KEY: &str = "aw:nodes";

/// Renews the lease of a node, and answers for each node how many milliseconds of its lease are left; less than nothing
/// for those that are gone. They are remembered for an hour, so that what they left behind is known to be old.
const BEAT: &str = r"
local now = redis.call('TIME')
now = now[1] * 1000 + math.floor(now[2] / 1000)
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 3600000)
local nodes = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')
for i = 2, #nodes, 2 do
    nodes[i] = tostring(nodes[i] - now)
end
return nodes
";

const END: &str = r"
redis.call('ZADD', KEYS[1], redis.call('TIME')[1] * 1000 - 1000, ARGV[1])
return redis.status_reply('OK')
";

/// Until when each node lives, by this node's own clock.
#[derive(Debug, Default)]
pub struct Leases(HashMap<Uuid, Instant>);

impl Leases {
    /// Says that this node lives, and learns which others do.
    pub async fn beat(
        &mut self,
        connection: &mut Connection,
        node: Uuid,
        lease: Duration,
    ) -> RedisResult<()> {
        let script = Script::new(BEAT);
        let mut call = script.key(KEY);
        call.arg(node.to_string()).arg(u64::try_from(lease.as_millis()).unwrap_or(u64::MAX));
        // What is left is counted from before the question, so that nobody lives longer here than in Redis.
        let asked = Instant::now();
        let nodes: Vec<(String, i64)> = call.invoke_async(connection).await?;
        for (node, left) in nodes {
            let Ok(node) = node.parse() else { continue };
            let left = Duration::from_millis(u64::try_from(left).unwrap_or(0));
            self.0.insert(node, asked + left);
        }
        Ok(())
    }

    /// Says that a node is gone: from now on its lease is one that is over.
    pub async fn end(connection: &mut Connection, node: Uuid) -> RedisResult<()> {
        Script::new(END).key(KEY).arg(node.to_string()).invoke_async(connection).await
    }

    /// Whether a node lives.
    pub fn lives(&self, node: Uuid, now: Instant) -> bool {
        self.0.get(&node).is_some_and(|until| *until > now)
    }

    /// Whether a node lived and is gone.
    pub fn is_gone(&self, node: Uuid, now: Instant) -> bool {
        self.0.get(&node).is_some_and(|until| *until <= now)
    }

    /// How many nodes live.
    pub fn living(&self, now: Instant) -> usize {
        self.0.values().filter(|until| **until > now).count()
    }
}
