//! Following pages that moved: first what would happen, then doing it.

use axum::{Form, response::Response};
use sdk::wire::{Remap, Remapped};
use serde::Deserialize;
use view::{Element, el};

use super::super::{
    super::{shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::Admin,
};
use crate::{api::desk::remap_as, error::Result, texts::About};

/// The form.
pub async fn page(visit: Visit, Admin(staff): Admin) -> Response {
    let page = Page::new(&visit, &staff, Section::Threads).titled(visit.say("threads-remap"));
    page.show([form(&visit, &staff.path("/threads/remap"), "", "")])
}

fn form(visit: &Visit, path: &str, from: &str, to: &str) -> Element {
    let form = visit
        .form(path.to_owned())
        .child(desk::line("from", "url", visit.say("remap-from"), from))
        .child(desk::line("to", "url", visit.say("remap-to"), to))
        .child(shell::second_button(visit.say("remap-try")));
    el("div").class("narrow").child(shell::words(visit.say("remap-words"))).child(form)
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RemapForm {
    token: String,
    from: String,
    to: String,
    really: String,
}

/// Tells what would happen; once that was confirmed, does it.
pub async fn submit(visit: Visit, Admin(staff): Admin, Form(form): Form<RemapForm>) -> Response {
    let remap = Remap {
        from: form.from.trim().to_owned(),
        to: form.to.trim().to_owned(),
        dry_run: form.really.is_empty(),
    };
    let done: Result<Remapped> = async {
        visit.check(&form.token)?;
        remap_as(&visit.app, &staff.site, &staff.by(), &remap).await
    }
    .await;
    let path = staff.path("/threads/remap");
    let page = Page::new(&visit, &staff, Section::Threads).titled(visit.say("threads-remap"));
    match done {
        Err(error) => {
            let code = error.code();
            let page = page.refusing(code, desk::why(&visit, error));
            page.show([self::form(&visit, &path, &remap.from, &remap.to)])
        }
        Ok(done) if remap.dry_run => page.show(preview(&visit, &path, &remap, &done)),
        Ok(done) => {
            let said =
                visit.say_with("remap-done", &[("number", About::Number(done.moved.into()))]);
            page.saying(Some(said)).show([self::form(&visit, &path, "", "")])
        }
    }
}

fn preview(visit: &Visit, path: &str, remap: &Remap, would: &Remapped) -> Vec<Element> {
    let figures = [
        ("remap-moved", would.moved),
        ("remap-unchanged", would.unchanged),
        ("remap-taken", would.taken),
    ];
    let figures = figures.map(|(key, count)| {
        let name = el("dt").child(visit.say(key));
        el("div").child(name).child(el("dd").child(count.to_string()))
    });
    let figures = el("dl").class("figures").children(figures);
    let examples = would.examples.iter().map(|moved| {
        let (from, to) = (el("code").child(moved.from.clone()), el("code").child(moved.to.clone()));
        el("li").child(el("p").class("hint").child(from)).child(el("p").child("→ ").child(to))
    });
    let examples = el("ul").class("rows").children(examples);
    let really = (would.moved > 0).then(|| {
        visit
            .form(path.to_owned())
            .child(shell::hidden("from", remap.from.clone()))
            .child(shell::hidden("to", remap.to.clone()))
            .child(shell::hidden("really", "on".to_owned()))
            .child(shell::button(visit.say("remap-do")))
    });
    let again = form(visit, path, &remap.from, &remap.to);
    [figures, examples].into_iter().chain(really).chain([again]).collect()
}
