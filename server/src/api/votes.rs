//! Votes.

use std::time::Duration;

use axum::extract::State;
use sdk::wire::{Changed, Code, NewVote};

use super::{comments::CommentPath, writing};
use crate::{
    app::App,
    domain::{address, may},
    error::Result,
    extract::{ClientAddress, Json, MaybeActor, Path, Rule, Site, banned},
};

const MINUTE: Duration = Duration::from_mins(1);

/// Votes on a comment
///
/// `up`, `down` where the site takes such votes, or `none` to take a vote back; as it shall be, so that the same again
/// changes nothing. Members vote; guests too where the site lets them; nobody on what they wrote.
#[utoipa::path(
    put, path = "/threads/{thread}/comments/{comment}/vote", tag = "comments", params(CommentPath),
    request_body = NewVote, responses((status = 200, body = Changed)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn vote(
    State(app): State<App>,
    site: Site,
    MaybeActor(voter): MaybeActor,
    ClientAddress(address): ClientAddress,
    Path(path): Path<CommentPath>,
    Json(new): Json<NewVote>,
) -> Result<Json<Changed>> {
    may::vote(&site.info.settings, voter.as_ref(), new.vote)?;
    let voter = voter.ok_or(Code::SignedOut)?;
    banned::check(&app, &site, &voter, address).await?;
    let rule = |name, most| Rule { name, most, period: MINUTE };
    app.limits.take(rule("vote", 60), &format!("{}:{}", site.id, voter.key())).await?;
    let block = format!("{}:{}", site.id, address::block(address));
    app.limits.take(rule("vote_address", 240), &block).await?;
    let (this, at) = (app.clone(), (path.thread, path.comment));
    let write = async move { writing::vote(&this, &site, &voter, at, new.vote).await };
    Ok(Json(writing::in_own_task(&app, path.thread, write).await?))
}
