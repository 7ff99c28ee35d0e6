//! Signing in with another service: a browser is sent there with a question that only it can answer, and comes back.
//! What it brings along is good once, for ten minutes, in this browser; none of it is logged, and no page stands at an
//! address that has it.

mod arriving;
mod buttons;
mod flow;
mod newcomer;

use std::time::Duration;

use axum::{
    Form, Router,
    extract::DefaultBodyLimit,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use view::el;

use self::flow::{Aim, Flow};
pub use self::{
    buttons::buttons,
    flow::linking_token,
    newcomer::{NEW_PATH, Newcomer},
};
use super::{
    FORM_BYTES,
    answer::{Answer, Frame, go_to},
    ask::{Ask, Goal},
    person::{MaybePerson, Person, confirm},
    shell,
    visit::Visit,
};
use crate::{
    app::App,
    domain::{address, provider::Claim, way::Way},
    error::{Error, Result},
    extract::{Path, Query, Rule},
    providers::{Provider, Returned},
    routing::{form, get, post},
    store::providers,
};
use sdk::wire::Code;

/// Where a service sends people back to.
pub const CALLBACK_PATH: &str = "/auth/provider/{id}/callback";

/// The way there and back.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/auth/provider/{id}", get(start))
        .route(CALLBACK_PATH, get(callback))
        .route(NEW_PATH, form(newcomer::page, newcomer::submit))
}

/// Another service's form: it carries no cookie and changes nothing.
pub fn form_routes() -> Router<App> {
    let limit = DefaultBodyLimit::max(FORM_BYTES);
    Router::new().route(CALLBACK_PATH, post(forward).layer(limit))
}

/// Whether somebody wants to link rather than to sign in.
#[derive(Default, Deserialize)]
pub struct Linking {
    /// That the account's page asked for it.
    link: Option<String>,
}

