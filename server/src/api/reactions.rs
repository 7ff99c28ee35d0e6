//! Reactions.

use std::{net::IpAddr, time::Duration};

use axum::extract::State;
use sdk::wire::{Changed, Code, NewPageReaction, NewReaction, PageReacted};

use super::{
    comments::{CommentPath, ThreadPath},
    writing,
};
use crate::{
    app::App,
    domain::{actor::Actor, address, may, page::Page},
    error::{Error, Result},
    extract::{ClientAddress, Json, MaybeActor, Path, Rule, Site, banned},
};

const MINUTE: Duration = Duration::from_mins(1);

/// Reacts to a comment
///
/// Gives it one of the site's emoji (`reactions` of its settings), or takes that back; as it shall be, so that the same
/// again changes nothing. One person may give several, each once. Members react; guests too where the site lets them vote.
#[utoipa::path(
    put, path = "/threads/{thread}/comments/{comment}/reaction", tag = "comments", params(CommentPath),
    request_body = NewReaction, responses((status = 200, body = Changed)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn react(
    State(app): State<App>,
    site: Site,
    MaybeActor(reactor): MaybeActor,
    ClientAddress(address): ClientAddress,
    Path(path): Path<CommentPath>,
    Json(new): Json<NewReaction>,
) -> Result<Json<Changed>> {
    may::react(&site.info.settings, reactor.as_ref(), &site.info.settings.reactions, &new)?;
    let reactor = reactor.ok_or(Code::SignedOut)?;
    limit(&app, &site, &reactor, address).await?;
    let (this, at) = (app.clone(), (path.thread, path.comment));
    let write = async move { writing::react(&this, &site, &reactor, at, &new).await };
    Ok(Json(writing::in_own_task(&app, path.thread, write).await?))
}

/// Reacts to the page
///
/// Gives it one of the site's emoji (`page_reactions` of its settings), or takes that back, as to a comment. The first
/// reaction to a page makes its thread.
#[utoipa::path(
    put, path = "/threads/{thread}/reaction", tag = "threads", params(ThreadPath),
    request_body = NewPageReaction, responses((status = 200, body = PageReacted)), security(("guest" = []), ("session" = []), ("token" = []))
)]
pub async fn react_to_page(
    State(app): State<App>,
    site: Site,
    MaybeActor(reactor): MaybeActor,
    ClientAddress(address): ClientAddress,
    Path(ThreadPath { thread }): Path<ThreadPath>,
    Json(new): Json<NewPageReaction>,
) -> Result<Json<PageReacted>> {
    let NewPageReaction { thread: page, emoji, on } = new;
    let new = NewReaction { emoji, on };
    may::react(&site.info.settings, reactor.as_ref(), &site.info.settings.page_reactions, &new)?;
    let reactor = reactor.ok_or(Code::SignedOut)?;
    let page = Page::of(page, |origin| site.allows(origin));
    let page = page.map_err(|error| Error::field("/thread/key", error))?;
    let thread = site.resolve(thread);
    if site.thread_of(&page.key) != thread {
        return Err(Error::field("/thread/key", "this key belongs to another thread"));
    }
    limit(&app, &site, &reactor, address).await?;
    let this = app.clone();
    let write = async move { writing::react_to_page(&this, &site, &reactor, &page, &new).await };
    Ok(Json(writing::in_own_task(&app, thread, write).await?))
}

/// As often as votes, and counted with them.
async fn limit(app: &App, site: &Site, reactor: &Actor, address: IpAddr) -> Result<()> {
    banned::check(app, site, reactor, address).await?;
    let rule = |name, most| Rule { name, most, period: MINUTE };
    app.limits.take(rule("vote", 60), &format!("{}:{}", site.id, reactor.key())).await?;
    let block = format!("{}:{}", site.id, address::block(address));
    app.limits.take(rule("vote_address", 240), &block).await
}
