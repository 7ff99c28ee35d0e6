//! The sites that somebody cares for.

use axum::response::{IntoResponse, Response};
use view::el;

use super::{
    super::{
        answer::{Answer, Frame, go_to},
        person::Person,
        setup, shell,
        visit::Visit,
    },
    PATH, frame, people,
};
use crate::store::members;

/// The list; whoever has one site is led to it.
pub async fn page(visit: Visit, person: Person) -> Response {
    let sites = match members::staffed_by(visit.app.store.jobs(), person.account.id).await {
        Ok(sites) => sites,
        Err(error) => return shell::failed(visit.language, &error.into()),
    };
    if let [(key, ..)] = sites.as_slice() {
        return go_to(&format!("{PATH}/{key}"));
    }
    let title = visit.say("dashboard-sites");
    let is_none = sites.is_empty();
    let entries = sites.into_iter().map(|(key, name, role)| {
        let link = el("a").attr("href", format!("{PATH}/{key}")).child(name);
        let role = el("span").class("hint").child(visit.say(people::role_key(role)));
        el("li").child(link).child(role)
    });
    let may_make = match setup::may_make(&visit.app, person.account.id).await {
        Ok(may_make) => may_make,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let make = may_make
        .then(|| shell::other([shell::link(setup::SITE_PATH.to_owned(), visit.say("setup-site"))]));
    let main = el("main")
        .child(shell::heading(title.clone(), None))
        .child(el("ul").class("sessions").children(entries))
        .children(is_none.then(|| shell::words(visit.say("dashboard-no-site"))))
        .children(make);
    let body = el("body").class("dashboard").child(frame::bar(&visit, None)).child(main);
    Answer::new(frame::document(&visit, &title, body), Frame::Dashboard).into_response()
}
