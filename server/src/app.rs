//! What every request may use.

use std::{ops::Deref, sync::Arc};

use ipnet::IpNet;
use sdk::wire::SiteId;
use tokio::sync::{Notify, Semaphore, mpsc::UnboundedReceiver};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use url::Url;

use crate::{
    accounts::{AccountSessions, Hashing, SessionCache, passkeys::Passkeys},
    api::writing::Turns,
    assets::Assets,
    cache::{self, Answers, Pages, Purge, Recent, Sightings, Sites, SpamModels, Stale},
    domain::{keys::KeyRing, password::Cost, way::Ways},
    extract::Limits,
    jobs::{self, Queue},
    live::{self, Admission, DeskNews, History, Hub, Pace, Redis, Sessions, Topic, UsedTickets},
    mail::Post,
    outgoing::Outgoing,
    outside::Outside,
    providers::Providers,
    store::Store,
};

/// Files that may be on their way to be imported at a time.
const UPLOADS: usize = 4;

/// What an operator decides that requests depend on.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where browsers reach this server.
    pub public_url: Url,
    /// Other hosts that it answers to, with their ports.
    pub hosts: Vec<String>,
    /// Where browsers get assets; this server, unless a CDN holds them.
    pub assets_url: Option<Url>,
    /// Who is told which pages have become old.
    pub purge: Option<Purge>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Ways to sign in that the installation offers.
    pub ways: Ways,
    /// Who makes sites on the server's own pages.
    pub sites: WhoMakesSites,
    /// How mail goes out; none: it does not, and nothing asks for it.
    pub post: Option<Post>,
    /// How others are asked.
    pub outgoing: Outgoing,
    /// What hashing a password costs.
    pub password_cost: Cost,
    /// Live sockets that may be opened in a second.
    pub handshakes: u32,
    /// How long things take on a live socket.
    pub pace: Pace,
}

/// Who makes sites on the server's own pages; the command line always does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum WhoMakesSites {
    /// Whoever set the installation up.
    Operators,
    /// They, and owners of a site.
    Owners,
    /// Everybody with an account.
    Anyone,
}

/// What every request may use. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts of an [`App`].
pub struct Parts {
    /// What the operator decided.
    pub settings: Settings,
    /// The database.
    pub store: Store,
    /// Doorbells, counters.
    pub redis: Redis,
    /// Watched threads.
    pub hub: Hub,
    /// Changes that nodes remember no more.
    pub history: History,
    /// Known sites.
    pub sites: Sites,
    /// Where the widget was seen of late.
    pub sightings: Sightings,
    /// Rendered pages.
    pub pages: Pages,
    /// The newest comments of each site.
    pub recent: Recent,
    /// What sites' moderators taught about spam.
    pub spam: SpamModels,
    /// Services elsewhere that have a say.
    pub outside: Outside,
    /// Whole answers.
    pub answers: Answers,
    /// What caches before this server have yet to be told.
    pub stale: Stale,
    /// What is signed with.
    pub keys: KeyRing,
    /// Other services that say who somebody is.
    pub providers: Providers,
    /// Asks browsers for passkeys; none, where they take none.
    pub passkeys: Option<Passkeys>,
    /// Hashes passwords.
    pub hashing: Hashing,
    /// Sessions of the server's own pages.
    pub account_sessions: AccountSessions,
    /// Copies of the widgets' sessions.
    pub widget_sessions: SessionCache,
    /// How many live sockets may be opened at a time.
    pub admission: Admission,
    /// The sessions behind live sockets.
    pub live_sessions: Sessions,
    /// Passes for live sockets that were used.
    pub used_tickets: UsedTickets,
    /// Whose turn it is to write.
    pub turns: Turns,
    /// How often who may write.
    pub limits: Limits,
    /// Whose turn it is to make a small picture of a large one.
    pub portraits: Semaphore,
    /// Who may send a file to be imported: all of it is in memory at once.
    pub uploads: Arc<Semaphore>,
    /// Whose file is imported.
    pub imports: Semaphore,
    /// Work that requests leave behind.
    pub queue: Queue,
    /// What browsers download.
    pub assets: Assets,
    /// Work that outlives the request that began it; shutdown waits for it.
    pub tasks: TaskTracker,
    /// Set when this node is about to leave: it still serves, and asks to be sent nobody.
    pub leaving: CancellationToken,
    /// Set when this node is leaving; then it is [`Parts::leaving`], too.
    pub stopping: CancellationToken,
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Puts the parts together and starts what runs beside the requests.
    pub fn start(
        settings: Settings,
        keys: KeyRing,
        store: Store,
        redis: Redis,
        assets: Assets,
    ) -> Self {
        let (hub, stirred) = Hub::new(settings.pace.votes);
        let stopping = CancellationToken::new();
        let app = Self(Arc::new(Parts {
            hub,
            history: History::new(store.clone()),
            sites: Sites::default(),
            sightings: Sightings::default(),
            pages: Pages::default(),
            recent: Recent::default(),
            spam: SpamModels::default(),
            outside: Outside::default(),
            answers: Answers::default(),
            stale: Stale::new(settings.purge.is_some()),
            providers: Providers::new(settings.outgoing.clone()),
            passkeys: Passkeys::new(&settings.public_url),
            hashing: Hashing::new(settings.password_cost),
            account_sessions: AccountSessions::new(
                store.clone(),
                SessionCache::new(redis.clone(), "account"),
            ),
            widget_sessions: SessionCache::new(redis.clone(), "widget"),
            admission: Admission::new(settings.handshakes),
            live_sessions: Sessions::default(),
            used_tickets: UsedTickets::default(),
            turns: Turns::default(),
            limits: Limits::new(redis.clone()),
            portraits: Semaphore::new(1),
            uploads: Arc::new(Semaphore::new(UPLOADS)),
            imports: Semaphore::new(1),
            queue: Queue::default(),
            tasks: TaskTracker::new(),
            leaving: stopping.child_token(),
            stopping,
            settings,
            keys,
            store,
            redis,
            assets,
        }));
        // The first who asks gets none and begins to connect: so that it is no post, which would count on this node alone.
        let _none_yet = app.redis.connection();
        app.run(stirred);
        app
    }

