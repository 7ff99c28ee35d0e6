//! How many comments stand under some pages.

use std::collections::HashMap;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sdk::{
    limits,
    thread_key::ThreadKey,
    wire::{Count, Counts},
};

use super::paging;
use crate::{
    app::App,
    error::{Error, Result},
    extract::{Json, Site},
    store::{self, Seen, SiteTx},
};

/// Counts the comments of many threads
///
/// Name each by `key` or by `url`, as often as needed, 100 at most; the answer keeps their order.
#[utoipa::path(
    get, path = "/counts", tag = "threads",
    params(("key" = Option<Vec<String>>, Query), ("url" = Option<Vec<String>>, Query)),
    responses((status = 200, body = Counts))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let asked = parse(query.as_deref().unwrap_or_default())?;
    let ids = asked.iter().map(|(_, key)| site.thread_of(key)).collect::<Vec<_>>();
    let ids = ids.as_slice();
    let read = |mut tx: SiteTx| async move {
        let counts = store::threads::counts(&mut tx, ids).await?;
        tx.commit().await.map(|()| counts)
    };
    let counts = app.store.read(site.id, &seen, read).await?;
    let counts = counts.into_iter().collect::<HashMap<_, _>>();
    let count =
        |((name, _), id)| Count { key: name, comments: counts.get(id).copied().unwrap_or(0) };
    let counts = asked.into_iter().zip(ids).map(count).collect();
    let cache = HeaderValue::from_static("public, max-age=30, stale-while-revalidate=300");
    Ok(([(header::CACHE_CONTROL, cache)], Json(Counts { counts })).into_response())
}

/// The threads that are asked for, each with its name as written.
fn parse(query: &str) -> Result<Vec<(String, ThreadKey)>> {
    let mut asked = Vec::new();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        let key = match &*name {
            "key" => paging::thread_key(Some(&value), None)?,
            "url" => paging::thread_key(None, Some(&value))?,
            _ => return Err(Error::field(&format!("/{name}"), "not a parameter of this address")),
        };
        asked.push((value.into_owned(), key));
    }
    if asked.is_empty() || asked.len() > limits::COUNTS_MAX {
        return Err(Error::field("/key", format!("name 1 to {} threads", limits::COUNTS_MAX)));
    }
    Ok(asked)
}
