//! The members of a site.

use axum::extract::State;
use sdk::{
    limits,
    wire::{ChangeMember, Code, CommentId, Cursor, HookEvent, Member, MemberId, MemberPage, Role},
};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;

use super::{paging, session};
use crate::{
    app::App,
    domain::{
        actor::Actor,
        audit::{By, Entry},
        may,
        webhook::Holds,
    },
    error::Result,
    extract::{Json, Moderator, Observer, Path, Query, Site},
    jobs,
    store::{self, SiteTx, bans::NewRow},
};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct MemberPath {
    /// The member.
    member: MemberId,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct MembersQuery {
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists the members of the site
///
/// In the order in which they joined. For those who see the dashboard, and API keys.
#[utoipa::path(
    get, path = "/members", tag = "members", params(MembersQuery),
    responses((status = 200, body = MemberPage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    _: Observer,
    Query(query): Query<MembersQuery>,
) -> Result<Json<MemberPage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let after = query.cursor.as_ref().map(|cursor| paging::after(paging::List::Members, cursor));
    let after = after.transpose()?.map(|CommentId(id)| MemberId(id));
    let mut tx = app.store.latest(site.id).await?;
    let mut members = store::members::list(&mut tx, after, i64::from(limit) + 1).await?;
    tx.commit().await?;
    let more = members.len() > limit as usize;
    members.truncate(limit as usize);
    let last = members.last().filter(|_| more);
    let next = last.map(|last| paging::cursor(paging::List::Members, CommentId(last.id.0)));
    Ok(Json(MemberPage { members, next }))
}

/// Changes a member's standing
///
/// Their role, or whether they may write. A ban ends what they are doing: their sockets are closed within seconds.
#[utoipa::path(
    patch, path = "/members/{member}", tag = "members", params(MemberPath),
    request_body = ChangeMember, responses((status = 200, body = Member)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn change(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(MemberPath { member }): Path<MemberPath>,
    Json(change): Json<ChangeMember>,
) -> Result<Json<Member>> {
    let own = if let Actor::Member(who) = &actor { Some(who.member.id) } else { None };
    let who = (may::role(&actor), own);
    change_as(&app, &site, who, &By::of(&actor), member, &change).await.map(Json)
}

/// Changes a member's standing as somebody of this role, who is this member themselves, and named so.
pub async fn change_as(
    app: &App,
    site: &Site,
    (role, own): (Role, Option<MemberId>),
    by: &By,
    member: MemberId,
    change: &ChangeMember,
) -> Result<Member> {
    let mut tx = app.store.write(site.id).await?;
    let found = store::members::lock(&mut tx, member).await?.ok_or(Code::MemberNotFound)?.member;
    may::change_member(role, found.role, own == Some(member), change)?;
    let sessions = apply(&mut tx, by, &found, change).await?;
    let found = store::members::find(&mut tx, member).await?.ok_or(Code::MemberNotFound)?.member;
    let event = match change.banned {
        Some(true) => Some(HookEvent::MemberBanned),
        Some(false) => Some(HookEvent::MemberUnbanned),
        None => None,
    };
    if let Some(event) = event {
        let told = (event, Holds::Person(member.0));
        jobs::webhooks::leave(app, &mut tx, site, told, json!({ "member": found })).await?;
    }
    tx.commit().await?;
    app.queue.wake();
    session::forget(app, &sessions).await;
    Ok(found)
}

/// Does what was asked; the sessions of which a copy may be kept.
async fn apply(
    tx: &mut SiteTx,
    by: &By,
    member: &Member,
    change: &ChangeMember,
) -> Result<Vec<Vec<u8>>> {
    let subject = || Some(member.id.to_string());
    if let Some(role) = change.role.filter(|role| *role != member.role) {
        let steps_down = member.role == Role::Owner && role != Role::Owner;
        if steps_down && store::members::owners(tx).await? < 2 {
            return Err(Code::LastOwner.into());
        }
        store::members::set_role(tx, member.id, role).await?;
        let details = json!({ "from": member.role, "to": role });
        let entry = Entry { by, act: "member.role", subject: subject(), details };
        store::audit::note(tx, &entry).await?;
    }
    if let Some(banned) = change.banned.filter(|banned| *banned != member.banned) {
        let act = if banned { "ban.make" } else { "ban.lift" };
        if banned {
            let row = NewRow { member: Some(member.id), by: by.name(), ..NewRow::default() };
            store::bans::insert(tx, row).await?;
        } else {
            store::bans::lift_all(tx, member.id, by.name()).await?;
        }
        let entry = Entry { by, act, subject: subject(), details: json!({ "kind": "member" }) };
        store::audit::note(tx, &entry).await?;
    }
    Ok(store::widget_sessions::of_member(tx, member.id).await?)
}
