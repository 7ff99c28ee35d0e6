//! Signing in with a passkey: nothing is typed, and the passkey says whose it is.

use std::time::Duration;

use axum::{Form, response::Response};
use serde::Deserialize;
use tower_sessions::Session;
use view::Element;

use super::{
    answer::go_to,
    ask::{Ask, Checked},
    ceremonies::{self, Aim, Answered},
    entering::enter,
    shell, sign_in,
    visit::Visit,
};
use crate::{
    accounts::{Taken, passkeys},
    domain::{address, way::Way},
    error::Result,
    extract::Rule,
};

/// What the form holds.
#[derive(Deserialize)]
pub struct PasskeyForm {
    token: String,
    #[serde(flatten)]
    answered: Answered,
    #[serde(flatten)]
    ask: Ask,
}

/// The form, where passkeys are taken. To show it a question is kept, so nobody is shown it without end.
pub async fn form(
    visit: &Visit,
    session: &Session,
    ask: &Ask,
    asked: Option<&Checked>,
) -> Result<Option<Element>> {
    if !visit.offers(Way::Passkey, asked) || limit(visit, "passkey_asked", 300).await.is_err() {
        return Ok(None);
    }
    let form = ceremonies::request(visit, session, Aim::SignIn, &[], "/auth/passkey").await?;
    // The browser offers passkeys in the field of the address, too.
    Ok(form.map(|form| form.attr("data-autofill", "").children(ask.fields())))
}

async fn limit(visit: &Visit, name: &'static str, most: u32) -> Result<()> {
    let rule = Rule { name, most, period: Duration::from_mins(15) };
    visit.app.limits.take(rule, &address::block(visit.client.0).to_string()).await
}

/// Takes the form.
pub async fn submit(visit: Visit, session: Session, Form(form): Form<PasskeyForm>) -> Response {
    let PasskeyForm { token, answered, ask } = form;
    if let Err(error) = visit.check(&token) {
        return shell::failed(visit.language, &error);
    }
    match try_passkey(&visit, &session, &answered, &ask).await {
        Ok(address) => go_to(&address),
        Err(refused) => sign_in::refuse(&visit, &session, &ask, &refused).await,
    }
}

async fn try_passkey(
    visit: &Visit,
    session: &Session,
    answered: &Answered,
    ask: &Ask,
) -> Taken<String> {
    limit(visit, "passkey_from", 60).await?;
    let state = ceremonies::take_request(&visit.app, session, answered, Aim::SignIn).await?;
    let account = passkeys::prove(&visit.app, &answered.answer, state, None).await?;
    Ok(enter(&visit.app, session, account, Way::Passkey, ask).await?)
}
