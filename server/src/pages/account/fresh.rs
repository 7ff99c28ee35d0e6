//! Showing again who one is, before the ways into the account are changed.

use axum::{Form, response::Response};
use serde::Deserialize;
use tower_sessions::Session;
use view::Element;

use super::{
    super::{
        person::{self, Person},
        shell::{self, password_field},
        visit::Visit,
    },
    answer, password,
};
use crate::accounts::{Refused, Taken};
use sdk::wire::Code;

#[derive(Deserialize)]
pub struct FreshForm {
    token: String,
    fresh_password: String,
}

/// Takes the password again.
pub async fn confirm(
    visit: Visit,
    session: Session,
    person: Person,
    Form(form): Form<FreshForm>,
) -> Response {
    let confirmed = async {
        visit.check(&form.token)?;
        let proved = password::prove(&visit, &person, form.fresh_password).await;
        proved.map_err(|refused| match refused {
            Refused::Fields(_) => Refused::field("fresh_password", "wrong-password"),
            other => other,
        })?;
        Ok(person::freshen(&session).await?)
    };
    answer(&visit, &person, confirmed.await, "/account").await
}

/// Refuses what needs a fresh proof.
pub(super) fn check(person: &Person) -> Taken<()> {
    if person.is_fresh() { Ok(()) } else { Err(Refused::Said(Code::StepUpNeeded, "not-fresh")) }
}

/// What stands in place of forms that need a fresh proof.
pub(super) fn ask(visit: &Visit, person: &Person, refused: Option<&Refused>) -> Element {
    if !person.has_password {
        return shell::words(visit.say("not-fresh"));
    }
    let mut password = password_field("your-password");
    password.name = "fresh_password";
    password.hint = Some(visit.say("fresh-hint"));
    visit
        .form("/account/fresh")
        .child(password.draw(visit, refused))
        .child(shell::button(visit.say("confirm")))
}
