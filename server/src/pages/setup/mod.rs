//! The first visit to a new installation: an account for who set it up, and a site. The account is made by whoever has the
//! link that the server writes into its log, so that a stranger who comes first gets nothing.

mod site;

use std::time::Duration;

use axum::{Form, Router, response::Response};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::{limits, wire::AccountId};
use serde::Deserialize;
use tower_sessions::Session;
use url::Url;

pub use self::site::may_make;
use super::{
    answer::go_to,
    person::{self, MaybePerson},
    shell::{self, Field, email_field, new_password_field},
    visit::Visit,
};
use crate::{
    accounts::{self, Refused, SignUp, Taken},
    app::App,
    domain::{address, keys::Purpose, way::Way},
    error::Result,
    extract::{Query, Rule},
    routing::form,
    store::operators,
};

/// Where it begins.
pub const PATH: &str = "/setup";
/// Where a site is made.
pub const SITE_PATH: &str = "/setup/site";
/// What the link proves to know.
const OWNER: &[u8] = b"owner";

/// The routes of setting up.
pub fn routes() -> Router<App> {
    Router::new().route(PATH, form(page, submit)).route(SITE_PATH, form(site::page, site::submit))
}

/// The link that lets somebody set this installation up, if nobody has.
pub async fn link(app: &App) -> Result<Option<Url>> {
    if !operators::is_nobodys(app.store.registry()).await? {
        return Ok(None);
    }
    let mut url = app.settings.public_url.clone();
    url.set_path(PATH);
    let mac = app.keys.sign(Purpose::Setup, &[OWNER]).mac;
    url.set_query(Some(&format!("link={}", URL_SAFE_NO_PAD.encode(mac))));
    Ok(Some(url))
}

fn is_right(app: &App, link: &str) -> bool {
    let mac = URL_SAFE_NO_PAD.decode(link).unwrap_or_default();
    app.keys.verify_any(Purpose::Setup, &[OWNER], &mac)
}

/// What the link says.
#[derive(Default, Deserialize)]
pub struct Link {
    #[serde(default)]
    link: String,
}

/// What the form holds.
#[derive(Deserialize)]
pub struct SetupForm {
    token: String,
    link: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

/// A form for an account; nothing but words for whoever has no link.
async fn page(
    visit: Visit,
    MaybePerson(person): MaybePerson,
    Query(link): Query<Link>,
) -> Response {
    let is_signed_in = person.is_some();
    match operators::is_nobodys(visit.app.store.registry()).await {
        Ok(false) => go_to(super::dashboard::PATH),
        Ok(true) if is_right(&visit.app, &link.link) => {
            show(&visit, &link.link, is_signed_in, ("", ""), None)
        }
        Ok(true) => {
            let title = visit.say("setup-new");
            shell::step(&visit, &title, None, None, [shell::words(visit.say("setup-new-words"))])
        }
        Err(error) => shell::failed(visit.language, &error.into()),
    }
}

fn show(
    visit: &Visit,
    link: &str,
    is_signed_in: bool,
    (name, email): (&str, &str),
    refused: Option<&Refused>,
) -> Response {
    let mut form = visit.form(PATH).child(shell::hidden("link", link.to_owned()));
    if !is_signed_in {
        let field = Field {
            name: "name",
            label: "name",
            kind: "text",
            autocomplete: "name",
            value: name,
            hint: None,
        };
        let least = limits::PASSWORD_CHARS_MIN_STAFF;
        form = form
            .child(field.draw(visit, refused))
            .child(email_field(email).draw(visit, refused))
            .child(new_password_field(visit, "password", least).draw(visit, refused));
    }
    let form = form.child(shell::button(visit.say("setup-go-on")));
    let about = shell::words(visit.say("setup-account-words"));
    shell::step(visit, &visit.say("setup-account"), None, refused, [about, form])
}

/// Makes the account, signs in with it, and goes on to the site.
async fn submit(
    visit: Visit,
    session: Session,
    MaybePerson(person): MaybePerson,
    Form(form): Form<SetupForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    if !is_right(&visit.app, &form.link) {
        return go_to(PATH);
    }
    let (link, name, email) = (form.link.clone(), form.name.clone(), form.email.clone());
    let is_signed_in = person.is_some();
    match take(&visit, &session, person.map(|person| person.account.id), form).await {
        Ok(true) => go_to(SITE_PATH),
        Ok(false) => go_to(super::dashboard::PATH),
        Err(refused) => show(&visit, &link, is_signed_in, (&name, &email), Some(&refused)),
    }
}

async fn take(
    visit: &Visit,
    session: &Session,
    account: Option<AccountId>,
    form: SetupForm,
) -> Taken<bool> {
    let app = &visit.app;
    let rule = Rule { name: "setup", most: 20, period: Duration::from_hours(1) };
    app.limits.take(rule, &address::block(visit.client.0).to_string()).await?;
    if !operators::is_nobodys(app.store.registry()).await? {
        return Ok(false);
    }
    let account = match account {
        Some(account) => account,
        None => {
            let least = limits::PASSWORD_CHARS_MIN_STAFF;
            let SetupForm { name, email, password, .. } = form;
            let new = SignUp { name, email, password: Some(password), least };
            let applicant = accounts::apply(&app.hashing, &app.keys, new).await?;
            let made = accounts::open(&app.store, &applicant, false, visit.language).await?;
            let made = made.ok_or_else(|| Refused::field("email", "wrong-email-taken"))?;
            person::begin(session, made, Way::Password).await?;
            made
        }
    };
    Ok(operators::claim(app.store.registry(), account).await?)
}
