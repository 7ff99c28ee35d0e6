//! A person's own account: what others see of them, how they sign in, where they are signed in. Each section has a file
//! with its part of the page and what its forms do.

mod address;
mod avatar;
mod fresh;
mod identities;
mod leaving;
pub mod merging;
mod password;
mod profile;
mod sessions;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use sdk::{
    limits,
    wire::{AccountId, AvatarId, Code, Timestamp},
};
use serde::Deserialize;
use view::{Element, el};

pub use self::password::prove;
use super::{
    answer::{Answer, Frame, go_to},
    person::Person,
    provider, shell,
    visit::Visit,
};
use crate::{
    accounts::{Refused, Taken},
    app::App,
    error::Result,
    extract::Query,
    store::{
        self,
        account_sessions::{self, OwnSession},
        members,
    },
};

/// What the forms of the account's page are sent to.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/auth/sign-out", post(sessions::sign_out))
        .route("/account", get(page).post(profile::save))
        .route("/account/address", post(address::change))
        .route("/account/password", post(password::change))
        .route("/account/identities", post(identities::unlink))
        .route("/account/fresh", post(fresh::confirm))
        .route(merging::PATH, get(merging::page).post(merging::begin))
        .route("/account/merge/confirm", post(merging::confirm))
        .route("/account/merge/leave", post(merging::leave))
        .route("/account/sessions", post(sessions::end))
        .route("/account/export", post(leaving::export))
        .route("/account/leave", post(leaving::leave))
        .route("/account/stay", post(leaving::stay))
}

/// The same, for the form with a file.
pub fn file_routes() -> Router<App> {
    let limit = DefaultBodyLimit::max(avatar::FILE_BYTES);
    Router::new().route("/account/avatar", post(avatar::change).layer(limit))
}

/// What was just done.
#[derive(Default, Deserialize)]
pub struct Done {
    done: Option<String>,
}

/// The account.
pub async fn page(visit: Visit, person: Person, Query(done): Query<Done>) -> Response {
    let said = match done.done.as_deref() {
        Some("saved") => Some("saved"),
        Some("password") => Some("password-is-changed-here"),
        Some("ended") => Some("ended-there"),
        Some("address") => Some("address-is-changed"),
        Some("taken") => Some("address-is-taken"),
        Some("stayed") => Some("stayed"),
        Some("linked") => Some("service-linked"),
        Some("unlinked") => Some("service-unlinked"),
        Some("merged") => Some("merge-done"),
        Some("merge-over") => Some("merge-over"),
        Some(word) => provider::said(word),
        None => None,
    };
    show(&visit, &person, said, None).await
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

/// What the page shows besides the account itself.
struct Known {
    sessions: Vec<OwnSession>,
    services: identities::Services,
    leaves_at: Option<Timestamp>,
    avatar: Option<AvatarId>,
    least: usize,
}

impl Known {
    async fn load(visit: &Visit, person: &Person) -> Result<Self> {
        let (db, account) = (visit.app.store.registry(), person.account.id);
        Ok(Self {
            sessions: account_sessions::of_account(db, account).await?,
            services: identities::services(visit, person).await?,
            leaves_at: store::departures::of(db, account).await?,
            avatar: store::avatars::of(db, account).await?,
            least: least(&visit.app, account).await?,
        })
    }
}

async fn show(
    visit: &Visit,
    person: &Person,
    said: Option<&'static str>,
    refused: Option<&Refused>,
) -> Response {
    let known = match Known::load(visit, person).await {
        Ok(known) => known,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let title = visit.say("your-account");
    let about = person.account.email.clone().map(|email| el("p").class("about").child(email));
    let mut content = vec![shell::heading(title.clone(), about)];
    content.extend(said.map(|key| shell::notice(visit.say(key))));
    content.extend(refused.and_then(|refused| refused.words(visit.language)).map(shell::alert));
    content.extend(known.leaves_at.map(|at| leaving::banner(visit, at)));
    content.push(profile::section(visit, person, refused));
    content.push(avatar::section(visit, known.avatar, refused));
    content.extend(address::section(visit, person, refused));
    content.push(password::section(visit, known.least, refused));
    let identities = identities::section(visit, person, &known.services, refused);
    let merging = merging::section(visit, person, identities.is_some(), refused);
    content.extend(identities.into_iter().chain(merging));
    content.push(sessions::section(visit, person, &known.sessions));
    content.push(leaving::section(visit, refused));
    content.push(el("div").attr("hidden", "").attr("data-signed-in", ""));
    let page = shell::page(visit.language, &title, content);
    Answer::new(page, Frame::Tab).with_refusal(refused).into_response()
}

fn section(title: String, content: impl IntoIterator<Item = Element>) -> Element {
    el("section").child(el("h2").child(title)).children(content)
}
