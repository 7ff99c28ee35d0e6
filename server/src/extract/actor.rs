//! Who asks.

use axum::{
    extract::{FromRequestParts, MatchedPath},
    http::{header, request::Parts},
};
use sdk::wire::{Code, SiteId};
use uuid::Uuid;

use super::{ClientAddress, Site, banned, session};
use crate::{
    app::App,
    domain::{
        actor::{Actor, Form},
        may,
        origin::Origin,
        scope,
        secret::{self, Hash, Kind},
    },
    error::{Error, Result},
    store::{self, api_keys::KeyInForce},
};

/// What the routes of all sites begin with.
const SITE: &str = "/api/v1/sites/{site}";

/// Who asks, if the request says so: `Authorization: Guest awg_…`, `Bearer awk_…`, or `Bearer awa_…` or the cookie of a
/// session that belongs to the very origin that asks. A header has precedence over a cookie.
#[derive(Clone, Debug)]
pub struct MaybeActor(pub Option<Actor>);

impl MaybeActor {
    /// Reads and checks what a request says. A key or a token that is not in force is refused even where none is needed:
    /// its holder should know.
    pub async fn authenticate(
        app: &App,
        site: &Site,
        origin: Option<&Origin>,
        parts: &Parts,
    ) -> Result<Self> {
        let Some(header) = parts.headers.get(header::AUTHORIZATION) else {
            let signed_in = match origin {
                Some(origin) => session::find(app, site, origin, parts).await?,
                None => None,
            };
            return Ok(Self(signed_in.map(Actor::Member)));
        };
        let (scheme, secret) = header.to_str().ok().and_then(|text| text.split_once(' ')).ok_or(
            Error::Explained(Code::Malformed, "Authorization is `Guest …` or `Bearer …`".into()),
        )?;
        if scheme.eq_ignore_ascii_case("guest") {
            let hash = secret::hash(Kind::Guest, secret.trim()).ok_or(Error::Explained(
                Code::Malformed,
                "a guest's secret is awg_ and 32 random bytes".into(),
            ))?;
            return Ok(Self(Some(Actor::Guest(hash))));
        }
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(Error::Explained(
                Code::Malformed,
                "Authorization is `Guest …` or `Bearer …`".into(),
            ));
        }
        Self::of_bearer(app, site, origin, secret.trim(), parts).await
    }

    async fn of_bearer(
        app: &App,
        site: &Site,
        origin: Option<&Origin>,
        secret: &str,
        parts: &Parts,
    ) -> Result<Self> {
        if secret.starts_with(Kind::Access.prefix()) {
            let token = secret::hash(Kind::Access, secret).ok_or(Code::InvalidToken)?;
            // It is a page's: nobody else has one.
            let origin = origin.ok_or(Code::InvalidToken)?;
            let found = session::find_by_token(app, site, origin, &token).await?;
            return Ok(Self(Some(Actor::Member(found.ok_or(Code::InvalidToken)?))));
        }
        let hash = secret::hash(Kind::ApiKey, secret).ok_or(Code::InvalidKey)?;
        let key = store::api_keys::by_hash(app.store.registry(), site.id, &hash).await?;
        let key = key.ok_or(Code::InvalidKey)?;
        reaches(&key, parts)?;
        if !key.is_used_today {
            note_use(app, site.id, key.id);
        }
        Ok(Self(Some(Actor::ApiKey(key.id))))
    }
}

/// Refuses what a key may not be used for.
fn reaches(key: &KeyInForce, parts: &Parts) -> Result<()> {
    let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let needed = scope::needed(parts.method.as_str(), route.strip_prefix(SITE).unwrap_or(route));
    if key.scopes.contains(&needed) {
        return Ok(());
    }
    let why = format!("this key lacks the scope `{}`", needed.as_str());
    Err(Error::Explained(Code::NotAllowed, why.into()))
}

/// Once a day a key is noted as used. Whoever asks does not wait for it.
fn note_use(app: &App, site: SiteId, key: Uuid) {
    let this = app.clone();
    app.tasks.spawn(async move {
        let noted: sqlx::Result<()> = async {
            let mut tx = this.store.write(site).await?;
            store::api_keys::note_use(&mut tx, key).await?;
            tx.commit().await
        }
        .await;
        if let Err(error) = noted {
            tracing::debug!(%error, "could not note that a key was used");
        }
    });
}

impl FromRequestParts<App> for MaybeActor {
    type Rejection = Error;

    /// A browser sends its cookie with whatever a page asks for: in a write it is believed only together with the
    /// session's token, which only a script of the session's own page could read. An access token is that script's own
    /// doing.
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let actor = parts.extensions.get().cloned();
        let Self(actor) = actor.ok_or_else(|| Error::bug("a route of a site outside its gate"))?;
        if let Some(Actor::Member(signed_in)) = &actor
            && signed_in.form == Form::Cookie
            && !parts.method.is_safe()
        {
            let site = Site::from_request_parts(parts, app).await?;
            session::check_token(app, &site, signed_in, parts)?;
        }
        Ok(Self(actor))
    }
}

/// The session that this browser holds so far. Whoever begins another one takes it away; it proves nothing here, so it
/// needs no token.
#[derive(Clone, Copy, Debug)]
pub struct Before(pub Option<Hash>);

impl<S: Send + Sync> FromRequestParts<S> for Before {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        let actor = parts.extensions.get::<MaybeActor>().and_then(|actor| actor.0.as_ref());
        Ok(Self(match actor {
            Some(Actor::Member(signed_in)) => Some(signed_in.session),
            _ => None,
        }))
    }
}

/// Somebody who may write: a guest, where the site takes them, or a member, neither of them banned, or a program with an
/// API key.
#[derive(Clone, Debug)]
pub struct Author(pub Actor);

impl FromRequestParts<App> for Author {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &App) -> Result<Self> {
        let site = Site::from_request_parts(parts, state).await?;
        let MaybeActor(actor) = MaybeActor::from_request_parts(parts, state).await?;
        let actor = actor.ok_or(Code::SignedOut)?;
        let ClientAddress(address) = ClientAddress::from_request_parts(parts, state).await?;
        let shadowed = banned::check(state, &site, &actor, address).await?;
        parts.extensions.insert(shadowed);
        may::write(&site.info.settings, &actor)?;
        Ok(Self(actor))
    }
}
