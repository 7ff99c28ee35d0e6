//! Who asks.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use sdk::wire::Code;

use super::Site;
use crate::{
    app::App,
    domain::{
        actor::Actor,
        secret::{self, Kind},
    },
    error::{Error, Result},
    store,
};

/// Who asks, if the request says so: `Authorization: Guest awg_…` or `Authorization: Bearer awk_…`.
#[derive(Clone, Debug)]
pub struct MaybeActor(pub Option<Actor>);

impl MaybeActor {
    /// Reads and checks what a request says. A key that is not in force is refused even where none is needed: its
    /// holder should know.
    pub async fn authenticate(app: &App, site: &Site, headers: &HeaderMap) -> Result<Self> {
        let Some(header) = headers.get(header::AUTHORIZATION) else { return Ok(Self(None)) };
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
        let hash = secret::hash(Kind::ApiKey, secret.trim()).ok_or(Code::InvalidKey)?;
        let key = store::api_keys::by_hash(app.store.registry(), site.id, &hash).await?;
        Ok(Self(Some(Actor::ApiKey(key.ok_or(Code::InvalidKey)?))))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for MaybeActor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        parts
            .extensions
            .get()
            .cloned()
            .ok_or_else(|| Error::bug("a route of a site outside its gate"))
    }
}

/// Somebody who may write: a guest, where the site takes them, a member who is not banned, or a program with an API
/// key.
#[derive(Clone, Debug)]
pub struct Author(pub Actor);

impl<S: Send + Sync> FromRequestParts<S> for Author {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let site = Site::from_request_parts(parts, state).await?;
        let MaybeActor(actor) = MaybeActor::from_request_parts(parts, state).await?;
        match actor {
            None => Err(Code::SignedOut.into()),
            Some(Actor::Guest(_)) if !site.info.settings.guests => {
                Err(Code::GuestsNotAllowed.into())
            }
            Some(Actor::Member(signed_in)) if signed_in.member.banned => Err(Code::Banned.into()),
            Some(actor) => Ok(Self(actor)),
        }
    }
}
