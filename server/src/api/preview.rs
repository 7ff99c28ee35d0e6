//! How a text would look.

use std::time::Duration;

use axum::extract::State;
use sdk::wire::{NewPreview, Preview};

use crate::{
    app::App,
    domain::{address, body::Body},
    error::{Error, Result},
    extract::{ClientAddress, Json, MaybeActor, Rule, Site},
};

/// Shows how a text would look
///
/// Rendered as a comment would be; nothing is kept.
#[utoipa::path(
    post, path = "/preview", tag = "comments",
    request_body = NewPreview, responses((status = 200, body = Preview)), security((), ("guest" = []), ("session" = []), ("token" = []), ("key" = []))
)]
pub async fn preview(
    State(app): State<App>,
    site: Site,
    _: MaybeActor,
    ClientAddress(address): ClientAddress,
    Json(new): Json<NewPreview>,
) -> Result<Json<Preview>> {
    let rule = Rule { name: "preview", most: 120, period: Duration::from_mins(1) };
    app.limits.take(rule, &format!("{}:{}", site.id, address::block(address))).await?;
    let body = Body::parse(&new.body, &site.info.settings)
        .map_err(|error| Error::field("/body", error.to_string()))?;
    Ok(Json(Preview { html: body.html().clone() }))
}
