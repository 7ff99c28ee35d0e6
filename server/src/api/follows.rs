//! Following a thread by mail.

use std::time::Duration;

use axum::{extract::State, response::NoContent};
use sdk::wire::{Code, Follow};

use super::{comments::ThreadPath, writing};
use crate::{
    app::App,
    domain::actor::Actor,
    error::{Error, Result},
    extract::{Json, MaybeActor, Path, Rule, Site},
    store,
};

/// Follows a thread, or no longer
///
/// Members and guests with a proven address get mail about what others write there from now on, gathered: at most one
/// letter an hour. `follows` of `…/mine` says whether one does.
#[utoipa::path(
    put, path = "/threads/{thread}/follow", tag = "threads", params(ThreadPath),
    request_body = Follow, responses((status = 204)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn follow(
    State(app): State<App>,
    site: Site,
    MaybeActor(actor): MaybeActor,
    Path(ThreadPath { thread }): Path<ThreadPath>,
    Json(Follow { on }): Json<Follow>,
) -> Result<NoContent> {
    let actor = actor.ok_or(Code::SignedOut)?;
    if matches!(actor, Actor::ApiKey(_)) {
        return Err(Code::MembersOnly.into());
    }
    let rule = Rule { name: "follow", most: 60, period: Duration::from_hours(1) };
    app.limits.take(rule, &format!("{}:{}", site.id, actor.key())).await?;
    let mut tx = app.store.write(site.id).await?;
    let unproven = || Error::field("/on", "confirm an e-mail address first");
    let who = writing::actor_id(&mut tx, &actor).await?.ok_or_else(unproven)?;
    let can =
        app.settings.post.is_some() && store::follows::state(&mut tx, thread, who).await?.is_some();
    match on {
        false => store::follows::leave(&mut tx, thread, who).await?,
        true if can => store::follows::follow(&mut tx, thread, who).await?,
        true => return Err(unproven()),
    }
    tx.commit().await?;
    Ok(NoContent)
}
