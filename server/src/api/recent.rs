//! The newest comments of a site, over all its threads: for its front page, or a column beside others.

use axum::{extract::State, http::HeaderMap, response::Response};
use sdk::{
    limits,
    wire::{Recent, RecentComment},
};
use serde::Deserialize;
use utoipa::IntoParams;
use view::Sources;

use super::shown::{self, Shown};
use crate::{
    app::App,
    cache::Tag,
    domain::markdown,
    error::{Error, Result},
    extract::{Query, Site},
    store::Seen,
    texts,
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct RecentQuery {
    /// How many, 1 to 50; 10, if it is not said.
    limit: Option<u32>,
    /// The language of everything but the comments (BCP 47), as for pages. JSON has none.
    lang: Option<String>,
}

/// Lists the newest comments of the site
///
/// Over all its threads, the newest first, each with its thread and with how it begins. Removed ones are not among them.
#[utoipa::path(
    get, path = "/recent", tag = "threads", params(RecentQuery),
    responses((status = 200, body = Recent), (status = 304))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Query(query): Query<RecentQuery>,
) -> Result<Response> {
    let recent = read(&app, &site, &seen, &query).await?;
    let text = serde_json::to_string(&recent).map_err(Error::bug)?;
    Ok(Shown { text, language: None, tags: tags(&site) }.send(&app, &headers))
}

/// Gives the newest comments for a page to be built with
///
/// The element `<afterword-recent>` with the list in a declarative shadow root. `recent.js` fetches it too.
#[utoipa::path(
    get, path = "/recent/embed", tag = "threads", params(RecentQuery),
    responses((status = 200, content_type = "text/html", body = String), (status = 304))
)]
pub async fn embed(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Query(query): Query<RecentQuery>,
) -> Result<Response> {
    let recent = read(&app, &site, &seen, &query).await?;
    let language = texts::of_widget(query.lang.as_deref().unwrap_or_default());
    let style = format!("{}/embed.css", app.assets.home());
    let links = Sources { home: app.assets.home(), style: &style };
    let text = view::recent_embed(language, &site.info, &recent.comments, query.limit, links);
    Ok(Shown { text, language: Some(language), tags: tags(&site) }.send(&app, &headers))
}

/// Gives the newest comments as a document of its own
///
/// To be framed, by pages of the site alone, or to be read by itself. Nothing in it runs.
#[utoipa::path(
    get, path = "/recent/html", tag = "threads", params(RecentQuery),
    responses((status = 200, content_type = "text/html", body = String), (status = 304))
)]
pub async fn html(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Query(query): Query<RecentQuery>,
) -> Result<Response> {
    let recent = read(&app, &site, &seen, &query).await?;
    let language = texts::of_widget(query.lang.as_deref().unwrap_or_default());
    let style = app.assets.style().unwrap_or_default();
    let links = Sources { home: app.assets.home(), style };
    let text = view::recent_document(language, &site.info, &recent.comments, links);
    let shown = Shown { text, language: Some(language), tags: tags(&site) };
    let mut response = shown.send(&app, &headers);
    shown::may_be_framed(&mut response, &site, &app.assets);
    Ok(response)
}

async fn read(app: &App, site: &Site, seen: &Seen, query: &RecentQuery) -> Result<Recent> {
    let limit = query.limit.unwrap_or(limits::RECENT);
    if !(1..=limits::RECENT_MAX).contains(&limit) {
        return Err(Error::field("/limit", format!("between 1 and {}", limits::RECENT_MAX)));
    }
    let newest = app.recent.get(&app.store, site.id, seen).await?;
    let comments = newest.iter().take(limit as usize).filter_map(|(comment, thread)| {
        Some(RecentComment {
            id: comment.id,
            thread: thread.clone(),
            address: shown::address(&app.assets, &site.info.key, thread, comment.id),
            author: *comment.author.clone()?,
            excerpt: markdown::excerpt(comment.html.as_ref()?),
            created_at: comment.created_at,
        })
    });
    Ok(Recent { comments: comments.collect() })
}

fn tags(site: &Site) -> Vec<Tag> {
    vec![Tag::Site(site.id), Tag::Recent(site.id)]
}
