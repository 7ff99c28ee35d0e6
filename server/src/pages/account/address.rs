//! The address of an account: mail goes there, and whoever reads it can get into the account.

use axum::{Form, response::Response};
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    super::{
        answer::go_to,
        ask::Goal,
        person::{Fresh, Person},
        shell::{self, Field},
        steps::{self, Step},
        visit::Visit,
    },
    part, state,
};
use crate::{
    accounts::{
        Refused, Taken,
        proving::{self, Question, Reply},
    },
    domain::{name, proof::Purpose},
};

#[derive(Deserialize)]
pub struct AddressForm {
    token: String,
    address: String,
}

/// The form.
pub async fn page(visit: Visit, Fresh(person): Fresh) -> Response {
    if visit.has_mail() { show(&visit, &person, None) } else { go_to("/account") }
}

/// Mails a code to another address, which becomes the account's once it is proven. Nobody learns here whether somebody
/// else has it.
pub async fn change(
    visit: Visit,
    session: Session,
    Fresh(person): Fresh,
    Form(form): Form<AddressForm>,
) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let asked: Taken<()> = async {
        let wrong = |unfit| Refused::field("address", unfit);
        let email = name::email(&form.address).map_err(wrong)?;
        let email_key = name::email_key(&email).map_err(wrong)?;
        proving::limit(&visit.app, &email_key, visit.client).await?;
        let question = Question {
            purpose: Purpose::Change,
            email: &email,
            email_key: &email_key,
            account: Some(person.account.id),
            payload: None,
            language: visit.language,
        };
        let proof = proving::ask(&visit.app, &question, Reply::Proof).await?;
        Ok(steps::remember(&session, Step::Asked { proof, email }).await?)
    }
    .await;
    match asked {
        Ok(()) => go_to("/auth/code"),
        Err(refused) => show(&visit, &person, Some(&refused)),
    }
}

fn show(visit: &Visit, person: &Person, refused: Option<&Refused>) -> Response {
    let address = Field {
        name: "address",
        label: "new-address",
        kind: "email",
        autocomplete: "email",
        // What is not proven yet is proven by the same form.
        value: person.account.email.as_deref().filter(|_| !person.account.is_proven).unwrap_or(""),
        hint: Some(visit.say("new-address-hint")),
    };
    let form = visit
        .form(Goal::Address.path())
        .child(address.draw(visit, refused))
        .child(shell::button(visit.say("send-code")));
    part(visit, &visit.say("change-address"), None, refused, [form])
}

pub(super) fn section(visit: &Visit, person: &Person) -> Option<Element> {
    if !visit.has_mail() {
        return None;
    }
    let now = person.account.email.clone().unwrap_or_else(|| visit.say("no-address"));
    let unproven = person.account.email.is_some() && !person.account.is_proven;
    let about = unproven.then(|| el("p").child(visit.say("address-not-proven")));
    let state = state(visit, now, Goal::Address, "change-address");
    Some(super::section(visit.say("address"), [state].into_iter().chain(about)))
}
