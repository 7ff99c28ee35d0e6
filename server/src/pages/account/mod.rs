//! A person's own account: what others see of them, how they sign in, where they are signed in. Each part has a file with
//! its section of the page, its own page if it needs one, and what its forms do.

mod address;
mod avatar;
mod leaving;
pub mod merging;
mod passkeys;
mod password;
mod profile;
mod services;
mod sessions;
mod two_step;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    response::{IntoResponse, Response},
};
use sdk::{
    limits,
    wire::{AccountId, Code},
};
use serde::Deserialize;
use view::{Element, el};

use super::{
    answer::{Answer, Frame, go_to},
    ask::Goal,
    dashboard::PATH as DASHBOARD_PATH,
    person::Person,
    provider, shell,
    visit::Visit,
};
use crate::{
    accounts::{Refused, Taken},
    app::App,
    error::Result,
    extract::Query,
    routing::{form, post},
    store::members,
};

/// What browsers answer about passkeys, at most, in bytes.
pub const PASSKEY_BYTES: usize = 16 * 1024;

/// The routes of the account, but for those that take more than forms.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/auth/sign-out", post(sessions::sign_out))
        .route("/account", form(page, profile::save))
        .route("/account/address", form(address::page, address::change))
        .route("/account/password", form(password::page, password::change))
        .route("/account/passkeys/rename", post(passkeys::rename))
        .route("/account/passkeys/remove", post(passkeys::remove))
        .route("/account/two-step", form(two_step::page, two_step::turn_on))
        .route("/account/two-step/off", post(two_step::turn_off))
        .route("/account/two-step/codes", post(two_step::renew_codes))
        .route("/account/services", form(services::page, services::unlink))
        .route("/account/merge", form(merging::page, merging::begin))
        .route("/account/merge/confirm", post(merging::confirm))
        .route("/account/merge/leave", post(merging::leave))
        .route("/account/sessions", post(sessions::end))
        .route("/account/export", post(leaving::export))
        .route("/account/leave", form(leaving::page, leaving::leave))
        .route("/account/stay", post(leaving::stay))
}

/// Those that take more.
pub fn large_routes() -> Router<App> {
    let most = DefaultBodyLimit::max;
    Router::new()
        .route("/account/avatar", post(avatar::change).layer(most(avatar::FILE_BYTES)))
        .route("/account/passkeys", form(passkeys::page, passkeys::add).layer(most(PASSKEY_BYTES)))
}

/// What was just done.
#[derive(Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

impl Done {
    fn words(&self) -> Option<&'static str> {
        match self.done.as_deref()? {
            "saved" => Some("saved"),
            "password" => Some("password-is-changed-here"),
            "ended" => Some("ended-there"),
            "address" => Some("address-is-changed"),
            "taken" => Some("address-is-taken"),
            "passkey" => Some("passkey-is-added"),
            "removed" => Some("passkey-is-removed"),
            "two-step-off" => Some("two-step-is-off"),
            "linked" => Some("service-linked"),
            "unlinked" => Some("service-unlinked"),
            "merged" => Some("merge-done"),
            "merge-over" => Some("merge-over"),
            "stayed" => Some("stayed"),
            word => provider::said(word),
        }
    }
}

/// The account.
pub async fn page(visit: Visit, person: Person, Query(done): Query<Done>) -> Response {
    show(&visit, &person, done.words(), None).await
}

/// How long a new password must be: who moderates a site has more to lose.
pub async fn least(app: &App, account: AccountId) -> Result<usize> {
    let moderates = members::moderates_somewhere(app.store.jobs(), account).await?;
    let least =
        if moderates { limits::PASSWORD_CHARS_MIN_STAFF } else { limits::PASSWORD_CHARS_MIN };
    Ok(least)
}

/// After a form: the account again, with what was done or what was wrong.
async fn answer(visit: &Visit, person: &Person, done: Taken<()>, address: &str) -> Response {
    match done {
        Ok(()) => go_to(address),
        Err(Refused::Other(error)) if error.code() == Code::CsrfRefused => {
            shell::failed(visit.language, &error)
        }
        Err(refused) => show(visit, person, None, Some(&refused)).await,
    }
}

async fn show(
    visit: &Visit,
    person: &Person,
    said: Option<&'static str>,
    refused: Option<&Refused>,
) -> Response {
    let sections = sections(visit, person, refused).await;
    let sections = match sections {
        Ok(sections) => sections,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let title = visit.say("your-account");
    let about = person.account.email.clone().map(|email| el("p").class("about").child(email));
    let mut content = vec![shell::heading(title.clone(), about)];
    content.extend(said.map(|key| shell::notice(visit.say(key))));
    content.extend(refused.and_then(|refused| refused.words(visit.language)).map(shell::alert));
    content.extend(sections);
    content.push(el("div").attr("hidden", "").attr("data-signed-in", ""));
    let page = shell::page(visit.language, &title, content);
    Answer::new(page, Frame::Tab).with_refusal(refused).into_response()
}

async fn sections(
    visit: &Visit,
    person: &Person,
    refused: Option<&Refused>,
) -> Result<Vec<Element>> {
    let mut sections = Vec::new();
    sections.extend(leaving::banner(visit, person).await?);
    sections.extend(desk(visit, person).await?);
    sections.push(profile::section(visit, person, refused));
    sections.push(avatar::section(visit, person, refused).await?);
    sections.extend(address::section(visit, person));
    sections.push(password::section(visit, person));
    sections.extend(passkeys::section(visit, person).await?);
    sections.extend(services::section(visit, person).await?);
    sections.push(two_step::section(visit, person).await?);
    sections.push(sessions::section(visit, person).await?);
    sections.push(merging::section(visit));
    sections.push(leaving::section(visit));
    Ok(sections)
}

/// The way to the sites that somebody cares for.
async fn desk(visit: &Visit, person: &Person) -> Result<Option<Element>> {
    let cares = members::moderates_somewhere(visit.app.store.jobs(), person.account.id).await?;
    let link = || shell::link(DASHBOARD_PATH.to_owned(), visit.say("dashboard-sites"));
    Ok(cares.then(|| el("p").child(link())))
}

fn section(title: String, content: impl IntoIterator<Item = Element>) -> Element {
    el("section").child(el("h2").child(title)).children(content)
}

/// What is so now, and the way to the page on which it is changed.
fn state(visit: &Visit, now: impl Into<view::Node>, goal: Goal, key: &'static str) -> Element {
    let link = shell::link(goal.path().to_owned(), visit.say(key));
    el("p").class("state").child(el("span").child(now)).child(link)
}

/// A page on which one part of the account is changed. `said` is what was just done.
fn part(
    visit: &Visit,
    title: &str,
    said: Option<&'static str>,
    refused: Option<&Refused>,
    content: impl IntoIterator<Item = Element>,
) -> Response {
    let mut all = vec![shell::heading(title.to_owned(), None)];
    all.extend(said.map(|key| shell::notice(visit.say(key))));
    all.extend(refused.and_then(|refused| refused.words(visit.language)).map(shell::alert));
    all.extend(content);
    let back = shell::link("/account".to_owned(), visit.say("back-to-account"));
    all.push(shell::other([back]));
    let page = shell::page(visit.language, title, all);
    Answer::new(page, Frame::Tab).with_refusal(refused).into_response()
}
