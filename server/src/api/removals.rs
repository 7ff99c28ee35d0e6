//! Taking away at once what somebody wrote, and undoing that as one.

use axum::extract::State;
use sdk::wire::{Code, PersonId, Removal, RemovalId, RemoveWritten, RemovedWritten, Role, SiteId};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

use super::{mutes::PersonPath, writing};
use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        may,
        moderation::Why,
    },
    error::{Error, Result},
    extract::{Json, Moderator, Observer, Path, Site},
    jobs::Job,
    routing::routes,
    store::{self, SiteTx, erasing, people::Wanted, removals},
};

/// So many comments are decided about before the answer; the rest follows.
const AT_ONCE: usize = 100;
/// After so many seconds it is looked again: for what was on its way, and whether whoever began it was interrupted.
const SECOND_LOOK: i32 = 120;

/// The routes of removals.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(remove)).routes(routes!(show, undo))
}

/// Takes away what a person wrote
///
/// What stands or waits of it and was written within a day, a week, or ever. Of many comments the first hundred are gone
/// with the answer, the rest follows; `removed` of `found` says how far it is. It is one act in the log, and can be undone as
/// one. Whoever asks again while it goes on is told of the one that does. For moderators, about those below them, and API
/// keys.
#[utoipa::path(
    post, path = "/people/{person}/removals", tag = "members", params(PersonPath),
    request_body = RemoveWritten, responses((status = 200, body = RemovedWritten)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn remove(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(PersonPath { person }): Path<PersonPath>,
    Json(new): Json<RemoveWritten>,
) -> Result<Json<RemovedWritten>> {
    let by = writing::by(&app, &site, &actor).await?;
    let removal = remove_as(&app, &site, may::role(&actor), &by, person, &new).await?;
    Ok(Json(RemovedWritten { removal }))
}

/// Takes away what somebody wrote, as somebody of this role who is named so. `None`: there is nothing.
pub async fn remove_as(
    app: &App,
    site: &Site,
    role: Role,
    by: &By,
    person: PersonId,
    new: &RemoveWritten,
) -> Result<Option<Removal>> {
    let why = Why::check(new.reason, new.note.as_deref());
    let why = why.map_err(|wrong| Error::field("/note", wrong))?;
    let mut tx = app.store.write(site.id).await?;
    let only = Wanted { only: Some(person), ..Wanted::default() };
    let found = store::people::list(&mut tx, only, 1).await?.pop().ok_or(Code::MemberNotFound)?;
    may::ban(role, found.role)?;
    let id = if let Some(id) = removals::lock(&mut tx, person, new.since).await? {
        id
    } else {
        let begun = removals::insert(&mut tx, person, new.since, &why, by).await?;
        let (id, count) = begun.ok_or(Code::MemberNotFound)?;
        if count == 0 {
            // It was none: nothing of it is kept.
            return Ok(None);
        }
        let details = json!({ "comments": count, "since": new.since, "reason": why.reason });
        note(&mut tx, by, "person.remove", person, details).await?;
        look_again(app, &mut tx, job(site.id, id, person)).await?;
        id
    };
    tx.commit().await?;
    go_on(app, site, id, person).await.map(Some)
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct RemovalPath {
    /// A member or a guest.
    person: PersonId,
    /// The removal.
    removal: RemovalId,
}

/// Shows a removal
///
/// How far it is. For those who see the dashboard.
#[utoipa::path(
    get, path = "/people/{person}/removals/{removal}", tag = "members", params(RemovalPath),
    responses((status = 200, body = Removal)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn show(
    State(app): State<App>,
    site: Site,
    _: Observer,
    Path(path): Path<RemovalPath>,
) -> Result<Json<Removal>> {
    let mut tx = app.store.latest(site.id).await?;
    let removal = find(&mut tx, path.person, path.removal).await?;
    tx.commit().await?;
    Ok(Json(removal))
}

/// Undoes a removal
///
/// Exactly what it took away comes back where it was, or waits again: not what was gone before, nor what its author took
/// away, nor what somebody decided about since then, nor what is so old that its words are gone. Again is no error. For
/// moderators, about those below them, and API keys.
#[utoipa::path(
    delete, path = "/people/{person}/removals/{removal}", tag = "members", params(RemovalPath),
    responses((status = 200, body = Removal)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn undo(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(path): Path<RemovalPath>,
) -> Result<Json<Removal>> {
    let by = writing::by(&app, &site, &actor).await?;
    let (role, at) = (may::role(&actor), (path.person, path.removal));
    undo_as(&app, &site, role, &by, at).await.map(Json)
}

/// Undoes a removal, as somebody of this role who is named so.
pub async fn undo_as(
    app: &App,
    site: &Site,
    role: Role,
    by: &By,
    (person, id): (PersonId, RemovalId),
) -> Result<Removal> {
    let mut tx = app.store.write(site.id).await?;
    let removal = find(&mut tx, person, id).await?;
    let found = erasing::role(&mut tx, person).await?.ok_or(Code::MemberNotFound)?;
    may::ban(role, found)?;
    if let Some(count) = removals::undo(&mut tx, id, by).await? {
        let details = json!({ "comments": count, "since": removal.since });
        note(&mut tx, by, "person.restore", person, details).await?;
        look_again(app, &mut tx, job(site.id, id, person)).await?;
    }
    tx.commit().await?;
    go_on(app, site, id, person).await
}

/// A removal of what this person wrote.
async fn find(tx: &mut SiteTx, person: PersonId, id: RemovalId) -> Result<Removal> {
    let found = removals::find(tx, id).await?.map(|kept| kept.removal);
    Ok(found.filter(|removal| removal.person == person).ok_or(Code::NotFound)?)
}

/// Works at a removal as long as whoever asked may wait, and leaves the rest to others; how far it is then.
async fn go_on(app: &App, site: &Site, id: RemovalId, person: PersonId) -> Result<Removal> {
    let is_done = match writing::work_at(app, site, id, person, AT_ONCE).await {
        Ok(is_done) => is_done,
        // What was begun is kept: somebody else goes on.
        Err(error) => {
            tracing::warn!(%error, "a removal was interrupted");
            false
        }
    };
    let mut tx = app.store.write(site.id).await?;
    if !is_done {
        app.queue.add(tx.connection(), &app.keys, &job(site.id, id, person)).await?;
    }
    let removal = find(&mut tx, person, id).await?;
    tx.commit().await?;
    if !is_done {
        app.queue.wake();
    }
    Ok(removal)
}

fn job(site: SiteId, removal: RemovalId, person: PersonId) -> Job {
    Job::Remove { site, removal, person }
}

async fn look_again(app: &App, tx: &mut SiteTx, job: Job) -> Result<()> {
    Ok(app.queue.add_later(tx.connection(), &app.keys, &job, SECOND_LOOK).await?)
}

/// An entry in the log: the removal as a whole.
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
