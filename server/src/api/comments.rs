//! One comment: posting, reading, editing and deleting it.

use axum::extract::State;
use sdk::{
    limits,
    wire::{
        Changed, Code, CommentId, Cursor, EditComment, NewComment, Permalink, ReplyPage, Source,
        ThreadId,
    },
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{paging, writing};
use crate::{
    app::App,
    domain::body::Body,
    error::{Error, Result},
    extract::{Author, Client, IdempotencyKey, Json, Path, Posted, Query, Site},
    store::{self, Seen, SiteTx},
    telemetry,
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct CommentPath {
    /// The thread.
    pub thread: ThreadId,
    /// The comment.
    pub comment: CommentId,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ThreadPath {
    /// The thread.
    pub thread: ThreadId,
}

/// Posts a comment
///
/// The first comment of a page makes its thread. Needs who writes (`Authorization: Guest awg_…` with a secret that the
/// client made and keeps, or an API key) and an `Idempotency-Key`: the same key never makes a second comment, and gets
/// the same answer for a day. With `proof_of_work_needed`, the same request is taken with the header `x-afterword-proof`. 202 with `held`: it waits for a moderator, and only its author sees it meanwhile, in
/// `…/mine`.
#[utoipa::path(
    post, path = "/threads/{thread}/comments", tag = "comments", params(ThreadPath, ("idempotency-key" = uuid::Uuid, Header)),
    request_body = NewComment, responses((status = 201, body = Changed), (status = 202, body = Changed)), security(("guest" = []), ("session" = []), ("token" = []), ("key" = []))
)]
pub async fn create(
    State(app): State<App>,
    site: Site,
    author: Author,
    client: Client,
    key: IdempotencyKey,
    Path(path): Path<ThreadPath>,
    Json(new): Json<NewComment>,
) -> Result<Posted<Changed>> {
    telemetry::note("thread.id", path.thread);
    let post = writing::Post::check(&site, path.thread, author, client.language, key, new)?;
    let post = post.in_shadow(client.shadowed.0);
    let changed = post.send(&app, site, client.address, &client.proof).await?;
    telemetry::note("comment.id", changed.comment.id);
    Ok(if changed.held { Posted::Accepted(changed) } else { Posted::Created(changed) })
}

/// Shows a comment where it stands
///
/// With its root, what lies between, and its first direct replies: what a link to it shows.
#[utoipa::path(
    get, path = "/threads/{thread}/comments/{comment}", tag = "comments", params(CommentPath),
    responses((status = 200, body = Permalink))
)]
pub async fn show(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    Path(CommentPath { thread, comment }): Path<CommentPath>,
) -> Result<Json<Permalink>> {
    let few = i64::from(limits::FIRST_REPLIES);
    let read = |mut tx: SiteTx| async move {
        let position = store::threads::position(&mut tx, thread).await?;
        let comments = store::pages::around(&mut tx, thread, comment, few).await?;
        tx.commit().await.map(|()| (position, comments))
    };
    let (position, comments) = app.store.read(site.id, &seen, read).await?;
    if comments.is_empty() {
        return Err(Code::CommentNotFound.into());
    }
    Ok(Json(Permalink { position, comment, comments }))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct RepliesQuery {
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists the replies of a branch
///
/// Everything below a root, in the order of writing, parents before their children.
#[utoipa::path(
    get, path = "/threads/{thread}/comments/{comment}/replies", tag = "comments", params(CommentPath, RepliesQuery),
    responses((status = 200, body = ReplyPage))
)]
pub async fn replies(
    State(app): State<App>,
    site: Site,
    seen: Seen,
    Path(CommentPath { thread, comment }): Path<CommentPath>,
    Query(query): Query<RepliesQuery>,
) -> Result<Json<ReplyPage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let after = match &query.cursor {
        Some(cursor) => paging::after(paging::List::Replies, cursor)?,
        None => comment,
    };
    let most = i64::from(limit) + 1;
    let read = |mut tx: SiteTx| async move {
        let position = store::threads::position(&mut tx, thread).await?;
        let root = store::comments::find(&mut tx, thread, comment).await?;
        let replies = store::pages::replies(&mut tx, thread, comment, after, most).await?;
        tx.commit().await?;
        let is_root = root.is_some_and(|root| root.comment.is_root() && root.comment.is_shown());
        Ok(is_root.then_some((position, replies)))
    };
    let found = app.store.read(site.id, &seen, read).await?;
    let (position, comments) = found.ok_or(Code::CommentNotFound)?;
    Ok(Json(paging::replies(position, comments, limit)))
}

/// Gives the Markdown of a comment of one's own
#[utoipa::path(
    get, path = "/threads/{thread}/comments/{comment}/source", tag = "comments", params(CommentPath),
    responses((status = 200, body = Source)), security(("guest" = []), ("session" = []), ("token" = []), ("key" = []))
)]
pub async fn source(
    State(app): State<App>,
    site: Site,
    author: Author,
    Path(path): Path<CommentPath>,
) -> Result<Json<Source>> {
    let mut tx = app.store.latest(site.id).await?;
    let found = store::comments::find(&mut tx, path.thread, path.comment).await?;
    let Some(found) = found.filter(|found| !found.comment.removed) else {
        let mut tx = app.store.write(site.id).await?;
        let source = writing::held_source(&mut tx, &author, (path.thread, path.comment)).await?;
        tx.commit().await?;
        return Ok(Json(source));
    };
    writing::may_change(&mut tx, &site, &author, &found).await?.map_err(Code::from)?;
    tx.commit().await?;
    Ok(Json(Source { body: found.source, version: found.comment.version }))
}

/// Changes the text of a comment of one's own
///
/// While the site's edit window is open. `version` is the one that was edited; if the comment has changed since, the
/// answer is `version_conflict`. Earlier texts are kept.
#[utoipa::path(
    patch, path = "/threads/{thread}/comments/{comment}", tag = "comments", params(CommentPath),
    request_body = EditComment, responses((status = 200, body = Changed)), security(("guest" = []), ("session" = []), ("token" = []), ("key" = []))
)]
pub async fn edit(
    State(app): State<App>,
    site: Site,
    author: Author,
    Path(path): Path<CommentPath>,
    Json(edit): Json<EditComment>,
) -> Result<Json<Changed>> {
    let body = Body::parse(&edit.body, &site.info.settings)
        .map_err(|error| Error::field("/body", error.to_string()))?;
    let (this, at) = (app.clone(), (path.thread, path.comment));
    let write = async move { writing::edit(&this, &site, &author, at, &body, edit.version).await };
    Ok(Json(writing::in_own_task(&app, path.thread, write).await?))
}

/// Deletes a comment
///
/// One's own while the site's edit window is open; any, for moderators and API keys. One that others answered keeps its place, without author and text. Deleting
/// twice is no error.
#[utoipa::path(
    delete, path = "/threads/{thread}/comments/{comment}", tag = "comments", params(CommentPath),
    responses((status = 200, body = Changed)), security(("guest" = []), ("session" = []), ("token" = []), ("key" = []))
)]
pub async fn remove(
    State(app): State<App>,
    site: Site,
    author: Author,
    Path(path): Path<CommentPath>,
) -> Result<Json<Changed>> {
    let (this, at) = (app.clone(), (path.thread, path.comment));
    let write = async move { writing::remove(&this, &site, &author, at).await };
    Ok(Json(writing::in_own_task(&app, path.thread, write).await?))
}
