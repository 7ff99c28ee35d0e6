//! What was sent to a webhook, for programs that may manage its site.

use axum::{extract::State, response::NoContent};
use sdk::{
    limits,
    wire::{Code, CommentId, Cursor, DeliveryPage},
};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use super::{paging, webhooks::WebhookPath};
use crate::{
    app::App,
    error::Result,
    extract::{Json, Manager, Path, Query, Site},
    jobs,
    routing::routes,
    store,
};

/// The routes of deliveries.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(replay))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct DeliveryPath {
    /// The webhook.
    webhook: Uuid,
    /// The delivery.
    delivery: Uuid,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct DeliveriesQuery {
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists what was sent
///
/// The newest first; it is kept for 30 days. For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/webhooks/{webhook}/deliveries", tag = "settings",
    params(WebhookPath, DeliveriesQuery),
    responses((status = 200, body = DeliveryPage)), security(("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    _: Manager,
    Path(WebhookPath { webhook }): Path<WebhookPath>,
    Query(query): Query<DeliveriesQuery>,
) -> Result<Json<DeliveryPage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let list = paging::List::Deliveries;
    let before = query.cursor.as_ref().map(|cursor| paging::after(list, cursor));
    let before = before.transpose()?.map(|CommentId(id)| id);
    let mut tx = app.store.latest(site.id).await?;
    store::webhooks::find(&mut tx, webhook).await?.ok_or(Code::NotFound)?;
    let most = i64::from(limit) + 1;
    let mut deliveries = store::deliveries::list(&mut tx, webhook, before, most).await?;
    tx.commit().await?;
    let more = deliveries.len() > limit as usize;
    deliveries.truncate(limit as usize);
    let oldest = deliveries.last().filter(|_| more);
    let next = oldest.map(|oldest| paging::cursor(list, CommentId(oldest.id)));
    Ok(Json(DeliveryPage { deliveries, next }))
}

/// Sends something again
///
/// Under the same id: a receiver that has it already knows it. What held words that are gone, since somebody was erased or
/// their comment was taken away, is `words_gone`. For API keys with the scope `manage`.
#[utoipa::path(
    post, path = "/webhooks/{webhook}/deliveries/{delivery}/replay", tag = "settings", params(DeliveryPath),
    responses((status = 204)), security(("key" = []))
)]
pub async fn replay(
    State(app): State<App>,
    site: Site,
    _: Manager,
    Path(path): Path<DeliveryPath>,
) -> Result<NoContent> {
    again(&app, &site, path.webhook, path.delivery).await.map(|()| NoContent)
}

/// Sends something again.
pub async fn again(app: &App, site: &Site, webhook: Uuid, delivery: Uuid) -> Result<()> {
    let mut tx = app.store.write(site.id).await?;
    if !store::deliveries::replay(&mut tx, webhook, delivery).await? {
        let is_blank = store::blanking::is_blank(&mut tx, webhook, delivery).await?;
        return Err(if is_blank { Code::WordsGone } else { Code::NotFound }.into());
    }
    jobs::webhooks::add(app, &mut tx, delivery).await?;
    tx.commit().await?;
    app.queue.wake();
    Ok(())
}
