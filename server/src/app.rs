//! What every request may use, and the table of routes.

use std::{ops::Deref, sync::Arc};

use axum::{Router, extract::DefaultBodyLimit, middleware::from_fn_with_state, routing::get};
use ipnet::IpNet;
use tokio::sync::{Notify, Semaphore, mpsc::UnboundedReceiver};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer};
use url::Url;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    accounts::{AccountSessions, Hashing, SessionCache, passkeys::Passkeys},
    api::{self, writing::Turns},
    assets::Assets,
    cache::{self, Answers, Pages, Purge, Sites, Stale},
    domain::{keys::KeyRing, password::Cost, way::Ways},
    extract::{Limits, gate},
    headers,
    jobs::{self, Queue},
    live::{self, Admission, History, Hub, Pace, Redis, Sessions, Topic, UsedTickets},
    mail::Post,
    outgoing::Outgoing,
    pages,
    providers::Providers,
    store::Store,
    telemetry,
};

/// Largest request body, in bytes: the longest comment in four-byte characters, escaped, and its page.
const BODY_BYTES: usize = 128 * 1024;

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
    /// Rendered pages.
    pub pages: Pages,
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
            pages: Pages::default(),
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

/// The routes of a site, with their documentation.
pub fn site_routes() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(api::openapi::description())
        .routes(routes!(api::threads::first))
        .routes(routes!(api::threads::embed))
        .routes(routes!(api::threads::html))
        .routes(routes!(api::threads::comments, api::comments::create))
        .routes(routes!(api::comments::show, api::comments::edit, api::comments::remove))
        .routes(routes!(api::comments::replies))
        .routes(routes!(api::comments::source))
        .routes(routes!(api::votes::vote))
        .routes(routes!(api::moderation::pin))
        .routes(routes!(api::moderation::change_thread))
        .routes(routes!(api::preview::preview))
        .routes(routes!(api::mine::show))
        .routes(routes!(api::mine::seen))
        .routes(routes!(api::counts::list))
        .routes(routes!(api::live::open))
        .routes(routes!(api::live::events))
        .routes(routes!(api::live::typing))
        .routes(routes!(api::session::show, api::session::end))
        .routes(routes!(api::session::exchange))
        .routes(routes!(api::sso::sign_in))
        .routes(routes!(api::tokens::fall_back))
        .routes(routes!(api::tokens::refresh))
        .routes(routes!(api::session::ticket))
        .routes(routes!(api::claims::claim))
        .routes(routes!(api::members::list))
        .routes(routes!(api::members::change))
}

/// The description of the API.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::openapi::with_problems(site_routes().into_openapi())
}

/// Every route there is.
pub fn router(app: App) -> Router {
    let (sites, openapi) = site_routes().split_for_parts();
    let openapi = api::openapi::with_problems(openapi);
    let sites = sites
        .fallback(api::not_found)
        .method_not_allowed_fallback(api::method_not_allowed)
        .layer((from_fn_with_state(app.clone(), gate), DefaultBodyLimit::max(BODY_BYTES)));
    Router::new()
        .nest("/api/v1/sites/{site}", sites)
        .merge(pages::routes(&app))
        .route("/api/openapi.json", get(api::openapi::json(&openapi)))
        .route("/docs", get(api::docs::page(&openapi)))
        .route("/embed.js", get(api::assets::loader))
        .route("/embed.css", get(api::assets::style))
        .route("/assets/{name}", get(api::assets::asset))
        .route("/avatars/{id}", get(api::avatars::show))
        .route("/livez", get(api::health::live))
        .route("/readyz", get(api::health::ready))
        .route("/", get(api::home))
        .fallback(api::not_found)
        .method_not_allowed_fallback(api::method_not_allowed)
        // The first is the first that a request meets. All in one: for each request axum clones a route, and with it
        // every layer that was added by itself.
        .layer((
            from_fn_with_state(app.clone(), telemetry::observe),
            from_fn_with_state(app.clone(), headers::security),
            from_fn_with_state(app.clone(), headers::check_host),
            CatchPanicLayer::custom(api::panicked),
            // What is asked for often is kept compressed, and better; this is for the rest.
            CompressionLayer::new().quality(CompressionLevel::Fastest),
        ))
        .with_state(app)
}
