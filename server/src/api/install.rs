//! Whether pages embed a site: looking at one, and where the widget was seen.

use std::time::Duration;

use axum::{
    extract::State,
    http::{StatusCode, header},
};
use sdk::wire::{EmbedFinding, EmbedReport, LookAtPage, Sightings};
use url::Url;
use utoipa_axum::router::OpenApiRouter;

use crate::{
    app::App,
    domain::{
        embed::{self, Expected, Visited},
        origin::Origin,
    },
    error::{Error, Result},
    extract::{Json, Manager, Rule, Site},
    outgoing::{Answer, Refusal},
    routing::routes,
    store,
};

/// Longest address of a page, in bytes.
const ADDRESS_BYTES: usize = 2_048;

/// The routes of installing.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(look)).routes(routes!(seen))
}

/// Looks at a page
///
/// Whether it embeds the comments, and what keeps it from doing so. The page is visited from here. For API keys with the
/// scope `manage`.
#[utoipa::path(
    post, path = "/install/look", tag = "settings",
    request_body = LookAtPage, responses((status = 200, body = EmbedReport)), security(("key" = []))
)]
pub async fn look(
    State(app): State<App>,
    site: Site,
    _: Manager,
    Json(page): Json<LookAtPage>,
) -> Result<Json<EmbedReport>> {
    Ok(Json(visit(&app, &site, &page.url).await?))
}

/// Visits a page of a stranger's choice, if that was not done too often.
pub async fn visit(app: &App, site: &Site, address: &str) -> Result<EmbedReport> {
    let rule = Rule { name: "look", most: 30, period: Duration::from_hours(1) };
    let asked = Url::parse(address.trim()).ok();
    let asked = asked.filter(|url| url.has_host() && address.len() <= ADDRESS_BYTES);
    let asked = asked.ok_or_else(|| Error::field("/url", "the address of a page"))?;
    app.limits.take(rule, &site.id.to_string()).await?;
    let report = match app.settings.outgoing.visit_stranger(&asked).await {
        Ok((found, answer)) => {
            let findings = findings(app, site, &asked, &found, &answer);
            EmbedReport { address: found.into(), findings }
        }
        Err(refusal) => {
            let finding = match refusal {
                Refusal::Address => EmbedFinding::NotVisited,
                Refusal::Long => EmbedFinding::TooLarge,
                Refusal::Redirects => EmbedFinding::Redirects,
                Refusal::Unanswered(_) => EmbedFinding::Unreachable,
            };
            EmbedReport { address: asked.into(), findings: vec![finding] }
        }
    };
    Ok(report)
}

fn findings(
    app: &App,
    site: &Site,
    asked: &Url,
    found: &Url,
    answer: &Answer,
) -> Vec<EmbedFinding> {
    let header = |value: &header::HeaderValue| value.to_str().ok().map(str::to_owned);
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(header).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let policies = answer.headers().get_all(header::CONTENT_SECURITY_POLICY).iter();
    let policies = policies.filter_map(header).collect::<Vec<_>>();
    let status: StatusCode = answer.status();
    let visited = Visited {
        asked,
        found,
        status: status.as_u16(),
        kind: &kind,
        policies: &policies,
        html: &String::from_utf8_lossy(answer.body()),
    };
    let origin = Origin::parse(&found.origin().ascii_serialization());
    let expected = Expected {
        server: &app.settings.public_url,
        site: &site.info.key,
        is_allowed: origin.is_some_and(|origin| site.allows(&origin)),
    };
    embed::look(&visited, &expected)
}

/// Where the widget was seen
///
/// Origins whose pages loaded it, and when last. For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/install/seen", tag = "settings",
    responses((status = 200, body = Sightings)), security(("key" = []))
)]
pub async fn seen(State(app): State<App>, site: Site, _: Manager) -> Result<Json<Sightings>> {
    let mut tx = app.store.latest(site.id).await?;
    let origins = store::sightings::list(&mut tx).await?;
    tx.commit().await?;
    Ok(Json(Sightings { origins }))
}
