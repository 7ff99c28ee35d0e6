//! Limits on how often somebody may write: the generic cell rate algorithm, in Redis, so that all nodes count together.
//! While Redis is away each node counts for itself.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use redis::Script;

use crate::{
    error::{Error, Result},
    live::Redis,
};

/// At most `most` in any `period`.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What is counted: part of the key.
    pub name: &'static str,
    /// How many.
    pub most: u32,
    /// In how long.
    pub period: Duration,
}

/// Counts what people do.
#[derive(Clone)]
pub struct Limits {
    redis: Redis,
    take: Arc<Script>,
    local: Arc<Mutex<HashMap<String, Instant>>>,
}

/// Most keys that one node counts by itself before it forgets those that are over.
const LOCAL_KEYS: usize = 10_000;

/// Answers 0, or the milliseconds until the next is taken. The time is Redis's own, so nodes' clocks don't matter.
const TAKE: &str = r"
local now = redis.call('TIME')
now = now[1] * 1000 + math.floor(now[2] / 1000)
local interval, tolerance = tonumber(ARGV[1]), tonumber(ARGV[2])
local due = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
if due - now > tolerance then
    return math.ceil(due - now - tolerance)
end
redis.call('SET', KEYS[1], due + interval, 'PX', math.ceil(due + interval - now))
return 0
";

impl Limits {
    /// Counts in this Redis.
    pub fn new(redis: Redis) -> Self {
        Self { redis, take: Arc::new(Script::new(TAKE)), local: Arc::default() }
    }

    /// Counts one more of `who`, or refuses.
    pub async fn take(&self, rule: Rule, who: &str) -> Result<()> {
        let wait = self.wait(rule, who).await;
        if wait.is_zero() { Ok(()) } else { Err(refuse(rule, wait)) }
    }

    /// Counts one more of `who`; whether it is one too many. Nothing is refused for it.
    pub async fn exceeds(&self, rule: Rule, who: &str) -> bool {
        !self.wait(rule, who).await.is_zero()
    }

    /// How long it is until one more of `who` is taken, which is counted if that is now.
    async fn wait(&self, rule: Rule, who: &str) -> Duration {
        if rule.most == 0 {
            return rule.period;
        }
        let interval = rule.period / rule.most;
        let tolerance = rule.period.saturating_sub(interval);
        let key = format!("aw:limit:{}:{{{who}}}", rule.name);
        if let Some(wait) = self.take_in_redis(&key, interval, tolerance).await {
            return wait;
        }
        metrics::counter!("afterword_limited_alone_total").increment(1);
        self.take_here(key, interval, tolerance, Instant::now())
    }

    async fn take_in_redis(
        &self,
        key: &str,
        interval: Duration,
        tolerance: Duration,
    ) -> Option<Duration> {
        let mut connection = self.redis.connection()?;
        let mut call = self.take.key(key);
        call.arg(millis(interval)).arg(millis(tolerance));
        let wait: u64 = call.invoke_async(&mut connection).await.ok()?;
        Some(Duration::from_millis(wait))
    }

    fn take_here(
        &self,
        key: String,
        interval: Duration,
        tolerance: Duration,
        now: Instant,
    ) -> Duration {
        let mut local = self.local.lock().unwrap_or_else(PoisonError::into_inner);
        if local.len() >= LOCAL_KEYS {
            local.retain(|_, due| *due > now);
        }
        let due = local.get(&key).copied().unwrap_or(now).max(now);
        let wait = (due - now).saturating_sub(tolerance);
        if wait.is_zero() {
            local.insert(key, due + interval);
        }
        wait
    }
}

fn refuse(rule: Rule, retry_after: Duration) -> Error {
    metrics::counter!("afterword_rate_limited_total", "rule" => rule.name).increment(1);
    Error::RateLimited { rule: rule.name, retry_after }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
