//! How a text would look.

use std::time::Duration;

use axum::extract::State;
use sdk::wire::{NewPreview, Preview};

use super::{images, writing};
use crate::{
    app::App,
    domain::{address, body::Body},
    error::{Error, Result},
    extract::{ClientAddress, Json, MaybeActor, Rule, Site},
};

/// Shows how a text would look
///
/// Rendered as a comment would be, but for names after an `@`: who takes part is found when it is posted. `waits` says
/// that a moderator would look at it first, where the site tells so. Nothing is kept.
#[utoipa::path(
    post, path = "/preview", tag = "comments",
    request_body = NewPreview, responses((status = 200, body = Preview)), security((), ("guest" = []), ("session" = []), ("token" = []), ("key" = []))
)]
pub async fn preview(
    State(app): State<App>,
    site: Site,
    MaybeActor(actor): MaybeActor,
    ClientAddress(address): ClientAddress,
    Json(new): Json<NewPreview>,
) -> Result<Json<Preview>> {
    let rule = Rule { name: "preview", most: 120, period: Duration::from_mins(1) };
    app.limits.take(rule, &format!("{}:{}", site.id, address::block(address))).await?;
    let body = Body::parse(&new.body, &site.info.settings)
        .map_err(|error| Error::field("/body", error.to_string()))?;
    if !body.source().contains(&images::of(&app, &site.info.key)) {
        let waits = writing::would_wait(&app, &site, actor.as_ref(), &body).await?;
        return Ok(Json(Preview { html: body.html().clone(), waits }));
    }
    let mut tx = app.store.latest(site.id).await?;
    let known = writing::knowing(&app, &mut tx, &site, None, &body).await?;
    tx.commit().await?;
    let waits = writing::would_wait(&app, &site, actor.as_ref(), &known.body).await?;
    Ok(Json(Preview { html: known.body.html().clone(), waits }))
}
