//! The table of routes, and what every request passes on its way to one.

use axum::{Router, extract::DefaultBodyLimit, middleware::from_fn_with_state};
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer};
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};

use crate::{
    api,
    app::App,
    extract::gate,
    headers, pages,
    routing::{get, routes},
    telemetry,
};

/// Largest request body, in bytes: the longest comment in four-byte characters, escaped, and its page.
const BODY_BYTES: usize = 128 * 1024;

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
        .routes(routes!(api::reactions::react))
        .routes(routes!(api::reactions::react_to_page))
        .routes(routes!(api::moderation::pin))
        .routes(routes!(api::moderation::feature))
        .routes(routes!(api::featured::list))
        .routes(routes!(api::moderation::change_thread))
        .routes(routes!(api::panels::show))
        .routes(routes!(api::revisions::list))
        .routes(routes!(api::search::list))
        .merge(api::mutes::routes())
        .merge(api::reports::routes())
        .routes(routes!(api::preview::preview))
        .routes(routes!(api::emoji::list))
        .routes(routes!(api::images::create).layer(api::images::most()))
        .routes(routes!(api::mine::show))
        .routes(routes!(api::follows::follow))
        .routes(routes!(api::mine::seen))
        .routes(routes!(api::counts::list))
        .routes(routes!(api::recent::list))
        .routes(routes!(api::recent::embed))
        .routes(routes!(api::recent::html))
        .routes(routes!(api::quotes::embed))
        .routes(routes!(api::quotes::html))
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
        .merge(care())
}

/// What those who care for a site do.
fn care() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(api::queue::routes())
        .merge(api::bans::routes())
        .merge(api::people::routes())
        .merge(api::removals::routes())
        .merge(api::erasing::routes())
        .merge(api::log::routes())
        .merge(api::transfer::routes())
        .merge(api::desk::routes())
        .merge(api::pace::routes())
        .merge(api::uniting::routes())
        .merge(api::notices::routes())
        .merge(api::settings::routes())
        .merge(api::moderation_settings::routes())
        .merge(api::trying::routes())
        .merge(api::outside_services::routes())
        .merge(api::invitations::routes())
        .merge(api::keys::routes())
        .merge(api::install::routes())
        .merge(api::webhooks::routes())
        .merge(api::deliveries::routes())
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
        .merge(api::assets::routes())
        .merge(api::health::routes())
        .route("/avatars/{id}", get(api::avatars::show))
        .route("/images/{site}/{id}", get(api::images::show))
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
