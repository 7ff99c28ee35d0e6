//! Inviting people by mail to care for the site: who is invited, and a form.

use axum::{Form, response::Response};
use sdk::wire::{Code, Role};
use serde::Deserialize;
use uuid::Uuid;
use view::{Element, el};

use super::{
    super::{
        super::{answer::go_to, shell, visit::Visit},
        desk,
        frame::{Page, Section},
        staff::{Admin, Staff},
    },
    role_key,
};
use crate::{
    api::invitations,
    error::{Error, Result},
    extract::Query,
    store::invitations::Invitation,
};

/// What can be given, the least first.
const ROLES: [Role; 4] = [Role::Observer, Role::Moderator, Role::Admin, Role::Owner];

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    done: Option<String>,
}

/// What the form holds.
#[derive(Deserialize)]
pub struct InviteForm {
    token: String,
    email: String,
    role: Role,
}

/// What a button of the list sends.
#[derive(Deserialize)]
pub struct WithdrawForm {
    token: String,
    invitation: Uuid,
}

/// Who is invited.
pub async fn page(visit: Visit, Admin(staff): Admin, Query(asked): Query<Asked>) -> Response {
    let said = match asked.done.as_deref() {
        Some("sent") => Some(visit.say("invite-sent")),
        Some("withdrawn") => Some(visit.say("invite-withdrawn")),
        _ => None,
    };
    show(&visit, &staff, ("", Role::Moderator), said, None).await
}

async fn show(
    visit: &Visit,
    staff: &Staff,
    typed: (&str, Role),
    said: Option<String>,
    refused: Option<Error>,
) -> Response {
    let all = match invitations::list(&visit.app, &staff.site).await {
        Ok(all) => all,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let is_wrong = matches!(refused, Some(Error::Invalid(_)));
    let page = Page::new(visit, staff, Section::People).titled(visit.say("invite-title"));
    let page = page.saying(said);
    let page = match refused {
        Some(error) if is_wrong => page.refusing(error.code(), visit.say("invite-wrong")),
        Some(error) => page.refusing(error.code(), desk::why(visit, error)),
        None => page,
    };
    let rows = all.iter().map(|invitation| row(visit, staff, invitation)).collect::<Vec<_>>();
    let list = (!rows.is_empty()).then(|| {
        let title = el("h2").child(visit.say("invite-pending"));
        el("section").child(title).child(el("ul").class("things").children(rows))
    });
    let form = visit.has_mail().then(|| form(visit, staff, typed, is_wrong));
    let none = (!visit.has_mail()).then(|| shell::words(visit.say("invite-no-mail")));
    let back = shell::link(staff.path("/people?crowd=staff"), visit.say("people-staff"));
    let about = el("p").class("lead").child(visit.say("invite-about"));
    let parts = [about].into_iter().chain(none).chain(form).chain(list);
    page.show(parts.chain([shell::other([back])]))
}

fn form(visit: &Visit, staff: &Staff, (email, role): (&str, Role), is_wrong: bool) -> Element {
    let input = el("input")
        .attr("id", "email")
        .attr("name", "email")
        .attr("type", "email")
        .attr("autocomplete", "off")
        .attr("value", email.to_owned())
        .maybe("aria-invalid", is_wrong.then_some("true"))
        .flag("required", true);
    let label = el("label").attr("for", "email").child(visit.say("email"));
    let given = ROLES.into_iter().filter(|role| staff.is(Role::Owner) || *role < Role::Admin);
    let given = given.map(|role| (role.as_str(), visit.say(role_key(role))));
    visit
        .form(staff.path("/people/invitations"))
        .class("new")
        .child(el("div").class("field").child(label).child(input))
        .child(desk::select("role", visit.say("role-field"), role.as_str(), given))
        .child(el("p").class("hint").child(visit.say("role-words")))
        .child(shell::button(visit.say("invite-send")))
}

fn row(visit: &Visit, staff: &Staff, invitation: &Invitation) -> Element {
    let until = visit.around("invite-until", "day", shell::day(invitation.until));
    let by = visit.say_with("desk-by", &[("name", (&invitation.by).into())]);
    let about = el("span").class("hint").child(visit.say(role_key(invitation.role))).child(" · ");
    let about = about.child(by).child(" · ").children(until);
    let what = el("div").child(el("bdi").child(invitation.email.clone())).child(about);
    let label = visit.say_with("invite-withdraw-of", &[("address", (&invitation.email).into())]);
    let withdraw = visit
        .form(staff.path("/people/invitations/withdraw"))
        .child(shell::hidden("invitation", invitation.id.to_string()))
        .child(shell::quiet_button(visit.say("invite-withdraw")).attr("aria-label", label));
    el("li").child(what).child(withdraw)
}

/// Invites somebody.
pub async fn make(visit: Visit, Admin(staff): Admin, Form(form): Form<InviteForm>) -> Response {
    let done: Result<()> = async {
        visit.check(&form.token)?;
        let (who, by) = (staff.member.role, staff.by());
        let to = (form.email.as_str(), form.role);
        invitations::make(&visit.app, &staff.site, (who, &by), to, visit.language).await.map(drop)
    }
    .await;
    match done {
        Ok(()) => go_to(&staff.path("/people/invitations?done=sent")),
        Err(error) if error.code() == Code::CsrfRefused => shell::failed(visit.language, &error),
        Err(error) => show(&visit, &staff, (&form.email, form.role), None, Some(error)).await,
    }
}

/// Takes an invitation back.
pub async fn withdraw(
    visit: Visit,
    Admin(staff): Admin,
    Form(form): Form<WithdrawForm>,
) -> Response {
    let done = async {
        visit.check(&form.token)?;
        let (who, by) = (staff.member.role, staff.by());
        invitations::withdraw(&visit.app, &staff.site, (who, &by), form.invitation).await
    };
    match done.await {
        Ok(_) => go_to(&staff.path("/people/invitations?done=withdrawn")),
        Err(error) => shell::failed(visit.language, &error),
    }
}
