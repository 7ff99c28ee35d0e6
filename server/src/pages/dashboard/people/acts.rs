//! What is done about a person: the forms of their page.

use axum::{Form, extract::RawPathParams, response::Response};
use sdk::wire::{
    AuthorKind, ChangeMember, Code, GuestId, MemberId, PersonId, RemovalId, RemoveWritten, Role,
    Since, Timestamp,
};
use serde::Deserialize;

use super::{
    super::{
        super::{answer::go_to, shell, visit::Visit},
        desk,
        staff::{Admin, Staff},
    },
    bans::BanForm,
    person::{Asked, show},
};
use crate::{api, error::Result};

/// After a form: the person again, with what was done or what was wrong.
async fn answer(
    visit: &Visit,
    staff: &Staff,
    person: Option<PersonId>,
    done: Result<&'static str>,
) -> Response {
    match (done, person) {
        (Ok(done), Some(person)) => go_to(&staff.path(&format!("/people/{person}?done={done}"))),
        (Err(error), _) if error.code() == Code::CsrfRefused => {
            shell::failed(visit.language, &error)
        }
        (done, person) => show(visit, staff, person, &Asked::default(), done.err()).await,
    }
}

/// Bans them.
pub async fn ban(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Form(form): Form<BanForm>,
) -> Response {
    let person = desk::param(&params, "person");
    let done = async {
        visit.check(&form.token)?;
        let PersonId(id) = person.ok_or(Code::MemberNotFound)?;
        if id == staff.member.id.0 {
            return Err(Code::NotAllowed.into());
        }
        let role = staff.member.role;
        let found = api::people::dossier(&visit.app, &staff.site, role, PersonId(id)).await?;
        let mut new = form.ban(Timestamp::now())?;
        (new.address, new.domain) = (None, None);
        match found.person.kind {
            AuthorKind::Member => new.member = Some(MemberId(id)),
            _ => new.guest = Some(GuestId(id)),
        }
        let (app, site, by, note) = (&visit.app, &staff.site, staff.by(), new.reason.clone());
        api::bans::make(app, site, role, &by, new).await?;
        if form.remove.is_empty() {
            return Ok("ban");
        }
        let all = RemoveWritten { since: Since::Ever, reason: None, note };
        let removal = api::removals::remove_as(app, site, role, &by, PersonId(id), &all).await?;
        Ok(if removal.is_some() { "ban-remove" } else { "ban" })
    }
    .await;
    answer(&visit, &staff, person, done).await
}

#[derive(Deserialize)]
pub struct NoteForm {
    token: String,
    text: String,
}

/// Notes something about them.
pub async fn note(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Form(form): Form<NoteForm>,
) -> Response {
    let person = desk::param(&params, "person");
    let done = async {
        visit.check(&form.token)?;
        let id = person.ok_or(Code::MemberNotFound)?;
        let (app, site) = (&visit.app, &staff.site);
        api::people::keep_note(app, site, &staff.by(), id, form.text).await.map(|_| "note")
    }
    .await;
    answer(&visit, &staff, person, done).await
}

#[derive(Deserialize)]
pub struct RoleForm {
    token: String,
    role: Role,
}

/// Gives them another role.
pub async fn change_role(
    visit: Visit,
    Admin(staff): Admin,
    params: RawPathParams,
    Form(form): Form<RoleForm>,
) -> Response {
    let person = desk::param(&params, "person");
    let done = async {
        visit.check(&form.token)?;
        let PersonId(id) = person.ok_or(Code::MemberNotFound)?;
        let change = ChangeMember { role: Some(form.role), banned: None };
        let (id, own) = (MemberId(id), Some(staff.member.id));
        let who = (staff.member.role, own);
        api::members::change_as(&visit.app, &staff.site, who, &staff.by(), id, &change)
            .await
            .map(|_| "role")
    }
    .await;
    answer(&visit, &staff, person, done).await
}

#[derive(Deserialize)]
pub struct RemoveForm {
    token: String,
    since: Since,
    #[serde(default)]
    why: String,
    #[serde(default)]
    more: String,
}

/// Takes away what they wrote.
pub async fn remove(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Form(form): Form<RemoveForm>,
) -> Response {
    let person = desk::param(&params, "person");
    let done = async {
        visit.check(&form.token)?;
        let id = person.ok_or(Code::MemberNotFound)?;
        let (app, site, role) = (&visit.app, &staff.site, staff.member.role);
        let (reason, note) = (form.why.parse().ok(), Some(form.more));
        let new = RemoveWritten { since: form.since, reason, note };
        let removal = api::removals::remove_as(app, site, role, &staff.by(), id, &new).await?;
        Ok(if removal.is_some() { "remove" } else { "nothing" })
    }
    .await;
    answer(&visit, &staff, person, done).await
}

#[derive(Deserialize)]
pub struct RestoreForm {
    token: String,
    removal: RemovalId,
}

/// Brings back what was taken away at once.
pub async fn restore(
    visit: Visit,
    staff: Staff,
    params: RawPathParams,
    Form(form): Form<RestoreForm>,
) -> Response {
    let person = desk::param(&params, "person");
    let done = async {
        visit.check(&form.token)?;
        let at = (person.ok_or(Code::MemberNotFound)?, form.removal);
        let (app, site, role) = (&visit.app, &staff.site, staff.member.role);
        api::removals::undo_as(app, site, role, &staff.by(), at).await.map(|_| "restore")
    }
    .await;
    answer(&visit, &staff, person, done).await
}
