//! Notices of what is held to be against the law: taking them, and deciding about them with reasons that are told to who
//! gave notice and to who wrote.

use std::time::Duration;

use axum::extract::State;
use sdk::{
    limits,
    wire::{
        Code, CommentId, Cursor, DecideNotice, Notice, NoticeDecision, NoticeId, NoticePage, Role,
    },
};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

use super::{paging, writing};
use crate::{
    accounts::proving,
    app::App,
    domain::{
        audit::{By, Entry},
        may,
        notice::{self, NewNotice},
    },
    error::{Error, Result},
    extract::{Json, Moderator, Observer, Path, Query, Rule, Site},
    mail::News,
    routing::routes,
    store::{self, notices::Author},
};

/// Notices from one block of addresses in an hour.
const AN_HOUR: Rule = Rule { name: "notice", most: 10, period: Duration::from_hours(1) };

/// So much of a comment is quoted to its author, in characters.
const QUOTED_CHARS: usize = 1_000;

/// The routes of notices.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(decide))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct NoticesQuery {
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists notices
///
/// Of what somebody holds to be against the law, the newest first, with what was decided. The addresses of those who gave
/// them are told to admins and API keys alone. For those who see the dashboard.
#[utoipa::path(
    get, path = "/notices", tag = "moderation", params(NoticesQuery),
    responses((status = 200, body = NoticePage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    Observer(actor): Observer,
    Query(query): Query<NoticesQuery>,
) -> Result<Json<NoticePage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    page(&app, &site, may::role(&actor), query.cursor.as_ref(), limit).await.map(Json)
}

/// A page of notices, as somebody of this role may know them.
pub async fn page(
    app: &App,
    site: &Site,
    role: Role,
    cursor: Option<&Cursor>,
    limit: u32,
) -> Result<NoticePage> {
    let before = cursor.map(|cursor| paging::after(paging::List::Notices, cursor)).transpose()?;
    let before = before.map(|CommentId(id)| NoticeId(id));
    let mut tx = app.store.latest(site.id).await?;
    let mut found = store::notices::list(&mut tx, None, before, i64::from(limit) + 1).await?;
    tx.commit().await?;
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let last = found.last().filter(|_| more);
    let next = last.map(|(last, _)| paging::cursor(paging::List::Notices, CommentId(last.id.0)));
    let known = |(notice, _): (Notice, String)| Notice {
        email: notice.email.filter(|_| role >= Role::Admin),
        ..notice
    };
    Ok(NoticePage { notices: found.into_iter().map(known).collect(), next })
}

/// Takes a notice from somebody at an address, and confirms it by mail (article 16, paragraph 4).
pub async fn take(
    app: &App,
    site: &Site,
    block: &str,
    language: &str,
    new: &NewNotice,
) -> Result<NoticeId> {
    app.limits.take(AN_HOUR, block).await?;
    let mut tx = app.store.write(site.id).await?;
    let found = store::recent::shown(&mut tx, Some(new.comment), 1).await?.pop();
    let (comment, thread) = found.ok_or(Code::CommentNotFound)?;
    let row = store::notices::NewRow {
        thread: thread.id,
        comment: comment.id,
        why: &new.why,
        name: new.name.as_deref(),
        email: new.email.as_deref(),
        language,
    };
    let id = store::notices::insert(&mut tx, row).await?;
    tx.commit().await?;
    if let Some(email) = &new.email {
        let (site, number) = (site.info.name.clone(), id.to_string());
        let news = News::NoticeReceived { site, notice: number, why: new.why.clone() };
        proving::tell(app, email, language, news).await?;
    }
    Ok(id)
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct NoticePath {
    /// The notice.
    notice: NoticeId,
}

/// Decides about a notice
///
/// Once, with reasons (article 17): whoever gave notice is told them by mail, and, where the comment is taken away, its
/// author, if their address is known and proven. For moderators and API keys.
#[utoipa::path(
    post, path = "/notices/{notice}/decision", tag = "moderation", params(NoticePath),
    request_body = DecideNotice, responses((status = 200, body = Notice)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn decide(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(NoticePath { notice }): Path<NoticePath>,
    Json(decided): Json<DecideNotice>,
) -> Result<Json<Notice>> {
    let role = may::role(&actor);
    let decided = decide_as(&app, &site, &By::of(&actor), notice, decided).await?;
    let email = decided.email.clone().filter(|_| role >= Role::Admin);
    Ok(Json(Notice { email, ..decided }))
}

/// Decides about a notice, as whoever is named so.
pub async fn decide_as(
    app: &App,
    site: &Site,
    by: &By,
    id: NoticeId,
    decided: DecideNotice,
) -> Result<Notice> {
    let decided =
        notice::check_decision(&decided).map_err(|(field, why)| Error::field(field, why))?;
    let mut tx = app.store.write(site.id).await?;
    let found = store::notices::list(&mut tx, Some(id), None, 1).await?.pop();
    let (before, _) = found.ok_or(Code::NotFound)?;
    if !store::notices::decide(&mut tx, id, &decided, by.name()).await? {
        return Err(Error::field("/decision", "somebody has decided already"));
    }
    let details = json!({
        "notice": id, "decision": decided.decision, "ground": decided.ground,
        "reference": decided.reference, "facts": decided.facts,
    });
    let subject = Some(before.comment.to_string());
    store::audit::note(&mut tx, &Entry { by, act: "notice.decide", subject, details }).await?;
    let author = store::notices::author(&mut tx, before.thread, before.comment).await?;
    let found = store::notices::list(&mut tx, Some(id), None, 1).await?.pop();
    tx.commit().await?;
    let (after, language) = found.ok_or(Code::NotFound)?;
    if decided.decision == NoticeDecision::Remove {
        let at = (before.thread, before.comment);
        let (this, this_site, by) = (app.clone(), site.clone(), by.clone());
        let write = async move { writing::remove_as(&this, &this_site, &by, at).await };
        match writing::in_own_task(app, at.0, write).await {
            // It is gone already.
            Err(Error::Refused(Code::CommentNotFound)) | Ok(_) => (),
            Err(error) => return Err(error),
        }
    }
    tell(app, site, &after, &language, author).await?;
    Ok(after)
}

/// Tells the reasons to who gave notice, and, of what was taken away, to who wrote it.
async fn tell(
    app: &App,
    site: &Site,
    notice: &Notice,
    language: &str,
    author: Option<Author>,
) -> Result<()> {
    let Some(reasons) = notice.reasons.clone() else { return Ok(()) };
    let is_removed = reasons.decision == NoticeDecision::Remove;
    let site = &site.info.name;
    if let Some(email) = &notice.email {
        let (site, notice) = (site.clone(), notice.id.to_string());
        let news = News::NoticeDecided { site, notice, reasons: reasons.clone() };
        proving::tell(app, email, language, news).await?;
    }
    if let Some(author) = author.filter(|_| is_removed) {
        let text = author.source.chars().take(QUOTED_CHARS).collect();
        let news = News::Statement { site: site.clone(), text, reasons };
        proving::tell(app, &author.email, &author.language, news).await?;
    }
    Ok(())
}
