//! Other services that lead into the account.

use axum::{Form, response::Response};
use sdk::wire::Code;
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{person::Person, provider::linking_token, shell, visit::Visit},
    answer, fresh,
};
use crate::{
    accounts::{Refused, Taken, proving},
    domain::{linking::WaysIn, way::Way},
    error::Result,
    mail::News,
    store::{
        identities::{self, Linked},
        providers::{self, Offered},
    },
};

/// What stands in the section.
pub(super) struct Services {
    linked: Vec<Linked>,
    offered: Vec<Offered>,
}

#[derive(Deserialize)]
pub struct UnlinkForm {
    token: String,
    provider: String,
    subject: String,
}

/// Takes a service from the account, unless it is the last way in.
pub async fn unlink(visit: Visit, person: Person, Form(form): Form<UnlinkForm>) -> Response {
    let unlinked = async {
        visit.check(&form.token)?;
        fresh::check(&person)?;
        take(&visit, &person, &form).await
    };
    answer(&visit, &person, unlinked.await, "/account?done=unlinked").await
}

async fn take(visit: &Visit, person: &Person, form: &UnlinkForm) -> Taken<()> {
    let (app, account) = (&visit.app, &person.account);
    let mut tx = app.store.registry().begin().await?;
    let left = WaysIn {
        password: person.has_password && account.email.is_some(),
        mail: account.is_proven,
        provider: identities::has_other(&mut tx, account.id, &form.provider, &form.subject).await?,
    };
    if !left.are_any(visit.ways()) {
        return Err(Refused::Said(Code::NotAllowed, "last-way-in"));
    }
    let service = providers::by_id(&mut *tx, &form.provider).await?;
    let was_linked =
        identities::unlink(&mut *tx, account.id, &form.provider, &form.subject).await?;
    tx.commit().await?;
    if let (true, Some(service), Some(address)) = (was_linked, service, account.proven_email()) {
        let news = News::Unlinked { service: service.name };
        proving::tell(app, address, &account.language, news).await?;
    }
    Ok(())
}

/// What is linked, and what could be.
pub(super) async fn services(visit: &Visit, person: &Person) -> Result<Services> {
    let db = visit.app.store.registry();
    let linked = identities::of_account(db, person.account.id).await?;
    let offered =
        if visit.offers(Way::Provider, None) { providers::offered(db).await? } else { Vec::new() };
    Ok(Services { linked, offered })
}

/// Nothing, where there are no other services.
pub(super) fn section(
    visit: &Visit,
    person: &Person,
    services: &Services,
    refused: Option<&Refused>,
) -> Option<Element> {
    let Services { linked, offered } = services;
    if linked.is_empty() && offered.is_empty() {
        return None;
    }
    let is_fresh = person.is_fresh();
    let list = linked.iter().map(|linked| row(visit, linked, is_fresh));
    let list = (!linked.is_empty()).then(|| el("ul").class("sessions").children(list));
    let is_new = |offered: &&Offered| linked.iter().all(|linked| linked.provider != offered.id);
    let more = offered.iter().filter(is_new).map(|offered| link(visit, offered));
    let more = more.collect::<Vec<_>>();
    let more = if is_fresh {
        (!more.is_empty()).then(|| el("ul").class("providers").children(more))
    } else {
        Some(fresh::ask(visit, person, refused))
    };
    Some(super::section(visit.say("other-ways"), list.into_iter().chain(more)))
}

fn row(visit: &Visit, linked: &Linked, is_fresh: bool) -> Element {
    let since = linked.created_at.to_string();
    let day = since.split('T').next().unwrap_or_default().to_owned();
    let time = el("time").attr("datetime", since).child(day);
    let whom = linked.email.clone().map(|email| el("span").class("hint").child(email));
    let unlink = || {
        let words = visit.say_with("unlink", &[("service", (&linked.name).into())]);
        visit
            .form("/account/identities")
            .child(shell::hidden("provider", linked.provider.clone()))
            .child(shell::hidden("subject", linked.subject.clone()))
            .child(shell::quiet_button(words))
    };
    el("li")
        .child(el("span").child(el("strong").child(linked.name.clone())))
        .children(whom)
        .child(el("span").children(visit.around("linked-since", "day", time)))
        .children(is_fresh.then(unlink))
}

fn link(visit: &Visit, offered: &Offered) -> Element {
    let token = linking_token(visit, &offered.id);
    let words = visit.say_with("link-service", &[("service", (&offered.name).into())]);
    let address = format!("/auth/provider/{}?link={token}", offered.id);
    el("li").child(el("a").class("provider").attr("href", address).child(words))
}
