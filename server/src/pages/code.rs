//! Typing a code that was mailed, and what follows from a proof.

use axum::{Form, response::Response};
use sdk::wire::{AccountId, Code};
use serde::Deserialize;
use tower_sessions::Session;
use view::el;

use super::{
    answer::go_to,
    ask::Ask,
    entering::{complete, confirm, enter},
    shell::{self, Field},
    steps::{self, Step},
    visit::Visit,
};
use crate::{
    accounts::{self, Applicant, KEY_ACCOUNT, Refused, Taken, proving},
    domain::{proof::Purpose, way::Way},
    error::{Error, Result},
    extract::Query,
    mail::News,
    store::{accounts as store, proofs, proofs::ProofRow},
};

/// What the form holds.
#[derive(Deserialize)]
pub struct CodeForm {
    token: String,
    code: String,
    #[serde(flatten)]
    ask: Ask,
}

/// The form.
pub async fn page(visit: Visit, session: Session, Query(ask): Query<Ask>) -> Response {
    show(&visit, &session, &ask, None).await
}

/// Takes the form.
pub async fn submit(visit: Visit, session: Session, Form(form): Form<CodeForm>) -> Response {
    let CodeForm { token, code, ask } = form;
    if let Err(error) = visit.check(&token) {
        return shell::failed(visit.language, &error);
    }
    match try_code(&visit, &session, &code, &ask).await {
        Ok(address) => go_to(&address),
        Err(refused) => show(&visit, &session, &ask, Some(&refused)).await,
    }
}

async fn try_code(visit: &Visit, session: &Session, code: &str, ask: &Ask) -> Taken<String> {
    let step = steps::current(session).await?;
    let Some(Step::Asked { proof, .. } | Step::Confirming { proof, .. }) = step else {
        return Err(Refused::Said(Code::InvalidCode, "proof-over"));
    };
    let row = proving::by_code(&visit.app, proof, code).await?;
    Ok(follow(visit, session, &row, ask).await?)
}

/// What follows from a proof: where to go.
pub async fn follow(visit: &Visit, session: &Session, row: &ProofRow, ask: &Ask) -> Result<String> {
    match row.purpose {
        Purpose::SignUp => sign_up(visit, session, row, ask).await,
        Purpose::SignIn => sign_in(visit, session, row, ask).await,
        Purpose::Reset => {
            let account = row.account.ok_or_else(|| Error::bug("a reset of nobody's password"))?;
            steps::remember(session, Step::Reset { account }).await?;
            Ok(ask.address("/auth/password"))
        }
        Purpose::Change => change(visit, row).await,
        Purpose::Prove => prove(visit, session, row, ask).await,
    }
}

/// Only in the browser in which somebody is to confirm that it is they.
async fn prove(visit: &Visit, session: &Session, row: &ProofRow, ask: &Ask) -> Result<String> {
    let here: Option<AccountId> = session.get(KEY_ACCOUNT).await.map_err(Error::bug)?;
    let here = here.filter(|here| row.account == Some(*here)).ok_or(Code::InvalidCode)?;
    let found = store::by_id(visit.app.store.registry(), here).await?;
    let (account, _) = found.ok_or(Code::InvalidCode)?;
    confirm(session, &account, Way::Mail, ask).await
}

async fn sign_up(visit: &Visit, session: &Session, row: &ProofRow, ask: &Ask) -> Result<String> {
    let app = &visit.app;
    let text = proving::payload(app, row).ok_or(Code::InvalidCode)?;
    let applicant: Applicant = serde_json::from_slice(&text).map_err(Error::bug)?;
    match accounts::open(&app.store, &applicant, true, visit.language).await? {
        Some(account) => complete(session, account, Way::Mail, ask).await,
        None => Ok(with_said(&ask.address("/auth/sign-in"), "known")),
    }
}

/// An account that only named the address may be somebody else's: it is not opened by a proof of it.
async fn sign_in(visit: &Visit, session: &Session, row: &ProofRow, ask: &Ask) -> Result<String> {
    let found = store::by_email(visit.app.store.registry(), &row.email_key).await?;
    match found {
        Some((account, _)) if account.is_proven => {
            enter(&visit.app, session, account.id, Way::Mail, ask).await
        }
        _ => {
            steps::remember(session, Step::Proven { email: row.email.clone() }).await?;
            Ok(ask.address("/auth/sign-up"))
        }
    }
}

/// The account has another address from now on; whoever reads the mail of the old one is told.
async fn change(visit: &Visit, row: &ProofRow) -> Result<String> {
    let app = &visit.app;
    let id = row.account.ok_or_else(|| Error::bug("a change of nobody's address"))?;
    let db = app.store.registry();
    let Some((before, _)) = store::by_id(db, id).await? else {
        return Err(Code::InvalidCode.into());
    };
    if !store::prove_email(db, id, &row.email, &row.email_key).await? {
        return Ok("/account?done=taken".to_owned());
    }
    proofs::forget(db, id).await?;
    if let Some(old) = before.proven_email().filter(|old| *old != row.email) {
        let news = News::Changed { address: row.email.clone() };
        proving::tell(app, old, &before.language, news).await?;
    }
    Ok("/account?done=address".to_owned())
}

/// An address with a word for the page that it leads to.
pub fn with_said(address: &str, said: &str) -> String {
    let separator = if address.contains('?') { '&' } else { '?' };
    format!("{address}{separator}said={said}")
}

async fn show(visit: &Visit, session: &Session, ask: &Ask, refused: Option<&Refused>) -> Response {
    let asked = match ask.page(&visit.app).await {
        Ok(asked) => asked,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let (email, words) = match steps::current(session).await {
        Ok(Some(Step::Asked { email, .. })) => (email, "code-words"),
        Ok(Some(Step::Confirming { email, .. })) => (email, "code-words-here"),
        Ok(_) => return go_to(&ask.address("/auth/sign-in")),
        Err(error) => return shell::failed(visit.language, &error),
    };
    // Whoever is in already confirms something, and came from there.
    let is_in = matches!(session.get::<AccountId>(KEY_ACCOUNT).await, Ok(Some(_)));
    let field = Field {
        name: "code",
        label: "code",
        kind: "code",
        autocomplete: "one-time-code",
        value: "",
        hint: Some(visit.say("code-hint")),
    };
    let email = el("strong").child(email);
    let form = visit
        .form("/auth/code")
        .children(ask.fields())
        .child(el("p").children(visit.around(words, "email", email)))
        .child(field.draw(visit, refused))
        .child(shell::button(visit.say("continue")));
    let back = if is_in {
        shell::link(ask.onward(), visit.say("back"))
    } else {
        shell::link(ask.address("/auth/sign-in"), visit.say("back-to-sign-in"))
    };
    // Whoever opens the link instead, in the same browser, is signed in here as well.
    let onward = (!is_in).then(|| el("div").attr("hidden", "").attr("data-onward", ask.onward()));
    let content = [form, shell::other([back])].into_iter().chain(onward);
    shell::step(visit, &visit.say("code-title"), asked.as_ref(), refused, content)
}
