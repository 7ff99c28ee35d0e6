//! Who looks at a page of the server's own.

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Response},
};
use sdk::wire::{AccountId, Timestamp};
use tower_sessions::Session;

use super::{
    answer::go_to,
    ask::{Ask, Goal},
    shell,
};
use crate::{
    accounts::{self, KEY_ACCOUNT, KEY_PROVED_AT, KEY_SEEN_ON, KEY_WAY, hash_of},
    app::App,
    domain::{secret::Hash, way::Way},
    error::{Error, Result},
    store::accounts::{AccountRow, by_id},
    texts::Language,
};

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Person {
    /// Who.
    pub account: AccountRow,
    /// The hash of their session's id.
    pub session: Hash,
    /// When they proved last who they are.
    pub proved_at: Option<Timestamp>,
    /// The way by which they signed in.
    pub way: Way,
}

/// Somebody, signed in or not.
#[derive(Clone, Debug)]
pub struct MaybePerson(pub Option<Person>);

impl Person {
    /// Whether they proved a short while ago who they are.
    pub fn is_fresh(&self) -> bool {
        accounts::is_fresh(self.proved_at, Timestamp::now())
    }
}

/// Somebody who is signed in, and proved a short while ago who they are: what the account hangs on is shown and changed
/// to them alone. Others are asked to confirm first, and come back to the page then.
#[derive(Clone, Debug)]
pub struct Fresh(pub Person);

impl FromRequestParts<App> for MaybePerson {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let session = Session::from_request_parts(parts, app).await;
        let session = session.map_err(IntoResponse::into_response)?;
        let asks = parts.method.is_safe();
        let found = find(app, &session, asks).await;
        let Ok(language) = Language::from_request_parts(parts, app).await;
        found.map(Self).map_err(|error| shell::failed(language, &error))
    }
}

impl FromRequestParts<App> for Person {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let MaybePerson(person) = MaybePerson::from_request_parts(parts, app).await?;
        person.ok_or_else(|| go_to(&Ask::towards(parts.uri.path()).address("/auth/sign-in")))
    }
}

impl FromRequestParts<App> for Fresh {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let person = Person::from_request_parts(parts, app).await?;
        if person.is_fresh() { Ok(Self(person)) } else { Err(confirm_for(parts.uri.path())) }
    }
}

/// Asks somebody who is signed in to confirm that it is they, and leads them to one of the account's pages then.
pub fn confirm(goal: Option<Goal>) -> Response {
    go_to(&Ask::to(goal).address("/auth/prove"))
}

/// The same, on the way to any page.
pub fn confirm_for(path: &str) -> Response {
    go_to(&Ask::towards(path).address("/auth/prove"))
}

/// A copy in Redis may say who reads; before anything is changed the database is asked whether the session is in force.
async fn find(app: &App, session: &Session, only_reads: bool) -> Result<Option<Person>> {
    let Some(id) = session.get::<AccountId>(KEY_ACCOUNT).await.map_err(Error::bug)? else {
        return Ok(None);
    };
    let Some(session_id) = session.id() else { return Ok(None) };
    if !only_reads && !app.account_sessions.is_in_force(session_id).await? {
        return Ok(None);
    }
    let proved_at = session.get(KEY_PROVED_AT).await.map_err(Error::bug)?;
    let way = session.get(KEY_WAY).await.map_err(Error::bug)?.unwrap_or(Way::Password);
    let found = by_id(app.store.registry(), id).await?;
    let Some((account, _)) = found else { return Ok(None) };
    // Once a day a session is prolonged.
    let today = Timestamp::now().0 / (24 * 60 * 60 * 1_000);
    if session.get::<i64>(KEY_SEEN_ON).await.map_err(Error::bug)? != Some(today) {
        session.insert(KEY_SEEN_ON, today).await.map_err(Error::bug)?;
    }
    let session = hash_of(session_id);
    Ok(Some(Person { account, session, proved_at, way }))
}

/// Notes that somebody just proved who they are.
pub async fn freshen(session: &Session) -> Result<()> {
    session.insert(KEY_PROVED_AT, Timestamp::now()).await.map_err(Error::bug)?;
    session.save().await.map_err(Error::bug)
}

/// Signs somebody in: under a new id, so that whoever knew the old one has nothing (ASVS 7.2.4).
pub async fn begin(session: &Session, account: AccountId, way: Way) -> Result<()> {
    session.cycle_id().await.map_err(Error::bug)?;
    session.insert(KEY_ACCOUNT, account).await.map_err(Error::bug)?;
    session.insert(KEY_PROVED_AT, Timestamp::now()).await.map_err(Error::bug)?;
    session.insert(KEY_WAY, way).await.map_err(Error::bug)?;
    // Now rather than after the answer: what is sent next may ask for it.
    session.save().await.map_err(Error::bug)
}
