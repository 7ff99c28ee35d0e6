//! Writing a comment without scripts: the form that a thread's document leads to. Guests write here; the rules, the limits
//! and the way of a comment are those of the API.

mod form;
mod scene;

use axum::{Form, Router, extract::DefaultBodyLimit, response::Response};
use sdk::{
    limits,
    wire::{Code, NewComment, NewGuest, ThreadRef},
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use self::{
    form::Draft,
    scene::{Named, Scene},
};
use super::{answer::go_to, shell, visit::Visit};
use crate::{
    accounts::{Refused, Taken, Wrong},
    api::writing::Post,
    app::App,
    domain::{actor::Actor, body::Body, name, secret::Hash},
    error::Error,
    extract::{Author, IdempotencyKey, Proof, Query, banned},
    routing::form,
};

/// Where the form is.
const PATH: &str = "/comment";
/// Largest form, in bytes: the longest comment in four-byte characters, each byte of which a form writes as three.
const FORM_BYTES: usize = limits::BODY_CHARS * 4 * 3 + 16 * 1024;

/// Its routes.
pub fn routes() -> Router<App> {
    Router::new().route(PATH, form(page, submit)).route_layer(DefaultBodyLimit::max(FORM_BYTES))
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct WrittenForm {
    token: String,
    #[serde(flatten)]
    named: Named,
    /// Made for each form, so that one that is sent twice posts once.
    once: Uuid,
    body: String,
    name: String,
    #[serde(default)]
    email: String,
    /// Nothing: people don't see this field, and programs fill it in.
    #[serde(default)]
    website: String,
    /// There, if the text shall only be shown.
    preview: Option<String>,
}

/// The form.
pub async fn page(visit: Visit, Query(named): Query<Named>) -> Response {
    match Scene::find(&visit.app, &named).await {
        Ok(scene) => form::show(&visit, &scene, &Draft::new(), None),
        Err(error) => shell::failed(visit.language, &error),
    }
}

/// Posts what was written, or shows how it would look.
pub async fn submit(visit: Visit, Form(form): Form<WrittenForm>) -> Response {
    let checked = visit.check(&form.token);
    let found = match checked {
        Ok(()) => Scene::find(&visit.app, &form.named).await,
        Err(error) => Err(error),
    };
    let scene = match found {
        Ok(scene) => scene,
        Err(error) => return shell::failed(visit.language, &error),
    };
    let only_show = form.preview.is_some();
    let mut draft = Draft {
        once: form.once,
        body: form.body,
        name: form.name,
        email: form.email,
        preview: None,
    };
    let refused = match check(&scene, &draft) {
        Ok(body) if only_show => {
            draft.preview = Some(body.html().clone());
            return form::show(&visit, &scene, &draft, None);
        }
        Ok(_) => match post(&visit, &scene, &draft, &form.website).await {
            Ok(Some(address)) => return go_to(&address),
            Ok(None) => return form::waits(&visit, &scene),
            Err(refused) => refused,
        },
        // Who only looks need not have said yet who they are.
        Err((Some(body), _)) if only_show => {
            draft.preview = Some(body.html().clone());
            return form::show(&visit, &scene, &draft, None);
        }
        Err((_, refused)) => refused,
    };
    if refused.code() == Code::IdempotencyConflict {
        draft.once = Uuid::new_v4();
    }
    form::show(&visit, &scene, &draft, Some(&refused))
}

/// Checks every field, and tells of all that are wrong at once; the text by itself, if that is right.
fn check(scene: &Scene, draft: &Draft) -> Result<Body, (Option<Body>, Refused)> {
    let mut wrong = Vec::new();
    let body = Body::parse(&draft.body, &scene.site.info.settings);
    let body = body.map_err(|error| wrong.push(Wrong::new("body", error))).ok();
    if let Err(unfit) = name::author_name(&draft.name) {
        wrong.push(Wrong::new("name", unfit));
    }
    if !draft.email.trim().is_empty()
        && let Err(unfit) = name::email(&draft.email)
    {
        wrong.push(Wrong::new("email", unfit));
    }
    match body {
        Some(body) if wrong.is_empty() => Ok(body),
        body => Err((body, Refused::Fields(wrong))),
    }
}

/// Posts it as the guest that this browser is; where it stands then, unless it waits for a moderator.
async fn post(visit: &Visit, scene: &Scene, draft: &Draft, trap: &str) -> Taken<Option<String>> {
    if let Some((code, why)) = scene.takes_none() {
        return Err(Refused::Said(code, why));
    }
    let new = NewComment {
        thread: ThreadRef {
            key: scene.key.as_str().to_owned(),
            url: scene.host_page(),
            title: None,
        },
        parent: scene.parent.as_ref().map(|parent| parent.id),
        body: draft.body.clone(),
        guest: Some(NewGuest { name: draft.name.clone(), email: Some(draft.email.clone()) }),
    };
    let actor = Actor::Guest(guest(visit, scene));
    let shadowed = banned::check(&visit.app, &scene.site, &actor, visit.client.0).await?;
    let author = Author(actor);
    let once = IdempotencyKey(draft.once);
    let post = Post::check(&scene.site, scene.thread, author, visit.language, once, new);
    let site = scene.site.clone();
    let changed = match post {
        Ok(post) => {
            let post = post.with_trap(!trap.is_empty()).in_shadow(shadowed.0);
            post.send(&visit.app, site, visit.client, &Proof::Impossible).await
        }
        Err(error) => Err(error),
    };
    let changed = changed.map_err(refusal)?;
    let address = scene.address_of(changed.comment.id, changed.position);
    Ok((!changed.held).then_some(address))
}

/// Who a browser is that has no scripts to keep a guest's secret: it comes from the cookie that its forms are tied to. With
/// that they end when the browser is closed; there is nothing here that they could change later.
fn guest(visit: &Visit, scene: &Scene) -> Hash {
    let mut secret = Sha256::new();
    secret.update(b"afterword guest without scripts");
    secret.update(scene.site.id.0.as_bytes());
    secret.update(visit.key.as_bytes());
    secret.finalize().into()
}

/// What can only be found out by posting, said beside the fields.
fn refusal(error: Error) -> Refused {
    match error {
        Error::Invalid(wrong) if wrong.iter().any(|wrong| wrong.pointer == "/guest/name") => {
            Refused::field("name", "write-name-taken")
        }
        Error::Invalid(wrong) if wrong.iter().any(|wrong| wrong.pointer == "/parent") => {
            Refused::Said(Code::Invalid, "write-parent-gone")
        }
        Error::Refused(Code::NotTaken) => Refused::Said(Code::NotTaken, "write-not-taken"),
        Error::Refused(Code::ThreadClosed) => Refused::Said(Code::ThreadClosed, "write-closed"),
        Error::Refused(Code::IdempotencyConflict) => {
            Refused::Said(Code::IdempotencyConflict, "write-again")
        }
        other => Refused::Other(other),
    }
}
