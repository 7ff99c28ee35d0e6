//! Making an account.

use std::time::Duration;

use axum::{Form, response::Response};
use sdk::limits;
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    answer::go_to,
    ask::Ask,
    entering::complete,
    provider,
    shell::{self, Field, email_field, new_password_field},
    steps::{self, Step},
    visit::Visit,
};
use crate::{
    accounts::{
        self, Applicant, Refused, SignUp, Taken,
        proving::{self, Question, Reply},
    },
    domain::{address, proof::Purpose, way::Way},
    error::Error,
    extract::{Query, Rule},
};

/// What the form holds.
#[derive(Deserialize)]
pub struct SignUpForm {
    token: String,
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(flatten)]
    ask: Ask,
}

/// What was typed, to be shown again.
#[derive(Default)]
struct Typed {
    name: String,
    email: String,
}

/// The form.
pub async fn page(visit: Visit, session: Session, Query(ask): Query<Ask>) -> Response {
    show(&visit, &session, &ask, &Typed::default(), None).await
}

/// Takes the form.
pub async fn submit(visit: Visit, session: Session, Form(form): Form<SignUpForm>) -> Response {
    let SignUpForm { token, name, email, password, ask } = form;
    if let Err(error) = visit.check(&token) {
        return shell::failed(visit.language, &error);
    }
    let typed = Typed { name: name.clone(), email: email.clone() };
    match make(&visit, &session, SignUpForm { token, name, email, password, ask: ask.clone() })
        .await
    {
        Ok(address) => go_to(&address),
        Err(refused) => show(&visit, &session, &ask, &typed, Some(&refused)).await,
    }
}

/// Makes the account, or asks for a proof of its address first; where to go then. Whether somebody has an account with
/// an address is told to that address alone, where mail can be sent.
async fn make(visit: &Visit, session: &Session, form: SignUpForm) -> Taken<String> {
    let app = &visit.app;
    let rule = Rule { name: "sign_up", most: 20, period: Duration::from_hours(1) };
    app.limits.take(rule, &address::block(visit.client.0).to_string()).await?;
    let proven = proven(session).await?;
    let least = limits::PASSWORD_CHARS_MIN;
    let (email, password) = match &proven {
        Some(email) => (email.clone(), None),
        None => (form.email, Some(form.password)),
    };
    let new = SignUp { name: form.name, email, password, least };
    let applicant = accounts::apply(&app.hashing, &app.keys, new).await?;
    if proven.is_none() && visit.has_mail() {
        ask(visit, session, &applicant).await?;
        return Ok(form.ask.address("/auth/code"));
    }
    let account = accounts::open(&app.store, &applicant, proven.is_some(), visit.language).await?;
    let account = account.ok_or_else(|| Refused::field("email", "wrong-email-taken"))?;
    let way = if proven.is_some() { Way::Mail } else { Way::Password };
    Ok(complete(session, account, way, &form.ask).await?)
}

/// Mails a code, or that there is an account already.
async fn ask(visit: &Visit, session: &Session, applicant: &Applicant) -> Taken<()> {
    let app = &visit.app;
    proving::limit(app, &applicant.email_key, visit.client).await?;
    let known =
        crate::store::accounts::by_email(app.store.registry(), &applicant.email_key).await?;
    let known = known.is_some_and(|(account, _)| account.is_proven);
    let question = Question {
        purpose: Purpose::SignUp,
        email: &applicant.email,
        email_key: &applicant.email_key,
        account: None,
        payload: Some(serde_json::to_vec(applicant).map_err(Error::bug)?),
        language: visit.language,
    };
    let reply = if known { Reply::Known } else { Reply::Proof };
    let proof = proving::ask(app, &question, reply).await?;
    steps::remember(session, Step::Asked { proof, email: applicant.email.clone() }).await?;
    Ok(())
}

/// The address that this browser proved a moment ago, if no account has it.
async fn proven(session: &Session) -> Taken<Option<String>> {
    Ok(match steps::current(session).await? {
        Some(Step::Proven { email }) => Some(email),
        _ => None,
    })
}

async fn show(
    visit: &Visit,
    session: &Session,
    ask: &Ask,
    typed: &Typed,
    refused: Option<&Refused>,
) -> Response {
    let asked = match ask.page(&visit.app).await {
        Ok(asked) => asked,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let proven = proven(session).await.ok().flatten();
    let buttons = match provider::buttons(visit, ask, asked.as_ref(), true).await {
        Ok(buttons) => buttons,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let link = shell::link(ask.address("/auth/sign-in"), visit.say("sign-in"));
    let link = shell::other(visit.around("have-account", "link", link));
    let form = form(visit, ask, typed, proven, refused);
    let content = [form].into_iter().chain(buttons).chain([link]);
    shell::step(visit, &visit.say("create-account"), asked.as_ref(), refused, content)
}

fn form(
    visit: &Visit,
    ask: &Ask,
    typed: &Typed,
    proven: Option<String>,
    refused: Option<&Refused>,
) -> Element {
    let name = Field {
        name: "name",
        label: "name",
        kind: "text",
        autocomplete: "nickname",
        value: &typed.name,
        hint: Some(visit.say("name-hint")),
    };
    let form = visit.form("/auth/sign-up").children(ask.fields()).child(name.draw(visit, refused));
    let form = match proven {
        Some(email) => {
            let email = el("strong").child(email);
            form.child(el("p").children(visit.around("address-is-yours", "email", email)))
        }
        None => form.child(email_field(&typed.email).draw(visit, refused)).child(
            new_password_field(visit, "password", limits::PASSWORD_CHARS_MIN).draw(visit, refused),
        ),
    };
    form.child(shell::button(visit.say("create-account-button")))
}
