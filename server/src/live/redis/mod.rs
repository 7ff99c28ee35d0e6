//! The connection to Redis, or to a cluster of them. Everything that uses it goes on without it.

mod breaker;
mod connection;

use std::{
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use redis::{
    Client, ConnectionInfo, IntoConnectionInfo, ProtocolVersion, PushInfo, RedisResult,
    aio::{ConnectionManager, ConnectionManagerConfig},
    cluster::ClusterClient,
};
use tokio::sync::mpsc::UnboundedSender;

pub use breaker::Breaker;
pub use connection::Connection;
use connection::Link;

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_millis(500);
/// How long one node may take to answer.
const RESPOND: Duration = Duration::from_millis(100);
/// How long a cluster may take, with all that it sends on.
const RESPOND_IN_CLUSTER: Duration = Duration::from_millis(300);
/// How often a command is sent on or tried again in a cluster, and how long that waits at most, in milliseconds.
const TRIES: u32 = 5;
const TRY_AGAIN: (u64, u64) = (10, 100);
/// Between two tries to connect.
const PAUSE: Duration = Duration::from_secs(1);

/// Redis, shared by all who use it; reconnects by itself. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Redis {
    addresses: Arc<[ConnectionInfo]>,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    link: Mutex<Option<Link>>,
    breaker: Mutex<Breaker>,
    connecting: AtomicBool,
    /// When the last try to connect began: the next one waits.
    tried_at: Mutex<Option<Instant>>,
    is_away: AtomicBool,
    subscribed: AtomicBool,
    /// How many times doorbells began to be heard.
    subscriptions: AtomicU64,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("subscribed", &self.subscribed).finish_non_exhaustive()
    }
}

impl Redis {
    /// Prepares to talk to the Redis at this address, or to the cluster that has these, with commas between them. One
    /// address is enough for a cluster, too. Nothing is sent yet, so a server starts without Redis.
    ///
    /// # Errors
    ///
    /// If one is no address.
    pub fn new(urls: &str) -> RedisResult<Self> {
        let addresses = urls.split(',').map(|url| url.trim().into_connection_info());
        Ok(Self { addresses: addresses.collect::<RedisResult<_>>()?, shared: Arc::default() })
    }

    /// A connection, if there is one that answers. Never waits: without one, the first who asks starts to make one.
    pub fn connection(&self) -> Option<Connection> {
        let link = lock(&self.shared.link).clone();
        let Some(link) = link else {
            self.connect();
            return None;
        };
        let asks = lock(&self.shared.breaker).lets_through(Instant::now());
        asks.then(|| Connection::new(link, Some(self.clone())))
    }

    /// A connection of one's own that hears channels: what is said there goes to `pushes`, and so does its breaking.
    ///
    /// # Errors
    ///
    /// If nobody answers.
    pub async fn listen(&self, pushes: UnboundedSender<PushInfo>) -> RedisResult<Connection> {
        Ok(Connection::new(self.open(Some(pushes)).await?, None))
    }

    /// Whether doorbells are heard at the moment.
    pub fn is_subscribed(&self) -> bool {
        self.shared.subscribed.load(Ordering::Relaxed)
    }

    /// The number of the connection over which other nodes are heard at the moment; between two of them something may
    /// have been missed.
    pub fn subscription(&self) -> Option<u64> {
        self.is_subscribed().then(|| self.shared.subscriptions.load(Ordering::Relaxed))
    }

    /// Notes whether doorbells are heard.
    pub fn set_subscribed(&self, subscribed: bool) {
        if subscribed {
            self.shared.subscriptions.fetch_add(1, Ordering::Relaxed);
        }
        self.shared.subscribed.store(subscribed, Ordering::Relaxed);
        metrics::gauge!("afterword_redis_up").set(f64::from(subscribed));
    }

    /// Hears how a command went. Who was not answered looks for Redis anew: in a cluster, another node may have taken
    /// over what the one had.
    fn note(&self, answered: bool) {
        lock(&self.shared.breaker).note(answered, Instant::now());
        if !answered {
            self.connect();
        }
    }

    fn connect(&self) {
        let mut tried_at = lock(&self.shared.tried_at);
        let too_soon = tried_at.is_some_and(|at| at.elapsed() < PAUSE);
        if too_soon || self.shared.connecting.swap(true, Ordering::AcqRel) {
            return;
        }
        *tried_at = Some(Instant::now());
        drop(tried_at);
        let this = self.clone();
        tokio::spawn(async move {
            let opened = this.open(None).await;
            let was_away = this.shared.is_away.swap(opened.is_err(), Ordering::Relaxed);
            match opened {
                Ok(link) => *lock(&this.shared.link) = Some(link),
                Err(error) if !was_away => tracing::warn!(%error, "Redis is away"),
                Err(_) => {}
            }
            this.shared.connecting.store(false, Ordering::Release);
        });
    }

    async fn open(&self, pushes: Option<UnboundedSender<PushInfo>>) -> RedisResult<Link> {
        if let [only] = &*self.addresses {
            let mut one = open_one(only.clone(), pushes.clone()).await?;
            if !is_of_cluster(&mut one).await {
                return Ok(Link::One(one));
            }
        }
        let (least, most) = TRY_AGAIN;
        let mut builder = ClusterClient::builder(self.addresses.iter().cloned())
            .connection_timeout(CONNECT)
            .response_timeout(RESPOND)
            .overall_response_timeout(Some(RESPOND_IN_CLUSTER))
            .retries(TRIES)
            .min_retry_wait(least)
            .max_retry_wait(most);
        if let Some(pushes) = pushes {
            builder = builder.use_protocol(ProtocolVersion::RESP3).push_sender(pushes);
        }
        builder.build()?.get_async_connection().await.map(Link::Cluster)
    }
}

async fn open_one(
    address: ConnectionInfo,
    pushes: Option<UnboundedSender<PushInfo>>,
) -> RedisResult<ConnectionManager> {
    let mut config = ConnectionManagerConfig::new()
        .set_connection_timeout(Some(CONNECT))
        .set_response_timeout(Some(RESPOND))
        .set_number_of_retries(1);
    let mut settings = address.redis_settings().clone();
    if let Some(pushes) = pushes {
        settings = settings.set_protocol(ProtocolVersion::RESP3);
        config = config.set_push_sender(pushes);
    }
    let client = Client::open(address.set_redis_settings(settings))?;
    ConnectionManager::new_with_config(client, config).await
}

/// Who may not be asked is taken for one of its own.
async fn is_of_cluster(one: &mut ConnectionManager) -> bool {
    let answer: RedisResult<String> = redis::cmd("INFO").arg("cluster").query_async(one).await;
    answer.is_ok_and(|answer| answer.contains("cluster_enabled:1"))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
