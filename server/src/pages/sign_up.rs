//! Making an account.

use std::time::Duration;

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Response},
};
use sdk::limits;
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    answer::{Answer, Frame, go_to},
    ask::Ask,
    guard::FormKey,
    person,
    shell::{self, Field},
    sign_in::{email_field, for_site, password_field},
};
use crate::{
    accounts::{self, SignUp},
    app::App,
    domain::address,
    error::{Error, Result},
    extract::{ClientAddress, Query, Rule},
};

/// What the form holds.
#[derive(Deserialize)]
pub struct SignUpForm {
    token: String,
    name: String,
    email: String,
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
pub async fn page(State(app): State<App>, key: FormKey, Query(ask): Query<Ask>) -> Response {
    show(&app, &key, &ask, &Typed::default(), None).await
}

/// Takes the form.
pub async fn submit(
    State(app): State<App>,
    key: FormKey,
    session: Session,
    address: ClientAddress,
    Form(form): Form<SignUpForm>,
) -> Response {
    let SignUpForm { token, name, email, password, ask } = form;
    if let Err(error) = key.check(&app, &token) {
        return shell::failed(&error);
    }
    let typed = Typed { name: name.clone(), email: email.clone() };
    let new = SignUp { name, email, password, least: limits::PASSWORD_CHARS_MIN };
    match make(&app, &session, address, new).await {
        Ok(()) if ask.is_there() => go_to(&ask.address("/auth/popup")),
        Ok(()) => go_to("/account"),
        Err(error) => show(&app, &key, &ask, &typed, Some(error)).await,
    }
}

/// Until mail is there to tell it to the address alone, the form itself says that an address is taken.
async fn make(
    app: &App,
    session: &Session,
    ClientAddress(client): ClientAddress,
    new: SignUp,
) -> Result<()> {
    let rule = Rule { name: "sign_up", most: 20, period: Duration::from_hours(1) };
    app.limits.take(rule, &address::block(client).to_string()).await?;
    let account = accounts::sign_up(&app.store, &app.hashing, &app.keys, new).await?;
    let account = account.ok_or_else(|| {
        Error::field("/email", "somebody has an account with this address: sign in")
    })?;
    person::begin(session, account).await
}

async fn show(
    app: &App,
    key: &FormKey,
    ask: &Ask,
    typed: &Typed,
    error: Option<Error>,
) -> Response {
    let checked = if ask.is_there() {
        match ask.check(app).await {
            Ok(checked) => Some(checked),
            Err(error) => return shell::failed(&error),
        }
    } else {
        None
    };
    let frame = if checked.is_some() { Frame::Window } else { Frame::Tab };
    let about = checked.as_ref().map(|asked| for_site(&asked.site.info.name));
    let link = shell::link(ask.address("/auth/sign-in"), "Sign in");
    let other = el("p").class("other").child("Have an account? ").child(link);
    let title = "Create an account";
    let page = shell::page(
        title,
        [shell::heading(title, about), form(app, key, ask, typed, error.as_ref()), other],
    );
    Answer::new(page, frame).refusing(error.as_ref()).into_response()
}

fn form(app: &App, key: &FormKey, ask: &Ask, typed: &Typed, error: Option<&Error>) -> Element {
    let (words, errors) = error.map(shell::refusal).unwrap_or_default();
    let name = Field {
        name: "name",
        label: "Name",
        kind: "text",
        autocomplete: "nickname",
        value: &typed.name,
        hint: Some("What others see beside your comments.".to_owned()),
    };
    let hint = format!(
        "At least {} characters. A few words are easy to keep in mind.",
        limits::PASSWORD_CHARS_MIN
    );
    shell::form(app, key, "/auth/sign-up")
        .children(ask.fields())
        .children(words.map(shell::alert))
        .child(name.draw(&errors))
        .child(email_field(&typed.email).draw(&errors))
        .child(password_field("Password", "new-password", Some(hint)).draw(&errors))
        .child(shell::button("Create account"))
}
