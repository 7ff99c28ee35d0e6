//! Opening a link that was mailed. Looking at it changes nothing: mail programs and scanners open links by themselves.

use axum::{
    Form,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    answer::{Answer, Frame, go_to},
    ask::Ask,
    code, shell,
    steps::{self, Step},
    visit::Visit,
};
use crate::{
    accounts::proving,
    domain::proof::{self, Purpose},
    error::Result,
    extract::Query,
    store::{proofs, proofs::ProofRow},
};

/// What the link carries.
#[derive(Default, Deserialize)]
pub struct Linked {
    #[serde(default)]
    proof: String,
}

/// What the button sends.
#[derive(Deserialize)]
pub struct LinkForm {
    token: String,
    proof: String,
}

/// What the link is for, and a button.
pub async fn page(visit: Visit, Query(linked): Query<Linked>) -> Response {
    let found = async {
        let Some(hash) = proof::link_hash(&linked.proof) else { return Ok(None) };
        Ok(proofs::look(visit.app.store.registry(), &hash).await?)
    };
    match found.await {
        Ok(Some((purpose, email))) => ask(&visit, linked.proof, purpose, email),
        Ok(None) => over(&visit),
        Err(error) => shell::failed(visit.language, &error),
    }
}

fn ask(visit: &Visit, proof: String, purpose: Purpose, email: String) -> Response {
    let (title, button) = match purpose {
        Purpose::SignUp => ("link-sign-up", "create-account-button"),
        Purpose::SignIn => ("sign-in", "sign-in"),
        Purpose::Reset => ("forgot-title", "continue"),
        Purpose::Change => ("link-change", "link-change-button"),
        Purpose::Prove => ("confirm-title", "confirm"),
    };
    let about = el("p").class("about").child(email);
    let form = visit
        .form("/auth/link")
        .child(shell::hidden("proof", proof))
        .child(shell::button(visit.say(button)).attr("data-focus", ""));
    let title = visit.say(title);
    let content = [shell::heading(title.clone(), Some(about)), form];
    answer(visit, &title, content)
}

fn over(visit: &Visit) -> Response {
    let title = visit.say("link-over");
    let content = [shell::heading(title.clone(), None), shell::words(visit.say("link-over-words"))];
    answer(visit, &title, content)
}

fn answer(visit: &Visit, title: &str, content: impl IntoIterator<Item = Element>) -> Response {
    Answer::new(shell::page(visit.language, title, content), Frame::Tab).into_response()
}

/// Whether a proof was asked for in this browser.
async fn asked_here(session: &Session, row: &ProofRow) -> Result<bool> {
    let step = steps::current(session).await?;
    Ok(matches!(step, Some(Step::Asked { proof, .. }) if proof == row.id))
}

/// Uses the link.
pub async fn submit(visit: Visit, session: Session, Form(form): Form<LinkForm>) -> Response {
    let done: Result<Option<String>> = async {
        visit.check(&form.token)?;
        let Some(row) = proving::by_link(&visit.app, &form.proof).await? else { return Ok(None) };
        if row.purpose == Purpose::SignUp && !asked_here(&session, &row).await? {
            // Somebody else may have typed the name and the password: only the address is known to be right.
            steps::remember(&session, Step::Proven { email: row.email }).await?;
            return Ok(Some("/auth/sign-up".to_owned()));
        }
        Ok(Some(code::follow(&visit, &session, &row, &Ask::default()).await?))
    }
    .await;
    match done {
        Ok(Some(address)) => go_to(&address),
        Ok(None) => over(&visit),
        Err(error) => shell::failed(visit.language, &error),
    }
}
