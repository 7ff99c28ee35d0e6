//! Who may moderate, and who may manage.

use axum::{extract::FromRequestParts, http::request::Parts};
use sdk::wire::{Code, Timestamp};

use super::{MaybeActor, Site};
use crate::{
    app::App,
    domain::{actor::Actor, audit::By, may},
    error::{Error, Result},
    store,
};

/// Somebody who may moderate this site now: a moderator who confirmed a short while ago that it is they, or a program
/// with an API key, which acts for the owner.
#[derive(Clone, Debug)]
pub struct Moderator(pub Actor);

impl FromRequestParts<App> for Moderator {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let MaybeActor(actor) = MaybeActor::from_request_parts(parts, app).await?;
        match actor {
            None => Err(Code::SignedOut.into()),
            Some(Actor::Guest(_)) => Err(Code::MembersOnly.into()),
            Some(Actor::ApiKey(key)) => Ok(Self(Actor::ApiKey(key))),
            Some(Actor::Member(signed_in)) => {
                may::moderate(&signed_in, Timestamp::now())?;
                Ok(Self(Actor::Member(signed_in)))
            }
        }
    }
}

/// Somebody who may see what moderators see, and may be able to change nothing; as above.
#[derive(Clone, Debug)]
pub struct Observer(pub Actor);

impl FromRequestParts<App> for Observer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let MaybeActor(actor) = MaybeActor::from_request_parts(parts, app).await?;
        match actor {
            None => Err(Code::SignedOut.into()),
            Some(Actor::Guest(_)) => Err(Code::MembersOnly.into()),
            Some(Actor::ApiKey(key)) => Ok(Self(Actor::ApiKey(key))),
            Some(Actor::Member(signed_in)) => {
                may::observe(&signed_in, Timestamp::now())?;
                Ok(Self(Actor::Member(signed_in)))
            }
        }
    }
}

/// A program that may change what the site hangs on: it has a key with the scope `manage`, and its own name. People do that
/// on the dashboard, where no script of a page can act for them.
#[derive(Clone, Debug)]
pub struct Manager(pub By);

impl FromRequestParts<App> for Manager {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let MaybeActor(actor) = MaybeActor::from_request_parts(parts, app).await?;
        match actor {
            None => Err(Code::SignedOut.into()),
            Some(Actor::Guest(_)) => Err(Code::MembersOnly.into()),
            Some(Actor::Member(_)) => Err(Code::NotAllowed.into()),
            // The gate has seen to the scope.
            Some(Actor::ApiKey(key)) => {
                let site = Site::from_request_parts(parts, app).await?;
                let name = store::api_keys::name(app.store.registry(), site.id, key).await?;
                Ok(Self(By::Key(key, name.ok_or(Code::InvalidKey)?)))
            }
        }
    }
}
