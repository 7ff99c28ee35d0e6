//! What others see of somebody, and what they are told.

use axum::{Form, response::Response};
use sdk::wire::AccountId;
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{
        person::Person,
        shell::{self, Field},
        visit::Visit,
    },
    answer,
};
use crate::{
    accounts::{Refused, shown},
    app::App,
    domain::name,
    error::Result,
    store::{
        members,
        profiles::{self, Profile},
    },
};

#[derive(Deserialize)]
pub struct SaveForm {
    token: String,
    name: String,
    visible: Option<String>,
    replies: Option<String>,
}

/// Saves what others see.
pub async fn save(visit: Visit, person: Person, Form(form): Form<SaveForm>) -> Response {
    let saved = async {
        visit.check(&form.token)?;
        let name = name::author_name(&form.name).map_err(|wrong| Refused::field("name", wrong))?;
        if poses(&visit.app, person.account.id, &name).await? {
            return Err(Refused::field("name", "wrong-name-taken"));
        }
        let profile = Profile {
            name: &name,
            is_visible: form.visible.is_some(),
            // Where there is no mail, nobody is asked.
            reply_mail: form.replies.is_some() || !visit.has_mail(),
            language: visit.language.tag(),
        };
        profiles::update(visit.app.store.registry(), person.account.id, profile).await?;
        Ok(shown::renew_sessions(&visit.app, person.account.id).await?)
    };
    answer(&visit, &person, saved.await, "/account?done=saved").await
}

/// Whether on one of somebody's sites a name looks like that of somebody who cares for it.
async fn poses(app: &App, account: AccountId, name: &str) -> Result<bool> {
    let shape = name::shape(name);
    for site in members::sites_of(app.store.jobs(), account).await? {
        let mut tx = app.store.latest(site).await?;
        let is_taken = members::is_staff_name(&mut tx, &shape, account).await?;
        tx.commit().await?;
        if is_taken {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn section(visit: &Visit, person: &Person, refused: Option<&Refused>) -> Element {
    let account = &person.account;
    let name = Field {
        name: "name",
        label: "name",
        kind: "text",
        autocomplete: "nickname",
        value: &account.name,
        hint: Some(visit.say("name-change-hint")),
    };
    let visible = check("visible", account.is_visible, visit.say("visible"));
    let replies =
        visit.has_mail().then(|| check("replies", account.reply_mail, visit.say("reply-mail")));
    let form = visit
        .form("/account")
        .child(name.draw(visit, refused))
        .child(visible)
        .children(replies)
        .child(shell::button(visit.say("save")));
    super::section(visit.say("what-others-see"), [form])
}

fn check(name: &'static str, is_on: bool, words: String) -> Element {
    let field = el("input").attr("type", "checkbox").attr("name", name).flag("checked", is_on);
    el("label").class("check").child(field).child(el("span").child(words))
}
