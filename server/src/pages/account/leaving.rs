//! Taking along what is kept of oneself, and leaving.

use axum::{
    Form,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use sdk::wire::Timestamp;
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{
        person::Person,
        shell::{self, password_field},
        visit::Visit,
    },
    answer, password,
};
use crate::{accounts, accounts::leaving, store};

#[derive(Deserialize)]
pub struct TokenForm {
    token: String,
}

/// Hands over everything that is kept of somebody, as a file.
pub async fn export(visit: Visit, person: Person, Form(form): Form<TokenForm>) -> Response {
    let all = async {
        visit.check(&form.token)?;
        leaving::export(&visit.app, person.account.id).await
    };
    match all.await {
        Ok(all) => {
            let mut response = format!("{all:#}").into_response();
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            headers.insert(
                header::CONTENT_DISPOSITION,
                HeaderValue::from_static("attachment; filename=\"afterword.json\""),
            );
            response
        }
        Err(error) => shell::failed(visit.language, &error),
    }
}

#[derive(Deserialize)]
pub struct LeaveForm {
    token: String,
    leave_password: String,
    comments: Option<String>,
}

/// Leaves, in a while.
pub async fn leave(visit: Visit, person: Person, Form(form): Form<LeaveForm>) -> Response {
    let left = async {
        visit.check(&form.token)?;
        let proved = password::prove(&visit, &person, form.leave_password).await;
        proved.map_err(|refused| refused.about("leave_password"))?;
        accounts::leaving::announce(&visit.app, &person.account, form.comments.is_some()).await
    };
    answer(&visit, &person, left.await, "/auth/sign-in?said=leaving").await
}

/// Stays after all.
pub async fn stay(visit: Visit, person: Person, Form(form): Form<TokenForm>) -> Response {
    let stayed = async {
        visit.check(&form.token)?;
        Ok(store::departures::cancel(visit.app.store.registry(), person.account.id).await?)
    };
    answer(&visit, &person, stayed.await, "/account?done=stayed").await
}

/// What stands above all else for somebody who is about to leave.
pub(super) fn banner(visit: &Visit, leaves_at: Timestamp) -> Element {
    let day = leaving::day(leaves_at);
    let words = visit.say_with("leaving-on", &[("day", (&day).into())]);
    let stay = visit.form("/account/stay").child(shell::button(visit.say("stay")));
    el("div").class("banner").child(shell::alert(words)).child(stay)
}

pub(super) fn section(visit: &Visit, refused: Option<&accounts::Refused>) -> Element {
    let export = visit.form("/account/export").child(shell::quiet_button(visit.say("export")));
    let mut password = password_field("your-password");
    password.name = "leave_password";
    let comments = el("input").attr("type", "checkbox").attr("name", "comments");
    let comments = el("label")
        .class("check")
        .child(comments)
        .child(el("span").child(visit.say("leave-comments")));
    let days = u64::try_from(leaving::GRACE_DAYS).unwrap_or_default();
    let words = visit.say_with("leave-words", &[("number", days.into())]);
    let form = visit
        .form("/account/leave")
        .child(shell::words(words))
        .child(comments)
        .child(password.draw(visit, refused))
        .child(shell::danger_button(visit.say("leave-button")));
    let details = el("details")
        .flag(
            "open",
            refused.is_some_and(|refused| {
                refused.of_field("leave_password", visit.language).is_some()
            }),
        )
        .child(el("summary").child(visit.say("leave")))
        .child(form);
    super::section(visit.say("your-data"), [export, details])
}
