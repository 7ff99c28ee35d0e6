//! Finding comments of a thread by their words.

use std::time::Duration;

use axum::extract::State;
use sdk::{
    limits,
    wire::{Hit, Hits, ThreadId},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::comments::ThreadPath;
use crate::{
    app::App,
    domain::{address, markdown, search::Query as Words},
    error::{Error, Result},
    extract::{ClientAddress, Json, Path, Query, Rule, Site},
    store::{self, Seen, SiteTx},
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct SearchQuery {
    /// Words, at most 100 characters: all of them must be in a comment, as they are or as parts of longer ones.
    q: String,
}

/// Searches a thread
///
/// The newest 50 comments that have all the words, whatever their case, each with what stands around them.
#[utoipa::path(
    get, path = "/threads/{thread}/search", tag = "threads", params(ThreadPath, SearchQuery),
    responses((status = 200, body = Hits))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    ClientAddress(address): ClientAddress,
    Path(ThreadPath { thread }): Path<ThreadPath>,
    Query(query): Query<SearchQuery>,
) -> Result<Json<Hits>> {
    let words = Words::parse(&query.q).map_err(|wrong| Error::field("/q", wrong))?;
    let block = format!("{}:{}", site.id, address::block(address));
    Ok(Json(find(&app, &site, &seen, &block, thread, &words).await?))
}

/// Looks for words, for somebody at an address.
pub async fn find(
    app: &App,
    site: &Site,
    seen: &Seen,
    block: &str,
    thread: ThreadId,
    words: &Words,
) -> Result<Hits> {
    let rule = Rule { name: "search", most: 60, period: Duration::from_mins(1) };
    app.limits.take(rule, block).await?;
    let (patterns, most) = (words.patterns(), limits::HITS as usize);
    let patterns = &patterns;
    let read = |mut tx: SiteTx| async move {
        let limit = i64::from(limits::HITS) + 1;
        let found = store::search::find(&mut tx, thread, patterns, limit).await?;
        tx.commit().await.map(|()| found)
    };
    let found = app.store.read(site.id, seen, read).await?;
    let more = found.len() > most;
    let hits = found.into_iter().take(most).map(|row| Hit {
        comment: row.id,
        name: row.name,
        created_at: row.created_at,
        snippet: words.snippet(&markdown::plain(&row.html)),
    });
    Ok(Hits { hits: hits.collect(), more })
}
