//! Signing in with an address and a password.

use std::time::Duration;

use axum::{Form, response::Response};
use sdk::wire::Code;
use serde::Deserialize;
use tower_sessions::Session;
use view::Element;

use super::{
    answer::go_to,
    ask::{Ask, Checked},
    entering::enter,
    passkey, provider,
    shell::{self, Field, email_field, password_field},
    visit::Visit,
};
use crate::{
    accounts::{self, Refused, Taken},
    app::App,
    domain::{address, name, way::Way},
    error::Result,
    extract::{ClientAddress, Query, Rule},
    store::accounts::AccountRow,
};

const QUARTER: Duration = Duration::from_mins(15);

/// What the form holds.
#[derive(Deserialize)]
pub struct SignInForm {
    token: String,
    email: String,
    password: String,
    #[serde(flatten)]
    ask: Ask,
}

/// What was just done elsewhere.
#[derive(Default, Deserialize)]
pub struct Said {
    said: Option<String>,
}

/// The form.
pub async fn page(
    visit: Visit,
    session: Session,
    Query(ask): Query<Ask>,
    Query(said): Query<Said>,
) -> Response {
    let said = match said.said.as_deref() {
        Some("password") => Some("password-is-changed"),
        Some("known") => Some("account-is-there"),
        Some("leaving") => Some("left"),
        Some("merge") => Some("merge-sign-in"),
        Some(word) => provider::said(word),
        None => None,
    };
    show(&visit, &session, &ask, "", said, None).await
}

/// The form again, with what was wrong with a passkey.
pub async fn refuse(visit: &Visit, session: &Session, ask: &Ask, refused: &Refused) -> Response {
    show(visit, session, ask, "", None, Some(refused)).await
}

/// Takes the form.
pub async fn submit(visit: Visit, session: Session, Form(form): Form<SignInForm>) -> Response {
    let SignInForm { token, email, password, ask } = form;
    if let Err(error) = visit.check(&token) {
        return shell::failed(visit.language, &error);
    }
    match sign_in(&visit, &email, password).await {
        Ok(account) => {
            let entered = enter(&visit.app, &session, account.id, Way::Password, &ask).await;
            entered.map_or_else(|error| shell::failed(visit.language, &error), |to| go_to(&to))
        }
        Err(refused) => show(&visit, &session, &ask, &email, None, Some(&refused)).await,
    }
}

async fn sign_in(visit: &Visit, email: &str, password: String) -> Taken<AccountRow> {
    visit.app.hashing.has_room()?;
    limit(&visit.app, email, visit.client).await?;
    let found = accounts::sign_in(&visit.app, email, password).await?;
    found.ok_or(Refused::Said(Code::SignedOut, "wrong-pair"))
}

/// Counts a try against the account, the address and everyone, before anything is hashed. The account is counted for
/// each address block, so that nobody locks somebody else out of theirs (ASVS 6.1.1), and for all of them together at a
/// pace that no guessing succeeds at.
async fn limit(app: &App, email: &str, ClientAddress(client): ClientAddress) -> Result<()> {
    let (email, block) =
        (name::email_key(email).unwrap_or_default(), address::block(client).to_string());
    let rule = |name, most, period| Rule { name, most, period };
    let whom = accounts::digest(&email);
    app.limits.take(rule("sign_in_here", 10, QUARTER), &format!("{whom}:{block}")).await?;
    app.limits.take(rule("sign_in_account", 100, QUARTER * 4), &whom).await?;
    app.limits.take(rule("sign_in_address", 60, QUARTER), &block).await?;
    app.limits.take(rule("sign_in_all", 6_000, QUARTER), "all").await
}

/// The page, once more or for the first time.
async fn show(
    visit: &Visit,
    session: &Session,
    ask: &Ask,
    email: &str,
    said: Option<&'static str>,
    refused: Option<&Refused>,
) -> Response {
    let asked = match ask.page(&visit.app).await {
        Ok(asked) => asked,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let has_form = visit.offers(Way::Password, asked.as_ref());
    let buttons = match provider::buttons(visit, ask, asked.as_ref(), has_form).await {
        Ok(buttons) => buttons,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let mut content = Vec::new();
    content.extend(said.map(|key| shell::notice(visit.say(key))));
    if has_form {
        content.push(form(visit, ask, email, refused));
    }
    match passkey::form(visit, session, ask, asked.as_ref()).await {
        Ok(form) => content.extend(form),
        Err(error) => return shell::failed(visit.language, &error),
    }
    content.extend(buttons);
    content.extend(others(visit, ask, asked.as_ref()));
    shell::step(visit, &visit.say("sign-in"), asked.as_ref(), refused, content)
}

fn form(visit: &Visit, ask: &Ask, email: &str, refused: Option<&Refused>) -> Element {
    // Browsers offer passkeys in it, where the page asks for one.
    let email = Field { autocomplete: "username webauthn", ..email_field(email) };
    visit
        .form("/auth/sign-in")
        .children(ask.fields())
        .child(email.draw(visit, refused))
        .child(password_field("password").draw(visit, refused))
        .child(shell::button(visit.say("sign-in")))
}

/// Other ways to go on.
fn others(visit: &Visit, ask: &Ask, asked: Option<&Checked>) -> Vec<Element> {
    let link = |path, key| shell::link(ask.address(path), visit.say(key));
    let mut others = Vec::new();
    if visit.offers(Way::Mail, asked) {
        others.push(shell::other([link("/auth/mail", "sign-in-by-mail")]));
    }
    if visit.has_mail() && visit.offers(Way::Password, asked) {
        others.push(shell::other([link("/auth/forgot", "forgot-password")]));
    }
    let sign_up = link("/auth/sign-up", "create-account");
    others.push(shell::other(visit.around("new-here", "link", sign_up)));
    others
}
