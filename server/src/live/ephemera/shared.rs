//! What nodes tell each other of a thread's readers and writers, and where Redis keeps it for those who come later.

use std::collections::HashMap;

use redis::{RedisResult, pipe};
use sdk::wire::{SiteId, ThreadId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Headcount, Writing};
use crate::live::{Connection, bus::partition};

/// What is kept of a thread's readers is forgotten after this long, in seconds, unless it is written again.
const KEPT: i64 = 120;

/// What a node tells the others.
#[derive(Debug, Serialize, Deserialize)]
pub struct Whisper {
    /// Which node.
    pub node: Uuid,
    /// The tenant.
    pub site: SiteId,
    /// The thread.
    pub thread: ThreadId,
    /// What is new.
    pub news: News,
}

/// What is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Who reads at this node.
    Here(Headcount),
    /// Who is writing at this node; kept nowhere.
    Writing(Writing),
}

impl Whisper {
    /// Tells every node, and whoever asks later.
    pub async fn say(&self, connection: &mut Connection) -> RedisResult<()> {
        // Plain data: that it can't be written is a bug, and then nobody hears of it.
        let text = serde_json::to_string(self).unwrap_or_default();
        let mut pipe = pipe();
        if let News::Here(count) = &self.news {
            let (key, node) = (key(self.site, self.thread), self.node.to_string());
            if count.is_empty() {
                pipe.hdel(key, node).ignore();
            } else {
                let count = serde_json::to_string(count).unwrap_or_default();
                pipe.hset(&key, node, count).ignore().expire(key, KEPT).ignore();
            }
        }
        let channel = channel_name(partition(self.thread));
        pipe.add_command(connection.publish(&channel, &text)).ignore();
        pipe.exec_async(connection).await
    }
}

/// Who reads at each node, as they wrote it; of nodes that are gone, too.
pub async fn read(
    connection: &mut Connection,
    site: SiteId,
    thread: ThreadId,
) -> RedisResult<HashMap<Uuid, Headcount>> {
    let mut command = redis::cmd("HGETALL");
    let nodes: HashMap<String, String> =
        command.arg(key(site, thread)).query_async(connection).await?;
    let node = |(node, count): (String, String)| {
        Some((node.parse().ok()?, serde_json::from_str(&count).ok()?))
    };
    Ok(nodes.into_iter().filter_map(node).collect())
}

/// Takes out what a node wrote.
pub async fn forget(
    connection: &mut Connection,
    site: SiteId,
    thread: ThreadId,
    node: Uuid,
) -> RedisResult<()> {
    redis::cmd("HDEL").arg(key(site, thread)).arg(node.to_string()).exec_async(connection).await
}

/// The channel of these threads.
pub fn channel_name(partition: u128) -> String {
    format!("aw:{{p{partition}}}:eph")
}

/// The site is part of it: what one site's readers ask for must not be another's, whatever thread they name.
fn key(site: SiteId, thread: ThreadId) -> String {
    format!("aw:{{p{}}}:here:{site}:{thread}", partition(thread))
}
