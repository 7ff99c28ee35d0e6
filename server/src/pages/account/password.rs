//! The password of an account.

use axum::{Form, response::Response};
use serde::Deserialize;
use view::Element;

use super::{
    super::{
        answer::go_to,
        ask::Goal,
        person::{Person, confirm},
        prove::by_password,
        shell::{self, new_password_field, password_field},
        visit::Visit,
    },
    least, part, state,
};
use crate::accounts::{self, Refused, Taken};

#[derive(Deserialize)]
pub struct PasswordForm {
    token: String,
    #[serde(default)]
    password: String,
    new: String,
}

/// Whether the password that somebody has, typed once more, is all that it takes to change it. Those who have none, and
/// those who take a second step, confirm first that it is they.
fn is_enough(person: &Person) -> bool {
    person.is_fresh() || (person.account.has_password && !person.account.two_step)
}

/// The form.
pub async fn page(visit: Visit, person: Person) -> Response {
    if !is_enough(&person) {
        return confirm(Some(Goal::Password));
    }
    show(&visit, &person, None).await
}

/// Changes the password; the old one is needed, however fresh the session is (ASVS 6.2.3).
pub async fn change(visit: Visit, person: Person, Form(form): Form<PasswordForm>) -> Response {
    if !is_enough(&person) {
        return confirm(Some(Goal::Password));
    }
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let changed: Taken<()> = async {
        if person.account.has_password {
            by_password(&visit, &person, form.password, "password").await?;
        }
        let least = least(&visit.app, person.account.id).await?;
        let keep = Some(&person.session[..]);
        accounts::change_password(&visit.app, &person.account, form.new, least, keep).await
    }
    .await;
    match changed {
        Ok(()) => go_to("/account?done=password"),
        Err(refused) => show(&visit, &person, Some(&refused)).await,
    }
}

fn title(visit: &Visit, person: &Person) -> String {
    visit.say(if person.account.has_password { "change-password" } else { "set-password" })
}

async fn show(visit: &Visit, person: &Person, refused: Option<&Refused>) -> Response {
    let least = match least(&visit.app, person.account.id).await {
        Ok(least) => least,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let title = title(visit, person);
    let now = || password_field("password-now").draw(visit, refused);
    let form = visit
        .form(Goal::Password.path())
        .children(person.account.has_password.then(now))
        .child(new_password_field(visit, "new", least).draw(visit, refused))
        .child(shell::button(title.clone()));
    part(visit, &title, None, refused, [form])
}

pub(super) fn section(visit: &Visit, person: &Person) -> Element {
    let (now, change) = if person.account.has_password {
        ("password-is-there", "change-password")
    } else {
        ("password-is-not-there", "set-password")
    };
    let state = state(visit, visit.say(now), Goal::Password, change);
    super::section(visit.say("password"), [state])
}
