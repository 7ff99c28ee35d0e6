//! What people can ask of whoever runs a site: everything that is kept of them, and to be forgotten (GDPR, articles 15, 17
//! and 20).

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, NoContent, Response},
};
use futures_util::stream;
use sdk::wire::{Code, CommentId, ErasePerson, MemberId, PersonId, Role, SiteId, Texts};
use serde_json::{Value, json};
use std::time::Duration;
use utoipa_axum::router::OpenApiRouter;

use super::{mutes::PersonPath, session};
use crate::{
    app::App,
    domain::{
        actor::Actor,
        audit::{By, Entry},
        may,
    },
    error::{Error, Result},
    extract::{Json, Moderator, Path, Rule, Site},
    jobs::Job,
    routing::routes,
    store::{self, SiteTx, erasing, export},
};

/// Comments that are read and sent at a time.
const CHUNK: i64 = 500;
/// Files and erasures of a site.
const AN_HOUR: Rule = Rule { name: "erasing", most: 120, period: Duration::from_hours(1) };
/// After so many seconds it is looked again for what was on its way when somebody was erased: longer than a request lasts.
const SECOND_LOOK: i32 = 120;

/// The routes of personal data.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(export)).routes(routes!(erase))
}

/// Hands over what is kept of a person
///
/// Everything that the site keeps of a member or a guest, as a JSON file; under `moderators` what was noted and decided
/// about them. It stands in the log. For admins and API keys.
#[utoipa::path(
    get, path = "/people/{person}/export", tag = "members", params(PersonPath),
    responses((status = 200, content_type = "application/json", body = Object)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn export(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(PersonPath { person }): Path<PersonPath>,
) -> Result<Response> {
    admin(&actor)?;
    file(&app, &site, &By::of(&actor), person).await
}

fn admin(actor: &Actor) -> Result<()> {
    if may::role(actor) < Role::Admin { Err(Code::NotAllowed.into()) } else { Ok(()) }
}

/// What is kept of somebody as a file, for whoever is named so. It is read while it is sent, so it may be of any length.
pub async fn file(app: &App, site: &Site, by: &By, person: PersonId) -> Result<Response> {
    app.limits.take(AN_HOUR, &site.id.to_string()).await?;
    let mut tx = app.store.write(site.id).await?;
    let all = export::of_person(&mut tx, person).await?;
    let mut all = all.ok_or(Code::MemberNotFound)?;
    all["moderators"] = export::of_moderators(&mut tx, person).await?;
    note(&mut tx, by, "person.export", person, json!({})).await?;
    tx.commit().await?;
    let name = format!("attachment; filename=\"{}-{person}.json\"", site.info.key);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(Error::bug)?),
    ];
    Ok((headers, with_comments(app.clone(), site.id, person, &all)).into_response())
}

/// An object, with one more field: all comments of somebody.
fn with_comments(app: App, site: SiteId, person: PersonId, all: &Value) -> Body {
    let text = all.to_string();
    let start = format!("{},\"comments\":[", text.strip_suffix('}').unwrap_or("{\"\":null"));
    let chunks = stream::try_unfold(Some((start, None)), move |place| {
        let app = app.clone();
        async move {
            let Some((mut text, after)) = place else { return Ok::<_, Error>(None) };
            let mut tx = app.store.latest(site).await?;
            let some = export::comments(&mut tx, person, after, CHUNK).await?;
            tx.commit().await?;
            for (index, (_, comment)) in some.iter().enumerate() {
                text.push_str(if index == 0 && after.is_none() { "" } else { "," });
                text.push_str(&comment.to_string());
            }
            let last: Option<CommentId> = some.last().map(|(last, _)| *last);
            if last.is_none() {
                text.push_str("]}");
            }
            Ok(Some((Bytes::from(text), last.map(|last| (String::new(), Some(last))))))
        }
    });
    Body::from_stream(chunks)
}

/// Erases a person from the site
///
/// With the answer their name, their addresses and what was noted about them are gone, they are signed out, and whoever
/// comes back is somebody new; their comments follow within moments. These stay as a deleted person's, or are taken away
/// (`texts`). Of an account of this installation only its tie to the site ends. Again is no error. For admins, about those
/// below them, and API keys.
#[utoipa::path(
    post, path = "/people/{person}/erasure", tag = "members", params(PersonPath),
    request_body = ErasePerson, responses((status = 204)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn erase(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(PersonPath { person }): Path<PersonPath>,
    Json(ErasePerson { texts }): Json<ErasePerson>,
) -> Result<NoContent> {
    admin(&actor)?;
    let (role, by) = (may::role(&actor), By::of(&actor));
    erase_as(&app, &site, role, &by, person, texts).await.map(|()| NoContent)
}

/// Erases somebody, as somebody of this role who is named so.
pub async fn erase_as(
    app: &App,
    site: &Site,
    role: Role,
    by: &By,
    person: PersonId,
    texts: Texts,
) -> Result<()> {
    app.limits.take(AN_HOUR, &site.id.to_string()).await?;
    let mut tx = app.store.write(site.id).await?;
    let found = erasing::role(&mut tx, person).await?.ok_or(Code::MemberNotFound)?;
    may::ban(role, found)?;
    let sessions = store::widget_sessions::of_member(&mut tx, MemberId(person.0)).await?;
    erasing::forget(&mut tx, person).await?;
    note(&mut tx, by, "person.erase", person, json!({ "texts": texts })).await?;
    let job = Job::Erase { site: site.id, person, with_texts: texts == Texts::Remove };
    for seconds in [0, SECOND_LOOK] {
        app.queue.add_later(tx.connection(), &app.keys, &job, seconds).await?;
    }
    tx.commit().await?;
    app.queue.wake();
    session::forget(app, &sessions).await;
    Ok(())
}

/// An entry in the log, which names nobody.
async fn note(
    tx: &mut SiteTx,
    by: &By,
    act: &'static str,
    person: PersonId,
    details: Value,
) -> Result<()> {
    let entry = Entry { by, act, subject: Some(person.to_string()), details };
    Ok(store::audit::note(tx, &entry).await?)
}
