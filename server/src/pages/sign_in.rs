//! Signing in with an address and a password.

use std::time::Duration;

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Response},
};
use sdk::wire::Code;
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    answer::{Answer, Frame, go_to},
    ask::Ask,
    guard::FormKey,
    person::{self, MaybePerson},
    shell::{self, Field},
};
use crate::{
    accounts,
    app::App,
    domain::{address, name},
    error::{Error, Result},
    extract::{ClientAddress, Query, Rule},
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

/// The form.
pub async fn page(
    State(app): State<App>,
    key: FormKey,
    MaybePerson(person): MaybePerson,
    Query(ask): Query<Ask>,
) -> Response {
    match person {
        Some(_) if !ask.is_there() => go_to("/account"),
        _ => show(&app, &key, &ask, "", None).await,
    }
}

/// Takes the form.
pub async fn submit(
    State(app): State<App>,
    key: FormKey,
    session: Session,
    address: ClientAddress,
    Form(form): Form<SignInForm>,
) -> Response {
    let SignInForm { token, email, password, ask } = form;
    let done = async {
        key.check(&app, &token)?;
        limit(&app, &email, address).await?;
        accounts::sign_in(&app, &email, password).await?.ok_or(Error::from(Code::SignedOut))
    };
    match done.await {
        Ok(account) => match person::begin(&session, account.id).await {
            Ok(()) if ask.is_there() => go_to(&ask.address("/auth/popup")),
            Ok(()) => go_to("/account"),
            Err(error) => shell::failed(&error),
        },
        Err(error) if error.code() == Code::CsrfRefused => shell::failed(&error),
        Err(error) => show(&app, &key, &ask, &email, Some(error)).await,
    }
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
async fn show(app: &App, key: &FormKey, ask: &Ask, email: &str, error: Option<Error>) -> Response {
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
    let page = shell::page(
        "Sign in",
        [shell::heading("Sign in", about), form(app, key, ask, email, error.as_ref()), other(ask)],
    );
    Answer::new(page, frame).refusing(error.as_ref()).into_response()
}

/// For which site somebody signs in.
pub fn for_site(name: &str) -> Element {
    el("p").class("about").child("to comment on ").child(el("strong").child(name.to_owned()))
}

fn form(app: &App, key: &FormKey, ask: &Ask, email: &str, error: Option<&Error>) -> Element {
    let (words, errors) = match error {
        Some(error) if error.code() == Code::SignedOut => {
            (Some("That address and password don't belong together.".to_owned()), Vec::new())
        }
        Some(error) => shell::refusal(error),
        None => (None, Vec::new()),
    };
    shell::form(app, key, "/auth/sign-in")
        .children(ask.fields())
        .children(words.map(shell::alert))
        .child(email_field(email).draw(&errors))
        .child(password_field("Password", "current-password", None).draw(&errors))
        .child(shell::button("Sign in"))
}

/// The field for an address.
pub fn email_field(value: &str) -> Field<'_> {
    Field {
        name: "email",
        label: "E-mail",
        kind: "email",
        autocomplete: "username",
        value,
        hint: None,
    }
}

/// The field for a password.
pub fn password_field(
    label: &'static str,
    autocomplete: &'static str,
    hint: Option<String>,
) -> Field<'static> {
    Field { name: "password", label, kind: "password", autocomplete, value: "", hint }
}

fn other(ask: &Ask) -> Element {
    let link = shell::link(ask.address("/auth/sign-up"), "Create an account");
    el("p").class("other").child("New here? ").child(link)
}
