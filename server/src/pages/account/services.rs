//! Other services that lead into the account.

use axum::{Form, response::Response};
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{
        answer::go_to,
        ask::Goal,
        person::{Fresh, Person},
        provider::linking_token,
        shell,
        visit::Visit,
    },
    Done, part, state,
};
use crate::{
    accounts::{
        Taken, proving,
        ways_in::{self, Without},
    },
    domain::way::Way,
    error::Result,
    extract::Query,
    mail::News,
    store::{
        self,
        identities::{self, Linked},
        providers::{self, Offered},
    },
};

#[derive(Deserialize)]
pub struct UnlinkForm {
    token: String,
    provider: String,
    subject: String,
}

/// What is linked, and what could be.
pub async fn page(visit: Visit, Fresh(person): Fresh, Query(done): Query<Done>) -> Response {
    match services(&visit, &person).await {
        Ok(services) if services.are_none() => go_to("/account"),
        Ok(services) => {
            part(&visit, &visit.say("other-ways"), done.words(), None, services.draw(&visit))
        }
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Takes a service from the account, unless it is the last way in.
pub async fn unlink(visit: Visit, Fresh(person): Fresh, Form(form): Form<UnlinkForm>) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let Err(refused) = take(&visit, &person, &form).await else {
        return go_to("/account/services?done=unlinked");
    };
    match services(&visit, &person).await {
        Ok(services) => {
            let content = services.draw(&visit);
            part(&visit, &visit.say("other-ways"), None, Some(&refused), content)
        }
        Err(error) => shell::failed(visit.language, &error),
    }
}

async fn take(visit: &Visit, person: &Person, form: &UnlinkForm) -> Taken<()> {
    let (app, account) = (&visit.app, &person.account);
    let UnlinkForm { provider, subject, .. } = form;
    let mut tx = store::begin(app.store.registry()).await?;
    let without = Without::Service { provider, subject };
    ways_in::check(&mut tx, account, without, visit.ways()).await?;
    let service = providers::by_id(&mut *tx, provider).await?;
    let was_linked = identities::unlink(&mut *tx, account.id, provider, subject).await?;
    tx.commit().await?;
    if let (true, Some(service), Some(address)) = (was_linked, service, account.proven_email()) {
        let news = News::Unlinked { service: service.name };
        proving::tell(app, address, &account.language, news).await?;
    }
    Ok(())
}

struct Services {
    linked: Vec<Linked>,
    offered: Vec<Offered>,
}

async fn services(visit: &Visit, person: &Person) -> Result<Services> {
    let db = visit.app.store.registry();
    let linked = identities::of_account(db, person.account.id).await?;
    let offered =
        if visit.offers(Way::Provider, None) { providers::offered(db).await? } else { Vec::new() };
    Ok(Services { linked, offered })
}

impl Services {
    fn are_none(&self) -> bool {
        self.linked.is_empty() && self.offered.is_empty()
    }

    fn draw(&self, visit: &Visit) -> Vec<Element> {
        let Self { linked, offered } = self;
        let list = linked.iter().map(|linked| row(visit, linked));
        let list = (!linked.is_empty()).then(|| el("ul").class("sessions").children(list));
        let is_new = |offered: &&Offered| linked.iter().all(|linked| linked.provider != offered.id);
        let more = offered.iter().filter(is_new).map(|offered| link(visit, offered));
        let more = more.collect::<Vec<_>>();
        let more = (!more.is_empty()).then(|| el("ul").class("providers").children(more));
        list.into_iter().chain(more).collect()
    }
}

/// Nothing, where there are no other services.
pub(super) async fn section(visit: &Visit, person: &Person) -> Result<Option<Element>> {
    let services = services(visit, person).await?;
    if services.are_none() {
        return Ok(None);
    }
    let names = services.linked.iter().map(|linked| linked.name.as_str()).collect::<Vec<_>>();
    let now = if names.is_empty() { visit.say("services-none") } else { names.join(", ") };
    let state = state(visit, now, Goal::Services, "services-change");
    Ok(Some(super::section(visit.say("other-ways"), [state])))
}

fn row(visit: &Visit, linked: &Linked) -> Element {
    let whom = linked.email.clone().map(|email| el("span").class("hint").child(email));
    let words = visit.say_with("unlink", &[("service", (&linked.name).into())]);
    let unlink = visit
        .form(Goal::Services.path())
        .child(shell::hidden("provider", linked.provider.clone()))
        .child(shell::hidden("subject", linked.subject.clone()))
        .child(shell::quiet_button(words));
    let since = visit.around("linked-since", "day", shell::day(linked.created_at));
    el("li")
        .child(el("span").child(el("strong").child(linked.name.clone())))
        .children(whom)
        .child(el("span").children(since))
        .child(unlink)
}

fn link(visit: &Visit, offered: &Offered) -> Element {
    let token = linking_token(visit, &offered.id);
    let words = visit.say_with("link-service", &[("service", (&offered.name).into())]);
    let address = format!("/auth/provider/{}?link={token}", offered.id);
    el("li").child(el("a").class("provider").attr("href", address).child(words))
}
