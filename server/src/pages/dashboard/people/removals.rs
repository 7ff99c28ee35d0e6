//! Taking away at once what a person wrote: the form, what was taken away so, and the way to undo it.

use sdk::wire::{Dossier, Reason, Removal, RemovalState, Role, Since};
use view::{Element, el};

use super::super::{
    super::{shell, visit::Visit},
    desk, queue,
    staff::Staff,
};
use crate::domain::may;

/// The part of a person's page about it; none where there is nothing to see or to do.
pub fn section(visit: &Visit, staff: &Staff, of: &Dossier) -> Option<Element> {
    let may = staff.is(Role::Moderator) && may::ban(staff.member.role, of.person.role).is_ok();
    let rows = of.removals.iter().map(|removal| row(visit, staff, removal, may));
    let rows = rows.collect::<Vec<_>>();
    let form = (may && of.person.comments + of.waiting > 0).then(|| form(visit, staff, of));
    let is_empty = rows.is_empty() && form.is_none();
    let list = (!rows.is_empty()).then(|| el("ul").class("rows").children(rows));
    let section = el("section").child(el("h2").child(visit.say("person-remove")));
    (!is_empty).then(|| section.children(list).children(form))
}

/// What became of a removal, in a sentence.
pub fn words(visit: &Visit, removal: &Removal) -> String {
    let number = |number: u32| u64::from(number).into();
    match removal.state {
        RemovalState::Removing => visit.say_with(
            "remove-going",
            &[("done", number(removal.removed)), ("number", number(removal.found))],
        ),
        RemovalState::Restoring => {
            visit.say_with("restore-going", &[("number", number(removal.restored))])
        }
        RemovalState::Restored => {
            visit.say_with("restore-done", &[("number", number(removal.restored))])
        }
        RemovalState::Removed | RemovalState::Unknown => {
            visit.say_with("remove-done", &[("number", number(removal.removed))])
        }
    }
}

fn row(visit: &Visit, staff: &Staff, removal: &Removal, may: bool) -> Element {
    let is_undone = removal.undone_at.is_some();
    let mut about = el("p").class("hint").child(desk::moment(removal.created_at));
    let mut more = vec![
        visit.say_with("desk-by", &[("name", (&removal.by).into())]),
        visit.say(since_key(removal.since)),
    ];
    more.extend(removal.reason.map(|reason| visit.say(queue::reason(reason))));
    let undone_by = removal.undone_by.as_ref();
    more.extend(undone_by.map(|by| visit.say_with("restore-by", &[("name", by.into())])));
    for part in more {
        about = about.child(" · ").child(part);
    }
    let note = removal.note.clone().map(|note| el("p").class("text").child(note));
    let can_be_undone = may && !is_undone && removal.restorable > 0;
    let undo = can_be_undone.then(|| {
        let label =
            visit.say_with("restore-of", &[("number", u64::from(removal.restorable).into())]);
        visit
            .form(staff.path(&format!("/people/{}/restore", removal.person)))
            .child(shell::hidden("removal", removal.id.to_string()))
            .child(shell::quiet_button(visit.say("desk-undo")).attr("aria-label", label))
    });
    el("li").child(el("p").child(words(visit, removal))).child(about).children(note).children(undo)
}

fn since_key(since: Since) -> &'static str {
    match since {
        Since::Day => "remove-day",
        Since::Week => "remove-week",
        Since::Ever => "remove-ever",
    }
}

fn form(visit: &Visit, staff: &Staff, of: &Dossier) -> Element {
    let since = Since::ALL.map(|since| (since.as_str(), visit.say(since_key(since))));
    let reasons = Reason::ALL.iter();
    let reasons = reasons.map(|reason| (reason.as_str(), visit.say(queue::reason(*reason))));
    let reasons = [("", visit.say("desk-no-reason"))].into_iter().chain(reasons);
    let form = visit
        .form(staff.path(&format!("/people/{}/remove", of.person.id)))
        .child(shell::words(visit.say("remove-words")))
        .child(desk::select("since", visit.say("remove-which"), "day", since))
        .child(desk::select("why", visit.say("desk-reason"), "", reasons))
        .child(desk::lines("more", visit.say("desk-note"), Some(visit.say("ban-reason-hint"))))
        .child(shell::danger_button(visit.say("remove-do")));
    let open = el("summary").child(visit.say("remove-open"));
    el("details").class("narrow").child(open).child(form)
}
