//! Inviting people by mail to care for a site.

use std::time::Duration;

use axum::{extract::State, response::NoContent};
use sdk::wire::{self, ChangeMember, Code, EntryId, Invitations, NewInvitation, Role, Timestamp};
use serde::Deserialize;
use serde_json::json;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use uuid::Uuid;

use crate::{
    accounts::proving,
    app::App,
    domain::{
        audit::{By, Entry},
        may, name,
        secret::{self, Kind},
    },
    error::{Error, Result},
    extract::{Created, Json, Manager, Path, Rule, Site},
    mail::News,
    routing::routes,
    store::{self, accounts::AccountRow, invitations::Invitation},
    texts::{Language, Room},
};

/// For how long an invitation is good, in milliseconds.
const GOOD_FOR_MS: i64 = 7 * 24 * 60 * 60 * 1_000;
/// Most letters of a site in an hour: they go to people who did not ask for them.
const LETTERS: u32 = 20;

/// The routes of invitations.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(index, create)).routes(routes!(end))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct InvitationPath {
    /// The invitation.
    invitation: Uuid,
}

/// Lists the invitations
///
/// Those that nobody has answered and that are still good, the newest first. For API keys with the scope `manage`.
#[utoipa::path(
    get, path = "/invitations", tag = "members",
    responses((status = 200, body = Invitations)), security(("key" = []))
)]
pub async fn index(State(app): State<App>, site: Site, _: Manager) -> Result<Json<Invitations>> {
    let invitations = list(&app, &site).await?.into_iter().map(told).collect();
    Ok(Json(Invitations { invitations }))
}

/// Invites somebody
///
/// By a letter with a link that is good once, for seven days, for whoever proved that they read the mail of this address.
/// Again sends another letter, whose link replaces the one before. At most 20 letters an hour; none, and `not_allowed`,
/// where the server sends no mail. For API keys with the scope `manage`.
#[utoipa::path(
    post, path = "/invitations", tag = "members",
    request_body = NewInvitation, responses((status = 201, body = wire::Invitation)), security(("key" = []))
)]
pub async fn create(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Json(new): Json<NewInvitation>,
) -> Result<Created<wire::Invitation>> {
    let language = language(&site, new.lang.as_deref())?;
    // A program acts for the owner.
    let made = make(&app, &site, (Role::Owner, &by), (&new.email, new.role), language).await?;
    Ok(Created(told(made)))
}

/// Takes an invitation back
///
/// Its link leads nowhere any more. For API keys with the scope `manage`.
#[utoipa::path(
    delete, path = "/invitations/{invitation}", tag = "members", params(InvitationPath),
    responses((status = 204)), security(("key" = []))
)]
pub async fn end(
    State(app): State<App>,
    site: Site,
    Manager(by): Manager,
    Path(InvitationPath { invitation }): Path<InvitationPath>,
) -> Result<NoContent> {
    let is_done = withdraw(&app, &site, (Role::Owner, &by), invitation).await?;
    if is_done { Ok(NoContent) } else { Err(Code::NotFound.into()) }
}

fn told(invitation: Invitation) -> wire::Invitation {
    let Invitation { id, email, role, by, until, .. } = invitation;
    wire::Invitation { id, email, role, by, until }
}

/// The language of a letter: the one that is asked for, or the site's, or English.
fn language(site: &Site, asked: Option<&str>) -> Result<Language> {
    let Some(asked) = asked else {
        let locale = site.info.settings.locale.as_deref().unwrap_or_default();
        return Ok(Language::negotiate(locale, Room::Desk));
    };
    Language::parse(asked).ok_or_else(|| {
        let tags = Language::all().map(Language::tag).collect::<Vec<_>>();
        Error::field("/lang", format!("one of {}", tags.join(", ")))
    })
}

/// Those that are good.
pub async fn list(app: &App, site: &Site) -> Result<Vec<Invitation>> {
    let mut tx = app.store.latest(site.id).await?;
    let all = store::invitations::list(&mut tx).await?;
    tx.commit().await?;
    Ok(all)
}

