//! Taking along what is kept of oneself, and leaving.

use axum::{
    Form,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{
        answer::go_to,
        ask::Goal,
        person::{Fresh, Person},
        shell,
        visit::Visit,
    },
    answer, part,
};
use crate::{
    accounts::{Refused, leaving},
    error::Result,
    store::departures,
};

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
    comments: Option<String>,
}

/// What it means to leave.
pub async fn page(visit: Visit, Fresh(_): Fresh) -> Response {
    show(&visit, None)
}

/// Leaves, in a while.
pub async fn leave(visit: Visit, Fresh(person): Fresh, Form(form): Form<LeaveForm>) -> Response {
    if let Err(error) = visit.check(&form.token) {
        return shell::failed(visit.language, &error);
    }
    let takes_comments = form.comments.is_some();
    match leaving::announce(&visit.app, &person.account, takes_comments).await {
        Ok(()) => go_to("/auth/sign-in?said=leaving"),
        Err(refused) => show(&visit, Some(&refused)),
    }
}

fn show(visit: &Visit, refused: Option<&Refused>) -> Response {
    let comments = el("input").attr("type", "checkbox").attr("name", "comments");
    let comments = el("label")
        .class("check")
        .child(comments)
        .child(el("span").child(visit.say("leave-comments")));
    let days = u64::try_from(leaving::GRACE_DAYS).unwrap_or_default();
    let words = visit.say_with("leave-words", &[("number", days.into())]);
    let form = visit
        .form(Goal::Leave.path())
        .child(shell::words(words))
        .child(comments)
        .child(shell::danger_button(visit.say("leave-button")));
    part(visit, &visit.say("leave"), None, refused, [form])
}

/// Stays after all.
pub async fn stay(visit: Visit, person: Person, Form(form): Form<TokenForm>) -> Response {
    let stayed = async {
        visit.check(&form.token)?;
        Ok(departures::cancel(visit.app.store.registry(), person.account.id).await?)
    };
    answer(&visit, &person, stayed.await, "/account?done=stayed").await
}

/// What stands above all else for somebody who is about to leave.
pub(super) async fn banner(visit: &Visit, person: &Person) -> Result<Option<Element>> {
    let leaves_at = departures::of(visit.app.store.registry(), person.account.id).await?;
    Ok(leaves_at.map(|at| {
        let words = visit.say_with("leaving-on", &[("day", (&leaving::day(at)).into())]);
        let stay = visit.form("/account/stay").child(shell::button(visit.say("stay")));
        el("div").class("banner").child(shell::alert(words)).child(stay)
    }))
}

pub(super) fn section(visit: &Visit) -> Element {
    let export = visit.form("/account/export").child(shell::quiet_button(visit.say("export")));
    let leave = shell::link(Goal::Leave.path().to_owned(), visit.say("leave"));
    super::section(visit.say("your-data"), [export, el("p").child(leave)])
}