    /// Starts what runs beside the requests.
    fn run(&self, stirred: UnboundedReceiver<Arc<Topic>>) {
        let look = Arc::new(Notify::new());
        let stop = || self.stopping.clone();
        let (hub, store, redis) =
            (|| self.hub.clone(), || self.store.clone(), || self.redis.clone());
        let bell = look.clone();
        let doorbells = live::listen(redis(), hub(), store(), bell, stop());
        self.tasks.spawn(doorbells);
        self.tasks.spawn(live::run_anti_entropy(hub(), store(), redis(), look.clone(), stop()));
        self.tasks.spawn(store().watch(stop()));
        self.tasks.spawn(follow_failovers(self.clone(), look.clone(), stop()));
        let pace = self.settings.pace;
        self.tasks.spawn(live::run_ephemera(hub(), stirred, redis(), pace, stop()));
        let sessions = self.live_sessions.clone();
        self.tasks.spawn(live::watch_sessions(sessions, store(), pace.sessions, stop()));
        let this = self.clone();
        self.tasks.spawn(async move {
            this.sites.keep_fresh(&this.store, &this.stale, &this.stopping).await;
        });
        let this = self.clone();
        self.tasks.spawn(async move { jobs::trim(&this, &this.stopping).await });
        self.tasks.spawn(cache::run_purge(self.clone(), stop()));
        self.tasks.spawn(jobs::work(self.clone(), stop()));
        self.tasks.spawn(jobs::watch_depth(self.clone(), stop()));
    }

    /// Tells the moderators of a site something, here and on other nodes; nobody waits for it.
    pub fn tell_desks(&self, site: SiteId, news: &DeskNews) {
        let (desks, text, redis) = (self.hub.desks().clone(), news.text(), self.redis.clone());
        desks.tell(site, &text);
        self.tasks.spawn(async move { desks.call(&redis, site, text).await });
    }

    /// Stops what runs beside the requests, and waits until what was begun is done.
    pub async fn stop(&self) {
        self.stopping.cancel();
        self.tasks.close();
        self.tasks.wait().await;
        self.store.close().await;
    }
}

/// When another database server has taken over, the end of what was known may be gone: everything is compared.
async fn follow_failovers(app: App, look: Arc<Notify>, stop: CancellationToken) {
    let mut timeline = app.store.primary().timeline();
    let mut known = *timeline.borrow_and_update();
    while let Some(Ok(())) = stop.run_until_cancelled(timeline.changed()).await {
        let former = std::mem::replace(&mut known, *timeline.borrow_and_update());
        if former > 0 {
            app.pages.forget();
            look.notify_one();
        }
    }
}
