//! Who writes on a site: finding them, what is known of each, and notes about them.

use axum::extract::State;
use sdk::{
    limits,
    wire::{
        Code, CommentId, Crowd, Cursor, Dossier, NewPersonNote, PersonId, PersonNote, PersonPage,
        Role,
    },
};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

use super::{mutes::PersonPath, paging};
use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        ban, may,
    },
    error::{Error, Result},
    extract::{Created, Json, Moderator, Observer, Path, Query, Site},
    routing::routes,
    store::{self, people::Wanted},
};

/// What somebody wrote last that is told of them.
const LATEST: i64 = 10;
/// Bans and notes that are told of one person.
const HISTORY: i64 = 50;
/// Removals that are told of one person.
const REMOVALS: i64 = 10;

/// The routes of people.
pub fn routes() -> OpenApiRouter<App> {
    let router = OpenApiRouter::new().routes(routes!(list)).routes(routes!(show));
    router.routes(routes!(note))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PeopleQuery {
    /// Which of them; all, if it is absent.
    #[param(value_type = Option<String>)]
    crowd: Option<Crowd>,
    /// What their name has in it; for admins, or their address.
    q: Option<String>,
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists people
///
/// Members and guests, the newest first. Their addresses for mail are told to admins and API keys alone. For those who
/// see the dashboard.
#[utoipa::path(
    get, path = "/people", tag = "members", params(PeopleQuery),
    responses((status = 200, body = PersonPage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    Observer(actor): Observer,
    Query(query): Query<PeopleQuery>,
) -> Result<Json<PersonPage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let words = query.q.as_deref();
    let crowd = query.crowd.unwrap_or_default();
    page(&app, &site, may::role(&actor), (crowd, words), query.cursor.as_ref(), limit)
        .await
        .map(Json)
}

/// A page of people, as somebody of this role may know them.
pub async fn page(
    app: &App,
    site: &Site,
    role: Role,
    (crowd, words): (Crowd, Option<&str>),
    cursor: Option<&Cursor>,
    limit: u32,
) -> Result<PersonPage> {
    let words = words.map(str::trim).filter(|words| !words.is_empty());
    if words.is_some_and(|words| words.chars().count() > limits::QUERY_CHARS) {
        return Err(Error::field("/q", format!("at most {} characters", limits::QUERY_CHARS)));
    }
    let before = cursor.map(|cursor| paging::after(paging::List::People, cursor)).transpose()?;
    let before = before.map(|CommentId(id)| PersonId(id));
    let wanted = Wanted { crowd, words, before, addresses: role >= Role::Admin, only: None };
    let mut tx = app.store.latest(site.id).await?;
    let mut people = store::people::list(&mut tx, wanted, i64::from(limit) + 1).await?;
    tx.commit().await?;
    let more = people.len() > limit as usize;
    people.truncate(limit as usize);
    let last = people.last().filter(|_| more);
    let next = last.map(|last| paging::cursor(paging::List::People, CommentId(last.id.0)));
    Ok(PersonPage { people, next })
}

/// Shows a person
///
/// What they wrote, reported and voted, their bans, and what moderators noted about them. For those who see the
/// dashboard.
#[utoipa::path(
    get, path = "/people/{person}", tag = "members", params(PersonPath),
    responses((status = 200, body = Dossier)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn show(
    State(app): State<App>,
    site: Site,
    Observer(actor): Observer,
    Path(PersonPath { person }): Path<PersonPath>,
) -> Result<Json<Dossier>> {
    dossier(&app, &site, may::role(&actor), person).await.map(Json)
}

/// What is known of somebody, as somebody of this role may know it.
pub async fn dossier(app: &App, site: &Site, role: Role, person: PersonId) -> Result<Dossier> {
    let mut tx = app.store.latest(site.id).await?;
    let wanted = Wanted { only: Some(person), addresses: role >= Role::Admin, ..Wanted::default() };
    let found = store::people::list(&mut tx, wanted, 1).await?.pop().ok_or(Code::MemberNotFound)?;
    let figures = store::people::figures(&mut tx, person).await?;
    let latest = store::people::latest(&mut tx, person, LATEST).await?;
    let bans = store::bans::list(&mut tx, Some(person), None, HISTORY).await?;
    let notes = store::notes::about(&mut tx, person, HISTORY).await?;
    let removals = store::removals::of(&mut tx, person, REMOVALS).await?;
    tx.commit().await?;
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(Dossier {
        person: found,
        waiting: count(figures.waiting),
        removed: count(figures.removed),
        reports_made: count(figures.reports_made),
        reports_received: count(figures.reports_received),
        votes: count(figures.votes),
        sessions: count(figures.sessions),
        latest,
        bans,
        notes,
        removals,
    })
}

/// Notes something about a person
///
/// For other moderators to read. It can't be changed. For moderators and API keys.
#[utoipa::path(
    post, path = "/people/{person}/notes", tag = "members", params(PersonPath),
    request_body = NewPersonNote, responses((status = 201, body = PersonNote)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn note(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(PersonPath { person }): Path<PersonPath>,
    Json(new): Json<NewPersonNote>,
) -> Result<Created<PersonNote>> {
    keep_note(&app, &site, &By::of(&actor), person, new.text).await.map(Created)
}

/// Keeps a note of whoever is named so.
pub async fn keep_note(
    app: &App,
    site: &Site,
    by: &By,
    person: PersonId,
    text: String,
) -> Result<PersonNote> {
    let text = ban::text(Some(text)).map_err(|why| Error::field("/text", why))?;
    let text = text.ok_or_else(|| Error::field("/text", "says nothing"))?;
    let mut tx = app.store.write(site.id).await?;
    let kept = store::notes::insert(&mut tx, person, &text, by.name()).await?;
    let kept = kept.ok_or(Code::MemberNotFound)?;
    let entry = Entry {
        by,
        act: "person.note",
        subject: Some(person.to_string()),
        details: json!({ "note": kept.id }),
    };
    store::audit::note(&mut tx, &entry).await?;
    tx.commit().await?;
    Ok(kept)
}
