//! A connection to one Redis or to a cluster: who uses it need not know which.

use futures_util::future::try_join_all;
use redis::{
    Cmd, ErrorKind, Pipeline, RedisError, RedisFuture, RedisResult, Value,
    aio::{ConnectionLike, ConnectionManager},
    cluster_async::ClusterConnection,
};
use tokio::time::timeout;

use super::{RESPOND, RESPOND_IN_CLUSTER, Redis};

/// A connection that is shared by all who hold a clone of it.
#[derive(Clone)]
pub struct Connection {
    link: Link,
    /// Hears how each command went.
    owner: Option<Redis>,
}

#[derive(Clone)]
pub(super) enum Link {
    One(ConnectionManager),
    Cluster(ClusterConnection),
}

impl Connection {
    pub(super) fn new(link: Link, owner: Option<Redis>) -> Self {
        Self { link, owner }
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
    pub async fn subscribe(&self, channels: &[String]) -> RedisResult<()> {
        match self.link.clone() {
            Link::One(mut one) => one.subscribe(channels).await,
            // One by one: a node refuses channels of several slots in one command.
            Link::Cluster(cluster) => {
                let subscribe = channels.iter().cloned().map(|channel| {
                    let mut cluster = cluster.clone();
                    async move { cluster.ssubscribe(channel).await }
                });
                try_join_all(subscribe).await.map(drop)
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
        if let Some(owner) = &self.owner {
            owner.note(!answer.as_ref().is_err_and(is_away));
        }
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
