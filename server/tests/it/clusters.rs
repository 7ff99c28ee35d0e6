//! Nodes that talk through a Redis Cluster, and what they do while its nodes die, freeze and hand over.

use std::time::Duration;

use engines::{RedisCluster, RedisNode};
use sdk::wire::{ClientFrame, Code, ServerFrame};

use crate::support::{Persona, Socket, TestApp, app::Page, persona::refused, until::within};

/// How soon everyone knows what nobody was told.
const FOUND: Duration = Duration::from_secs(3);
/// How long a cluster may take to be one again.
const PATIENCE: Duration = Duration::from_secs(30);
/// After this time Redis gives a take-over up by itself (`CLUSTER_MF_TIMEOUT`).
const GIVEN_UP: Duration = Duration::from_secs(6);

/// Two nodes of a server on a cluster of their own.
struct Nodes {
    cluster: RedisCluster,
    here: TestApp,
    there: TestApp,
    page: Page,
    /// Where the page's channel is.
    slot: u16,
}

impl Nodes {
    async fn start() -> Self {
        let cluster = RedisCluster::throwaway().await.unwrap();
        let here = TestApp::with_redis(&cluster.urls()).await;
        let there = here.second_node_with(&cluster.urls()).await;
        let page = here.blog.page("p");
        let slot = slot_of(&cluster, &page).await;
        let this = Self { cluster, here, there, page, slot };
        for node in [&this.here, &this.there] {
            this.hears(node).await;
        }
        this
    }

    async fn hears(&self, node: &TestApp) {
        within(PATIENCE, "all channels", async || node.app.redis.is_subscribed().then_some(()))
            .await;
    }

    async fn watching(&self, node: &TestApp) -> Socket {
        let mut socket = node.socket().await;
        socket.subscribe(self.page.thread, None).await;
        socket
    }

    /// The node of the cluster that has the slot of the page's channel.
    async fn master(&self) -> usize {
        within(PATIENCE, "each slot has a master", async || self.find_master().await).await
    }

    async fn find_master(&self) -> Option<usize> {
        let slots = self.cluster.nodes[5].ask(&["CLUSTER", "NODES"]).await.unwrap();
        let has = |line: &&str| {
            line.contains("master")
                && !line.contains("fail")
                && line.split(' ').skip(8).any(|range| covers(range, self.slot))
        };
        let line = slots.lines().find(has)?;
        self.cluster.nodes.iter().position(|node| line.contains(&format!("{}@", node.address())))
    }

    /// Ada posts here, and who reads there is told.
    async fn reaches(&self, ada: &Persona, there: &mut Socket) {
        let posted = ada.post(&self.page, "Hello").await;
        let heard = there.hears_within(FOUND).await;
        let Some(ServerFrame::Event(event)) = heard else { panic!("{heard:?}") };
        assert_eq!(event.event, sdk::wire::Event::CommentCreated(posted));
    }
}

/// A replica becomes the master. On a busy machine it may not come to that in time, and is given up by Redis.
async fn take_over(follower: &RedisNode) {
    within(2 * PATIENCE, "it is a master", async || {
        follower.ask(&["CLUSTER", "FAILOVER"]).await.unwrap();
        let is_master =
            within(PATIENCE, "it leads", async || follower.is_master().await.then_some(()));
        tokio::time::timeout(GIVEN_UP, is_master).await.ok()
    })
    .await;
}

async fn slot_of(cluster: &RedisCluster, page: &Page) -> u16 {
    let tag = format!("{{p{}}}", page.thread.0.as_u128() % 64);
    let slot = cluster.nodes[0].ask(&["CLUSTER", "KEYSLOT", &tag]).await.unwrap();
    slot.trim().parse().unwrap()
}

fn covers(range: &str, slot: u16) -> bool {
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    matches!((first.parse::<u16>(), last.parse::<u16>()), (Ok(first), Ok(last)) if (first..=last).contains(&slot))
}

/// Ada begins to write at one node until who reads at the other is told so.
async fn typing_crosses(page: &Page, writer: &mut Socket, reader: &mut Socket) {
    within(Duration::from_secs(20), "somebody writes", async || {
        writer.say(&ClientFrame::Typing { thread: page.thread, parent: None }).await;
        let told = tokio::time::timeout(Duration::from_millis(500), reader.writers(page.thread));
        told.await.ok().filter(|(who, more)| who.len() + *more as usize == 1).map(drop)
    })
    .await;
}

