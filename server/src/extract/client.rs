//! Where a request comes from.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

use super::{Proof, banned::Shadowed};
use crate::{
    app::App,
    domain::address,
    error::{Error, Result},
    texts::Language,
};

/// The address of the client, seen through the proxies that the operator trusts.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

/// The client of a request.
#[derive(Clone, Debug)]
pub struct Client {
    /// Where it is.
    pub address: ClientAddress,
    /// What its person reads.
    pub language: Language,
    /// The work that it did.
    pub proof: Proof,
    /// Whether its person writes for themselves alone, as was found when it was asked who that is
    /// ([`super::Author`], which comes before this among a handler's arguments).
    pub shadowed: Shadowed,
}

impl FromRequestParts<App> for Client {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let Ok(language) = Language::from_request_parts(parts, app).await;
        let proof = Proof::from_request_parts(parts, app).await?;
        let address = ClientAddress::from_request_parts(parts, app).await?;
        let shadowed = parts.extensions.get().copied().unwrap_or_default();
        Ok(Self { address, language, proof, shadowed })
    }
}

impl FromRequestParts<App> for ClientAddress {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let peer = peer.ok_or_else(|| Error::bug("a connection without a peer"))?;
        let hops = parts.headers.get_all("x-forwarded-for").iter();
        let hops = hops.filter_map(|value| value.to_str().ok()).collect::<Vec<_>>();
        Ok(Self(address::client(peer, &hops, &app.settings.trusted_proxies)))
    }
}
