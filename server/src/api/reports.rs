//! Reports of comments: making one, and what moderators do about them.

use std::time::Duration;

use axum::{extract::State, response::NoContent};
use sdk::{
    limits,
    wire::{Code, CommentId, Cursor, HookEvent, NewReport, ReportId, ReportPage, ThreadId},
};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

use super::{comments::CommentPath, paging, writing};
use crate::{
    app::App,
    domain::{actor::Actor, address, report, webhook::Holds},
    error::{Error, Result},
    extract::{Author, ClientAddress, Json, Moderator, Path, Query, Rule, Site},
    jobs,
    live::DeskNews,
    routing::routes,
    store,
};

const HOUR: Duration = Duration::from_hours(1);

/// The routes of reports.
pub fn routes() -> OpenApiRouter<App> {
    let router = OpenApiRouter::new().routes(routes!(create));
    router.routes(routes!(list)).routes(routes!(resolve))
}

/// Reports a comment
///
/// Tells the moderators that it should not stand there. One's own can't be reported. Again, while nobody has looked at the
/// first report, changes nothing.
#[utoipa::path(
    post, path = "/threads/{thread}/comments/{comment}/report", tag = "comments", params(CommentPath),
    request_body = NewReport, responses((status = 204)), security(("guest" = []), ("session" = []), ("token" = []), ("key" = []))
)]
pub async fn create(
    State(app): State<App>,
    site: Site,
    Author(reporter): Author,
    ClientAddress(address): ClientAddress,
    Path(path): Path<CommentPath>,
    Json(new): Json<NewReport>,
) -> Result<NoContent> {
    let new = report::check(new).map_err(|wrong| Error::field("/note", wrong))?;
    let block = format!("{}:{}", site.id, address::block(address));
    keep(&app, &site, &reporter, &block, (path.thread, path.comment), &new).await?;
    Ok(NoContent)
}

/// Keeps a report of somebody at an address, if they may make it.
pub async fn keep(
    app: &App,
    site: &Site,
    reporter: &Actor,
    block: &str,
    (thread, comment): (ThreadId, CommentId),
    new: &NewReport,
) -> Result<()> {
    let rule = |name, most| Rule { name, most, period: HOUR };
    app.limits.take(rule("report", 30), &format!("{}:{}", site.id, reporter.key())).await?;
    app.limits.take(rule("report_address", 120), block).await?;
    let mut tx = app.store.write(site.id).await?;
    let found = store::comments::find(&mut tx, thread, comment).await?;
    let found = found.filter(|found| !found.comment.removed).ok_or(Code::CommentNotFound)?;
    if writing::actor_id(&mut tx, reporter).await? == Some(found.author) {
        return Err(Code::OwnComment.into());
    }
    if store::reports::insert(&mut tx, thread, comment, reporter.key(), new).await? {
        let data = json!({
            "thread": { "id": thread }, "comment": { "id": comment }, "reason": new.reason, "note": new.note
        });
        let told = (HookEvent::ReportCreated, Holds::Person(reporter.key()));
        jobs::webhooks::leave(app, &mut tx, site, told, data).await?;
    }
    tx.commit().await?;
    app.queue.wake();
    app.tell_desks(site.id, &DeskNews::Arrived);
    Ok(())
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ReportsQuery {
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists open reports
///
/// Those that nobody has looked at, the oldest first. Who made them is told to nobody. For moderators and API keys.
#[utoipa::path(
    get, path = "/reports", tag = "moderation", params(ReportsQuery),
    responses((status = 200, body = ReportPage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    _: Moderator,
    Query(query): Query<ReportsQuery>,
) -> Result<Json<ReportPage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let after = query.cursor.as_ref().map(|cursor| paging::after(paging::List::Reports, cursor));
    let after = after.transpose()?.map(|CommentId(id)| ReportId(id));
    let mut tx = app.store.latest(site.id).await?;
    let mut reports = store::reports::open(&mut tx, after, i64::from(limit) + 1).await?;
    tx.commit().await?;
    let more = reports.len() > limit as usize;
    reports.truncate(limit as usize);
    let last = reports.last().filter(|_| more);
    let next = last.map(|last| paging::cursor(paging::List::Reports, CommentId(last.id.0)));
    Ok(Json(ReportPage { reports, next }))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ReportPath {
    /// The report.
    report: ReportId,
}

/// Resolves a report
///
/// Somebody has looked at it: it is open no more. Removing a comment resolves all its reports. Again is no error. For
/// moderators and API keys.
#[utoipa::path(
    put, path = "/reports/{report}/resolved", tag = "moderation", params(ReportPath),
    responses((status = 204)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn resolve(
    State(app): State<App>,
    site: Site,
    _: Moderator,
    Path(ReportPath { report }): Path<ReportPath>,
) -> Result<NoContent> {
    let mut tx = app.store.write(site.id).await?;
    let is_there = store::reports::resolve(&mut tx, report).await?;
    tx.commit().await?;
    if is_there { Ok(NoContent) } else { Err(Code::NotFound.into()) }
}
