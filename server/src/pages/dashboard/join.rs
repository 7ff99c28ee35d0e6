//! Where the link of an invitation leads: who is signed in with the address that it was sent to takes the role, once.
//! Opening it changes nothing, so that programs that look at mail take no roles.

use axum::{
    Form,
    extract::RawPathParams,
    response::{IntoResponse, Response},
};
use sdk::wire::{Code, SiteKey};
use serde::Deserialize;
use view::Element;

use super::{
    super::{
        answer::{Answer, Frame, go_to},
        person::Person,
        shell,
        visit::Visit,
    },
    desk,
    people::role_key,
};
use crate::{api::invitations, error::Result, extract::Site};

/// What the button sends.
#[derive(Deserialize)]
pub struct JoinForm {
    token: String,
}

async fn site(visit: &Visit, params: &RawPathParams) -> Result<(Site, String)> {
    let key = desk::param::<SiteKey>(params, "site").ok_or(Code::SiteNotFound)?;
    let site = visit.app.sites.get(&visit.app.store, &key).await?.ok_or(Code::SiteNotFound)?;
    Ok((site, desk::param(params, "secret").unwrap_or_default()))
}

/// Which role, on which site, and a button.
pub async fn page(visit: Visit, person: Person, params: RawPathParams) -> Response {
    let shown = async {
        let (site, secret) = site(&visit, &params).await?;
        let found = invitations::open(&visit.app, &site, &secret).await?;
        let Some(found) = found else { return Ok(over(&visit)) };
        if !invitations::is_for(&found, &person.account) {
            return Ok(elsewhere(&visit));
        }
        let role = visit.say(role_key(found.role));
        let about = [("site", (&site.info.name).into()), ("role", (&role).into())];
        let form = visit
            .form(format!("{}/{}/join/{secret}", super::PATH, site.info.key))
            .child(shell::button(visit.say("join-accept")));
        let words = shell::words(visit.say_with("join-words", &about));
        Result::Ok(draw(&visit, "join-title", [words, form], None))
    };
    shown.await.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

/// Takes the role.
pub async fn submit(
    visit: Visit,
    person: Person,
    params: RawPathParams,
    Form(form): Form<JoinForm>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        let (site, secret) = site(&visit, &params).await?;
        if invitations::accept(&visit.app, &site, &person.account, &secret).await? {
            return Ok(go_to(&format!("{}/{}", super::PATH, site.info.key)));
        }
        Result::Ok(over(&visit))
    };
    done.await.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

fn over(visit: &Visit) -> Response {
    draw(visit, "join-over", [shell::words(visit.say("join-over-words"))], Some(Code::NotFound))
}

/// The letter went to somebody else. To whom is not said: the link may have been forwarded.
fn elsewhere(visit: &Visit) -> Response {
    let account = shell::link("/account".to_owned(), visit.say("your-account"));
    let content = [shell::words(visit.say("join-elsewhere-words")), shell::other([account])];
    draw(visit, "join-elsewhere", content, Some(Code::NotAllowed))
}

fn draw(
    visit: &Visit,
    title: &str,
    content: impl IntoIterator<Item = Element>,
    code: Option<Code>,
) -> Response {
    let title = visit.say(title);
    let heading = shell::heading(title.clone(), None::<Element>);
    let page = shell::page(visit.language, &title, [heading].into_iter().chain(content));
    Answer::new(page, Frame::Tab).with_code(code).into_response()
}