/// Sends somebody a letter with a link, as somebody of the role `who`.
///
/// # Errors
/// [`Code::NotAllowed`] to give this role, or where no mail is sent; [`Error::Invalid`] about `/email`; a limit.
pub async fn make(
    app: &App,
    site: &Site,
    (who, by): (Role, &By),
    (email, role): (&str, Role),
    language: Language,
) -> Result<Invitation> {
    may_give(who, role)?;
    if app.settings.post.is_none() {
        return Err(Error::Explained(Code::NotAllowed, "this server sends no mail".into()));
    }
    let email = name::email(email).and_then(|email| Ok((name::email_key(&email)?, email)));
    let (email_key, email) = email.map_err(|_| Error::field("/email", "an address"))?;
    let letters = Rule { name: "invite", most: LETTERS, period: Duration::from_hours(1) };
    app.limits.take(letters, &site.id.to_string()).await?;
    let secret = secret::generate(Kind::Invitation);
    let hash = secret::hash(Kind::Invitation, &secret).ok_or_else(|| Error::bug("a new secret"))?;
    let until = Timestamp(Timestamp::now().0 + GOOD_FOR_MS);
    let by_name = by.name().to_owned();
    // A UUIDv7: the list is in its order.
    let EntryId(id) = EntryId::new();
    let new = Invitation { id, email, email_key, role, by: by_name, until };
    let path = format!("dashboard/{}/join/{secret}", site.info.key);
    let link = app.settings.public_url.join(&path).map_err(Error::bug)?;
    let news = News::Invited { site: site.info.name.clone(), role, link };
    let mut tx = app.store.write(site.id).await?;
    store::invitations::insert(&mut tx, &new, &hash).await?;
    note(&mut tx, by, "invitation.make", new.id.to_string(), role).await?;
    tx.commit().await?;
    proving::tell(app, &new.email, language.tag(), news).await?;
    Ok(new)
}

/// Ends an invitation: its link leads nowhere any more. `false`: it is over.
pub async fn withdraw(app: &App, site: &Site, (who, by): (Role, &By), id: Uuid) -> Result<bool> {
    let mut tx = app.store.write(site.id).await?;
    let Some(role) = store::invitations::remove(&mut tx, id).await? else { return Ok(false) };
    may_give(who, role)?;
    note(&mut tx, by, "invitation.withdraw", id.to_string(), role).await?;
    tx.commit().await?;
    Ok(true)
}

/// The invitation whose link carries this, if it is good.
pub async fn open(app: &App, site: &Site, secret: &str) -> Result<Option<Invitation>> {
    let Some(hash) = secret::hash(Kind::Invitation, secret) else { return Ok(None) };
    let mut tx = app.store.latest(site.id).await?;
    let found = store::invitations::find(&mut tx, &hash).await?;
    tx.commit().await?;
    Ok(found)
}

/// Whether an invitation is to this person: they proved that they read the mail of its address.
pub fn is_for(invitation: &Invitation, person: &AccountRow) -> bool {
    let key = person.email.as_deref().and_then(|email| name::email_key(email).ok());
    person.is_proven && key.is_some_and(|key| key == invitation.email_key)
}

/// Gives somebody the role that they were invited to, once. Whoever is more already stays it. `false`: the invitation is
/// over, or not theirs.
pub async fn accept(app: &App, site: &Site, person: &AccountRow, secret: &str) -> Result<bool> {
    let Some(hash) = secret::hash(Kind::Invitation, secret) else { return Ok(false) };
    let mut tx = app.store.write(site.id).await?;
    let found = store::invitations::find(&mut tx, &hash).await?;
    let Some(found) = found.filter(|found| is_for(found, person)) else { return Ok(false) };
    if store::invitations::remove(&mut tx, found.id).await?.is_none() {
        return Ok(false);
    }
    let id = store::members::ensure(&mut tx, person.id).await?;
    let member = store::members::lock(&mut tx, id).await?.ok_or(Code::MemberNotFound)?.member;
    if member.banned {
        return Err(Code::Banned.into());
    }
    if member.role < found.role {
        store::members::set_role(&mut tx, id, found.role).await?;
    }
    let by = By::Member(id, member.name);
    note(&mut tx, &by, "invitation.accept", id.to_string(), found.role).await?;
    let sessions = store::widget_sessions::of_member(&mut tx, id).await?;
    tx.commit().await?;
    super::session::forget(app, &sessions).await;
    Ok(true)
}

/// Nobody gives by mail what they could not give to a member.
fn may_give(who: Role, role: Role) -> Result<()> {
    if role == Role::Member {
        return Err(Code::NotAllowed.into());
    }
    let change = ChangeMember { role: Some(role), banned: None };
    Ok(may::change_member(who, Role::Member, false, &change)?)
}

/// Whom a letter goes to is not in the log, which is kept for ever.
async fn note(
    tx: &mut store::SiteTx,
    by: &By,
    act: &'static str,
    subject: String,
    role: Role,
) -> Result<()> {
    let entry = Entry { by, act, subject: Some(subject), details: json!({ "role": role }) };
    Ok(store::audit::note(tx, &entry).await?)
}
