//! Bans: making and lifting them.

use axum::extract::State;
use sdk::{
    limits,
    wire::{Ban, BanId, BanPage, Code, CommentId, Cursor, NewBan, PersonId, Role, Timestamp},
};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;

use super::{paging, session};
use crate::{
    app::App,
    domain::{
        actor::Actor,
        address,
        audit::{By, Entry},
        ban, may,
    },
    error::{Error, Result},
    extract::{Created, Json, Moderator, Observer, Path, Query, Site},
    routing::routes,
    store::{self, SiteTx, bans::NewRow},
};

/// The routes of bans.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(lift))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct BansQuery {
    /// From the page before; none for the first.
    #[param(value_type = Option<String>)]
    cursor: Option<Cursor>,
    /// How many, 1 to 100.
    limit: Option<u32>,
}

/// Lists bans
///
/// Those that hold, those that are over and those that were lifted, the newest first. For those who see the dashboard.
#[utoipa::path(
    get, path = "/bans", tag = "moderation", params(BansQuery),
    responses((status = 200, body = BanPage)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn list(
    State(app): State<App>,
    site: Site,
    _: Observer,
    Query(query): Query<BansQuery>,
) -> Result<Json<BanPage>> {
    let limit = paging::limit(query.limit, limits::PAGE_ROOTS)?;
    let before = query.cursor.as_ref().map(|cursor| paging::after(paging::List::Bans, cursor));
    let before = before.transpose()?.map(|CommentId(id)| BanId(id));
    let mut tx = app.store.latest(site.id).await?;
    let mut bans = store::bans::list(&mut tx, None, before, i64::from(limit) + 1).await?;
    tx.commit().await?;
    let more = bans.len() > limit as usize;
    bans.truncate(limit as usize);
    let last = bans.last().filter(|_| more);
    let next = last.map(|last| paging::cursor(paging::List::Bans, CommentId(last.id.0)));
    Ok(Json(BanPage { bans, next }))
}

/// Bans somebody
///
/// A member, a guest, a block of addresses or a domain of mail; for a while or for ever. It holds at once: a member's
/// sockets are closed within seconds. The answer is each ban that was made: with `addresses` there is one more for each
/// block that they wrote from lately. Addresses and domains are for admins. For moderators and API keys.
#[utoipa::path(
    post, path = "/bans", tag = "moderation",
    request_body = NewBan, responses((status = 201, body = Vec<Ban>)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn create(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Json(new): Json<NewBan>,
) -> Result<Created<Vec<Ban>>> {
    let (role, by) = (may::role(&actor), By::of(&actor));
    let own = if let Actor::Member(who) = &actor { Some(who.member.id) } else { None };
    if own.is_some() && new.member == own {
        return Err(Code::NotAllowed.into());
    }
    make(&app, &site, role, &by, new).await.map(Created)
}

/// Makes a ban as somebody of this role, who is named so.
pub async fn make(app: &App, site: &Site, role: Role, by: &By, new: NewBan) -> Result<Vec<Ban>> {
    let new = ban::check(new, Timestamp::now()).map_err(|(field, why)| Error::field(field, why))?;
    if (new.address.is_some() || new.domain.is_some()) && role < Role::Admin {
        return Err(Code::NotAllowed.into());
    }
    let mut tx = app.store.write(site.id).await?;
    let mut sessions = Vec::new();
    if let Some(member) = new.member {
        let found = store::members::find(&mut tx, member).await?.ok_or(Code::MemberNotFound)?;
        may::ban(role, found.member.role)?;
        sessions = store::widget_sessions::of_member(&mut tx, member).await?;
    }
    let bans = keep(app, &mut tx, by, &new).await?;
    tx.commit().await?;
    session::forget(app, &sessions).await;
    Ok(bans)
}

async fn keep(app: &App, tx: &mut SiteTx, by: &By, new: &NewBan) -> Result<Vec<Ban>> {
    let block = match &new.address {
        None => None,
        Some(text) => {
            let network = address::network(text);
            let network = network.ok_or_else(|| {
                Error::field("/address", "an address, or a network of one of the sizes named")
            })?;
            Some(ban::mark(&app.keys, tx.site(), network))
        }
    };
    let row = NewRow {
        member: new.member,
        guest: new.guest,
        block: block.as_ref().map(<[u8; 32]>::as_slice),
        domain: new.domain.as_deref(),
        shadow: new.shadow,
        reason: new.reason.as_deref(),
        message: new.message.as_deref(),
        by: by.name(),
        ends_at: new.ends_at,
    };
    let mut bans = vec![store::bans::insert(tx, row).await?.ok_or(Code::MemberNotFound)?];
    let person = new.member.map(|id| PersonId(id.0)).or(new.guest.map(|id| PersonId(id.0)));
    if let Some(person) = person.filter(|_| new.addresses) {
        for block in store::writing_blocks::of(tx, person).await? {
            let row = NewRow { member: None, guest: None, block: Some(&block), ..row };
            bans.extend(store::bans::insert(tx, row).await?);
        }
    }
    for ban in &bans {
        let details = json!({
            "kind": ban.kind, "shadow": ban.shadow, "until": ban.ends_at, "reason": ban.reason,
        });
        let subject = person.map(|person| person.to_string()).or(ban.domain.clone());
        let entry = Entry { by, act: "ban.make", subject, details };
        store::audit::note(tx, &entry).await?;
    }
    Ok(bans)
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct BanPath {
    /// The ban.
    ban: BanId,
}

/// Lifts a ban
///
/// It stays in the history. Again is no error. For moderators and API keys.
#[utoipa::path(
    delete, path = "/bans/{ban}", tag = "moderation", params(BanPath),
    responses((status = 200, body = Ban)), security(("session" = []), ("token" = []), ("key" = []))
)]
pub async fn lift(
    State(app): State<App>,
    site: Site,
    Moderator(actor): Moderator,
    Path(BanPath { ban }): Path<BanPath>,
) -> Result<Json<Ban>> {
    undo(&app, &site, may::role(&actor), &By::of(&actor), ban).await.map(Json)
}

/// Lifts a ban as somebody of this role, who is named so.
pub async fn undo(app: &App, site: &Site, role: Role, by: &By, id: BanId) -> Result<Ban> {
    let mut tx = app.store.write(site.id).await?;
    let found = store::bans::find(&mut tx, id).await?.ok_or(Code::NotFound)?;
    let mut sessions = Vec::new();
    if let Some(member) = found.member {
        let found = store::members::find(&mut tx, member).await?.ok_or(Code::NotFound)?;
        may::ban(role, found.member.role)?;
        sessions = store::widget_sessions::of_member(&mut tx, member).await?;
    }
    let ban = store::bans::lift(&mut tx, id, by.name()).await?.ok_or(Code::NotFound)?;
    if found.lifted_at.is_none() {
        let person = ban.member.map(|id| id.to_string()).or(ban.guest.map(|id| id.to_string()));
        let details = json!({ "kind": ban.kind, "since": ban.created_at });
        let subject = person.or(ban.domain.clone());
        store::audit::note(&mut tx, &Entry { by, act: "ban.lift", subject, details }).await?;
    }
    tx.commit().await?;
    session::forget(app, &sessions).await;
    Ok(ban)
}
