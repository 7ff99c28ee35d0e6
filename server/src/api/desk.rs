//! The threads of a site: finding them, naming their pages, and following pages that moved.

use axum::{extract::State, response::NoContent};
use sdk::{
    limits,
    thread_key::ThreadKey,
    wire::{
        Code, CommentId, Cursor, ListedThread, MovedKey, NamePage, Remap, Remapped, Role, ThreadId,
        ThreadPage, ThreadState,
    },
};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

use super::{comments::ThreadPath, paging};
use crate::{
    app::App,
    domain::{
        audit::{By, Entry},
        may,
        origin::Origin,
    },
    error::{Error, Result},
    extract::{Json, Moderator, Observer, Path, Query, Site},
    routing::routes,
    store::{
        self, SiteTx,
        aliases::{Keyed, Wanted},
    },
};

/// Threads that move in one transaction.
const BATCH: i64 = 500;
/// Threads that are named as examples of those that move.
const EXAMPLES: usize = 5;
/// Most aliases of one site: each node keeps them all in memory.
const ALIASES: u32 = 50_000;

/// The routes of threads as such.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(name)).routes(routes!(remap))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ThreadsQuery {
    /// Which of them; all, if it is absent.
    #[param(value_type = Option<String>)]
    state: Option<ThreadState>,
    /// What their title or key has in it.
    q: Option<String>,
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists the threads of the site
///
/// Those that somebody wrote in, the last one first. For those who see the dashboard.
#[utoipa::path(
    get, path = "/threads", tag = "threads", params(ThreadsQuery),
    responses((status = 200, body = ThreadPage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    _: Observer,
    Query(query): Query<ThreadsQuery>,
) -> Result<Json<ThreadPage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let wanted = (query.state.unwrap_or_default(), query.q.as_deref());
    page(&app, &site, wanted, query.cursor.as_ref(), limit).await.map(Json)
}

/// A page of threads.
pub async fn page(
    app: &App,
    site: &Site,
    (state, words): (ThreadState, Option<&str>),
    cursor: Option<&Cursor>,
    limit: u32,
) -> Result<ThreadPage> {
    let words = words.map(str::trim).filter(|words| !words.is_empty());
    if words.is_some_and(|words| words.chars().count() > limits::QUERY_CHARS) {
        return Err(Error::field("/q", format!("at most {} characters", limits::QUERY_CHARS)));
    }
    let before = cursor.map(|cursor| paging::after(paging::List::Threads, cursor)).transpose()?;
    let wanted = Wanted { words, state, before, only: None };
    let mut tx = app.store.latest(site.id).await?;
    let mut found = store::aliases::list(&mut tx, wanted, i64::from(limit) + 1).await?;
    tx.commit().await?;
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let last = found.last().filter(|_| more);
    let next = last.map(|(_, last)| paging::cursor(paging::List::Threads, *last));
    Ok(ThreadPage { threads: found.into_iter().map(|(thread, _)| thread).collect(), next })
}

/// One thread.
pub async fn one(app: &App, site: &Site, thread: ThreadId) -> Result<ListedThread> {
    let mut tx = app.store.latest(site.id).await?;
    let wanted = Wanted { only: Some(thread), ..Wanted::default() };
    let found = store::aliases::list(&mut tx, wanted, 1).await?.pop();
    tx.commit().await?;
    found.map(|(found, _): (ListedThread, CommentId)| found).ok_or(Code::ThreadNotFound.into())
}

