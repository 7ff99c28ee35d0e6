//! What a person can ask of the site: everything that is kept of them, and to be forgotten.

use axum::{Form, extract::RawPathParams, response::Response};
use sdk::wire::{Code, Dossier, PersonId, Role, Texts};
use serde::Deserialize;
use view::{Element, el};

use super::super::{
    super::{answer::go_to, shell, visit::Visit},
    desk,
    frame::{Page, Section},
    staff::{Admin, Staff},
};
use crate::{
    api::{self, erasing},
    domain::may,
    error::{Error, Result},
};

/// The part of a person's page about it; for admins.
pub fn section(visit: &Visit, staff: &Staff, of: &Dossier) -> Option<Element> {
    let path = staff.path(&format!("/people/{}", of.person.id));
    let export = visit
        .form(format!("{path}/export"))
        .child(shell::second_button(visit.say("person-export")));
    let erase = may::ban(staff.member.role, of.person.role).is_ok().then(|| {
        let link = shell::link(format!("{path}/erase"), visit.say("person-erase"));
        el("p").class("other").child(link)
    });
    staff.is(Role::Admin).then(|| {
        el("section")
            .class("narrow")
            .child(el("h2").child(visit.say("person-data")))
            .child(shell::words(visit.say("person-data-words")))
            .child(export)
            .children(erase)
    })
}

#[derive(Deserialize)]
pub struct TokenForm {
    token: String,
}

/// Hands over what is kept of them, as a file.
pub async fn export(
    visit: Visit,
    Admin(staff): Admin,
    params: RawPathParams,
    Form(form): Form<TokenForm>,
) -> Response {
    let file = async {
        visit.check(&form.token)?;
        let person = desk::param(&params, "person").ok_or(Code::MemberNotFound)?;
        erasing::file(&visit.app, &staff.site, &staff.by(), person).await
    };
    file.await.unwrap_or_else(|error| shell::failed(visit.language, &error))
}

/// What it means to erase them, and whether that is really wanted.
pub async fn page(visit: Visit, Admin(staff): Admin, params: RawPathParams) -> Response {
    show(&visit, &staff, desk::param(&params, "person"), Texts::Keep, None).await
}

async fn show(
    visit: &Visit,
    staff: &Staff,
    person: Option<PersonId>,
    texts: Texts,
    refused: Option<(Code, String)>,
) -> Response {
    let role = staff.member.role;
    let found = async {
        let person = person.ok_or(Code::MemberNotFound)?;
        let found = api::people::dossier(&visit.app, &staff.site, role, person).await?;
        may::ban(role, found.person.role)?;
        Ok::<_, Error>(found)
    };
    let of = match found.await {
        Ok(of) => of,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let title = visit.say_with("erase-title", &[("name", (&of.person.name).into())]);
    let page = Page::new(visit, staff, Section::People).titled(title);
    let page = match refused {
        Some((code, why)) => page.refusing(code, why),
        None => page,
    };
    page.show([form(visit, staff, &of, texts)])
}

fn form(visit: &Visit, staff: &Staff, of: &Dossier, texts: Texts) -> Element {
    let path = staff.path(&format!("/people/{}", of.person.id));
    let choice = |value: &'static str, is_chosen: bool, words: &'static str| {
        let input = el("input").attr("type", "radio").attr("name", "texts").attr("value", value);
        let input = input.flag("checked", is_chosen);
        el("label").class("check").child(input).child(el("span").child(visit.say(words)))
    };
    let choices = el("fieldset")
        .child(el("legend").child(visit.say("erase-texts")))
        .child(choice("keep", texts == Texts::Keep, "erase-keep"))
        .child(choice("remove", texts == Texts::Remove, "erase-remove"));
    let form = visit
        .form(format!("{path}/erase"))
        .child(el("div").class("field").child(choices))
        .child(el("div").class("field").child(desk::tick("sure", visit.say("erase-sure"))))
        .child(shell::danger_button(visit.say("erase-do")));
    let back = el("p").class("other").child(shell::link(path, visit.say("erase-back")));
    el("div")
        .class("narrow")
        .child(shell::words(visit.say("erase-words")))
        .child(shell::words(visit.say("erase-rest")))
        .child(form)
        .child(back)
}

#[derive(Deserialize)]
pub struct EraseForm {
    token: String,
    texts: Texts,
    #[serde(default)]
    sure: String,
}

/// Erases them.
pub async fn erase(
    visit: Visit,
    Admin(staff): Admin,
    params: RawPathParams,
    Form(form): Form<EraseForm>,
) -> Response {
    let person = desk::param(&params, "person");
    let done: Result<bool> = async {
        visit.check(&form.token)?;
        let person = person.ok_or(Code::MemberNotFound)?;
        if form.sure.is_empty() {
            return Ok(false);
        }
        let (role, by) = (staff.member.role, staff.by());
        erasing::erase_as(&visit.app, &staff.site, role, &by, person, form.texts).await?;
        Ok(true)
    }
    .await;
    match done {
        Ok(true) => go_to(&staff.path("/people?done=erased")),
        Ok(false) => {
            let why = visit.say("erase-not-sure");
            show(&visit, &staff, person, form.texts, Some((Code::Invalid, why))).await
        }
        Err(error) => shell::failed(visit.language, &error),
    }
}
