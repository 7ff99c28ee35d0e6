//! The connection to Redis. Everything that uses it goes on without it.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use redis::{
    Client, IntoConnectionInfo, RedisResult,
    aio::{ConnectionManager, ConnectionManagerConfig},
};

/// Redis, shared by all who use it; reconnects by itself. Cheap to clone.
#[derive(Clone)]
pub struct Redis {
    client: Client,
    shared: Arc<Shared>,
}

struct Shared {
    manager: Mutex<Option<ConnectionManager>>,
    connecting: AtomicBool,
    /// When the last try to connect failed: the next one waits a second.
    failed_at: Mutex<Option<Instant>>,
    subscribed: AtomicBool,
    /// How many times doorbells began to be heard.
    subscriptions: AtomicU64,
}

const CONNECT: Duration = Duration::from_millis(500);
const RESPOND: Duration = Duration::from_millis(100);
const PAUSE: Duration = Duration::from_secs(1);

impl Redis {
    /// Prepares to talk to this address; nothing is sent yet, so a server starts without Redis.
    pub fn new(url: &str) -> RedisResult<Self> {
        let client = Client::open(url.into_connection_info()?)?;
        let shared = Shared {
            manager: Mutex::default(),
            connecting: AtomicBool::new(false),
            failed_at: Mutex::default(),
            subscribed: AtomicBool::new(false),
            subscriptions: AtomicU64::new(0),
        };
        Ok(Self { client, shared: Arc::new(shared) })
    }

    /// A connection, if there is one. Never waits: without one, the first who asks starts to make one.
    pub fn connection(&self) -> Option<ConnectionManager> {
        let manager = self.shared.manager.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if manager.is_none() {
            self.connect();
        }
        manager
    }

    /// The client, for subscriptions.
    pub fn client(&self) -> &Client {
        &self.client
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

    fn connect(&self) {
        let mut failed_at = self.shared.failed_at.lock().unwrap_or_else(PoisonError::into_inner);
        let too_soon = failed_at.is_some_and(|at| at.elapsed() < PAUSE);
        if too_soon || self.shared.connecting.swap(true, Ordering::AcqRel) {
            return;
        }
        *failed_at = None;
        drop(failed_at);
        let this = self.clone();
        tokio::spawn(async move {
            let config = ConnectionManagerConfig::new()
                .set_connection_timeout(Some(CONNECT))
                .set_response_timeout(Some(RESPOND))
                .set_number_of_retries(1);
            match ConnectionManager::new_with_config(this.client.clone(), config).await {
                Ok(manager) => {
                    *this.shared.manager.lock().unwrap_or_else(PoisonError::into_inner) =
                        Some(manager);
                }
                Err(error) => {
                    tracing::warn!(%error, "Redis is away");
                    *this.shared.failed_at.lock().unwrap_or_else(PoisonError::into_inner) =
                        Some(Instant::now());
                }
            }
            this.shared.connecting.store(false, Ordering::Release);
        });
    }
}