#[tokio::test]
async fn everything_that_nodes_share_goes_through_the_cluster() {
    let nodes = Nodes::start().await;
    let (ada, page) = (nodes.here.guest("Ada"), &nodes.page);
    let mut there = nodes.watching(&nodes.there).await;
    let mut here = nodes.here.socket_with(&ada).await;
    here.subscribe(page.thread, None).await;
    there.readers(page.thread, Some(2)).await;
    typing_crosses(page, &mut here, &mut there).await;
    nodes.reaches(&ada, &mut there).await;

    // Who is told one address alone finds the others.
    let third =
        nodes.here.second_node_with(&format!("redis://{}", nodes.cluster.nodes[0].address())).await;
    nodes.hears(&third).await;
    let mut elsewhere = nodes.watching(&third).await;
    elsewhere.readers(page.thread, Some(3)).await;

    // Who posts too often at one node does at the other, too.
    nodes.here.set(|settings| settings.posts_per_minute = 5).await;
    nodes.there.set(|settings| settings.posts_per_minute = 5).await;
    let ben = nodes.here.guest("Ben");
    let again = ben.at(&nodes.there, &nodes.there.blog);
    let mut taken = 0;
    for number in 0..10 {
        let who = if number % 2 == 0 { &ben } else { &again };
        match who.try_post(page, "me too").await {
            Ok(_) => taken += 1,
            other => assert_eq!(refused(other), Code::RateLimited),
        }
    }
    assert_eq!(taken, 5);
}

#[tokio::test]
async fn while_a_master_is_dead_and_another_takes_over_comments_arrive_and_then_whispers_do() {
    let mut nodes = Nodes::start().await;
    let ada = nodes.here.guest("Ada");
    let (mut here, mut there) =
        (nodes.here.socket_with(&ada).await, nodes.watching(&nodes.there).await);
    here.subscribe(nodes.page.thread, None).await;
    let master = nodes.master().await;
    nodes.cluster.nodes[master].kill().await;
    // For some seconds nobody has these slots.
    for _ in 0..3 {
        nodes.reaches(&ada, &mut there).await;
        assert!(matches!(here.hear().await, ServerFrame::Event(_)));
    }
    for node in [&nodes.here, &nodes.there] {
        nodes.hears(node).await;
    }
    typing_crosses(&nodes.page, &mut here, &mut there).await;
    nodes.reaches(&ada, &mut there).await;
}

#[tokio::test]
async fn a_master_that_answers_nobody_and_one_that_hands_over_hold_nobody_up() {
    let nodes = Nodes::start().await;
    let ada = nodes.here.guest("Ada");
    let (mut here, mut there) =
        (nodes.here.socket_with(&ada).await, nodes.watching(&nodes.there).await);
    here.subscribe(nodes.page.thread, None).await;

    let master = nodes.master().await;
    nodes.cluster.nodes[master].freeze();
    for _ in 0..3 {
        nodes.reaches(&ada, &mut there).await;
        assert!(matches!(here.hear().await, ServerFrame::Event(_)));
    }
    within(PATIENCE, "another one takes over", async || {
        (nodes.master().await != master).then_some(())
    })
    .await;
    let frozen = &nodes.cluster.nodes[master];
    frozen.thaw();
    within(PATIENCE, "it follows", async || (!frozen.is_master().await).then_some(())).await;
    nodes.cluster.settled().await.unwrap();

    let mut followers = Vec::new();
    for node in &nodes.cluster.nodes {
        if !node.is_master().await {
            followers.push(node);
        }
    }
    for follower in followers {
        take_over(follower).await;
        nodes.reaches(&ada, &mut there).await;
        assert!(matches!(here.hear().await, ServerFrame::Event(_)));
    }
    nodes.cluster.settled().await.unwrap();
    for node in [&nodes.here, &nodes.there] {
        nodes.hears(node).await;
    }
    typing_crosses(&nodes.page, &mut here, &mut there).await;
}
