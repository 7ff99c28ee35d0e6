//! Looks at the threads where something changed, tells their sockets, and carries whispers between the nodes.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::{StreamExt, stream};
use redis::RedisResult;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::{Ephemera, Headcount, Leases, News, Outlook, Settled, Whisper, shared};
use crate::live::{Connection, Hub, Pace, Redis, Topic};

/// Threads whose news are under way to Redis at a time.
const AT_ONCE: usize = 32;
/// How long a node that leaves takes to say so.
const FAREWELL: Duration = Duration::from_secs(1);
/// A node that does not hear doorbells for this many whispers' time does not know who is there.
const GRACE: u32 = 2;
/// Looks in the time of one whisper.
const LOOKS: u32 = 4;

/// Keeps what is true for a moment true, until told to stop.
pub async fn run(
    hub: Hub,
    mut stirred: UnboundedReceiver<Arc<Topic>>,
    redis: Redis,
    pace: Pace,
    stop: CancellationToken,
) {
    let now = Instant::now();
    let mut keeper = Keeper {
        hub,
        redis,
        pace,
        leases: Leases::default(),
        waiting: Vec::new(),
        connection: None,
        heard: now,
        living: 0,
        former: None,
        beat_due: now,
        repeat_due: now,
        repeated: 0,
    };
    let mut looks = tokio::time::interval(pace.whisper / LOOKS);
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            _ = looks.tick() => {}
        }
        while let Ok(topic) = stirred.try_recv() {
            keeper.waiting.push(topic);
        }
        keeper.look().await;
    }
    // What is not taken back in time is forgotten when the lease is over.
    let _or_later = tokio::time::timeout(FAREWELL, keeper.leave()).await;
}

struct Keeper {
    hub: Hub,
    redis: Redis,
    pace: Pace,
    leases: Leases,
    /// Threads to look at.
    waiting: Vec<Arc<Topic>>,
    /// Which connection to Redis is heard, while other nodes can be known.
    connection: Option<u64>,
    /// When Redis was heard last.
    heard: Instant,
    /// How many nodes lived at the last look.
    living: usize,
    /// Under which name this node said that it lives.
    former: Option<Uuid>,
    beat_due: Instant,
    repeat_due: Instant,
    repeated: u128,
}

/// Parts that all threads are spread over: one is written again at a time.
const PARTS: u128 = 60;

impl Keeper {
    async fn look(&mut self) {
        self.beat().await;
        let now = Instant::now();
        self.look_around(now);
        if self.repeat_due <= now {
            self.repeat_due = now + self.pace.rewrite / u32::try_from(PARTS).unwrap_or(1);
            self.repeat();
        }
        let waiting = std::mem::take(&mut self.waiting);
        let outlook = Outlook { connection: self.connection, leases: &self.leases, now };
        let mut settled = Vec::new();
        for topic in waiting {
            let todo = topic.settle(&self.pace, outlook);
            if todo.again {
                self.waiting.push(topic.clone());
            }
            if todo.ask || !todo.say.is_empty() {
                settled.push((topic, todo));
            }
        }
        if let Some(number) = self.connection {
            self.tell(settled, number).await;
        }
    }

    /// Says that this node lives.
    async fn beat(&mut self) {
        let now = Instant::now();
        if self.beat_due > now {
            return;
        }
        let beaten = match self.redis.connection() {
            Some(mut connection) => self.renew(&mut connection).await.is_ok(),
            None => false,
        };
        self.beat_due = now + if beaten { self.pace.beat } else { self.pace.whisper };
    }

    /// A node that did not know the others for a while is a new one: what it wrote before is of one that is gone.
    async fn renew(&mut self, connection: &mut Connection) -> RedisResult<()> {
        let node = self.hub.node();
        if let Some(former) = self.former.filter(|former| *former != node) {
            Leases::end(connection, former).await?;
        }
        self.former = Some(node);
        self.leases.beat(connection, node, self.pace.lease).await
    }

    /// Whether other nodes can be known at the moment, and whether some came or went.
    fn look_around(&mut self, now: Instant) {
        let lives = self.leases.lives(self.hub.node(), now);
        let connection = self.redis.subscription().filter(|_| lives);
        if connection.is_some() {
            self.heard = now;
        }
        let living = self.leases.living(now);
        let is_patient = connection.is_none() && self.heard + self.pace.whisper * GRACE > now;
        if connection != self.connection && !is_patient {
            if connection.is_none() {
                self.hub.renew_node();
                self.beat_due = now;
            }
            metrics::gauge!("afterword_ephemera_known").set(f64::from(connection.is_some()));
            self.connection = connection;
            self.hub.watched().iter().for_each(Topic::stir);
        } else if living != self.living {
            let watched = self.hub.watched();
            watched
                .iter()
                .filter(|topic| topic.ephemera(|known| known.has_elsewhere()))
                .for_each(Topic::stir);
        }
        self.living = living;
    }

    /// Tells again what the other nodes were told of a part of the threads, and takes out what is of nodes that are
    /// gone: Redis may have lost the one and kept the other.
    fn repeat(&mut self) {
        self.repeated = (self.repeated + 1) % PARTS;
        let part = |topic: &Arc<Topic>| topic.thread.0.as_u128() % PARTS == self.repeated;
        let watched = self.hub.watched();
        for topic in watched.iter().filter(|topic| part(topic)) {
            topic.ephemera(Ephemera::repeat);
            topic.stir();
        }
    }

    /// Takes back what this node said.
    async fn leave(&self) {
        let Some(connection) = self.redis.connection() else { return };
        let said = self.hub.watched().into_iter();
        let said = said.filter(|topic| topic.ephemera(Ephemera::take_said));
        let nobody = |topic| {
            (topic, Settled { say: vec![News::Here(Headcount::default())], ..Settled::default() })
        };
        self.tell(said.map(nobody).collect(), 0).await;
        let _or_later = Leases::end(&mut connection.clone(), self.hub.node()).await;
    }

    async fn tell(&self, settled: Vec<(Arc<Topic>, Settled)>, number: u64) {
        let Some(connection) = self.redis.connection() else { return };
        stream::iter(settled)
            .for_each_concurrent(AT_ONCE, |(topic, todo)| {
                self.tell_of(connection.clone(), number, topic, todo)
            })
            .await;
    }

    /// Tells the other nodes, and reads what they wrote.
    async fn tell_of(
        &self,
        mut connection: Connection,
        number: u64,
        topic: Arc<Topic>,
        todo: Settled,
    ) {
        let (node, site, thread) = (self.hub.node(), topic.site, topic.thread);
        for news in todo.say {
            let whisper = Whisper { node, site, thread, news };
            if whisper.say(&mut connection).await.is_err() {
                metrics::counter!("afterword_whispers_lost_total").increment(1);
                topic.ephemera(Ephemera::doubt);
                topic.stir();
            }
        }
        if todo.ask
            && let Ok(mut counts) = shared::read(&mut connection, site, thread).await
        {
            counts.remove(&node);
            let now = Instant::now();
            let gone = counts.extract_if(|node, _| self.leases.is_gone(*node, now));
            for (node, _) in gone.collect::<Vec<_>>() {
                let _or_later = shared::forget(&mut connection, site, thread, node).await;
            }
            topic.ephemera(|known| known.learn(number, counts));
        }
    }
}
