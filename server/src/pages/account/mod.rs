//! A person's own account: what others see of them, how they sign in, where they are signed in. Each section has a file
//! with its part of the page and what its forms do.

mod address;
mod fresh;
mod identities;
pub mod merging;
mod password;
mod profile;
mod sessions;

use axum::response::{IntoResponse, Response};
use sdk::{
    limits,
    wire::{AccountId, Code},
};
use serde::Deserialize;
use view::{Element, el};

pub use self::{
    address::change as change_address,
    fresh::confirm,
    identities::unlink,
    merging::{
        begin as begin_merge, confirm as confirm_merge, leave as leave_merge, page as merge_page,
    },
    password::{change as change_password, prove},
    profile::save,
    sessions::{end as end_sessions, sign_out},
};
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
    store::{account_sessions, members},
};

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

async fn show(
    visit: &Visit,
    person: &Person,
    said: Option<&'static str>,
    refused: Option<&Refused>,
) -> Response {
    let account = person.account.id;
    let found = async {
        let sessions = account_sessions::of_account(visit.app.store.registry(), account).await?;
        let services = identities::services(visit, person).await?;
        Ok((sessions, services, least(&visit.app, account).await?))
    };
    let found: Result<_> = found.await;
    let (sessions, services, least) = match found {
        Ok(found) => found,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let title = visit.say("your-account");
    let about = person.account.email.clone().map(|email| el("p").class("about").child(email));
    let mut content = vec![shell::heading(title.clone(), about)];
    content.extend(said.map(|key| shell::notice(visit.say(key))));
    content.extend(refused.and_then(|refused| refused.words(visit.language)).map(shell::alert));
    content.push(profile::section(visit, person, refused));
    content.extend(address::section(visit, person, refused));
    content.push(password::section(visit, least, refused));
    let identities = identities::section(visit, person, &services, refused);
    let merging = merging::section(visit, person, identities.is_some(), refused);
    content.extend(identities.into_iter().chain(merging));
    content.push(sessions::section(visit, person, &sessions));
    content.push(el("div").attr("hidden", "").attr("data-signed-in", ""));
    let page = shell::page(visit.language, &title, content);
    Answer::new(page, Frame::Tab).with_refusal(refused).into_response()
}

fn section(title: String, content: impl IntoIterator<Item = Element>) -> Element {
    el("section").child(el("h2").child(title)).children(content)
}
