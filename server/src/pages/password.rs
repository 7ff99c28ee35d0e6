//! Choosing another password, after the address was proven. Nobody is signed in by it (OWASP Forgot Password).

use axum::{Form, response::Response};
use sdk::wire::{AccountId, Code};
use serde::Deserialize;
use tower_sessions::Session;

use super::{
    account,
    answer::go_to,
    ask::Ask,
    code::with_said,
    shell::{self, new_password_field},
    steps::{self, Step},
    visit::Visit,
};
use crate::{
    accounts::{self, Refused, Taken},
    error::Result,
    extract::Query,
    store::accounts as store,
};

/// What the form holds.
#[derive(Deserialize)]
pub struct NewPasswordForm {
    token: String,
    new: String,
    #[serde(flatten)]
    ask: Ask,
}

/// The form.
pub async fn page(visit: Visit, session: Session, Query(ask): Query<Ask>) -> Response {
    show(&visit, &session, &ask, None).await
}

/// Takes the form.
pub async fn submit(visit: Visit, session: Session, Form(form): Form<NewPasswordForm>) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    match choose(&visit, &session, form.new).await {
        Ok(()) => go_to(&with_said(&form.ask.address("/auth/sign-in"), "password")),
        Err(refused) => show(&visit, &session, &form.ask, Some(&refused)).await,
    }
}

async fn choose(visit: &Visit, session: &Session, new: String) -> Taken<()> {
    let over = || Refused::Said(Code::InvalidCode, "proof-over");
    let id = whose(session).await?.ok_or_else(over)?;
    let found = store::by_id(visit.app.store.registry(), id).await?;
    let (account, _) = found.ok_or_else(over)?;
    let least = account::least(&visit.app, id).await?;
    // Once, however many ask at the same time; whoever is refused may try again.
    if !steps::take(&visit.app, session).await? {
        return Err(over());
    }
    let changed = accounts::change_password(&visit.app, &account, new, least, None).await;
    if changed.is_err() {
        steps::remember(session, Step::Reset { account: id }).await?;
    }
    changed
}

async fn whose(session: &Session) -> Result<Option<AccountId>> {
    Ok(match steps::current(session).await? {
        Some(Step::Reset { account }) => Some(account),
        _ => None,
    })
}

async fn show(visit: &Visit, session: &Session, ask: &Ask, refused: Option<&Refused>) -> Response {
    let least = async {
        let Some(id) = whose(session).await? else { return Ok(None) };
        account::least(&visit.app, id).await.map(Some)
    };
    let asked = ask.page(&visit.app).await;
    let (asked, least) = match (asked, least.await) {
        (Ok(asked), Ok(Some(least))) => (asked, least),
        (Ok(_), Ok(None)) => return go_to(&ask.address("/auth/forgot")),
        (Err(error), _) | (_, Err(error)) => return shell::failed(visit.language, &error),
    };
    let form = visit
        .form("/auth/password")
        .children(ask.fields())
        .child(new_password_field(visit, "new", least).draw(visit, refused))
        .child(shell::button(visit.say("change-password")));
    shell::step(visit, &visit.say("new-password-title"), asked.as_ref(), refused, [form])
}
