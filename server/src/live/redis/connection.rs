//! A connection to one Redis or to a cluster: who uses it need not know which.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use futures_util::{StreamExt, TryStreamExt, stream};
use redis::{
    Cmd, ErrorKind, Pipeline, RedisError, RedisFuture, RedisResult, Value,
    aio::{ConnectionLike, ConnectionManager},
    cluster_async::ClusterConnection,
};
use tokio::time::timeout;

use super::Breaker;

/// How long a command may take. In a cluster that includes being sent on by a node that has the key no longer.
const RESPOND: Duration = Duration::from_millis(100);
const RESPOND_IN_CLUSTER: Duration = Duration::from_millis(300);
/// Subscriptions that are under way at a time.
const AT_ONCE: usize = 16;

/// A connection that is shared by all who hold a clone of it.
#[derive(Clone)]
pub struct Connection {
    link: Link,
    /// Hears how each command went.
    breaker: Arc<Mutex<Breaker>>,
}

#[derive(Clone)]
pub(super) enum Link {
    One(ConnectionManager),
    Cluster(ClusterConnection),
}

impl Connection {
    pub(super) fn new(link: Link, breaker: Arc<Mutex<Breaker>>) -> Self {
        Self { link, breaker }
    }

    /// The command that tells all who hear a channel. In a cluster a message stays with the node that has its slot.
    pub fn publish(&self, channel: &str, message: &str) -> Cmd {
        let name = match self.link {
            Link::One(_) => "PUBLISH",
            Link::Cluster(_) => "SPUBLISH",
        };
        redis::cmd(name).arg(channel).arg(message).take()
    }

    /// Hears these channels from now on; what is heard already stays so, and is proven to be.
    pub(super) async fn subscribe(&self, channels: &[String]) -> RedisResult<()> {
        match self.link.clone() {
            Link::One(mut one) => one.subscribe(channels).await,
            // One by one: a node refuses channels of several slots in one command.
            Link::Cluster(cluster) => {
                stream::iter(channels)
                    .map(|channel| {
                        let mut cluster = cluster.clone();
                        async move { cluster.ssubscribe(channel.as_str()).await }
                    })
                    .buffer_unordered(AT_ONCE)
                    .try_collect()
                    .await
            }
        }
    }

    /// Gives up on what is not answered in time, and notes whether Redis answers at all.
    async fn bounded<T>(&self, answer: impl Future<Output = RedisResult<T>>) -> RedisResult<T> {
        let limit = match self.link {
            Link::One(_) => RESPOND,
            Link::Cluster(_) => RESPOND_IN_CLUSTER,
        };
        let late = |_| Err(RedisError::from((ErrorKind::Io, "no answer in time")));
        let answer = timeout(limit, answer).await.unwrap_or_else(late);
        let answered = !answer.as_ref().is_err_and(is_away);
        self.breaker
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .note(answered, Instant::now());
        answer
    }
}

/// Whether this says that nobody is there, rather than that somebody refuses.
fn is_away(error: &RedisError) -> bool {
    error.is_io_error() || error.is_timeout() || error.is_cluster_error()
}

impl ConnectionLike for Connection {
    fn req_packed_command<'a>(&'a mut self, cmd: &'a Cmd) -> RedisFuture<'a, Value> {
        let mut link = self.link.clone();
        let answer = async move {
            match &mut link {
                Link::One(one) => one.req_packed_command(cmd).await,
                Link::Cluster(cluster) => cluster.req_packed_command(cmd).await,
            }
        };
        Box::pin(self.bounded(answer))
    }

    fn req_packed_commands<'a>(
        &'a mut self,
        pipeline: &'a Pipeline,
        offset: usize,
        count: usize,
    ) -> RedisFuture<'a, Vec<Value>> {
        let mut link = self.link.clone();
        let answer = async move {
            match &mut link {
                Link::One(one) => one.req_packed_commands(pipeline, offset, count).await,
                Link::Cluster(cluster) => {
                    cluster.req_packed_commands(pipeline, offset, count).await
                }
            }
        };
        Box::pin(self.bounded(answer))
    }

    fn get_db(&self) -> i64 {
        match &self.link {
            Link::One(one) => one.get_db(),
            Link::Cluster(cluster) => cluster.get_db(),
        }
    }
}
