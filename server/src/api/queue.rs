//! What moderators look at, and what they decide.

use axum::extract::State;
use sdk::{
    limits,
    wire::{
        CommentId, Cursor, Decision, Decisions, NewDecisions, PersonId, Phase, QueueCounts,
        QueueKind, QueuePage, ThreadId,
    },
};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

use super::{paging, writing};
use crate::{
    app::App,
    domain::{moderation::Why, search},
    error::{Error, Result},
    extract::{Json, Moderator, Query, Site},
    routing::routes,
    store::{
        self,
        queue::{Filter, Part},
    },
};

/// The routes of the queue.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(counts)).routes(routes!(decide))
}

/// What stands in the queue: one kind, or all that is open.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kinds {
    /// What waits to be published, was reported or marked.
    #[default]
    Open,
    /// What waits to be published.
    Held,
    /// What readers reported.
    Reported,
    /// What the pipeline marked.
    Marked,
    /// What only its author sees.
    Shadow,
    /// What a moderator called spam.
    Spam,
    /// What a moderator took away or did not publish.
    Remove,
    /// All of it.
    All,
}

impl Kinds {
    /// The kinds that are meant; none: all of them.
    pub fn kinds(self) -> Vec<QueueKind> {
        match self {
            Self::Open => QueueKind::OPEN.to_vec(),
            Self::Held => vec![QueueKind::Held],
            Self::Reported => vec![QueueKind::Reported],
            Self::Marked => vec![QueueKind::Marked],
            Self::Shadow => vec![QueueKind::Shadow],
            Self::Spam => vec![QueueKind::Spam],
            Self::Remove => vec![QueueKind::Removed],
            Self::All => Vec::new(),
        }
    }
}

/// What comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// What was written first.
    #[default]
    Oldest,
    /// What was written last.
    Newest,
}

#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub struct QueueQuery {
    /// Which kind: `open` (held, reported or marked), `held`, `reported`, `marked`, `shadow`, `spam`, `remove` or `all`.
    #[param(inline)]
    pub kind: Kinds,
    /// In which this phase found something.
    #[param(value_type = Option<String>)]
    pub phase: Option<Phase>,
    /// Of this member or guest.
    #[param(value_type = Option<uuid::Uuid>)]
    pub author: Option<PersonId>,
    /// Of this thread.
    #[param(value_type = Option<uuid::Uuid>)]
    pub thread: Option<ThreadId>,
    /// With these words.
    pub q: Option<String>,
    /// `oldest` first, or `newest`.
    #[param(inline)]
    pub order: Order,
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    /// How many, 1 to 100.
    pub limit: Option<u32>,
}

/// Lists what moderators look at
///
/// Comments that wait, why they do, what readers reported, and what was decided last. For moderators and API keys.
#[utoipa::path(
    get, path = "/moderation/queue", tag = "moderation", params(QueueQuery),
    responses((status = 200, body = QueuePage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    _: Moderator,
    Query(query): Query<QueueQuery>,
) -> Result<Json<QueuePage>> {
    Ok(Json(page(&app, &site, &query).await?))
}

/// A page of the queue, for the API and for the dashboard.
pub async fn page(app: &App, site: &Site, query: &QueueQuery) -> Result<QueuePage> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let text = query.q.as_deref().filter(|text| !text.trim().is_empty());
    let text = text.map(search::Query::parse).transpose().map_err(|it| Error::field("/q", it))?;
    let after = query.cursor.as_ref().map(|cursor| paging::after(paging::List::Queue, cursor));
    let filter = Filter {
        kinds: query.kind.kinds(),
        phase: query.phase,
        author: query.author,
        thread: query.thread,
        text: text.map(|text| text.patterns()).unwrap_or_default(),
        id: None,
    };
    let oldest = query.order == Order::Oldest;
    let part = Part { after: after.transpose()?, oldest, limit: i64::from(limit) + 1 };
    let mut tx = app.store.latest(site.id).await?;
    let mut items = store::queue::list(&mut tx, &filter, part).await?;
    tx.commit().await?;
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let last = items.last().filter(|_| more);
    let next = last.map(|last| paging::cursor(paging::List::Queue, last.id));
    Ok(QueuePage { items, next })
}

/// Counts what moderators look at
///
/// How many comments are held, reported, marked, or seen by their authors only. For moderators and API keys.
#[utoipa::path(
    get, path = "/moderation/queue/counts", tag = "moderation",
    responses((status = 200, body = QueueCounts)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn counts(State(app): State<App>, site: Site, _: Moderator) -> Result<Json<QueueCounts>> {
    let mut tx = app.store.latest(site.id).await?;
    let counts = store::queue::counts(&mut tx).await?;
    tx.commit().await?;
    Ok(Json(counts))
}

/// Decides about comments
///
/// Approves them, calls them spam, removes them, or undoes what was decided last; held or published, up to 100 at a time.
/// Each has an answer of its own. Whoever does not name the last decision gets `already_decided` with it, unless it is
/// the same one. For moderators and API keys.
#[utoipa::path(
    post, path = "/moderation/decisions", tag = "moderation", request_body = NewDecisions,
    responses((status = 200, body = Decisions)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn decide(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Json(new): Json<NewDecisions>,
) -> Result<Json<Decisions>> {
    let by = writing::by(&app, &site, &actor).await?;
    let answers = writing::decide_all(&app, &site, &by, asked(&new)?).await?;
    Ok(Json(Decisions { answers }))
}

/// What is asked, one after the other; each comment once.
fn asked(new: &NewDecisions) -> Result<Vec<writing::Asked>> {
    let why = Why::check(new.reason, new.note.as_deref());
    let why = why.map_err(|wrong| Error::field("/note", wrong))?;
    if new.decision == Decision::Unknown {
        return Err(Error::field("/decision", "approve, spam, remove or restore"));
    }
    if !(1..=limits::DECISIONS).contains(&new.comments.len()) {
        let wrong = format!("1 to {} comments", limits::DECISIONS);
        return Err(Error::field("/comments", wrong));
    }
    let mut seen: Vec<CommentId> = Vec::new();
    for comment in &new.comments {
        if seen.contains(&comment.id) {
            return Err(Error::field("/comments", "each comment once"));
        }
        seen.push(comment.id);
    }
    let asked = new.comments.iter().map(|comment| writing::Asked {
        comment: comment.id,
        known: comment.last,
        decision: new.decision,
        why: why.clone(),
        part_of: None,
    });
    Ok(asked.collect())
}