/// Names the page of a thread
///
/// Its title and its address, as letters and lists of comments show them. Under which address the thread is found is not
/// changed by it. For moderators and API keys.
#[utoipa::path(
    put, path = "/threads/{thread}/page", tag = "threads", params(ThreadPath),
    request_body = NamePage, responses((status = 204)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn name(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(ThreadPath { thread }): Path<ThreadPath>,
    Json(new): Json<NamePage>,
) -> Result<NoContent> {
    name_as(&app, &site, &By::of(&actor), thread, new).await.map(|()| NoContent)
}

/// Names the page of a thread, as whoever is named so.
pub async fn name_as(
    app: &App,
    site: &Site,
    by: &By,
    thread: ThreadId,
    new: NamePage,
) -> Result<()> {
    let url = new.url.map(|url| url.trim().to_owned()).filter(|url| !url.is_empty());
    if let Some(url) = &url {
        address(site, "/url", url)?;
    }
    let title = new.title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
    let is_long = |title: &String| title.chars().count() > limits::TITLE_CHARS;
    if title.as_ref().is_some_and(|title| is_long(title) || title.chars().any(char::is_control)) {
        return Err(Error::field("/title", "a line of at most 300 characters"));
    }
    let mut tx = app.store.write(site.id).await?;
    if !store::aliases::name(&mut tx, thread, url.as_deref(), title.as_deref()).await? {
        return Err(Code::ThreadNotFound.into());
    }
    let details = json!({ "url": url, "title": title });
    let subject = Some(thread.to_string());
    store::audit::note(&mut tx, &Entry { by, act: "thread.change", subject, details }).await?;
    // Lists of comments name their pages.
    store::members::redraw(&mut tx).await?;
    tx.commit().await?;
    app.recent.forget(site.id).await;
    Ok(())
}

/// Refuses what is no address on a page of the site; its key otherwise.
fn address(site: &Site, field: &'static str, text: &str) -> Result<ThreadKey> {
    let key = ThreadKey::from_address(text);
    let key = key.map_err(|error| Error::field(field, error.to_string()))?;
    let end = text.find("://").map_or(0, |at| at + 3);
    let rest = text.get(end..).unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let origin = text.get(..end + host.len()).and_then(Origin::parse);
    let is_own = origin.is_some_and(|origin| site.allows(&origin));
    if is_own && text.len() <= limits::URL_BYTES {
        Ok(key)
    } else {
        Err(Error::field(field, "not an address on a page of this site"))
    }
}

/// Follows pages that moved
///
/// What was found under one address, and below it, is found under the other as well. Threads keep their ids, so that what
/// knows them goes on working, and old addresses lead to them still. Where another thread stands under the new address
/// already, both stay as they are. With `dry_run` it only counts. For admins and API keys.
#[utoipa::path(
    post, path = "/threads/remap", tag = "threads",
    request_body = Remap, responses((status = 200, body = Remapped)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn remap(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Json(remap): Json<Remap>,
) -> Result<Json<Remapped>> {
    if may::role(&actor) < Role::Admin {
        return Err(Code::NotAllowed.into());
    }
    remap_as(&app, &site, &By::of(&actor), &remap).await.map(Json)
}

/// Follows pages that moved, as whoever is named so: some at a time, so that nothing is locked for long.
pub async fn remap_as(app: &App, site: &Site, by: &By, remap: &Remap) -> Result<Remapped> {
    let from = ThreadKey::from_address(&remap.from);
    let from = from.map_err(|error| Error::field("/from", error.to_string()))?;
    let to = address(site, "/to", &remap.to)?;
    if from == to {
        return Err(Error::field("/to", "the same address"));
    }
    let (mut done, mut after) = (Remapped::default(), String::new());
    loop {
        let mut tx = app.store.write(site.id).await?;
        let found = store::aliases::below(&mut tx, from.as_str(), &after, BATCH).await?;
        let Some(last) = found.last() else { break };
        after.clone_from(&last.key);
        let keys = (from.as_str(), to.as_str());
        let moved = step(&mut tx, site, remap, keys, &found, &mut done).await?;
        if !remap.dry_run && moved > 0 {
            let details = json!({ "from": remap.from, "to": remap.to, "threads": moved });
            let entry = Entry { by, act: "thread.remap", subject: None, details };
            store::audit::note(&mut tx, &entry).await?;
            store::members::redraw(&mut tx).await?;
        }
        tx.commit().await?;
        if done.moved > ALIASES {
            return Err(Error::field("/from", "too many threads at once: name a longer address"));
        }
    }
    app.recent.forget(site.id).await;
    Ok(done)
}

async fn step(
    tx: &mut SiteTx,
    site: &Site,
    remap: &Remap,
    (from, to): (&str, &str),
    found: &[Keyed],
    done: &mut Remapped,
) -> Result<u32> {
    let moved = found.iter().filter_map(|found| {
        let new = ThreadKey::new(&format!("{to}{}", found.key.get(from.len()..)?)).ok()?;
        Some((found, new.thread_id(site.id), new))
    });
    let moved = moved.collect::<Vec<_>>();
    let ids = moved.iter().map(|(_, id, _)| *id).collect::<Vec<_>>();
    let standing = store::aliases::standing(tx, &ids).await?;
    let before = done.moved;
    for (Keyed { key, thread, is_there }, id, new) in &moved {
        match standing.iter().find(|(known, _)| known == id) {
            Some((_, known)) if known == thread => done.unchanged += 1,
            Some(_) => done.taken += 1,
            None => {
                done.moved += 1;
                if done.examples.len() < EXAMPLES {
                    let (from, to) = (key.clone(), new.as_str().to_owned());
                    done.examples.push(MovedKey { from, to });
                }
                let ends = (remap.from.trim_end_matches('/'), remap.to.trim_end_matches('/'));
                if !remap.dry_run && *is_there {
                    store::aliases::insert(tx, *id, new.as_str(), *thread).await?;
                    store::aliases::readdress(tx, *thread, ends.0, ends.1).await?;
                } else if !remap.dry_run {
                    store::holding::move_page(tx, *thread, *id, new.as_str(), ends).await?;
                }
            }
        }
    }
    Ok(done.moved - before)
}
