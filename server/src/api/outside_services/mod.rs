//! Services elsewhere that have a say in moderation.

mod acts;

use axum::{extract::State, response::NoContent};
use sdk::wire::{
    Code, MadeService, OutsideService, OutsideServices, ServiceKind, SetService, TurnService,
    WhenDown,
};
use serde::Deserialize;
use url::Url;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

pub use self::acts::{all, remove, renew, set, turn};
use crate::{
    app::App,
    domain::outside::{Kind, Service},
    error::{Error, Result},
    extract::{Json, Manager, Path, Site},
    routing::routes,
    store::outside_services::ServiceRow,
};

/// The routes of services.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(replace, change, forget))
        .routes(routes!(rotate))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ServicePath {
    /// Which: `akismet`, `toxicity` or `hook`.
    service: String,
}

impl ServicePath {
    fn kind(&self) -> Result<Kind> {
        self.service.parse().map_err(|_| Code::NotFound.into())
    }
}

/// Lists the services elsewhere that have a say
///
/// Those that are set up, without their keys. For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/moderation/services", tag = "settings",
    responses((status = 200, body = OutsideServices)), security(("key" = []))
)]
pub async fn list(State(app): State<App>, site: Site, _: Manager) -> Result<Json<OutsideServices>> {
    let rows = all(&app, &site).await?;
    Ok(Json(OutsideServices { services: rows.into_iter().map(told).collect() }))
}

/// Sets a service up
///
/// As a whole, in place of the one of its kind; it is asked from now on, on other nodes within five seconds. Its key is kept
/// sealed and never told; without `secret` it stays as it is, while the host is the same. A hook that has none yet is given one, told this once. For
/// API keys with the scope `manage`.
#[utoipa::path(
    put, path = "/moderation/services/{service}", tag = "settings", params(ServicePath),
    request_body = SetService, responses((status = 200, body = MadeService)), security(("key" = []))
)]
pub async fn replace(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(path): Path<ServicePath>,
    Json(sent): Json<SetService>,
) -> Result<Json<MadeService>> {
    let kind = path.kind()?;
    let secret = set(&app, &site, &by, read(kind, sent)?).await?;
    made(&app, &site, kind, secret).await
}

/// Turns a service on or off
///
/// One that is off keeps what was set. For API keys with the scope `manage`.
#[utoipa::path(
    patch, path = "/moderation/services/{service}", tag = "settings", params(ServicePath),
    request_body = TurnService, responses((status = 200, body = OutsideService)), security(("key" = []))
)]
pub async fn change(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(path): Path<ServicePath>,
    Json(TurnService { enabled }): Json<TurnService>,
) -> Result<Json<OutsideService>> {
    let kind = path.kind()?;
    turn(&app, &site, &by, kind, enabled).await?;
    one(&app, &site, kind).await.map(Json)
}

/// Forgets a service
///
/// With its key. For API keys with the scope `manage`.
#[utoipa::path(
    delete, path = "/moderation/services/{service}", tag = "settings", params(ServicePath),
    responses((status = 204)), security(("key" = []))
)]
pub async fn forget(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(path): Path<ServicePath>,
) -> Result<NoContent> {
    let is_done = remove(&app, &site, &by, path.kind()?).await?;
    if is_done { Ok(NoContent) } else { Err(Code::NotFound.into()) }
}

/// Gives a hook another secret
///
/// It is told this once; the one before is good no more. Keys of other services are theirs to change. For API keys with the
/// scope `manage`.
#[utoipa::path(
    post, path = "/moderation/services/{service}/secret", tag = "settings", params(ServicePath),
    responses((status = 200, body = MadeService)), security(("key" = []))
)]
pub async fn rotate(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(path): Path<ServicePath>,
) -> Result<Json<MadeService>> {
    let kind = path.kind()?;
    if kind != Kind::Hook {
        return Err(Code::NotFound.into());
    }
    let secret = renew(&app, &site, &by, kind).await?.ok_or(Code::NotFound)?;
    made(&app, &site, kind, Some(secret)).await
}

async fn made(
    app: &App,
    site: &Site,
    kind: Kind,
    secret: Option<String>,
) -> Result<Json<MadeService>> {
    Ok(Json(MadeService { service: one(app, site, kind).await?, secret }))
}

async fn one(app: &App, site: &Site, kind: Kind) -> Result<OutsideService> {
    let rows = all(app, site).await?;
    let row = rows.into_iter().find(|row| row.service.kind == kind);
    Ok(told(row.ok_or(Code::NotFound)?))
}

/// What a program sent; what is wrong with it beside its address is found when it is set.
fn read(kind: Kind, sent: SetService) -> Result<Service> {
    let url = sent.url.trim().parse::<Url>();
    let url = url.map_err(|_| Error::field("/url", "an https address that anybody could reach"))?;
    if sent.when_down == WhenDown::Unknown {
        return Err(Error::field("/when_down", "allow or hold"));
    }
    Ok(Service {
        kind,
        url,
        secret: sent.secret.map(|secret| secret.trim().to_owned()).unwrap_or_default(),
        model: sent.model.filter(|model| !model.is_empty()),
        thresholds: sent.thresholds,
        verdict: sent.verdict,
        holds_when_down: sent.when_down == WhenDown::Hold,
        calls_per_day: sent.calls_per_day,
        tells_address: sent.tells_address,
    })
}

fn told(row: ServiceRow) -> OutsideService {
    let service = row.service;
    OutsideService {
        kind: match service.kind {
            Kind::Akismet => ServiceKind::Akismet,
            Kind::Toxicity => ServiceKind::Toxicity,
            Kind::Hook => ServiceKind::Hook,
        },
        enabled: row.enabled,
        url: service.url.into(),
        model: service.model,
        thresholds: service.thresholds,
        verdict: service.verdict,
        when_down: if service.holds_when_down { WhenDown::Hold } else { WhenDown::Allow },
        calls_per_day: service.calls_per_day,
        tells_address: service.tells_address,
    }
}
