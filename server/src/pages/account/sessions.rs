//! Where somebody is signed in.

use axum::{Form, response::Response};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    super::{answer::go_to, ask::Ask, person::Person, shell, visit::Visit},
    answer,
};
use crate::{
    accounts,
    error::{Error, Result},
    store::account_sessions::{self, OwnSession},
};

#[derive(Deserialize)]
pub struct EndForm {
    token: String,
    /// Which; none: all but this one.
    session: Option<String>,
}

/// Ends another session, or all others.
pub async fn end(visit: Visit, person: Person, Form(form): Form<EndForm>) -> Response {
    let app = &visit.app;
    let ended = async {
        visit.check(&form.token)?;
        let Some(session) = form.session else {
            accounts::end_others(app, person.account.id, Some(&person.session)).await?;
            return Ok(());
        };
        let hash = URL_SAFE_NO_PAD.decode(session).unwrap_or_default();
        let own = account_sessions::of_account(app.store.registry(), person.account.id).await?;
        if own.iter().any(|session| session.hash == hash) {
            app.account_sessions.end(&hash).await?;
        }
        Ok(())
    };
    answer(&visit, &person, ended.await, "/account?done=ended").await
}

#[derive(Deserialize)]
pub struct SignOutForm {
    token: String,
    #[serde(flatten)]
    ask: Ask,
}

/// Signs out here, and on every site where this browser signed in from here.
pub async fn sign_out(visit: Visit, session: Session, Form(form): Form<SignOutForm>) -> Response {
    let done: Result<()> = async {
        visit.check(&form.token)?;
        session.flush().await.map_err(Error::bug)
    }
    .await;
    match done {
        Ok(()) => go_to(&form.ask.address("/auth/sign-in")),
        Err(error) => shell::failed(visit.language, &error),
    }
}

pub(super) async fn section(visit: &Visit, person: &Person) -> Result<Element> {
    let db = visit.app.store.registry();
    let sessions = account_sessions::of_account(db, person.account.id).await?;
    let row = |session: &OwnSession| {
        let is_this = session.hash == person.session;
        let end = || {
            visit
                .form("/account/sessions")
                .child(shell::hidden("session", URL_SAFE_NO_PAD.encode(&session.hash)))
                .child(shell::quiet_button(visit.say("sign-out-there")))
        };
        el("li")
            .child(el("span").children(visit.around(
                "signed-in-since",
                "day",
                shell::day(session.created_at),
            )))
            .children(is_this.then(|| el("em").child(visit.say("this-browser"))))
            .children((!is_this).then(end))
    };
    let list = el("ul").class("sessions").children(sessions.iter().map(row));
    let all = (sessions.len() > 1).then(|| {
        visit.form("/account/sessions").child(shell::quiet_button(visit.say("sign-out-elsewhere")))
    });
    let here = visit.form("/auth/sign-out").child(shell::quiet_button(visit.say("sign-out")));
    let content = [list].into_iter().chain(all).chain([here]);
    Ok(super::section(visit.say("where-signed-in"), content))
}
