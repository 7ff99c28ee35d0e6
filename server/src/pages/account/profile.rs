//! What others see of somebody.

use axum::{Form, response::Response};
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
use crate::{accounts::Refused, domain::name, store::accounts};

#[derive(Deserialize)]
pub struct SaveForm {
    token: String,
    name: String,
    visible: Option<String>,
}

/// Saves what others see.
pub async fn save(visit: Visit, person: Person, Form(form): Form<SaveForm>) -> Response {
    let saved = async {
        visit.check(&form.token)?;
        let name = name::author_name(&form.name).map_err(|wrong| Refused::field("name", wrong))?;
        let (db, is_visible) = (visit.app.store.registry(), form.visible.is_some());
        let language = visit.language.tag();
        Ok(accounts::update(db, person.account.id, &name, is_visible, language).await?)
    };
    answer(&visit, &person, saved.await, "/account?done=saved").await
}

pub(super) fn section(visit: &Visit, person: &Person, refused: Option<&Refused>) -> Element {
    let name = Field {
        name: "name",
        label: "name",
        kind: "text",
        autocomplete: "nickname",
        value: &person.account.name,
        hint: Some(visit.say("name-change-hint")),
    };
    let visible = el("input")
        .attr("type", "checkbox")
        .attr("name", "visible")
        .flag("checked", person.account.is_visible);
    let label =
        el("label").class("check").child(visible).child(el("span").child(visit.say("visible")));
    let form = visit
        .form("/account")
        .child(name.draw(visit, refused))
        .child(label)
        .child(shell::button(visit.say("save")));
    super::section(visit.say("what-others-see"), [form])
}
