//! One person: what they wrote, what was done about them, and what can be done.

use axum::{extract::RawPathParams, response::Response};
use sdk::wire::{AuthorKind, Code, Dossier, PersonId, Role};
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{
        super::{shell, visit::Visit},
        desk,
        frame::{Page, Section},
        staff::Staff,
    },
    bans, erasing, marks, removals, role_key,
};
use crate::{api, domain::may, error::Error, extract::Query};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

impl Asked {
    fn words(&self) -> Option<&'static str> {
        match self.done.as_deref()? {
            "ban" | "ban-remove" => Some("ban-done"),
            "lift" => Some("ban-lifted"),
            "note" => Some("note-done"),
            "role" => Some("role-done"),
            "nothing" => Some("remove-nothing"),
            _ => None,
        }
    }

    /// What was done, and how far that is.
    fn said(&self, visit: &Visit, of: &Dossier) -> Option<String> {
        let said = self.words().map(|key| visit.say(key));
        let removal = match self.done.as_deref()? {
            "remove" | "restore" | "ban-remove" => of.removals.first(),
            _ => None,
        };
        let parts = said.into_iter().chain(removal.map(|removal| removals::words(visit, removal)));
        Some(parts.collect::<Vec<_>>().join(" ")).filter(|said| !said.is_empty())
    }
}

/// A person.
pub async fn page(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Query(asked): Query<Asked>,
) -> Response {
    show(&visit, &staff, desk::param(&params, "person"), &asked, None).await
}

/// The person, with what was done or what was wrong.
pub async fn show(
    visit: &Visit,
    staff: &Staff,
    person: Option<PersonId>,
    asked: &Asked,
    refused: Option<Error>,
) -> Response {
    let role = staff.member.role;
    let found = match person {
        Some(person) => api::people::dossier(&visit.app, &staff.site, role, person).await,
        None => Err(Code::MemberNotFound.into()),
    };
    let dossier = match found {
        Ok(dossier) => dossier,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let page = Page::new(visit, staff, Section::People).titled(dossier.person.name.clone());
    let page = page.saying(asked.said(visit, &dossier));
    let page = match refused {
        Some(error) => page.refusing(error.code(), desk::why(visit, error)),
        None => page,
    };
    page.show(content(visit, staff, &dossier))
}

fn content(visit: &Visit, staff: &Staff, of: &Dossier) -> Vec<Element> {
    let person = &of.person;
    let since = visit.around("people-since", "day", shell::day(person.since));
    let about =
        el("p").class("who hint").children(marks(visit, person)).child(el("span").children(since));
    let about = about.children(person.email.clone().map(|email| el("span").child(email)));
    let mut all = vec![about, figures(visit, of), written(visit, of)];
    all.push(bans_of(visit, staff, of));
    all.push(notes(visit, staff, of));
    if staff.is(Role::Admin) && person.kind == AuthorKind::Member {
        all.push(role(visit, staff, of));
    }
    all.extend(removals::section(visit, staff, of));
    all.extend(erasing::section(visit, staff, of));
    let log =
        shell::link(staff.path(&format!("/log?subject={}", person.id)), visit.say("person-log"));
    all.push(el("p").class("other").child(log));
    all
}

fn figures(visit: &Visit, of: &Dossier) -> Element {
    let figures = [
        ("person-comments", of.person.comments),
        ("person-waiting", of.waiting),
        ("person-removed", of.removed),
        ("person-reported", of.reports_received),
        ("person-reports", of.reports_made),
        ("person-votes", of.votes),
        ("person-sessions", of.sessions),
    ];
    let figures = figures.map(|(key, count)| {
        let name = el("dt").child(visit.say(key));
        el("div").child(name).child(el("dd").child(count.to_string()))
    });
    el("dl").class("figures").children(figures)
}

fn section(title: String) -> Element {
    el("section").child(el("h2").child(title))
}

fn written(visit: &Visit, of: &Dossier) -> Element {
    let rows = of.latest.iter().map(|written| {
        let text = match &written.excerpt {
            Some(text) => el("p").class("text").child(text.clone()),
            None => el("p").class("hint").child(visit.say("person-text-removed")),
        };
        let about = el("p").class("hint").child(desk::moment(written.created_at)).child(" · ");
        el("li").child(text).child(about.child(written.page.clone()))
    });
    let none = of.latest.is_empty().then(|| shell::words(visit.say("person-wrote-nothing")));
    let list = el("ul").class("rows").children(rows);
    section(visit.say("person-latest")).children(none).child(list)
}

fn bans_of(visit: &Visit, staff: &Staff, of: &Dossier) -> Element {
    let rows = of.bans.iter().map(|ban| bans::row(visit, staff, ban, false));
    let none = of.bans.is_empty().then(|| shell::words(visit.say("ban-none")));
    let list = el("ul").class("rows").children(rows);
    let is_self = of.person.id.0 == staff.member.id.0;
    let may = !is_self && may::ban(staff.member.role, of.person.role).is_ok();
    let form = may.then(|| {
        let form = visit
            .form(staff.path(&format!("/people/{}/ban", of.person.id)))
            .children(bans::fields(visit))
            .child(desk::tick("addresses", visit.say("ban-addresses")))
            .child(desk::tick("remove", visit.say("ban-remove")))
            .child(shell::danger_button(visit.say("ban-make")));
        el("details").class("narrow").child(el("summary").child(visit.say("ban-open"))).child(form)
    });
    section(visit.say("person-bans")).children(none).child(list).children(form)
}

fn notes(visit: &Visit, staff: &Staff, of: &Dossier) -> Element {
    let rows = of.notes.iter().map(|note| {
        let by = visit.say_with("desk-by", &[("name", (&note.by).into())]);
        let about = el("p").class("hint").child(desk::moment(note.created_at)).child(" · ");
        el("li").child(el("p").class("text").child(note.text.clone())).child(about.child(by))
    });
    let list = el("ul").class("rows").children(rows);
    let form = staff.is(Role::Moderator).then(|| {
        visit
            .form(staff.path(&format!("/people/{}/note", of.person.id)))
            .class("narrow")
            .child(desk::lines("text", visit.say("note-text"), Some(visit.say("note-hint"))))
            .child(shell::second_button(visit.say("note-keep")))
    });
    section(visit.say("person-notes")).child(list).children(form)
}

fn role(visit: &Visit, staff: &Staff, of: &Dossier) -> Element {
    let highest = staff.member.role;
    let choices = Role::ALL.into_iter().filter(|role| highest == Role::Owner || *role < highest);
    let choices = choices.map(|role| (role.as_str(), visit.say(role_key(role))));
    let form = visit
        .form(staff.path(&format!("/people/{}/role", of.person.id)))
        .child(desk::select("role", visit.say("role-field"), of.person.role.as_str(), choices))
        .child(shell::second_button(visit.say("role-change")));
    let about = shell::words(visit.say("role-words"));
    section(visit.say("person-role")).class("narrow").child(about).child(form)
}
