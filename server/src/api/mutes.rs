//! People whose comments I don't want to read. It is mine alone: nobody else is told.

use std::time::Duration;

use axum::{extract::State, response::NoContent};
use sdk::{
    limits,
    wire::{Code, MutedPeople, PersonId},
};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

use crate::{
    app::App,
    domain::actor::Actor,
    error::{Error, Result},
    extract::{Json, MaybeActor, Path, Rule, Site},
    routing::routes,
    store,
};

/// The routes of mutes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(mute, unmute))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct PersonPath {
    /// The member or the guest.
    pub person: PersonId,
}

/// Lists whom I muted
///
/// On this site, the last one first.
#[utoipa::path(
    get, path = "/muted", tag = "members",
    responses((status = 200, body = MutedPeople)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    MaybeActor(actor): MaybeActor,
) -> Result<Json<MutedPeople>> {
    let actor = person(actor.as_ref())?;
    let mut tx = app.store.latest(site.id).await?;
    let muted = store::mutes::list(&mut tx, actor.key(), limits::MUTES.into()).await?;
    tx.commit().await?;
    Ok(Json(MutedPeople { muted }))
}

/// Mutes somebody
///
/// The widget folds what they write, for me. They don't hear of it. Again is no error.
#[utoipa::path(
    put, path = "/muted/{person}", tag = "members", params(PersonPath),
    responses((status = 204)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn mute(
    State(app): State<App>,
    site: Site,
    MaybeActor(actor): MaybeActor,
    Path(PersonPath { person: whom }): Path<PersonPath>,
) -> Result<NoContent> {
    change(&app, &site, person(actor.as_ref())?, whom, true).await?;
    Ok(NoContent)
}

/// Mutes somebody no longer
///
/// Again is no error.
#[utoipa::path(
    delete, path = "/muted/{person}", tag = "members", params(PersonPath),
    responses((status = 204)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn unmute(
    State(app): State<App>,
    site: Site,
    MaybeActor(actor): MaybeActor,
    Path(PersonPath { person: whom }): Path<PersonPath>,
) -> Result<NoContent> {
    change(&app, &site, person(actor.as_ref())?, whom, false).await?;
    Ok(NoContent)
}

/// Who asks, if that is a person: programs read everything.
pub fn person(actor: Option<&Actor>) -> Result<&Actor> {
    match actor.ok_or(Code::SignedOut)? {
        Actor::ApiKey(_) => Err(Code::NotAllowed.into()),
        actor => Ok(actor),
    }
}

/// Mutes somebody for who asks, or no longer.
pub async fn change(
    app: &App,
    site: &Site,
    muter: &Actor,
    whom: PersonId,
    shall: bool,
) -> Result<()> {
    let rule = Rule { name: "mute", most: 60, period: Duration::from_mins(1) };
    app.limits.take(rule, &format!("{}:{}", site.id, muter.key())).await?;
    let mut tx = app.store.write(site.id).await?;
    if shall {
        if super::writing::actor_id(&mut tx, muter).await?.is_some_and(|me| me.uuid() == whom.0) {
            return Err(Error::field("/person", "nobody mutes themselves"));
        }
        let most = limits::MUTES as usize;
        if store::mutes::of(&mut tx, muter.key()).await?.len() >= most {
            return Err(Error::field("/person", format!("at most {most} people")));
        }
        if !store::mutes::insert(&mut tx, muter.key(), whom).await? {
            return Err(Code::MemberNotFound.into());
        }
    } else {
        store::mutes::delete(&mut tx, muter.key(), whom).await?;
    }
    Ok(tx.commit().await?)
}
