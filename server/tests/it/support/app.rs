//! A server of the test's own, with two sites on it.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use afterword_server::{
    app::{App, Settings, WhoMakesSites},
    assets::Assets,
    cache,
    domain::{
        keys::KeyRing,
        password::Cost,
        pipeline::{ModerationSettings, SpamSettings, Strictness},
        way::Ways,
        work::WorkPolicy,
    },
    live::{Pace, Redis},
    outgoing::Outgoing,
    routes::router,
    serve::serve,
    store::{self, Store, sites},
};
use sdk::{
    thread_key::ThreadKey,
    wire::{NewComment, SiteId, SiteKey, SiteSettings, ThreadId, ThreadRef},
};
use sqlx::PgPool;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::{
    engines::{self, Database},
    persona::Persona,
};

/// Connections of a node to the database.
pub const CONNECTIONS: u32 = 8;

/// What nodes sign with, unless a test says otherwise.
pub const KEYS: &str = "test:dGVzdHMgc2lnbiB3aXRoIHRoaXMsIG5vYm9keSBlbHNlIGRvZXM=";

/// A server, or one more node of it.
pub struct TestApp {
    /// Where it listens.
    pub address: SocketAddr,
    /// Its parts.
    pub app: App,
    /// The database, as its owner.
    pub owner: PgPool,
    /// The site that a test is about.
    pub blog: Site,
    /// Another tenant.
    pub news: Site,
    /// Ends the listener.
    pub stop: CancellationToken,
    database: Arc<Database>,
}

/// A tenant.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its id.
    pub id: SiteId,
    /// Its public key.
    pub key: SiteKey,
    /// A page that may embed it.
    pub origin: &'static str,
}

/// A thread that a test writes in.
#[derive(Clone, Debug)]
pub struct Page {
    /// Computed.
    pub thread: ThreadId,
    /// What its first comment says.
    pub name: ThreadRef,
}

impl Site {
    /// The page with this key.
    pub fn page(&self, key: &str) -> Page {
        let thread = ThreadKey::new(key).unwrap().thread_id(self.id);
        Page { thread, name: ThreadRef { key: key.to_owned(), url: None, title: None } }
    }
}

impl Page {
    /// A comment on this page, without a guest's name.
    pub fn comment(&self, body: &str) -> NewComment {
        NewComment { thread: self.name.clone(), parent: None, body: body.to_owned(), guest: None }
    }
}

/// Settings under which no test meets a limit that it is not about.
pub fn generous() -> SiteSettings {
    SiteSettings {
        posts_per_minute: 60_000,
        posts_per_hour: 3_600_000,
        posts_per_minute_address: 60_000,
        ..SiteSettings::default()
    }
}

/// Moderation that holds nothing.
pub fn trusting() -> ModerationSettings {
    ModerationSettings {
        links: Strictness::Allow,
        images: Strictness::Allow,
        shouting: Strictness::Allow,
        duplicates: Strictness::Allow,
        history: Strictness::Allow,
        disposable_mail: Strictness::Allow,
        spam: SpamSettings { proof_of_work: WorkPolicy::Off, ..SpamSettings::default() },
        ..ModerationSettings::default()
    }
}

impl TestApp {
    /// A server with Redis.
    pub async fn start() -> Self {
        Self::with_redis(&engines::redis_url()).await
    }

    /// A server on which the blog's owner has decided something.
    pub async fn where_blog(change: impl FnOnce(&mut SiteSettings)) -> Self {
        let mut settings = generous();
        change(&mut settings);
        Self::with(&engines::redis_url(), |_| (), &settings).await
    }

    /// A server that is told another Redis.
    pub async fn with_redis(redis: &str) -> Self {
        Self::with(redis, |_| (), &generous()).await
    }

    /// A server whose operator decided something.
    pub async fn with_settings(change: impl FnOnce(&mut Settings)) -> Self {
        Self::with(&engines::redis_url(), change, &generous()).await
    }

    /// A server whose operator and the blog's owner decided something.
    pub async fn where_both(
        operator: impl FnOnce(&mut Settings),
        owner: impl FnOnce(&mut SiteSettings),
    ) -> Self {
        let mut settings = generous();
        owner(&mut settings);
        Self::with(&engines::redis_url(), operator, &settings).await
    }

    /// A server whose database is on servers of its own.
    pub async fn on(database: Database) -> Self {
        store::migrate(&database.url).await.unwrap();
        Self::of(database, &engines::redis_url(), |_| (), &generous()).await
    }

    async fn with(redis: &str, change: impl FnOnce(&mut Settings), of_blog: &SiteSettings) -> Self {
        Self::of(Database::new().await, redis, change, of_blog).await
    }

    async fn of(
        database: Database,
        redis: &str,
        change: impl FnOnce(&mut Settings),
        of_blog: &SiteSettings,
    ) -> Self {
        let owner = store::owner(&database.url).unwrap();
        let blog = site(&owner, "blog", "https://blog.example", of_blog).await;
        let news = site(&owner, "news", "https://news.example", &generous()).await;
        Self::node(database.into(), owner, blog, news, redis, KEYS, change).await
    }

