//! The password of an account.

use std::time::Duration;

use axum::{Form, response::Response};
use serde::Deserialize;
use view::Element;

use super::{
    super::{
        person::Person,
        shell::{self, new_password_field, password_field},
        visit::Visit,
    },
    answer, least,
};
use crate::{
    accounts::{self, Refused, Taken},
    extract::Rule,
    store::accounts::AccountRow,
};

#[derive(Deserialize)]
pub struct PasswordForm {
    token: String,
    password: String,
    new: String,
}

/// Changes the password; the old one is needed, however fresh the session is.
pub async fn change(visit: Visit, person: Person, Form(form): Form<PasswordForm>) -> Response {
    let changed = async {
        visit.check(&form.token)?;
        let account = prove(&visit, &person, form.password).await?;
        let least = least(&visit.app, account.id).await?;
        accounts::change_password(&visit.app, &account, form.new, least, Some(&person.session))
            .await
    };
    answer(&visit, &person, changed.await, "/account?done=password").await
}

/// Whoever is signed in shows that they know their password.
pub async fn prove(visit: &Visit, person: &Person, password: String) -> Taken<AccountRow> {
    let rule = Rule { name: "prove", most: 10, period: Duration::from_mins(15) };
    visit.app.limits.take(rule, &person.account.id.to_string()).await?;
    let account = accounts::prove_again(&visit.app, person.account.id, password).await?;
    account.ok_or_else(|| Refused::field("password", "wrong-password"))
}

pub(super) fn section(visit: &Visit, least: usize, refused: Option<&Refused>) -> Element {
    let form = visit
        .form("/account/password")
        .child(password_field("password-now").draw(visit, refused))
        .child(new_password_field(visit, "new", least).draw(visit, refused))
        .child(shell::button(visit.say("change-password")));
    super::section(visit.say("password"), [form])
}
