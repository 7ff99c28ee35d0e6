//! The address of an account: mail goes there, and whoever reads it can get into the account.

use axum::{Form, response::Response};
use serde::Deserialize;
use tower_sessions::Session;
use view::{Element, el};

use super::{
    super::{
        person::Person,
        shell::{self, Field, password_field},
        steps::{self, Step},
        visit::Visit,
    },
    answer, password,
};
use crate::{
    accounts::{
        Refused,
        proving::{self, Question, Reply},
    },
    domain::{name, proof::Purpose},
};

#[derive(Deserialize)]
pub struct AddressForm {
    token: String,
    address: String,
    address_password: String,
}

/// Mails a code to another address, which becomes the account's once it is proven. Nobody learns here whether somebody
/// else has it.
pub async fn change(
    visit: Visit,
    session: Session,
    person: Person,
    Form(form): Form<AddressForm>,
) -> Response {
    let asked = async {
        visit.check(&form.token)?;
        let proved = password::prove(&visit, &person, form.address_password).await;
        proved.map_err(|refused| refused.about("address_password"))?;
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
    };
    answer(&visit, &person, asked.await, "/auth/code").await
}

pub(super) fn section(
    visit: &Visit,
    person: &Person,
    refused: Option<&Refused>,
) -> Option<Element> {
    if !visit.has_mail() {
        return None;
    }
    let address = Field {
        name: "address",
        label: "new-address",
        kind: "email",
        autocomplete: "email",
        // What is not proven yet is proven by the same form.
        value: person.account.email.as_deref().filter(|_| !person.account.is_proven).unwrap_or(""),
        hint: Some(visit.say("new-address-hint")),
    };
    let mut password = password_field("your-password");
    password.name = "address_password";
    let form = visit
        .form("/account/address")
        .child(address.draw(visit, refused))
        .child(password.draw(visit, refused))
        .child(shell::button(visit.say("send-code")));
    let unproven = person.account.email.is_some() && !person.account.is_proven;
    let about = unproven.then(|| el("p").child(visit.say("address-not-proven")));
    Some(super::section(visit.say("address"), about.into_iter().chain([form])))
}
