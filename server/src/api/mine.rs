//! What of a thread is mine: never cached.

use axum::{extract::State, response::NoContent};
use sdk::wire::{Code, Mine, OwnComment, OwnHeld, Standing, ThreadId, Timestamp};

use super::comments::ThreadPath;
use crate::{
    app::App,
    domain::{
        actor::{Actor, ActorId},
        may,
    },
    error::Result,
    extract::{Json, MaybeActor, Path, Site},
    store::{self, SiteTx},
};

/// For how many days an author is told that a comment was not published.
const REFUSED_DAYS: i32 = 7;
/// Votes and reactions that are told at once; older ones belong to comments far up.
const VOTES: i64 = 1_000;

/// Tells what of a thread is mine
///
/// Who I am on this site, which of my comments I may still change, which are not published, my votes and reactions, whom I muted, when I was here
/// before, and whether I follow it by mail.
/// Never cached.
#[utoipa::path(
    get, path = "/threads/{thread}/mine", tag = "threads", params(ThreadPath),
    responses((status = 200, body = Mine)), security((), ("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn show(
    State(app): State<App>,
    site: Site,
    MaybeActor(actor): MaybeActor,
    Path(ThreadPath { thread }): Path<ThreadPath>,
) -> Result<Json<Mine>> {
    let mut mine = Mine::default();
    let (Some(actor), mut tx) = (actor, app.store.latest(site.id).await?) else {
        return Ok(Json(mine));
    };
    mine.votes = store::votes::of(&mut tx, thread, actor.key(), VOTES).await?;
    mine.reactions = store::reactions::of(&mut tx, thread, actor.key(), VOTES).await?;
    mine.seen_at = store::visits::last(&mut tx, thread, actor.key()).await?;
    mine.muted = store::mutes::of(&mut tx, actor.key()).await?;
    let me = match actor {
        Actor::Guest(secret) => {
            mine.guest = store::guests::find(&mut tx, &secret).await?;
            mine.guest.as_ref().map(|guest| ActorId::Guest(guest.id))
        }
        Actor::Member(signed_in) => {
            let id = ActorId::Member(signed_in.member.id);
            mine.member = Some(signed_in.member);
            Some(id)
        }
        Actor::ApiKey(_) => None,
    };
    if let Some(me) = me {
        mine.comments = own(&mut tx, &site, thread, me).await?;
        mine.held = held(&mut tx, thread, me).await?;
        if app.settings.post.is_some() {
            mine.follows = store::follows::state(&mut tx, thread, me).await?;
        }
    }
    tx.commit().await?;
    Ok(Json(mine))
}

async fn own(
    tx: &mut SiteTx,
    site: &Site,
    thread: ThreadId,
    me: ActorId,
) -> Result<Vec<OwnComment>> {
    let settings = &site.info.settings;
    let since = Timestamp(Timestamp::now().0 - i64::from(settings.edit_window_seconds) * 1_000);
    let comments = store::comments::of_author(tx, thread, me, since).await?;
    let editable = |(id, created_at)| {
        may::editable_until(settings, created_at)
            .map(|editable_until| OwnComment { id, editable_until })
    };
    Ok(comments.into_iter().filter_map(editable).collect())
}

/// What I wrote that is not published.
async fn held(tx: &mut SiteTx, thread: ThreadId, me: ActorId) -> Result<Vec<OwnHeld>> {
    let held = store::held::of_author(tx, thread, me, REFUSED_DAYS).await?;
    let own = held.into_iter().map(|held| {
        let standing = match held.decision {
            Some(_) => Standing::Refused,
            None if held.shadow => Standing::Shown,
            None => Standing::Waiting,
        };
        OwnHeld { comment: held.comment, standing }
    });
    Ok(own.collect())
}

/// Notes that I was here
///
/// What others post from now on is new to me the next time: `seen_at` of `…/mine` says since when.
#[utoipa::path(
    put, path = "/threads/{thread}/seen", tag = "threads", params(ThreadPath),
    responses((status = 204)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn seen(
    State(app): State<App>,
    site: Site,
    MaybeActor(actor): MaybeActor,
    Path(ThreadPath { thread }): Path<ThreadPath>,
) -> Result<NoContent> {
    let actor = actor.ok_or(Code::SignedOut)?;
    let mut tx = app.store.write(site.id).await?;
    let is_known = match &actor {
        Actor::Member(_) => true,
        Actor::Guest(secret) => store::guests::find(&mut tx, secret).await?.is_some(),
        Actor::ApiKey(_) => false,
    };
    if is_known {
        store::visits::note(&mut tx, thread, actor.key()).await?;
    }
    tx.commit().await?;
    Ok(NoContent)
}
