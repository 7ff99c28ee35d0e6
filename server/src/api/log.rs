//! The log of what those who care for a site did: to be read, and to be taken along.

use std::fmt::Write;

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use sdk::{
    limits,
    wire::{Code, CommentId, Cursor, EntryId, LogEntry, LogPage, Role, Timestamp},
};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use super::paging;
use crate::{
    app::App,
    domain::may,
    error::{Error, Result},
    extract::{Json, Observer, Query, Site},
    routing::routes,
    store::{self, audit::Wanted},
};

/// Entries that are read at once to be taken along.
const CHUNK: u32 = 500;

/// The routes of the log.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(export))
}

#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub struct LogQuery {
    /// What was done: `thing.verb`, or `thing` for all that was done to such.
    pub act: Option<String>,
    /// To what.
    pub subject: Option<String>,
    /// By which member or API key.
    pub by: Option<Uuid>,
    /// Not before.
    #[param(value_type = Option<String>)]
    pub since: Option<Timestamp>,
    /// Before then.
    #[param(value_type = Option<String>)]
    pub until: Option<Timestamp>,
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    /// How many, 1 to 100.
    pub limit: Option<u32>,
}

impl LogQuery {
    fn wanted(&self) -> Wanted<'_> {
        Wanted {
            act: self.act.as_deref(),
            subject: self.subject.as_deref(),
            by: self.by,
            since: self.since,
            until: self.until,
        }
    }
}

/// Lists what was done
///
/// Every act of those who care for the site, of its programs, and of the server for them, the newest first. Nobody
/// changes or removes an entry. For those who see the dashboard.
#[utoipa::path(
    get, path = "/log", tag = "moderation", params(LogQuery),
    responses((status = 200, body = LogPage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    _: Observer,
    Query(query): Query<LogQuery>,
) -> Result<Json<LogPage>> {
    page(&app, &site, &query).await.map(Json)
}

/// A page of the log.
pub async fn page(app: &App, site: &Site, query: &LogQuery) -> Result<LogPage> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let before = query.cursor.as_ref().map(|cursor| paging::after(paging::List::Log, cursor));
    let before = before.transpose()?.map(|CommentId(id)| EntryId(id));
    let mut tx = app.store.latest(site.id).await?;
    let wanted = query.wanted();
    let mut entries = store::audit::list(&mut tx, wanted, before, i64::from(limit) + 1).await?;
    tx.commit().await?;
    let more = entries.len() > limit as usize;
    entries.truncate(limit as usize);
    let last = entries.last().filter(|_| more);
    let next = last.map(|last| paging::cursor(paging::List::Log, CommentId(last.id.0)));
    Ok(LogPage { entries, next })
}

/// As what the log is taken along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A table (RFC 4180).
    #[default]
    Csv,
    /// A JSON object a line.
    Ndjson,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ExportQuery {
    /// `csv`, which is also what comes if it is absent, or `ndjson`.
    #[param(value_type = Option<String>)]
    format: Option<Format>,
}

/// Takes the log along
///
/// All of it, the newest entry first, as a table or as a JSON object a line. For admins and API keys.
#[utoipa::path(
    get, path = "/log/export", tag = "moderation", params(ExportQuery),
    responses((status = 200, content((String = "text/csv"), (String = "application/x-ndjson")))),
    security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn export(
    State(app): State<App>,
    site: Site,
    Observer(actor): Observer,
    Query(query): Query<ExportQuery>,
) -> Result<Response> {
    if may::role(&actor) < Role::Admin {
        return Err(Code::NotAllowed.into());
    }
    Ok(file(app, site, query.format.unwrap_or_default()))
}

/// The whole log as a file. It is read while it is sent, so it may be of any length.
pub fn file(app: App, site: Site, format: Format) -> Response {
    let (kind, end) = match format {
        Format::Csv => ("text/csv; charset=utf-8; header=present", "csv"),
        Format::Ndjson => ("application/x-ndjson", "ndjson"),
    };
    let name = format!("attachment; filename=\"{}-log.{end}\"", site.info.key);
    let chunks = stream::try_unfold(Some(None), move |place: Option<Option<EntryId>>| {
        let (app, site) = (app.clone(), site.clone());
        async move {
            let Some(before) = place else { return Ok::<_, Error>(None) };
            let mut tx = app.store.latest(site.id).await?;
            let entries =
                store::audit::list(&mut tx, Wanted::default(), before, CHUNK.into()).await?;
            tx.commit().await?;
            let is_last = entries.len() < CHUNK as usize;
            let next = entries.last().filter(|_| !is_last).map(|last| Some(last.id));
            let text = text(&entries, format, before.is_none())?;
            Ok(Some((Bytes::from(text), next)))
        }
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    let mut response = (headers, Body::from_stream(chunks)).into_response();
    let name = HeaderValue::try_from(name).map(|name| (header::CONTENT_DISPOSITION, name));
    response.headers_mut().extend(name);
    response
}

fn text(entries: &[LogEntry], format: Format, is_first: bool) -> Result<String> {
    let mut text = String::new();
    if format == Format::Csv && is_first {
        text.push_str("at,by_kind,by_id,by,act,subject,details\r\n");
    }
    for entry in entries {
        match format {
            Format::Csv => row(entry, &mut text),
            Format::Ndjson => {
                text.push_str(&serde_json::to_string(entry).map_err(Error::bug)?);
                text.push('\n');
            }
        }
    }
    Ok(text)
}

fn row(entry: &LogEntry, to: &mut String) {
    let by_id = entry.by_id.map(|id| id.to_string()).unwrap_or_default();
    let mut details = String::new();
    for detail in &entry.details {
        let between = if details.is_empty() { "" } else { "; " };
        // Writing to a string can't fail.
        let _never = write!(details, "{between}{}: {}", detail.name, detail.value);
    }
    let subject = entry.subject.as_deref().unwrap_or_default();
    let at = entry.at.to_string();
    let cells = [&at, &entry.by_kind, &by_id, &entry.by, &entry.act, subject, &details];
    let cells = cells.map(cell);
    to.push_str(&cells.join(","));
    to.push_str("\r\n");
}

/// A cell of a table, in quotes. What a program for tables would take for a formula begins with an apostrophe (OWASP, CSV
/// injection).
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        for (text, expected) in [
            ("plain", "\"plain\""),
            ("a \"b\", c", "\"a \"\"b\"\", c\""),
            ("=1+1", "\"'=1+1\""),
            ("@x", "\"'@x\""),
            ("a=1", "\"a=1\""),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
