//! What the moderators of a site hear while they work. It is told to those on this node, and through Redis to other nodes;
//! nothing is kept, and what is lost costs a moment: their pages look by themselves now and then.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use sdk::wire::{CommentId, Decision, MemberId, SiteId};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tokio::sync::broadcast::{Receiver, Sender, channel};
use uuid::Uuid;

use super::{Redis, bus};

/// How the channels end.
pub(super) const DESK: &str = ":desk";
/// News that a slow listener may be behind.
const BEHIND: usize = 64;

/// News as they are sent: JSON.
pub type Heard = Arc<str>;

/// What moderators hear.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DeskNews {
    /// Something waits that did not before, or is as it was before.
    Arrived,
    /// Somebody decided.
    Decided {
        /// About which comments.
        comments: Vec<CommentId>,
        /// What.
        decision: Decision,
        /// The member or the API key; none: the server.
        by: Option<Uuid>,
        /// Their name.
        name: String,
    },
    /// Somebody looks at a comment, or at none any more.
    Looking {
        /// Who.
        member: MemberId,
        /// Their name.
        name: String,
        /// Which comment.
        comment: Option<CommentId>,
    },
}

impl DeskNews {
    /// It as JSON.
    pub fn text(&self) -> String {
        // Plain data: that it can't be written is a bug, and then nobody hears of it.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What goes through Redis.
#[derive(Serialize, Deserialize)]
struct Call {
    node: Uuid,
    site: SiteId,
    news: Box<RawValue>,
}

/// The desks of all sites that somebody on this node works at. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Desks {
    node: Uuid,
    sites: Arc<Mutex<HashMap<SiteId, Sender<Heard>>>>,
}

impl Default for Desks {
    /// Nobody works yet.
    fn default() -> Self {
        let node = uuid::Builder::from_random_bytes(rand::random()).into_uuid();
        Self { node, sites: Arc::default() }
    }
}

impl Desks {
    /// Hears what is told to the moderators of a site from now on.
    pub fn listen(&self, site: SiteId) -> Receiver<Heard> {
        let mut sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        sites.retain(|_, sender| sender.receiver_count() > 0);
        sites.entry(site).or_insert_with(|| channel(BEHIND).0).subscribe()
    }

    /// Tells those on this node.
    pub fn tell(&self, site: SiteId, news: &str) {
        let sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = sites.get(&site) {
            // That nobody listens any more is no error.
            let _nobody = sender.send(news.into());
        }
    }

    /// Tells those on other nodes.
    pub async fn call(&self, redis: &Redis, site: SiteId, news: String) {
        let Ok(news) = RawValue::from_string(news) else { return };
        let call = Call { node: self.node, site, news };
        let (Some(mut connection), Ok(text)) = (redis.connection(), serde_json::to_string(&call))
        else {
            return;
        };
        let call = connection.publish(&channel_name(bus::spread(site.0)), &text);
        if let Err(error) = call.exec_async(&mut connection).await {
            tracing::debug!(%error, "other nodes' moderators were not told");
        }
    }

    /// Another node calls.
    pub(super) fn hear(&self, text: &[u8]) -> serde_json::Result<()> {
        let call: Call = serde_json::from_slice(text)?;
        if call.node != self.node {
            self.tell(call.site, call.news.get());
        }
        Ok(())
    }
}

/// The channel of these sites.
pub(super) fn channel_name(partition: u128) -> String {
    format!("aw:{{p{partition}}}{DESK}")
}

#[cfg(test)]
mod tests {
    use sdk::wire::SiteId;
    use uuid::Uuid;

    use super::{DeskNews, Desks};

    #[test]
    fn a_site_s_news_are_heard_at_its_own_desk_alone() {
        let (desks, one, other) =
            (Desks::default(), SiteId(Uuid::from_u128(1)), SiteId(Uuid::from_u128(2)));
        let (mut at_one, mut at_other) = (desks.listen(one), desks.listen(other));
        desks.tell(one, &DeskNews::Arrived.text());
        assert_eq!(&*at_one.try_recv().unwrap(), r#"{"kind":"arrived"}"#);
        assert!(at_other.try_recv().is_err());
    }

    #[test]
    fn a_node_does_not_hear_itself_twice() {
        let (desks, site) = (Desks::default(), SiteId(Uuid::from_u128(1)));
        let mut heard = desks.listen(site);
        let call = |node: Uuid| {
            format!(r#"{{"node":"{node}","site":"{site}","news":{{"kind":"arrived"}}}}"#)
        };
        desks.hear(call(desks.node).as_bytes()).unwrap();
        assert!(heard.try_recv().is_err());
        desks.hear(call(Uuid::from_u128(9)).as_bytes()).unwrap();
        assert!(heard.try_recv().is_ok());
        assert!(desks.hear(b"{}").is_err());
    }
}
