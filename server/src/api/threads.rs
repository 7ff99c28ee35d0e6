//! A thread's pages.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use sdk::{
    limits,
    wire::{CommentId, CommentPage, Cursor, Sort},
};
use serde::Deserialize;
use utoipa::IntoParams;
use view::Language;

use super::{
    comments::ThreadPath,
    paging,
    shown::{self, KEPT},
};
use crate::{
    app::App,
    cache::{self, Form, Grounds, Page, Wanted},
    error::Result,
    extract::{Json, NotModified, Path, Query, Site},
    store::Seen,
    telemetry, texts,
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PageQuery {
    /// The thread by the owner's own word for it.
    key: Option<String>,
    /// The thread by the address of its page, if there is no key.
    url: Option<String>,
    /// The order of the roots.
    sort: Option<Sort>,
    /// The language of everything but the comments (BCP 47); several are parted by commas, the best first. The site's own,
    /// if none is named; English, if there is none of them.
    lang: Option<String>,
    /// The page must have seen this change of the thread.
    min_seq: Option<i64>,
}

/// Gives the first page as a fragment of HTML
///
/// What the widget shows before its program is there: markup, and the page's data as inert JSON beside it.
#[utoipa::path(
    get, path = "/threads/first", tag = "threads", params(PageQuery),
    responses((status = 200, content_type = "text/html", body = String), (status = 304))
)]
pub async fn first(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Query(query): Query<PageQuery>,
) -> Result<Response> {
    let wanted = wanted(&site, &query, seen, Form::Fragment)?;
    send(&app, &site, wanted, &headers).await
}

/// Gives the first page for a host page to be built with
///
/// The element that embeds the thread, with the first page in a declarative shadow root: a server or a site generator puts it
/// into its page, where it is read before any script runs. `embed.js` takes it over, and replaces it only if it has become
/// old. JSON-LD for search engines stands beside it.
#[utoipa::path(
    get, path = "/threads/embed", tag = "threads", params(PageQuery),
    responses((status = 200, content_type = "text/html", body = String), (status = 304))
)]
pub async fn embed(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Query(query): Query<PageQuery>,
) -> Result<Response> {
    let wanted = wanted(&site, &query, seen, Form::Embed)?;
    send(&app, &site, wanted, &headers).await
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct DocumentQuery {
    /// The thread by the owner's own word for it.
    key: Option<String>,
    /// The thread by the address of its page, if there is no key.
    url: Option<String>,
    /// The order of the roots.
    sort: Option<Sort>,
    /// The language of everything but the comments (BCP 47), as for the fragment.
    lang: Option<String>,
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// One comment, where it stands, in place of a page.
    comment: Option<CommentId>,
    /// The page must have seen this change of the thread.
    min_seq: Option<i64>,
}

/// Gives a page as a document of its own
///
/// For readers without scripts: `<noscript><iframe src="…">`. Only the site's own pages may frame it. It leads to a form in
/// which guests write.
#[utoipa::path(
    get, path = "/threads/html", tag = "threads", params(DocumentQuery),
    responses((status = 200, content_type = "text/html", body = String), (status = 304))
)]
pub async fn html(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Query(query): Query<DocumentQuery>,
) -> Result<Response> {
    let DocumentQuery { key, url, sort, lang, cursor, comment, min_seq } = query;
    let query = PageQuery { key, url, sort, lang, min_seq };
    let wanted = wanted(&site, &query, seen, Form::Document)?;
    let page = match (comment, cursor) {
        (Some(comment), _) => Some(paging::around(&app.store, &site, &wanted, comment).await?),
        (None, Some(cursor)) => {
            let after = Some(paging::after_root(wanted.sort, &cursor)?);
            Some(paging::read(&app.store, &site, &wanted, after, limits::PAGE_ROOTS).await?)
        }
        (None, None) => None,
    };
    let mut response = match page {
        Some(page) => Html(cache::document(page, &app.assets, &wanted, comment)).into_response(),
        None => send(&app, &site, wanted, &headers).await?,
    };
    shown::may_be_framed(&mut response, &site, &app.assets);
    Ok(response)
}

