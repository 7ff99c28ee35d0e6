//! Who may moderate.

use axum::{extract::FromRequestParts, http::request::Parts};
use sdk::wire::{Code, Timestamp};

use super::MaybeActor;
use crate::{
    app::App,
    domain::{actor::Actor, may},
    error::{Error, Result},
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
