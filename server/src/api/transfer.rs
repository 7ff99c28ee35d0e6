//! Taking all conversations of a site along, and bringing those of another system.

use std::time::Duration;

use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures_util::stream;
use sdk::{
    limits,
    wire::{Code, Imported},
};
use serde::Deserialize;
use serde_json::json;
use tokio::{sync::OwnedSemaphorePermit, task::spawn_blocking};
use tracing::Instrument;
use url::Url;
use utoipa::IntoParams;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};

use super::writing::tell_anew;
use crate::{
    app::App,
    domain::audit::{By, Entry},
    error::{Error, Result},
    extract::{Json, Manager, Query, Rule, Site, plain_file},
    routing::routes,
    store,
    transfer::{
        Format,
        export::Export,
        formats::{self, Reading, Unreadable},
        import::{self, Import},
    },
};

const EXPORTS: Rule = Rule { name: "export", most: 60, period: Duration::from_hours(1) };
const IMPORTS: Rule = Rule { name: "import", most: 60, period: Duration::from_hours(1) };
/// How long a file may take to arrive.
pub const DEADLINE: Duration = Duration::from_mins(5);

/// The routes of this file.
pub fn routes() -> OpenApiRouter<App> {
    let most = DefaultBodyLimit::max(limits::IMPORT_BYTES);
    OpenApiRouter::new().routes(routes!(export)).routes(routes!(import).layer(most))
}

/// Takes all conversations along
///
/// A JSON object a line: a header, then each thread, and behind it its comments, also those that wait. The form is described
/// in the handbook; `POST /import` takes it. It stands in the log. For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/export", tag = "settings",
    responses((status = 200, content_type = "application/x-ndjson", body = String)), security(("key" = []))
)]
pub async fn export(State(app): State<App>, site: Site, Manager(by): Manager) -> Result<Response> {
    file(app, site, &by).await
}

/// All conversations as a file, for whoever is named so. It is read while it is sent, so it may be of any length.
pub async fn file(app: App, site: Site, by: &By) -> Result<Response> {
    app.limits.take(EXPORTS, &site.id.to_string()).await?;
    let mut tx = app.store.write(site.id).await?;
    let entry = Entry { by, act: "site.export", subject: None, details: json!({}) };
    store::audit::note(&mut tx, &entry).await?;
    tx.commit().await?;
    let name = format!("attachment; filename=\"{}.ndjson\"", site.info.key);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(Error::bug)?),
    ];
    let export = Export::of(site.info.key.clone());
    let chunks = stream::try_unfold(export, move |mut export| {
        let (app, site) = (app.clone(), site.id);
        async move {
            let mut tx = app.store.latest(site).await?;
            let lines = export.next(&mut tx).await?;
            tx.commit().await?;
            Ok::<_, Error>(lines.map(|lines| (Bytes::from(lines), export)))
        }
    });
    Ok((headers, Body::from_stream(chunks)).into_response())
}

/// How a file is to be imported.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub struct ImportQuery {
    /// `afterword`, `disqus`, `wordpress`, `remark42`, `commento` or `artalk`; by itself the file tells.
    #[param(value_type = Option<String>)]
    pub from: Option<Format>,
    /// Where the site's pages are, for files that name them by their paths.
    #[param(value_type = Option<String>)]
    pub base: Option<Url>,
    /// Changes nothing, and only says what would be done.
    pub dry_run: bool,
}

/// Brings the comments of another system
///
/// The body is a file that was exported there, or here, as `application/octet-stream`; it may be compressed by gzip, as a file
/// and not by `Content-Encoding`. Each thread is imported whole or not at all, and again changes nothing. A file that can't be read is
/// `malformed`, and nothing of it is imported. It stands in the log. For API keys with the scope `manage`.
#[utoipa::path(
    post, path = "/import", tag = "settings", params(ImportQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = Imported)), security(("key" = []))
)]
pub async fn import(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Query(query): Query<ImportQuery>,
    request: Request,
) -> Result<Json<Imported>> {
    let place = place(&app).await?;
    let file = plain_file(request, DEADLINE).await?;
    import_as(&app, &site, by, query, (file, place)).await.map(Json)
}

/// A place for a file in memory, until it is given up. There are few.
pub async fn place(app: &App) -> Result<OwnedSemaphorePermit> {
    app.uploads.clone().acquire_owned().await.map_err(Error::bug)
}

/// Imports a file that has a place, as whoever is named so, in a task of its own: a client that hangs up stops nothing.
pub async fn import_as(
    app: &App,
    site: &Site,
    by: By,
    query: ImportQuery,
    file: (Bytes, OwnedSemaphorePermit),
) -> Result<Imported> {
    app.limits.take(IMPORTS, &site.id.to_string()).await?;
    let (this, site) = (app.clone(), site.clone());
    let work = async move { work(&this, &site, &by, query, file).await };
    app.tasks.spawn(work.in_current_span()).await.map_err(Error::bug)?
}

async fn work(
    app: &App,
    site: &Site,
    by: &By,
    query: ImportQuery,
    (file, place): (Bytes, OwnedSemaphorePermit),
) -> Result<Imported> {
    let _turn = app.imports.acquire().await.map_err(Error::bug)?;
    let ImportQuery { from: format, base, dry_run } = query;
    let (most, most_comments) = (limits::IMPORT_BYTES_UNPACKED, limits::IMPORT_COMMENTS);
    let reading = Reading { format, base, most, most_comments };
    let contents = spawn_blocking(move || formats::read(&file[..], &reading)).await;
    drop(place);
    let contents = contents.map_err(Error::bug)?.map_err(|unreadable| match unreadable {
        Unreadable::TooLarge(_) | Unreadable::TooMany(_) => Error::from(Code::TooLarge),
        other => Error::Explained(Code::Malformed, other.to_string().into()),
    })?;
    if dry_run {
        return import::preview(site, contents).await;
    }
    let mut import = Import::of(site, contents);
    let result = go_on(app, site, &mut import).await;
    let mut tx = app.store.write(site.id).await?;
    store::audit::note(&mut tx, &import::entry(by, &import.done)).await?;
    tx.commit().await?;
    result.map(|()| import.done)
}

async fn go_on(app: &App, site: &Site, import: &mut Import) -> Result<()> {
    while let Some((thread, position)) = import.next(&app.store).await? {
        tell_anew(app, site.id, thread, position).await;
    }
    Ok(())
}
