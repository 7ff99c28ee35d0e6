//! The members of a site.

use axum::extract::State;
use sdk::{
    limits,
    wire::{ChangeMember, Code, CommentId, Cursor, Member, MemberId, MemberPage, Role},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{paging, session};
use crate::{
    app::App,
    domain::{actor::Actor, may},
    error::Result,
    extract::{Json, Moderator, Path, Query, Site},
    store::{self, SiteTx},
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
/// In the order in which they joined. For moderators and API keys.
#[utoipa::path(
    get, path = "/members", tag = "members", params(MembersQuery),
    responses((status = 200, body = MemberPage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    _: Moderator,
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
    let mut tx = app.store.write(site.id).await?;
    let found = store::members::lock(&mut tx, member).await?.ok_or(Code::MemberNotFound)?.member;
    // A program acts for the owner.
    let (role, is_self) = match &actor {
        Actor::Member(who) => (who.member.role, who.member.id == member),
        Actor::ApiKey(_) | Actor::Guest(_) => (Role::Owner, false),
    };
    may::change_member(role, found.role, is_self, &change)?;
    let sessions = apply(&mut tx, &found, &change).await?;
    let found = store::members::find(&mut tx, member).await?.ok_or(Code::MemberNotFound)?.member;
    tx.commit().await?;
    session::forget(&app, &sessions).await;
    Ok(Json(found))
}

/// Does what was asked; the sessions of which a copy may be kept.
async fn apply(tx: &mut SiteTx, member: &Member, change: &ChangeMember) -> Result<Vec<Vec<u8>>> {
    if let Some(role) = change.role {
        let steps_down = member.role == Role::Owner && role != Role::Owner;
        if steps_down && store::members::owners(tx).await? < 2 {
            return Err(Code::LastOwner.into());
        }
        store::members::set_role(tx, member.id, role).await?;
    }
    if let Some(banned) = change.banned {
        store::members::set_banned(tx, member.id, banned).await?;
    }
    Ok(store::widget_sessions::of_member(tx, member.id).await?)
}