fn wanted(site: &Site, query: &PageQuery, seen: Seen, form: Form) -> Result<Wanted> {
    let key = paging::thread_key(query.key.as_deref(), query.url.as_deref())?;
    let lang = query.lang.as_deref().or(site.info.settings.locale.as_deref());
    let thread = site.thread_of(&key);
    telemetry::note("thread.id", thread);
    Ok(Wanted {
        thread,
        key: Some(key),
        sort: query.sort.unwrap_or_default(),
        form,
        language: texts::of_widget(lang.unwrap_or_default()),
        seen: seen.change(thread, query.min_seq.unwrap_or(0)),
    })
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct CommentsQuery {
    /// The order of the roots.
    sort: Option<Sort>,
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many roots, 1 to 100.
    limit: Option<u32>,
    /// The page must have seen this change of the thread.
    min_seq: Option<i64>,
}

/// Lists the comments of a thread
///
/// Roots in the order asked for, each followed by its first replies. A thread that nobody commented on yet is empty,
/// not missing.
#[utoipa::path(
    get, path = "/threads/{thread}/comments", tag = "threads", params(ThreadPath, CommentsQuery),
    responses((status = 200, body = CommentPage), (status = 304))
)]
pub async fn comments(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    headers: HeaderMap,
    Path(ThreadPath { thread }): Path<ThreadPath>,
    Query(query): Query<CommentsQuery>,
) -> Result<Response> {
    let thread = site.resolve(thread);
    telemetry::note("thread.id", thread);
    let sort = query.sort.unwrap_or_default();
    let seen = seen.change(thread, query.min_seq.unwrap_or(0));
    let wanted =
        Wanted { thread, key: None, sort, form: Form::Json, language: Language::default(), seen };
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    if query.cursor.is_none() && limit == limits::PAGE_ROOTS {
        return send(&app, &site, wanted, &headers).await;
    }
    let after = query.cursor.as_ref().map(|cursor| paging::after_root(sort, cursor)).transpose()?;
    let page = paging::read(&app.store, &site, &wanted, after, limit).await?;
    Ok(Json(page).into_response())
}

/// Sends a kept page, or says that the client has it already.
async fn send(app: &App, site: &Site, wanted: Wanted, request: &HeaderMap) -> Result<Response> {
    let (thread, seen) = (wanted.thread, wanted.seen);
    let page = app.pages.get(&app.store, &app.assets, site, wanted).await?;
    let text = |name| {
        request.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default()
    };
    let has_it = text(header::IF_NONE_MATCH)
        .split(',')
        .any(|tag| page.etag == tag.trim() || tag.trim() == "*");
    let mut response = if has_it {
        NotModified.into_response()
    } else {
        let (bytes, encoding) = page.bytes.best(text(header::ACCEPT_ENCODING));
        let mut response = bytes.into_response();
        if let Some(encoding) = encoding {
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    };
    describe(&page, response.headers_mut());
    let headers = response.headers_mut();
    // A page that is older than what its reader has seen already is kept by nobody: it would be in the way of the next who
    // has seen that.
    let shows_all = page.position.seq >= seen.by_reader;
    if shows_all {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    }
    if app.settings.purge.is_some() {
        headers.extend(page.tags.clone());
    }
    if shows_all && seen.written.is_none() {
        let grounds = Grounds { site: site.clone(), thread, position: page.position };
        response.extensions_mut().insert(grounds);
    }
    Ok(response)
}

fn describe(page: &Page, headers: &mut HeaderMap) {
    let kind = match page.form {
        Form::Json => "application/json; charset=utf-8",
        Form::Fragment | Form::Embed | Form::Document => "text/html; charset=utf-8",
    };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if page.form != Form::Json {
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(page.language.tag()));
    }
    headers.insert(header::ETAG, page.etag.clone());
}