/// What a service sends people back with.
#[derive(Default, Deserialize, Serialize)]
pub struct Back {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    iss: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Sends somebody to a service.
pub async fn start(
    visit: Visit,
    session: Session,
    MaybePerson(person): MaybePerson,
    Path(id): Path<String>,
    Query(ask): Query<Ask>,
    Query(linking): Query<Linking>,
) -> Response {
    let step = async {
        let rule = Rule { name: "provider_from", most: 60, period: Duration::from_mins(15) };
        visit.app.limits.take(rule, &address::block(visit.client.0).to_string()).await?;
        let aim = match linking.link {
            None => Aim::SignIn { ask },
            Some(token) => match to_link(&visit, person, &id, &token)? {
                Some(aim) => aim,
                None => return Ok(confirm(Some(Goal::Services))),
            },
        };
        let Some(provider) = find(&visit, &id, &aim).await? else {
            return Ok(go_to(&aim.refused("gone")));
        };
        let callback = provider.id.callback(&visit.app.settings.public_url);
        match visit.app.providers.begin(&provider, &callback).await {
            Ok((address, trip)) => {
                flow::remember(&session, Flow { provider: id, trip, aim }).await?;
                Ok(go_to(address.as_str()))
            }
            Err(failure) => {
                note(&provider, &failure);
                Ok(go_to(&aim.refused("failed")))
            }
        }
    };
    step.await.unwrap_or_else(|error: Error| shell::failed(visit.language, &error))
}

/// A link that somebody else made links nothing: another service's account would open this one. Nor does one that was
/// looked at for too long: `None`.
fn to_link(visit: &Visit, person: Option<Person>, id: &str, token: &str) -> Result<Option<Aim>> {
    let person = person.ok_or(Code::SignedOut)?;
    if !flow::is_linking_token(visit, id, token) {
        return Err(Code::CsrfRefused.into());
    }
    Ok(person.is_fresh().then_some(Aim::Link { account: person.account.id }))
}

/// The service, if it may be used for this.
async fn find(visit: &Visit, id: &str, aim: &Aim) -> Result<Option<Provider>> {
    let asked = match aim {
        Aim::SignIn { ask } => ask.page(&visit.app).await?,
        Aim::Link { .. } => None,
    };
    if !visit.offers(Way::Provider, asked.as_ref()) {
        return Ok(None);
    }
    let row = providers::by_id(visit.app.store.registry(), id).await?;
    let Some(row) = row.filter(|row| row.enabled) else { return Ok(None) };
    let opened = Provider::open(&visit.app.keys, row);
    if opened.is_none() {
        tracing::error!(provider = id, "its secret was sealed with a key that is gone");
    }
    Ok(opened)
}

fn note(provider: &Provider, failure: &crate::providers::Failure) {
    let error: &dyn std::error::Error = failure;
    tracing::warn!(provider = %provider.id, error, "another service did not say who somebody is");
}

/// What was posted here is asked for again: a browser sends our cookie along with that alone (`SameSite=Lax`).
pub async fn forward(Path(id): Path<String>, Form(back): Form<Back>) -> Response {
    let query = serde_urlencoded(&back);
    match id.parse::<crate::domain::provider::ProviderId>() {
        Ok(id) => go_to(&format!("/auth/provider/{id}/callback?{query}")),
        Err(_) => Error::from(Code::NotFound).into_response(),
    }
}

fn serde_urlencoded(back: &Back) -> String {
    let pairs =
        [("code", &back.code), ("state", &back.state), ("iss", &back.iss), ("error", &back.error)];
    let pairs = pairs.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Takes somebody back.
pub async fn callback(
    visit: Visit,
    session: Session,
    MaybePerson(person): MaybePerson,
    Path(id): Path<String>,
    Query(back): Query<Back>,
) -> Response {
    let step = async {
        let state = back.state.as_deref().unwrap_or_default();
        let Some(flow) = flow::take(&visit.app, &session, &id, state).await? else {
            return Ok(over(&visit));
        };
        let Some(provider) = find(&visit, &id, &flow.aim).await? else {
            return Ok(go_to(&flow.aim.refused("gone")));
        };
        match claim(&visit, &provider, &flow, back).await {
            Ok(claim) => {
                let arrived = arriving::arrive(&visit, &session, person, &flow, &provider, claim);
                Ok(go_to(&arrived.await?))
            }
            Err(word) => Ok(go_to(&flow.aim.refused(word))),
        }
    };
    step.await.unwrap_or_else(|error: Error| shell::failed(visit.language, &error))
}

/// What the service says of who came back; else the word for what went wrong.
async fn claim(
    visit: &Visit,
    provider: &Provider,
    flow: &Flow,
    back: Back,
) -> std::result::Result<Claim, &'static str> {
    let denied = ["access_denied", "user_cancelled_authorize", "consent_required"];
    if back.error.as_deref().is_some_and(|error| denied.contains(&error)) {
        return Err("denied");
    }
    let code = back.code.filter(|_| back.error.is_none()).ok_or("failed")?;
    let callback = provider.id.callback(&visit.app.settings.public_url);
    let returned = Returned { code, issuer: back.iss.as_deref(), callback };
    visit.app.providers.finish(provider, &flow.trip, returned).await.map_err(|failure| {
        note(provider, &failure);
        "failed"
    })
}

/// Nobody in this browser is on the way back from there.
fn over(visit: &Visit) -> Response {
    let title = visit.say("provider-over");
    let link = el("a").attr("href", "/auth/sign-in").child(visit.say("back-to-sign-in"));
    let content = [
        shell::heading(title.clone(), None),
        shell::words(visit.say("provider-over-words")),
        shell::other([link]),
    ];
    Answer::new(shell::page(visit.language, &title, content), Frame::Window)
        .with_code(Some(Code::InvalidCode))
        .into_response()
}

/// What is said of a service on the page that somebody comes back to.
pub fn said(word: &str) -> Option<&'static str> {
    match word {
        "denied" => Some("provider-denied"),
        "failed" => Some("provider-failed"),
        "gone" => Some("provider-gone"),
        "prove" => Some("provider-prove"),
        "taken-there" => Some("provider-taken"),
        _ => None,
    }
}
