//! Asking other services who somebody is: `OpenID` Connect by discovery, and OAuth 2 where a service speaks nothing else.
//! The protocol's fine print is the library's; what is decided here is what is believed.

mod apple;
mod oauth2;
mod openid;
mod secret;
mod service;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use url::Url;

pub use self::secret::Secret;
use crate::{
    domain::{
        keys::{KeyRing, Purpose},
        provider::{Claim, Kind, ProviderId},
    },
    outgoing::{Outgoing, Refusal},
    store::providers::ProviderRow,
};

/// A service, and what proves to it that it is we.
#[derive(Clone, Debug)]
pub struct Provider {
    /// The word in addresses.
    pub id: ProviderId,
    /// What kind of service it is.
    pub kind: Kind,
    /// What people read.
    pub name: String,
    /// Who speaks.
    pub issuer: String,
    /// What it calls us.
    pub client_id: String,
    /// What proves that it is we.
    pub secret: Secret,
    /// Whether its word on addresses is believed.
    pub trusts_email: bool,
}

/// What a browser takes along to a service and is asked for when it comes back. `Debug` shows none of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trip {
    /// 256 random bits: that it is this browser that comes back.
    pub state: String,
    /// 256 more: that the service's word was asked for on this trip.
    nonce: String,
    /// What the code is good with (RFC 7636).
    verifier: String,
}

/// What a service sends people back with.
#[derive(Clone, Debug)]
pub struct Returned<'a> {
    /// Good once, with the verifier.
    pub code: String,
    /// Who says so, if it does (RFC 9207).
    pub issuer: Option<&'a str>,
    /// Where it sent them.
    pub callback: String,
}

/// Why a service did not say who somebody is, for the operator. No secret and no token is in it.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It could not be asked.
    #[error("could not be asked")]
    Unasked(#[from] Refusal),
    /// It refused, or answered with what is no answer.
    #[error("{0}")]
    Unfit(String),
    /// Somebody else speaks in its name.
    #[error("not its word: {0}")]
    Forged(String),
}

/// The way to all services. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Providers {
    outgoing: Outgoing,
    known: service::Known,
}

impl Trip {
    fn new() -> Self {
        let random = || URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
        Self { state: random(), nonce: random(), verifier: random() }
    }

    /// Whether a browser came back with this trip's state. Takes as long for a wrong one.
    pub fn is_back_with(&self, state: &str) -> bool {
        use subtle::ConstantTimeEq;
        self.state.as_bytes().ct_eq(state.as_bytes()).into()
    }
}

impl std::fmt::Debug for Trip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Trip(…)")
    }
}

impl Failure {
    fn unfit(what: impl Into<String>) -> Self {
        Self::Unfit(what.into())
    }
}

impl Provider {
    /// Reads a row. `None`: its secret was sealed with a key that is gone, or it is of a kind that this program does
    /// not know.
    pub fn open(keys: &KeyRing, row: ProviderRow) -> Option<Self> {
        let text = keys.open(Purpose::Provider, row.id.as_bytes(), &row.secret)?;
        Some(Self {
            id: row.id.parse().ok()?,
            kind: row.kind.parse().ok()?,
            name: row.name,
            issuer: row.issuer,
            client_id: row.client_id,
            secret: serde_json::from_slice(&text).ok()?,
            trusts_email: row.trusts_email,
        })
    }
}

impl Providers {
    /// Asks by this way.
    pub fn new(outgoing: Outgoing) -> Self {
        Self { outgoing, known: service::Known::default() }
    }

    /// Where to send a browser, and what it must come back with.
    pub async fn begin(&self, provider: &Provider, callback: &str) -> Result<(Url, Trip), Failure> {
        let trip = Trip::new();
        let address = match provider.kind.endpoints(&provider.issuer) {
            Some(endpoints) => oauth2::address(provider, &endpoints, callback, &trip)?,
            None => {
                let service = self.known.service(&self.outgoing, provider).await?;
                openid::address(provider, &service, callback, &trip)?
            }
        };
        Ok((address, trip))
    }

    /// Who came back.
    pub async fn finish(
        &self,
        provider: &Provider,
        trip: &Trip,
        returned: Returned<'_>,
    ) -> Result<Claim, Failure> {
        let claim = match provider.kind.endpoints(&provider.issuer) {
            Some(endpoints) => {
                oauth2::finish(&self.outgoing, provider, &endpoints, trip, returned).await?
            }
            None => openid::finish(&self.outgoing, &self.known, provider, trip, returned).await?,
        };
        if claim.is_sound() { Ok(claim) } else { Err(Failure::unfit("a subject that is none")) }
    }

    /// Whether a service answers as it should, asked anew.
    pub async fn look(&self, provider: &Provider) -> Result<(), Failure> {
        if provider.kind.is_openid() {
            self.known.forget(provider).await;
            self.known.service(&self.outgoing, provider).await?;
        }
        Ok(())
    }
}
