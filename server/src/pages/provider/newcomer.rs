//! Somebody whom a service knows and we do not: they choose what others read, and have an account then. Their name there
//! is only a proposal: not everybody comments under the name on their passport.

use std::time::Duration;

use axum::{Form, response::Response};
use sdk::wire::Code;
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use view::el;

use super::super::{
    answer::go_to,
    ask::Ask,
    entering::enter,
    shell::{self, Field},
    steps::{self, Step},
    visit::Visit,
};
use crate::{
    accounts::{Refused, Taken},
    domain::{address, name, provider::Claim, way::Way},
    error::Result,
    extract::{Query, Rule},
    store::{
        accounts::NewAccount,
        identities::{self, Identity},
        providers,
    },
};

/// Where they are asked.
pub const NEW_PATH: &str = "/auth/new";

/// Somebody whom a service knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newcomer {
    /// Which service.
    pub provider: String,
    /// What it says of them.
    pub claim: Claim,
    /// Whether the address is theirs here, too.
    pub with_email: bool,
}

/// What the form holds.
#[derive(Deserialize)]
pub struct NewcomerForm {
    token: String,
    name: String,
    #[serde(flatten)]
    ask: Ask,
}

/// The form.
pub async fn page(visit: Visit, session: Session, Query(ask): Query<Ask>) -> Response {
    show(&visit, &session, &ask, None, None).await
}

/// Takes the form.
pub async fn submit(visit: Visit, session: Session, Form(form): Form<NewcomerForm>) -> Response {
    let NewcomerForm { token, name, ask } = form;
    if let Err(error) = visit.check(&token) {
        return shell::failed(visit.language, &error);
    }
    match make(&visit, &session, &name, &ask).await {
        Ok(to) => go_to(&to),
        Err(refused) => show(&visit, &session, &ask, Some(&name), Some(&refused)).await,
    }
}

async fn current(session: &Session) -> Result<Option<Newcomer>> {
    Ok(match steps::current(session).await? {
        Some(Step::Newcomer { newcomer }) => Some(newcomer),
        _ => None,
    })
}

/// Makes the account and lets them in. Who made it in another tab meanwhile gets into that one.
async fn make(visit: &Visit, session: &Session, name: &str, ask: &Ask) -> Taken<String> {
    let (app, db) = (&visit.app, visit.app.store.registry());
    let rule = Rule { name: "sign_up", most: 20, period: Duration::from_hours(1) };
    app.limits.take(rule, &address::block(visit.client.0).to_string()).await?;
    let newcomer =
        current(session).await?.ok_or(Refused::Said(Code::InvalidCode, "provider-over"))?;
    let provider = providers::by_id(db, &newcomer.provider).await?;
    if !provider.is_some_and(|provider| provider.enabled) {
        return Err(Refused::Said(Code::InvalidCode, "provider-gone"));
    }
    let name = name::author_name(name).map_err(|wrong| Refused::field("name", wrong))?;
    let Newcomer { provider, claim, with_email } = &newcomer;
    let identity = Identity { provider, subject: &claim.subject, email: claim.email.as_deref() };
    let email = claim.email.as_deref().filter(|_| *with_email);
    let email = email.and_then(|email| Some((email, name::email_key(email).ok()?)));
    let new = |email| NewAccount {
        email,
        is_proven: email.is_some(),
        name: &name,
        language: visit.language.tag(),
        credential: None,
    };
    let email = email.as_ref().map(|(email, key)| (*email, key.as_str()));
    let mut made = identities::open(db, &new(email), identity).await?;
    if made.is_none() && email.is_some() {
        // Somebody else proved the address while they chose a name.
        made = identities::open(db, &new(None), identity).await?;
    }
    let account = match made {
        Some(account) => account,
        None => identities::used(db, identity).await?.ok_or(Code::InvalidCode)?,
    };
    Ok(enter(app, session, account, Way::Provider, ask).await?)
}

async fn show(
    visit: &Visit,
    session: &Session,
    ask: &Ask,
    typed: Option<&str>,
    refused: Option<&Refused>,
) -> Response {
    let found = async {
        let asked = ask.page(&visit.app).await?;
        let Some(newcomer) = current(session).await? else { return Ok((asked, None)) };
        let provider = providers::by_id(visit.app.store.registry(), &newcomer.provider).await?;
        Ok((asked, provider.map(|provider| (newcomer, provider.name))))
    };
    let (asked, newcomer, service) = match found.await {
        Ok((asked, Some((newcomer, service)))) => (asked, newcomer, service),
        Ok((_, None)) => return go_to(&ask.address("/auth/sign-in")),
        Err(error) => return shell::failed(visit.language, &error),
    };
    let proposed = newcomer.claim.name.unwrap_or_default();
    let field = Field {
        name: "name",
        label: "name",
        kind: "text",
        autocomplete: "nickname",
        value: typed.unwrap_or(&proposed),
        hint: Some(visit.say("name-hint")),
    };
    let form = visit
        .form(NEW_PATH)
        .children(ask.fields())
        .child(el("p").children(visit.around("new-from", "service", el("strong").child(service))))
        .child(field.draw(visit, refused))
        .child(shell::button(visit.say("create-account-button")));
    let link = shell::link(ask.address("/auth/sign-in"), visit.say("sign-in"));
    let other = shell::other(visit.around("have-account-link", "link", link));
    let title = visit.say("create-account");
    shell::step(visit, &title, asked.as_ref(), refused, [form, other])
}
