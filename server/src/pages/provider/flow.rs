//! What the session of a browser remembers while it is at a service.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sdk::wire::{AccountId, Timestamp};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::super::{ask::Ask, code::with_said, visit::Visit};
use crate::{
    app::App,
    domain::keys::Purpose,
    error::{Error, Result},
    providers::Trip,
};

const KEY: &str = "provider";
/// How long somebody may be at a service, in milliseconds.
const LIFE_MS: i64 = 10 * 60 * 1_000;

/// Somebody is at a service.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Flow {
    /// Which.
    pub provider: String,
    /// What they must come back with.
    pub trip: Trip,
    /// What for.
    pub aim: Aim,
}

/// What somebody is at a service for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "aim", rename_all = "snake_case")]
pub enum Aim {
    /// To sign in.
    SignIn {
        /// What a page asks of the window.
        ask: Ask,
    },
    /// To get into this account that way, too.
    Link {
        /// Whose.
        account: AccountId,
    },
}

#[derive(Serialize, Deserialize)]
struct Kept {
    until: Timestamp,
    flow: Flow,
}

impl Aim {
    /// Where to go when nothing came of it, with a word for why.
    pub fn refused(&self, word: &str) -> String {
        match self {
            Self::SignIn { ask } => with_said(&ask.address("/auth/sign-in"), word),
            Self::Link { .. } => format!("/account/services?done={word}"),
        }
    }
}

/// Remembers that somebody is at a service, in place of the one before.
pub async fn remember(session: &Session, flow: Flow) -> Result<()> {
    let until = Timestamp(Timestamp::now().0 + LIFE_MS);
    session.insert(KEY, Kept { until, flow }).await.map_err(Error::bug)?;
    // Now rather than after the answer: they may be back before.
    session.save().await.map_err(Error::bug)
}

/// Who comes back from this service with this state, once.
pub async fn take(
    app: &App,
    session: &Session,
    provider: &str,
    state: &str,
) -> Result<Option<Flow>> {
    let kept = session.get::<Kept>(KEY).await.map_err(Error::bug)?;
    let Some(Kept { until, flow }) = kept else { return Ok(None) };
    if flow.provider != provider || !flow.trip.is_back_with(state) {
        return Ok(None);
    }
    let is_first = app.account_sessions.swap(session, KEY, None).await?;
    Ok(Some(flow).filter(|_| is_first && Timestamp::now() < until))
}

/// What the account's page puts into a link that links a service: it is good in this browser, for that alone.
pub fn linking_token(visit: &Visit, provider: &str) -> String {
    URL_SAFE_NO_PAD.encode(visit.app.keys.sign(Purpose::Provider, &linking(visit, provider)).mac)
}

/// Whether a link came from the account's page in this browser.
pub fn is_linking_token(visit: &Visit, provider: &str, token: &str) -> bool {
    let sent = URL_SAFE_NO_PAD.decode(token).unwrap_or_default();
    visit.app.keys.verify_any(Purpose::Provider, &linking(visit, provider), &sent)
}

fn linking<'a>(visit: &'a Visit, provider: &'a str) -> [&'a [u8]; 3] {
    [b"link", visit.key.as_bytes(), provider.as_bytes()]
}
