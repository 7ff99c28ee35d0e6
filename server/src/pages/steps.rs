//! What the session of a browser remembers from one page to the next, for a short while.

use sdk::wire::{AccountId, Timestamp};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use uuid::Uuid;

use super::provider::Newcomer;
use crate::{
    app::App,
    domain::{proof::LIFE_MINUTES, way::Way},
    error::{Error, Result},
};

const KEY: &str = "step";

/// Where somebody is on the way to being signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// A code was mailed.
    Asked {
        /// The proof.
        proof: Uuid,
        /// Where to.
        email: String,
    },
    /// A code was mailed to somebody who is signed in, to confirm that it is they.
    Confirming {
        /// The proof.
        proof: Uuid,
        /// Where to.
        email: String,
    },
    /// They proved an address that has no account.
    Proven {
        /// The address.
        email: String,
    },
    /// They proved one thing, and are to prove another.
    Second {
        /// Whose account it is.
        account: AccountId,
        /// The way that they took.
        way: Way,
        /// Whether they are signed in, and only confirm that it is they.
        #[serde(default)]
        again: bool,
    },
    /// They are about to take a second step from now on.
    Enrol {
        /// What their app shall share, sealed.
        secret: String,
    },
    /// They proved the address of an account, and may choose another password.
    Reset {
        /// Whose.
        account: AccountId,
    },
    /// Another service knows them; nobody here does.
    Newcomer {
        /// Who they are there.
        newcomer: Newcomer,
    },
}

#[derive(Serialize, Deserialize)]
struct Kept {
    until: Timestamp,
    #[serde(flatten)]
    step: Step,
}

/// Remembers a step, in place of the one before.
pub async fn remember(session: &Session, step: Step) -> Result<()> {
    let until = Timestamp(Timestamp::now().0 + i64::from(LIFE_MINUTES) * 60_000);
    session.insert(KEY, Kept { until, step }).await.map_err(Error::bug)?;
    // Now rather than after the answer: what is sent next may ask for it.
    session.save().await.map_err(Error::bug)
}

/// The step that somebody is at, unless it was too long ago.
pub async fn current(session: &Session) -> Result<Option<Step>> {
    let kept = session.get::<Kept>(KEY).await.map_err(Error::bug)?;
    Ok(kept.filter(|kept| Timestamp::now() < kept.until).map(|kept| kept.step))
}

/// Takes the step that somebody is at. `false`: another request was first.
pub async fn take(app: &App, session: &Session) -> Result<bool> {
    app.account_sessions.swap(session, KEY, None).await
}

/// Forgets the step.
pub async fn forget(session: &Session) -> Result<()> {
    session.remove::<Kept>(KEY).await.map_err(Error::bug).map(drop)
}
