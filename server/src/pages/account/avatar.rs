//! The picture of somebody.

use axum::{
    extract::{Multipart, multipart::MultipartRejection},
    response::Response,
};
use sdk::wire::AccountId;
use serde::Deserialize;
use view::{Element, el};

use super::{
    super::{person::Person, shell, visit::Visit},
    answer,
};
use crate::{
    accounts::{Refused, Taken, portrait::Unusable, shown},
    app::App,
    error::Result,
    store::avatars,
};

/// Largest file, in bytes.
pub const FILE_BYTES: usize = 5 * 1024 * 1024;

#[derive(Default, Deserialize)]
struct Sent {
    token: String,
    file: Vec<u8>,
    remove: bool,
}

/// Takes a picture, or takes it away.
pub async fn change(
    visit: Visit,
    person: Person,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let changed = async {
        let sent = read(form.map_err(|_| Refused::field("file", "wrong-picture"))?).await?;
        visit.check(&sent.token)?;
        if sent.remove {
            avatars::remove(visit.app.store.registry(), person.account.id).await?;
        } else {
            keep(&visit.app, person.account.id, sent.file).await?;
        }
        Ok(shown::redraw(&visit.app, person.account.id).await?)
    };
    answer(&visit, &person, changed.await, "/account?done=saved").await
}

async fn read(mut form: Multipart) -> Taken<Sent> {
    let mut sent = Sent::default();
    let large = |_| Refused::field("file", "wrong-picture-large");
    while let Some(field) = form.next_field().await.map_err(large)? {
        match field.name().unwrap_or_default() {
            "token" => sent.token = field.text().await.map_err(large)?,
            "file" => sent.file = field.bytes().await.map_err(large)?.to_vec(),
            "remove" => sent.remove = true,
            _ => {}
        }
    }
    Ok(sent)
}

async fn keep(app: &App, account: AccountId, file: Vec<u8>) -> Taken<()> {
    let picture = shown::draw(app, file).await?.map_err(|unusable| {
        Refused::field(
            "file",
            match unusable {
                Unusable::NoPicture => "wrong-picture",
                Unusable::TooLarge => "wrong-picture-large",
            },
        )
    })?;
    avatars::put(app.store.registry(), account, &picture).await?;
    Ok(())
}

pub(super) async fn section(
    visit: &Visit,
    person: &Person,
    refused: Option<&Refused>,
) -> Result<Element> {
    let avatar = avatars::of(visit.app.store.registry(), person.account.id).await?;
    let error = refused.and_then(|refused| refused.of_field("file", visit.language));
    let shown = avatar.map(|id| {
        el("img")
            .class("portrait")
            .attr("src", format!("/avatars/{id}"))
            .attr("alt", visit.say("your-picture"))
            .attr("width", "96")
            .attr("height", "96")
    });
    let file = el("input")
        .attr("id", "file")
        .attr("type", "file")
        .attr("name", "file")
        .attr("accept", "image/png,image/jpeg,image/webp,image/gif")
        .flag("required", true)
        .maybe("aria-invalid", error.as_ref().map(|_| "true"))
        .maybe("aria-describedby", error.as_ref().map(|_| "file-error"));
    let field = el("div")
        .class("field")
        .child(el("label").attr("for", "file").child(visit.say("picture")))
        .child(file)
        .children(error.map(|error| el("p").class("error").attr("id", "file-error").child(error)));
    let upload = visit
        .form("/account/avatar")
        .attr("enctype", "multipart/form-data")
        .child(field)
        .child(shell::button(visit.say("picture-save")));
    let remove = avatar.map(|_| {
        visit
            .form("/account/avatar")
            .attr("enctype", "multipart/form-data")
            .child(shell::hidden("remove", "1".to_owned()))
            .child(shell::quiet_button(visit.say("picture-remove")))
    });
    let content = shown.into_iter().chain([upload]).chain(remove);
    Ok(super::section(visit.say("your-picture"), content))
}