    /// One more node on the same database.
    pub async fn second_node(&self) -> Self {
        self.second_node_with(&engines::redis_url()).await
    }

    /// One more node on the same database that is told another Redis.
    pub async fn second_node_with(&self, redis: &str) -> Self {
        self.node_of(redis, KEYS, |_| ()).await
    }

    /// One more node on the same database whose operator decided something.
    pub async fn second_node_where(&self, change: impl FnOnce(&mut Settings)) -> Self {
        self.node_of(&engines::redis_url(), KEYS, change).await
    }

    /// The same, with other secret keys.
    pub async fn second_node_with_keys(
        &self,
        keys: &str,
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        self.node_of(&engines::redis_url(), keys, change).await
    }

    async fn node_of(&self, redis: &str, keys: &str, change: impl FnOnce(&mut Settings)) -> Self {
        let (database, owner) = (self.database.clone(), self.owner.clone());
        let (blog, news) = (self.blog.clone(), self.news.clone());
        Self::node(database, owner, blog, news, redis, keys, change).await
    }

    /// Ends this node, and all that it does.
    pub async fn leave(&self) {
        self.app.stopping.cancel();
        self.stop.cancel();
        self.app.stop().await;
    }

    async fn node(
        database: Arc<Database>,
        owner: PgPool,
        blog: Site,
        news: Site,
        redis: &str,
        keys: &str,
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let public_url = format!("http://{address}").parse().unwrap();
        let mut settings = Settings {
            public_url,
            hosts: Vec::new(),
            assets_url: None,
            purge: None,
            trusted_proxies: Vec::new(),
            ways: Ways::ALL,
            sites: WhoMakesSites::Operators,
            post: None,
            outgoing: Outgoing::new(None, Vec::new()).unwrap(),
            password_cost: Cost::default(),
            handshakes: 10_000,
            pace: Pace::default(),
        };
        change(&mut settings);
        let assets = Assets::embedded(&settings.public_url, None);
        let Database { addresses, durability, .. } = &*database;
        let store = Store::open(addresses, CONNECTIONS, *durability).unwrap();
        let keys = KeyRing::parse(keys).unwrap();
        let app = App::start(settings, keys, store, Redis::new(redis).unwrap(), assets);
        let stop = CancellationToken::new();
        let service = cache::service(app.clone(), router(app.clone()));
        tokio::spawn(serve(listener, service, stop.clone(), Duration::from_secs(5)));
        Self { address, app, owner, blog, news, stop, database }
    }

    /// Where the database is, as its owner.
    pub fn database_url(&self) -> &str {
        &self.database.url
    }

    /// The address of this node, as its clients write it.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Somebody without a name, on a page of the blog.
    pub fn reader(&self) -> Persona {
        Persona::reader(self, &self.blog)
    }

    /// Somebody with a name and a secret, on a page of the blog.
    pub fn guest(&self, name: &str) -> Persona {
        Persona::guest(self, &self.blog, name)
    }

    /// A program with a new API key of the blog.
    pub async fn key_client(&self) -> Persona {
        Persona::program(self, &self.blog).await
    }

    /// Lets the blog's owner change settings; known to this node when it returns.
    pub async fn set(&self, change: impl FnOnce(&mut SiteSettings)) {
        let mut settings = generous();
        change(&mut settings);
        sites::update(&self.owner, self.blog.id, "blog", &settings).await.unwrap();
        super::until("the new settings", async || {
            let known = self.app.sites.get(&self.app.store, &self.blog.key).await.unwrap().unwrap();
            (known.info.settings == settings).then_some(())
        })
        .await;
    }

    /// Lets the blog's owner change what is moderated; known to this node when it returns.
    pub async fn moderate(&self, change: impl FnOnce(&mut ModerationSettings)) {
        let mut settings = trusting();
        change(&mut settings);
        sites::set_moderation(&self.owner, self.blog.id, &settings).await.unwrap();
        super::until("the new settings", async || {
            let known = self.app.sites.get(&self.app.store, &self.blog.key).await.unwrap().unwrap();
            (*known.moderation() == settings).then_some(())
        })
        .await;
    }

    /// Waits until posts are counted in Redis, for all nodes together.
    pub async fn counts_in_redis(&self) {
        super::until("Redis", async || self.app.redis.connection().map(drop)).await;
    }

    /// How many rows a query counts, without any policy.
    pub async fn count(&self, query: &'static str) -> i64 {
        sqlx::query_scalar(query).fetch_one(&self.owner).await.unwrap()
    }
}

async fn site(owner: &PgPool, key: &str, origin: &'static str, settings: &SiteSettings) -> Site {
    let key: SiteKey = key.parse().unwrap();
    let id = sites::insert(owner, &key, key.as_str()).await.unwrap().unwrap();
    sites::update(owner, id, key.as_str(), settings).await.unwrap();
    sites::set_moderation(owner, id, &trusting()).await.unwrap();
    sites::add_origin(owner, id, origin).await.unwrap();
    Site { id, key, origin }
}
