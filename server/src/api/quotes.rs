//! One comment by itself, to be quoted on another page.

use axum::{extract::State, http::HeaderMap, response::Response};
use sdk::wire::{Code, Comment, CommentId, Thread};
use serde::Deserialize;
use utoipa::IntoParams;
use view::{Quote, Sources};

use super::shown::{self, Shown};
use crate::{
    app::App,
    error::Result,
    extract::{Path, Query, Site},
    store::{self, Seen, SiteTx},
    telemetry, texts,
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct QuotePath {
    /// The comment.
    comment: CommentId,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct QuoteQuery {
    /// The language of everything but the comment (BCP 47), as for pages.
    lang: Option<String>,
}

/// Gives a comment for another page to be built with
///
/// The comment in a declarative shadow root, with a link to where it stands. No script is needed.
#[utoipa::path(
    get, path = "/comments/{comment}/embed", tag = "comments", params(QuotePath, QuoteQuery),
    responses((status = 200, content_type = "text/html", body = String), (status = 304))
)]
pub async fn embed(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Path(path): Path<QuotePath>,
    Query(query): Query<QuoteQuery>,
) -> Result<Response> {
    let (comment, thread) = find(&app, &site, &seen, path.comment).await?;
    let language = texts::of_widget(query.lang.as_deref().unwrap_or_default());
    let address = shown::address(&app.assets, &site.info.key, &thread, comment.id);
    let style = format!("{}/embed.css", app.assets.home());
    let links = Sources { home: app.assets.home(), style: &style };
    let quote = Quote { comment: &comment, thread: &thread, address: &address };
    let text = view::quote_embed(language, quote, links);
    let shown = Shown { text, language: Some(language), tags: shown::tags_of(&site, thread.id) };
    Ok(shown.send(&app, &headers))
}

/// Gives a comment as a document of its own
///
/// To be framed, by pages of the site alone, or to be read by itself. Nothing in it runs.
#[utoipa::path(
    get, path = "/comments/{comment}/html", tag = "comments", params(QuotePath, QuoteQuery),
    responses((status = 200, content_type = "text/html", body = String), (status = 304))
)]
pub async fn html(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Path(path): Path<QuotePath>,
    Query(query): Query<QuoteQuery>,
) -> Result<Response> {
    let (comment, thread) = find(&app, &site, &seen, path.comment).await?;
    let language = texts::of_widget(query.lang.as_deref().unwrap_or_default());
    let address = shown::address(&app.assets, &site.info.key, &thread, comment.id);
    let style = app.assets.style().unwrap_or_default();
    let links = Sources { home: app.assets.home(), style };
    let quote = Quote { comment: &comment, thread: &thread, address: &address };
    let text = view::quote_document(language, &site.info, quote, links);
    let shown = Shown { text, language: Some(language), tags: shown::tags_of(&site, thread.id) };
    let mut response = shown.send(&app, &headers);
    shown::may_be_framed(&mut response, &site, &app.assets);
    Ok(response)
}

/// The comment and its thread; one that is removed is not there.
async fn find(app: &App, site: &Site, seen: &Seen, id: CommentId) -> Result<(Comment, Thread)> {
    telemetry::note("comment.id", id);
    let read = |mut tx: SiteTx| async move {
        let found = store::recent::shown(&mut tx, Some(id), 1).await?;
        tx.commit().await.map(|()| found)
    };
    let found = app.store.read(site.id, seen, read).await?;
    found.into_iter().next().ok_or_else(|| Code::CommentNotFound.into())
}
